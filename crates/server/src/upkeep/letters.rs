//! The letters of a pole, latest first, and what became of each.
use askama::Template;
use mail::{Envelope, State};
use page::{Answer, Form, Visit};
use serde::Deserialize;

/// How many letters a page shows.
const A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "upkeep/letters.html")]
struct Letters {
    v: Visit,
    letters: Vec<Envelope>,
    /// Whether no relay has taken some letter of this page, so that it is only kept here.
    kept: bool,
    /// The letter before which the next page begins, or "".
    earlier: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    avant: String,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let most = i64::try_from(A_PAGE + 1).unwrap_or(i64::MAX);
    let mut letters = mail::letters(visit.db(), &asked.avant, most).await?;
    let more = letters.len() > A_PAGE;
    letters.truncate(A_PAGE);
    let earlier = letters.last().filter(|_| more).map(|last| last.id.clone()).unwrap_or_default();
    let kept = letters.iter().any(|letter| letter.state() == State::Kept);
    visit.page(&visit.t("upkeep-letters"), &Letters { v: visit.clone(), letters, kept, earlier })
}

/// The key of what became of a letter.
pub(super) fn fate(letter: &Envelope) -> &'static str {
    match letter.state() {
        State::Waiting => "upkeep-letter-waiting",
        State::Sent => "upkeep-letter-sent",
        State::Kept => "upkeep-letter-kept",
        State::Failed => "upkeep-letter-failed",
    }
}
