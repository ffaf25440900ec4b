//! What this room prints: documents in the pole's name and colour.
use jiff::civil::Date;
use page::{Answer, Fault, Visit, file};
use paper::{Document, Look, Part};

/// A document of a pole, as a file to keep.
pub async fn print(
    visit: &Visit,
    (title, subtitle): (&str, &str),
    day: Date,
    parts: Vec<Part>,
    name: &str,
) -> Answer {
    let document = Document {
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
        author: visit.pole().name(),
        language: paper::Language::from_code(visit.language().code()),
        day: visit.day(&day.to_string()),
        date: day,
        look: Look::of(visit.pole().face()),
        parts,
    };
    let bytes = tokio::task::spawn_blocking(move || paper::print(&document)).await??;
    Ok::<_, Fault>(file(bytes, "application/pdf", name))
}

/// A heading in words.
pub fn heading(level: u8, text: String) -> Part {
    Part::Heading { level, text, anchor: None }
}
