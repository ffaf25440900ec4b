//! Declining: a supplier says why a notice of its letter is not for it, by one press; looking changes nothing.
use crate::{
    alert::{self, Alert, Sent},
    mine::{letter, mailbox},
    notice::{self, Notice},
    refusal,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "decline.html")]
struct Decline {
    v: Visit,
    serves: bool,
    token: String,
    sent: Sent,
    notice: Notice,
    typed: String,
    refusals: Refusals,
    mailbox: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Said {
    /// A reason, or `back` when it is for them after all.
    kind: String,
    words: String,
}

async fn asked(visit: &Visit, token: &str, id: &str) -> Result<(Alert, bool, Sent), Fault> {
    let (alert, serves) = letter(visit, token).await?;
    let sent = alert::sent(visit.db(), &alert.id, id).await?.ok_or(Fault::Absent)?;
    Ok((alert, serves, sent))
}

pub async fn page(visit: Visit, Path((_, token, id)): Path<(String, String, String)>) -> Answer {
    let (_, serves, sent) = asked(&visit, &token, &id).await?;
    show(visit, token, serves, sent, String::new(), Refusals::default()).await
}

pub async fn send(
    visit: Visit,
    Path((_, token, id)): Path<(String, String, String)>,
    Form(said): Form<Said>,
) -> Answer {
    let (alert, serves, sent) = asked(&visit, &token, &id).await?;
    if !serves {
        return show(visit, token, false, sent, said.words, Refusals::default()).await;
    }
    let mut act = visit.act().await?;
    let told = if said.kind == "back" {
        refusal::take_back(&mut act, &alert, &sent).await?;
        "tender-taken-back"
    } else {
        if let Err(refusals) = refusal::say(&mut act, &alert, &sent, &said.kind, &said.words).await? {
            drop(act);
            return show(visit, token, true, sent, said.words, refusals).await;
        }
        "tender-declined"
    };
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/mes-alertes/{token}/avis/{id}?avis={told}"))))
}

async fn show(
    visit: Visit,
    token: String,
    serves: bool,
    sent: Sent,
    words: String,
    refusals: Refusals,
) -> Answer {
    let notice = notice::find(visit.db(), &sent.notice_id).await?.ok_or(Fault::Absent)?;
    let typed = if words.is_empty() { sent.words.clone() } else { words };
    let mailbox = mailbox(&visit);
    let decline = Decline { v: visit.clone(), serves, token, sent, notice, typed, refusals, mailbox };
    visit.page(&visit.t("tender-decline"), &decline)
}
