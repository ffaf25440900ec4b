//! The need: what a buyer looks for, until which day it is answered, and how many suppliers are written to at most.
use crate::{
    rule::{WHAT, cents, dollars},
    whereabouts::place,
};
use db::{Act, Db, Fault, FromRow, Settings};
use jiff::{ToSpan, civil::Date};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// A request for offers, a request for a quote, a sounding of the market.
pub const KINDS: [&str; 3] = ["offers", "quote", "sounding"];
/// How many suppliers are written to, at most, unless the buyer says otherwise.
pub const USUAL: i64 = 5;
const MOST: i64 = 50;
/// Years within which a need is answered, at most.
const YEARS: i64 = 2;
/// Days after which a supplier that is silent is reminded, once, where the pole has not said.
const SILENT: i64 = 5;
/// The name of the pole's own days among its settings; nought for no reminder.
pub const REMIND: &str = "market.remind-days";

/// The days that a text says, from 0 to 60.
pub fn read_days(text: &str) -> Option<i64> {
    text.trim().parse().ok().filter(|days| (0..=60).contains(days))
}

/// Days after which a supplier that is silent is reminded, for a pole.
pub fn remind_days(settings: &Settings) -> i64 {
    read_days(settings.get(REMIND)).unwrap_or(SILENT)
}

#[derive(Clone, Debug, FromRow)]
pub struct Need {
    pub id: String,
    pub edition_id: String,
    pub edition: String,
    pub organization_id: String,
    pub organization: String,
    pub municipality: String,
    pub postal_code: String,
    pub kind: String,
    pub title: String,
    pub about: String,
    pub mrc: String,
    pub answer_by: String,
    pub most: i64,
    /// Goods, services, works or "", and about how much, in cents: for information.
    pub what: String,
    pub cents: Option<i64>,
    pub asked_by: String,
    pub published_on: Option<String>,
    pub closed_on: Option<String>,
    pub closed_why: String,
    /// How many suppliers were written to, and how many are interested.
    pub sent: i64,
    pub interested: i64,
}

impl Need {
    /// `asked` until the pole publishes it, then `open`, `over` once its day is past, or `closed`.
    pub fn state(&self, today: &str) -> &'static str {
        match (&self.closed_on, &self.published_on) {
            (Some(_), _) => "closed",
            (_, None) => "asked",
            _ if self.answer_by.as_str() < today => "over",
            _ => "open",
        }
    }

    /// As the ranking takes it.
    pub fn ranked(&self) -> matching::Notice {
        matching::Notice {
            id: self.id.clone(),
            title: self.title.clone(),
            about: self.about.clone(),
            buyer: self.organization.clone(),
            place: place(&self.mrc, matching::Place::of_address(&self.postal_code, &self.municipality)),
            ..matching::Notice::default()
        }
    }
}

/// What was typed of a need.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub edition: String,
    pub who: String,
    pub organization: Vec<String>,
    pub kind: String,
    pub title: String,
    pub about: String,
    pub mrc: String,
    pub answer_by: String,
    pub most: String,
    pub what: String,
    pub amount: String,
}

impl Typed {
    pub fn of(kept: &Need) -> Typed {
        Typed {
            kind: kept.kind.clone(),
            title: kept.title.clone(),
            about: kept.about.clone(),
            mrc: kept.mrc.clone(),
            answer_by: kept.answer_by.clone(),
            most: kept.most.to_string(),
            what: kept.what.clone(),
            amount: dollars(kept.cents),
            ..Typed::default()
        }
    }

    pub fn most(&self) -> i64 {
        self.most.trim().parse().unwrap_or_default()
    }

