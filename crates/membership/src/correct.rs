//! Correcting the days of a membership.
use crate::{correction, member, show::answer};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = correction::correct(&mut act, &member, &typed).await?;
    answer(visit, act, &id, typed, done, "member-corrected-done").await
}
