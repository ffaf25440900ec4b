//! Asking for no more letters of needs, by the link that each holds, and asking for them again: as for alerts.
use crate::{link, sent};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};
use serde::Deserialize;
use tenders::stop;

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
pub struct Asked {
    again: String,
}

type Which = Path<(String, String)>;

async fn written_to(visit: &Visit, token: &str) -> Result<sent::Sent, Fault> {
    let row = link::row(visit.db(), link::NEED, token).await?.ok_or(Fault::Absent)?;
    sent::find(visit.db(), &row).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    let to = written_to(&visit, &token).await?;
    let stopped = stop::is_stopped(visit.db(), &to.email).await?;
    visit.page(&visit.t("market-stop"), &Page { v: visit.clone(), token, stopped })
}

pub async fn send(visit: Visit, Path((_, token)): Which, Form(asked): Form<Asked>) -> Answer {
    let to = written_to(&visit, &token).await?;
    let stopped = asked.again != "resume";
    let mut act = visit.act().await?;
    match stopped {
        true => stop::stop(&mut act, &to.organization_id, &to.email).await?,
        false => stop::resume(&mut act, &to.organization_id, &to.email).await?,
    }
    act.commit().await?;
    visit.taken(&visit.t("market-stop"), &Page { v: visit.clone(), token, stopped })
}
