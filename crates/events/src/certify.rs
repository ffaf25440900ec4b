//! Giving a certificate to who came, by their own link or by the team.
use crate::{
    certificate, gathering::Gathering, mine, registration, registration::Registration, shape::found,
};
use axum::extract::Path;
use page::{Answer, Fault, Visit, file};

async fn give(visit: &Visit, theirs: &Registration, one: &Gathering) -> Answer {
    let printed = certificate::print(visit, theirs, one).await?.ok_or(Fault::Absent)?;
    Ok(file(printed, "application/pdf", "attestation.pdf"))
}

pub async fn mine(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (theirs, one) = mine::of(&visit, &token).await?;
    give(&visit, &theirs, &one).await
}

pub async fn theirs(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let theirs = registration::find(visit.db().rows(), &id).await?.ok_or(Fault::Absent)?;
    let one = found(&visit, &theirs.gathering_id).await?;
    give(&visit, &theirs, &one).await
}
