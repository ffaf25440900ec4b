//! The introduction: two organizations made known to each other, where and about what; both are asked what came of it.
use crate::{asked_meeting, choices::judge_place, follow};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Introduction {
    pub id: String,
    pub edition_id: String,
    pub edition: String,
    pub day: String,
    pub place: String,
    pub first_id: String,
    pub first: String,
    pub second_id: String,
    pub second: String,
    pub about: String,
    pub mrc: String,
    pub action: String,
    pub withdrawn_at: Option<String>,
    pub withdrawn_why: String,
    /// The best that either side said came of it, or "".
    pub outcome: String,
}

/// What was typed of an introduction.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub edition: String,
    pub day: String,
    pub place: String,
    /// A supplier of the edition.
    pub first: String,
    /// The other: one of the edition, or one found by name.
    pub second: String,
    pub who: String,
    pub organization: Vec<String>,
    pub about: String,
    pub mrc: String,
    pub action: String,
    /// The meeting that a buyer asked for and that it answers, or "".
    pub asked: String,
}

impl Typed {
    fn second(&self) -> &str {
        self.organization.last().map_or(&self.second, |id| id)
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let edition: Option<(String,)> = sqlx::query_as("select id from market_edition where id = $1")
            .bind(&self.edition)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(edition.is_some(), "edition", "market-refusal-edition");
        for (field, id) in [("first", self.first.as_str()), ("second", self.second())] {
            let known = people::organization::is_known(act.rows(), id).await?;
            refusals.unless(known, field, "market-refusal-organization");
        }
        refusals.unless(self.first != self.second(), "second", "market-refusal-same");
        refusals.unless(
            is_seen(&self.place) && self.place.chars().count() <= 200,
            "place",
            "market-refusal-where",
        );
        refusals.unless(self.about.chars().count() <= 2_000, "about", "market-refusal-long");
        judge_place(&self.mrc, &self.action, &mut refusals);
        let day = refusals.day("day", &self.day);
        refusals.unless(day.is_none_or(|day| day <= act.today()), "day", "market-refusal-future");
        Ok(refusals)
    }
}

macro_rules! introductions {
    ($rest:literal) => {
        concat!(
            "select i.id, i.edition_id, e.name as edition, i.day, i.place, a.id as first_id, a.name as first, \
             b.id as second_id, b.name as second, i.about, i.mrc, i.action, i.withdrawn_at, i.withdrawn_why, \
             coalesce((select min(f.outcome) from market_follow f where f.introduction_id = i.id and f.outcome in \
             ('contract', 'talks')), (select min(f.outcome) from market_follow f where f.introduction_id = i.id and f.outcome in ('later', 'none')), '') \
             as outcome from market_introduction i join market_edition e on e.id = i.edition_id join organization a on a.id = ",
            people::keeper!("i.first_id"),
            " join organization b on b.id = ",
            people::keeper!("i.second_id"),
            $rest
        )
    };
}

/// Those that stand, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Introduction>, Fault> {
    sqlx::query_as(introductions!(" where i.withdrawn_at is null order by i.day desc, i.id desc limit 1000"))
        .fetch_all(db.rows())
        .await
}

/// Those of one organization, the latest first.
pub async fn with(db: &Db, organization: &str) -> Result<Vec<Introduction>, Fault> {
    sqlx::query_as(introductions!(
        " where i.withdrawn_at is null and (a.id = $1 or b.id = $1) order by i.day desc, i.id desc limit 200"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Introduction>, Fault> {
    sqlx::query_as(introductions!(" where i.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Introduces two organizations, and says on which days each will be asked what came of it; or says what is refused.
pub async fn introduce(
    act: &mut Act,
    typed: &Typed,
    days: &[i64],
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_introduction (id, edition_id, day, place, first_id, second_id, about, mrc, action, \
         withdrawn_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, $11)",
    )
    .bind(&id)
    .bind(&typed.edition)
    .bind(typed.day.trim())
    .bind(typed.place.trim())
    .bind(&typed.first)
    .bind(typed.second())
    .bind(typed.about.trim())
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let from: jiff::civil::Date = page::read_day(&typed.day).unwrap_or(act.today());
    for side in [typed.first.as_str(), typed.second()] {
        follow::plan(act, &id, side, from, days).await?;
    }
    if !typed.asked.is_empty() {
        asked_meeting::met(act, &typed.asked, &id, (&typed.first, typed.second())).await?;
    }
    act.record("market.introduction-made", "market-introduction", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Withdraws an introduction noted by mistake, saying why; or says what is refused.
pub async fn withdraw(act: &mut Act, id: &str, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "market-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    let sql = "update market_introduction set withdrawn_at = $2, withdrawn_why = $3 where id = $1 and withdrawn_at is null";
    let done = sqlx::query(sql).bind(id).bind(at).bind(why.trim()).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.introduction-withdrawn", "market-introduction", id, "").await?;
    }
    Ok(Ok(()))
}
