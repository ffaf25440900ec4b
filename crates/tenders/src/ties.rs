//! Ties proposed: who on the tender site is likely an organization of the pole, for a person to confirm or refuse.
use crate::{
    likely::{self, Likely},
    tie::{self, Tie},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};
use serde::Deserialize;

/// Ties shown of those in force.
const LATELY: i64 = 30;

#[derive(Template)]
#[template(path = "ties.html")]
struct Ties {
    v: Visit,
    likely: Vec<Likely>,
    ties: Vec<Tie>,
}

impl Ties {
    fn reasons(&self, one: &Likely) -> String {
        let told = one.reasons.iter().map(|reason| self.v.one_of("people-twice-why", reason.name()));
        told.collect::<Vec<_>>().join(" · ")
    }
}

/// What was said of one proposal.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    party: String,
    organization: String,
    /// `yes` or `no`.
    said: String,
}

pub async fn page(visit: Visit) -> Answer {
    let likely = likely::likely(visit.db()).await?;
    let ties = tie::lately(visit.db(), LATELY).await?;
    visit.page(&visit.t("tender-ties"), &Ties { v: visit.clone(), likely, ties })
}

pub async fn send(visit: Visit, Form(said): Form<Said>) -> Answer {
    let mut act = visit.act().await?;
    let notice = match said.said.as_str() {
        "yes" if tie::confirm(&mut act, &said.party, &said.organization).await? => "avis=tender-tied",
        "no" if tie::tell_apart(&mut act, &said.party, &said.organization).await? => "avis=tender-told-apart",
        _ => return Err(Fault::Absent),
    };
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/avis/liens?{notice}"))))
}

pub async fn undo(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !tie::undo(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/avis/liens?avis=tender-untied")))
}
