//! Looking at a ledger before it is taken: what was understood of its columns and its names, and what would come of each
//! line; then what came of it, with what is refused given back.
use crate::{
    campaign::Campaign,
    ledger::{self, Ledger, Outcome, Taken},
    ledger_column::{self, fields, lacks, remembered},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::import::{
    Batch, Columns, Heading, batch, given, given_back, headings, offered, understood, worksheets,
};
use serde::Deserialize;
use sheets::Sheet;

/// The family of words that names the fields of a line.
const FIELD: &str = "contract-field";
/// Lines shown of each kind.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "preview.html")]
struct Preview {
    v: Visit,
    ledger: Ledger,
    campaign: Campaign,
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
    refused: Vec<(Outcome, String)>,
    ended: bool,
}

impl Preview {
    fn first(&self) -> impl Iterator<Item = &Outcome> {
        self.taken.lines.iter().filter(|line| line.fate != "refused").take(SHOWN)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    step: String,
    worksheet: String,
    field: Vec<String>,
    columns: String,
    /// Names of the ledger, and which organization each is.
    name: Vec<String>,
    who: Vec<String>,
}

type Which = Path<(String, String)>;

async fn known(visit: &Visit, id: &str) -> Result<(Ledger, Batch, Campaign), Fault> {
    let (ledger, batch) = ledger::of(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let campaign = found(visit, &ledger.campaign_id).await?;
    Ok((ledger, batch, campaign))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    show(visit, &id, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let (ledger, batch, campaign) = known(&visit, &id).await?;
    let here = visit.path(&format!("/contrats/fichiers/{id}"));
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
    let mut act = visit.act().await?;
    if sent.step != "confirm" {
        let columns = ledger_column::chosen(&sent.field, sheet.head.len());
        ledger_column::remember(&mut act, &ledger.organization_id, &sheet.head, &columns).await?;
        act.commit().await?;
        return Ok(redirect(&here));
    }
    let columns = remembered(act.rows(), &ledger.organization_id, &sheet.head).await?;
    let mut refusals = Refusals::default();
    refusals.unless(columns.0.join(",") == sent.columns, "columns", "import-refusal-columns");
    if let Some(why) = lacks(&columns) {
        refusals.refuse("columns", why);
    }
    if !refusals.none() {
        drop(act);
        return show(visit, &id, refusals).await;
    }
    // Another sending of the same form may have ended it while this one waited its turn.
    let again = ledger::find(act.rows(), &id).await?;
    if again.is_some_and(|(_, batch)| batch.ended_at.is_none()) {
        let said: Vec<(String, String)> = sent.name.into_iter().zip(sent.who).collect();
        ledger::take(&mut act, (&ledger, &campaign), &sheet, &columns, &said).await?;
        act.commit().await?;
    }
    Ok(redirect(&format!("{here}?avis=contract-ledger-done")))
}

async fn show(visit: Visit, id: &str, mut refusals: Refusals) -> Answer {
    let (ledger, batch, campaign) = known(&visit, id).await?;
    let ended = batch.ended_at.is_some();
    let mut page = Preview {
        before: if ended { None } else { batch::carried_before(visit.db(), &batch.sha256).await? },
        taken: Taken { counts: batch.counts(), ..Taken::default() },
        understood: String::new(),
        headings: vec![],
        columns: String::new(),
        fields: vec![],
        worksheets: vec![],
        refused: vec![],
        refusals: Refusals::default(),
        ended,
        ledger,
        campaign,
        batch,
        v: visit.clone(),
    };
    if ended {
        for row in given_back(visit.db(), id).await? {
            let why = given::worded(&visit, FIELD, &row.why());
            let (line, name) = (row.line, row.cells().join(" · "));
            let line = Outcome { line, name, fate: "refused", ..Outcome::default() };
            page.refused.push((line, why));
        }
        return visit.page(&visit.t("contract-ledger-outcome"), &page);
    }
    match batch::sheet(visit.db(), &page.batch).await? {
        None => {
            return Ok(redirect(
                &visit.path(&format!("/contrats/campagnes/{}?avis=import-forgotten", page.campaign.id)),
            ));
        }
        Some(Err(why)) => refusals.refuse("columns", why),
        Some(Ok(sheet)) => look(&visit, &mut page, &sheet, &mut refusals).await?,
    }
    page.refusals = refusals;
    visit.page(&visit.t("contract-ledger-look"), &page)
}

async fn look(
    visit: &Visit,
    page: &mut Preview,
    sheet: &Sheet,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let columns: Columns = {
        let mut rows = visit.db().rows().acquire().await?;
        remembered(&mut rows, &page.ledger.organization_id, &sheet.head).await?
    };
    page.understood = understood(visit, sheet);
    page.worksheets = worksheets(sheet);
    page.headings = headings(sheet, &columns);
    page.columns = columns.0.join(",");
    page.fields = offered(visit, FIELD, fields());
    if let Some(why) = lacks(&columns) {
        refusals.refuse("columns", why);
        return Ok(());
    }
    let (mut rows, today) = (visit.db().rows().acquire().await?, visit.db().today());
    page.taken = ledger::look(&mut rows, today, (&page.ledger, &page.campaign), sheet, &columns).await?;
    let refused = page.taken.lines.iter().filter(|line| line.fate == "refused").take(SHOWN);
    page.refused = refused.map(|line| (line.clone(), given::worded(visit, FIELD, &line.why))).collect();
    Ok(())
}

/// The refused lines as a file: as they were, then their number and why.
pub async fn refused(visit: Visit, Path((_, id)): Which) -> Answer {
    let (_, batch, _) = known(&visit, &id).await?;
    given::file(&visit, &batch, FIELD).await
}
