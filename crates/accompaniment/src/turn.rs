//! The turn: which page of a long list is shown, and the ways to those beside it.
use page::Visit;
use serde::Deserialize;

/// The lines of one page.
pub const A_PAGE: i64 = 50;

/// Which page of a list is wanted.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Turn {
    page: String,
}

impl Turn {
    fn at(&self) -> i64 {
        self.page.parse().unwrap_or(1).clamp(1, 1_000_000)
    }

    /// The lines before this page.
    pub fn skip(&self) -> i64 {
        (self.at() - 1) * A_PAGE
    }

    /// Keeps one page of a list that was read one line further, and gives the addresses before and after.
    pub fn cut<T>(&self, visit: &Visit, path: &str, lines: &mut Vec<T>) -> (Option<String>, Option<String>) {
        let most = usize::try_from(A_PAGE).unwrap_or(usize::MAX);
        let address = |page: i64| visit.path(&format!("{path}?page={page}"));
        let (before, after) = (self.at() > 1, lines.len() > most);
        lines.truncate(most);
        (before.then(|| address(self.at() - 1)), after.then(|| address(self.at() + 1)))
    }
}
