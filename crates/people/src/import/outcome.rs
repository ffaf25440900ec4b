//! The outcome: what came of a list, its refused lines given back, its likely duplicates settled one by one or all at once.
use super::{
    batch::{self, Batch},
    beside::{Beside, Near, Side, Tried, sides},
    duplicate::{self, BY_LIST, Settled, Verdict},
    fate::Counts,
    given,
    heading::short,
    reason::{FIELD, reason},
    row::{self, Row},
    said::{ABOUT, ADDRESS, EMAIL, LEGAL_FORM, MUNICIPALITY, NAME, PHONE, POSTAL_CODE, SECTOR, WEBSITE},
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

struct Likely {
    row: String,
    line: i64,
    name: String,
    /// What is to be known of the question, in words.
    notice: String,
    /// Whether an organization was changed meanwhile, so that the answer was not taken.
    stale: bool,
    near: Vec<Near>,
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
    show_tried(visit, batch, &Tried::default()).await
}

async fn show_tried(visit: Visit, batch: Batch, tried: &Tried) -> Answer {
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
    if page.open > 0 {
        let mut beside = Beside::of(visit.db(), &page.batch.id).await?;
        for row in row::told(visit.db(), &page.batch.id, "duplicate", SHOWN).await? {
            page.duplicates.push(Likely {
                near: beside.near(&visit, &row, tried).await?,
                line: row.line,
                name: row.said().values[NAME].clone(),
                notice: row.why().first().map(|(_, why)| visit.t(why).into_owned()).unwrap_or_default(),
                stale: tried.rows.contains(&row.id),
                row: row.id,
            });
        }
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
        let mut sides = sides(&visit, &row.said().values, &known.values(), &[]);
        sides.retain(|side| kept.contains(&side.field));
        page.kept.push((row.line, known.id, known.name, sides));
    }
    visit.page(&visit.t("import-outcome"), &page)
}

/// The lines to correct as a file: as they were, then their number and why.
pub async fn file(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let batch = batch::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    given::file(&visit, &batch, FIELD).await
}

/// What is said of one likely duplicate, or of all that were shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    row: Vec<String>,
    answer: String,
    /// Of each, which organization it is, and the last change of it that was seen.
    organization: Vec<String>,
    seen: Vec<String>,
    // Of each field in which both differ, `list` when the list is right.
    name: String,
    legal_form: String,
    address: String,
    municipality: String,
    postal_code: String,
    phone: String,
    email: String,
    website: String,
    sector: String,
    about: String,
}

impl Sent {
    fn takes(&self) -> Vec<usize> {
        let said = [
            (NAME, &self.name),
            (LEGAL_FORM, &self.legal_form),
            (ADDRESS, &self.address),
            (MUNICIPALITY, &self.municipality),
            (POSTAL_CODE, &self.postal_code),
            (PHONE, &self.phone),
            (EMAIL, &self.email),
            (WEBSITE, &self.website),
            (SECTOR, &self.sector),
            (ABOUT, &self.about),
        ];
        said.into_iter().filter(|(_, by)| by.as_str() == BY_LIST).map(|(at, _)| at).collect()
    }
}

pub async fn settle(visit: Visit, Path((_, id)): Path<(String, String)>, Form(sent): Form<Sent>) -> Answer {
    let batch = batch::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let answer = sent.answer.as_str();
    if !duplicate::ANSWERS.contains(&answer) && answer != BY_LIST {
        return Err(Fault::Absent);
    }
    let takes = sent.takes();
    let mut act = visit.act().await?;
    let by = act.by();
    let mut notice = "import-settled";
    let mut stale = vec![];
    for (nth, row) in sent.row.iter().take(MOST_AT_ONCE).enumerate() {
        let organization = sent.organization.get(nth).map(String::as_str).unwrap_or_default();
        let seen = sent.seen.get(nth).map(String::as_str).unwrap_or_default();
        let verdict = Verdict { answer, by: &by, organization, seen, takes: &takes };
        match duplicate::settle(&mut act, &batch.id, row, verdict).await? {
            Settled::SameNeq => notice = "import-same-neq",
            Settled::Stale => stale.push(row.clone()),
            _ => {}
        }
    }
    act.commit().await?;
    if !stale.is_empty() {
        let organization = sent.organization.first().cloned().unwrap_or_default();
        return show_tried(visit, batch, &Tried { rows: stale, organization, takes }).await;
    }
    Ok(redirect(&visit.path(&format!("/organisations/importer/{id}?avis={notice}"))))
}
