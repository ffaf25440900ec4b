//! What a signed report proposes to the plan of the year that follows: each figure that it tells, beside what it told.
use crate::{indicator, objective, target, told};
use figures::{Figure, Figures, Past, PastFigure};
use page::Visit;

/// The figures of an axis.
pub struct Proposed {
    pub axis: &'static frame::Axis,
    pub name: &'static str,
    pub figures: Vec<Proposal>,
}

/// A figure, what it was, and the target typed beside it.
pub struct Proposal {
    pub key: &'static str,
    pub label: String,
    pub sign: &'static str,
    pub before: String,
    pub typed: String,
    /// The key of why the target is refused, or "".
    pub why: &'static str,
}

impl Proposal {
    /// As its field is named on the page.
    pub fn id(&self) -> String {
        format!("target-{}", self.key.replace('.', "-"))
    }
}

/// Those that whoever is here may count, each with the target typed beside its key.
pub fn of(visit: &Visit, all: &Figures, past: &Past, typed: &[(String, String)]) -> Vec<Proposed> {
    let propose = |(one, figure): (&PastFigure, &'static Figure)| {
        let typed = typed.iter().find(|(key, _)| *key == one.key).map(|(_, typed)| typed.trim());
        let typed = typed.unwrap_or_default();
        let why = match typed {
            "" => "",
            typed => target::read(typed, figure.unit, figure.fold).err().unwrap_or_default(),
        };
        Proposal {
            key: figure.key,
            label: visit.t(&figure.words()).into_owned(),
            sign: target::sign(figure.unit),
            before: told::counted(visit, one.counted, figure),
            typed: typed.to_owned(),
            why,
        }
    };
    let of_axis = |axis: &'static frame::Axis| {
        let mine = past.figures.iter().filter(|one| one.axis == axis.code && visit.may_count(&one.key));
        let figures = mine.filter_map(|one| Some((one, all.find(&one.key)?))).map(propose).collect();
        Proposed { axis, name: told::axis(visit, axis), figures }
    };
    frame::AXES.iter().map(of_axis).filter(|proposed| !proposed.figures.is_empty()).collect()
}

impl Proposed {
    /// The objective that those with a target make under their axis, and their indicators.
    pub fn aims(&self) -> (objective::Typed, Vec<indicator::Typed>) {
        let aimed = self.figures.iter().filter(|one| !one.typed.is_empty());
        let bound = aimed.map(|one| indicator::Typed {
            figure: one.key.to_owned(),
            target: one.typed.clone(),
            ..indicator::Typed::default()
        });
        let objective = objective::Typed { axis: self.axis.code.to_owned(), text: self.name.to_owned() };
        (objective, bound.collect())
    }
}