    pub fn cents(&self) -> Option<i64> {
        cents(&self.amount).unwrap_or_default()
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = self.judge_words(act.today());
        let edition: Option<(String,)> = sqlx::query_as("select id from market_edition where id = $1")
            .bind(&self.edition)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(edition.is_some(), "edition", "market-refusal-edition");
        let organization = self.organization.last().map(String::as_str).unwrap_or_default();
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "market-refusal-organization");
        Ok(refusals)
    }

    /// What is wrong with what a need says, whoever it is of.
    pub fn judge_words(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "market-refusal-kind");
        let titled = is_seen(&self.title) && self.title.chars().count() <= 200;
        refusals.unless(titled, "title", "market-refusal-title");
        refusals.unless(self.about.chars().count() <= 4_000, "about", "market-refusal-long");
        let placed = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        refusals.unless(placed, "mrc", "market-refusal-mrc");
        let by = refusals.day("answer_by", &self.answer_by);
        refusals.unless(by.is_none_or(|day| day >= today), "answer_by", "market-refusal-past");
        let last = today.saturating_add(YEARS.years());
        refusals.unless(by.is_none_or(|day| day <= last), "answer_by", "market-refusal-far");
        refusals.unless((1..=MOST).contains(&self.most()), "most", "market-refusal-most");
        let known = self.what.is_empty() || WHAT.contains(&self.what.as_str());
        refusals.unless(known, "what", "market-refusal-kind");
        refusals.unless(cents(&self.amount).is_ok(), "amount", "market-refusal-amount");
        refusals
    }
}

macro_rules! needs {
    ($rest:literal) => {
        concat!(
            "select n.id, n.edition_id, e.name as edition, o.id as organization_id, o.name as organization, \
             o.municipality, o.postal_code, n.kind, n.title, n.about, n.mrc, n.answer_by, n.most, n.what, n.cents, n.asked_by, \
             n.published_on, n.closed_on, n.closed_why, \
             (select count(*) from market_sent s where s.need_id = n.id) as sent, \
             (select count(*) from market_sent s where s.need_id = n.id and s.answer = 'interested') as interested \
             from market_need n join market_edition e on e.id = n.edition_id join organization o on o.id = ",
            people::keeper!("n.organization_id"),
            $rest
        )
    };
}

/// All, those asked for first, then those open, the soonest answered first; then the rest, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Need>, Fault> {
    let mut all: Vec<Need> = sqlx::query_as(needs!(" order by n.answer_by desc, n.id desc limit 500"))
        .fetch_all(db.rows())
        .await?;
    let today = db.today().to_string();
    all.sort_by_key(|one| match one.state(&today) {
        "asked" => 0,
        "open" => 1,
        _ => 2,
    });
    Ok(all)
}

/// Those that are open today, and those that wait to be published.
pub async fn open(db: &Db) -> Result<Vec<Need>, Fault> {
    let today = db.today().to_string();
    let mut all = all(db).await?;
    all.retain(|one| matches!(one.state(&today), "asked" | "open"));
    Ok(all)
}

/// A buyer's, the latest first.
pub async fn of_buyer(db: &Db, organization: &str) -> Result<Vec<Need>, Fault> {
    sqlx::query_as(needs!(" where o.id = $1 order by n.recorded_at desc limit 200"))
        .bind(organization)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Need>, Fault> {
    sqlx::query_as(needs!(" where n.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Writes a need down, published at once when the pole does, or waiting for the pole when a buyer's account asks;
/// or says what is refused.
pub async fn ask(
    act: &mut Act,
    typed: &Typed,
    asked_by: Option<&str>,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into market_need (id, edition_id, organization_id, kind, title, about, mrc, answer_by, most, what, cents, \
         asked_by, published_on, closed_why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '', $14, $15)",
    )
    .bind(&id)
    .bind(&typed.edition)
    .bind(typed.organization.last())
    .bind(&typed.kind)
    .bind(typed.title.trim())
    .bind(typed.about.trim())
    .bind(&typed.mrc)
    .bind(typed.answer_by.trim())
    .bind(typed.most())
    .bind(&typed.what)
    .bind(typed.cents())
    .bind(asked_by.unwrap_or_default())
    .bind(asked_by.is_none().then_some(today))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let verb = if asked_by.is_some() { "market.need-asked" } else { "market.need-published" };
    act.record(verb, "market-need", &id, &typed.kind).await?;
    Ok(Ok(id))
}

/// Publishes a need that a buyer asked for; false when it waits no more.
pub async fn publish(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let sql = "update market_need set published_on = $2 where id = $1 and published_on is null and closed_on is null";
    let done = sqlx::query(sql).bind(id).bind(today).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.need-published", "market-need", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Closes a need, saying why; or says what is refused.
pub async fn close(act: &mut Act, id: &str, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "market-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let sql = "update market_need set closed_on = $2, closed_why = $3 where id = $1 and closed_on is null";
    let done = sqlx::query(sql).bind(id).bind(today).bind(why.trim()).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.need-closed", "market-need", id, "").await?;
    }
    Ok(Ok(()))
}
