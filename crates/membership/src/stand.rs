//! Suspending a member, and reinstating one that is suspended or whose membership lapsed.
use crate::{
    lapse::{self, Typed},
    member,
    show::show,
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn suspend(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = lapse::suspend(&mut act, &member, &typed).await?;
    if let Err(refusals) = done {
        drop(act);
        return show(visit, &id, None, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-suspended-done"))))
}

pub async fn reinstate(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = lapse::reinstate(&mut act, &member, &typed).await?;
    if let Err(refusals) = done {
        drop(act);
        return show(visit, &id, None, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-reinstated-done"))))
}
