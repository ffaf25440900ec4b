//! Mending an agreement: correcting a party or an obligation, taking one out, and saying whether an obligation is done.
use crate::{
    agree::{found, onward},
    agreed::owing,
    agreement::Agreement,
    obligation::{self, Obligation},
    party::{self, Party},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit};

#[derive(Template)]
#[template(path = "party.html")]
struct Joined {
    v: Visit,
    agreement: Agreement,
    party: Party,
    typed: party::Typed,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "obligation.html")]
struct Obliged {
    v: Visit,
    agreement: Agreement,
    one: Obligation,
    typed: obligation::Typed,
    owing: Vec<Choice>,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

/// A party of an address, and its agreement.
async fn joined(visit: &Visit, id: &str) -> Result<(Agreement, Party), Fault> {
    let party = party::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    Ok((found(visit, &party.agreement_id).await?, party))
}

/// An obligation of an address, and its agreement.
async fn obliged(visit: &Visit, id: &str) -> Result<(Agreement, Obligation), Fault> {
    let one = obligation::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    Ok((found(visit, &one.agreement_id).await?, one))
}

pub async fn party(visit: Visit, Path((_, id)): Which) -> Answer {
    let (agreement, party) = joined(&visit, &id).await?;
    let typed = party::Typed::of(&party);
    show_party(visit, agreement, party, typed, Refusals::default())
}

pub async fn correct_party(visit: Visit, Path((_, id)): Which, Form(typed): Form<party::Typed>) -> Answer {
    let (agreement, party) = joined(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = party::correct(&mut act, &agreement, &party, &typed).await? {
        drop(act);
        return show_party(visit, agreement, party, typed, refusals);
    }
    act.commit().await?;
    Ok(onward(&visit, &agreement.id, "people-saved"))
}

pub async fn withdraw_party(visit: Visit, Path((_, id)): Which) -> Answer {
    let (agreement, party) = joined(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = party::withdraw(&mut act, &agreement, &party).await? {
        drop(act);
        let typed = party::Typed::of(&party);
        return show_party(visit, agreement, party, typed, refusals);
    }
    act.commit().await?;
    Ok(onward(&visit, &agreement.id, "concertation-withdrawn"))
}

pub async fn obligation(visit: Visit, Path((_, id)): Which) -> Answer {
    let (agreement, one) = obliged(&visit, &id).await?;
    let typed = obligation::Typed::of(&one);
    show_obligation(visit, agreement, one, typed, Refusals::default()).await
}

pub async fn correct_obligation(
    visit: Visit,
    Path((_, id)): Which,
    Form(typed): Form<obligation::Typed>,
) -> Answer {
    let (agreement, one) = obliged(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = obligation::correct(&mut act, &agreement, &one, &typed).await? {
        drop(act);
        return show_obligation(visit, agreement, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &agreement.id, "people-saved"))
}

pub async fn withdraw_obligation(visit: Visit, Path((_, id)): Which) -> Answer {
    let (agreement, one) = obliged(&visit, &id).await?;
    let mut act = visit.act().await?;
    let done = obligation::withdraw(&mut act, &one).await?;
    act.commit().await?;
    Ok(onward(
        &visit,
        &agreement.id,
        notice(done, "concertation-withdrawn", &agreement, "concertation-withdrawn"),
    ))
}

pub async fn fulfil(visit: Visit, Path((_, id)): Which) -> Answer {
    let (agreement, _) = obliged(&visit, &id).await?;
    let mut act = visit.act().await?;
    let done = obligation::fulfil(&mut act, &id).await?;
    act.commit().await?;
    let already = "concertation-fulfilled-already";
    Ok(onward(&visit, &agreement.id, notice(done, "concertation-fulfilled", &agreement, already)))
}

pub async fn reopen(visit: Visit, Path((_, id)): Which) -> Answer {
    let (agreement, one) = obliged(&visit, &id).await?;
    let mut act = visit.act().await?;
    let done = obligation::reopen(&mut act, &one).await?;
    act.commit().await?;
    let already = "concertation-reopened-already";
    Ok(onward(&visit, &agreement.id, notice(done, "concertation-reopened", &agreement, already)))
}

/// What is told of something that is done, or that was `already` so; nothing is done in an agreement withdrawn.
fn notice(done: bool, told: &'static str, agreement: &Agreement, already: &'static str) -> &'static str {
    match done {
        true => told,
        false if agreement.withdrawn_at.is_some() => "concertation-refusal-withdrawn",
        false => already,
    }
}

fn show_party(
    visit: Visit,
    agreement: Agreement,
    party: Party,
    typed: party::Typed,
    refusals: Refusals,
) -> Answer {
    let joined = Joined { v: visit.clone(), agreement, party, typed, refusals };
    visit.page(&visit.t("concertation-party-correct"), &joined)
}

async fn show_obligation(
    visit: Visit,
    agreement: Agreement,
    one: Obligation,
    typed: obligation::Typed,
    refusals: Refusals,
) -> Answer {
    let owing = owing(&visit, &party::of(visit.db(), &agreement.id).await?);
    let obliged = Obliged { v: visit.clone(), agreement, one, typed, owing, refusals };
    visit.page(&visit.t("concertation-obligation-correct"), &obliged)
}
