//! The frame's own words, in both languages.

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
