//! One application, whole: what was decided of it and what was paid, each withdrawn with both kept, and its history.
use crate::{
    DECIDE, KEEP,
    application::{self, Application},
    ask::found,
    choices,
    decision::{self, Decision, OUTCOMES},
    payment::{self, Payment},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::told::{self as history, Told};

/// What was typed in one of the forms of the page.
#[derive(Default)]
struct Given {
    decision: decision::Typed,
    payment: payment::Typed,
}

#[derive(Template)]
#[template(path = "follow.html")]
struct Follow {
    v: Visit,
    one: Application,
    /// What may still be paid, in cents.
    left: i64,
    decisions: Vec<Decision>,
    payments: Vec<Payment>,
    typed: Given,
    refusals: Refusals,
    outcomes: Vec<Choice>,
    told: Vec<Told>,
}

impl Follow {
    fn money(&self, cents: &i64) -> String {
        page::money(*cents, self.v.language())
    }
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, Given::default(), Refusals::default()).await
}

/// Decides of the application.
pub async fn decide(visit: Visit, Path((_, id)): Which, Form(typed): Form<decision::Typed>) -> Answer {
    let mut act = visit.act().await?;
    let refusals = decision::decide(&mut act, &id, &typed).await?.ok_or(Fault::Absent)?;
    if !refusals.none() {
        drop(act);
        let one = found(&visit, &id).await?;
        return show(visit, one, Given { decision: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

/// Withdraws a decision, so that another may stand for it.
pub async fn undecide(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let (application, done) = decision::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    if !done {
        return Ok(onward(&visit, &application, "fund-decision-paid"));
    }
    act.commit().await?;
    Ok(onward(&visit, &application, "fund-decision-withdrawn"))
}

/// Pays a part of what was granted.
pub async fn pay(visit: Visit, Path((_, id)): Which, Form(typed): Form<payment::Typed>) -> Answer {
    let mut act = visit.act().await?;
    let refusals = payment::pay(&mut act, &id, &typed).await?.ok_or(Fault::Absent)?;
    if !refusals.none() {
        drop(act);
        let one = found(&visit, &id).await?;
        return show(visit, one, Given { payment: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn unpay(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let application = payment::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &application, "fund-payment-withdrawn"))
}

/// Withdraws the application itself, as long as nothing stands decided.
pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if !application::withdraw(&mut act, &id).await? {
        return Ok(onward(&visit, &id, "fund-application-stays"));
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "fund-application-withdrawn"))
}

fn onward(visit: &Visit, id: &str, notice: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/fonds/demandes/{id}?avis={notice}")))
}

async fn show(visit: Visit, one: Application, mut typed: Given, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    if refusals.none() {
        typed.decision.decided_on.clone_from(&today);
        typed.payment.paid_on = today;
    }
    let follow = Follow {
        v: visit.clone(),
        left: one.left(),
        decisions: decision::of(visit.db(), &one.id).await?,
        payments: payment::of(visit.db(), &one.id).await?,
        typed,
        refusals,
        outcomes: choices::family(&visit, "fund-outcome", OUTCOMES),
        told: history::about(&visit, "fund-application", &one.id).await?,
        one,
    };
    visit.page(&visit.t("fund-application"), &follow)
}
