//! The application: somebody asks to be of a cohort while its call is open; the team decides, with a reason.
use crate::cohort::Cohort;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::{
    organization::{looks_like_email, looks_like_phone},
    person::{self, Whom},
};
use serde::Deserialize;

pub const VERDICTS: [&str; 3] = ["selected", "waiting", "refused"];

#[derive(Clone, Debug, FromRow)]
pub struct Application {
    pub id: String,
    pub cohort_id: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub organization: String,
    pub project: String,
    pub wants: String,
    pub why: String,
    pub language: String,
    pub applied_at: String,
    pub confirmed_at: Option<String>,
    pub withdrawn_at: Option<String>,
    pub verdict: String,
    pub verdict_why: String,
    pub verdict_on: Option<String>,
    /// Whether they take part already.
    pub taken: i64,
}

impl Application {
    /// `withdrawn`, `unconfirmed`, `received`, or the verdict.
    pub fn state(&self) -> &str {
        match self {
            Application { withdrawn_at: Some(_), .. } => "withdrawn",
            Application { confirmed_at: None, .. } => "unconfirmed",
            one if one.verdict.is_empty() => "received",
            one => &one.verdict,
        }
    }
}

/// What was typed to apply.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub organization: String,
    pub project: String,
    pub wants: String,
    pub why: String,
    pub consent: String,
}

impl Typed {
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "cohort-refusal-your-name");
        refusals.unless(looks_like_email(self.email.trim()), "email", "cohort-refusal-email");
        let phone = self.phone.trim();
        refusals.unless(phone.is_empty() || looks_like_phone(phone), "phone", "cohort-refusal-phone");
        refusals.unless(is_seen(&self.wants), "wants", "cohort-refusal-wants");
        refusals.unless(self.consent == "1", "consent", "cohort-refusal-consent");
        for (field, text, most) in [
            ("name", &self.name, 200),
            ("email", &self.email, 254),
            ("phone", &self.phone, 60),
            ("organization", &self.organization, 200),
            ("project", &self.project, 200),
            ("wants", &self.wants, 2_000),
            ("why", &self.why, 2_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "cohort-refusal-long");
        }
        refusals
    }
}

/// What was typed to decide.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Verdict {
    pub verdict: String,
    pub verdict_why: String,
}

macro_rules! applications {
    ($rest:literal) => {
        concat!(
            "select a.id, a.cohort_id, a.name, a.email, a.phone, a.organization, a.project, a.wants, a.why, a.language, \
             a.applied_at, a.confirmed_at, a.withdrawn_at, a.verdict, a.verdict_why, a.verdict_on, \
             (select count(*) from cohort_participant x where x.application_id = a.id) as taken \
             from cohort_application a ",
            $rest
        )
    };
}

/// The applications to a cohort, in the order of arrival.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Application>, Fault> {
    sqlx::query_as(applications!("where a.cohort_id = $1 and a.name <> '' order by a.applied_at, a.id"))
        .bind(cohort)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Application>, Fault> {
    sqlx::query_as(applications!("where a.id = $1 and a.name <> ''")).bind(id).fetch_optional(db.rows()).await
}

/// An application as it is within an act.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Application>, Fault> {
    sqlx::query_as(applications!("where a.id = $1 and a.name <> ''"))
        .bind(id)
        .fetch_optional(act.rows())
        .await
}

/// The person who applied: known by their mailbox, or met now.
pub async fn meet(act: &mut Act, kept: &Application) -> Result<String, Fault> {
    let mut typed = person::Typed {
        name: kept.name.clone(),
        email: kept.email.clone(),
        phone: kept.phone.clone(),
        language: kept.language.clone(),
        ..person::Typed::default()
    };
    loop {
        match person::whom(act, &typed).await? {
            Whom::Known(id) => return Ok(id),
            Whom::Likely(several) => {
                let same = several.into_iter().find(|one| one.email == kept.email);
                typed.person = same.map_or_else(|| "new".to_owned(), |one| one.id);
            }
            // What the person's sheet would not take is left out: the application keeps it.
            Whom::Refused(_) if !typed.phone.is_empty() => typed.phone.clear(),
            Whom::Refused(_) => return Err(Fault::RowNotFound),
        }
    }
}

/// Confirmed applications of cohorts that have not begun, of which nothing is decided.
pub async fn undecided(db: &Db) -> Result<i64, Fault> {
    let (undecided,): (i64,) = sqlx::query_as(
        "select count(*) from cohort_application a join cohort c on c.id = a.cohort_id where a.verdict = '' \
         and a.confirmed_at is not null and a.withdrawn_at is null and a.name <> '' and c.cancelled_on is null",
    )
    .fetch_one(db.rows())
    .await?;
    Ok(undecided)
}

