//! The next step: what is to be done with an organization, by which day, and by whom.
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Detail, Fact, Happened, Refusals, Visit, is_seen};
use serde::Deserialize;
use sqlx::AssertSqlSafe;

/// How a step ends.
pub const ENDS: [&str; 2] = ["done", "dropped"];

#[derive(Clone, Debug, FromRow)]
pub struct NextStep {
    pub id: String,
    pub organization_id: String,
    pub organization: String,
    pub text: String,
    pub due_on: String,
    pub owner_id: String,
    pub owner: String,
    pub ended_on: Option<String>,
    /// `done` or `dropped`, "" as long as it is open.
    pub ended_as: String,
}

/// What was typed of a step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub text: String,
    pub due_on: String,
    pub owner: String,
}

impl NextStep {
    /// Whether it should have been done before a day.
    pub fn is_late(&self, today: &str) -> bool {
        self.ended_on.is_none() && self.due_on.as_str() < today
    }
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select s.id, o.id as organization_id, o.name as organization, s.text, s.due_on, s.owner_id, \
             a.name as owner, s.ended_on, s.ended_as from next_step s join organization o on o.id = ",
            $crate::keeper!("s.organization_id"),
            " join account a on a.id = s.owner_id ",
            $rest
        )
    };
}

/// The accounts that may own a step: open, and of those who may follow it.
pub async fn owners(rows: &mut Connection, today: &str) -> Result<Vec<(String, String)>, Fault> {
    let roles: Vec<String> = crate::MEET.roles.iter().map(|role| format!("'{role}'")).collect();
    let sql = format!(
        "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id \
         where a.closed_at is null and r.role in ({}) and r.from_on <= $1 \
         and (r.until_on is null or r.until_on >= $1)",
        roles.join(", ")
    );
    sqlx::query_as(AssertSqlSafe(sql)).bind(today).fetch_all(rows).await
}

/// Writes the next step with an organization, or says what is refused.
pub async fn take(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(&typed.text), "text", "people-refusal-step");
    refusals.unless(typed.text.chars().count() <= 500, "text", "people-refusal-long");
    refusals.day("due_on", &typed.due_on);
    let today = act.today().to_string();
    let owners = owners(act.rows(), &today).await?;
    refusals.unless(owners.iter().any(|(id, _)| *id == typed.owner), "owner", "people-refusal-owner");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into next_step (id, organization_id, text, due_on, owner_id, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(organization)
    .bind(typed.text.trim())
    .bind(typed.due_on.trim())
    .bind(&typed.owner)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("step.taken", "step", &id, &format!("{organization} {}", typed.due_on.trim())).await?;
    Ok(Ok(id))
}

/// Ends an open step, done or dropped. Gives its organization; none when none is open.
pub async fn end(act: &mut Act, id: &str, how: &str) -> Result<Option<String>, Fault> {
    let how = if how == ENDS[1] { ENDS[1] } else { ENDS[0] };
    let (today, by) = (act.today().to_string(), act.by());
    let found: Option<(String,)> = sqlx::query_as(
        "update next_step set ended_on = $2, ended_as = $3, ended_by = $4 where id = $1 and ended_on is null \
         returning organization_id",
    )
    .bind(id)
    .bind(today)
    .bind(how)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    if found.is_some() {
        act.record(&format!("step.{how}"), "step", id, "").await?;
    }
    Ok(found.map(|(organization,)| organization))
}

/// The open steps, the most urgent first; of one organization, or of all for "".
pub async fn open(db: &Db, organization: &str) -> Result<Vec<NextStep>, Fault> {
    let sql = concat!(
        columns!("where s.ended_on is null and ($1 = '' or s.organization_id in "),
        crate::whole!("$1"),
        ") order by s.due_on, s.id limit 500"
    );
    sqlx::query_as(sql).bind(organization).fetch_all(db.rows()).await
}

/// How many open steps should have been done before today.
pub async fn late(db: &Db) -> Result<i64, Fault> {
    let (late,): (i64,) =
        sqlx::query_as("select count(*) from next_step where ended_on is null and due_on < $1")
            .bind(db.today().to_string())
            .fetch_one(db.rows())
            .await?;
    Ok(late)
}

/// The steps of an organization as its timeline tells them: those that ended, on the day they did.
pub const HAPPENED: &str = concat!(
    "select s.id, s.ended_on as day, 'step-' || s.ended_as as what, s.text as said, a.name as also, \
     cast(0 as bigint) as amount, '' as place from next_step s join account a on a.id = s.owner_id \
     where s.ended_on is not null and s.ended_on <= $2 and s.organization_id in ",
    crate::whose!()
);

pub fn told(_: &Visit, step: Fact) -> Happened {
    step.bare().with(Detail::Text(step.said)).with(Detail::Text(step.also))
}
