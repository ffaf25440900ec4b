//! Looking at a file of expenses before it is taken: what was understood of its columns and what would be recorded; then
//! what came of it, with what is refused given back.
use crate::{
    brought::{self, Outcome, Taken},
    brought_line::{self, chosen, fields, lacks},
};
use askama::Template;
use axum::extract::Path;
use db::Who;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};
use people::import::{Batch, Heading, batch, given, given_back, headings, offered, understood, worksheets};
use serde::Deserialize;
use sheets::Sheet;

/// The family of words that names the fields of a line.
const FIELD: &str = "expense-field";
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
    /// Each with its amount as it was understood.
    first: Vec<(Outcome, String)>,
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

async fn known(visit: &Visit, id: &str) -> Result<(Batch, String), Fault> {
    brought::of(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    show(visit, &id, &asked.colonnes, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let (batch, action) = known(&visit, &id).await?;
    let here = visit.path(&format!("/depenses/fichiers/{id}"));
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
    if let Some(why) = lacks(&columns, &action) {
        let mut refusals = Refusals::default();
        refusals.refuse("columns", why);
        return show(visit, &id, &sent.columns, refusals).await;
    }
    let mut act = visit.act().await?;
    // Another sending of the same form may have ended it while this one waited its turn.
    let Some((batch, action)) = brought::find(act.rows(), &id).await? else { return Err(Fault::Absent) };
    let mut notice = "expense-brought";
    if batch.ended_at.is_none() {
        let taken = brought::take(&mut act, (&id, &action), &sheet, &columns).await?;
        act.commit().await?;
        if taken.counts.added == 0 {
            notice = "expense-bring-nothing";
        }
    }
    Ok(redirect(&format!("{here}?avis={notice}")))
}

async fn show(visit: Visit, id: &str, said: &str, mut refusals: Refusals) -> Answer {
    let (batch, action) = known(&visit, id).await?;
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
        return visit.page(&visit.t("expense-brought-what"), &page);
    }
    match batch::sheet(visit.db(), &page.batch).await? {
        None => return Ok(redirect(&visit.path("/depenses/fichier?avis=import-forgotten"))),
        Some(Err(why)) => refusals.refuse("columns", why),
        Some(Ok(sheet)) => look(&visit, &mut page, (&sheet, &action), said, &mut refusals).await?,
    }
    page.refusals = refusals;
    visit.page(&visit.t("expense-look"), &page)
}

async fn look(
    visit: &Visit,
    page: &mut Look,
    (sheet, action): (&Sheet, &str),
    said: &str,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let columns = brought_line::columns(said, &sheet.head);
    page.understood = understood(visit, sheet);
    page.worksheets = worksheets(sheet);
    page.headings = headings(sheet, &columns);
    page.columns = columns.0.join(",");
    page.fields = offered(visit, FIELD, fields());
    if let Some(why) = lacks(&columns, action) {
        refusals.refuse("columns", why);
        return Ok(());
    }
    // It is taken as it would be, and nothing of that is kept.
    let mut act = visit.db().act(Who::House).await?;
    page.taken = brought::take(&mut act, (&page.batch.id, action), sheet, &columns).await?;
    drop(act);
    let (refused, told): (Vec<Outcome>, Vec<Outcome>) =
        page.taken.lines.iter().cloned().partition(|line| line.fate == "refused");
    for line in told.into_iter().take(SHOWN) {
        let amount = line.amount.map(|cents| money(cents, visit.language())).unwrap_or_default();
        page.first.push((line, amount));
    }
    for line in refused.into_iter().take(SHOWN) {
        let why = given::worded(visit, FIELD, &line.why);
        page.refused.push((line, why));
    }
    Ok(())
}

/// The refused lines as a file: as they were, then their number and why.
pub async fn refused(visit: Visit, Path((_, id)): Which) -> Answer {
    let (batch, _) = known(&visit, &id).await?;
    given::file(&visit, &batch, FIELD).await
}
