//! Recording what the board decided.
use crate::{
    application, decision, letters,
    study::{Kept, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<decision::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let application = application::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    match decision::decide(&mut act, &application, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, Kept { decision: typed, ..Kept::default() }, refusals).await
        }
        Ok(_) => {
            letters::tell_decided(&visit, &mut act, &application, &typed).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/adhesions/{id}?avis=member-decided-done"))))
        }
    }
}
