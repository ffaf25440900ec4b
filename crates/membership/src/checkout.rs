//! Paying dues by card: who pays is led to the provider's own page, and the provider's word that it is paid is heard.
use crate::{
    card::{self, Settled},
    desk::Desk,
    document::{self, RECEIPT},
    invitation::{self, UPDATE},
    ledger, letters,
    own::owned,
    papers,
    provider::{self, Account, Asked, Cards},
    receipt,
    renew::owed,
};
use askama::Template;
use axum::{
    Extension,
    body::Bytes,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header::CONTENT_SECURITY_POLICY},
    response::IntoResponse,
};
use db::Who;
use page::{Answer, Fault, Form, Visit, money, redirect};
use serde::Deserialize;
use std::sync::Arc;

/// Who records what the provider says was paid.
const CARD: &str = "membership.card";

#[derive(Template)]
#[template(path = "checkout.html")]
struct Checkout {
    v: Visit,
    name: String,
    year: String,
    /// What is left to pay, told; "" when nothing is.
    owed: String,
    action: String,
    year_on: String,
    /// The machine of the provider that its page is on.
    host: String,
    /// Whether the provider opened no page.
    trouble: bool,
}

#[derive(Template)]
#[template(path = "returned.html")]
struct Returned {
    v: Visit,
    left: bool,
}

/// Of one's own organizations, which year is paid.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    annee: String,
    /// Set by the provider's page when nothing was paid.
    annule: String,
}

type Which = Path<(String, String)>;
type Open = Extension<Arc<Cards>>;

/// One year of a membership that is to be paid, and the address it is paid at.
struct Due {
    membership: String,
    year_on: String,
    action: String,
}

async fn of_link(visit: &Visit, token: &str) -> Result<Due, Fault> {
    let link = invitation::known(visit.db(), token, UPDATE).await?.ok_or(Fault::Absent)?;
    let action = visit.path(&format!("/adhesion/lien/{token}/payer"));
    Ok(Due { membership: link.membership_id, year_on: link.year_on, action })
}

async fn of_own(visit: &Visit, id: &str, year_on: &str) -> Result<Due, Fault> {
    owned(visit, id).await?;
    let action = visit.path(&format!("/mon-espace/{id}/payer"));
    Ok(Due { membership: id.to_owned(), year_on: year_on.to_owned(), action })
}

/// A way to pay, or "" where nothing is paid by card.
pub fn way(visit: &Visit, cards: &Cards, path: String) -> String {
    cards.of(&visit.pole().slug).map_or_else(String::new, |_| path)
}

fn account<'a>(cards: &'a Cards, visit: &Visit) -> Result<&'a Account, Fault> {
    cards.of(&visit.pole().slug).ok_or(Fault::Absent)
}

pub async fn by_link(visit: Visit, Extension(cards): Open, Path((_, token)): Which) -> Answer {
    let account = account(&cards, &visit)?;
    let due = of_link(&visit, &token).await?;
    show(&visit, account, &due, false).await
}

pub async fn send_by_link(visit: Visit, Extension(cards): Open, Path((_, token)): Which) -> Answer {
    let account = account(&cards, &visit)?;
    let due = of_link(&visit, &token).await?;
    lead(&visit, account, &due).await
}

pub async fn by_account(
    visit: Visit,
    Extension(cards): Open,
    Path((_, id)): Which,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let account = account(&cards, &visit)?;
    let due = of_own(&visit, &id, &chosen.annee).await?;
    show(&visit, account, &due, false).await
}

pub async fn send_by_account(
    visit: Visit,
    Extension(cards): Open,
    Path((_, id)): Which,
    Form(chosen): Form<Chosen>,
) -> Answer {
    let account = account(&cards, &visit)?;
    let due = of_own(&visit, &id, &chosen.annee).await?;
    lead(&visit, account, &due).await
}

/// The year of a due, what is left to pay of it, and the member's name.
async fn stands(visit: &Visit, due: &Due) -> Result<(String, i64, String), Fault> {
    let settings = visit.pole().settings();
    let ledger = ledger::of(visit.db(), &settings, &due.membership).await?.ok_or(Fault::Absent)?;
    let year = ledger.year(&due.year_on).ok_or(Fault::Absent)?;
    let named = Desk::of(visit).year(year.from, year.to, visit.language());
    Ok((named, owed(year).unwrap_or_default(), ledger.member.name.clone()))
}

