//! Anew: each night, search learns what organizations and persons became by the day alone.
use db::{Act, Db, Fault, Who};
use jiff::{Timestamp, civil::Date};
use jobs::{Job, Kinds, Outcome};

const KIND: &str = "people.stand-anew";

/// The kind of job that does it, a little after midnight at the pole.
pub fn kinds() -> Kinds {
    Kinds::new().every(KIND, "5 0 * * *", stand_anew)
}

/// Whose role began since a day, or ended from that day on and is over: the subject's kind, its verb, its rows.
const DATED: [(&str, &str, &str); 2] = [
    (
        "organization",
        "organization.stands-anew",
        concat!(
            "select distinct ",
            crate::keeper!("organization_id"),
            " from organization_role where (from_on > $1 and from_on <= $2) or (until_on >= $1 and until_on < $2)"
        ),
    ),
    (
        "person",
        "person.stands-anew",
        "select distinct person_id from person_role where (from_on > $1 and from_on <= $2) \
         or (until_on >= $1 and until_on < $2)",
    ),
];

/// A line of history is what every process follows: each then reads the rows again.
async fn stand_anew(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let mut act = db.act(Who::Job(KIND)).await?;
    let last = last_night(&db, &mut act).await?.to_string();
    let today = act.today().to_string();
    for (kind, verb, sql) in DATED {
        let found: Vec<(String,)> =
            sqlx::query_as(sql).bind(&last).bind(&today).fetch_all(act.rows()).await?;
        let ids: Vec<&str> = found.iter().map(|(id,)| id.as_str()).collect();
        act.record_all(verb, kind, &ids).await?;
    }
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}

/// The day of its last run, or the eve when it never ran: nights without a worker are made up for.
async fn last_night(db: &Db, act: &mut Act) -> Result<Date, Fault> {
    let (done,): (Option<String>,) = sqlx::query_as("select max(done_at) from job where kind = $1")
        .bind(KIND)
        .fetch_one(act.rows())
        .await?;
    let day =
        done.and_then(|at| at.parse::<Timestamp>().ok()).map(|at| at.to_zoned(db.zone().clone()).date());
    Ok(day.unwrap_or_else(|| act.today().yesterday().unwrap_or(act.today())))
}
