//! Naming a member's delegates, and ending their time.
use crate::{delegate, member, show::answer};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = delegate::appoint(&mut act, &member, &typed).await?;
    answer(visit, act, &id, typed, done, "member-delegate-named").await
}

pub async fn end(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = delegate::end(&mut act, &member, &typed).await?;
    answer(visit, act, &id, typed, done, "member-delegate-ended").await
}
