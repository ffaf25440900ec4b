//! The journal as a sheet to keep: CSV for any program, or a real XLSX.
use crate::{LOG, about::About, entry, journal::Asked};
use page::{Answer, Form, Kept, Visit, keep, redirect};
use sheets::Column;

/// The acts of one sheet, at most: a longer one is refused rather than cut in silence.
const MOST: i64 = 200_000;

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let names = visit.may(LOG);
    let filter = asked.filter();
    if !filter.judge().none() {
        return Ok(redirect(&visit.path(&format!("/accompagnement?{}", filter.query()))));
    }
    if entry::how_many(visit.db(), &filter, MOST).await? > MOST {
        return Ok(redirect(&visit.path(&format!("/accompagnement?{}&avis=act-sheet-many", filter.query()))));
    }
    let entries = entry::list(visit.db(), &filter, 0, MOST).await?;
    let heads: Vec<String> =
        ["act-day", "act-whom", "act-topic", "act-mode", "act-minutes-sheet", "act-recorder", "act-note"]
            .iter()
            .map(|key| visit.t(key).into_owned())
            .collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    columns[4] = Column::number(&heads[4]);
    if !names {
        columns.pop();
    }
    let about = About::of(&visit).await?;
    let rows = entries.iter().map(|entry| {
        let mut row = vec![
            entry.day.clone(),
            entry.whom(&names),
            about.say(&entry.topic),
            visit.one_of("act-mode", &entry.mode),
            entry.minutes.to_string(),
            entry.recorder.clone(),
        ];
        row.extend(names.then(|| entry.note.clone()));
        row
    });
    keep(&visit, Kept::asked(&asked.forme), ("accompagnement", &visit.t("act-menu")), &columns, rows)
}
