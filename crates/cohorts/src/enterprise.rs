//! The enterprise of a cohort: whether it is in business 12 and 36 months after the cohort's end, as staff learned it from
//! a source.
use crate::{
    alive::{Alive, Asked, MONTHS, Typed, after},
    cohort::Cohort,
    participant::Participant,
};
use db::{Act, Db, Fault};
use page::Refusals;

const KNOWN: &str = concat!(
    "select id, months, alive, known_on, source from enterprise_alive where cohort_id = $1 and organization_id in ",
    people::whole!("$2"),
    " and withdrawn_on is null order by months, known_on, id"
);

/// What is known of the enterprise for which somebody took part in a cohort.
pub async fn known(db: &Db, one: &Participant) -> Result<Vec<Alive>, Fault> {
    sqlx::query_as(KNOWN).bind(&one.cohort_id).bind(&one.organization_id).fetch_all(db.rows()).await
}

/// The enterprises of which it is to be asked today, the longest first: those of cohorts that were not cancelled, of whom
/// somebody came.
pub async fn asked(db: &Db) -> Result<Vec<Asked>, Fault> {
    let today = db.today().to_string();
    let rows: Vec<(String, String, String, String, String)> = sqlx::query_as(concat!(
        "select y.id, y.cohort_id, y.organization_id, o.name, c.ends_on from (select min(z.id) as id, z.cohort_id, \
         z.organization_id from (select x.id, x.cohort_id, ",
        people::keeper!("x.organization_id"),
        " as organization_id from cohort_participant x where x.project_id is null and x.organization_id is not null \
         and (x.left_on is null or x.left_on >= x.joined_on)) z group by z.cohort_id, z.organization_id) y \
         join cohort c on c.id = y.cohort_id join organization o on o.id = y.organization_id \
         where c.cancelled_on is null and c.twelve_on <= $1 order by y.id"
    ))
    .bind(&today)
    .fetch_all(db.rows())
    .await?;
    let known: Vec<(String, String, i64)> = sqlx::query_as(concat!(
        "select a.cohort_id, ",
        people::keeper!("a.organization_id"),
        " as organization_id, a.months from enterprise_alive a where a.withdrawn_on is null"
    ))
    .fetch_all(db.rows())
    .await?;
    let mut asked = vec![];
    for (id, cohort, organization, name, ends) in rows {
        for months in MONTHS {
            let said = known.contains(&(cohort.clone(), organization.clone(), months));
            if let Some(since) = after(&ends, months).filter(|since| !said && *since <= today) {
                let path = format!("/cohortes/participants/{id}#suites");
                asked.push(Asked { name: name.clone(), path, months, since });
            }
        }
    }
    asked.sort_by(|a, b| a.since.cmp(&b.since));
    Ok(asked)
}

/// Says whether an enterprise is in business, by which source, or what is refused; said again, the former is withdrawn.
pub async fn say(
    act: &mut Act,
    cohort: &Cohort,
    one: &Participant,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let since = |months| cohort.ends_on.as_deref().and_then(|day| after(day, months));
    let today = act.today().to_string();
    let months = match typed.judge(since, &today) {
        Ok(months) => months,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let known: Vec<Alive> =
        sqlx::query_as(KNOWN).bind(&cohort.id).bind(&one.organization_id).fetch_all(act.rows()).await?;
    let refusals = typed.judge_beside(months, &known);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(concat!(
        "update enterprise_alive set withdrawn_on = $4 where cohort_id = $1 and months = $3 and withdrawn_on is null \
         and organization_id in ",
        people::whole!("$2")
    ))
    .bind(&cohort.id)
    .bind(&one.organization_id)
    .bind(months)
    .bind(today)
    .execute(act.rows())
    .await?;
    sqlx::query(
        "insert into enterprise_alive (id, cohort_id, organization_id, months, alive, known_on, source, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(&cohort.id)
    .bind(&one.organization_id)
    .bind(months)
    .bind(&typed.alive)
    .bind(typed.known_on.trim())
    .bind(typed.source.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.enterprise-followed", "cohort", &cohort.id, typed.known_on.trim()).await?;
    Ok(Ok(()))
}
