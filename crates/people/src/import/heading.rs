//! The heading: a column of a file as a person sees it, with its first values and what it is taken for.
use super::{column::Columns, reason::named};
use page::{Choice, Visit};
use sheets::Sheet;

/// Values shown of each column.
const SAMPLES: usize = 3;

/// Letters shown of a cell, however long it is.
const LETTERS: usize = 60;

/// The beginning of a text, which says by … that it goes on.
pub fn short(text: &str) -> String {
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A column of the file: its heading, its first values, what it is taken for.
pub struct Heading {
    pub name: String,
    pub samples: String,
    pub field: String,
}

/// The columns of a file.
pub fn headings(sheet: &Sheet, columns: &Columns) -> Vec<Heading> {
    let first: Vec<_> = sheet.rows().flatten().take(50).collect();
    let heading = |(at, name): (usize, &String)| {
        let cells = first.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.trim().is_empty());
        let samples: Vec<String> =
            cells.take(SAMPLES).map(|cell| cell.chars().take(LETTERS).collect()).collect();
        let field = columns.0.get(at).cloned().unwrap_or_default();
        Heading { name: name.clone(), samples: samples.join(" · "), field }
    };
    sheet.head.iter().enumerate().map(heading).collect()
}

/// The fields that a column may be said to fill, named by a family of words; nothing first.
pub fn offered(visit: &Visit, family: &str, fields: impl Iterator<Item = &'static str>) -> Vec<Choice> {
    let label = |key: &str| visit.t(key).into_owned();
    let nothing = Choice { value: String::new(), label: label("import-field-nothing") };
    let field = |field: &str| Choice { value: field.to_owned(), label: label(&named(family, field)) };
    [nothing].into_iter().chain(fields.map(field)).collect()
}

/// The worksheets of a file of several.
pub fn worksheets(sheet: &Sheet) -> Vec<Choice> {
    let one = |name: &String| Choice { value: name.clone(), label: name.clone() };
    sheet.origin.worksheets.iter().map(one).collect()
}
