//! Editing an organization, without overwriting what somebody else saved meanwhile.
use crate::{
    describe::show,
    organization::{self, Typed},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let seen = organization::last_change(visit.db().rows(), &id).await?;
    let kept = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if let Some(keeper) = &kept.merged_into {
        return onward(&visit, keeper);
    }
    let typed = Typed { seen, ..Typed::of(&kept) };
    show(visit, Some(kept), vec![], typed, Refusals::default())
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let kept = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    if let Some(keeper) = &kept.merged_into {
        return onward(&visit, keeper);
    }
    let mut act = visit.act().await?;
    match organization::edit(&mut act, &id, &typed).await? {
        Err(refusals) => {
            drop(act);
            let kept = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
            if !refusals.on("seen").is_empty() {
                typed.seen = organization::last_change(visit.db().rows(), &id).await?;
            }
            show(visit, Some(kept), vec![], typed, refusals)
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-saved"))))
        }
    }
}

/// What turned out to be another is edited there.
fn onward(visit: &Visit, keeper: &str) -> Answer {
    Ok(redirect(&visit.path(&format!("/organisations/{keeper}?avis=people-merged-here"))))
}
