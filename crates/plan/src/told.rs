//! How axes, actions and MRC are told in the person's language, on a page or in a list to choose from.
use crate::{gauge, own};
use db::Fault;
use figures::{Ask, Counted, Figure, Only, Unit};
use jiff::civil::Date;
use page::{Choice, Language, Visit};
pub use territory::mrc_or_code as mrc;

pub fn axis(visit: &Visit, axis: &frame::Axis) -> &'static str {
    if visit.language() == Language::French { axis.french } else { axis.english }
}

/// The actions that may be planned today under an axis, those of the frame and then the pole's own.
pub async fn actions(visit: &Visit, axis: &str) -> Result<Vec<Choice>, Fault> {
    let french = visit.language() == Language::French;
    let said = |code: &str, in_french: &str, in_english: &str| Choice {
        value: code.to_owned(),
        label: format!("{code} {}", if french { in_french } else { in_english }),
    };
    let listed = frame::axis(axis).map_or(&[][..], |axis| axis.actions);
    let mut choices: Vec<Choice> = listed.iter().map(|a| said(a.code, a.french, a.english)).collect();
    let today = visit.db().today().to_string();
    let in_force = |own: &own::Own| own.until_on.as_ref().is_none_or(|until| *until >= today);
    for own in own::all(visit.db()).await? {
        if own.axis == axis && in_force(&own) {
            choices.push(said(&own.code, &own.french, &own.english));
        }
    }
    Ok(choices)
}

/// A number counted, in its figure's unit; a share of nothing is no nought.
pub fn counted(visit: &Visit, counted: Counted, figure: &Figure) -> String {
    counted.known(figure.fold).map_or_else(|| "–".to_owned(), |value| amount(visit, value, figure.unit))
}

/// What a plan between two days is compared with: « Un an plus tôt : 12 ».
pub async fn before(
    visit: &Visit,
    figure: &'static Figure,
    only: &Only,
    days: (Date, Date),
) -> Result<String, Fault> {
    let (from, to) = gauge::before_days(figure.span, days);
    let ask = Ask { only: only.clone(), ..Ask::of(figure, from, to) };
    let told = counted(visit, ask.count(visit.db()).await?, figure);
    let when = visit.t(gauge::before_words(figure.span));
    Ok(format!("{when}{} {told}", visit.t("frame-colon")))
}

/// An amount in a figure's unit.
pub fn amount(visit: &Visit, value: i64, unit: Unit) -> String {
    match unit {
        Unit::Count => visit.number(&value),
        Unit::Minutes => visit.duration(&value),
        Unit::Cents => page::money(value, visit.language()),
        Unit::Percent => page::percent(value, visit.language()),
        Unit::Grade => page::tenths(value, visit.language()),
    }
}
