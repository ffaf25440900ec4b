//! Looking at a ledger before it is taken: what was understood of its columns and its names, and what would come of each
//! line; then what came of it, with what is refused given back. The pole looks at it, and so does whose ledger it is.
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

/// Where a ledger is looked at, as addresses that lead there.
pub struct Spot {
    /// Its own page, where its forms go.
    pub here: String,
    /// The page that one comes from, and where another file is brought.
    pub back: String,
    pub bring: String,
    /// Where the contracts that it told are seen.
    pub see: String,
    /// Whether it is looked at by whose it is.
    pub own: bool,
}

/// A ledger that is looked at, its file, its campaign, and where.
pub struct Looked {
    pub ledger: Ledger,
    pub batch: Batch,
    pub campaign: Campaign,
    pub spot: Spot,
}

#[derive(Template)]
#[template(path = "preview.html")]
struct Preview {
    v: Visit,
    spot: Spot,
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
    /// Which organization each name was said to be, by its key, in a form that is shown again.
    said: Vec<(String, String)>,
    ended: bool,
}

impl Preview {
    fn first(&self) -> impl Iterator<Item = &Outcome> {
        self.taken.lines.iter().filter(|line| line.fate != "refused").take(SHOWN)
    }

    fn is_said(&self, key: &str, organization: &str) -> bool {
        self.said.iter().any(|(name, who)| name == key && who == organization)
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

/// A ledger as the pole looks at it.
async fn known(visit: &Visit, id: &str) -> Result<Looked, Fault> {
    let (ledger, batch) = ledger::of(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let campaign = found(visit, &ledger.campaign_id).await?;
    let back = visit.path(&format!("/contrats/campagnes/{}", campaign.id));
    let spot = Spot {
        here: visit.path(&format!("/contrats/fichiers/{id}")),
        bring: format!("{back}/fichier"),
        see: visit.path(&format!("/contrats?organisation={}", ledger.organization_id)),
        back,
        own: false,
    };
    Ok(Looked { ledger, batch, campaign, spot })
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let looked = known(&visit, &id).await?;
    show(&visit, looked, Refusals::default(), vec![]).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let looked = known(&visit, &id).await?;
    decide(&visit, looked, sent).await
}

/// The refused lines as a file: as they were, then their number and why.
pub async fn refused(visit: Visit, Path((_, id)): Which) -> Answer {
    let looked = known(&visit, &id).await?;
    given_back_of(&visit, &looked).await
}

/// What was said of a ledger: which of its sheets is read, what its columns hold, or that it is taken.
pub async fn decide(visit: &Visit, looked: Looked, sent: Sent) -> Answer {
    let Looked { ledger, batch, campaign, spot } = &looked;
    let (id, here) = (batch.id.clone(), spot.here.clone());
    if batch.ended_at.is_some() {
        return Ok(redirect(&here));
    }
    if sent.step == "worksheet" {
        let mut act = visit.act().await?;
        batch::choose_worksheet(&mut act, &id, &sent.worksheet).await?;
        act.commit().await?;
        return Ok(redirect(&here));
    }
    let Some(Ok(sheet)) = batch::sheet(visit.db(), batch).await? else { return Ok(redirect(&here)) };
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
    // Outside the days of the campaign every line would be refused, and the file lost with them.
    if let Some(why) = campaign.refuses_correction(&act.today().to_string()) {
        refusals.refuse("campaign", why);
    }
    let said: Vec<(String, String)> = sent.name.into_iter().zip(sent.who).collect();
    if !refusals.none() {
        drop(act);
        return show(visit, looked, refusals, said).await;
    }
    // Another sending of the same form may have ended it while this one waited its turn.
    let again = ledger::find(act.rows(), &id).await?;
    if again.is_some_and(|(_, batch)| batch.ended_at.is_none()) {
        ledger::take(&mut act, (ledger, campaign), &sheet, &columns, &said).await?;
        act.commit().await?;
    }
    Ok(redirect(&format!("{here}?avis=contract-ledger-done")))
}

/// The page of a ledger. `said` holds which organization each name was said to be, by its key, where that was refused.
pub async fn show(
    visit: &Visit,
    looked: Looked,
    mut refusals: Refusals,
    said: Vec<(String, String)>,
) -> Answer {
    let Looked { ledger, batch, campaign, spot } = looked;
    let ended = batch.ended_at.is_some();
    let mut page = Preview {
        before: if ended { None } else { ledger::taken_before(visit.db(), &ledger, &batch).await? },
        taken: Taken { counts: batch.counts(), ..Taken::default() },
        understood: String::new(),
        headings: vec![],
        columns: String::new(),
        fields: vec![],
        worksheets: vec![],
        refused: vec![],
        refusals: Refusals::default(),
        said,
        ended,
        spot,
        ledger,
        campaign,
        batch,
        v: visit.clone(),
    };
    if ended {
        for row in given_back(visit.db(), &page.batch.id).await? {
            let why = given::worded(visit, FIELD, &row.why());
            let (line, name) = (row.line, row.cells().join(" · "));
            let line = Outcome { line, name, fate: "refused", ..Outcome::default() };
            page.refused.push((line, why));
        }
        return visit.page(&visit.t("contract-ledger-outcome"), &page);
    }
    match batch::sheet(visit.db(), &page.batch).await? {
        None => {
            return Ok(redirect(&format!("{}?avis=import-forgotten", page.spot.back)));
        }
        Some(Err(why)) => refusals.refuse("columns", why),
        Some(Ok(sheet)) => look(visit, &mut page, &sheet, &mut refusals).await?,
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

/// The refused lines of a ledger as a file.
pub async fn given_back_of(visit: &Visit, looked: &Looked) -> Answer {
    given::file(visit, &looked.batch, FIELD).await
}
