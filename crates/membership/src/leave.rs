//! Leaving: from a day on, the organization is a member no more.
use crate::{member, show::show};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    match member::leave(&mut act, &member, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, Some(typed), refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-left-done"))))
        }
    }
}
