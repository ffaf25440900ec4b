//! Needs: all of them, one with the suppliers it suits and those it was sent to, writing one down, sending and closing.
use crate::{
    KEEP, choices, class,
    contacts::{self, Contact},
    edition,
    letters::Desk,
    log::Why,
    need::{self, KINDS, Need, Typed, USUAL},
    rule::{self, Rule, WHAT},
    rules::with_any,
    sent::{self, Sent, To},
    suggest::{self, Suggested},
};
use askama::Template;
use axum::extract::Path;
use db::Settings;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, percent, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "needs.html")]
struct List {
    v: Visit,
    today: String,
    all: Vec<Need>,
    days: String,
    refusals: Refusals,
}

/// After how many days a supplier that is silent is reminded.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Days {
    days: String,
}

#[derive(Template)]
#[template(path = "ask.html")]
struct Ask {
    v: Visit,
    typed: Typed,
    /// Whom the pole asks for; none when a buyer asks for itself.
    buyer: Option<Pick>,
    refusals: Refusals,
    editions: Vec<Choice>,
    kinds: Vec<Choice>,
    what: Vec<Choice>,
    mrcs: ByRegion,
}

#[derive(Template)]
#[template(path = "need.html")]
struct One {
    v: Visit,
    one: Need,
    state: &'static str,
    place: String,
    sent: Vec<Sent>,
    /// Why it was declined: each reason, how many said it, and their share.
    declined: Vec<(String, i64, i64)>,
    /// Rules of buying that may apply to it today, for information.
    rules: Vec<Rule>,
    /// The class of its buyer, as rules part them, or "".
    class: &'static str,
    suggested: Vec<Suggested>,
    chosen: Vec<String>,
    why: Why,
    refusals: Refusals,
    told: Vec<Told>,
    contacts: Option<Vec<Contact>>,
}

impl One {
    fn left(&self) -> usize {
        usize::try_from(self.one.most - self.one.sent).unwrap_or_default()
    }

    fn share(&self, share: &i64) -> String {
        percent(*share, self.v.language())
    }

    fn amount(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }
}

/// For whom a need is written down, when the form is opened from an organization's page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    organization: Vec<String>,
}

/// The suppliers that somebody of the pole chose.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    supplier: Vec<String>,
}

type Which = Path<(String, String)>;

pub async fn found(visit: &Visit, id: &str) -> Result<Need, Fault> {
    need::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit) -> Answer {
    let days = need::remind_days(&visit.pole().settings()).to_string();
    table(visit, days, Refusals::default()).await
}

async fn table(visit: Visit, days: String, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let all = need::all(visit.db()).await?;
    visit.page(&visit.t("market-needs"), &List { v: visit.clone(), today, all, days, refusals })
}

/// Says after how many days a supplier that is silent is reminded.
pub async fn settle(visit: Visit, Form(typed): Form<Days>) -> Answer {
    let Some(days) = need::read_days(&typed.days) else {
        let mut refusals = Refusals::default();
        refusals.refuse("days", "market-refusal-remind");
        return table(visit, typed.days, refusals).await;
    };
    let mut act = visit.act().await?;
    Settings::set(&mut act, need::REMIND, &days.to_string()).await?;
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/marche/besoins?avis=people-saved")))
}

/// A need still to be typed, in the edition under way; none when there is none.
pub async fn fresh(visit: &Visit, organization: Vec<String>) -> Result<Option<Typed>, Fault> {
    let today = visit.db().today();
    let current = edition::current(visit.db(), &today.to_string()).await?;
    Ok(current.first().map(|edition| Typed {
        edition: edition.id.clone(),
        organization,
        kind: KINDS[1].into(),
        answer_by: today.saturating_add(jiff::Span::new().days(14)).to_string(),
        most: USUAL.to_string(),
        ..Typed::default()
    }))
}

