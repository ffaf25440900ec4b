//! An agreement, whole: its parties and their shares, what is accounted for to them, what is owed by which day, and what
//! was signed.
use crate::{
    KEEP,
    agree::{Which, found, onward},
    agreement::{self, Agreement},
    choices,
    document::{self, Document},
    obligation::{self, Obligation},
    party::{self, Party},
    signed,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Detail, Fault, Form, Refusals, Timeline, Upload, Visit, file, money, percent};
use people::in_time;
use people::pick::{self, Pick};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "agreement.html")]
struct One {
    v: Visit,
    one: Agreement,
    parties: Vec<Party>,
    /// What is accounted for to its parties, each by its title and where it opens.
    accounts: Vec<(String, String)>,
    obligations: Vec<Obligation>,
    documents: Vec<Document>,
    action: String,
    place: String,
    today: String,
    typed: Given,
    partner: Pick,
    /// Who may owe something: its parties, or nobody said.
    owing: Vec<Choice>,
    refusals: Refusals,
    told: Vec<Told>,
}

impl One {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    /// A share as people read it, or a dash.
    fn share(&self, share: &Option<i64>) -> String {
        share.map_or_else(|| "—".to_owned(), |share| percent(share * 100, self.v.language()))
    }

    /// Whether who is here may still change it.
    fn mends(&self) -> bool {
        self.v.may(KEEP) && self.one.withdrawn_at.is_none()
    }

    fn refuses(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.refusals.on(field).is_empty())
    }

    fn refuses_party(&self) -> bool {
        self.refuses(&["who", "amount", "cost_share", "time_share"])
    }

    fn refuses_obligation(&self) -> bool {
        self.refuses(&["obligation", "due_by", "owed", "owed_by"])
    }

    fn refuses_document(&self) -> bool {
        self.refuses(&["title", "url", "file"])
    }
}

/// What was typed in one of the forms of the page.
#[derive(Default)]
struct Given {
    party: party::Typed,
    obligation: obligation::Typed,
    document: document::Typed,
    why: String,
}

/// Why an agreement is withdrawn.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Withdrawal {
    why: String,
}

/// Accounts told of one party, at most.
const MOST_TOLD: i64 = 50;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, Given::default(), Refusals::default()).await
}

pub async fn join(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<party::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, Given { party: typed, ..Given::default() }, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = party::join(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Given { party: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn oblige(visit: Visit, Path((_, id)): Which, Form(typed): Form<obligation::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = obligation::oblige(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Given { obligation: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(typed): Form<Withdrawal>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = agreement::withdraw(&mut act, &id, &typed.why).await? {
        drop(act);
        return show(visit, one, Given { why: typed.why, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "concertation-withdrawn"))
}

pub async fn attach(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let typed: document::Typed = upload.typed()?;
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = signed::add(&mut act, &one, &typed, &upload).await? {
        drop(act);
        return show(visit, one, Given { document: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn detach(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let agreement = signed::KEPT.withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &agreement, "people-saved"))
}

/// A PDF of an agreement that is kept here.
pub async fn open_document(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    let bytes = signed::KEPT.bytes(visit.db(), &id, &document).await?.ok_or(Fault::Absent)?;
    Ok(file(bytes, "application/pdf", &format!("document-{document}.pdf")))
}

/// What is accounted for to the parties, as the room that counts it tells it of an organization.
async fn accounts(visit: &Visit, parties: &[Party]) -> Result<Vec<(String, String)>, Fault> {
    let tells =
        |line: &&Timeline| (line.of, line.kind) == ("organization", "accounts") && visit.may(line.right);
    let lines: Vec<Timeline> = visit.house().timelines.iter().filter(tells).copied().collect();
    let mut accounts = vec![];
    for party in parties {
        let told = in_time::latest(visit, &lines, "", &party.organization_id, MOST_TOLD).await?;
        accounts.extend(told.into_iter().filter_map(|(_, one)| match one.details.into_iter().next() {
            Some(Detail::Text(title)) => Some((title, visit.path(&one.path))),
            _ => None,
        }));
    }
    Ok(accounts)
}

/// Who may owe something by an agreement: nobody said, or one of its parties.
pub fn owing(visit: &Visit, parties: &[Party]) -> Vec<Choice> {
    let choice =
        |party: &Party| Choice { value: party.organization_id.clone(), label: party.organization.clone() };
    std::iter::once(choices::none(visit, "concertation-owed-by-none"))
        .chain(parties.iter().map(choice))
        .collect()
}

async fn show(visit: Visit, one: Agreement, mut typed: Given, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let party = &mut typed.party;
    let partner = pick::organization(visit.db(), &party.who, &mut party.organization, &mut heard).await?;
    let title = one.title.clone();
    let parties = party::of(visit.db(), &one.id).await?;
    let page = One {
        v: visit.clone(),
        accounts: accounts(&visit, &parties).await?,
        owing: owing(&visit, &parties),
        parties,
        obligations: obligation::of(visit.db(), &one.id).await?,
        documents: signed::KEPT.of(visit.db(), &one.id).await?,
        action: choices::action(&visit, &one.action),
        place: choices::place(&visit, &one.mrc),
        today: visit.db().today().to_string(),
        told: history::about(&visit, "agreement", &one.id).await?,
        one,
        typed,
        partner,
        refusals,
    };
    visit.page(&title, &page)
}
