//! Recording what the board decided.
use crate::{
    application, criterion, decision, letters,
    study::{Kept, show},
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

/// That an application was admitted though criteria were not met: which ones, and why. "" where all were.
pub async fn despite(visit: &Visit, application: Option<&str>) -> Result<String, db::Fault> {
    let Some(application) = application else { return Ok(String::new()) };
    let unmet = criterion::unmet(&criterion::verdicts(visit.db(), application).await?);
    let Some(reason) = decision::admitted_for(visit.db(), application).await?.filter(|_| !unmet.is_empty())
    else {
        return Ok(String::new());
    };
    Ok(format!("{} {reason}", unmet_told(visit, "member-admitted-despite", &unmet)))
}

/// Words that say how many criteria are not met, and which.
pub fn unmet_told(visit: &Visit, key: &str, unmet: &[i64]) -> String {
    let which = unmet.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let count = i64::try_from(unmet.len()).unwrap_or_default();
    visit.tf(key, &[("count", count.into()), ("which", which.into())])
}

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
