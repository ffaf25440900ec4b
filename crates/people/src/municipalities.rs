//! Municipalities, suggested while someone types one.
use page::{Answer, Form, Suggestion, suggest};
use serde::Deserialize;
use std::cmp::Reverse;
use territory::Municipality;

/// How many someone can look over while typing.
const SUGGESTED: usize = 8;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

pub async fn suggestions(Form(asked): Form<Asked>) -> Answer {
    let suggested: Vec<Suggestion> = begun(&asked.q).into_iter().map(told).collect();
    suggest(&suggested)
}

/// Those a word of which begins so: first those that themselves begin so, the most peopled first.
fn begun(typed: &str) -> Vec<&'static Municipality> {
    let typed = territory::fold(typed);
    if typed.is_empty() {
        return vec![];
    }
    let inner = format!(" {typed}");
    let mut found: Vec<_> = territory::municipalities()
        .iter()
        .map(|municipality| (territory::fold(municipality.name), municipality))
        .filter(|(name, _)| name.starts_with(&typed) || name.contains(&inner))
        .collect();
    found.sort_by_key(|(name, municipality)| (!name.starts_with(&typed), Reverse(municipality.population)));
    found.into_iter().take(SUGGESTED).map(|(_, municipality)| municipality).collect()
}

fn told(municipality: &Municipality) -> Suggestion {
    Suggestion {
        id: municipality.code.to_owned(),
        kind: "municipality".to_owned(),
        title: municipality.name.to_owned(),
        subtitle: municipality.mrc().map(|mrc| mrc.name.to_owned()).unwrap_or_default(),
        ..Suggestion::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &str) -> Vec<&'static str> {
        begun(typed).into_iter().map(|municipality| municipality.name).collect()
    }

    #[test]
    fn a_beginning_of_any_of_its_words_finds_a_municipality() {
        assert_eq!(names("gasp")[0], "Gaspé");
        assert!(names("ste anne des m").contains(&"Sainte-Anne-des-Monts"));
        assert!(names("richmond").contains(&"New Richmond"));
        assert_eq!(names("saint").len(), SUGGESTED);
        assert!(names("").is_empty() && names("-").is_empty() && names("xyzzy").is_empty());
    }
}
