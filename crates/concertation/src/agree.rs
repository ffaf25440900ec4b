//! Agreements: all of them, one with its parties and its obligations, and signing one.
use crate::{
    KEEP,
    agreement::{self, Agreement, More, Obligation, Party, Typed},
    choices,
};
use askama::Template;
use axum::extract::Path;
use page::{
    Answer, AskedPage, Choice, Detail, Fault, Form, Refusals, Timeline, Turn, Visit, money, redirect,
};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "agreements.html")]
struct List {
    v: Visit,
    all: Vec<Agreement>,
    turn: Turn,
}

impl List {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }
}

#[derive(Template)]
#[template(path = "agreement.html")]
struct One {
    v: Visit,
    one: Agreement,
    parties: Vec<Party>,
    /// What is accounted for to its parties, each by its title and where it opens.
    accounts: Vec<(String, String)>,
    obligations: Vec<Obligation>,
    action: String,
    place: String,
    today: String,
    typed: More,
    partner: Pick,
    refusals: Refusals,
    told: Vec<Told>,
}

impl One {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }
}

#[derive(Template)]
#[template(path = "agree.html")]
struct Agree {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

type Which = Path<(String, String)>;

/// Accounts told of one party, at most.
const MOST_TOLD: i64 = 50;

async fn found(visit: &Visit, id: &str) -> Result<Agreement, Fault> {
    agreement::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = agreement::all(visit.db()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/concertation/ententes"), &[]));
    visit.page(&visit.t("concertation-agreements"), &List { v: visit.clone(), all, turn })
}

pub async fn blank(visit: Visit) -> Answer {
    let signed_on = visit.db().today().to_string();
    let typed = Typed { signed_on, action: "4.1".into(), ..Typed::default() };
    ask(&visit, typed, Refusals::default())
}

pub async fn sign(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match agreement::sign(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            ask(&visit, typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(onward(&visit, &id, "concertation-signed"))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, More::default(), Refusals::default()).await
}

pub async fn join(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = agreement::join(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn oblige(visit: Visit, Path((_, id)): Which, Form(typed): Form<More>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = agreement::oblige(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn fulfil(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let agreement = agreement::fulfil(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &agreement, "concertation-fulfilled"))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if agreement::withdraw(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(onward(&visit, &id, "concertation-withdrawn"))
}

fn onward(visit: &Visit, id: &str, notice: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/concertation/ententes/{id}?avis={notice}")))
}

fn ask(visit: &Visit, typed: Typed, refusals: Refusals) -> Answer {
    let agree = Agree {
        v: visit.clone(),
        typed,
        refusals,
        mrcs: place::by_region(visit),
        actions: choices::actions(visit),
    };
    visit.page(&visit.t("concertation-sign"), &agree)
}

/// What is accounted for to the parties, as the room that counts it tells it of an organization.
async fn accounts(visit: &Visit, parties: &[Party]) -> Result<Vec<(String, String)>, Fault> {
    let tells =
        |line: &&Timeline| (line.of, line.kind) == ("organization", "accounts") && visit.may(line.right);
    let lines: Vec<Timeline> = visit.house().timelines.iter().filter(tells).copied().collect();
    let mut accounts = vec![];
    for line in lines {
        for party in parties {
            let told = (line.tell)(visit, &party.organization_id, MOST_TOLD).await?;
            accounts.extend(told.into_iter().filter_map(|one| match one.details.into_iter().next() {
                Some(Detail::Text(title)) => Some((title, visit.path(&one.path))),
                _ => None,
            }));
        }
    }
    Ok(accounts)
}

async fn show(visit: Visit, one: Agreement, mut typed: More, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let partner = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let title = one.title.clone();
    let parties = agreement::parties(visit.db(), &one.id).await?;
    let page = One {
        v: visit.clone(),
        accounts: accounts(&visit, &parties).await?,
        parties,
        obligations: agreement::obligations(visit.db(), &one.id).await?,
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
