//! The desk: in whose name, in which words and under which address papers and letters are written.
use crate::document::Content;
use db::Settings;
use mail::Letter;
use page::{Language, Visit, Words, day, days, logo::LOGO};
use std::sync::Arc;

pub struct Desk<'a> {
    pub words: &'a Words,
    /// The pole's name.
    pub pole: String,
    pub settings: Arc<Settings>,
    /// The web address of the pole: `https://maillon.example/gim`.
    pub home: String,
}

impl Desk<'_> {
    pub fn of(visit: &Visit) -> Desk<'_> {
        Desk {
            words: &visit.house().words,
            pole: visit.pole().name(),
            settings: visit.pole().settings(),
            home: format!("{}{}", visit.house().origin, visit.path("")),
        }
    }

    /// The words for a key, with things and the pole's name to put in them.
    pub fn say(&self, language: Language, key: &str, things: &[(&str, &str)]) -> String {
        let mut all: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
        all.push(("pole", self.pole.as_str().into()));
        self.words.say_with(language, key, &all)
    }

    /// A letter in a language from the words of the house; a button is its words and a path within the pole.
    pub fn write(
        &self,
        language: Language,
        to: &str,
        subject: &str,
        paragraphs: &[&str],
        things: &[(&str, &str)],
        button: Option<(&str, &str)>,
    ) -> Letter {
        let paragraphs: Vec<String> = paragraphs.iter().map(|key| self.say(language, key, things)).collect();
        let address =
            button.map(|(key, path)| (self.say(language, key, things), format!("{}{path}", self.home)));
        let button = address.as_ref().map(|(words, address)| (words.as_str(), address.as_str()));
        let subject = self.say(language, subject, things);
        Letter::in_words(to, &subject, &paragraphs, button, &self.pole, language.code())
    }

    /// The name of a year of dues: 2021-2022, or its days when it runs from the day of joining.
    pub fn year(&self, from: jiff::civil::Date, to: jiff::civil::Date, language: Language) -> String {
        let (first, last) = self.settings.year_of(from);
        match (to == last, first.year() == last.year()) {
            (false, _) => days(&from.to_string(), &to.to_string(), language),
            (true, false) => format!("{}-{}", first.year(), last.year()),
            (true, true) => first.year().to_string(),
        }
    }

    /// A paper of the pole, before anything is said on it.
    pub fn headed(&self, language: Language) -> Content {
        Content {
            pole: self.pole.clone(),
            colour: self.settings.get("pole.colour").to_owned(),
            logo: self.settings.get(LOGO).to_owned(),
            letterhead: self.letterhead(),
            head: ["member-paper-what", "member-amount"].map(|key| self.say(language, key, &[])).into(),
            ..Content::default()
        }
    }

    /// What stands under the pole's name: its letterhead, line by line, then its address.
    pub fn letterhead(&self) -> Vec<String> {
        let lines = self.settings.get("dues.letterhead").lines().chain([self.settings.get("pole.address")]);
        lines.map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

/// A day as a person reads it.
pub fn told(date: jiff::civil::Date, language: Language) -> String {
    day(&date.to_string(), language)
}
