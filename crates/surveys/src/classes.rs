//! Classes: what enterprises said of jobs, revenue and founding, parted as the province's portrait parts them.
use crate::{
    hidden::{self, Parts, SMALLEST},
    question::Question,
    results::{All, median},
    share::share,
};

/// The lower bounds of classes, in hundredths.
const JOBS: [i64; 5] = [0, 500, 1_000, 2_000, 5_000];
const REVENUE: [i64; 5] = [0, 10_000_000, 50_000_000, 100_000_000, 500_000_000];
const AGE: [i64; 5] = [0, 500, 1_000, 2_000, 4_000];

/// What is told of one question of the portrait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// Each class by its lower bound and the next, in hundredths, with how many enterprises where that is told.
    pub classes: Vec<(i64, Option<i64>, Option<i64>)>,
    /// How many said it; their sum and their median, in hundredths.
    pub said: i64,
    pub sum: i64,
    pub median: i64,
    /// The share under the second bound of the province's portrait, in hundredths of a percent, where it is told.
    pub under: Option<i64>,
}

/// What is classed of an amount: itself, or an age in a year when it says a year of founding.
pub fn value(question: &Question, year: i64, amount: i64) -> i64 {
    if question.means == "founded" { (year * 100 - amount).max(0) } else { amount }
}

/// The classes of a question that the portrait reads; none where too few said it, or too few did not.
pub fn of(question: &Question, all: &All, year: i64) -> Option<Classes> {
    let amounts = all.values().filter_map(|answers| answers.get(&question.id)?.first()?.amount);
    let mut values: Vec<i64> = amounts.map(|amount| value(question, year, amount)).collect();
    values.sort_unstable();
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let (said, answered) = (count(values.len()), count(all.len()));
    if said < SMALLEST || hidden::is_small(answered - said) {
        return None;
    }
    let (bounds, under) = match question.means.as_str() {
        "jobs" => (JOBS, 2),
        "revenue" => (REVENUE, 2),
        _ => (AGE, 0),
    };
    let upper = |i: usize| bounds.get(i + 1).copied();
    let within = |i: usize| {
        let inside = values
            .iter()
            .filter(|value| **value >= bounds[i] && upper(i).is_none_or(|upper| **value < upper));
        count(inside.count())
    };
    let counts: Vec<i64> = (0..bounds.len()).map(within).collect();
    let Parts { told, .. } = hidden::parts(&counts);
    let below: i64 = counts[..under].iter().sum();
    Some(Classes {
        classes: (0..bounds.len()).map(|i| (bounds[i], upper(i), told[i].then_some(counts[i]))).collect(),
        said,
        sum: values.iter().sum(),
        median: median(&values),
        // Beside classes of which some are not told, their sum would be one more thing to subtract from.
        under: (under > 0 && told.iter().all(|told| *told)).then(|| share(below, said)),
    })
}
