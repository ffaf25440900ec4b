//! What is told of a file before its lines: what stands above the headings, and headings met twice.
use super::{column::Columns, heading::short};
use page::{Language, Words};
use sheets::Sheet;

/// The lines passed over above the headings, and each column that repeats the heading of another and fills nothing.
pub fn notices(words: &Words, language: Language, sheet: &Sheet, columns: &Columns) -> Vec<String> {
    let mut told = vec![];
    if !sheet.above.is_empty() {
        let line = words.say(language, "import-line");
        let says = sheet.above.iter().map(|row| {
            let filled: Vec<&str> =
                row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            format!("{line} {}. {}", row.line, short(&filled.join(" · ")))
        });
        let says = says.collect::<Vec<_>>().join(" | ");
        let things = [("line", sheet.head_line.to_string().into()), ("says", says.into())];
        told.push(words.say_with(language, "import-above", &things));
    }
    for at in repeated(&sheet.head) {
        let taken = columns.0.get(at).is_some_and(|field| !field.is_empty());
        let says = || sheet.rows().flatten().any(|row| !row.cells[at].trim().is_empty());
        if !taken && says() {
            let column = short(&sheet.head[at]);
            told.push(words.say_with(language, "import-repeated", &[("column", column.into())]));
        }
    }
    told
}

/// Places of the columns whose heading was numbered, since another bears it: `Nom (2)` beside `Nom`.
fn repeated(head: &[String]) -> Vec<usize> {
    let is = |heading: &String| {
        let parts = heading.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
        parts.is_some_and(|(name, number)| {
            number.parse::<u32>().is_ok() && head.iter().any(|other| other == name)
        })
    };
    (0..head.len()).filter(|at| is(&head[*at])).collect()
}
