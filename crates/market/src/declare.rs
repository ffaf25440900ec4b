//! The declaration of engagement, printed to be signed by the buyer and the pole.
use crate::{engage::kept, printed};
use axum::extract::Path;
use page::{Answer, Fault, Visit};
use paper::{Cell, Part};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = kept(&visit, &id).await?;
    declaration(&visit, &one).await
}

/// The declaration of an engagement.
pub async fn declaration(visit: &Visit, one: &crate::engagement::Engagement) -> Answer {
    let pole = visit.pole().name();
    let things = [
        ("buyer", one.organization.as_str().into()),
        ("pole", pole.as_str().into()),
        ("edition", one.edition.as_str().into()),
    ];
    let mut parts = vec![Part::Text(visit.tf("market-declaration-opening", &things))];
    for key in ["market-declaration-know", "market-declaration-invite", "market-declaration-tell"] {
        parts.push(Part::Text(visit.tf(key, &things)));
    }
    if !one.scope.is_empty() {
        parts.push(printed::heading(1, visit.t("market-scope").into_owned()));
        parts.push(Part::Text(one.scope.clone()));
    }
    parts.push(Part::Text(visit.t("market-declaration-rules").into_owned()));
    let head = ["market-declaration-for", "market-declaration-name", "market-declaration-signature"];
    let who = [one.person.as_str(), one.title.as_str()];
    let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
    let dots = "\u{a0}".repeat(30);
    let rows = vec![
        vec![one.organization.clone(), who.join(", "), dots.clone()],
        vec![pole.clone(), String::new(), dots],
    ];
    parts.push(Part::Table {
        caption: visit.t("market-declaration-signatures").into_owned(),
        anchor: None,
        head: head.map(|key| visit.t(key).into_owned()).to_vec(),
        rows: rows.into_iter().map(|row| row.into_iter().map(Cell::text).collect()).collect(),
    });
    let day = one.signed_on.parse().map_err(|_| Fault::Absent)?;
    let (title, name) = (visit.t("market-declaration"), format!("declaration-{}.pdf", one.signed_on));
    printed::print(visit, (&title, &one.organization), day, parts, &name).await
}
