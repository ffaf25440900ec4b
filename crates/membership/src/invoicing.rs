//! How the pole's invoices read: its letterhead, how they are paid, and its numbers for TPS and TVQ.
use crate::{
    checkout,
    provider::Cards,
    tax::{self, Numbers, Typed},
};
use askama::Template;
use axum::Extension;
use db::Settings;
use page::{Answer, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

/// The most letters of a letterhead, or of how to pay.
const LONGEST: usize = 1_000;

type Open = Extension<Arc<Cards>>;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Lines {
    letterhead: String,
    payable: String,
}

#[derive(Template)]
#[template(path = "invoicing.html")]
struct Page {
    v: Visit,
    lines: Lines,
    typed: Typed,
    numbers: Vec<Numbers>,
    address: String,
    /// Where the provider tells what was paid by card, or "" where nothing is.
    hears: String,
    refusals: Refusals,
}

pub async fn page(visit: Visit, Extension(cards): Open) -> Answer {
    let lines = kept(&visit);
    show(visit, &cards, lines, Typed::default(), Refusals::default()).await
}

fn kept(visit: &Visit) -> Lines {
    let settings = visit.pole().settings();
    let get = |name: &str| settings.get(name).to_owned();
    Lines { letterhead: get("dues.letterhead"), payable: get("dues.payable") }
}

pub async fn send(visit: Visit, Extension(cards): Open, Form(lines): Form<Lines>) -> Answer {
    let mut refusals = Refusals::default();
    for (field, text) in [("letterhead", &lines.letterhead), ("payable", &lines.payable)] {
        refusals.unless(text.chars().count() <= LONGEST, field, "member-refusal-long");
    }
    if !refusals.none() {
        return show(visit, &cards, lines, Typed::default(), refusals).await;
    }
    let mut act = visit.act().await?;
    for (name, value) in [("dues.letterhead", &lines.letterhead), ("dues.payable", &lines.payable)] {
        if visit.pole().settings().get(name) != value.trim() {
            Settings::set(&mut act, name, value.trim()).await?;
        }
    }
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/adhesions/facturation?avis=people-saved")))
}

pub async fn register(visit: Visit, Extension(cards): Open, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match tax::set(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            let lines = kept(&visit);
            show(visit, &cards, lines, typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/adhesions/facturation?avis=people-saved")))
        }
    }
}

async fn show(visit: Visit, cards: &Cards, lines: Lines, typed: Typed, refusals: Refusals) -> Answer {
    let numbers = tax::all(visit.db()).await?;
    let address = visit.pole().settings().get("pole.address").to_owned();
    let hears = format!("{}{}", visit.house().origin, visit.path("/adhesion/carte/avis"));
    let hears = checkout::way(&visit, cards, hears);
    let page = Page { v: visit.clone(), lines, typed, numbers, address, hears, refusals };
    visit.page(&visit.t("member-invoicing"), &page)
}
