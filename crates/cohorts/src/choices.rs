//! What forms of this room offer, and how a cohort, an hour and a team are told.
use crate::{alive::MONTHS, cohort::Cohort, session::Session};
use page::{Choice, Visit};
pub use people::offered::{action, actions, family, none};

/// An MRC by its name; the whole territory for "".
pub fn place(visit: &Visit, code: &str) -> String {
    territory::mrc(code).map_or_else(|| visit.t("cohort-everywhere").into_owned(), |mrc| mrc.name.to_owned())
}

/// A cohort by its programme and number.
pub fn title(visit: &Visit, cohort: &Cohort) -> String {
    let programme = cohort.programme(visit.language());
    visit.tf("cohort-title", &[("programme", programme.into()), ("number", cohort.number.into())])
}

/// After how many months it is asked whether something lives.
pub fn months(visit: &Visit) -> Vec<Choice> {
    let month = |months: i64| Choice {
        value: months.to_string(),
        label: visit.count("cohort-months", usize::try_from(months).unwrap_or_default()),
    };
    MONTHS.map(month).into()
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
    let told = |hour: &str| page::hour(hour, visit.language());
    format!("{} – {}", told(&session.from_time), told(&session.to_time))
}

/// A grade in hundredths, to a tenth: `3,4`.
pub fn grade(visit: &Visit, hundredths: i64) -> String {
    page::tenths(hundredths, visit.language())
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
