//! The representation: where the pole spoke for the social economy, whom it met, and what came of it.
use crate::body::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// The kinds, each with the action of the frame under which it usually falls.
pub const KINDS: [(&str, &str); 10] = [
    ("deputy", "2.9"),
    ("talk", "1.1"),
    ("lecture", "1.1"),
    ("chamber", "2.9"),
    ("media", "1.1"),
    ("ministry", "4.6"),
    ("position", "4.6"),
    ("invitation", "2.9"),
    ("gala", "1.1"),
    ("other", "1.1"),
];

#[derive(Clone, Debug, FromRow)]
pub struct Representation {
    pub id: String,
    pub day: String,
    pub kind: String,
    pub met: String,
    /// The organization met, or "".
    pub organization_id: String,
    pub organization: String,
    pub outcome: String,
    pub action: String,
    pub mrc: String,
    pub withdrawn_at: Option<String>,
}

/// What was typed of a representation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub kind: String,
    pub met: String,
    pub who: String,
    pub organization: Vec<String>,
    pub outcome: String,
    /// "" for the usual one of its kind.
    pub action: String,
    pub mrc: String,
}

impl Typed {
    pub fn of(kept: &Representation) -> Typed {
        let organization = Some(kept.organization_id.clone()).filter(|id| !id.is_empty());
        Typed {
            day: kept.day.clone(),
            kind: kept.kind.clone(),
            met: kept.met.clone(),
            who: String::new(),
            organization: organization.into_iter().collect(),
            outcome: kept.outcome.clone(),
            action: kept.action.clone(),
            mrc: kept.mrc.clone(),
        }
    }

    fn action(&self) -> &str {
        let usual = KINDS.iter().find(|(kind, _)| *kind == self.kind).map(|(_, action)| *action);
        if self.action.is_empty() { usual.unwrap_or_default() } else { &self.action }
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let known = KINDS.iter().any(|(kind, _)| *kind == self.kind);
        refusals.unless(known, "kind", "concertation-refusal-representation");
        if let Some(day) = refusals.day("day", &self.day) {
            refusals.unless(day <= act.today(), "day", "concertation-refusal-future");
        }
        refusals.unless(is_seen(&self.met), "met", "concertation-refusal-met");
        refusals.unless(self.met.chars().count() <= 300, "met", "concertation-refusal-long");
        refusals.unless(self.outcome.chars().count() <= 2_000, "outcome", "concertation-refusal-long");
        if known {
            judge_place(&self.mrc, self.action(), &mut refusals);
        }
        if let Some(organization) = self.organization.last() {
            let known = people::organization::is_known(act.rows(), organization).await?;
            refusals.unless(known, "who", "concertation-refusal-organization");
        }
        Ok(refusals)
    }
}

macro_rules! representations {
    ($rest:literal) => {
        concat!(
            "select r.id, r.day, r.kind, r.met, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization, r.outcome, r.action, r.mrc, r.withdrawn_at \
             from representation r left join organization o on o.id = ",
            people::keeper!("r.organization_id"),
            $rest
        )
    };
}

/// Those that stand, the latest first; of one kind, or of all for "".
pub async fn all(db: &Db, kind: &str) -> Result<Vec<Representation>, Fault> {
    sqlx::query_as(representations!(
        " where r.withdrawn_at is null and ($1 = '' or r.kind = $1) order by r.day desc, r.id desc limit 5000"
    ))
    .bind(kind)
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Representation>, Fault> {
    sqlx::query_as(representations!(" where r.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Logs a representation, or says what is refused.
pub async fn log(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into representation (id, day, kind, met, organization_id, outcome, action, mrc, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(typed.day.trim())
    .bind(&typed.kind)
    .bind(typed.met.trim())
    .bind(typed.organization.last())
    .bind(typed.outcome.trim())
    .bind(typed.action())
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("representation.logged", "representation", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Changes a representation, most often by what came of it; or says what is refused.
pub async fn change(
    act: &mut Act,
    kept: &Representation,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update representation set day = $2, kind = $3, met = $4, organization_id = $5, outcome = $6, action = $7, \
         mrc = $8 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.day.trim())
    .bind(&typed.kind)
    .bind(typed.met.trim())
    .bind(typed.organization.last())
    .bind(typed.outcome.trim())
    .bind(typed.action())
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    act.record("representation.changed", "representation", &kept.id, &kept.day).await?;
    Ok(Ok(()))
}

/// Withdraws a representation logged by mistake; false when there is none.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done =
        sqlx::query("update representation set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
            .bind(id)
            .bind(at)
            .execute(act.rows())
            .await?;
    if done.rows_affected() > 0 {
        act.record("representation.withdrawn", "representation", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
