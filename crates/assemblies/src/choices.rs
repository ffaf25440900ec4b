//! What forms and pages of this room say alike: words of a family, members, votes, and how a vote came out.
use crate::{
    election::Candidate,
    motion::{CHOICES, Motion},
    presence::Quorum,
    rule::Rule,
    voter::Voter,
};
use page::{Choice, Visit};

/// The words of a family.
pub fn family(visit: &Visit, family: &str, members: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let choice = |one: &'static str| Choice { value: one.to_owned(), label: visit.one_of(family, one) };
    members.into_iter().map(choice).collect()
}

/// The choice of nothing, said by these words.
pub fn none(visit: &Visit, words: &str) -> Choice {
    Choice { value: String::new(), label: visit.t(words).into_owned() }
}

/// Members of the roll to choose from, after nobody.
pub fn members<'a>(visit: &Visit, voters: impl IntoIterator<Item = &'a Voter>) -> Vec<Choice> {
    let choice = |one: &Voter| Choice { value: one.id.clone(), label: one.organization.clone() };
    std::iter::once(none(visit, "assembly-nobody")).chain(voters.into_iter().map(choice)).collect()
}

/// How many members may have a special assembly convened, and within how many days, by a rule that says it.
pub fn asked(visit: &Visit, rule: &Rule) -> String {
    let things = [
        ("percent", rule.asked_percent.into()),
        ("days", rule.asked_days.into()),
        ("source", rule.asked_source.as_str().into()),
    ];
    visit.tf("assembly-asked-ruled", &things)
}

/// An assembly's name: its kind and its day.
pub fn title(visit: &Visit, one: &crate::assembly::Assembly) -> String {
    format!("{}, {}", visit.one_of("assembly-kind", &one.kind), visit.day(&one.day))
}

/// The hours of an assembly: `18 h – 20 h 30`.
pub fn hours(visit: &Visit, one: &crate::assembly::Assembly) -> String {
    let told = |hour: &str| page::hour(hour, visit.language());
    format!("{} – {}", told(&one.from_time), told(&one.to_time))
}

/// The hour at the pole of a moment as rows keep it.
pub fn hour(visit: &Visit, at: &str) -> String {
    let Ok(moment) = at.parse::<jiff::Timestamp>() else { return String::new() };
    let there = moment.to_zoned(visit.db().zone().clone());
    page::hour(&format!("{:02}:{:02}", there.hour(), there.minute()), visit.language())
}

/// Members there, those needed, and whether they are enough.
pub fn quorum(visit: &Visit, quorum: Quorum) -> String {
    let words = match (quorum.needed, quorum.is_met()) {
        (0, _) => "assembly-quorum-free",
        (_, true) => "assembly-quorum-met",
        _ => "assembly-quorum-missed",
    };
    visit.tf(
        words,
        &[
            ("there", quorum.there.into()),
            ("needed", quorum.needed.into()),
            ("roll", quorum.roll.into()),
            ("votes", quorum.votes.into()),
        ],
    )
}

/// So many votes.
pub fn votes(visit: &Visit, votes: i64) -> String {
    visit.count("assembly-votes-count", usize::try_from(votes).unwrap_or_default())
}

/// A choice as rows keep it, in words: of an election the names of those chosen, a blank ballot being an abstention.
pub fn said(visit: &Visit, motion: &Motion, candidates: &[Candidate], choice: &str) -> String {
    if !motion.is_election() {
        return visit.one_of("assembly-choice", choice);
    }
    let chosen = candidates.iter().filter(|one| choice.split(' ').any(|id| id == one.id));
    let names: Vec<&str> = chosen.map(|one| one.person.as_str()).collect();
    if names.is_empty() { visit.one_of("assembly-choice", "abstained") } else { names.join(", ") }
}

/// What each choice of a vote that ended came to, in the order they are told.
pub fn results(
    visit: &Visit,
    motion: &Motion,
    candidates: &[Candidate],
    tally: &[(String, i64)],
) -> Vec<(String, i64)> {
    let votes = |choice: &str| tally.iter().find(|(one, _)| one == choice).map_or(0, |(_, votes)| *votes);
    if motion.is_election() {
        let mut all: Vec<_> = candidates.iter().map(|one| (one.person.clone(), votes(&one.id))).collect();
        all.sort_by_key(|(_, votes)| -votes);
        return all;
    }
    CHOICES.map(|choice| (visit.one_of("assembly-choice", choice), votes(choice))).to_vec()
}
