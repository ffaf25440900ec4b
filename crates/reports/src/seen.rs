//! The mark of what was read before signing: what moved since is shown, and nothing is signed unread.
use crate::{photo, table, text, told::Section, value::Number};
use db::Db;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A mark for each figure shown, and one for the texts, tables and photographs of each section.
pub async fn of(db: &Db, report: &str, sections: &[Section]) -> anyhow::Result<String> {
    let texts = text::latest(db, report).await?;
    let (photos, tables) = (photo::of(db, report).await?, table::of(db, report).await?);
    let mut marks = vec![];
    for section in sections {
        let mut parts: Vec<&str> = vec![];
        parts.extend(texts.iter().filter(|one| one.section == section.code).map(|one| one.id.as_str()));
        parts.sort_unstable();
        parts.extend(photos.iter().filter(|one| one.section == section.code).map(|one| one.id.as_str()));
        parts.extend(tables.iter().filter(|one| one.section == section.code).map(|one| one.id.as_str()));
        let aimed = section.targets.iter().flat_map(|table| table.rows.iter().flatten());
        parts.extend(aimed.map(|cell| cell.text.as_str()));
        marks.push(mark(section.code, &parts));
        let told = |figure: &Number| {
            let rows = figure.rows.to_string();
            let (before, target) = (figure.before.as_deref(), figure.target.as_deref());
            let value = figure.value.map(|value| value.to_string()).unwrap_or_default();
            mark(&figure.key, &[&value, &rows, before.unwrap_or_default(), target.unwrap_or_default()])
        };
        marks.extend(section.figures.iter().map(told));
    }
    Ok(marks.join(" "))
}

fn mark(name: &str, parts: &[&str]) -> String {
    let mut hasher = DefaultHasher::new();
    parts.hash(&mut hasher);
    format!("{name}={:x}", hasher.finish())
}

/// What of the page stands otherwise than under the mark it was read with, in words.
pub fn moved(read: &str, now: &str, sections: &[Section]) -> Vec<String> {
    let same = |name: &str| {
        let of = |marks: &str| {
            let named = marks.split(' ').find(|mark| mark.split('=').next() == Some(name));
            named.map(str::to_owned)
        };
        of(read) == of(now)
    };
    let mut moved = vec![];
    for section in sections {
        if !same(section.code) {
            moved.push(section.name.clone());
        }
        let figures = section.figures.iter().filter(|figure| !same(&figure.key));
        moved.extend(figures.map(|figure| format!("{} {}", figure.told, figure.beside)));
    }
    moved
}
