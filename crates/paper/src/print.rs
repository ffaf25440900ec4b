//! Print a document: set it, lay it out, and write it as PDF/UA-1.

use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Label, Output, Smart};
use typst::utils::PicoStr;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

use crate::Document;
use crate::galley::Galley;
use crate::legible::Care;
use crate::press::Press;
use crate::table::{WHITES, last_rows};

/// Why a document could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A picture's or a logo's bytes cannot be read: tell the person which one, and ask for another.
    #[error("the picture “{caption}” cannot be read: {why}")]
    Picture { caption: String, why: String },
    /// A chart is no SVG: a fault of ours.
    #[error("the chart “{caption}” is no drawing: {why}")]
    Chart { caption: String, why: String },
    /// The typesetter refused what we gave it: a fault of ours.
    #[error("the typesetter refused the document: {0}")]
    Setting(String),
}

/// The document as the bytes of a PDF that conforms to PDF/UA-1 (ISO 14289-1).
///
/// Blocking, from a tenth of a second to a few: call it where waiting harms nobody.
pub fn print(document: &Document) -> Result<Vec<u8>, Fault> {
    let printed = attempt(document, Care::Wide).or_else(|fault| match fault {
        // Letters that no font can combine are the one thing a person may write that the standard refuses.
        Fault::Setting(_) => attempt(document, Care::Narrow),
        fault => Err(fault),
    });
    // What the typesetter remembers would otherwise grow with every document.
    comemo::evict(0);
    printed
}

fn attempt(document: &Document, care: Care) -> Result<Vec<u8>, Fault> {
    let (laid, _) = lay(document, care)?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|why| Fault::Setting(why.message().to_string()))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Maillon".into())), standards, ..PdfOptions::default() };
    pdf(&laid, &options).map_err(refused)
}

/// Lays a document out on pages, and says which of the whites each table took in the end.
fn lay<Laid: Output>(document: &Document, care: Care) -> Result<(Laid, Vec<usize>), Fault> {
    let mut whites = Vec::new();
    loop {
        let galley = Galley::set(document, care, &whites)?;
        whites.resize(galley.tables, 0);
        let laid: Laid = typst::compile(&Press::load(galley)?).output.map_err(refused)?;
        // A table for which every white was tried stays as it is; the others are still tried.
        let lonely: Vec<usize> = (0..whites.len())
            .filter(|table| whites[*table] + 1 < WHITES.len() && ends_alone(&laid, *table))
            .collect();
        if lonely.is_empty() {
            return Ok((laid, whites));
        }
        lonely.into_iter().for_each(|table| whites[table] += 1);
    }
}

/// Whether a table leaves its last row, or too few of its rows, alone on a page.
fn ends_alone(laid: &impl Output, table: usize) -> bool {
    let seen = laid.introspector();
    let page = |mark: String| {
        let row = seen.query_label(Label::new(PicoStr::intern(&mark))?).ok()?;
        seen.page(row.location()?)
    };
    let [eve, last] = last_rows(table).map(page);
    eve != last
}

fn refused(why: impl IntoIterator<Item = SourceDiagnostic>) -> Fault {
    let why: Vec<String> = why.into_iter().map(|one| one.message.to_string()).take(5).collect();
    Fault::Setting(why.join("; "))
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::{Language, Look, Part};

    /// The corpus of naughty strings passes with wide care, so the narrow one is asked for here.
    #[test]
    fn narrow_care_prints_what_it_cannot_draw_as_question_marks() {
        let text = "L’été, \u{963} مرحبا 社会 Z\u{36b}\u{351} ❤\u{fe0f} Ω Ж ẞ \u{1d54f}".to_owned();
        let document = Document {
            title: text.clone(),
            subtitle: text.clone(),
            author: text.clone(),
            language: Language::French,
            day: "31\u{a0}mars 2026".into(),
            date: jiff::civil::date(2026, 3, 31),
            look: Look::default(),
            parts: vec![
                Part::Heading { level: 1, text: text.clone(), anchor: None },
                Part::Text(format!("{text} **{text}** *{text}* `{text}`")),
            ],
        };
        assert!(attempt(&document, Care::Narrow).unwrap().starts_with(b"%PDF"));
        let Galley { data, .. } = Galley::set(&document, Care::Narrow, &[]).unwrap();
        let set = serde_json::to_string(&data).unwrap();
        assert!(set.contains("L’été") && set.contains("????? ??"), "{set}");
    }

    /// The last row of the first table is a page of its own whatever is tried.
    #[test]
    fn a_table_that_cannot_be_mended_leaves_the_others_to_be() {
        let page = "Une ligne plus longue qu’une page. ".repeat(300);
        let table = |rows: Vec<String>| Part::Table {
            caption: String::new(),
            anchor: None,
            head: vec!["Texte".to_owned()],
            rows: rows.into_iter().map(|text| vec![crate::Cell::text(text)]).collect(),
        };
        for rows in (30..60).step_by(4) {
            let short = (0..rows).map(|row| format!("Ligne {row}")).collect();
            let document = Document {
                title: "Deux tableaux".into(),
                subtitle: String::new(),
                author: "Pôle".into(),
                language: Language::French,
                day: "31\u{a0}mars 2026".into(),
                date: jiff::civil::date(2026, 3, 31),
                look: Look::default(),
                parts: vec![table(vec![page.clone(); 3]), table(short)],
            };
            let (laid, whites) = lay(&document, Care::Wide).unwrap();
            assert!(pdf(&laid, &PdfOptions::default()).is_ok());
            assert_eq!(whites[0] + 1, WHITES.len(), "all was tried for the first");
            assert!(!ends_alone(&laid, 1) || whites[1] + 1 == WHITES.len(), "{rows} rows: {whites:?}");
        }
    }
}
