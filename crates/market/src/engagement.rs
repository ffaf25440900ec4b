//! The buyer's engagement: who signed it and as what, what it reaches, from the day it was signed to a last day.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::pick;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Engagement {
    pub id: String,
    pub edition_id: String,
    pub edition: String,
    pub organization_id: String,
    pub organization: String,
    pub person_id: String,
    /// Who signed, or "".
    pub person: String,
    pub title: String,
    pub scope: String,
    pub signed_on: String,
    pub until_on: Option<String>,
    pub until_why: String,
    /// Activities of the edition that it took part in.
    pub done: i64,
}

impl Engagement {
    pub fn is_on(&self, day: &str) -> bool {
        self.signed_on.as_str() <= day && self.until_on.as_deref().is_none_or(|until| day <= until)
    }
}

/// What was typed of an engagement.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
    /// Who signed: a name, or those chosen, of whom the last counts.
    pub name: String,
    pub person: Vec<String>,
    pub title: String,
    pub scope: String,
    pub signed_on: String,
    pub until_on: String,
    pub until_why: String,
}

impl Typed {
    pub fn of(kept: &Engagement) -> Typed {
        Typed {
            organization: vec![kept.organization_id.clone()],
            person: Some(kept.person_id.clone()).filter(|id| !id.is_empty()).into_iter().collect(),
            title: kept.title.clone(),
            scope: kept.scope.clone(),
            signed_on: kept.signed_on.clone(),
            until_on: kept.until_on.clone().unwrap_or_default(),
            until_why: kept.until_why.clone(),
            ..Typed::default()
        }
    }

    fn until(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|until| !until.is_empty())
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let organization = self.organization.last().map(String::as_str).unwrap_or_default();
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "market-refusal-organization");
        refusals.unless(self.title.chars().count() <= 200, "title", "market-refusal-long");
        refusals.unless(self.scope.chars().count() <= 2_000, "scope", "market-refusal-long");
        let signed = refusals.day("signed_on", &self.signed_on);
        refusals.unless(signed.is_none_or(|day| day <= act.today()), "signed_on", "market-refusal-future");
        if self.until().is_some()
            && let Some(until) = refusals.day("until_on", &self.until_on)
        {
            refusals.unless(signed.is_none_or(|day| day <= until), "until_on", "day-refusal-order");
            let told = is_seen(&self.until_why) && self.until_why.chars().count() <= 500;
            refusals.unless(told, "until_why", "market-refusal-why");
        }
        Ok(refusals)
    }
}

macro_rules! engagements {
    ($rest:literal) => {
        concat!(
            "select w.id, w.edition_id, e.name as edition, o.id as organization_id, o.name as organization, \
             coalesce(w.person_id, '') as person_id, coalesce(p.name, '') as person, w.title, w.scope, w.signed_on, \
             w.until_on, w.until_why, (select count(distinct a.id) from market_activity a \
             join market_activity_party p on p.activity_id = a.id where a.edition_id = w.edition_id \
             and a.withdrawn_at is null and p.side = 'buyer' and p.organization_id in ",
            people::whole!("w.organization_id"),
            ") as done from market_engagement w join market_edition e on e.id = w.edition_id \
             left join person p on p.id = w.person_id join organization o on o.id = ",
            people::keeper!("w.organization_id"),
            $rest
        )
    };
}

/// Those of an edition, by the buyer's name.
pub async fn of(db: &Db, edition: &str) -> Result<Vec<Engagement>, Fault> {
    let mut all: Vec<Engagement> =
        sqlx::query_as(engagements!(" where w.edition_id = $1 order by w.signed_on, w.id"))
            .bind(edition)
            .fetch_all(db.rows())
            .await?;
    page::sort_by_text(&mut all, |one| &one.organization);
    Ok(all)
}

/// A buyer's, the latest first.
pub async fn of_buyer(db: &Db, organization: &str) -> Result<Vec<Engagement>, Fault> {
    sqlx::query_as(engagements!(" where o.id = $1 order by w.signed_on desc, w.id desc"))
        .bind(organization)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Engagement>, Fault> {
    sqlx::query_as(engagements!(" where w.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Writes down that a buyer engages, or says what is refused.
pub async fn engage(act: &mut Act, edition: &str, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act).await?;
    let person = pick::meet_if_named(act, &typed.name, &typed.person, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_engagement (id, edition_id, organization_id, person_id, title, scope, signed_on, until_on, \
         until_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(edition)
    .bind(typed.organization.last())
    .bind(person)
    .bind(typed.title.trim())
    .bind(typed.scope.trim())
    .bind(typed.signed_on.trim())
    .bind(typed.until())
    .bind(typed.until_why.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.engagement-signed", "market-engagement", &id, typed.signed_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes an engagement, or ends it on a last day; or says what is refused.
pub async fn change(act: &mut Act, kept: &Engagement, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(act).await?;
    let person = pick::meet_if_named(act, &typed.name, &typed.person, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update market_engagement set organization_id = $2, person_id = $3, title = $4, scope = $5, signed_on = $6, \
         until_on = $7, until_why = $8 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.organization.last())
    .bind(person)
    .bind(typed.title.trim())
    .bind(typed.scope.trim())
    .bind(typed.signed_on.trim())
    .bind(typed.until())
    .bind(typed.until_why.trim())
    .execute(act.rows())
    .await?;
    let ended = kept.until_on.is_none() && typed.until().is_some();
    let verb = if ended { "market.engagement-ended" } else { "market.engagement-changed" };
    act.record(verb, "market-engagement", &kept.id, typed.until().unwrap_or_default()).await?;
    Ok(Ok(()))
}
