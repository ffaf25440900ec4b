//! Naming a member's delegates, and ending their time.
use crate::{delegate, member, show::show};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    match delegate::appoint(&mut act, &member, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, Some(typed), refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-delegate-named"))))
        }
    }
}

pub async fn end(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    match delegate::end(&mut act, &member, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, Some(typed), refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-delegate-ended"))))
        }
    }
}
