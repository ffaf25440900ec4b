//! Alive: whether an incorporated project still lives after 12 and 36 months, as staff learned it from a source, and how
//! it is asked of whatever came through a cohort.
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
    /// The answer that it replaces, by its id, when that is meant.
    pub sure: String,
}

impl Typed {
    /// What is typed of something of which it is known since when it is asked, after so many months; or what is refused.
    /// Gives the months.
    pub fn judge(&self, since: impl Fn(i64) -> Option<String>, today: &str) -> Result<i64, Refusals> {
        let mut refusals = Refusals::default();
        let months = MONTHS.into_iter().find(|months| months.to_string() == self.months);
        refusals.unless(months.is_some(), "months", "cohort-refusal-months");
        refusals.unless(["yes", "no"].contains(&self.alive.as_str()), "alive", "cohort-refusal-alive");
        let sourced = is_seen(&self.source) && self.source.chars().count() <= 300;
        refusals.unless(sourced, "source", "cohort-refusal-source");
        if refusals.day("known_on", &self.known_on).is_some() {
            refusals.unless(self.known_on.trim() <= today, "known_on", "cohort-refusal-future");
        }
        let come = months.and_then(since).is_some_and(|since| since.as_str() <= self.known_on.trim());
        refusals.unless(come, "known_on", "cohort-refusal-early");
        match months {
            Some(months) if refusals.none() => Ok(months),
            _ => Err(refusals),
        }
    }

    /// What is refused of it beside what is known: nothing that died lives later, and a sourced answer is replaced only
    /// by whoever means to.
    pub fn judge_beside(&self, months: i64, known: &[Alive]) -> Refusals {
        let mut refusals = Refusals::default();
        let contradicts = |one: &Alive| {
            let earlier = one.months < months;
            let (first, then) = if earlier { (&one.alive, &self.alive) } else { (&self.alive, &one.alive) };
            one.months != months && first == "no" && then == "yes"
        };
        refusals.unless(!known.iter().any(contradicts), "alive", "cohort-refusal-contradicts");
        let meant = self.replaces(known).is_none_or(|one| one.id == self.sure);
        refusals.unless(meant, "months", "cohort-refusal-replaces");
        refusals
    }

    /// What is known for the same months, which it replaces.
    pub fn replaces<'a>(&self, known: &'a [Alive]) -> Option<&'a Alive> {
        known.iter().rfind(|one| one.months.to_string() == self.months)
    }
}

/// A project, or an enterprise of a cohort, of which it is not said yet whether it lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub name: String,
    /// Where it is said.
    pub path: String,
    pub months: i64,
    /// The day from which it is asked.
    pub since: String,
}

const KNOWN: &str = "select id, months, alive, known_on, source from project_alive where project_id = $1 \
     and withdrawn_on is null order by months";

/// What is known of a project.
pub async fn of(db: &Db, project: &str) -> Result<Vec<Alive>, Fault> {
    sqlx::query_as(KNOWN).bind(project).fetch_all(db.rows()).await
}

/// The day that comes so many months after another.
pub fn after(day: &str, months: i64) -> Option<String> {
    read_day(day).ok().map(|day| day.saturating_add(months.months()).to_string())
}

/// The projects of which it is to be asked today, the longest first; one that ended before is known to live no more.
pub async fn asked(db: &Db) -> Result<Vec<Asked>, Fault> {
    let today = db.today().to_string();
    let rows: Vec<(String, String, String, Option<String>)> = sqlx::query_as(
        "select p.id, p.name, p.incorporated_on, p.ended_on from project p where p.incorporated_on is not null \
         order by p.id",
    )
    .fetch_all(db.rows())
    .await?;
    let known: Vec<(String, i64)> =
        sqlx::query_as("select project_id, months from project_alive where withdrawn_on is null")
            .fetch_all(db.rows())
            .await?;
    let mut asked = vec![];
    for (id, name, incorporated, ended) in rows {
        for months in MONTHS {
            let said = known.iter().any(|(one, known)| *one == id && *known == months);
            let Some(since) = after(&incorporated, months).filter(|since| !said && *since <= today) else {
                continue;
            };
            if ended.as_ref().is_none_or(|ended| *ended > since) {
                let path = format!("/cohortes/projets/{id}#suites");
                asked.push(Asked { name: name.clone(), path, months, since });
            }
        }
    }
    asked.sort_by(|a, b| a.since.cmp(&b.since));
    Ok(asked)
}

/// Says whether a project lives, by which source, or what is refused; said again, the former is withdrawn.
pub async fn say(act: &mut Act, kept: &Project, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let since = |months| kept.incorporated_on.as_deref().and_then(|day| after(day, months));
    let today = act.today().to_string();
    let months = match typed.judge(since, &today) {
        Ok(months) => months,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let known: Vec<Alive> = sqlx::query_as(KNOWN).bind(&kept.id).fetch_all(act.rows()).await?;
    let refusals = typed.judge_beside(months, &known);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
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
