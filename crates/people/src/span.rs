//! The span: from a day to a day, both included; open while it has no last day.
use page::{Refusals, read_day};

/// Whether a span holds on a day. Days are ISO text, which sorts as days do.
pub fn holds(from: &str, until: Option<&str>, day: &str) -> bool {
    from <= day && until.is_none_or(|until| until >= day)
}

/// Refuses a last day that is no day, or that comes before the first.
pub fn judge_end(from: &str, until: &str) -> Refusals {
    let mut refusals = Refusals::default();
    if let (Some(until), Ok(from)) = (refusals.day("until_on", until), read_day(from)) {
        refusals.unless(until >= from, "until_on", "people-refusal-order");
    }
    refusals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_days_are_included() {
        assert!(holds("2021-04-01", Some("2022-03-31"), "2022-03-31"));
        assert!(holds("2021-04-01", None, "2021-04-01"));
        assert!(!holds("2021-04-01", Some("2022-03-31"), "2022-04-01"));
        assert!(!holds("2021-04-01", None, "2021-03-31"));
    }

    #[test]
    fn a_last_day_before_the_first_is_refused() {
        assert!(judge_end("2021-04-01", "2021-04-01").none());
        assert_eq!(judge_end("2021-04-01", "2021-03-31").on("until_on"), "people-refusal-order");
        assert_eq!(judge_end("2021-04-01", "hier").on("until_on"), "day-refusal-shape");
    }
}
