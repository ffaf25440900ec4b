//! What a room wants of a file: its columns by the headings people write, or as a person said them, and what a line
//! says in them.
use super::column::Columns;
use sheets::{Wanted, recognise};

impl Columns {
    /// As the headings tell.
    pub fn of(wanted: &[Wanted], head: &[String]) -> Columns {
        let mut columns = vec![String::new(); head.len()];
        for (wanted, found) in wanted.iter().zip(recognise(head, wanted)) {
            if let Some(column) = found.and_then(|at| columns.get_mut(at)) {
                wanted.key.clone_into(column);
            }
        }
        Columns(columns)
    }

    /// As a person chose; what is not wanted fills nothing.
    pub fn among(wanted: &[Wanted], said: &[String], width: usize) -> Columns {
        let known = |field: &String| wanted.iter().any(|wanted| wanted.key == field);
        let mut columns: Vec<String> = said
            .iter()
            .take(width)
            .map(|field| if known(field) { field.clone() } else { String::new() })
            .collect();
        columns.resize(width, String::new());
        Columns(columns)
    }

    /// As a person said them, parted by commas, or as the headings tell where nobody did.
    pub fn heard(wanted: &[Wanted], said: &str, head: &[String]) -> Columns {
        if said.is_empty() {
            return Columns::of(wanted, head);
        }
        Columns::among(wanted, &said.split(',').map(str::to_owned).collect::<Vec<_>>(), head.len())
    }

    /// Whether a column fills one of these fields.
    pub fn fill(&self, any: &[&str]) -> bool {
        self.0.iter().any(|field| any.contains(&field.as_str()))
    }

    /// What a line says of a field, in the first column that says something; "" where none does.
    pub fn cell(&self, cells: &[String], field: &str) -> String {
        let said = self.0.iter().zip(cells).find(|(known, cell)| *known == field && !cell.trim().is_empty());
        said.map(|(_, cell)| page::plain(cell).trim().to_owned()).unwrap_or_default()
    }

    /// Whom a line names. « Nom » beside « Prénom » is a family name; beside both, it is the whole.
    pub fn person(&self, cells: &[String]) -> String {
        let parts = ["first_name", "last_name", "name"].map(|field| self.cell(cells, field));
        let [first, last, whole] = parts.each_ref().map(String::as_str);
        let name = if whole.is_empty() || !last.is_empty() { [first, last] } else { [first, whole] };
        name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}
