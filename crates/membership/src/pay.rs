//! Recording dues that a member paid, withdrawing what was recorded by mistake, and taking a withdrawal back.
use crate::{
    ledger, member,
    payment::{self, MOTIVES},
    show::{answer, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let ledger = ledger::of(visit.db(), &visit.pole().settings(), &id).await?.ok_or(Fault::Absent)?;
    let done = match payment::pay(&mut act, &member, &typed).await? {
        Ok(()) => payment::ask_if_larger(&ledger.years, &typed),
        refused => refused,
    };
    answer(visit, act, &id, typed, done, "member-paid-done").await
}

/// What was typed to withdraw a payment.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Withdrawn {
    motive: String,
}

pub async fn withdraw(
    visit: Visit,
    Path((_, id, payment)): Path<(String, String, String)>,
    Form(typed): Form<Withdrawn>,
) -> Answer {
    let already = payment::is_withdrawn(visit.db(), &id, &payment).await?.ok_or(Fault::Absent)?;
    if !already && !MOTIVES.contains(&typed.motive.as_str()) {
        let mut refusals = Refusals::default();
        refusals.refuse("motive", "member-refusal-motive");
        return show(visit, &id, None, refusals).await;
    }
    let mut act = visit.act().await?;
    let notice = match payment::withdraw_for(&mut act, &id, &payment, &typed.motive).await? {
        true => {
            act.commit().await?;
            "member-payment-withdrawn"
        }
        false => "member-payment-already",
    };
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis={notice}"))))
}

pub async fn restore(visit: Visit, Path((_, id, payment)): Path<(String, String, String)>) -> Answer {
    payment::is_withdrawn(visit.db(), &id, &payment).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let notice = match payment::restore(&mut act, &id, &payment).await? {
        true => {
            act.commit().await?;
            "member-payment-restored"
        }
        false => "member-payment-counts",
    };
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis={notice}"))))
}
