//! Looking at a file of participants before it is taken: what was understood of its columns, who would be registered and
//! who may be already; then what came of it, with what is refused given back.
use crate::{
    bring::closed,
    days,
    gathering::{self, Gathering},
    roster::{self, Outcome, Taken, Way},
    roster_line::{self, chosen, fields, lacks},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use db::Who;
use membership::desk::Desk;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::import::{Batch, Heading, batch, given, given_back, headings, offered, understood, worksheets};
use serde::Deserialize;
use sheets::Sheet;

/// The family of words that names the fields of a line.
const FIELD: &str = "event-field";
/// Lines shown of each kind.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "look.html")]
struct Look {
    v: Visit,
    one: Gathering,
    title: String,
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
    beyond: String,
    refused: Vec<(Outcome, String)>,
    ended: bool,
}

impl Look {
    fn first(&self) -> impl Iterator<Item = &Outcome> {
        let told = |line: &&Outcome| !["refused", "duplicate"].contains(&line.fate);
        // What is left aside is told whole, before the rest.
        let (aside, rest): (Vec<_>, Vec<_>) =
            self.taken.lines.iter().filter(told).partition(|line| !line.aside.is_empty());
        let room = SHOWN.saturating_sub(aside.len());
        aside.into_iter().chain(rest.into_iter().take(room))
    }

    fn asked(&self) -> impl Iterator<Item = &Outcome> {
        self.taken.lines.iter().filter(|line| line.fate == "duplicate")
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    step: String,
    worksheet: String,
    field: Vec<String>,
    columns: String,
    /// Lines that may be somebody's, and what is said of each.
    line: Vec<String>,
    is: Vec<String>,
}

/// The columns that a person chose, carried by the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    colonnes: String,
}

type Which = Path<(String, String)>;

async fn known(visit: &Visit, id: &str) -> Result<(Batch, Gathering), Fault> {
    let (batch, gathering) = roster::of(visit.db(), id).await?.ok_or(Fault::Absent)?;
    Ok((batch, found(visit, &gathering).await?))
}

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    show(visit, &id, &asked.colonnes, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(sent): Form<Sent>) -> Answer {
    let (batch, _) = known(&visit, &id).await?;
    let here = visit.path(&format!("/inscriptions/fichiers/{id}"));
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
    let columns = roster_line::columns(&sent.columns, &sheet.head);
    let mut act = visit.act().await?;
    // Another sending of the same form may have ended it while this one waited its turn.
    let Some((batch, gathering)) = roster::find(act.rows(), &id).await? else { return Err(Fault::Absent) };
    let one = gathering::find(act.rows(), &gathering).await?.ok_or(Fault::Absent)?;
    if let Some(why) = lacks(&columns).or(closed(&one)) {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("columns", why);
        return show(visit, &id, &sent.columns, refusals).await;
    }
    if batch.ended_at.is_none() {
        let said: Vec<(String, String)> = sent.line.into_iter().zip(sent.is).collect();
        let way = Way { desk: &Desk::of(&visit), zone: visit.db().zone(), said: &said };
        roster::take(&mut act, (&id, &one), &sheet, &columns, &way).await?;
        act.commit().await?;
    }
    Ok(redirect(&format!("{here}?avis=event-brought")))
}

async fn show(visit: Visit, id: &str, said: &str, mut refusals: Refusals) -> Answer {
    let (batch, one) = known(&visit, id).await?;
    let ended = batch.ended_at.is_some();
    let mut page = Look {
        title: days::title(&visit.house().words, &one, visit.language()),
        before: if ended { None } else { batch::carried_before(visit.db(), &batch.sha256).await? },
        taken: Taken { counts: batch.counts(), ..Taken::default() },
        understood: String::new(),
        headings: vec![],
        columns: String::new(),
        fields: vec![],
        worksheets: vec![],
        beyond: String::new(),
        refused: vec![],
        refusals: Refusals::default(),
        ended,
        one,
        batch,
        v: visit.clone(),
    };
    if ended {
        for row in given_back(visit.db(), id).await? {
            let name = row.cells().join(" · ");
            page.refused.push((roster::refused(row.line, name), given::worded(&visit, FIELD, &row.why())));
        }
        return visit.page(&visit.t("event-brought-what"), &page);
    }
    match batch::sheet(visit.db(), &page.batch).await? {
        None => {
            let path = format!("/programmation/{}/fichier?avis=import-forgotten", page.one.id);
            return Ok(redirect(&visit.path(&path)));
        }
        Some(Err(why)) => refusals.refuse("columns", why),
        Some(Ok(sheet)) => look(&visit, &mut page, &sheet, said, &mut refusals).await?,
    }
    page.refusals = refusals;
    visit.page(&visit.t("event-look"), &page)
}

async fn look(
    visit: &Visit,
    page: &mut Look,
    sheet: &Sheet,
    said: &str,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let columns = roster_line::columns(said, &sheet.head);
    page.understood = understood(visit, sheet);
    page.worksheets = worksheets(sheet);
    page.headings = headings(sheet, &columns);
    page.columns = columns.0.join(",");
    page.fields = offered(visit, FIELD, fields());
    if let Some(why) = lacks(&columns).or(closed(&page.one)) {
        refusals.refuse("columns", why);
        return Ok(());
    }
    // It is taken as it would be, and nothing of that is kept.
    let mut act = visit.db().act(Who::House).await?;
    let way = Way { desk: &Desk::of(visit), zone: visit.db().zone(), said: &[] };
    page.taken = roster::take(&mut act, (&page.batch.id, &page.one), sheet, &columns, &way).await?;
    drop(act);
    if page.taken.beyond > 0 {
        page.beyond = visit.count("event-beyond", usize::try_from(page.taken.beyond).unwrap_or_default());
    }
    let refused = page.taken.lines.iter().filter(|line| line.fate == "refused").take(SHOWN);
    page.refused = refused.map(|line| (line.clone(), given::worded(visit, FIELD, &line.why))).collect();
    Ok(())
}

/// The refused lines as a file: as they were, then their number and why.
pub async fn refused(visit: Visit, Path((_, id)): Which) -> Answer {
    let (batch, _) = known(&visit, &id).await?;
    given::file(&visit, &batch, FIELD).await
}
