//! The account: someone who may sign in, by a link that serves once and for fifteen minutes.
use db::{Act, Db, Fault, FromRow};
use jiff::{SignedDuration, civil::Date};
use page::hash;

/// How long a sign-in link serves.
pub const LINK_MINUTES: i64 = 15;

/// Opens an account for an email address, in lower case.
pub async fn open(act: &mut Act, email: &str, name: &str, language: &str) -> Result<String, Fault> {
    let id = act.id();
    sqlx::query("insert into account (id, email, name, language, person_id, opened_at) values ($1, $2, $3, $4, '', $5)")
        .bind(&id)
        .bind(email.trim().to_lowercase())
        .bind(name)
        .bind(language)
        .bind(act.at())
        .execute(act.rows())
        .await?;
    act.record("account.opened", "account", &id, "").await?;
    Ok(id)
}

/// Gives an account a role from a day on.
pub async fn give_role(act: &mut Act, account: &str, role: &str, from: Date) -> Result<(), Fault> {
    let id = act.id();
    sqlx::query("insert into account_role (id, account_id, role, organization_id, from_on) values ($1, $2, $3, '', $4)")
        .bind(&id)
        .bind(account)
        .bind(role)
        .bind(from.to_string())
        .execute(act.rows())
        .await?;
    act.record("account.role-given", "account", account, role).await
}

/// The open account that holds a role today, if any: the first that was opened.
pub async fn with_role(db: &Db, role: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select a.id from account a join account_role r on r.account_id = a.id \
         where r.role = $1 and r.from_on <= $2 and (r.until_on is null or r.until_on >= $2) and a.closed_at is null \
         order by a.id limit 1",
    )
    .bind(role)
    .bind(db.today().to_string())
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(id,)| id))
}

/// Someone who may sign in, as letters reach them.
#[derive(Clone, Debug, FromRow)]
pub struct Reached {
    pub id: String,
    pub email: String,
    /// `fr`, `en`, or "" for the pole's own.
    pub language: String,
}

/// The open account of an email address, if any.
pub async fn with_email(db: &Db, email: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from account where email = $1 and closed_at is null")
            .bind(email.trim().to_lowercase())
            .fetch_optional(db.rows())
            .await?;
    Ok(found.map(|(id,)| id))
}

/// How an open account is reached.
pub async fn reached(db: &Db, id: &str) -> Result<Option<Reached>, Fault> {
    sqlx::query_as("select id, email, language from account where id = $1 and closed_at is null")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// Makes a sign-in link for an account and gives its token. The link's row keeps only the hash; the letter that
/// brings it holds the link itself (and so may a backup of that quarter of an hour) until [`forget_link`].
pub async fn make_link(act: &mut Act, account: &str) -> Result<String, Fault> {
    let token = db::Id::secret();
    let ends = act.moment() + SignedDuration::from_mins(LINK_MINUTES);
    sqlx::query(
        "insert into sign_in_link (token_hash, account_id, made_at, ends_at) values ($1, $2, $3, $4)",
    )
    .bind(hash(&token))
    .bind(account)
    .bind(act.at())
    .bind(db::written(ends))
    .execute(act.rows())
    .await?;
    Ok(token)
}

/// Uses a link up: the account it opens, or none when it served already or is too old.
pub async fn use_link(act: &mut Act, token: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "update sign_in_link set used_at = $2 where token_hash = $1 and used_at is null and ends_at > $2 \
         returning account_id",
    )
    .bind(hash(token))
    .bind(act.at())
    .fetch_optional(act.rows())
    .await?;
    if let Some((account,)) = &found {
        act.record("account.signed-in", "account", account, "").await?;
    }
    Ok(found.map(|(account,)| account))
}

/// Whether a link would open an account now. Asking does not use it up.
pub async fn link_serves(db: &Db, token: &str) -> Result<bool, Fault> {
    let now = db::written(db.clock().now());
    let found: Option<(String,)> = sqlx::query_as(
        "select account_id from sign_in_link where token_hash = $1 and used_at is null and ends_at > $2",
    )
    .bind(hash(token))
    .bind(now)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.is_some())
}

/// What the addresses of links that are one person's secret say before their token. A test holds every such door to it.
const LINKS: [&str; 19] = [
    "/connexion/lien/",
    "/adhesion/lien/",
    "/adhesion/document/",
    "/ma-fiche/",
    "/reponse/",
    "/ne-plus-recevoir/",
    "/inscription/",
    "/evaluation/",
    "/besoin/",
    "/suite-de-maillage/",
    "/mes-rencontres/",
    "/declaration/",
    "/candidature/",
    "/ma-cohorte/",
    "/ma-voix/",
    "/infolettres/abonnement/",
    "/infolettres/desabonnement/",
    "/mes-alertes/",
    "/plus-d-alertes/",
];

/// Takes the token of a link out of the letter that brought it, once it serves no more.
pub async fn forget_link(act: &mut Act, letter: &str) -> Result<(), Fault> {
    let kept: Option<(String, String)> = sqlx::query_as("select plain, html from letter where id = $1")
        .bind(letter)
        .fetch_optional(act.rows())
        .await?;
    let Some((plain, html)) = kept else { return Ok(()) };
    sqlx::query("update letter set plain = $2, html = $3 where id = $1")
        .bind(letter)
        .bind(veiled(&plain))
        .bind(veiled(&html))
        .execute(act.rows())
        .await?;
    Ok(())
}

/// A text whose links have lost their token: that is a secret of the one who gets the letter.
pub fn veiled(text: &str) -> String {
    LINKS.iter().fold(text.to_owned(), |text, link| veil(&text, link))
}

fn veil(text: &str, link: &str) -> String {
    let mut parts = text.split(link);
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        told.push_str(link);
        told.push('…');
        told.push_str(part.trim_start_matches(|c: char| c.is_ascii_alphanumeric()));
    }
    told
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_secret_is_veiled_wherever_it_stands() {
        let told =
            super::veiled("<a href=\"https://p/gim/connexion/lien/01ab?retour=x\">/connexion/lien/01ab</a>");
        assert_eq!(told, "<a href=\"https://p/gim/connexion/lien/…?retour=x\">/connexion/lien/…</a>");
        assert_eq!(super::veiled("nothing"), "nothing");
        assert_eq!(super::veiled("https://p/gim/ma-fiche/01ab\n"), "https://p/gim/ma-fiche/…\n");
    }
}
