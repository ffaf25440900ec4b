//! The likely duplicates: organizations that may be one, side by side, for a person to tell apart.
use crate::{
    MERGE,
    likely::{Crowd, Facts, Likeness},
    organization::{self, Apart, Organization},
};
use askama::Template;
use page::{Answer, Fault, Form, Visit, redirect};
use serde::Deserialize;

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
    apart: Vec<Apart>,
}

pub async fn page(visit: Visit) -> Answer {
    let db = visit.db();
    let (known, told) = (organization::open(db).await?, organization::told_apart(db).await?);
    // Seconds for tens of thousands of organizations: other visits need not wait.
    let (known, found) = tokio::task::spawn_blocking(move || {
        let found = Crowd::of(known.iter().map(facts)).pairs();
        (known, found)
    })
    .await?;
    let asked: Vec<_> = found
        .into_iter()
        .filter(|pair| !told.contains(&(known[pair.first].id.clone(), known[pair.second].id.clone())))
        .collect();
    let pairs = asked
        .iter()
        .take(SHOWN)
        .map(|pair| beside(&visit, known[pair.first].clone(), known[pair.second].clone(), &pair.likeness));
    let shown = Duplicates {
        pairs: pairs.collect(),
        count: visit.count("people-twice-count", asked.len()),
        apart: organization::lately_apart(db, 25).await?,
        v: visit.clone(),
    };
    visit.page(&visit.t("people-twice"), &shown)
}

fn facts(known: &Organization) -> Facts<'_> {
    Facts {
        name: &known.name,
        neq: known.neq.as_deref().unwrap_or_default(),
        address: &known.address,
        municipality: &known.municipality,
        postal_code: &known.postal_code,
        phone: &known.phone,
        email: &known.email,
        website: &known.website,
    }
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
    Ok(redirect(&visit.path("/organisations/doublons?avis=people-saved")))
}
