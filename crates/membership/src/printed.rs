//! The document printed: the same bytes each time, until a credit note or a withdrawal is to be told on it.
use crate::document::{Content, Document};
use db::Db;
use jiff::{civil::Date, tz::TimeZone};
use page::{COLOUR, Language, Words, day, logo};
use paper::{Cell, Look, Part};

/// Lays what a document says on a sheet, under the logo it was issued under, with why it stands no more.
pub async fn lay(
    db: &Db,
    content: Content,
    language: Language,
    issued_on: &str,
    void: Option<String>,
) -> anyhow::Result<paper::Document> {
    let mut subtitle = content.subtitle;
    if let Some(told) = void {
        subtitle = format!("{subtitle}. {told}");
    }
    let colour = if content.colour.is_empty() { COLOUR.to_owned() } else { content.colour };
    let last = content.head.len().saturating_sub(1);
    let cell = |(i, text): (usize, String)| if i == last { Cell::amount(text) } else { Cell::text(text) };
    let row = |row: Vec<String>| row.into_iter().enumerate().map(cell).collect();
    let mut parts = vec![
        Part::Letterhead { lines: content.letterhead, to: content.to },
        Part::Table {
            caption: String::new(),
            anchor: None,
            head: content.head,
            rows: content.rows.into_iter().map(row).collect(),
        },
        Part::Text(format!("**{}**", content.total)),
    ];
    parts.extend(content.notes.into_iter().map(Part::Text));
    let date: Date = issued_on.parse()?;
    Ok(paper::Document {
        title: content.title,
        subtitle,
        author: content.pole,
        language: paper::Language::from_code(language.code()),
        date,
        day: day(issued_on, language),
        look: Look::of((colour, logo::find(db, &content.logo).await?)),
        parts,
    })
}

/// Why a document stands no more: taken back by a credit note, or its payment withdrawn.
fn void(words: &Words, zone: &TimeZone, document: &Document) -> Option<String> {
    let language = Language::from_code(&document.language);
    if let Some(credit) = document.credit() {
        let on = day(&document.credit_on, language);
        let things = [("number", credit.into()), ("day", on.into())];
        return Some(words.say_with(language, "member-paper-taken-back", &things));
    }
    let withdrawn = db::day_of(zone, &document.withdrawn_at);
    let told = [("day", day(&withdrawn, language).into())];
    (!withdrawn.is_empty()).then(|| words.say_with(language, "member-paper-withdrawn", &told))
}

/// Prints it; a tenth of a second.
pub async fn print(db: &Db, words: &Words, document: &Document) -> anyhow::Result<Vec<u8>> {
    let language = Language::from_code(&document.language);
    let content: Content = serde_json::from_str(&document.content)?;
    press(lay(db, content, language, &document.issued_on, void(words, db.zone(), document)).await?).await
}

/// Prints what is laid on a sheet, off the way of others.
pub async fn press(sheet: paper::Document) -> anyhow::Result<Vec<u8>> {
    Ok(tokio::task::spawn_blocking(move || paper::print(&sheet)).await??)
}
