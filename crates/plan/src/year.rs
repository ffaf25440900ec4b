//! The plan: a year of work under a version of the frame, adopted by the board, then amended openly.
use crate::{change, funder};
use db::{Act, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::{Refusals, is_seen, read_day};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Plan {
    pub id: String,
    pub title: String,
    pub from_on: String,
    pub to_on: String,
    pub frame: String,
    pub adopted_on: Option<String>,
    pub resolution: String,
    /// The organization it is accounted for to, by its id; none for the pole's own plan.
    pub funder: Option<String>,
}

/// What was typed of a plan's year.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub from_on: String,
    pub to_on: String,
    /// The organization to which the plan is accounted for, or "".
    pub funder: String,
}

/// What was typed of its adoption.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Adoption {
    pub adopted_on: String,
    pub resolution: String,
    /// The day again, when it is long ago and right all the same.
    pub sure: String,
    /// The day that is corrected, when the plan was adopted already.
    pub was: String,
}

/// A day so many years ago is more often a slip than a memory.
const LONG_AGO: i64 = 2;

impl Plan {
    pub fn typed(&self) -> Typed {
        Typed {
            title: self.title.clone(),
            from_on: self.from_on.clone(),
            to_on: self.to_on.clone(),
            funder: self.funder.clone().unwrap_or_default(),
        }
    }

    /// Its adoption as it is typed: what is known of it, or today.
    pub fn adoption(&self, today: &str) -> Adoption {
        Adoption {
            adopted_on: self.adopted_on.as_deref().unwrap_or(today).to_owned(),
            resolution: self.resolution.clone(),
            ..Adoption::default()
        }
    }

    /// Its first and last day.
    pub fn days(&self) -> Option<(Date, Date)> {
        Some((self.from_on.parse().ok()?, self.to_on.parse().ok()?))
    }

    /// The axes of its version of the frame.
    pub fn axes(&self) -> &'static [frame::Axis] {
        frame::version(&self.frame).map_or(&[], |version| version.axes)
    }
}

impl Typed {
    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.title), "title", "plan-refusal-empty");
        refusals.unless(self.title.chars().count() <= 200, "title", "plan-refusal-long");
        let days = (refusals.day("from_on", &self.from_on), refusals.day("to_on", &self.to_on));
        if let (Some(from), Some(to)) = days {
            let most = from.checked_add(5.years()).unwrap_or(from);
            refusals.unless(from < to && to <= most, "to_on", "plan-refusal-period");
        }
        refusals
    }
}

/// Begins a plan under the frame in force on its first day.
pub async fn begin(act: &mut Act, typed: &Typed) -> Result<Result<Plan, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let funder = Some(typed.funder.trim()).filter(|funder| !funder.is_empty());
    if let Some(funder) = funder {
        let known = people::organization::is_known(act.rows(), funder).await?;
        refusals.unless(known, "funder", "plan-refusal-funder");
    }
    let days = (read_day(&typed.from_on), read_day(&typed.to_on));
    let ((Ok(from), Ok(to)), true) = (days, refusals.none()) else {
        return Ok(Err(refusals));
    };
    let plan = Plan {
        funder: funder.map(str::to_owned),
        id: act.id(),
        title: typed.title.trim().to_owned(),
        from_on: from.to_string(),
        to_on: to.to_string(),
        frame: frame::in_force(typed.from_on.trim()).code.to_owned(),
        adopted_on: None,
        resolution: String::new(),
    };
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into plan (id, title, from_on, to_on, frame, resolution, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, '', $6, $7)",
    )
    .bind(&plan.id)
    .bind(&plan.title)
    .bind(&plan.from_on)
    .bind(&plan.to_on)
    .bind(&plan.frame)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if let Some(funder) = funder {
        funder::bind(act, &plan.id, funder).await?;
    }
    act.record("plan.begun", "plan", &plan.id, &plan.from_on).await?;
    Ok(Ok(plan))
}

