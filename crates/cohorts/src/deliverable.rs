//! The deliverable: what each team of a cohort hands in by a day, and whether it was taken or sent back.
use crate::{cohort::judge_why, session::judge_link};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What is said of what was handed in.
pub const VERDICTS: [&str; 2] = ["accepted", "back"];

#[derive(Clone, Debug, FromRow)]
pub struct Deliverable {
    pub id: String,
    pub cohort_id: String,
    pub title: String,
    pub due_on: String,
}

/// What a team handed in.
#[derive(Clone, Debug, FromRow)]
pub struct Handed {
    pub deliverable_id: String,
    pub team_id: String,
    pub handed_on: String,
    pub link: String,
    pub verdict: String,
}

/// Where a team stands with a deliverable: `accepted`, `back`, `handed`, `late` or `due`.
pub fn state<'a>(one: &Deliverable, handed: Option<&'a Handed>, today: &str) -> &'a str {
    match handed {
        Some(handed) if !handed.verdict.is_empty() => &handed.verdict,
        Some(_) => "handed",
        None if one.due_on.as_str() < today => "late",
        None => "due",
    }
}

/// What was typed of a deliverable, or of what a team hands in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub deliverable: String,
    pub due_on: String,
    pub team: String,
    pub handed_on: String,
    pub link: String,
    pub verdict: String,
}

/// The deliverables of a cohort that stand, in the order of their days.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Deliverable>, Fault> {
    sqlx::query_as(
        "select id, cohort_id, title, due_on from cohort_deliverable where cohort_id = $1 and withdrawn_on is null \
         order by due_on, id",
    )
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Deliverable>, Fault> {
    sqlx::query_as(
        "select id, cohort_id, title, due_on from cohort_deliverable where id = $1 and withdrawn_on is null",
    )
    .bind(id)
    .fetch_optional(db.rows())
    .await
}

/// What the teams of a cohort handed in.
pub async fn handed(db: &Db, cohort: &str) -> Result<Vec<Handed>, Fault> {
    sqlx::query_as(
        // Of two enterprises merged since, the latest is told first.
        concat!(
            "select g.deliverable_id, ",
            people::keeper!("g.team_id"),
            " as team_id, g.handed_on, g.link, g.verdict from deliverable_handed g \
             join cohort_deliverable d on d.id = g.deliverable_id where d.cohort_id = $1 order by g.recorded_at desc"
        ),
    )
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

/// Asks for a deliverable, or says what is refused.
pub async fn ask(act: &mut Act, cohort: &str, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(&typed.deliverable) && typed.deliverable.chars().count() <= 200;
    refusals.unless(sound, "deliverable", "cohort-refusal-name");
    refusals.day("due_on", &typed.due_on);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_deliverable (id, cohort_id, title, due_on, withdrawn_why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, '', $5, $6)",
    )
    .bind(&id)
    .bind(cohort)
    .bind(typed.deliverable.trim())
    .bind(typed.due_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.deliverable-asked", "cohort", cohort, typed.due_on.trim()).await?;
    Ok(Ok(id))
}

/// Asks for it no more, with why, or says what is refused.
pub async fn withdraw(act: &mut Act, kept: &Deliverable, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let refusals = judge_why(why);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    sqlx::query(
        "update cohort_deliverable set withdrawn_on = $2, withdrawn_why = $3 where id = $1 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .bind(today)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    act.record("cohort.deliverable-withdrawn", "cohort", &kept.cohort_id, "").await?;
    Ok(Ok(()))
}

/// Says that a team handed it in, and perhaps what is thought of it; or says what is refused.
pub async fn hand(act: &mut Act, kept: &Deliverable, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let (team,): (i64,) = sqlx::query_as(concat!(
        "select count(*) from cohort_participant x where x.cohort_id = $1 and coalesce(x.project_id, ",
        people::keeper!("x.organization_id"),
        ", x.id) = $2"
    ))
    .bind(&kept.cohort_id)
    .bind(&typed.team)
    .fetch_one(act.rows())
    .await?;
    refusals.unless(team > 0, "team", "cohort-refusal-team");
    if refusals.day("handed_on", &typed.handed_on).is_some() {
        let come = typed.handed_on.trim() <= act.today().to_string().as_str();
        refusals.unless(come, "handed_on", "cohort-refusal-future");
    }
    judge_link("link", &typed.link, &mut refusals);
    let known = typed.verdict.is_empty() || VERDICTS.contains(&typed.verdict.as_str());
    refusals.unless(known, "verdict", "cohort-refusal-verdict");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into deliverable_handed (id, deliverable_id, team_id, handed_on, link, verdict, verdict_on, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (deliverable_id, team_id) do update \
         set handed_on = excluded.handed_on, link = excluded.link, verdict = excluded.verdict, \
         verdict_on = excluded.verdict_on, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by",
    )
    .bind(id)
    .bind(&kept.id)
    .bind(&typed.team)
    .bind(typed.handed_on.trim())
    .bind(typed.link.trim())
    .bind(&typed.verdict)
    .bind(Some(today).filter(|_| !typed.verdict.is_empty()))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.deliverable-handed", "cohort", &kept.cohort_id, typed.handed_on.trim()).await?;
    Ok(Ok(()))
}
