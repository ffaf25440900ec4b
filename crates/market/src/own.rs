//! A buyer's own space: its engagement, suppliers sought and kept at hand, its needs, and what came of it all.
use crate::{
    activity::{self, Activity},
    ask,
    asked_meeting::{self, AskedMeeting},
    catalogue,
    catalogue::Listed,
    declare, edition,
    engagement::{self, Engagement},
    introduction::{self, Introduction},
    need::{self, Need, Typed},
    sent::{self, Sent},
    shortlist::{self, Shortlisted},
    signed,
    timetable::{self, Planned},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::{
    organization::{self, Organization},
    role::BUYER,
};
use serde::Deserialize;

/// One buyer of the person who is here, as its space shows it.
struct Own {
    one: Organization,
    engagements: Vec<Engagement>,
    shortlist: Vec<Shortlisted>,
    needs: Vec<Need>,
    activities: Vec<Activity>,
    introductions: Vec<Introduction>,
    meetings: Vec<Planned>,
    asked: Vec<AskedMeeting>,
    /// Engagements whose signed declaration is kept.
    signed: Vec<String>,
}

impl Own {
    /// Suppliers that said they are interested in its needs.
    fn interested(&self) -> usize {
        let all: i64 = self.needs.iter().map(|one| one.interested).sum();
        usize::try_from(all).unwrap_or_default()
    }

    /// Introductions of which a contract came.
    fn contracts(&self) -> usize {
        self.introductions.iter().filter(|one| one.outcome == "contract").count()
    }
}

#[derive(Template)]
#[template(path = "own.html")]
struct Page {
    v: Visit,
    today: String,
    own: Vec<Own>,
}

impl Page {
    fn told(&self, count: usize) -> String {
        self.v.number(&i64::try_from(count).unwrap_or(i64::MAX))
    }
}

#[derive(Template)]
#[template(path = "seek.html")]
struct Seek {
    v: Visit,
    one: Organization,
    q: String,
    listed: Vec<Listed>,
    kept: Vec<String>,
}

#[derive(Template)]
#[template(path = "own_need.html")]
struct OwnNeed {
    v: Visit,
    one: Need,
    state: &'static str,
    sent: Vec<Sent>,
}

/// A supplier that is kept at hand, or is no more.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Keeping {
    supplier: String,
    note: String,
    hors: String,
}

type Which = Path<(String, String)>;

/// The buyers that the person here acts for, each once.
async fn buyers(visit: &Visit) -> Result<Vec<Organization>, Fault> {
    let roles = visit.account().map(|account| account.roles.as_slice()).unwrap_or_default();
    let mut own: Vec<Organization> = vec![];
    for (role, id) in roles {
        if role == BUYER
            && !id.is_empty()
            && !own.iter().any(|one| one.id == *id)
            && let Some(found) = organization::find(visit.db(), id).await?
        {
            own.push(found);
        }
    }
    Ok(own)
}

/// A buyer of the person here; of any other there is nothing.
pub async fn owned(visit: &Visit, id: &str) -> Result<Organization, Fault> {
    buyers(visit).await?.into_iter().find(|one| one.id == id).ok_or(Fault::Absent)
}

pub async fn page(visit: Visit) -> Answer {
    let db = visit.db();
    let mut own = vec![];
    for one in buyers(&visit).await? {
        let engagements = engagement::of_buyer(db, &one.id).await?;
        let mut signed = vec![];
        for engagement in &engagements {
            if signed::kept_on(db, &engagement.id).await?.is_some() {
                signed.push(engagement.id.clone());
            }
        }
        own.push(Own {
            engagements,
            signed,
            asked: asked_meeting::of_buyer(db, &one.id).await?,
            shortlist: shortlist::of(db, &one.id).await?,
            needs: need::of_buyer(db, &one.id).await?,
            activities: activity::with(db, &one.id).await?,
            introductions: introduction::with(db, &one.id).await?,
            meetings: timetable::coming_of(db, &one.id).await?,
            one,
        });
    }
    let today = db.today().to_string();
    visit.page(&visit.t("market-own"), &Page { v: visit.clone(), today, own })
}

/// The declaration of its own engagement.
pub async fn print(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = engagement::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    owned(&visit, &one.organization_id).await?;
    declare::declaration(&visit, &one).await
}

/// The same as it came back signed.
pub async fn signed(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = engagement::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    owned(&visit, &one.organization_id).await?;
    declare::signed(&visit, &one).await
}

pub async fn seek(visit: Visit, Path((_, id)): Which, Form(asked): Form<catalogue::Asked>) -> Answer {
    let one = owned(&visit, &id).await?;
    let editions = edition::current(visit.db(), &visit.db().today().to_string()).await?;
    let listed = catalogue::listed(&visit, &editions, &asked.q).await?;
    let kept = shortlist::of(visit.db(), &id).await?.into_iter().map(|one| one.supplier_id).collect();
    visit.page(&visit.t("market-seek"), &Seek { v: visit.clone(), one, q: asked.q, listed, kept })
}

pub async fn keep(visit: Visit, Path((_, id)): Which, Form(keeping): Form<Keeping>) -> Answer {
    owned(&visit, &id).await?;
    let mut act = visit.act().await?;
    if keeping.hors.is_empty() {
        shortlist::list(&mut act, &id, &keeping.supplier, &keeping.note).await?;
    } else {
        shortlist::remove(&mut act, &id, &keeping.supplier).await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/espace-acheteur?avis=people-saved")))
}

pub async fn blank(visit: Visit, Path((_, id)): Which) -> Answer {
    owned(&visit, &id).await?;
    match ask::fresh(&visit, vec![id]).await? {
        Some(typed) => ask::form(visit, typed, None, Refusals::default()).await,
        None => Ok(redirect(&visit.path("/espace-acheteur?avis=market-own-none"))),
    }
}

/// Asks for a need: the pole publishes it, and confirms whom it is sent to.
pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    owned(&visit, &id).await?;
    let typed = Typed { organization: vec![id], who: String::new(), ..typed };
    let account = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    let mut act = visit.act().await?;
    if let Err(refusals) = need::ask(&mut act, &typed, Some(&account)).await? {
        drop(act);
        return ask::form(visit, typed, None, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/espace-acheteur?avis=market-asked")))
}

/// A need of a buyer of the person here; of any other there is nothing.
pub async fn asked(visit: &Visit, id: &str) -> Result<Need, Fault> {
    let one = ask::found(visit, id).await?;
    owned(visit, &one.organization_id).await?;
    Ok(one)
}

/// One of its needs, and what suppliers answered.
pub async fn need(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = asked(&visit, &id).await?;
    let state = one.state(&visit.db().today().to_string());
    let sent = sent::of(visit.db(), &id).await?;
    visit.page(&one.title.clone(), &OwnNeed { v: visit.clone(), one, state, sent })
}
