//! The majority: whether what was cast carries a motion, and who of the candidates is elected.

/// More than half, or at least these shares, of the votes cast; abstentions are told and not counted.
pub const MAJORITIES: [&str; 5] = ["half", "two-thirds", "three-quarters", "four-fifths", "all"];

/// `carried`, `lost`, or `tied` where more than half is asked and as many are for as against.
pub fn outcome(majority: &str, yes: i64, no: i64) -> &'static str {
    let cast = yes + no;
    let enough = match majority {
        "two-thirds" => yes * 3 >= cast * 2,
        "three-quarters" => yes * 4 >= cast * 3,
        "four-fifths" => yes * 5 >= cast * 4,
        "all" => no == 0,
        _ => yes * 2 > cast,
    };
    match (enough && yes > 0, majority == "half" && yes == no && cast > 0) {
        (true, _) => "carried",
        (_, true) => "tied",
        _ => "lost",
    }
}

/// Which candidates are elected to so many seats, by the votes of each, and whether a tie leaves a seat unfilled. No
/// more candidates than seats are elected without a vote.
pub fn elected(votes: &[i64], seats: usize) -> (Vec<bool>, bool) {
    if votes.len() <= seats {
        return (vec![true; votes.len()], false);
    }
    let above = |mine: i64| votes.iter().filter(|other| **other > mine).count();
    let beside = |mine: i64| votes.iter().filter(|other| **other == mine).count();
    let sure = |mine: &i64| *mine > 0 && above(*mine) + beside(*mine) <= seats;
    let elected: Vec<bool> = votes.iter().map(sure).collect();
    let tied = votes.iter().any(|mine| *mine > 0 && above(*mine) < seats && !sure(mine));
    (elected, tied)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_thirds_exactly_carry_and_one_vote_less_does_not() {
        assert_eq!(outcome("two-thirds", 4, 2), "carried");
        assert_eq!(outcome("two-thirds", 5, 3), "lost");
        assert_eq!((outcome("three-quarters", 3, 1), outcome("four-fifths", 3, 1)), ("carried", "lost"));
        assert_eq!(outcome("four-fifths", 4, 1), "carried");
    }

    #[test]
    fn half_must_be_passed_and_a_tie_carries_nothing() {
        assert_eq!(
            (outcome("half", 3, 3), outcome("half", 4, 3), outcome("half", 3, 4)),
            ("tied", "carried", "lost")
        );
        assert_eq!((outcome("all", 3, 0), outcome("all", 3, 1)), ("carried", "lost"));
        assert_eq!(
            (outcome("two-thirds", 3, 3), outcome("all", 3, 3)),
            ("lost", "lost"),
            "half was not asked"
        );
        assert_eq!(outcome("half", 0, 0), "lost", "nobody said anything");
        assert_eq!(outcome("all", 0, 0), "lost");
    }

    #[test]
    fn seats_go_to_the_most_votes_and_a_tie_at_the_last_seat_fills_none() {
        assert_eq!(elected(&[5, 3, 2], 2), (vec![true, true, false], false));
        assert_eq!(elected(&[5, 3, 3], 2), (vec![true, false, false], true));
        assert_eq!(elected(&[5, 5, 1], 2), (vec![true, true, false], false));
        assert_eq!(elected(&[0, 0], 2), (vec![true, true], false), "without opposition");
        assert_eq!(elected(&[2, 0, 0], 2), (vec![true, false, false], false), "nobody is elected by no vote");
    }
}
