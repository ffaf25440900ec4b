//! The service act: on a day, for so long, something was done for one enterprise or several, or a promoter.
use crate::{promoter, request, rule, topic};
use db::{Db, Fault};
use jiff::{ToSpan, civil::Date};
use page::Refusals;
use people::organization;
use serde::Deserialize;

/// One enterprise or several at once.
pub const MODES: [&str; 2] = ["individual", "group"];

/// The longest act, in minutes: a day is enough for one.
pub const LONGEST: i64 = 24 * 60;

/// Years after which a day is asked for twice.
const LONG_AGO: i64 = 2;

/// The enterprises of one act, at most.
pub const MOST_PARTIES: usize = 200;

/// What was typed of an act.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// An enterprise's name, still to be found.
    pub who: String,
    pub organization: Vec<String>,
    /// A lone promoter or an emerging group, and its stage that day.
    pub promoter: String,
    pub stage: String,
    pub day: String,
    /// That very day again, when it is long ago.
    pub sure: String,
    pub topic: String,
    pub minutes: String,
    /// `group` when it was one although a single enterprise came; otherwise their number says.
    pub mode: String,
    pub note: String,
    /// The request it answers, by its id, or "".
    pub request: String,
}

impl Typed {
    /// What is wrong with it, whatever the rows. `today` bounds the day: nothing was done tomorrow.
    pub fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        let someone = !self.organization.is_empty() || !self.promoter.trim().is_empty();
        refusals.unless(someone, "who", "act-refusal-organization");
        refusals.unless(self.organization.len() <= MOST_PARTIES, "who", "act-refusal-many");
        promoter::judge(&self.promoter, &self.stage, &mut refusals);
        refusals.unless(topic::may_be_one(&self.topic), "topic", "act-refusal-topic");
        judge_day_or_slip(&self.day, &self.sure, today, &mut refusals);
        refusals.unless(self.duration().is_some(), "minutes", "act-refusal-minutes");
        refusals.unless(self.note.chars().count() <= 5_000, "note", "act-refusal-note");
        refusals
    }

    fn duration(&self) -> Option<i64> {
        self.minutes.trim().parse().ok().filter(|minutes| (1..=LONGEST).contains(minutes))
    }
}

/// A day is one of the calendar, past or today.
pub fn judge_day(day: &str, today: Date, refusals: &mut Refusals) {
    if let Some(read) = refusals.day("day", day) {
        refusals.unless(day == day.trim(), "day", "day-refusal-shape");
        refusals.unless(read <= today, "day", "act-refusal-future");
    }
}

/// The same, and a day long ago is one that the person said again: it is more often a slip than a memory.
pub fn judge_day_or_slip(day: &str, sure: &str, today: Date, refusals: &mut Refusals) {
    judge_day(day, today, refusals);
    let long_ago = today.saturating_sub(LONG_AGO.years()).to_string();
    refusals.unless(day >= long_ago.as_str() || sure == day, "day", "act-refusal-long-ago");
}

/// Logs an act, or says what is refused.
pub async fn log(act: &mut db::Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act.today());
    let mut organizations = typed.organization.clone();
    organizations.sort();
    organizations.dedup();
    for organization in organizations.iter().take(MOST_PARTIES) {
        let known = organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "act-refusal-organization");
    }
    let holds = topic::holds(act.rows(), &typed.topic, &typed.day).await?;
    refusals.unless(holds, "topic", "act-refusal-topic-day");
    let (Some(minutes), true) = (typed.duration(), refusals.none()) else { return Ok(Err(refusals)) };
    let request = request::known(act, &typed.request).await?;
    let group = typed.mode == MODES[1] || organizations.len() > 1;
    let id = act.id();
    let (at, by) = (act.at(), act.by());
    let action = rule::action(act.rows(), &typed.topic, &typed.day).await?;
    sqlx::query(
        "insert into service_act (id, day, mode, topic, minutes, action, note, request_id, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(&typed.day)
    .bind(MODES[usize::from(group)])
    .bind(&typed.topic)
    .bind(minutes)
    .bind(&action)
    .bind(typed.note.trim())
    .bind(&request)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let promoter = promoter::meet(act, &typed.promoter).await?;
    for organization in &organizations {
        sqlx::query("insert into service_act_party (act_id, organization_id, day) values ($1, $2, $3)")
            .bind(&id)
            .bind(organization)
            .bind(&typed.day)
            .execute(act.rows())
            .await?;
        act.record("organization.served", "organization", organization, &id).await?;
    }
    if let Some(promoter) = promoter {
        sqlx::query("insert into service_act_promoter (act_id, promoter_id, stage) values ($1, $2, $3)")
            .bind(&id)
            .bind(&promoter)
            .bind(&typed.stage)
            .execute(act.rows())
            .await?;
        act.record("promoter.served", "promoter", &promoter, &id).await?;
    }
    if let Some(request) = request {
        request::take_up(act, &request, &typed.day).await?;
    }
    act.record("act.logged", "act", &id, &typed.day).await?;
    Ok(Ok(id))
}

/// Corrects an act: a later row stands for it, and both are kept. None when there is none to correct.
pub async fn correct(
    act: &mut db::Act,
    id: &str,
    typed: &Typed,
) -> Result<Option<Result<String, Refusals>>, Fault> {
    let standing: Option<(Option<String>,)> = sqlx::query_as(
        "select request_id from service_act where id = $1 and withdrawn_at is null and replaced_by is null",
    )
    .bind(id)
    .fetch_optional(act.rows())
    .await?;
    let Some((request,)) = standing else { return Ok(None) };
    let typed = Typed { request: request.unwrap_or_default(), ..typed.clone() };
    let corrected = match log(act, &typed).await? {
        Ok(corrected) => corrected,
        Err(refusals) => return Ok(Some(Err(refusals))),
    };
    sqlx::query("update service_act set replaced_by = $2, replaced_at = $3 where id = $1")
        .bind(id)
        .bind(&corrected)
        .bind(act.at())
        .execute(act.rows())
        .await?;
    act.record("act.corrected", "act", id, &corrected).await?;
    Ok(Some(Ok(corrected)))
}

/// Withdraws a wrong act: it stays, dated, and is counted no more. False when there is none to withdraw.
pub async fn withdraw(act: &mut db::Act, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update service_act set withdrawn_at = $2, withdrawn_by = $3 \
         where id = $1 and withdrawn_at is null and replaced_by is null",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("act.withdrawn", "act", id, "").await?;
    Ok(true)
}

/// Takes a withdrawal back: the act counts again, and history keeps both. False when there is none to take back.
pub async fn restore(act: &mut db::Act, id: &str) -> Result<bool, Fault> {
    let done = sqlx::query(
        "update service_act set withdrawn_at = null, withdrawn_by = null \
         where id = $1 and withdrawn_at is not null and replaced_by is null",
    )
    .bind(id)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("act.restored", "act", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

/// The last act that someone logged, by its id.
pub async fn last_of(db: &Db, account: &str) -> Result<Option<String>, Fault> {
    let (last,): (Option<String>,) = sqlx::query_as(
        "select max(id) from service_act where recorded_by = $1 and withdrawn_at is null and replaced_by is null",
    )
    .bind(account)
    .fetch_one(db.rows())
    .await?;
    Ok(last)
}
