//! The link: a letter's way to one sheet, for one mailbox, that serves until it is answered, revoked or too old.
use db::{Act, Db, Fault, FromRow};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use page::hash;

/// Days a link serves.
pub const DAYS: i64 = 30;

/// Days after its end on which what is sent by it is still read by someone of the pole.
const LATE: i64 = 14;

/// The last day on the whole of which a link made on a day serves: what its letter and its page both tell.
pub fn last_day(made: Date) -> Date {
    made.saturating_add((DAYS - 1).days())
}

/// A link as rows keep it: never its token.
#[derive(Clone, Debug, FromRow)]
pub struct Link {
    pub id: String,
    pub organization_id: String,
    pub email: String,
    pub language: String,
    pub letter_id: String,
    pub made_on: String,
    pub ends_at: String,
    pub answered_at: Option<String>,
    pub revoked_at: Option<String>,
}

impl Link {
    /// The last whole day on which it serves.
    pub fn last_day(&self) -> String {
        page::read_day(&self.made_on).map_or_else(|_| self.ends_at.clone(), |made| last_day(made).to_string())
    }

    /// Whether it came to its end by itself, not long ago: whoever opened its page in time may still be writing.
    pub fn just_ended(&self, now: Timestamp) -> bool {
        let ended: Option<Timestamp> = self.ends_at.parse().ok();
        self.state(&db::written(now)) == "ended"
            && ended.is_some_and(|ended| now <= ended + SignedDuration::from_hours(24 * LATE))
    }

    /// `open`, `answered`, `revoked` or `ended`, as of a moment.
    pub fn state(&self, now: &str) -> &'static str {
        match (&self.answered_at, &self.revoked_at) {
            (Some(_), _) => "answered",
            (_, Some(_)) => "revoked",
            _ if self.ends_at.as_str() <= now => "ended",
            _ => "open",
        }
    }
}

/// What a letter is to carry: two secrets that no row keeps.
pub struct Secrets {
    pub id: String,
    pub token: String,
    pub stop: String,
}

/// A link to a record that was merged leads to the sheet it stands under.
macro_rules! links {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select id, ",
            people::keeper!("organization_id"),
            " as organization_id, email, language, letter_id, made_on, ends_at, answered_at, revoked_at \
             from sheet_link ",
            $($rest),+
        )
    };
}

/// Makes a link for a mailbox; the one it had before serves no more. `chase`: the house sends it by itself.
pub async fn make(
    act: &mut Act,
    organization: &str,
    email: &str,
    language: &str,
    chase: bool,
) -> Result<Secrets, Fault> {
    let secrets = Secrets { id: act.id(), token: db::Id::secret(), stop: db::Id::secret() };
    for before in open_of(act, organization).await? {
        if before.email == email {
            close(act, &before).await?;
        }
    }
    let ends = db::written(act.moment() + SignedDuration::from_hours(24 * DAYS));
    let (on, at, by) = (act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into sheet_link (id, token_hash, stop_hash, organization_id, email, language, chase, letter_id, \
         made_on, made_at, made_by, ends_at) values ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10, $11)",
    )
    .bind(&secrets.id)
    .bind(hash(&secrets.token))
    .bind(hash(&secrets.stop))
    .bind(organization)
    .bind(email)
    .bind(language)
    .bind(i64::from(chase))
    .bind(on)
    .bind(at)
    .bind(by)
    .bind(ends)
    .execute(act.rows())
    .await?;
    let verb = if chase { "sheet.chased" } else { "sheet.asked" };
    act.record(verb, "sheet", organization, &secrets.id).await?;
    Ok(secrets)
}

/// Notes which letter brings a link, so that its secret can be taken out of it.
pub async fn brought_by(act: &mut Act, link: &str, letter: &str) -> Result<(), Fault> {
    sqlx::query("update sheet_link set letter_id = $2 where id = $1")
        .bind(link)
        .bind(letter)
        .execute(act.rows())
        .await?;
    Ok(())
}

async fn open_of(act: &mut Act, organization: &str) -> Result<Vec<Link>, Fault> {
    let now = act.at();
    sqlx::query_as(links!(
        "where answered_at is null and revoked_at is null and ends_at > $2 and organization_id in ",
        people::whole!("$1"),
        " order by id"
    ))
    .bind(organization)
    .bind(now)
    .fetch_all(act.rows())
    .await
}

/// The links to a sheet, the latest first.
pub async fn of(db: &Db, organization: &str) -> Result<Vec<Link>, Fault> {
    sqlx::query_as(links!("where organization_id in ", people::whole!("$1"), " order by id desc limit 20"))
        .bind(organization)
        .fetch_all(db.rows())
        .await
}

/// The link of a token, whatever its state.
pub async fn with_token(db: &Db, token: &str) -> Result<Option<Link>, Fault> {
    sqlx::query_as(links!("where token_hash = $1")).bind(hash(token)).fetch_optional(db.rows()).await
}

/// The link whose mailbox may ask, by this token, for no more letters.
pub async fn with_stop(db: &Db, token: &str) -> Result<Option<Link>, Fault> {
    sqlx::query_as(links!("where stop_hash = $1")).bind(hash(token)).fetch_optional(db.rows()).await
}

/// The link of an id.
pub async fn find(db: &Db, id: &str) -> Result<Option<Link>, Fault> {
    sqlx::query_as(links!("where id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Uses a link up. False when it serves no more.
pub async fn answer(act: &mut Act, link: &Link) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update sheet_link set answered_at = $2 where id = $1 and answered_at is null and revoked_at is null \
         and ends_at > $2",
    )
    .bind(&link.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    people::account::forget_link(act, &link.letter_id).await?;
    Ok(done.rows_affected() > 0)
}

/// Revokes a link to a sheet. False when it has no such link that serves.
pub async fn revoke(act: &mut Act, organization: &str, id: &str) -> Result<bool, Fault> {
    let Some(link) = open_of(act, organization).await?.into_iter().find(|link| link.id == id) else {
        return Ok(false);
    };
    close(act, &link).await?;
    act.record("sheet.link-revoked", "sheet", organization, id).await?;
    Ok(true)
}

async fn close(act: &mut Act, link: &Link) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    sqlx::query("update sheet_link set revoked_at = $2, revoked_by = $3 where id = $1")
        .bind(&link.id)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    people::account::forget_link(act, &link.letter_id).await
}