async fn show(visit: &Visit, account: &Account, due: &Due, trouble: bool) -> Answer {
    let (year, owed, name) = stands(visit, due).await?;
    let checkout = Checkout {
        owed: if owed > 0 { money(owed, visit.language()) } else { String::new() },
        action: due.action.clone(),
        year_on: due.year_on.clone(),
        host: account.pages().rsplit('/').next().unwrap_or_default().to_owned(),
        name,
        year,
        trouble,
        v: visit.clone(),
    };
    let mut page = visit.page(&visit.t("member-card"), &checkout)?;
    // A form that leads elsewhere must name where: the provider's pages, and nothing else.
    let policy =
        page::policy("").replace("form-action 'self'", &format!("form-action 'self' {}", account.pages()));
    page.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::try_from(policy)?);
    if trouble {
        *page.status_mut() = StatusCode::BAD_GATEWAY;
    }
    Ok(page)
}

/// Leads to the provider's page. What is asked is a row before anyone can pay it.
async fn lead(visit: &Visit, account: &Account, due: &Due) -> Answer {
    let (year, owed, _) = stands(visit, due).await?;
    if owed == 0 {
        return show(visit, account, due, false).await;
    }
    let language = visit.language().code();
    let mut act = visit.act().await?;
    let id = card::ask(&mut act, &due.membership, &due.year_on, owed, language).await?;
    act.commit().await?;
    let things = [("year", year.into()), ("pole", visit.pole().name().into())];
    let what = visit.tf("member-card-what", &things);
    let paid = format!("{}{}", visit.house().origin, visit.path("/adhesion/carte/retour"));
    let (asked, account_of) = (id.clone(), account.clone());
    let opened = tokio::task::spawn_blocking(move || {
        let left = format!("{paid}?annule=oui");
        account_of.open(&Asked { id: &asked, cents: owed, what: &what, language, paid: &paid, left: &left })
    });
    match opened.await? {
        Ok(address) => Ok(redirect(&address)),
        Err(fault) => {
            tracing::warn!("no page to pay: {fault:#}");
            let mut act = visit.act().await?;
            card::end(&mut act, &due.membership, &id).await?;
            act.commit().await?;
            show(visit, account, due, true).await
        }
    }
}

/// Back from the provider's page. What was paid is known by its word alone, not by whoever comes here.
pub async fn returned(visit: Visit, Form(chosen): Form<Chosen>) -> Answer {
    let left = !chosen.annule.is_empty();
    visit.page(&visit.t("member-card"), &Returned { v: visit.clone(), left })
}

/// Hears the provider: dues are recorded and their receipt sent, once, however often it says the same.
pub async fn hear(visit: Visit, Extension(cards): Open, headers: HeaderMap, body: Bytes) -> Answer {
    let account = account(&cards, &visit)?;
    let signature = headers.get("stripe-signature").and_then(|told| told.to_str().ok()).unwrap_or_default();
    if !account.is_signed(signature, &body, visit.db().clock().now().as_second()) {
        return Err(Fault::Unreadable);
    }
    let Some(paid) = provider::paid(&body).map_err(|_| Fault::Unreadable)? else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    let mut act = visit.db().act(Who::Job(CARD)).await?;
    match card::settle(&mut act, &paid).await? {
        Settled::Unknown => {}
        Settled::Otherwise => {
            tracing::error!(session = paid.session, "another amount was paid by card than was asked for");
            return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response());
        }
        Settled::Dues { membership, payment } => {
            act.commit().await?;
            receipt(&visit, &membership, &payment).await?;
        }
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Issues the receipt of what was paid and sends it; issued already, it was sent with it.
async fn receipt(visit: &Visit, membership: &str, payment: &str) -> Result<(), Fault> {
    let (ledger, to) = papers::of(visit, membership).await?;
    // Withdrawn since: there is nothing to acknowledge.
    let Some(payment) = ledger.payments.iter().find(|one| one.id == payment) else { return Ok(()) };
    let desk = Desk::of(visit);
    let mut act = visit.db().act(Who::Job(CARD)).await?;
    if document::about(&mut act, RECEIPT, &payment.id).await?.is_some() {
        return Ok(());
    }
    let id = receipt::issue(&desk, &mut act, &ledger, &to, payment).await?;
    let issued = document::held(&mut act, membership, &id).await?.ok_or(Fault::Absent)?;
    letters::send_paper(&desk, &mut act, &ledger.member, &issued).await?;
    act.commit().await?;
    Ok(())
}
