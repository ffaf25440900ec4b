//! The preview: what was understood of a list and what would come of it, for a person to correct and confirm.
use super::{
    aside,
    batch::{self, Batch},
    beside::{self, Doubt},
    carry::{Step, Taking, carry_out},
    column::{self, Columns, fields},
    fate::Counts,
    heading::{Heading, headings, offered, worksheets},
    homonym::{Answers, Homonym},
    known::Known,
    line,
    notice::notices,
    outcome,
    plan::{HOMONYM, Plan, plan},
    reason::{FIELD, reason},
    said::{MRC, MUNICIPALITY, NAME, POSTAL_CODE, told},
    understood::understood,
};
use crate::organization::ROLES;
use askama::Template;
use axum::extract::Path;
use db::Who;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use sheets::Sheet;
use std::sync::Arc;

/// Refused lines and likely duplicates shown before the list is taken.
const SHOWN: usize = 20;
/// A line as it was understood.
struct Understood {
    line: i64,
    name: String,
    place: String,
    fate: &'static str,
}

/// A line refused, or with an odd value.
struct Spoken {
    line: i64,
    name: String,
    place: String,
    why: String,
}

#[derive(Template)]
#[template(path = "import/preview.html")]
struct Preview {
    v: Visit,
    batch: Batch,
    refusals: Refusals,
    understood: String,
    notices: Vec<String>,
    before: Option<String>,
    worksheets: Vec<Choice>,
    headings: Vec<Heading>,
    /// The field of each column, parted by commas.
    columns: String,
    fields: Vec<Choice>,
    counts: Counts,
    lines: Vec<Understood>,
    refused: Vec<Spoken>,
    odd: Vec<Spoken>,
    /// Whether a column says what each organization is to the pole.
    tells_roles: bool,
    roles: Vec<Choice>,
    homonyms: Vec<Homonym>,
    duplicates: Vec<Doubt>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let Some(batch) = batch::of(visit.db(), &id).await? else {
        // One that waited too long is forgotten but for its history.
        let lines = db::lines_about(visit.db(), "import", &id, 9).await?;
        let waited = lines.iter().any(|line| line.verb == "import.forgotten");
        let offer = visit.path("/organisations/importer?avis=import-forgotten");
        return waited.then(|| redirect(&offer)).ok_or(Fault::Absent);
    };
    if batch.ended_at.is_some() {
        return outcome::show(visit, batch).await;
    }
    if let Some(job) = aside::asked(visit.db(), &id).await? {
        return aside::show(&visit, batch, &job);
    }
    match batch::sheet(visit.db(), &batch).await? {
        None => Ok(redirect(&visit.path("/organisations/importer?avis=import-forgotten"))),
        Some(Err(refused)) => {
            let mut refusals = Refusals::default();
            refusals.refuse("worksheet", refused);
            show(visit, batch, None, refusals).await
        }
        Some(Ok(sheet)) => show(visit, batch, Some(sheet), Refusals::default()).await,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    step: String,
    worksheet: String,
    field: Vec<String>,
    /// When confirming, the columns that this person saw, and what organizations are whose line does not say.
    columns: String,
    role: String,
    /// Lines of names known elsewhere, and what is said of each.
    key: Vec<String>,
    about: Vec<String>,
    answer: Vec<String>,
}

impl Sent {
    fn answers(&self) -> Answers {
        let said = self.about.iter().cloned().zip(self.answer.iter().cloned());
        said.filter(|(_, answer)| !answer.is_empty()).take(SHOWN).collect()
    }
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(sent): Form<Sent>) -> Answer {
    let mut batch = batch::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let here = visit.path(&format!("/organisations/importer/{id}"));
    if batch.ended_at.is_some() || aside::asked(visit.db(), &id).await?.is_some() {
        return Ok(redirect(&here));
    }
    if sent.step == "worksheet" {
        let mut act = visit.act().await?;
        batch::choose_worksheet(&mut act, &id, &sent.worksheet).await?;
        act.commit().await?;
        return Ok(redirect(&here));
    }
    let Some(Ok(sheet)) = batch::sheet(visit.db(), &batch).await? else { return Ok(redirect(&here)) };
    if !sent.role.is_empty() {
        batch.role.clone_from(&sent.role);
    }
    if sent.step != "confirm" {
        let mut act = visit.act().await?;
        let columns = Columns::chosen(&sent.field, sheet.head.len());
        column::remember(&mut act, &sheet.head, &columns).await?;
        act.commit().await?;
        let answers = sent.answers();
        if answers.is_empty() {
            return Ok(redirect(&here));
        }
        // What was answered stays on the page, which is shown at once.
        let (title, page) = see(&visit, batch, Some(sheet), (Refusals::default(), answers)).await?;
        return visit.taken(&title, &page);
    }
    let columns = column::remembered_by(visit.db(), &sheet.head).await?;
    if !columns.tell_names() {
        return Ok(redirect(&here));
    }
    let mut refusals = Refusals::default();
    refusals.unless(columns.0.join(",") == sent.columns, "columns", "import-refusal-columns");
    refusals.unless(ROLES.contains(&batch.role()), "role", "people-refusal-role");
    if !refusals.none() {
        let answers = sent.answers();
        let (title, page) = see(&visit, batch, Some(sheet), (refusals, answers)).await?;
        return visit.page(&title, &page);
    }
    let answers = sent.key.into_iter().zip(sent.answer).take(SHOWN).collect();
    let by = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    let taking = Taking { columns, by, add_likely: false, answers };
    if sheet.rows().count() > aside::AT_ONCE {
        let mut act = visit.act().await?;
        batch::give_role(&mut act, &id, batch.role()).await?;
        aside::ask(&mut act, &id, taking).await?;
        act.commit().await?;
        return Ok(redirect(&here));
    }
    let mut act = visit.db().act(Who::Import(id.clone())).await?;
    // Another sending of the same form may have ended it while this one waited its turn.
    if batch::find(act.rows(), &id).await?.is_some_and(|batch| batch.ended_at.is_none()) {
        batch::give_role(&mut act, &id, batch.role()).await?;
        carry_out(&mut act, &id, sheet, taking, &(Arc::new(|_: Step| {}) as _)).await?;
        act.commit().await?;
    }
    Ok(redirect(&format!("{here}?avis=import-done")))
}

async fn show(visit: Visit, batch: Batch, sheet: Option<Sheet>, refusals: Refusals) -> Answer {
    let (title, page) = see(&visit, batch, sheet, (refusals, vec![])).await?;
    visit.page(&title, &page)
}

/// The page, with what was answered already, and its title.
async fn see(
    visit: &Visit,
    batch: Batch,
    sheet: Option<Sheet>,
    (mut refusals, answers): (Refusals, Answers),
) -> Result<(String, Preview), Fault> {
    let before = batch::carried_before(visit.db(), &batch.sha256).await?;
    let mut page = Preview {
        v: visit.clone(),
        batch,
        refusals: Refusals::default(),
        understood: String::new(),
        notices: vec![],
        before,
        worksheets: vec![],
        headings: vec![],
        columns: String::new(),
        fields: vec![],
        counts: Counts::default(),
        lines: vec![],
        refused: vec![],
        odd: vec![],
        tells_roles: false,
        roles: vec![],
        homonyms: vec![],
        duplicates: vec![],
    };
    if let Some(sheet) = sheet {
        let columns = column::remembered_by(visit.db(), &sheet.head).await?;
        refusals.unless(columns.tell_names(), "columns", "import-refusal-no-name");
        page.understood = understood(visit, &sheet);
        page.notices = notices(&visit.house().words, visit.language(), &sheet, &columns);
        page.worksheets = worksheets(&sheet);
        page.headings = headings(&sheet, &columns);
        page.columns = columns.0.join(",");
        page.tells_roles = columns.0.iter().any(|field| field == "role");
        page.roles = ROLES.map(|role| choice(role, visit.one_of("people-role", role))).into();
        page.fields = offered(visit, FIELD, fields());
        if columns.tell_names() {
            let known = Known::of(visit.db()).await?;
            let moment = visit.db().clock().now();
            let (plan, columns) = tokio::task::spawn_blocking(move || {
                (plan(&sheet, &columns, known, false, || db::Id::at(moment), |_| {}), columns)
            })
            .await?;
            fill(visit, &mut page, plan, &columns);
            page.homonyms = page.homonyms.into_iter().map(|one| one.answered(&answers)).collect();
        }
    }
    page.refusals = refusals;
    Ok((visit.t("import-preview").into_owned(), page))
}

fn fill(visit: &Visit, page: &mut Preview, plan: Plan, columns: &Columns) {
    let number = |line: u64| i64::try_from(line).unwrap_or(i64::MAX);
    page.counts = plan.counts;
    page.lines = plan
        .first
        .iter()
        .map(|(at, said, fate)| {
            let line = number(*at);
            let Some(said) = said else {
                // What is refused is shown as it was written.
                let refused = plan.noted.iter().find(|noted| noted.line == *at && noted.fate == "refused");
                let cells = refused.map(|noted| noted.cells.as_slice()).unwrap_or_default();
                let (name, place) = line::as_written(columns, cells);
                return Understood { line, name, place, fate: fate.name() };
            };
            let value = |at: usize| said.values[at].clone();
            let mrc = territory::mrc(&value(MRC)).map(|mrc| mrc.name.to_owned()).unwrap_or_default();
            let place = [value(MUNICIPALITY), value(POSTAL_CODE), mrc];
            let place: Vec<String> = place.into_iter().filter(|part| !part.is_empty()).collect();
            Understood { line, name: value(NAME), place: place.join(", "), fate: fate.name() }
        })
        .collect();
    let words = &visit.house().words;
    for noted in &plan.noted {
        let line = number(noted.line);
        let spoken = match noted.fate {
            "refused" => Some(&mut page.refused),
            "odd" => Some(&mut page.odd),
            _ => None,
        };
        if let Some(spoken) = spoken.filter(|spoken| spoken.len() < SHOWN) {
            let why: Vec<_> = noted.why.iter().map(|(field, why)| (field.as_str(), why.as_str())).collect();
            let (name, place) = line::as_written(columns, &noted.cells);
            spoken.push(Spoken { line, name, place, why: reason(words, visit.language(), &why) });
        }
        let (Some(said), Some(at)) = (&noted.said, noted.organization) else { continue };
        let kept = &plan.known.kept[at];
        if noted.why.iter().any(|(_, why)| why == HOMONYM) {
            if page.homonyms.len() < SHOWN {
                let (key, organization) = (noted.source_key.clone(), kept.id.clone());
                let (says, is) = (told(&said.values), told(&kept.values));
                let answer = String::new();
                page.homonyms.push(Homonym { line, key, says, is, organization, answer });
            }
        } else if noted.fate == "duplicate" && page.duplicates.len() < SHOWN {
            let near = noted.near.iter().map(|one| beside::told_near(visit, &plan.known, one));
            let mut near: Vec<_> = near.collect();
            if near.is_empty() {
                let why = noted.why.first().map(|(_, why)| visit.t(why).into_owned());
                near.push((told(&kept.values), why.unwrap_or_default()));
            }
            page.duplicates.push(Doubt { line, says: told(&said.values), near });
        }
    }
}

fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label }
}
