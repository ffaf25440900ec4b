//! What a supplier wishes, as it says itself by the link of its letter, without an account.
use crate::{
    alert::{self, Alert},
    choices::Choices,
    wish::{self, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::organization;

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine {
    v: Visit,
    /// None when the link serves no more: nothing of the supplier is then shown.
    open: Option<Open>,
    typed: Typed,
    refusals: Refusals,
    choices: Choices,
    /// Where the pole is written to, or "".
    mailbox: String,
}

struct Open {
    token: String,
    name: String,
    until: String,
}

/// The letter of a token; whether its link still serves.
pub async fn letter(visit: &Visit, token: &str) -> Result<(Alert, bool), Fault> {
    let alert = alert::with_token(visit.db(), token).await?.ok_or(Fault::Absent)?;
    let serves = alert.ends_at > db::written(visit.db().clock().now());
    Ok((alert, serves))
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    show(visit, token, None, Refusals::default()).await
}

pub async fn send(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let (alert, serves) = letter(&visit, &token).await?;
    let wish = wish::of(visit.db(), &alert.organization_id).await?;
    let Some(wish) = wish.filter(|wish| serves && wish.email == alert.email) else {
        return show(visit, token, None, Refusals::default()).await;
    };
    // The mailbox is the one that the link was sent to: another is asked of the pole.
    let typed = Typed { email: wish.email, ..typed };
    let mut act = visit.act().await?;
    if let Err(refusals) = wish::keep(&mut act, &alert.organization_id, &typed).await? {
        drop(act);
        return show(visit, token, Some(typed), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/mes-alertes/{token}?avis=tender-wish-kept"))))
}

async fn show(visit: Visit, token: String, typed: Option<Typed>, refusals: Refusals) -> Answer {
    let (alert, serves) = letter(&visit, &token).await?;
    let wish = wish::of(visit.db(), &alert.organization_id).await?;
    let wish = wish.filter(|wish| serves && wish.email == alert.email);
    let organization = organization::find(visit.db(), &alert.organization_id).await?;
    let (mut shown, mut choices, mut open) = (Typed::default(), Choices::default(), None);
    if let Some((wish, organization)) = wish.zip(organization) {
        shown = typed.unwrap_or_else(|| wish.typed());
        choices = Choices::of(&visit, &organization.mrc, &shown);
        open = Some(Open { until: visit.db().day_of(&alert.ends_at), name: organization.name, token });
    }
    let mine = Mine { mailbox: mailbox(&visit), v: visit.clone(), open, typed: shown, refusals, choices };
    visit.page(&visit.t("tender-mine"), &mine)
}

/// Where the pole is written to, or "".
pub fn mailbox(visit: &Visit) -> String {
    visit.pole().settings().get("pole.privacy-email").to_owned()
}
