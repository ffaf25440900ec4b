//! One referral: why, what was shared, and hearing what came of it.
use crate::{
    FOLLOW,
    outcome::{self, Outcome},
    promoter,
    referral::{self, Heard, MOTIVES, OUTCOMES, Referral},
    whom::choices,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "hear.html")]
struct Hear {
    v: Visit,
    referral: Referral,
    known: Vec<Outcome>,
    typed: Heard,
    refusals: Refusals,
    outcomes: Vec<Choice>,
    motives: Vec<Choice>,
    due: bool,
    names: bool,
    lines: Vec<db::Line>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let typed = Heard { day: visit.db().today().to_string(), ..Heard::default() };
    show(visit, &id, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Heard>) -> Answer {
    let mut act = visit.act().await?;
    let refusals = referral::hear(&mut act, &id, &typed).await?.ok_or(Fault::Absent)?;
    if !refusals.none() {
        drop(act);
        return show(visit, &id, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/accompagnement/referencements/{id}?avis=act-heard"))))
}

pub async fn show(visit: Visit, id: &str, typed: Heard, refusals: Refusals) -> Answer {
    let mut referral = referral::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let names = visit.may(FOLLOW);
    if let (Some(promoter), false) = (&referral.promoter_id, names) {
        referral.who = promoter::code(promoter);
    }
    let hear = Hear {
        v: visit.clone(),
        known: outcome::of(visit.db(), id).await?,
        typed,
        refusals,
        outcomes: choices(&visit, "act-outcome", OUTCOMES),
        motives: choices(&visit, "act-motive", MOTIVES),
        due: referral.is_due(&visit.db().today().to_string()),
        names,
        lines: db::lines_about(visit.db(), "referral", id, 50).await?,
        referral,
    };
    visit.page(&visit.t("act-referral"), &hear)
}
