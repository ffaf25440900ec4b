//! The indicators of an objective that are told to whoever is here: their figure is counted, and no room reserves it.
use crate::{indicator::Indicator, objective::Objective};
use figures::{Figure, Figures};
use page::Visit;

/// Each with its figure, in the order they were bound.
pub fn of<'a>(
    visit: &Visit,
    all: &Figures,
    objective: &Objective,
    bound: &'a [Indicator],
) -> Vec<(&'a Indicator, &'static Figure)> {
    let told = |one: &&Indicator| one.objective_id == objective.id && visit.may_count(&one.figure);
    bound.iter().filter(told).filter_map(|one| Some((one, all.find(&one.figure)?))).collect()
}
