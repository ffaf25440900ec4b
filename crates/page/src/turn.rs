//! The turn: what of a long list one page shows, and the ways to what comes before and after.

use serde::Deserialize;

/// Lines of one page.
const A_PAGE: usize = 50;

/// The page that an address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskedPage {
    pub page: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// How many there are in all.
    pub count: usize,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Turn {
    /// Keeps of a list what its page `asked` shows, from 1; nothing asked is the first. The list stands at an address,
    /// which keeps what narrows it.
    pub fn of<T>(all: &mut Vec<T>, asked: &str, (here, narrowed): (&str, &[(&str, &str)])) -> Turn {
        let count = all.len();
        let last = count.div_ceil(A_PAGE).max(1);
        let at = asked.parse::<usize>().unwrap_or(1).clamp(1, last);
        let to = |page: usize| {
            let page = page.to_string();
            let told: Vec<_> = narrowed.iter().copied().chain([("page", &*page)]).collect();
            format!("{here}?{}", serde_html_form::to_string(told).unwrap_or_default())
        };
        all.truncate(at * A_PAGE);
        all.drain(..(at - 1) * A_PAGE);
        Turn { count, before: (at > 1).then(|| to(at - 1)), after: (at < last).then(|| to(at + 1)) }
    }
}

#[cfg(test)]
mod tests {
    use super::Turn;

    #[test]
    fn a_long_list_is_turned_page_by_page_and_a_page_beyond_it_is_the_last() {
        let turned = |asked: &str| {
            let mut all: Vec<usize> = (0..120).collect();
            let turn = Turn::of(&mut all, asked, ("/x", &[("du", "2021-04-01")]));
            (all.first().copied(), all.len(), turn)
        };
        let (first, shown, turn) = turned("");
        assert_eq!((first, shown, turn.count, &turn.before), (Some(0), 50, 120, &None));
        assert_eq!(turn.after.as_deref(), Some("/x?du=2021-04-01&page=2"));
        let (first, shown, turn) = turned("9");
        assert_eq!((first, shown, turn.after), (Some(100), 20, None));
        let mut none: Vec<usize> = vec![];
        assert_eq!(Turn::of(&mut none, "2", ("/x", &[])), Turn::default());
    }
}
