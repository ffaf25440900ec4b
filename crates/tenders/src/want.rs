//! What one supplier wishes, as the pole keeps it: the form, the letters written, the notices told and their answers.
use crate::{
    GATHER,
    alert::{self, Sent},
    alerting::Desk,
    choices::Choices,
    stop,
    wish::{self, Typed, Wish},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Pace, Refusals, Visit, redirect};
use people::organization::{self, Organization};
use serde::Deserialize;
use std::{num::NonZeroU32, sync::LazyLock};

/// Notices shown of those that were told.
const SHOWN: i64 = 100;
/// Letters asked for to one mailbox in an hour, so that nobody can flood it.
static TO_ONE_MAILBOX: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(NonZeroU32::MIN.saturating_add(2)));

#[derive(Template)]
#[template(path = "want.html")]
struct Want {
    v: Visit,
    organization: Organization,
    wish: Option<Wish>,
    today: String,
    stopped: bool,
    typed: Typed,
    refusals: Refusals,
    choices: Choices,
    why: String,
    letters: Vec<(String, String)>,
    sent: Vec<Sent>,
}

/// Why letters end.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Ended {
    why: String,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    show(visit, &id, None, String::new(), Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let organization = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if let Err(refusals) = wish::keep(&mut act, &organization.id, &typed).await? {
        drop(act);
        return show(visit, &id, Some(typed), String::new(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/avis/fournisseurs/{id}/alertes?avis=tender-wish-kept"))))
}

/// Sends the way to what it wishes to the mailbox of the wish, once more.
pub async fn link(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let wish = wish::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    let mut refusals = Refusals::default();
    refusals.unless(!stop::stopped(act.rows(), &wish.email).await?, "link", "tender-refusal-stopped");
    if refusals.none() {
        let key = format!("{} {}", visit.pole().slug, wish.email);
        refusals.unless(TO_ONE_MAILBOX.allows(&key), "link", "tender-refusal-often");
    }
    if !refusals.none() {
        drop(act);
        return show(visit, &id, None, String::new(), refusals).await;
    }
    let desk = Desk { words: &visit.house().words, origin: &visit.house().origin, pole: visit.pole() };
    desk.write(&mut act, &wish, &[]).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/avis/fournisseurs/{id}/alertes?avis=tender-link-sent"))))
}

pub async fn end(visit: Visit, Path((_, id)): Path<(String, String)>, Form(ended): Form<Ended>) -> Answer {
    let organization = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match wish::end(&mut act, &organization.id, &ended.why).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, None, ended.why, refusals).await
        }
        Ok(false) => Err(Fault::Absent),
        Ok(true) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/avis/fournisseurs/{id}/alertes?avis=tender-wish-ended"))))
        }
    }
}

async fn show(visit: Visit, id: &str, typed: Option<Typed>, why: String, refusals: Refusals) -> Answer {
    let organization = organization::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let today = visit.db().today().to_string();
    let wish = wish::of(visit.db(), id).await?;
    let typed = typed.unwrap_or_else(|| match &wish {
        Some(wish) => wish.typed(),
        None => Typed {
            email: organization.email.clone(),
            language: "fr".into(),
            places: [organization.mrc.clone()].into_iter().filter(|mrc| !mrc.is_empty()).collect(),
            from_on: today.clone(),
            pace: "weekly".into(),
            ..Typed::default()
        },
    });
    let stopped = match &wish {
        Some(wish) => stop::is_stopped(visit.db(), &wish.email).await?,
        None => false,
    };
    let want = Want {
        choices: Choices::of(&visit, &organization.mrc, &typed),
        letters: alert::letters(visit.db(), id).await?,
        sent: alert::of(visit.db(), id, SHOWN).await?,
        v: visit.clone(),
        organization,
        wish,
        today,
        stopped,
        typed,
        refusals,
        why,
    };
    visit.page(&visit.t("tender-alerts-of"), &want)
}
