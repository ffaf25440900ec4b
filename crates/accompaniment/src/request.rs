//! The request: someone comes to the front door with a need, and is answered within the time promised.
use crate::{act, promoter, rule, topic};
use db::{Act, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::Refusals;
use people::organization;
use serde::Deserialize;

/// By which way it came.
pub const CHANNELS: [&str; 6] = ["phone", "email", "visit", "event", "website", "partner"];

/// How soon an answer is due, in days, where the pole has not promised otherwise.
pub const URGENCIES: [(&str, i64); 3] = [("soon", 2), ("usual", 10), ("no-hurry", 30)];

/// What becomes of it. The first is written as it comes in.
pub const STATES: [&str; 4] = ["received", "taken", "answered", "closed"];

/// Why it is closed.
pub const REASONS: [&str; 5] = ["helped", "referred", "given-up", "no-answer", "not-for-us"];

/// What was typed of a request.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
    pub promoter: String,
    /// The day again, when it is long ago.
    pub sure: String,
    pub day: String,
    pub channel: String,
    pub need: String,
    pub topic: String,
    pub urgency: String,
}

/// What was typed of what becomes of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Step {
    pub state: String,
    pub day: String,
    pub why: String,
    pub note: String,
}

/// A request with what became of it so far.
#[derive(Clone, Debug, FromRow)]
pub struct Request {
    pub id: String,
    pub day: String,
    pub organization_id: Option<String>,
    pub promoter_id: Option<String>,
    pub who: String,
    pub channel: String,
    pub need: String,
    pub topic: String,
    pub urgency: String,
    pub due_on: String,
    pub state: String,
}

/// A dated state of a request.
#[derive(Clone, Debug, FromRow)]
pub struct Dated {
    pub state: String,
    pub day: String,
    pub why: String,
    pub note: String,
    pub recorder: String,
}

impl Request {
    pub fn is_open(&self) -> bool {
        ["received", "taken"].contains(&self.state.as_str())
    }

    /// Whether its answer is late on a day (ISO).
    pub fn is_late(&self, today: &str) -> bool {
        self.is_open() && self.due_on.as_str() < today
    }
}

impl Typed {
    /// What is wrong with it, whatever the rows.
    pub fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        let people = self.organization.len() + usize::from(!self.promoter.trim().is_empty());
        refusals.unless(people == 1, "who", "act-refusal-asker");
        promoter::judge(&self.promoter, promoter::STAGES[0], &mut refusals);
        act::judge_day_or_slip(&self.day, &self.sure, today, &mut refusals);
        refusals.unless(CHANNELS.contains(&self.channel.as_str()), "channel", "act-refusal-channel");
        let need = self.need.trim();
        refusals.unless(!need.is_empty() && need.chars().count() <= 2_000, "need", "act-refusal-need");
        refusals.unless(topic::may_be_one(&self.topic), "topic", "act-refusal-topic");
        let urgency = URGENCIES.iter().any(|(known, _)| *known == self.urgency);
        refusals.unless(urgency, "urgency", "act-refusal-urgency");
        refusals
    }
}

/// Takes a request in, or says what is refused.
pub async fn receive(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act.today());
    let organization = typed.organization.first();
    if let Some(organization) = organization {
        let known = organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "act-refusal-asker");
    }
    let holds = topic::holds(act.rows(), &typed.topic, &typed.day).await?;
    refusals.unless(holds, "topic", "act-refusal-topic-day");
    let days = rule::days(act.rows(), &typed.urgency, &typed.day).await?;
    let action = rule::action(act.rows(), &typed.topic, &typed.day).await?;
    let (Some(days), Ok(day), true) = (days, typed.day.parse::<Date>(), refusals.none()) else {
        return Ok(Err(refusals));
    };
    let promoter = promoter::meet(act, &typed.promoter).await?;
    let due = day.saturating_add(days.days());
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into service_request (id, day, organization_id, promoter_id, channel, need, topic, urgency, due_on, \
         action, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(&typed.day)
    .bind(organization)
    .bind(&promoter)
    .bind(&typed.channel)
    .bind(typed.need.trim())
    .bind(&typed.topic)
    .bind(&typed.urgency)
    .bind(due.to_string())
    .bind(&action)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if let Some(organization) = organization {
        act.record("organization.asked", "organization", organization, &id).await?;
    }
    let step = Step { state: STATES[0].into(), day: typed.day.clone(), ..Step::default() };
    write(act, &id, &step).await?;
    Ok(Ok(id))
}

