//! The file that a person asks for: all that is held of them, to read and to take elsewhere (RLRQ, c. P-39.1, s. 27).
use crate::{
    dossier::{self, Part, Whose},
    person::{Names, named, said, worded},
};
use askama::Template;
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Visit, file};
use serde_json::{Map, Value, json};
use std::{
    io::{Cursor, Write},
    sync::Arc,
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// What was done about a person that their file tells, at most.
const LINES: i64 = 1_000;

#[derive(Template)]
#[template(path = "file.html")]
struct Readable {
    v: Visit,
    pole: String,
    whose: Whose,
    parts: Vec<Part>,
    names: Names,
    /// Moment and words of what was done.
    done: Vec<(String, String)>,
    readings: Vec<String>,
    today: String,
}

impl Readable {
    fn table(&self, name: &str) -> String {
        named(&self.v, "privacy-table", name)
    }

    fn cell(&self, table: &str, column: &str, cell: &str) -> String {
        said(&self.v, &self.names, table, column, cell)
    }

    fn column(&self, name: &str) -> String {
        named(&self.v, "privacy-column", name)
    }
}

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let db = visit.db();
    let whose = dossier::whose(db, &id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, &id).await?;
    let parts = dossier::of_person(db, &visit.house().held, &id).await?;
    let lines = db::lines_about(db, "person", &id, LINES).await?;
    let readings = db::lines_about(db, "reading", &id, LINES).await?;
    let readings: Vec<String> = readings.into_iter().map(|line| line.note).collect();
    let done: Vec<(String, String)> =
        lines.into_iter().map(|line| (line.at, visit.one_of("history", &line.verb))).collect();
    let today = db.today().to_string();
    let told = json!({
        "pole": visit.pole().name(),
        "made_on": today,
        "person": whose.id,
        "held": held(&parts),
        "history": done.iter().map(|(at, what)| json!({ "at": at, "what": what })).collect::<Vec<_>>(),
        "read_on": readings,
    });
    let names = dossier::names(db, &parts).await?;
    let parts = worded(&visit, &all, parts).await?;
    let readable =
        Readable { pole: visit.pole().name(), whose, parts, names, done, readings, today, v: visit.clone() };
    let bytes = zipped(&[
        ("dossier.json", serde_json::to_string_pretty(&told)?.as_bytes()),
        ("dossier.html", readable.render()?.as_bytes()),
    ])?;
    let mut act = visit.act().await?;
    act.record("person.file-given", "person", &id, "").await?;
    act.commit().await?;
    Ok(file(bytes, "application/zip", &format!("dossier-{id}.zip")))
}

/// Each table with its rows, each row by its columns.
fn held(parts: &[Part]) -> Value {
    let rows = |part: &Part| {
        let row = |row: &Vec<String>| {
            let cells = part.columns.iter().zip(row);
            Value::Object(cells.map(|(column, cell)| (column.to_string(), json!(cell))).collect())
        };
        part.rows.iter().map(row).collect::<Vec<_>>()
    };
    let tables: Map<String, Value> =
        parts.iter().map(|part| (part.table.to_owned(), Value::Array(rows(part)))).collect();
    Value::Object(tables)
}

fn zipped(files: &[(&str, &[u8])]) -> anyhow::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
