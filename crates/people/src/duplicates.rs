//! The likely duplicates: organizations that may be one, side by side, for a person to tell apart.
use crate::{
    MERGE,
    likely::Likeness,
    organization::{self, Apart, Organization},
    twins::{Twin, Twins},
};
use askama::Template;
use axum::{
    Extension,
    http::{HeaderValue, header},
};
use page::{Answer, Fault, Form, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

/// How many are shown at once, the likeliest first.
const SHOWN: usize = 25;

/// A value of both.
struct Side {
    label: String,
    first: String,
    second: String,
}

struct Pair {
    first: Organization,
    second: Organization,
    degree: &'static str,
    reasons: Vec<String>,
    sides: Vec<Side>,
}

#[derive(Template)]
#[template(path = "duplicates.html")]
struct Duplicates {
    v: Visit,
    pairs: Vec<Pair>,
    /// How many in all, in words.
    count: String,
    page: usize,
    pages: usize,
    /// Whether they were compared at all yet, and whether they are being compared again.
    known: bool,
    underway: bool,
    apart: Vec<Apart>,
}

/// Which page is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

pub async fn page(visit: Visit, Extension(twins): Extension<Arc<Twins>>, Form(asked): Form<Asked>) -> Answer {
    let db = visit.db();
    let known = twins.of(&visit.pole().slug, db).await?;
    let told = organization::told_apart(db).await?;
    let all = known.pairs.as_deref().map(Vec::as_slice).unwrap_or_default();
    let asked_about: Vec<&Twin> =
        all.iter().filter(|twin| !told.contains(&(twin.first.clone(), twin.second.clone()))).collect();
    let pages = asked_about.len().div_ceil(SHOWN).max(1);
    let page = asked.page.parse().unwrap_or(1_usize).clamp(1, pages);
    let mut pairs = vec![];
    for twin in asked_about.iter().skip((page - 1) * SHOWN).take(SHOWN) {
        // One of them may have been merged or closed while they are compared again.
        let first = organization::find(db, &twin.first).await?.filter(stands);
        let second = organization::find(db, &twin.second).await?.filter(stands);
        if let (Some(first), Some(second)) = (first, second) {
            pairs.push(beside(&visit, first, second, &twin.likeness));
        }
    }
    let shown = Duplicates {
        pairs,
        count: visit.count("people-twice-count", asked_about.len()),
        page,
        pages,
        known: known.pairs.is_some(),
        underway: known.underway,
        apart: if page == 1 { organization::lately_apart(db, 25).await? } else { vec![] },
        v: visit.clone(),
    };
    let mut answer = visit.page(&visit.t("people-twice"), &shown)?;
    if known.pairs.is_none() {
        answer.headers_mut().insert(header::REFRESH, HeaderValue::from_static("3"));
    }
    Ok(answer)
}

fn stands(one: &Organization) -> bool {
    one.closed_on.is_none() && one.merged_into.is_none()
}

fn beside(visit: &Visit, first: Organization, second: Organization, likeness: &Likeness) -> Pair {
    let form = |one: &Organization| visit.one_of("people-form", &one.legal_form);
    let neq = |one: &Organization| one.neq.clone().unwrap_or_default();
    let values = [
        ("people-form", form(&first), form(&second)),
        ("people-neq", neq(&first), neq(&second)),
        ("people-address", first.address.clone(), second.address.clone()),
        ("people-municipality", first.municipality.clone(), second.municipality.clone()),
        ("people-postal-code", first.postal_code.clone(), second.postal_code.clone()),
        ("people-phone", first.phone.clone(), second.phone.clone()),
        ("people-email", first.email.clone(), second.email.clone()),
        ("people-website", first.website.clone(), second.website.clone()),
    ];
    let sides = values.into_iter().filter(|(_, first, second)| !(first.is_empty() && second.is_empty()));
    Pair {
        degree: match likeness.chance {
            chance if chance >= 0.9 => "high",
            chance if chance >= 0.6 => "fair",
            _ => "low",
        },
        reasons: likeness.reasons.iter().map(|why| visit.one_of("people-twice-why", why.name())).collect(),
        sides: sides
            .map(|(label, first, second)| Side { label: visit.t(label).into_owned(), first, second })
            .collect(),
        first,
        second,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    first: String,
    second: String,
    /// Two told apart that are to be compared again.
    again: String,
    /// The page they were on.
    page: String,
}

pub async fn send(visit: Visit, Form(sent): Form<Sent>) -> Answer {
    let mut act = visit.act().await?;
    let done = if sent.again.is_empty() {
        organization::tell_apart(&mut act, &sent.first, &sent.second).await?
    } else {
        organization::ask_again(&mut act, &sent.again).await?
    };
    if !done {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    let page = sent.page.parse().unwrap_or(1_usize);
    Ok(redirect(&visit.path(&format!("/organisations/doublons?page={page}&avis=people-saved"))))
}
