//! Issuing a version of a framework.
use crate::{
    see::{Given, Which, found, show},
    version::{self, Typed},
};
use axum::extract::Path;
use page::{Answer, Form, Visit, redirect};

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match version::issue(&mut act, &one, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, Given { version: typed, ..Given::default() }, refusals).await
        }
        Ok(version) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/bibliotheque/versions/{version}?avis=library-issued"))))
        }
    }
}
