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
    let mut whites = Vec::new();
    let laid = loop {
        let galley = Galley::set(document, care, &whites)?;
        whites.resize(galley.tables, 0);
        let laid = typst::compile(&Press::load(galley)?).output.map_err(refused)?;
        let lonely: Vec<usize> = (0..whites.len()).filter(|table| ends_alone(&laid, *table)).collect();
        if lonely.is_empty() || lonely.iter().any(|table| whites[*table] + 1 == WHITES.len()) {
            break laid;
        }
        lonely.into_iter().for_each(|table| whites[table] += 1);
    };
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|why| Fault::Setting(why.message().to_string()))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Maillon".into())), standards, ..PdfOptions::default() };
    pdf(&laid, &options).map_err(refused)
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
}
