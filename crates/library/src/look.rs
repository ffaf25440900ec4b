//! Looking at a file of resources before it is taken: what was understood of its columns and what would be kept; then
//! what came of it, with what is refused given back.
use crate::{
    brought::{self, Outcome, Taken},
    brought_line::{self, chosen, fields, lacks},
};
use askama::Template;
use axum::extract::Path;
use db::Who;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::import::{Batch, Heading, batch, given, given_back, headings, offered, understood, worksheets};
use serde::Deserialize;
use sheets::Sheet;

/// The family of words that names the fields of a line.
const FIELD: &str = "library-field";
/// Lines shown of each kind.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "look.html")]
struct Look {
    v: Visit,
    batch: Batch,
    understood: String,
    before: Option<String>,
    refusals: Refusals,
    headings: Vec<Heading>,
    /// The field of each column as this person sees them, parted by commas.
    columns: String,
    fields: Vec<Choice>,
    worksheets: Vec<Choice>,
    taken: Taken,
    first: Vec<Outcome>,
    refused: Vec<(Outcome, String)>,
    ended: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    step: String,
    worksheet: String,
    field: Vec<String>,
    columns: String,
}

/// The columns that a person chose, carried by the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    colonnes: String,
}

type Which = Path<(String, String)>;

async fn known(visit: &Visit, id: &str) -> Result<Batch, Fault> {
    brought::of(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    show(visit, &id, &asked.colonnes, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let batch = known(&visit, &id).await?;
    let here = visit.path(&format!("/bibliotheque/fichiers/{id}"));
    if batch.ended_at.is_some() {
        return Ok(redirect(&here));
    }
    if sent.step == "worksheet" {
        let mut act = visit.act().await?;
        batch::choose_worksheet(&mut act, &id, &sent.worksheet).await?;
        act.commit().await?;
        return Ok(redirect(&here));
    }
    let Some(Ok(sheet)) = batch::sheet(visit.db(), &batch).await? else { return Ok(redirect(&here)) };
    if sent.step != "confirm" {
        let said = chosen(&sent.field, sheet.head.len()).0.join(",");
        return Ok(redirect(&format!("{here}?colonnes={said}")));
    }
    let columns = brought_line::columns(&sent.columns, &sheet.head);
    if let Some(why) = lacks(&columns) {
        let mut refusals = Refusals::default();
        refusals.refuse("columns", why);
        return show(visit, &id, &sent.columns, refusals).await;
    }
    let mut act = visit.act().await?;
    // Another sending of the same form may have ended it while this one waited its turn.
    let Some(batch) = brought::find(act.rows(), &id).await? else { return Err(Fault::Absent) };
    if batch.ended_at.is_none() {
        brought::take(&mut act, &id, &sheet, &columns).await?;
        act.commit().await?;
    }
    Ok(redirect(&format!("{here}?avis=library-brought")))
}

async fn show(visit: Visit, id: &str, said: &str, mut refusals: Refusals) -> Answer {
    let batch = known(&visit, id).await?;
    let ended = batch.ended_at.is_some();
    let mut page = Look {
        before: if ended { None } else { batch::carried_before(visit.db(), &batch.sha256).await? },
        taken: Taken { counts: batch.counts(), ..Taken::default() },
        understood: String::new(),
        headings: vec![],
        columns: String::new(),
        fields: vec![],
        worksheets: vec![],
        first: vec![],
        refused: vec![],
        refusals: Refusals::default(),
        ended,
        batch,
        v: visit.clone(),
    };
    if ended {
        for row in given_back(visit.db(), id).await? {
            let name = row.cells().join(" · ");
            page.refused.push((brought::refused(row.line, name), given::worded(&visit, FIELD, &row.why())));
        }
        return visit.page(&visit.t("library-brought-what"), &page);
    }
    match batch::sheet(visit.db(), &page.batch).await? {
        None => return Ok(redirect(&visit.path("/bibliotheque/fichier?avis=import-forgotten"))),
        Some(Err(why)) => refusals.refuse("columns", why),
        Some(Ok(sheet)) => look(&visit, &mut page, &sheet, said, &mut refusals).await?,
    }
    page.refusals = refusals;
    visit.page(&visit.t("library-look"), &page)
}

async fn look(
    visit: &Visit,
    page: &mut Look,
    sheet: &Sheet,
    said: &str,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let columns = brought_line::columns(said, &sheet.head);
    page.understood = understood(visit, sheet);
    page.worksheets = worksheets(sheet);
    page.headings = headings(sheet, &columns);
    page.columns = columns.0.join(",");
    page.fields = offered(visit, FIELD, fields());
    if let Some(why) = lacks(&columns) {
        refusals.refuse("columns", why);
        return Ok(());
    }
    // It is taken as it would be, and nothing of that is kept.
    let mut act = visit.db().act(Who::House).await?;
    page.taken = brought::take(&mut act, &page.batch.id, sheet, &columns).await?;
    drop(act);
    let (refused, told): (Vec<Outcome>, Vec<Outcome>) =
        page.taken.lines.iter().cloned().partition(|line| line.fate == "refused");
    page.first = told.into_iter().take(SHOWN).collect();
    for line in refused.into_iter().take(SHOWN) {
        let why = given::worded(visit, FIELD, &line.why);
        page.refused.push((line, why));
    }
    Ok(())
}

/// The refused lines as a file: as they were, then their number and why.
pub async fn refused(visit: Visit, Path((_, id)): Which) -> Answer {
    let batch = known(&visit, &id).await?;
    given::file(&visit, &batch, FIELD).await
}
