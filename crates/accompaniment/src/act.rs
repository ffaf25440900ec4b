//! The service act: on a day, for so long, something was done for one enterprise or several.
use db::{Db, Fault};
use jiff::civil::Date;
use page::Refusals;
use people::organization;
use serde::Deserialize;
use sqlx::FromRow;

/// What acts are about, and the action of the frame each falls under.
pub const TOPICS: [(&str, &str); 8] = [
    ("governance", "2.5"),
    ("finance", "2.5"),
    ("workforce", "2.8"),
    ("marketing", "2.7"),
    ("legal-model", "3.4"),
    ("start-up", "3.4"),
    ("referral", "3.3"),
    ("other", "2.5"),
];

/// One enterprise or several at once.
pub const MODES: [&str; 2] = ["individual", "group"];

/// The longest act, in minutes: a day is enough for one.
pub const LONGEST: i64 = 24 * 60;

/// What was typed of an act.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub organization: Vec<String>,
    pub day: String,
    pub topic: String,
    pub minutes: String,
    pub note: String,
}

/// An act for one of its enterprises, as the journal lists it.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    pub id: String,
    pub day: String,
    pub topic: String,
    pub mode: String,
    pub minutes: i64,
    pub organization_id: String,
    pub name: String,
}

impl Typed {
    /// What is wrong with it, whatever the rows. `today` bounds the day: nothing was done tomorrow.
    pub fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(!self.organization.is_empty(), "organization", "act-refusal-organization");
        refusals.unless(TOPICS.iter().any(|(topic, _)| *topic == self.topic), "topic", "act-refusal-topic");
        match self.day.parse::<Date>() {
            Ok(day) => refusals.unless(day <= today && day.year() >= 1990, "day", "act-refusal-future"),
            Err(_) => refusals.refuse("day", "act-refusal-day"),
        }
        refusals.unless(self.duration().is_some(), "minutes", "act-refusal-minutes");
        refusals.unless(self.note.chars().count() <= 5_000, "note", "act-refusal-note");
        refusals
    }

    fn duration(&self) -> Option<i64> {
        self.minutes.trim().parse().ok().filter(|minutes| (1..=LONGEST).contains(minutes))
    }
}

/// Logs an act, or says what is refused.
pub async fn log(act: &mut db::Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act.today());
    let mut organizations = typed.organization.clone();
    organizations.sort();
    organizations.dedup();
    for organization in &organizations {
        let known = organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "organization", "act-refusal-organization");
    }
    let (Some(minutes), true) = (typed.duration(), refusals.none()) else { return Ok(Err(refusals)) };
    let action = TOPICS.iter().find(|(topic, _)| *topic == typed.topic).map_or("2.5", |(_, action)| action);
    let id = act.id();
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into service_act (id, day, mode, topic, minutes, action, note, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(&typed.day)
    .bind(MODES[usize::from(organizations.len() > 1)])
    .bind(&typed.topic)
    .bind(minutes)
    .bind(action)
    .bind(typed.note.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    for organization in &organizations {
        sqlx::query("insert into service_act_party (act_id, organization_id) values ($1, $2)")
            .bind(&id)
            .bind(organization)
            .execute(act.rows())
            .await?;
        act.record("organization.served", "organization", organization, &id).await?;
    }
    act.record("act.logged", "act", &id, &typed.day).await?;
    Ok(Ok(id))
}

/// Withdraws a wrong act: it stays, dated, and is counted no more. False when there is none to withdraw.
pub async fn withdraw(act: &mut db::Act, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update service_act set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null",
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

/// The latest acts, one line for each enterprise served, newest first.
pub async fn latest(db: &Db, most: i64) -> Result<Vec<Line>, Fault> {
    sqlx::query_as(
        "select a.id, a.day, a.topic, a.mode, a.minutes, o.id as organization_id, o.name \
         from service_act a join service_act_party p on p.act_id = a.id join organization o on o.id = p.organization_id \
         where a.withdrawn_at is null order by a.day desc, a.id desc, o.id limit $1",
    )
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// The last act someone logged, to be repeated: its enterprises, topic and minutes.
pub async fn last_of(db: &Db, account: &str) -> Result<Option<Typed>, Fault> {
    let rows: Vec<(String, i64, String)> = sqlx::query_as(
        "select a.topic, a.minutes, p.organization_id from service_act a join service_act_party p on p.act_id = a.id \
         where a.id = (select max(b.id) from service_act b where b.recorded_by = $1 and b.withdrawn_at is null)",
    )
    .bind(account)
    .fetch_all(db.rows())
    .await?;
    let Some((topic, minutes, _)) = rows.first().cloned() else { return Ok(None) };
    let organization = rows.into_iter().map(|(_, _, organization)| organization).collect();
    Ok(Some(Typed { organization, topic, minutes: minutes.to_string(), ..Typed::default() }))
}