pub async fn blank(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    match fresh(&visit, asked.organization).await? {
        Some(typed) => show(visit, typed, Refusals::default()).await,
        None => Ok(redirect(&visit.path("/marche/editions/ajouter?avis=market-open-first"))),
    }
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match need::ask(&mut act, &typed, None).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/besoins/{id}?avis=market-need-noted"))))
        }
    }
}

async fn show(visit: Visit, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let buyer = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    form(visit, typed, Some(buyer), refusals).await
}

/// The form of a need, for the pole or for a buyer.
pub async fn form(visit: Visit, typed: Typed, buyer: Option<Pick>, refusals: Refusals) -> Answer {
    let editions = edition::current(visit.db(), &visit.db().today().to_string()).await?;
    let ask = Ask {
        v: visit.clone(),
        typed,
        buyer,
        refusals,
        editions: choices::editions(&editions),
        kinds: choices::family(&visit, "market-kind", KINDS),
        what: with_any(&visit, "market-what", WHAT),
        mrcs: place::by_region(&visit),
    };
    visit.page(&visit.t("market-ask"), &ask)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    tell(visit, one, vec![], Why::default(), Refusals::default()).await
}

async fn tell(visit: Visit, one: Need, chosen: Vec<String>, why: Why, refusals: Refusals) -> Answer {
    let state = one.state(&visit.db().today().to_string());
    let sent = sent::of(visit.db(), &one.id).await?;
    let suggested = match state {
        "open" if visit.may(KEEP) => suggest::suppliers(&visit, &one, &sent).await?,
        _ => vec![],
    };
    let declined = sent.iter().filter(|one| one.answer == "declined").map(|one| (one.because.as_str(), 1));
    let class = class::of(visit.db(), &one.organization_id).await?;
    let page = One {
        v: visit.clone(),
        state,
        declined: sent::because(declined),
        rules: rule::of_need(visit.db(), &one, class).await?,
        class,
        place: choices::place(&visit, &one.mrc),
        told: history::about(&visit, "market-need", &one.id).await?,
        contacts: contacts::of(&visit, &one.organization_id).await?,
        one,
        sent,
        suggested,
        chosen,
        why,
        refusals,
    };
    visit.page(&page.one.title, &page)
}

pub async fn publish(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if need::publish(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/marche/besoins/{id}?avis=market-need-noted"))))
}

/// Writes to the suppliers that a person of the pole chose among those it suits.
pub async fn write(visit: Visit, Path((_, id)): Which, Form(asked): Form<Chosen>) -> Answer {
    let one = found(&visit, &id).await?;
    let sent = sent::of(visit.db(), &id).await?;
    let suggested = suggest::suppliers(&visit, &one, &sent).await?;
    let chosen: Vec<&Suggested> =
        suggested.iter().filter(|one| asked.supplier.contains(&one.id) && !one.email.is_empty()).collect();
    let to: Vec<To> = chosen
        .iter()
        .map(|one| To {
            organization: one.id.clone(),
            name: one.name.clone(),
            email: one.email.clone(),
            reasons: one.reasons.join(" "),
        })
        .collect();
    let mut refusals = Refusals::default();
    refusals.unless(!to.is_empty(), "supplier", "market-refusal-nobody");
    refusals.unless(
        one.state(&visit.db().today().to_string()) == "open",
        "supplier",
        "market-refusal-not-open",
    );
    let mut act = visit.act().await?;
    if refusals.none() && !Desk::of(&visit).send(&mut act, &one, &to).await? {
        refusals.refuse("supplier", "market-refusal-too-many");
    }
    if !refusals.none() {
        drop(act);
        return tell(visit, one, asked.supplier, Why::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/besoins/{id}?avis=market-need-sent"))))
}

pub async fn close(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = need::close(&mut act, &id, &why.why).await? {
        drop(act);
        return tell(visit, one, vec![], why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/besoins/{id}?avis=people-saved"))))
}
