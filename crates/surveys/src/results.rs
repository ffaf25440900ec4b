//! Results: what was answered to each question, counted; what is too small is not told, nor given back by a sum.
use crate::{
    answer::{Answers, Said, YES_OR_NO},
    hidden::{self, Parts},
    question::Question,
    share::share,
};
use page::Language;
use std::collections::BTreeMap;

/// How many gave an answer; none where that is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The id of a choice, `yes`, `no`, or "" for those who gave no answer.
    pub choice: String,
    pub count: Option<i64>,
    /// Of all who answered the survey, in hundredths of a percent.
    pub share: Option<i64>,
}

/// What is told of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Each choice, and those who gave no answer.
    Parts(Vec<Part>),
    /// Of numbers and amounts: how many, half of them at most, and their sum, in hundredths.
    Amounts { count: i64, median: i64, sum: i64 },
    /// How many wrote something, which is read one by one.
    Words(i64),
    /// Nothing: too few answered, or left out.
    Nothing,
}

/// Everything said in a survey, by invitation: those whose answers hold nothing too.
pub type All = BTreeMap<String, Answers>;

fn said<'a>(all: &'a All, question: &Question) -> impl Iterator<Item = &'a [Said]> {
    let id = question.id.clone();
    all.values().map(move |answers| answers.get(&id).map(Vec::as_slice).unwrap_or_default())
}

/// The choices of a question, in their order, and then "" for none.
fn choices(question: &Question) -> Vec<String> {
    let mut choices: Vec<String> = match question.kind.as_str() {
        "yes" => YES_OR_NO.map(str::to_owned).into(),
        _ => question.options.iter().map(|option| option.id.clone()).collect(),
    };
    choices.push(String::new());
    choices
}

/// Whether a choice is among what was said; "" where nothing was.
pub fn chose(said: &[Said], choice: &str) -> bool {
    if choice.is_empty() { said.is_empty() } else { said.iter().any(|one| one.choice == choice) }
}

/// What is told of a question to everyone who may read results.
pub fn of(question: &Question, all: &All) -> Told {
    let answered = count(all.len());
    match question.kind.as_str() {
        "one" | "yes" | "several" => {
            let choices = choices(question);
            let counts: Vec<i64> = choices
                .iter()
                .map(|choice| count(said(all, question).filter(|said| chose(said, choice)).count()))
                .collect();
            // Choices that leave each other out add up to all who answered; others do not.
            let alone = question.kind != "several" || question.options.len() < 3;
            let told = if alone {
                let Parts { told, total } = hidden::parts(&counts);
                if total { told } else { return Told::Nothing }
            } else {
                counts.iter().map(|one| hidden::is_told_of(*one, answered)).collect()
            };
            let part = |((choice, count), told): ((String, i64), bool)| Part {
                choice,
                count: told.then_some(count),
                share: told.then(|| share(count, answered)),
            };
            if hidden::is_small(answered) || answered == 0 {
                return Told::Nothing;
            }
            Told::Parts(choices.into_iter().zip(counts).zip(told).map(part).collect())
        }
        "number" | "amount" | "year" => {
            let mut amounts: Vec<i64> =
                said(all, question).flatten().filter_map(|said| said.amount).collect();
            amounts.sort_unstable();
            let (many, none) = (count(amounts.len()), answered - count(amounts.len()));
            if many < hidden::SMALLEST || hidden::is_small(none) {
                return Told::Nothing;
            }
            Told::Amounts { count: many, median: median(&amounts), sum: amounts.iter().sum() }
        }
        "text" => {
            let many = count(said(all, question).filter(|said| !said.is_empty()).count());
            if hidden::is_told_of(many, answered) { Told::Words(many) } else { Told::Nothing }
        }
        _ => Told::Nothing,
    }
}

/// The middle of amounts in their order, or half-way between the two in the middle.
pub fn median(sorted: &[i64]) -> i64 {
    let half = sorted.len() / 2;
    match (sorted.get(half), sorted.len() % 2) {
        (None, _) => 0,
        (Some(upper), 0) => i64::midpoint(sorted[half - 1], *upper),
        (Some(middle), _) => *middle,
    }
}

fn count(many: usize) -> i64 {
    i64::try_from(many).unwrap_or(i64::MAX)
}

/// A question's answers by another thing known of each organization, such as its MRC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// The values of that thing, and how many answered in each.
    pub columns: Vec<(String, Option<i64>)>,
    /// Each choice, with how many in each column and in all.
    pub rows: Vec<(String, Vec<Option<i64>>, Option<i64>)>,
}

/// Crosses a question whose choices leave each other out; none where small cells could be found.
pub fn crossed(question: &Question, all: &All, by: &BTreeMap<String, String>) -> Option<Crossed> {
    if !["one", "yes"].contains(&question.kind.as_str()) {
        return None;
    }
    let of = |invitation: &String| by.get(invitation).cloned().unwrap_or_default();
    let mut columns: Vec<String> = all.keys().map(of).collect();
    columns.sort();
    columns.dedup();
    let choices = choices(question);
    let cell = |choice: &str, column: &str| {
        let inside = all.iter().filter(|(invitation, _)| of(invitation) == column);
        let said =
            inside.map(|(_, answers)| answers.get(&question.id).map(Vec::as_slice).unwrap_or_default());
        count(said.filter(|said| chose(said, choice)).count())
    };
    let cells: Vec<Vec<i64>> =
        choices.iter().map(|choice| columns.iter().map(|column| cell(choice, column)).collect()).collect();
    let across: Vec<i64> = cells.iter().map(|row| row.iter().sum()).collect();
    let down: Vec<i64> = (0..columns.len()).map(|j| cells.iter().map(|row| row[j]).sum()).collect();
    let (rows, heads) = (hidden::parts(&across), hidden::parts(&down));
    if !rows.total || columns.len() < 2 {
        return None;
    }
    let told = hidden::table(&cells, &rows.told, &heads.told, true)?;
    // A table of which little is told teaches nothing.
    let known = told.iter().flatten().filter(|told| **told).count();
    if known * 2 < told.iter().flatten().count() {
        return None;
    }
    let kept = |count: i64, told: bool| told.then_some(count);
    let row = |(i, choice): (usize, String)| {
        let row = cells[i].iter().zip(&told[i]).map(|(count, told)| kept(*count, *told)).collect();
        (choice, row, kept(across[i], rows.told[i]))
    };
    Some(Crossed {
        rows: choices.into_iter().enumerate().map(row).collect(),
        columns: columns.into_iter().zip(down.iter().zip(&heads.told).map(|(c, t)| kept(*c, *t))).collect(),
    })
}

/// A choice in words; `none` where no answer was given.
pub fn name(question: &Question, choice: &str, language: Language, say: impl Fn(&str) -> String) -> String {
    match (choice, question.options.iter().find(|option| option.id == choice)) {
        (_, Some(option)) => option.name(language).to_owned(),
        ("", None) => say("survey-unsaid"),
        (yes_or_no, None) => say(&format!("survey-said-{yes_or_no}")),
    }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn half_are_below_the_median_and_half_above() {
        assert_eq!((median(&[]), median(&[3]), median(&[1, 3, 900]), median(&[1, 3])), (0, 3, 3, 2));
    }
}
