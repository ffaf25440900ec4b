//! The action of a plan: what will be done, by whom and when, and where it stands.
use crate::{change, objective::Objective, own, owner, state};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen, read_day};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Action {
    pub id: String,
    pub plan_id: String,
    pub objective_id: String,
    /// The action of the frame, or one of the pole's own; "" where its frame has none.
    pub action: String,
    pub text: String,
    pub owner_account: String,
    /// Who sees to it, as people read it.
    pub owner: String,
    pub due_on: String,
    /// Where it stands now: one of `state::STATES`.
    pub state: String,
    pub state_on: String,
    pub why: String,
}

/// What was typed of an action.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub action: String,
    pub text: String,
    /// An account, or "" when the owner's name is typed.
    pub owner_account: String,
    pub owner_name: String,
    pub due_on: String,
}

impl Action {
    pub fn typed(&self) -> Typed {
        let owner_name = if self.owner_account.is_empty() { self.owner.clone() } else { String::new() };
        Typed {
            action: self.action.clone(),
            text: self.text.clone(),
            owner_account: self.owner_account.clone(),
            owner_name,
            due_on: self.due_on.clone(),
        }
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        state::OPEN.contains(&self.state.as_str())
    }

    /// Whether it is late: still to be done the day after it was due, or later.
    pub fn is_late(&self, today: &str) -> bool {
        self.is_open() && self.due_on.as_str() < today
    }
}

impl Typed {
    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.text), "text", "plan-refusal-empty");
        refusals.unless(self.text.chars().count() <= 500, "text", "plan-refusal-long");
        let owned = !self.owner_account.is_empty() || !self.owner_name.trim().is_empty();
        refusals.unless(owned, "owner_account", "plan-refusal-owner");
        refusals.unless(self.owner_name.chars().count() <= 200, "owner_name", "plan-refusal-long");
        refusals.day("due_on", &self.due_on);
        refusals
    }

    /// What is wrong with it under an axis: its owner and its action must be known today, or be kept as they
    /// were.
    async fn judge_among(&self, act: &mut Act, axis: &str, was: Option<&Typed>) -> Result<Refusals, Fault> {
        let mut refusals = self.judge();
        let owner = self.owner_account.is_empty()
            || was.is_some_and(|was| was.owner_account == self.owner_account)
            || owner::is_known(act, &self.owner_account).await?;
        refusals.unless(owner, "owner_account", "plan-refusal-owner");
        let known = match frame::axis(axis) {
            _ if was.is_some_and(|was| was.action == self.action) => true,
            Some(axis) if axis.actions.is_empty() && self.action.is_empty() => true,
            Some(axis) if axis.actions.iter().any(|action| action.code == self.action) => true,
            _ => own::is_known(act, axis, &self.action).await?,
        };
        refusals.unless(known, "action", "plan-refusal-action");
        Ok(refusals)
    }

    /// The owner's name is kept only when no account is chosen.
    fn owner_name(&self) -> &str {
        if self.owner_account.is_empty() { self.owner_name.trim() } else { "" }
    }
}

/// Plans an action under an objective: a new one, or one `carried` on from an earlier plan, which keeps its
/// owner and its action of the frame.
pub async fn plan(
    act: &mut Act,
    objective: &Objective,
    typed: &Typed,
    carried: Option<&Action>,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge_among(act, &objective.axis, carried.map(|_| typed)).await?;
    let (Some(due), true) = (read_day(&typed.due_on).ok(), refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into plan_action (id, plan_id, objective_id, action, text, owner_account, owner_name, due_on, \
         carried_from, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(&objective.plan_id)
    .bind(&objective.id)
    .bind(&typed.action)
    .bind(typed.text.trim())
    .bind(&typed.owner_account)
    .bind(typed.owner_name())
    .bind(due.to_string())
    .bind(carried.map(|action| action.id.as_str()))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    state::enter(act, &id, "planned", "").await?;
    let became = format!("{} ({due})", typed.text.trim());
    change::note(act, &objective.plan_id, "action", "added", "", &became).await?;
    act.record("plan-action.planned", "plan-action", &id, &due.to_string()).await?;
    Ok(Ok(id))
}

/// Changes what an action says, who sees to it, or when it is due.
pub async fn change(
    act: &mut Act,
    action: &Action,
    axis: &str,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge_among(act, axis, Some(&action.typed())).await?;
    let (Some(due), true) = (read_day(&typed.due_on).ok(), refusals.none()) else { return Ok(Err(refusals)) };
    sqlx::query(
        "update plan_action set action = $2, text = $3, owner_account = $4, owner_name = $5, due_on = $6 where id = $1",
    )
    .bind(&action.id)
    .bind(&typed.action)
    .bind(typed.text.trim())
    .bind(&typed.owner_account)
    .bind(typed.owner_name())
    .bind(due.to_string())
    .execute(act.rows())
    .await?;
    let owner = owner::name(act, &typed.owner_account, typed.owner_name()).await?;
    let was = format!("{} ({}, {})", action.text, action.owner, action.due_on);
    let became = format!("{} ({owner}, {due})", typed.text.trim());
    change::note(act, &action.plan_id, "action", "changed", &was, &became).await?;
    act.record("plan-action.changed", "plan-action", &action.id, &format!("{} {due}", action.due_on)).await?;
    Ok(Ok(()))
}

macro_rules! actions {
    ($rest:literal) => {
        concat!(
            "select a.id, a.plan_id, a.objective_id, a.action, a.text, a.owner_account, \
             coalesce(c.name, a.owner_name) as owner, a.due_on, s.state, s.day as state_on, s.why \
             from plan_action a left join account c on c.id = a.owner_account \
             join plan_action_state s on s.id = (select t.id from plan_action_state t where t.action_id = a.id \
             order by t.day desc, t.id desc limit 1) ",
            $rest
        )
    };
}

/// The actions of a plan, by the day they are due.
pub async fn of_plan(db: &Db, plan: &str) -> Result<Vec<Action>, Fault> {
    sqlx::query_as(actions!("where a.plan_id = $1 order by a.due_on, a.id"))
        .bind(plan)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Action>, Fault> {
    sqlx::query_as(actions!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}
