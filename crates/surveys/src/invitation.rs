//! The invitation: one organization asked once in a survey, its links, and whether it was taken out.
use db::{Act, Db, Fault, FromRow, Id};
use page::{Refusals, hash};
use serde::Deserialize;
use sqlx::AssertSqlSafe;

/// Why an organization is taken out of those asked.
pub const REASONS: [&str; 4] = ["ceased", "not-concerned", "twice", "unreachable"];

#[derive(Clone, Debug, FromRow)]
pub struct Invitation {
    pub id: String,
    pub survey_id: String,
    pub organization_id: String,
    pub name: String,
    pub email: String,
    pub excluded_on: Option<String>,
    pub excluded_why: String,
    pub answered_on: Option<String>,
    pub channel: String,
    /// Letters written so far.
    pub letters: i64,
    /// 1 when its address asked for no more of them.
    pub ended: i64,
    /// 1 when it does not count: taken out, or another stands for what turned out to be the same organization.
    pub beside: i64,
}

impl Invitation {
    pub fn state(&self) -> &'static str {
        match (&self.excluded_on, &self.answered_on) {
            (Some(_), _) => "excluded",
            _ if self.beside == 1 => "merged",
            (_, Some(_)) => "answered",
            _ => "waiting",
        }
    }

    /// Whether it is in a state: one of `state`, `asked` when it counts, `unreached` when it waits and no
    /// letter reaches it.
    pub fn is(&self, state: &str) -> bool {
        match state {
            "asked" => self.beside == 0,
            "unreached" => self.state() == "waiting" && (self.email.is_empty() || self.ended > 0),
            state => self.state() == state,
        }
    }
}

/// SQL: whether an invitation `i` stands for its organization in its survey: when two that were asked turned out to be
/// one, the one that answered stands, or else the first.
macro_rules! stands {
    () => {
        concat!(
            // Almost none was merged: that is asked first, so that a survey of thousands stays quick.
            "not (exists (select 1 from organization_merge g where g.undone_at is null \
             and (g.merged_id = i.organization_id or g.standing_id = i.organization_id)) \
             and exists (select 1 from invitation j where j.survey_id = i.survey_id and j.id <> i.id \
             and j.excluded_on is null and j.organization_id in ",
            people::whole!("i.organization_id"),
            " and ((j.answered_on is not null and i.answered_on is null) or (j.id < i.id \
             and (j.answered_on is not null or i.answered_on is null)))))"
        )
    };
}
pub(crate) use stands;

const ALL: &str = concat!(
    "select i.id, i.survey_id, o.id as organization_id, o.name, i.email, i.excluded_on, i.excluded_why, \
     i.answered_on, i.channel, (select count(*) from invitation_letter l where l.invitation_id = i.id) as letters, \
     (select count(*) from survey_letters_ended e where e.email = lower(i.email)) as ended, \
     case when i.excluded_on is null and ",
    stands!(),
    " then cast(0 as bigint) else cast(1 as bigint) end as beside \
     from invitation i join organization o on o.id = ",
    people::keeper!("i.organization_id")
);

pub async fn find(db: &Db, id: &str) -> Result<Option<Invitation>, Fault> {
    sqlx::query_as(AssertSqlSafe(format!("{ALL} where i.id = $1"))).bind(id).fetch_optional(db.rows()).await
}

/// Everyone asked in a survey, taken out or not, in no order: sort them for the eye.
pub async fn of(db: &Db, survey: &str) -> Result<Vec<Invitation>, Fault> {
    sqlx::query_as(AssertSqlSafe(format!("{ALL} where i.survey_id = $1")))
        .bind(survey)
        .fetch_all(db.rows())
        .await
}

/// The invitation that a link leads to.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<Invitation>, Fault> {
    let sql = format!("{ALL} join invitation_link k on k.invitation_id = i.id where k.token_hash = $1");
    sqlx::query_as(AssertSqlSafe(sql)).bind(hash(token)).fetch_optional(db.rows()).await
}

/// Makes one more link to the same answers, and gives its token; the row keeps only the hash.
pub async fn make_link(act: &mut Act, id: &str) -> Result<String, Fault> {
    let (token, at) = (Id::secret(), act.at());
    sqlx::query("insert into invitation_link (token_hash, invitation_id, made_at) values ($1, $2, $3)")
        .bind(hash(&token))
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    Ok(token)
}

/// What was typed to take an organization out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub why: String,
}

/// Takes an organization out of those asked, from today, for a reason; or says what is refused.
pub async fn exclude(act: &mut Act, one: &Invitation, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(REASONS.contains(&typed.why.as_str()), "why", "survey-refusal-why");
    refusals.unless(one.answered_on.is_none(), "why", "survey-refusal-answered");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    sqlx::query(
        "update invitation set excluded_on = $2, excluded_why = $3 \
         where id = $1 and excluded_on is null and answered_on is null",
    )
    .bind(&one.id)
    .bind(&today)
    .bind(&typed.why)
    .execute(act.rows())
    .await?;
    act.record("invitation.excluded", "invitation", &one.id, &today).await?;
    Ok(Ok(()))
}

/// Counts an organization among those asked again.
pub async fn include(act: &mut Act, one: &Invitation) -> Result<(), Fault> {
    sqlx::query("update invitation set excluded_on = null, excluded_why = '' where id = $1")
        .bind(&one.id)
        .execute(act.rows())
        .await?;
    act.record("invitation.included", "invitation", &one.id, "").await
}

/// Ends letters of surveys to the address of an invitation.
pub async fn end_letters(act: &mut Act, one: &Invitation) -> Result<(), Fault> {
    let at = act.at();
    let ended = sqlx::query(
        "insert into survey_letters_ended (email, ended_at) values ($1, $2) on conflict (email) do nothing",
    )
    .bind(one.email.to_lowercase())
    .bind(at)
    .execute(act.rows())
    .await?;
    if ended.rows_affected() == 1 {
        act.record("invitation.letters-ended", "invitation", &one.id, "").await?;
    }
    Ok(())
}

/// Whether a letter was written for this reason already.
pub async fn was_written(act: &mut Act, id: &str, reason: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select letter_id from invitation_letter where invitation_id = $1 and reason = $2")
            .bind(id)
            .bind(reason)
            .fetch_optional(act.rows())
            .await?;
    Ok(found.is_some())
}

/// Notes the letter that was written for a reason.
pub async fn note_letter(act: &mut Act, id: &str, reason: &str, letter: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query("insert into invitation_letter (invitation_id, reason, letter_id, written_at) values ($1, $2, $3, $4)")
        .bind(id)
        .bind(reason)
        .bind(letter)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("invitation.written-to", "invitation", id, reason).await
}

/// The MRC of each organization that answered a survey, by invitation, where it was when the survey opened.
pub async fn places(db: &Db, survey: &str) -> Result<std::collections::BTreeMap<String, String>, Fault> {
    let rows: Vec<(String, Option<String>)> = sqlx::query_as(concat!(
        "select i.id, ",
        people::mrc_on!("i.organization_id", "s.opens_on"),
        " as mrc from invitation i join survey s on s.id = i.survey_id where i.survey_id = $1"
    ))
    .bind(survey)
    .fetch_all(db.rows())
    .await?;
    Ok(rows.into_iter().map(|(id, mrc)| (id, mrc.unwrap_or_default())).collect())
}
