//! The promoter: someone alone, or a group, with an enterprise still to come, and the stage it has reached.
use db::{Act, Fault};
use page::{Refusals, is_seen};
use people::organization::name_key;

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

/// The promoter of this name, known already or met now; none when nothing was typed.
pub async fn meet(act: &mut Act, name: &str) -> Result<Option<String>, Fault> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let known: Option<(String,)> =
        sqlx::query_as("select id from promoter where name_key = $1 order by id limit 1")
            .bind(name_key(name))
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