/// Applies, or says what is refused; refused outside the days of the call. Whoever applied already from the same
/// mailbox adds no second application: until it is confirmed what they say now stands, after that what they said.
pub async fn apply(
    act: &mut Act,
    cohort: &Cohort,
    typed: &Typed,
    language: &str,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let today = act.today().to_string();
    refusals.unless(cohort.call(&today) == "open", "call", "cohort-refusal-call");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let email = typed.email.trim().to_lowercase();
    let there: Option<(String, Option<String>)> = sqlx::query_as(
        "select id, confirmed_at from cohort_application where cohort_id = $1 and email = $2 and withdrawn_at is null",
    )
    .bind(&cohort.id)
    .bind(&email)
    .fetch_optional(act.rows())
    .await?;
    let (id, verb) = match there {
        Some((id, Some(_))) => return Ok(Ok(id)),
        Some((id, None)) => (id, "candidacy.rewritten"),
        None => {
            let (id, at, by) = (act.id(), act.at(), act.by());
            sqlx::query(
                "insert into cohort_application (id, cohort_id, name, email, phone, organization, project, wants, why, \
                 language, applied_at, verdict, verdict_why, recorded_by) \
                 values ($1, $2, '', $3, '', '', '', '', '', '', $4, '', '', $5)",
            )
            .bind(&id)
            .bind(&cohort.id)
            .bind(&email)
            .bind(at)
            .bind(by)
            .execute(act.rows())
            .await?;
            (id, "candidacy.received")
        }
    };
    let at = act.at();
    sqlx::query(
        "update cohort_application set name = $2, phone = $3, organization = $4, project = $5, wants = $6, why = $7, \
         language = $8, consented_at = $9 where id = $1",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(typed.phone.trim())
    .bind(typed.organization.trim())
    .bind(typed.project.trim())
    .bind(typed.wants.trim())
    .bind(typed.why.trim())
    .bind(if language == "en" { "en" } else { "fr" })
    .bind(at)
    .execute(act.rows())
    .await?;
    act.record(verb, "cohort", &cohort.id, &id).await?;
    Ok(Ok(id))
}

/// Says that the mailbox is theirs. False when it was said already.
pub async fn confirm(act: &mut Act, kept: &Application) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update cohort_application set confirmed_at = $2 where id = $1 and confirmed_at is null and withdrawn_at is null",
    )
    .bind(&kept.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("candidacy.confirmed", "cohort", &kept.cohort_id, &kept.id).await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Withdraws an application, as whoever sent it asks. False when it was already.
pub async fn withdraw(act: &mut Act, kept: &Application) -> Result<bool, Fault> {
    let at = act.at();
    let done =
        sqlx::query("update cohort_application set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
            .bind(&kept.id)
            .bind(at)
            .execute(act.rows())
            .await?;
    if done.rows_affected() > 0 {
        act.record("candidacy.withdrawn", "cohort", &kept.cohort_id, &kept.id).await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Decides, or says what is refused: of a mailbox that was confirmed only, always with a reason, and no more than there
/// are places.
pub async fn decide(
    act: &mut Act,
    cohort: &Cohort,
    kept: &Application,
    typed: &Verdict,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(VERDICTS.contains(&typed.verdict.as_str()), "verdict", "cohort-refusal-verdict");
    let reasoned = is_seen(&typed.verdict_why) && typed.verdict_why.chars().count() <= 1_000;
    refusals.unless(reasoned, "verdict_why", "cohort-refusal-why");
    let decidable = kept.confirmed_at.is_some() && kept.withdrawn_at.is_none();
    refusals.unless(decidable, "verdict", "cohort-refusal-unconfirmed");
    let (others,): (i64,) = sqlx::query_as(
        "select count(*) from cohort_application where cohort_id = $1 and verdict = 'selected' and id <> $2 \
         and withdrawn_at is null",
    )
    .bind(&cohort.id)
    .bind(&kept.id)
    .fetch_one(act.rows())
    .await?;
    let room = cohort.places.is_none_or(|places| others < places);
    refusals.unless(typed.verdict != "selected" || room, "verdict", "cohort-refusal-full");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    sqlx::query(
        "update cohort_application set verdict = $2, verdict_why = $3, verdict_on = $4 where id = $1",
    )
    .bind(&kept.id)
    .bind(&typed.verdict)
    .bind(typed.verdict_why.trim())
    .bind(today)
    .execute(act.rows())
    .await?;
    act.record("candidacy.decided", "cohort", &cohort.id, &kept.id).await?;
    Ok(Ok(()))
}
