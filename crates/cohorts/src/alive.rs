//! Alive: whether an incorporated project still lives after 12 and 36 months, as staff learned it from a source.
use crate::project::Project;
use db::{Act, Db, Fault, FromRow};
use jiff::ToSpan;
use page::{Refusals, is_seen, read_day};
use serde::Deserialize;

/// After how many months it is asked.
pub const MONTHS: [i64; 2] = [12, 36];

#[derive(Clone, Debug, FromRow)]
pub struct Alive {
    pub id: String,
    pub project_id: String,
    pub months: i64,
    pub alive: String,
    pub known_on: String,
    pub source: String,
}

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub months: String,
    pub alive: String,
    pub known_on: String,
    pub source: String,
}

/// A project of which it is not said yet whether it lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub project_id: String,
    pub project: String,
    pub months: i64,
    /// The day from which it is asked.
    pub since: String,
}

/// What is known of a project.
pub async fn of(db: &Db, project: &str) -> Result<Vec<Alive>, Fault> {
    sqlx::query_as(
        "select id, project_id, months, alive, known_on, source from project_alive where project_id = $1 \
         and withdrawn_on is null order by months",
    )
    .bind(project)
    .fetch_all(db.rows())
    .await
}

fn after(day: &str, months: i64) -> Option<String> {
    read_day(day).ok().map(|day| day.saturating_add(months.months()).to_string())
}

/// The projects of which it is to be asked today, the longest first.
pub async fn asked(db: &Db) -> Result<Vec<Asked>, Fault> {
    let today = db.today().to_string();
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select p.id, p.name, p.incorporated_on from project p where p.incorporated_on is not null order by p.id",
    )
    .fetch_all(db.rows())
    .await?;
    let known: Vec<(String, i64)> =
        sqlx::query_as("select project_id, months from project_alive where withdrawn_on is null")
            .fetch_all(db.rows())
            .await?;
    let mut asked = vec![];
    for (project_id, project, incorporated) in rows {
        for months in MONTHS {
            let said = known.iter().any(|(id, known)| *id == project_id && *known == months);
            if let Some(since) = after(&incorporated, months).filter(|since| !said && *since <= today) {
                asked.push(Asked { project_id: project_id.clone(), project: project.clone(), months, since });
            }
        }
    }
    asked.sort_by(|a, b| a.since.cmp(&b.since));
    Ok(asked)
}

/// Says whether a project lives, by which source, or what is refused; said again, the former is withdrawn.
pub async fn say(act: &mut Act, kept: &Project, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let months = MONTHS.into_iter().find(|months| months.to_string() == typed.months);
    refusals.unless(months.is_some(), "months", "cohort-refusal-months");
    refusals.unless(["yes", "no"].contains(&typed.alive.as_str()), "alive", "cohort-refusal-alive");
    let sourced = is_seen(&typed.source) && typed.source.chars().count() <= 300;
    refusals.unless(sourced, "source", "cohort-refusal-source");
    if refusals.day("known_on", &typed.known_on).is_some() {
        let come = typed.known_on.trim() <= act.today().to_string().as_str();
        refusals.unless(come, "known_on", "cohort-refusal-future");
    }
    let since = months.zip(kept.incorporated_on.as_deref()).and_then(|(months, day)| after(day, months));
    let come = since.is_some_and(|since| since.as_str() <= typed.known_on.trim());
    refusals.unless(come, "known_on", "cohort-refusal-early");
    let (Some(months), true) = (months, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "update project_alive set withdrawn_on = $3 where project_id = $1 and months = $2 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .bind(months)
    .bind(today)
    .execute(act.rows())
    .await?;
    sqlx::query(
        "insert into project_alive (id, project_id, months, alive, known_on, source, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(&kept.id)
    .bind(months)
    .bind(&typed.alive)
    .bind(typed.known_on.trim())
    .bind(typed.source.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("project.followed", "project", &kept.id, typed.known_on.trim()).await?;
    Ok(Ok(()))
}
