//! What is given back: why a line is refused, in words, and all the refused lines as a file.
use super::{batch::Batch, reason::reason_of, row};
use page::{Answer, Kept, Visit, keep};
use sheets::Column;

/// Why a line is refused: each field, named by a family of words (`event-field`), and its reason.
pub fn worded(visit: &Visit, family: &str, why: &[(&str, &str)]) -> String {
    reason_of(&visit.house().words, visit.language(), family, why)
}

/// The lines to correct as a file: as they were, then their number and why.
pub async fn file(visit: &Visit, batch: &Batch, family: &str) -> Answer {
    let rows = row::given_back(visit.db(), &batch.id).await?;
    let head = batch.head();
    let named = row::head_of_refused(&head, &visit.t("import-line"), &visit.t("import-why"));
    let cells = rows.iter().map(|row| row::refused_cells(row, head.len(), worded(visit, family, &row.why())));
    let columns: Vec<Column<'_>> = named.iter().map(|name| Column::text(name)).collect();
    keep(visit, Kept::Csv, ("refus", ""), &columns, cells)
}
