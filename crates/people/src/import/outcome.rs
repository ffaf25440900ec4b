//! The outcome: what came of a list, its refused lines given back, its likely duplicates settled one by one or all at once.
use super::{
    batch::{self, Batch},
    duplicate::{self, Settled},
    fate::Counts,
    given,
    heading::short,
    plan::HOMONYM,
    reason::{FIELD, field_words, reason},
    row::{self, Row},
    said::{NAME, VALUES, Values},
    take_back,
    undo::{self, Undone},
};
use crate::organization;
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};
use serde::Deserialize;

/// Lines of each kind shown at once; settled ones leave room for the next.
const SHOWN: i64 = 50;
/// Likely duplicates answered by one sending.
const MOST_AT_ONCE: usize = 50;

/// One value of a likely duplicate, on both sides.
struct Side {
    label: String,
    says: String,
    is: String,
}

struct Likely {
    row: String,
    line: i64,
    name: String,
    organization: String,
    /// Of the same name, elsewhere.
    homonym: bool,
    sides: Vec<Side>,
}

#[derive(Template)]
#[template(path = "import/outcome.html")]
struct Outcome {
    v: Visit,
    batch: Batch,
    counts: Counts,
    duplicates: Vec<Likely>,
    /// Likely duplicates that no one has settled.
    open: i64,
    refused: Vec<(i64, String, String)>,
    /// Lines with odd values, and what was done with these.
    odd: Vec<(i64, String, String)>,
    odd_in_all: i64,
    /// Lines with values kept as they were: the line, the organization, its name, what the list said.
    kept: Vec<(i64, String, String, Vec<Side>)>,
    kept_in_all: i64,
    /// Whether a job takes it back, and what came of that.
    undoing: bool,
    undone: Option<TakenBack>,
}

/// What came of taking a list back.
struct TakenBack {
    gone: i64,
    set_back: i64,
    left: i64,
    kept: Vec<(Undone, String)>,
    returned: Vec<(Undone, String)>,
}

async fn taken_back(visit: &Visit, batch: &Batch) -> anyhow::Result<Option<TakenBack>> {
    if batch.undone_at.is_none() {
        return Ok(None);
    }
    let [gone, set_back, left] = undo::counted(visit.db(), &batch.id).await?;
    let worded = |one: Undone| {
        let fields: Vec<String> = one
            .fields
            .split_whitespace()
            .map(|field| if field == "scian" { "sector" } else { field })
            .map(|field| visit.one_of("import-field", field))
            .collect();
        (one, fields.join(", "))
    };
    let of = async |what: &'static str| {
        let all = undo::told(visit.db(), &batch.id, what, SHOWN).await?;
        anyhow::Ok(all.into_iter().map(worded).collect())
    };
    Ok(Some(TakenBack { gone, set_back, left, kept: of("kept").await?, returned: of("returned").await? }))
}

pub async fn show(visit: Visit, batch: Batch) -> Answer {
    let told = |fate: &'static str| row::told(visit.db(), &batch.id, fate, SHOWN);
    let (refused, kept, odd) = (told("refused").await?, told("kept").await?, told("odd").await?);
    let mut page = Outcome {
        v: visit.clone(),
        counts: batch.counts(),
        duplicates: vec![],
        open: row::open(visit.db(), &batch.id, "duplicate").await?,
        refused: vec![],
        odd: vec![],
        odd_in_all: row::open(visit.db(), &batch.id, "odd").await?,
        kept: vec![],
        kept_in_all: row::open(visit.db(), &batch.id, "kept").await?,
        undoing: take_back::asked(visit.db(), &batch.id).await?.is_some(),
        undone: taken_back(&visit, &batch).await?,
        batch,
    };
    for (row, known) in row::likely(visit.db(), &page.batch.id, SHOWN).await? {
        let Some(known) = known else { continue };
        let said = row.said();
        page.duplicates.push(Likely {
            row: row.id.clone(),
            line: row.line,
            name: said.values[NAME].clone(),
            homonym: row.why().iter().any(|(_, why)| *why == HOMONYM),
            sides: sides(&visit, &said.values, &known.values(), |_| true),
            organization: known.id,
        });
    }
    let told = |row: &Row| {
        let why = reason(&visit.house().words, visit.language(), &row.why());
        // The file of refused lines has them whole.
        let cells: Vec<String> = row.cells().iter().map(|cell| short(cell)).collect();
        (row.line, cells.join(" · "), why)
    };
    page.refused = refused.iter().map(told).collect();
    page.odd = odd.iter().map(told).collect();
    for row in &kept {
        let Some(known) = organization::find(visit.db(), &row.organization_id).await? else { continue };
        let kept: Vec<&str> = row.why().into_iter().map(|(field, _)| field).collect();
        let sides = sides(&visit, &row.said().values, &known.values(), |field| kept.contains(&field));
        page.kept.push((row.line, known.id, known.name, sides));
    }
    visit.page(&visit.t("import-outcome"), &page)
}

fn sides(visit: &Visit, says: &Values, is: &Values, shown: impl Fn(&str) -> bool) -> Vec<Side> {
    let label = |field: &str| visit.t(&field_words(field)).into_owned();
    let worded = |field: &str, value: &str| match field {
        "legal_form" if !value.is_empty() => visit.one_of("people-form", value),
        "mrc" => territory::mrc(value).map_or_else(|| value.to_owned(), |mrc| mrc.name.to_owned()),
        _ => value.to_owned(),
    };
    let pairs = VALUES.iter().zip(says).zip(is);
    pairs
        .filter(|((field, says), is)| shown(field) && !(says.is_empty() && is.is_empty()))
        .map(|((field, says), is)| Side {
            label: label(field),
            says: worded(field, says),
            is: worded(field, is),
        })
        .collect()
}

/// The lines to correct as a file: as they were, then their number and why.
pub async fn file(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let batch = batch::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    given::file(&visit, &batch, FIELD).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    /// The likely duplicates answered: one, or all that were shown.
    row: Vec<String>,
    answer: String,
}

pub async fn settle(visit: Visit, Path((_, id)): Path<(String, String)>, Form(sent): Form<Sent>) -> Answer {
    let batch = batch::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if !duplicate::ANSWERS.contains(&sent.answer.as_str()) {
        return Err(Fault::Absent);
    }
    let mut act = visit.act().await?;
    let by = act.by();
    let mut notice = "import-settled";
    for row in sent.row.iter().take(MOST_AT_ONCE) {
        if duplicate::settle(&mut act, &batch.id, row, (&sent.answer, &by)).await? == Settled::SameNeq {
            notice = "import-same-neq";
        }
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/importer/{id}?avis={notice}"))))
}
