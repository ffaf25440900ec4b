//! What forms of this room offer, and how a cohort, an hour and a team are told.
use crate::{cohort::Cohort, session::Session};
use page::{Choice, Language, Visit, sort_by_text};

/// The actions of the frame, by code and name.
pub fn actions(visit: &Visit) -> Vec<Choice> {
    let named = |one: &frame::Action| Choice { value: one.code.to_owned(), label: action(visit, one.code) };
    frame::AXES.iter().flat_map(|axis| axis.actions).map(named).collect()
}

/// An action of the frame, by its code and name.
pub fn action(visit: &Visit, code: &str) -> String {
    let french = visit.language() == Language::French;
    frame::find(code).map_or_else(
        || code.to_owned(),
        |action| format!("{code} {}", if french { action.french } else { action.english }),
    )
}

/// Every MRC by name, after one for the whole territory.
pub fn mrcs(visit: &Visit) -> Vec<Choice> {
    let choice = |mrc: &territory::Mrc| Choice { value: mrc.code.to_owned(), label: mrc.name.to_owned() };
    let mut choices: Vec<Choice> = territory::mrcs().iter().map(choice).collect();
    sort_by_text(&mut choices, |choice| &choice.label);
    choices.insert(0, none(visit, "cohort-everywhere"));
    choices
}

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("cohort-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// A cohort by its programme and number.
pub fn title(visit: &Visit, cohort: &Cohort) -> String {
    let programme = cohort.programme(visit.language());
    visit.tf("cohort-title", &[("programme", programme.into()), ("number", cohort.number.into())])
}

/// The days of a cohort: from the first to the last, if it is said.
pub fn days(visit: &Visit, cohort: &Cohort) -> String {
    match &cohort.ends_on {
        Some(end) => page::days(&cohort.begins_on, end, visit.language()),
        None => visit.tf("cohort-from-day", &[("day", visit.day(&cohort.begins_on).into())]),
    }
}

/// The hours of a session, as people write them: `18 h 30 – 20 h`.
pub fn hours(visit: &Visit, session: &Session) -> String {
    let told = |hour: &str| match (visit.language(), hour.split_once(':')) {
        (Language::French, Some((hours, minutes))) => {
            let minutes = if minutes == "00" { String::new() } else { format!("\u{a0}{minutes}") };
            format!("{}\u{a0}h{minutes}", hours.trim_start_matches('0').parse::<i64>().unwrap_or_default())
        }
        _ => hour.to_owned(),
    };
    format!("{} – {}", told(&session.from_time), told(&session.to_time))
}

/// The words of a family.
pub fn family(visit: &Visit, family: &str, members: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let choice = |one: &'static str| Choice { value: one.to_owned(), label: visit.one_of(family, one) };
    members.into_iter().map(choice).collect()
}

/// The choice of nothing, said by these words.
pub fn none(visit: &Visit, words: &str) -> Choice {
    Choice { value: String::new(), label: visit.t(words).into_owned() }
}

/// A grade in hundredths, to a tenth: `3,4`.
pub fn grade(visit: &Visit, hundredths: i64) -> String {
    let tenths = (hundredths as f64 / 10.0).round() / 10.0;
    figures::chart::number(tenths, visit.language().code())
}

/// A difference of grades in hundredths, with its sign: `+1,2`.
pub fn signed(visit: &Visit, hundredths: i64) -> String {
    let sign = match hundredths {
        5.. => "+",
        ..=-5 => "−",
        _ => "",
    };
    format!("{sign}{}", grade(visit, hundredths.abs()))
}
