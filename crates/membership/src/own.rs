//! A member's own space: its membership, dues, papers and delegates, and nothing of anyone else's.
use crate::{
    category, delegate,
    desk::Desk,
    document::{self, Document},
    dues::Year,
    ledger::{self, Ledger},
    member::{self, Member},
    papers::hand,
    provider::Cards,
    renew, space, update,
};
use askama::Template;
use axum::{Extension, extract::Path};
use page::{Answer, Fault, Visit, money};
use people::role::MEMBER;
use std::sync::Arc;

/// One organization of the person who is here, as its space shows it.
struct Own {
    member: Member,
    category: String,
    years: Vec<Year>,
    documents: Vec<Document>,
    delegates: Vec<String>,
    /// The day of its last update, or "".
    updated: String,
    /// Whether it is a member today.
    current: bool,
    published: bool,
}

#[derive(Template)]
#[template(path = "own.html")]
struct Page {
    v: Visit,
    own: Vec<Own>,
    /// Whether dues are paid by card here.
    cards: bool,
    today: jiff::civil::Date,
}

impl Page {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn total(&self, document: &Document) -> String {
        self.money(&document.total())
    }

    fn due(&self, year: &Year) -> String {
        let none = || self.v.t("member-no-rule").into_owned();
        year.asked.as_ref().map_or_else(none, |asked| self.money(&asked.total()))
    }

    /// Whether a year is still to pay, by card.
    fn pays(&self, year: &Year) -> bool {
        self.cards && renew::owed(year).is_some_and(|owed| owed > 0)
    }

    fn year(&self, year: &Year) -> String {
        Desk::of(&self.v).year(year.from, year.to, self.v.language())
    }
}

/// The organizations that the person here is a member's for, each once.
fn organizations(visit: &Visit) -> Vec<String> {
    let roles = visit.account().map(|account| account.roles.as_slice()).unwrap_or_default();
    let mut own: Vec<String> = vec![];
    for (role, organization) in roles {
        if role == MEMBER && !organization.is_empty() && !own.contains(organization) {
            own.push(organization.clone());
        }
    }
    own
}

/// A membership of an organization of the person here; of any other there is nothing.
pub async fn owned(visit: &Visit, id: &str) -> Result<Member, Fault> {
    for organization in organizations(visit) {
        let found = member::all_of(visit.db(), &organization).await?.into_iter().find(|one| one.id == id);
        if let Some(member) = found {
            return Ok(member);
        }
    }
    Err(Fault::Absent)
}

/// The year that an update of one's own is for: the one that begins soon, or else this one.
pub async fn year_on(visit: &Visit, id: &str) -> Result<String, Fault> {
    owned(visit, id).await?;
    let ledger = ledger::of(visit.db(), &visit.pole().settings(), id).await?.ok_or(Fault::Absent)?;
    ledger.years.first().map(|year| year.from.to_string()).ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Extension(cards): Extension<Arc<Cards>>) -> Answer {
    let (db, settings, today) = (visit.db(), visit.pole().settings(), visit.db().today());
    let on = today.to_string();
    let categories = category::all(db, &on).await?;
    let mut own = vec![];
    for organization in organizations(&visit) {
        let Some(stands) = member::of(db, &organization).await? else { continue };
        let Some(ledger) = ledger::of(db, &settings, &stands.id).await? else { continue };
        let Ledger { member, held, years, .. } = ledger;
        let held = held.last().and_then(|held| categories.iter().find(|one| one.id == held.category_id));
        let delegates = delegate::of(db, &member.id).await?.into_iter().filter(|one| one.is_on(&on));
        own.push(Own {
            category: held.map(|one| one.name(visit.language()).to_owned()).unwrap_or_default(),
            documents: document::of(db, &member.id).await?,
            delegates: delegates.map(|one| one.person).collect(),
            updated: update::of(db, &member.id)
                .await?
                .first()
                .map(|one| one.received_on.clone())
                .unwrap_or_default(),
            current: member.holds(&on),
            published: space::is_published(db, &member.organization_id).await?,
            years,
            member,
        });
    }
    visit.page(
        &visit.t("member-own"),
        &Page { cards: cards.of(&visit.pole().slug).is_some(), v: visit.clone(), own, today },
    )
}

pub async fn print(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    owned(&visit, &id).await?;
    let document = document::find(visit.db(), &id, &document).await?.ok_or(Fault::Absent)?;
    hand(&visit, &document).await
}
