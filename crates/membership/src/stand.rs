//! Suspending a member, and reinstating one that is suspended or whose membership lapsed.
use crate::{lapse, member, show::answer};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};

pub async fn suspend(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = lapse::suspend(&mut act, &member, &typed).await?;
    answer(visit, act, &id, typed, done, "member-suspended-done").await
}

pub async fn reinstate(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = lapse::reinstate(&mut act, &member, &typed).await?;
    answer(visit, act, &id, typed, done, "member-reinstated-done").await
}