/// Says what becomes of a request, or what is refused. None when there is no such request.
pub async fn follow(act: &mut Act, id: &str, step: &Step) -> Result<Option<Refusals>, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select day from service_request where id = $1")
        .bind(id)
        .fetch_optional(act.rows())
        .await?;
    let Some((came,)) = found else { return Ok(None) };
    let mut refusals = Refusals::default();
    refusals.unless(STATES[1..].contains(&step.state.as_str()), "state", "act-refusal-state");
    act::judge_day(&step.day, act.today(), &mut refusals);
    refusals.unless(step.day >= came, "day", "act-refusal-before");
    let why = step.state != "closed" || REASONS.contains(&step.why.as_str());
    refusals.unless(why, "why", "act-refusal-why");
    refusals.unless(step.note.chars().count() <= 2_000, "note", "act-refusal-note");
    if refusals.none() {
        write(act, id, step).await?;
    }
    Ok(Some(refusals))
}

/// The request of this id, if there is one.
pub async fn known(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select id from service_request where id = $1")
        .bind(id)
        .fetch_optional(act.rows())
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Takes up a request that nobody has: what is done for it says so.
pub async fn take_up(act: &mut Act, id: &str, day: &str) -> Result<(), Fault> {
    let (states, came): (i64, Option<String>) =
        sqlx::query_as("select count(*), max(day) from service_request_state where request_id = $1")
            .bind(id)
            .fetch_one(act.rows())
            .await?;
    if let (1, Some(came)) = (states, came) {
        // An act may be older than the request it turns out to answer.
        let day = came.max(day.to_owned());
        write(act, id, &Step { state: "taken".into(), day, ..Step::default() }).await?;
    }
    Ok(())
}

async fn write(act: &mut Act, id: &str, step: &Step) -> Result<(), Fault> {
    let (row, at, by) = (act.id(), act.at(), act.by());
    let why = if step.state == "closed" { step.why.as_str() } else { "" };
    sqlx::query(
        "insert into service_request_state (id, request_id, state, day, why, note, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row)
    .bind(id)
    .bind(&step.state)
    .bind(&step.day)
    .bind(why)
    .bind(step.note.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record(&format!("request.{}", step.state), "request", id, &step.day).await
}

macro_rules! requests {
    ($rest:literal) => {
        concat!(
            "select q.id, q.day, o.id as organization_id, q.promoter_id, coalesce(o.name, nullif(p.name, ''), ",
            people::code_of!("p.id"),
            ", '') as who, q.channel, \
             q.need, q.topic, q.urgency, q.due_on, s.state from service_request q \
             join service_request_state s on s.id = (select t.id from service_request_state t where t.request_id = q.id \
             order by t.day desc, t.id desc limit 1) left join organization o on o.id = ",
            people::keeper!("q.organization_id"),
            " left join promoter p on p.id = q.promoter_id ",
            $rest
        )
    };
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Request>, Fault> {
    sqlx::query_as(requests!("where q.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The requests, open ones first and the soonest due of these first, then the latest.
pub async fn list(db: &Db, skip: i64, most: i64) -> Result<Vec<Request>, Fault> {
    sqlx::query_as(requests!(
        "order by case when s.state in ('received', 'taken') then q.due_on else '9999' end, q.day desc, q.id desc \
         limit $1 offset $2"
    ))
    .bind(most)
    .bind(skip)
    .fetch_all(db.rows())
    .await
}

/// The requests of a promoter, the latest first.
pub async fn of_promoter(db: &Db, promoter: &str) -> Result<Vec<Request>, Fault> {
    sqlx::query_as(requests!("where q.promoter_id = $1 order by q.day desc, q.id desc"))
        .bind(promoter)
        .fetch_all(db.rows())
        .await
}

/// What became of a request, oldest first.
pub async fn states(db: &Db, id: &str) -> Result<Vec<Dated>, Fault> {
    sqlx::query_as(
        "select s.state, s.day, s.why, s.note, coalesce(c.name, '') as recorder from service_request_state s \
         left join account c on c.id = s.recorded_by where s.request_id = $1 order by s.day, s.id",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// How many answers are late today.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) = sqlx::query_as(
        "select count(*) from service_request q join service_request_state s on s.id = (select t.id \
         from service_request_state t where t.request_id = q.id order by t.day desc, t.id desc limit 1) where s.state in ('received', 'taken') and q.due_on < $1",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await?;
    Ok(late)
}
