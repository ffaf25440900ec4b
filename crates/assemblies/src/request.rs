//! The request: members ask for a special assembly; the rule of that day needs so many of them, and it is convened by a
//! day.
use crate::{
    rule::{DUES, Rule},
    voter,
};
use db::{Act, Db, Fault, FromRow, Settings};
use jiff::ToSpan;
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Request {
    pub id: String,
    pub asked_on: String,
    pub why: String,
    /// Members who signed, of how many that day, and how many were needed.
    pub signatories: i64,
    pub members: i64,
    pub needed: i64,
    /// By when the assembly is to be convened.
    pub due_by: String,
    /// What says so.
    pub source: String,
    /// The day a special assembly was convened since.
    pub convened_on: Option<String>,
    pub withdrawn_at: Option<String>,
}

impl Request {
    /// `withdrawn`, `short` of members, `convened`, `late` or `due`.
    pub fn state(&self, today: &str) -> &'static str {
        match (&self.withdrawn_at, &self.convened_on) {
            (Some(_), _) => "withdrawn",
            _ if self.signatories < self.needed => "short",
            (_, Some(_)) => "convened",
            _ if self.due_by.as_str() < today => "late",
            _ => "due",
        }
    }
}

/// What was typed of a request.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub asked_on: String,
    pub signatories: String,
    pub why: String,
}

/// Every request, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Request>, Fault> {
    sqlx::query_as(
        "select q.id, q.asked_on, q.why, q.signatories, q.members, q.needed, q.due_by, r.asked_source as source, \
         (select min(a.convened_on) from assembly a where a.kind = 'special' and a.convened_on >= q.asked_on \
         and a.cancelled_on is null) as convened_on, q.withdrawn_at from assembly_request q \
         join assembly_rule r on r.id = q.rule_id order by q.asked_on desc, q.id desc limit 5000",
    )
    .fetch_all(db.rows())
    .await
}

/// Notes a request of members by the rule of its day, or says what is refused. Members are those with a voice that day,
/// whatever their dues.
pub async fn note(
    act: &mut Act,
    (db, settings): (&Db, &Settings),
    rule: Option<&Rule>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let asked_on = refusals.day("asked_on", &typed.asked_on);
    refusals.unless(asked_on.is_none_or(|day| day <= act.today()), "asked_on", "concertation-refusal-future");
    refusals.unless(is_seen(&typed.why) && typed.why.chars().count() <= 500, "why", "assembly-refusal-why");
    let rule = rule.filter(|rule| rule.asked_percent > 0);
    refusals.unless(rule.is_some(), "asked_on", "assembly-refusal-asking");
    let (Some(rule), Some(day)) = (rule, asked_on) else { return Ok(Err(refusals)) };
    let whole = Rule { dues: DUES[0].into(), ..rule.clone() };
    let members = i64::try_from(voter::entitled(db, settings, &whole, day).await?.len()).unwrap_or_default();
    let signed: Option<i64> =
        typed.signatories.trim().parse().ok().filter(|signed| (1..=members).contains(signed));
    refusals.unless(signed.is_some(), "signatories", "assembly-refusal-signatories");
    let (Some(signed), Some(needed), true) = (signed, rule.asked_by(members), refusals.none()) else {
        return Ok(Err(refusals));
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into assembly_request (id, rule_id, asked_on, why, signatories, members, needed, due_by, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(&rule.id)
    .bind(typed.asked_on.trim())
    .bind(typed.why.trim())
    .bind(signed)
    .bind(members)
    .bind(needed)
    .bind(day.saturating_add(rule.asked_days.days()).to_string())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("assembly-request.noted", "assembly-request", &id, typed.asked_on.trim()).await?;
    Ok(Ok(id))
}

/// Withdraws a request noted by mistake, or that members took back; false when there is none.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done =
        sqlx::query("update assembly_request set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
            .bind(id)
            .bind(at)
            .execute(act.rows())
            .await?;
    if done.rows_affected() > 0 {
        act.record("assembly-request.withdrawn", "assembly-request", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
