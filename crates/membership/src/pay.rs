//! Recording dues that a member paid, and withdrawing what was recorded by mistake.
use crate::{member, payment, show::answer};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<member::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let done = payment::pay(&mut act, &member, &typed).await?;
    answer(visit, act, &id, typed, done, "member-paid-done").await
}

pub async fn withdraw(visit: Visit, Path((_, id, payment)): Path<(String, String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !payment::withdraw(&mut act, &id, &payment).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis=member-payment-withdrawn"))))
}
