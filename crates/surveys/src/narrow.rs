//! Narrowing those asked to the ones that a number of the results counts: a choice, or amounts between two bounds.
use crate::{
    classes,
    question::Question,
    results::{All, chose},
};

/// How an address says that no answer was given.
const NONE: &str = "-";

/// What an address asks of one question.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    pub question: String,
    /// The id of a choice, `yes`, `no`, or "" for those who gave no answer; none for whoever said anything.
    pub choice: Option<String>,
    /// Bounds in hundredths, as classes have them.
    pub from: Option<i64>,
    pub to: Option<i64>,
}

impl Narrow {
    /// As an address says it: a question, a choice of it, two bounds, each perhaps "".
    pub fn read(question: &str, choice: &str, from: &str, to: &str) -> Narrow {
        let choice = Some(choice).filter(|choice| !choice.is_empty());
        Narrow {
            question: question.to_owned(),
            choice: choice.map(|choice| if choice == NONE { String::new() } else { choice.to_owned() }),
            from: from.parse().ok(),
            to: to.parse().ok(),
        }
    }

    pub fn choice(question: &Question, choice: &str) -> Narrow {
        Narrow { question: question.id.clone(), choice: Some(choice.to_owned()), ..Narrow::default() }
    }

    pub fn any(question: &Question) -> Narrow {
        Narrow { question: question.id.clone(), ..Narrow::default() }
    }

    pub fn class(question: &Question, from: i64, to: Option<i64>) -> Narrow {
        Narrow { from: Some(from), to, ..Narrow::any(question) }
    }

    /// As an address carries it, without what it leaves out.
    pub fn query(&self) -> String {
        let bound = |name: &str, bound: Option<i64>| bound.map(|bound| format!("&{name}={bound}"));
        let said = |choice: &String| if choice.is_empty() { NONE.to_owned() } else { choice.clone() };
        let choice = self.choice.as_ref().map(|choice| format!("&choix={}", said(choice)));
        let more = [choice, bound("de", self.from), bound("a", self.to)].into_iter().flatten();
        format!("question={}{}", self.question, more.collect::<String>())
    }

    /// Whether one of those who answered is counted; founding is told as an age in the year of the survey.
    pub fn holds(&self, question: &Question, all: &All, invitation: &str, year: i64) -> bool {
        let Some(answers) = all.get(invitation) else { return false };
        let said = answers.get(&question.id).map(Vec::as_slice).unwrap_or_default();
        if let Some(choice) = &self.choice {
            return chose(said, choice);
        }
        let Some(from) = self.from else { return !said.is_empty() };
        let amount =
            said.first().and_then(|said| said.amount).map(|amount| classes::value(question, year, amount));
        amount.is_some_and(|amount| amount >= from && self.to.is_none_or(|to| amount < to))
    }
}
