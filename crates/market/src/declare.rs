//! The declaration of engagement: printed to be signed by the buyer and the pole, and kept as it came back signed.
use crate::{
    engage::{self, kept},
    engagement::Engagement,
    printed, signed,
};
use axum::extract::Path;
use page::{Answer, Fault, Upload, Visit, file, redirect};
use paper::{Cell, Part};

type Which = Path<(String, String)>;

/// The declaration of an engagement as it came back signed.
pub async fn signed(visit: &Visit, one: &Engagement) -> Answer {
    let bytes = signed::bytes(visit.db(), &one.id).await?.ok_or(Fault::Absent)?;
    Ok(file(bytes, "application/pdf", &format!("declaration-signee-{}.pdf", one.signed_on)))
}

pub async fn read(visit: Visit, Path((_, id)): Which) -> Answer {
    signed(&visit, &kept(&visit, &id).await?).await
}

pub async fn keep(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let one = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    let bytes = upload.file("file").map(|sent| &sent.bytes[..]);
    if let Err(refusals) = signed::keep(&mut act, &id, bytes).await? {
        drop(act);
        return engage::tell(visit, one, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/engagements/{id}?avis=market-signed-kept"))))
}

pub async fn remove(visit: Visit, Path((_, id)): Which) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    if signed::remove(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/marche/engagements/{id}?avis=people-saved"))))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = kept(&visit, &id).await?;
    declaration(&visit, &one).await
}

/// The declaration of an engagement.
pub async fn declaration(visit: &Visit, one: &Engagement) -> Answer {
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
