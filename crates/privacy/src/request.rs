//! The request: a person asks what is held of them, or to have it mended, erased or handed over; it is answered in
//! writing within thirty days (RLRQ, c. P-39.1, s. 32).
use db::{Act, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What may be asked.
pub const KINDS: [&str; 5] = ["access", "correction", "erasure", "portability", "withdrawal"];

/// How it may be answered.
pub const OUTCOMES: [&str; 3] = ["granted", "partly", "refused"];

/// Within how many days.
const DAYS: i64 = 30;

#[derive(Clone, Debug, FromRow)]
pub struct Request {
    pub id: String,
    pub person_id: Option<String>,
    pub name: String,
    pub kind: String,
    pub received_on: String,
    pub due_on: String,
    pub answered_on: Option<String>,
    pub outcome: String,
}

/// What was typed of a request, and of its answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    /// Among those the pole knows by that name, the id of the one who asks, or `other`.
    pub person: String,
    pub kind: String,
    pub received_on: String,
    pub outcome: String,
    pub answered_on: String,
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select id, person_id, name, kind, received_on, due_on, answered_on, outcome from privacy_request ",
            $rest
        )
    };
}

impl Request {
    /// Whether it should have been answered before a day.
    pub fn is_late(&self, today: &str) -> bool {
        self.answered_on.is_none() && self.due_on.as_str() < today
    }
}

impl Typed {
    pub fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "people-refusal-person-name");
        refusals.unless(self.name.chars().count() <= 200, "name", "people-refusal-long");
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "privacy-refusal-kind");
        let received = refusals.day("received_on", &self.received_on);
        refusals.unless(received.is_none_or(|day| day <= today), "received_on", "people-refusal-past");
        refusals
    }
}

/// Receives a request of a person the pole knows (their id), or of somebody it does not (none).
pub async fn receive(
    act: &mut Act,
    typed: &Typed,
    person: Option<&str>,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act.today());
    let (Ok(received), true) = (typed.received_on.trim().parse::<Date>(), refusals.none()) else {
        return Ok(Err(refusals));
    };
    let due = received.checked_add(DAYS.days()).unwrap_or(received).to_string();
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into privacy_request (id, person_id, name, kind, received_on, due_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(person.map(str::to_owned))
    .bind(typed.name.trim())
    .bind(&typed.kind)
    .bind(received.to_string())
    .bind(&due)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("privacy-request.received", "privacy-request", &id, &due).await?;
    Ok(Ok(id))
}

/// Answers a request, or says what is refused: it is answered once.
pub async fn answer(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(OUTCOMES.contains(&typed.outcome.as_str()), "outcome", "privacy-refusal-outcome");
    let day = refusals.day("answered_on", &typed.answered_on);
    refusals.unless(day.is_none_or(|day| day <= act.today()), "answered_on", "people-refusal-past");
    let found: Option<(String,)> =
        sqlx::query_as("select received_on from privacy_request where id = $1 and answered_on is null")
            .bind(id)
            .fetch_optional(&mut *act.rows())
            .await?;
    let open = found.is_some();
    let received = found.map(|(day,)| day).unwrap_or_default();
    refusals.unless(open, "outcome", "privacy-refusal-answered");
    refusals.unless(typed.answered_on.trim() >= received.as_str(), "answered_on", "privacy-refusal-order");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (answered, by) = (typed.answered_on.trim().to_owned(), act.by());
    sqlx::query("update privacy_request set answered_on = $2, outcome = $3, answered_by = $4 where id = $1")
        .bind(id)
        .bind(&answered)
        .bind(&typed.outcome)
        .bind(by)
        .execute(act.rows())
        .await?;
    let note = format!("{answered} {}", typed.outcome);
    act.record("privacy-request.answered", "privacy-request", id, &note).await?;
    Ok(Ok(()))
}

/// Every request, those to answer first, then the latest.
pub async fn all(db: &Db) -> Result<Vec<Request>, Fault> {
    sqlx::query_as(columns!(
        "order by case when answered_on is null then 0 else 1 end, received_on desc, id desc limit 300"
    ))
    .fetch_all(db.rows())
    .await
}

pub async fn of_person(db: &Db, person: &str) -> Result<Vec<Request>, Fault> {
    sqlx::query_as(columns!("where person_id = $1 order by received_on desc, id desc"))
        .bind(person)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Request>, Fault> {
    sqlx::query_as(columns!("where id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// How many wait for an answer, and how many should have had it before today.
pub async fn open(db: &Db) -> Result<(i64, i64), Fault> {
    sqlx::query_as(
        "select count(*), count(*) filter (where due_on < $1) from privacy_request where answered_on is null",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await
}
