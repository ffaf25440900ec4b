//! The trade: sectors of the SCIAN and, within one that is chosen, its subsectors.
use territory::{Level, Sector, scian};

/// The sector of a code and, if it tells one, the subsector.
pub fn levels(code: &str) -> Vec<&'static str> {
    let mut levels = vec![];
    let mut next = scian(code);
    while let Some(one) = next {
        if matches!(one.level, Level::Sector | Level::Subsector) {
            levels.push(one.code);
        }
        next = scian(one.parent).filter(|_| !one.parent.is_empty());
    }
    levels.reverse();
    levels
}

fn subsector(code: &str) -> Option<&'static Sector> {
    scian(code).filter(|one| one.level == Level::Subsector)
}

/// Whether a code is a part of a sector rather than one.
pub fn is_part(code: &str) -> bool {
    subsector(code).is_some()
}

/// Whether one holds the other: choosing both would be choosing the larger.
pub fn overlap(one: &str, other: &str) -> bool {
    let parent = |code: &str| subsector(code).map(|part| part.parent);
    one == other || parent(one) == Some(other) || parent(other) == Some(one)
}

/// Sectors are offered; the parts of one only where it, or one of them, is chosen.
pub fn offered(code: &str, chosen: &[String]) -> bool {
    let Some(part) = subsector(code) else { return true };
    chosen
        .iter()
        .any(|one| one == part.parent || subsector(one).is_some_and(|other| other.parent == part.parent))
}

/// Sectors by code, each before its parts.
pub fn order(code: &str) -> (&str, &str) {
    match subsector(code) {
        Some(part) => (part.parent, code),
        None => (code, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_of_its_sector_and_its_subsector() {
        assert_eq!(levels("311811"), ["31-33", "311"]);
        assert_eq!(levels("722"), ["72", "722"]);
        assert_eq!(levels("23"), ["23"]);
        assert_eq!(levels("zz"), [""; 0]);
        assert_eq!(levels(""), [""; 0]);
    }

    #[test]
    fn parts_are_offered_within_what_is_chosen_and_follow_it() {
        let chosen = ["31-33".to_owned()];
        assert!(offered("311", &chosen) && !offered("722", &chosen) && offered("72", &chosen));
        assert!(offered("312", &["311".to_owned()]) && !offered("311", &[]));
        assert!(overlap("311", "31-33") && overlap("31-33", "311") && !overlap("311", "312"));
        let mut codes = ["72", "311", "31-33", "23"];
        codes.sort_by(|a, b| order(a).cmp(&order(b)));
        assert_eq!(codes, ["23", "31-33", "311", "72"]);
    }
}