/// Changes a plan's title or days; its frame stays.
pub async fn change(act: &mut Act, plan: &Plan, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    let days = (read_day(&typed.from_on), read_day(&typed.to_on));
    let ((Ok(from), Ok(to)), true) = (days, refusals.none()) else {
        return Ok(Err(refusals));
    };
    sqlx::query("update plan set title = $2, from_on = $3, to_on = $4 where id = $1")
        .bind(&plan.id)
        .bind(typed.title.trim())
        .bind(from.to_string())
        .bind(to.to_string())
        .execute(act.rows())
        .await?;
    let was = format!("{} ({} – {})", plan.title, plan.from_on, plan.to_on);
    let became = format!("{} ({from} – {to})", typed.title.trim());
    change::note(act, &plan.id, "plan", "changed", &was, &became).await?;
    act.record("plan.changed", "plan", &plan.id, "").await?;
    Ok(Ok(()))
}

/// The board adopts a plan; from then on, what changes in it is told, and so is a correction of that day.
pub async fn adopt(act: &mut Act, plan: &Plan, typed: &Adoption) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let was = plan.adopted_on.as_deref().unwrap_or_default();
    refusals.unless(typed.was == was, "adopted_on", "plan-refusal-adopted");
    let adopted = refusals.day("adopted_on", &typed.adopted_on);
    if let Some(day) = adopted {
        let today = act.today();
        refusals.unless(day <= today, "adopted_on", "plan-refusal-future");
        let first = plan.days().map(|(from, _)| from.saturating_sub(1.year()));
        let near = first.is_none_or(|first| first <= day);
        refusals.unless(near, "adopted_on", "plan-refusal-adopted-early");
        let sure = day >= today.saturating_sub(LONG_AGO.years()) || typed.sure == typed.adopted_on;
        refusals.unless(sure, "adopted_on", "plan-refusal-long-ago");
    }
    refusals.unless(typed.resolution.chars().count() <= 200, "resolution", "plan-refusal-long");
    let (Some(adopted), true) = (adopted, refusals.none()) else { return Ok(Err(refusals)) };
    let done = sqlx::query(
        "update plan set adopted_on = $2, resolution = $3 where id = $1 and coalesce(adopted_on, '') = $4",
    )
    .bind(&plan.id)
    .bind(adopted.to_string())
    .bind(typed.resolution.trim())
    .bind(was)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        refusals.refuse("adopted_on", "plan-refusal-adopted");
        return Ok(Err(refusals));
    }
    if was.is_empty() {
        act.record("plan.adopted", "plan", &plan.id, &adopted.to_string()).await?;
        return Ok(Ok(()));
    }
    let (before, after) =
        (format!("{was} {}", plan.resolution), format!("{adopted} {}", typed.resolution.trim()));
    change::note(act, &plan.id, "plan", "changed", before.trim_end(), after.trim_end()).await?;
    act.record("plan.adoption-corrected", "plan", &plan.id, was).await?;
    Ok(Ok(()))
}

macro_rules! plans {
    ($rest:literal) => {
        concat!(
            "select p.id, p.title, p.from_on, p.to_on, p.frame, p.adopted_on, p.resolution, ",
            people::keeper!("f.organization_id"),
            " as funder from plan p left join plan_funder f on f.plan_id = p.id ",
            $rest
        )
    };
}

/// Every plan, the latest year first.
pub async fn all(db: &Db) -> Result<Vec<Plan>, Fault> {
    sqlx::query_as(plans!("order by p.from_on desc, p.id desc")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Plan>, Fault> {
    sqlx::query_as(plans!("where p.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The plan to look at on a day: the one of that day, else the last that began, else the next. One that was adopted
/// goes before a draft: a draft never hides what the board decided. What is accounted for to a funder is no plan of
/// the pole.
pub fn of_day<'a>(plans: &'a [Plan], day: &str) -> Option<&'a Plan> {
    let own: Vec<&Plan> = plans.iter().filter(|plan| plan.funder.is_none()).collect();
    let covers = |plan: &&Plan| plan.from_on.as_str() <= day && day <= plan.to_on.as_str();
    let begun = |plan: &&Plan| plan.from_on.as_str() <= day;
    let adopted = |plan: &&Plan| plan.adopted_on.is_some();
    let plans = || own.iter().copied();
    let of_that_day = plans().filter(covers).find(adopted).or_else(|| plans().find(covers));
    of_that_day.or_else(|| plans().find(begun)).or_else(|| own.last().copied())
}
