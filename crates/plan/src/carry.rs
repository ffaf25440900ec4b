//! Carrying a plan on to the next year: its objectives, the actions not yet done, its indicators.
use crate::{
    action, indicator, objective, text,
    year::{self, Plan, Typed},
};
use db::{Act, Db, Fault};
use figures::Figures;
use jiff::{ToSpan, civil::Date};
use page::{Refusals, read_day};

/// What is refused of a plan that is begun, and of which of the things that it carries on; "" where it is of its year.
#[derive(Debug, Default)]
pub struct Refused {
    pub of: String,
    pub refusals: Refusals,
}

impl Refused {
    pub fn of(thing: &str, refusals: Refusals) -> Refused {
        Refused { of: thing.to_owned(), refusals }
    }
}

/// The year that follows a plan, to be typed over: the same title a year later, from the day after its last.
pub fn next(plan: &Plan) -> Typed {
    let days = plan.days().and_then(|(from, to)| following(from, to));
    let (from_on, to_on) = days.map(|(a, b)| (a.to_string(), b.to_string())).unwrap_or_default();
    Typed { title: years_on(&plan.title), from_on, to_on, funder: plan.funder.clone().unwrap_or_default() }
}

/// The days that follow some days, as many months.
pub fn following(from: Date, to: Date) -> Option<(Date, Date)> {
    Some((to.tomorrow().ok()?, a_year_on(from, to)?))
}

/// The last day of as many months from the day after `to` as from `from` to `to`.
fn a_year_on(from: Date, to: Date) -> Option<Date> {
    let months = from.until((jiff::Unit::Month, to.tomorrow().ok()?)).ok()?.get_months();
    to.tomorrow().ok()?.checked_add(months.months()).ok()?.yesterday().ok()
}

/// Every year named in a title, one later.
fn years_on(title: &str) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    for c in title.chars().chain(['\n']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        match digits.parse::<i64>() {
            Ok(year) if digits.len() == 4 => out.push_str(&(year + 1).to_string()),
            _ => out.push_str(&digits),
        }
        digits.clear();
        if c != '\n' {
            out.push(c);
        }
    }
    out
}

/// Begins a plan from an earlier one. Where the frame changed, an objective goes under the nearest axis of
/// today's; what was due before the new plan begins is due a year later, and no later than its end.
pub async fn on(
    act: &mut Act,
    db: &Db,
    all: &Figures,
    earlier: &Plan,
    typed: &Typed,
) -> Result<Result<Plan, Refused>, Fault> {
    let plan = match year::begin(act, typed).await? {
        Ok(plan) => plan,
        Err(refusals) => return Ok(Err(Refused::of("", refusals))),
    };
    // What was foreseen was of that year; the vision and the means last.
    let lasting = text::Typed { projections: String::new(), ..text::of_plan(db, &earlier.id).await? };
    if let Err(refusals) = text::write(act, &plan, &text::Typed::default(), &lasting).await? {
        return Ok(Err(Refused::of(&earlier.title, refusals)));
    }
    let actions = action::of_plan(db, &earlier.id).await?;
    let indicators = indicator::of_plan(db, &earlier.id).await?;
    for objective in objective::of_plan(db, &earlier.id).await? {
        let kept = plan.axes().iter().find(|axis| axis.code == objective.axis);
        let Some(axis) = kept.or_else(|| frame::onward(&objective.axis).first().copied()) else { continue };
        let same = axis.code == objective.axis;
        let typed = objective::Typed { axis: axis.code.to_owned(), text: objective.text.clone() };
        let id = match objective::set(act, &plan, &typed).await? {
            Ok(id) => id,
            Err(refusals) => return Ok(Err(Refused::of(&objective.text, refusals))),
        };
        let carried =
            objective::Objective { id, plan_id: plan.id.clone(), axis: typed.axis, text: typed.text };
        for left in actions.iter().filter(|action| action.objective_id == objective.id && action.is_open()) {
            let mut typed = left.typed();
            typed.due_on = due_later(&left.due_on, &plan);
            if !same {
                typed.action = String::new();
            }
            if let Err(refusals) = action::plan(act, &carried, &typed, Some(left)).await? {
                return Ok(Err(Refused::of(&left.text, refusals)));
            }
        }
        for bound in indicators.iter().filter(|indicator| indicator.objective_id == objective.id) {
            let Some(figure) = all.find(&bound.figure) else { continue };
            let typed = bound.typed(figure);
            if let Err(refusals) = indicator::bind(act, all, &carried, &typed).await? {
                return Ok(Err(Refused::of(&bound.words(), refusals)));
            }
        }
    }
    act.record("plan.carried", "plan", &plan.id, &earlier.id).await?;
    Ok(Ok(plan))
}

/// Begins a plan with what a signed report proposed: under each axis an objective with its indicators.
pub async fn after(
    act: &mut Act,
    all: &Figures,
    report: &str,
    typed: &Typed,
    aims: &[(objective::Typed, Vec<indicator::Typed>)],
) -> Result<Result<Plan, Refused>, Fault> {
    let plan = match year::begin(act, typed).await? {
        Ok(plan) => plan,
        Err(refusals) => return Ok(Err(Refused::of("", refusals))),
    };
    for (aim, bound) in aims.iter().filter(|(_, bound)| !bound.is_empty()) {
        let id = match objective::set(act, &plan, aim).await? {
            Ok(id) => id,
            Err(refusals) => return Ok(Err(Refused::of(&aim.text, refusals))),
        };
        let (axis, text) = (aim.axis.clone(), aim.text.clone());
        let under = objective::Objective { id, plan_id: plan.id.clone(), axis, text };
        for one in bound {
            if let Err(refusals) = indicator::bind(act, all, &under, one).await? {
                return Ok(Err(Refused::of(&aim.text, refusals)));
            }
        }
    }
    act.record("plan.proposed", "plan", &plan.id, report).await?;
    Ok(Ok(plan))
}

fn due_later(due: &str, plan: &Plan) -> String {
    let (Ok(due), Some((from, to))) = (read_day(due), plan.days()) else { return due.to_owned() };
    let later = if due < from { due.checked_add(1.year()).unwrap_or(due) } else { due };
    later.clamp(from, to).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_year_follows_the_last_day() {
        let plan = Plan {
            id: String::new(),
            title: "Plan d’action 2019-2020 (12e)".into(),
            from_on: "2019-04-01".into(),
            to_on: "2020-03-31".into(),
            frame: "axes".into(),
            adopted_on: None,
            resolution: String::new(),
            funder: None,
        };
        let next = next(&plan);
        assert_eq!((next.from_on.as_str(), next.to_on.as_str()), ("2020-04-01", "2021-03-31"));
        assert_eq!(next.title, "Plan d’action 2020-2021 (12e)");
    }
}
