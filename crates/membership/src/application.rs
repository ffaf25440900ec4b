//! The application: an organization asks to be a member, in its own words.
use crate::category;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::{neq, organization};
use serde::Deserialize;
use sqlx::{Any, Executor};

/// The six principles of a social-economy enterprise (RLRQ E-1.1.1, art. 3), by their number.
pub const PRINCIPLES: [i64; 6] = [1, 2, 3, 4, 5, 6];

/// The fields of what the applicant says of each.
pub const STATEMENTS: [&str; 6] =
    ["statement_1", "statement_2", "statement_3", "statement_4", "statement_5", "statement_6"];

/// The longest statement, in letters.
pub const LONGEST: usize = 5_000;

/// What was typed of an application.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub legal_form: String,
    pub neq: String,
    pub municipality: String,
    pub category: String,
    pub contact_name: String,
    pub email: String,
    /// One for each principle, in their order.
    pub statement: Vec<String>,
    /// `1` when the applicant agrees to what is done with what they tell (Loi 25).
    pub consent: String,
}

#[derive(Clone, Debug, FromRow)]
pub struct Application {
    pub id: String,
    pub organization_id: Option<String>,
    pub name: String,
    pub name_key: String,
    pub legal_form: String,
    pub neq: String,
    pub municipality: String,
    pub category_id: String,
    pub contact_name: String,
    pub contact_email: String,
    pub language: String,
    pub received_on: String,
    /// How many of the six principles have a verdict.
    pub judged: i64,
    /// The last decision, or "" before any.
    pub outcome: String,
    pub decided_on: String,
}

impl Application {
    /// `study`, `board` (all six verdicts given), `admitted` or `refused`; one that was postponed waits for
    /// the board again.
    pub fn state(&self) -> &str {
        match (self.outcome.as_str(), self.judged) {
            ("admitted" | "refused", _) => &self.outcome,
            (_, 6) => "board",
            _ => "study",
        }
    }
}

impl Typed {
    /// The organization it tells of.
    fn organization(&self) -> organization::Typed {
        organization::Typed {
            name: self.name.clone(),
            legal_form: self.legal_form.clone(),
            neq: self.neq.clone(),
            municipality: self.municipality.clone(),
            email: self.email.clone(),
            ..organization::Typed::default()
        }
    }

    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = self.organization().judge();
        let named = is_seen(&self.contact_name) && self.contact_name.trim().chars().count() <= 200;
        refusals.unless(named, "contact_name", "member-refusal-contact");
        refusals.unless(!self.email.trim().is_empty(), "email", "member-refusal-email");
        for (field, said) in STATEMENTS.iter().zip(&self.statement) {
            refusals.unless(said.chars().count() <= LONGEST, field, "member-refusal-long");
        }
        refusals.unless(self.consent == "1", "consent", "member-refusal-consent");
        refusals
    }
}

/// Receives an application written in a language (`fr`, `en`), or says what is refused.
pub async fn apply(act: &mut Act, typed: &Typed, language: &str) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let today = act.today().to_string();
    let open = category::is_open(act, &typed.category, &today).await?;
    refusals.unless(open, "category", "member-refusal-category");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into application (id, name, name_key, legal_form, neq, municipality, category_id, contact_name, \
         contact_email, language, received_on, consented_at, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(organization::name_key(&typed.name))
    .bind(&typed.legal_form)
    .bind(neq::digits(&typed.neq))
    .bind(typed.municipality.trim())
    .bind(&typed.category)
    .bind(typed.contact_name.trim())
    .bind(typed.email.trim())
    .bind(language)
    .bind(&today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    for (principle, said) in PRINCIPLES.iter().zip(&typed.statement).filter(|(_, s)| !s.trim().is_empty()) {
        sqlx::query(
            "insert into application_statement (application_id, principle, statement) values ($1, $2, $3)",
        )
        .bind(&id)
        .bind(principle)
        .bind(said.trim())
        .execute(act.rows())
        .await?;
    }
    act.record("application.received", "application", &id, &today).await?;
    if let Some(application) = held(act, &id).await?
        && let Some(before) = alike(act.rows(), &application).await?.first()
    {
        act.record("application.again", "application", &id, &before.id).await?;
    }
    Ok(Ok(id))
}

/// What the applicant said of the principles, by number.
pub async fn statements(db: &Db, id: &str) -> Result<Vec<(i64, String)>, Fault> {
    sqlx::query_as("select principle, statement from application_statement where application_id = $1")
        .bind(id)
        .fetch_all(db.rows())
        .await
}

macro_rules! applications {
    ($rest:literal) => {
        concat!(
            "select a.id, k.id as organization_id, a.name, a.name_key, a.legal_form, a.neq, a.municipality, a.category_id, \
             a.contact_name, a.contact_email, a.language, a.received_on, \
             (select count(distinct v.principle) from application_verdict v where v.application_id = a.id) as judged, \
             coalesce(d.outcome, '') as outcome, coalesce(d.decided_on, '') as decided_on \
             from application a left join organization k on k.id = ",
            people::keeper!("a.organization_id"),
            " left join application_decision d on d.id = \
             (select max(l.id) from application_decision l where l.application_id = a.id) ",
            $rest
        )
    };
}

/// Every application, latest first.
pub async fn all(db: &Db) -> Result<Vec<Application>, Fault> {
    sqlx::query_as(applications!("order by a.received_on desc, a.id desc")).fetch_all(db.rows()).await
}

/// How many are to study, and how many wait for the board.
pub async fn open(db: &Db) -> Result<(i64, i64), Fault> {
    sqlx::query_as(
        "select count(*) filter (where judged < 6), count(*) filter (where judged = 6) from \
         (select (select count(distinct v.principle) from application_verdict v where v.application_id = a.id) as judged \
          from application a where not exists (select 1 from application_decision d \
          where d.application_id = a.id and d.outcome <> 'postponed')) open",
    )
    .fetch_one(db.rows())
    .await
}

/// Other applications that are likely of the same organization, the first one first: the same NEQ, or the same
/// name and mailbox.
pub async fn alike<'e>(
    rows: impl Executor<'e, Database = Any>,
    application: &Application,
) -> Result<Vec<Application>, Fault> {
    sqlx::query_as(applications!(
        "where a.id <> $1 and ((a.neq = $2 and a.neq <> '') \
         or (a.name_key = $3 and lower(a.contact_email) = lower($4))) order by a.id limit 20"
    ))
    .bind(&application.id)
    .bind(&application.neq)
    .bind(&application.name_key)
    .bind(&application.contact_email)
    .fetch_all(rows)
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Application>, Fault> {
    sqlx::query_as(applications!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The same, in an act that may change it.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Application>, Fault> {
    sqlx::query_as(applications!("where a.id = $1")).bind(id).fetch_optional(act.rows()).await
}
