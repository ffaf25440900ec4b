//! Asking for no more alerts, by the link that each letter holds, and asking for them again.
use crate::{alert, stop};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "no_more.html")]
struct Page {
    v: Visit,
    token: String,
    stopped: bool,
}

/// `resume` asks for letters again. Anything else, as what a mail program sends (RFC 8058), asks for none.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    again: String,
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let alert = alert::with_stop(visit.db(), &token).await?.ok_or(Fault::Absent)?;
    let stopped = stop::is_stopped(visit.db(), &alert.email).await?;
    visit.page(&visit.t("tender-stop"), &Page { v: visit.clone(), token, stopped })
}

pub async fn send(visit: Visit, Path((_, token)): Path<(String, String)>, Form(sent): Form<Sent>) -> Answer {
    let alert = alert::with_stop(visit.db(), &token).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let stopped = sent.again != "resume";
    match stopped {
        true => stop::stop(&mut act, &alert.organization_id, &alert.email).await?,
        false => stop::resume(&mut act, &alert.organization_id, &alert.email).await?,
    }
    act.commit().await?;
    // A mail program reads the status alone.
    visit.taken(&visit.t("tender-stop"), &Page { v: visit.clone(), token, stopped })
}
