//! The documents of a resource: joined, opened by those who read it, and taken out.
use crate::{
    document::{self, Typed},
    see::{Given, Which, found, onward, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Upload, Visit, file};

pub async fn send(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let typed: Typed = upload.typed()?;
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = document::add(&mut act, &one, &typed, &upload).await? {
        drop(act);
        return show(visit, one, Given { document: typed, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

pub async fn open(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    let bytes = document::KEPT.bytes(visit.db(), &id, &document).await?.ok_or(Fault::Absent)?;
    Ok(file(bytes, "application/pdf", &format!("document-{document}.pdf")))
}

pub async fn detach(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let item = document::KEPT.withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &item, "people-saved"))
}
