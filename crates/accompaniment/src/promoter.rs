//! The promoter: someone alone, or a group, with an enterprise still to come, and the stage it has reached.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::organization::name_key;
use sqlx::AssertSqlSafe;

/// The stages of an enterprise, as support bodies name them.
pub const STAGES: [&str; 6] = ["idea", "pre-start-up", "start-up", "growth", "consolidation", "takeover"];

/// What is wrong with a promoter as typed; no name typed means that there is none.
pub fn judge(name: &str, stage: &str, refusals: &mut Refusals) {
    if name.trim().is_empty() {
        return;
    }
    let sound = is_seen(name) && !name_key(name).is_empty() && name.chars().count() <= 200;
    refusals.unless(sound, "promoter", "act-refusal-promoter");
    refusals.unless(STAGES.contains(&stage), "stage", "act-refusal-stage");
}

/// The promoter of this name, known already or met now; one that was forgotten goes by its code. None when nothing
/// was typed.
pub async fn meet(act: &mut Act, name: &str) -> Result<Option<String>, Fault> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let known: Option<(String,)> = sqlx::query_as(concat!(
        "select id from promoter where (erased_at is null and name_key = $1) \
             or (erased_at is not null and ",
        people::code_of!("id"),
        " = $2) order by id limit 1"
    ))
    .bind(name_key(name))
    .bind(name)
    .fetch_optional(act.rows())
    .await?;
    if let Some((id,)) = known {
        return Ok(Some(id));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into promoter (id, name, name_key, recorded_at, recorded_by) values ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(name)
    .bind(name_key(name))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("promoter.met", "promoter", &id, "").await?;
    Ok(Some(id))
}

/// What is shown of a promoter to those who may not read names: `P-` and the end of its id.
pub fn code(id: &str) -> String {
    format!("P-{}", id.get(22..).unwrap_or_default())
}

/// A promoter as its page shows it.
#[derive(Clone, Debug, FromRow)]
pub struct Promoter {
    pub id: String,
    /// "" once it was forgotten.
    name: String,
    pub erased_at: Option<String>,
}

impl Promoter {
    /// Its name to those who may read names, its code to others and once it was forgotten.
    pub fn called(&self, names: bool) -> String {
        called(&self.id, &self.name, names)
    }
}

/// A stage, from the day of the act that says so.
#[derive(Clone, Debug, FromRow)]
pub struct Reached {
    pub day: String,
    pub stage: String,
}

/// The name of a promoter to those who may read names, its code to others and once it was forgotten.
pub fn called(id: &str, name: &str, names: bool) -> String {
    if names && !name.is_empty() { name.to_owned() } else { code(id) }
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Promoter>, Fault> {
    sqlx::query_as("select id, name, erased_at from promoter where id = $1")
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The stages it reached, oldest first: each act that stands and tells another than the one before.
pub async fn stages(db: &Db, id: &str) -> Result<Vec<Reached>, Fault> {
    let mut stages: Vec<Reached> = sqlx::query_as(
        "select a.day, p.stage from service_act_promoter p join service_act a on a.id = p.act_id \
         where p.promoter_id = $1 and a.withdrawn_at is null and a.replaced_by is null order by a.day, a.id",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await?;
    stages.dedup_by(|later, before| later.stage == before.stage);
    Ok(stages)
}

/// What may tell of a promoter in free words: the text, its table, and which rows are of the promoter.
const WORDS: [(&str, &str, &str); 6] = [
    ("note", "service_act", "id in (select act_id from service_act_promoter where promoter_id = $1)"),
    ("need", "service_request", "promoter_id = $1"),
    (
        "note",
        "service_request_state",
        "request_id in (select id from service_request where promoter_id = $1)",
    ),
    ("why", "referral", "promoter_id = $1"),
    ("note", "referral_outcome", "referral_id in (select id from referral where promoter_id = $1)"),
    ("name_key", "promoter", "id = $1"),
];

/// Forgets a promoter (RLRQ P-39.1, art. 28.1): its name goes, with all that was written of it in free words, in
/// acts corrected or withdrawn too. What was counted stays, under its code. False when there is none to forget.
pub async fn erase(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update promoter set name = '', erased_at = $2, erased_by = $3 where id = $1 and erased_at is null",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    for (text, table, of) in WORDS {
        let sql = format!("update {table} set {text} = '' where {of}");
        sqlx::query(AssertSqlSafe(sql)).bind(id).execute(act.rows()).await?;
    }
    act.record("promoter.erased", "promoter", id, "").await?;
    Ok(true)
}
