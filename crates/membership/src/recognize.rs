//! Recognizing who asks: the link to an organization the pole knows, or a new one.
use crate::{
    applicant, application,
    study::{Kept, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// An id, or `new`.
    organization: String,
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(chosen): Form<Chosen>) -> Answer {
    let mut act = visit.act().await?;
    let application = application::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let linked = match chosen.organization.as_str() {
        "" => {
            let mut refusals = Refusals::default();
            refusals.refuse("organization", "member-refusal-organization");
            Err(refusals)
        }
        "new" => applicant::link(&mut act, &application, "").await?,
        known => applicant::link(&mut act, &application, known).await?,
    };
    match linked {
        Err(refusals) => {
            drop(act);
            show(visit, &id, Kept::default(), refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/adhesions/{id}?avis=member-linked-done"))))
        }
    }
}
