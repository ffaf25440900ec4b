//! Merging two records of one organization, field by field, and undoing it.
use crate::{
    import::VALUES,
    organization::{self, Merging, Organization},
    show::{Tried, show},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::collections::HashMap;

/// What is typed: `first` and `second`, which of them is the `keeper`, their last changes seen, and for each field
/// which of them says it.
type Sent = HashMap<String, String>;

/// A field of both.
struct Side {
    field: &'static str,
    label: String,
    first: String,
    second: String,
    /// Whether the second says it.
    by_second: bool,
}

#[derive(Template)]
#[template(path = "merge.html")]
struct Merge {
    v: Visit,
    first: Organization,
    second: Organization,
    seen: [String; 2],
    second_stays: bool,
    /// Fields in which they differ, then those in which they do not.
    differing: Vec<Side>,
    alike: Vec<Side>,
    refusals: Refusals,
}

/// The words of each field, in the order of [`VALUES`].
const LABELS: [&str; VALUES.len()] = [
    "people-name",
    "people-form",
    "people-neq",
    "people-address",
    "people-municipality",
    "people-postal-code",
    "people-mrc",
    "people-phone",
    "people-email",
    "people-website",
    "people-sector",
    "people-about",
];

pub async fn page(visit: Visit, Form(sent): Form<Sent>) -> Answer {
    show_both(visit, &sent, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(sent): Form<Sent>) -> Answer {
    let (first, second) = both(&visit, &sent).await?;
    let (one, other) = (first.values(), second.values());
    let mut merging =
        Merging { seen: [said(&sent, "seen_first"), said(&sent, "seen_second")], ..Merging::default() };
    for (place, field) in VALUES.iter().enumerate() {
        let by_second = said_by_second(&sent, field, &one[place], &other[place]);
        merging.values[place].clone_from(if by_second { &other[place] } else { &one[place] });
    }
    (merging.keeper, merging.merged) = (first.id.clone(), second.id.clone());
    if said(&sent, "keeper") == "second" {
        std::mem::swap(&mut merging.keeper, &mut merging.merged);
        merging.seen.swap(0, 1);
    }
    let mut act = visit.act().await?;
    match organization::merge(&mut act, &merging).await? {
        Err(refusals) => {
            drop(act);
            show_both(visit, &sent, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{}?avis=people-merged", merging.keeper))))
        }
    }
}

/// Which merge is undone.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Undone {
    merge: String,
}

pub async fn part(visit: Visit, Path((_, id)): Path<(String, String)>, Form(undone): Form<Undone>) -> Answer {
    let mut act = visit.act().await?;
    let refusals = organization::part(&mut act, &id, &undone.merge).await?.ok_or(Fault::Absent)?;
    if !refusals.none() {
        drop(act);
        return show(visit, &id, refusals, Tried::default()).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-parted"))))
}

fn said(sent: &Sent, name: &str) -> String {
    sent.get(name).cloned().unwrap_or_default()
}

/// Whether the second says a field: as chosen, or because the first says nothing of it.
fn said_by_second(sent: &Sent, field: &str, first: &str, second: &str) -> bool {
    match said(sent, field).as_str() {
        "first" => false,
        "second" => true,
        _ => !second.is_empty() && (first.is_empty() || (field == "legal_form" && first == "other")),
    }
}

/// Both, when neither was merged already and they are two.
async fn both(visit: &Visit, sent: &Sent) -> Result<(Organization, Organization), Fault> {
    let first = organization::find(visit.db(), &said(sent, "first")).await?.ok_or(Fault::Absent)?;
    let second = organization::find(visit.db(), &said(sent, "second")).await?.ok_or(Fault::Absent)?;
    if first.id == second.id || first.merged_into.is_some() || second.merged_into.is_some() {
        return Err(Fault::Absent);
    }
    Ok((first, second))
}

async fn show_both(visit: Visit, sent: &Sent, refusals: Refusals) -> Answer {
    let (first, second) = both(&visit, sent).await?;
    let rows = visit.db().rows();
    let seen = [
        organization::last_change(rows, &first.id).await?,
        organization::last_change(rows, &second.id).await?,
    ];
    let (one, other) = (first.values(), second.values());
    let sides = VALUES.iter().zip(LABELS).zip(one.iter().zip(&other));
    let sides = sides.filter(|(_, (one, other))| !(one.is_empty() && other.is_empty()));
    let (differing, alike) = sides
        .map(|((field, label), (one, other))| Side {
            field,
            label: visit.t(label).into_owned(),
            first: worded(&visit, field, one),
            second: worded(&visit, field, other),
            by_second: said_by_second(sent, field, one, other),
        })
        .partition(|side| side.first != side.second);
    let second_stays = said(sent, "keeper") == "second";
    let merge = Merge { v: visit.clone(), first, second, seen, second_stays, differing, alike, refusals };
    visit.page(&visit.t("people-merge"), &merge)
}

/// A value as people read it.
fn worded(visit: &Visit, field: &str, value: &str) -> String {
    match field {
        "legal_form" if !value.is_empty() => visit.one_of("people-form", value),
        "mrc" => territory::mrc_or_code(value).to_owned(),
        _ => value.to_owned(),
    }
}
