//! The frame's own words, in both languages.

use jiff::civil::Date;
use serde::Serialize;

use crate::Language;

/// What the frame says around a document's own words.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Words {
    pub contents: &'static str,
    pub page: &'static str,
    pub of: &'static str,
    pub table: &'static str,
    pub chart: &'static str,
    pub credit: &'static str,
    pub rows: &'static str,
    pub see: &'static str,
    pub logo: &'static str,
    pub untitled: &'static str,
    pub no_rows: &'static str,
    pub empty: &'static str,
    pub caption_gap: &'static str,
}

const FRENCH: Words = Words {
    contents: "Table des matières",
    page: "Page",
    of: "sur",
    table: "Tableau",
    chart: "Graphique",
    credit: "Crédit\u{a0}: ",
    rows: "Voir les lignes en ligne",
    see: "Détail à la page",
    logo: "Logo\u{a0}: ",
    untitled: "Sans titre",
    no_rows: "Aucune ligne.",
    empty: "Ce document ne contient encore rien.",
    caption_gap: ".\u{a0}",
};

const ENGLISH: Words = Words {
    contents: "Contents",
    page: "Page",
    of: "of",
    table: "Table",
    chart: "Chart",
    credit: "Credit: ",
    rows: "See the rows online",
    see: "Detail on page",
    logo: "Logo: ",
    untitled: "Untitled",
    no_rows: "No rows.",
    empty: "This document holds nothing yet.",
    caption_gap: ".\u{a0}",
};

impl Words {
    pub fn of(language: Language) -> Words {
        match language {
            Language::French => FRENCH,
            Language::English => ENGLISH,
        }
    }
}

const MOIS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in full: `le 1er avril 2026` without its article, `April 1, 2026`.
pub fn day(date: Date, language: Language) -> String {
    let month = usize::from(date.month().unsigned_abs()).saturating_sub(1).min(11);
    let (day, year) = (date.day(), date.year());
    match (language, day) {
        (Language::French, 1) => format!("1er\u{a0}{} {year}", MOIS[month]),
        (Language::French, _) => format!("{day}\u{a0}{} {year}", MOIS[month]),
        (Language::English, _) => format!("{}\u{a0}{day}, {year}", MONTHS[month]),
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn a_day_is_written_in_full() {
        let day_of = |day| jiff::civil::date(2026, 4, day);
        assert_eq!(day(day_of(1), Language::French), "1er\u{a0}avril 2026");
        assert_eq!(day(day_of(29), Language::French), "29\u{a0}avril 2026");
        assert_eq!(day(day_of(29), Language::English), "April\u{a0}29, 2026");
    }
}
