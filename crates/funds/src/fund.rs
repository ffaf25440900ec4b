//! The fund: who holds it, what it is for, what it gives, and between which days.
use crate::amount;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::organization;
use serde::Deserialize;

/// What funds are for.
pub const PURPOSES: [&str; 5] = ["start-up", "development", "innovation", "takeover", "other"];
/// What they give.
pub const GIVES: [&str; 3] = ["grant", "loan", "guarantee"];

#[derive(Clone, Debug, FromRow)]
pub struct Fund {
    pub id: String,
    pub name: String,
    /// The organization that holds it, or "" for the pole itself.
    pub holder_id: String,
    pub holder: String,
    pub purpose: String,
    pub gives: String,
    /// In cents.
    pub least: Option<i64>,
    pub most: Option<i64>,
    pub link: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

impl Fund {
    /// Whether it is there on a day.
    pub fn is_on(&self, day: &str) -> bool {
        self.from_on.as_str() <= day && self.until_on.as_deref().is_none_or(|until| day <= until)
    }

    /// Whether the pole holds it itself.
    pub fn is_own(&self) -> bool {
        self.holder_id.is_empty()
    }
}

/// What was typed of a fund.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    /// The holder's name, or the organization chosen; nobody for the pole itself.
    pub who: String,
    pub organization: Vec<String>,
    pub purpose: String,
    pub gives: String,
    pub least: String,
    pub most: String,
    pub link: String,
    pub from_on: String,
    pub until_on: String,
}

impl Typed {
    pub fn of(kept: &Fund) -> Typed {
        Typed {
            name: kept.name.clone(),
            who: String::new(),
            organization: if kept.is_own() { vec![] } else { vec![kept.holder_id.clone()] },
            purpose: kept.purpose.clone(),
            gives: kept.gives.clone(),
            least: kept.least.map(amount::typed).unwrap_or_default(),
            most: kept.most.map(amount::typed).unwrap_or_default(),
            link: kept.link.clone(),
            from_on: kept.from_on.clone(),
            until_on: kept.until_on.clone().unwrap_or_default(),
        }
    }

    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "fund-refusal-name");
        refusals.unless(self.name.chars().count() <= 200, "name", "fund-refusal-long");
        refusals.unless(PURPOSES.contains(&self.purpose.as_str()), "purpose", "fund-refusal-purpose");
        refusals.unless(GIVES.contains(&self.gives.as_str()), "gives", "fund-refusal-gives");
        let (least, most) = (read(&self.least), read(&self.most));
        refusals.unless(least.is_some(), "least", "fund-refusal-amount");
        refusals.unless(most.is_some(), "most", "fund-refusal-amount");
        if let (Some(Some(least)), Some(Some(most))) = (least, most) {
            refusals.unless(least <= most, "most", "fund-refusal-order");
        }
        let link = self.link.trim();
        let opens = link.is_empty() || organization::web_address(link).is_some();
        refusals.unless(opens && link.chars().count() <= 300, "link", "fund-refusal-link");
        let from = refusals.day("from_on", &self.from_on);
        let until = refusals.day_if_any("until_on", &self.until_on);
        if let (Some(from), Some(until)) = (from, until) {
            refusals.unless(from <= until, "until_on", "day-refusal-order");
        }
        refusals
    }
}

/// An amount that may be left out; none where what was typed is no amount.
fn read(typed: &str) -> Option<Option<i64>> {
    if typed.trim().is_empty() { Some(None) } else { amount::cents(typed).map(Some) }
}

/// The text, or nothing where none was typed.
fn said(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|text| !text.is_empty())
}

async fn judged(act: &mut Act, typed: &Typed) -> Result<Refusals, Fault> {
    let mut refusals = typed.judge();
    if let Some(holder) = typed.organization.last() {
        let known = organization::is_known(act.rows(), holder).await?;
        refusals.unless(known, "who", "fund-refusal-holder");
    }
    Ok(refusals)
}

/// Records a fund, or says what is refused.
pub async fn record(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = judged(act, typed).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into fund (id, name, holder_id, purpose, gives, least, most, link, from_on, until_on, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(typed.organization.last())
    .bind(&typed.purpose)
    .bind(&typed.gives)
    .bind(read(&typed.least).flatten())
    .bind(read(&typed.most).flatten())
    .bind(typed.link.trim())
    .bind(typed.from_on.trim())
    .bind(said(&typed.until_on))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("fund.recorded", "fund", &id, typed.from_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes what is said of a fund, or says what is refused.
pub async fn change(act: &mut Act, kept: &Fund, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = judged(act, typed).await?;
    if !typed.organization.is_empty() && kept.is_own() {
        let asked: Option<(String,)> = sqlx::query_as(
            "select id from fund_application where fund_id = $1 and withdrawn_at is null limit 1",
        )
        .bind(&kept.id)
        .fetch_optional(act.rows())
        .await?;
        refusals.unless(asked.is_none(), "who", "fund-refusal-asked");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update fund set name = $2, holder_id = $3, purpose = $4, gives = $5, least = $6, most = $7, link = $8, \
         from_on = $9, until_on = $10 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.name.trim())
    .bind(typed.organization.last())
    .bind(&typed.purpose)
    .bind(&typed.gives)
    .bind(read(&typed.least).flatten())
    .bind(read(&typed.most).flatten())
    .bind(typed.link.trim())
    .bind(typed.from_on.trim())
    .bind(said(&typed.until_on))
    .execute(act.rows())
    .await?;
    act.record("fund.changed", "fund", &kept.id, "").await?;
    Ok(Ok(()))
}

macro_rules! funds {
    ($rest:literal) => {
        concat!(
            "select f.id, f.name, coalesce(o.id, '') as holder_id, coalesce(o.name, '') as holder, f.purpose, f.gives, \
             f.least, f.most, f.link, f.from_on, f.until_on from fund f left join organization o on o.id = ",
            people::keeper!("f.holder_id"),
            $rest
        )
    };
}

/// Every fund, by its name.
pub async fn all(db: &Db) -> Result<Vec<Fund>, Fault> {
    let mut all: Vec<Fund> = sqlx::query_as(funds!("")).fetch_all(db.rows()).await?;
    page::sort_by_text(&mut all, |fund| &fund.name);
    Ok(all)
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Fund>, Fault> {
    sqlx::query_as(funds!(" where f.id = $1")).bind(id).fetch_optional(db.rows()).await
}
