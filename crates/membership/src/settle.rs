//! Settling what a member told of itself: what is taken up, what is left, and its revenue when direction hears it.
use crate::{bracket, ledger, member, show::show, tell::bounds, update};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::organization;
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    field: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Heard {
    revenue: String,
    revenue_year: String,
}

pub async fn send(
    visit: Visit,
    Path((_, id, update)): Path<(String, String, String)>,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let known = organization::find(visit.db(), &member.organization_id).await?.ok_or(Fault::Absent)?;
    let update = update::held(&mut act, &id, &update).await?.ok_or(Fault::Absent)?;
    if !update.settled_at.is_empty() {
        let notice = "member-update-before";
        return Ok(redirect(&visit.path(&format!("/membres/{id}?avis={notice}#mise-a-jour"))));
    }
    let said = visit.one_of("member-bulletins", "yes");
    let evidence = visit.tf("member-bulletins-evidence", &[("said", said.into())]);
    let words = (visit.t("member-contact-title").into_owned(), evidence);
    match update::settle(&mut act, &known, &update, &chosen.field, (&words.0, &words.1)).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, None, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            let notice = "member-update-settled";
            Ok(redirect(&visit.path(&format!("/membres/{id}?avis={notice}#mise-a-jour"))))
        }
    }
}

/// Keeps the revenue that a member told direction by word.
pub async fn hear(visit: Visit, Path((_, id)): Path<(String, String)>, Form(heard): Form<Heard>) -> Answer {
    let ledger = ledger::of(visit.db(), &visit.pole().settings(), &id).await?.ok_or(Fault::Absent)?;
    let mut refusals = Refusals::default();
    refusals.unless(ledger.year(&heard.revenue_year).is_some(), "revenue", "member-refusal-year");
    let open = ledger.years.first().map(|year| year.from.to_string()).unwrap_or_default();
    let offered = bounds(&visit, &ledger, &open).await?;
    let mut act = visit.act().await?;
    if refusals.none() {
        let told = bracket::tell(&mut act, &id, &heard.revenue_year, &heard.revenue, &offered).await?;
        refusals.unless(told, "revenue", "member-refusal-revenue");
    }
    if !refusals.none() {
        drop(act);
        return show(visit, &id, None, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis=people-saved#mise-a-jour"))))
}
