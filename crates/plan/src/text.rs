//! The texts of a plan, as Markdown: its vision, its projections, its means of communication. A later version replaces,
//! and both are kept.
use crate::{change, year::Plan};
use db::{Act, Db, Fault};
use page::Refusals;
use serde::Deserialize;

/// The longest text, in characters.
const LONGEST: usize = 10_000;

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub vision: String,
    pub projections: String,
    pub means: String,
}

impl Typed {
    /// Each part, by its name, with what it says.
    pub fn parts(&self) -> [(&'static str, &str); 3] {
        [("vision", &self.vision), ("projections", &self.projections), ("means", &self.means)]
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        for (part, body) in self.parts() {
            refusals.unless(body.chars().count() <= LONGEST, part, "plan-refusal-long");
        }
        refusals
    }
}

/// What a plan says today.
pub async fn of_plan(db: &Db, plan: &str) -> Result<Typed, Fault> {
    let found: Vec<(String, String)> = sqlx::query_as(
        "select t.part, t.body from plan_text t where t.plan_id = $1 and t.id = \
         (select max(u.id) from plan_text u where u.plan_id = t.plan_id and u.part = t.part)",
    )
    .bind(plan)
    .fetch_all(db.rows())
    .await?;
    let said = |part: &str| {
        let kept = found.iter().find(|(name, _)| name == part);
        kept.map(|(_, body)| body.clone()).unwrap_or_default()
    };
    Ok(Typed { vision: said("vision"), projections: said("projections"), means: said("means") })
}

/// Writes those that say something else than they did; what they said is told where the plan was adopted.
pub async fn write(
    act: &mut Act,
    plan: &Plan,
    was: &Typed,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    for ((part, before), (_, body)) in was.parts().into_iter().zip(typed.parts()) {
        let body = body.replace("\r\n", "\n").trim().to_owned();
        if body == before {
            continue;
        }
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into plan_text (id, plan_id, part, body, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(id)
        .bind(&plan.id)
        .bind(part)
        .bind(&body)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
        let deed = match (before.is_empty(), body.is_empty()) {
            (true, _) => "added",
            (_, true) => "dropped",
            _ => "changed",
        };
        change::note(act, &plan.id, "text", deed, before, &body).await?;
        act.record("plan.text-written", "plan", &plan.id, part).await?;
    }
    Ok(Ok(()))
}
