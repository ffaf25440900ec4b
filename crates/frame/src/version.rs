//! The versions of the frame, each in force from a day, and how an earlier axis is told in the frame that followed.
use crate::{AXES, Axis};

/// The axes that poles work under, from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    pub code: &'static str,
    /// The first day it is in force; "" when no document says since when.
    pub from: &'static str,
    pub axes: &'static [Axis],
}

/// The three objectives of development that came before the four axes. They had no list of actions.
///
/// Source: « Plan d’activités 2019-2020 », Pôle d’économie sociale de la Vallée-du-Haut-Saint-Laurent, which
/// recalls the three and then adopts the four.
pub const OBJECTIVES: [Axis; 3] = [
    Axis {
        code: "O1",
        french: "Développer un réseau régional de l’économie sociale",
        english: "Build a regional network of the social economy",
        actions: &[],
    },
    Axis {
        code: "O2",
        french: "Promouvoir et faire rayonner l’économie sociale",
        english: "Promote the social economy",
        actions: &[],
    },
    Axis {
        code: "O3",
        french: "Renforcer le potentiel de l’économie sociale",
        english: "Strengthen the potential of the social economy",
        actions: &[],
    },
];

/// Every version, the earliest first.
pub const VERSIONS: [Version; 2] = [
    Version { code: "objectives", from: "", axes: &OBJECTIVES },
    Version { code: "axes", from: "2019-04-01", axes: &AXES },
];

/// Where the work of an earlier objective is told among the four axes, the nearest first. The match is ours:
/// the 2019-2020 plan puts networking, membership and representation under axis 2, bulletins under axis 1,
/// start-ups under axis 3, and agreements between supporters under axis 4.
const ONWARD: [(&str, &[&str]); 3] = [("O1", &["4", "2"]), ("O2", &["1"]), ("O3", &["2", "3"])];

/// The version of a code.
pub fn version(code: &str) -> Option<&'static Version> {
    VERSIONS.iter().find(|version| version.code == code)
}

/// The version in force on a day (`2019-04-01`).
pub fn in_force(day: &str) -> &'static Version {
    VERSIONS.iter().rfind(|version| version.from <= day).unwrap_or(&VERSIONS[0])
}

/// The axes of the frame in force that take over an axis of any version, the nearest first.
pub fn onward(axis: &str) -> Vec<&'static Axis> {
    let earlier = ONWARD.iter().find(|(code, _)| *code == axis).map(|(_, codes)| *codes);
    AXES.iter().filter(|kept| kept.code == axis).chain(among(earlier.unwrap_or_default())).collect()
}

fn among(codes: &'static [&'static str]) -> impl Iterator<Item = &'static Axis> {
    codes.iter().filter_map(|code| AXES.iter().find(|axis| axis.code == *code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_axes_are_in_force_from_the_first_of_april_2019() {
        assert_eq!(in_force("2019-03-31").axes.len(), 3);
        assert_eq!(in_force("2019-04-01").axes.len(), 4);
        assert_eq!(in_force("1990-01-01").code, "objectives");
    }

    #[test]
    fn every_earlier_objective_leads_to_an_axis_and_every_axis_has_one_behind_it() {
        let codes = |axis| onward(axis).iter().map(|axis| axis.code).collect::<Vec<_>>();
        assert_eq!(codes("O1"), ["4", "2"]);
        assert_eq!(codes("2"), ["2"], "an axis in force leads to itself");
        assert!(codes("9").is_empty());
        let mut reached: Vec<_> = OBJECTIVES.iter().flat_map(|objective| codes(objective.code)).collect();
        reached.sort_unstable();
        reached.dedup();
        assert_eq!(reached, ["1", "2", "3", "4"]);
    }
}
