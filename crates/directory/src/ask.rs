//! Asking an enterprise whether its sheet is right: a letter with a link to one mailbox, and taking the link back.
use crate::{
    keep::{self, Tried, kept},
    letters::Desk,
    link, stop,
};
use axum::extract::Path;
use page::{Answer, Form, Language, Pace, Refusals, Visit, redirect};
use people::organization::looks_like_email;
use serde::Deserialize;
use std::{num::NonZeroU32, sync::LazyLock};

/// Letters to one mailbox, so that nobody can flood it.
static TO_ONE_MAILBOX: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(NonZeroU32::MIN.saturating_add(2)));
/// The longest address a mailbox has (RFC 5321, section 4.5.3.1.3).
const LONGEST: usize = 254;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub to: String,
    pub language: String,
}

/// Which link is revoked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    row: String,
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let written = kept(&visit, &id).await?;
    let email = typed.to.trim().to_lowercase();
    let mut act = visit.act().await?;
    let mut refusals = Refusals::default();
    let sound = looks_like_email(&email) && email.len() <= LONGEST && !email.contains(char::is_whitespace);
    refusals.unless(sound, "to", "people-refusal-email");
    refusals.unless(!stop::stopped(act.rows(), &email).await?, "to", "dir-refusal-stopped");
    if refusals.none() {
        let key = format!("{} {email}", visit.pole().slug);
        refusals.unless(TO_ONE_MAILBOX.allows(&key), "to", "dir-refusal-often");
    }
    if !refusals.none() {
        drop(act);
        return keep::again(visit, written, Tried { asking: typed, refusals, ..Tried::default() }).await;
    }
    let desk = Desk { house: visit.house(), pole: visit.pole() };
    let language = Language::from_code(&typed.language);
    desk.ask(&mut act, (&id, &written.row.name), &email, language, false).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-asked"))))
}

pub async fn revoke(visit: Visit, Path((_, id)): Path<(String, String)>, Form(which): Form<Which>) -> Answer {
    kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    link::revoke(&mut act, &id, &which.row).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-link-revoked"))))
}
