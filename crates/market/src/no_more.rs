//! Asking for no more letters of needs or of what came of introductions, by the link that each holds, and asking for them
//! again: as for alerts.
use crate::{follow, link, sent};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};
use serde::Deserialize;
use tenders::stop;

#[derive(Template)]
#[template(path = "no_more.html")]
struct Page {
    v: Visit,
    /// The address of the link, up to its token.
    base: &'static str,
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

/// The organization and the mailbox that a letter was written to.
async fn written_to(visit: &Visit, kind: &str, token: &str) -> Result<(String, String), Fault> {
    let row = link::row(visit.db(), kind, token).await?.ok_or(Fault::Absent)?;
    let to = if kind == link::FOLLOW {
        follow::find(visit.db(), &row).await?.map(|one| (one.organization_id, one.email))
    } else {
        sent::find(visit.db(), &row).await?.map(|one| (one.organization_id, one.email))
    };
    to.ok_or(Fault::Absent)
}

fn base(kind: &str) -> &'static str {
    if kind == link::FOLLOW { "/suite-de-maillage/" } else { "/besoin/" }
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    show(visit, link::NEED, token).await
}

pub async fn send(visit: Visit, Path((_, token)): Which, asked: Form<Asked>) -> Answer {
    take(visit, link::NEED, token, asked).await
}

/// The same, by the letter that asks what came of an introduction.
pub async fn page_of_follow(visit: Visit, Path((_, token)): Which) -> Answer {
    show(visit, link::FOLLOW, token).await
}

pub async fn send_of_follow(visit: Visit, Path((_, token)): Which, asked: Form<Asked>) -> Answer {
    take(visit, link::FOLLOW, token, asked).await
}

async fn show(visit: Visit, kind: &str, token: String) -> Answer {
    let (_, email) = written_to(&visit, kind, &token).await?;
    let stopped = stop::is_stopped(visit.db(), &email).await?;
    visit.page(&visit.t("market-stop"), &Page { v: visit.clone(), base: base(kind), token, stopped })
}

async fn take(visit: Visit, kind: &str, token: String, Form(asked): Form<Asked>) -> Answer {
    let (organization, email) = written_to(&visit, kind, &token).await?;
    let stopped = asked.again != "resume";
    let mut act = visit.act().await?;
    match stopped {
        true => stop::stop(&mut act, &organization, &email).await?,
        false => stop::resume(&mut act, &organization, &email).await?,
    }
    act.commit().await?;
    visit.taken(&visit.t("market-stop"), &Page { v: visit.clone(), base: base(kind), token, stopped })
}
