//! The activity: something done on a day under one of the eight means, with buyers and suppliers.
use crate::{choices::judge_place, mean};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// The activities of one page.
pub const PAGE: i64 = 50;

#[derive(Clone, Debug, FromRow)]
pub struct Activity {
    pub id: String,
    pub edition_id: String,
    pub edition: String,
    pub mean: String,
    pub day: String,
    pub title: String,
    pub note: String,
    pub mrc: String,
    pub action: String,
    pub withdrawn_at: Option<String>,
    pub withdrawn_why: String,
    /// How many buyers and suppliers.
    pub buyers: i64,
    pub suppliers: i64,
}

/// Who an activity was done with.
#[derive(Clone, Debug, FromRow)]
pub struct Party {
    pub organization_id: String,
    pub organization: String,
    pub side: String,
}

/// What was typed of an activity.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub edition: String,
    pub mean: String,
    pub day: String,
    pub title: String,
    pub note: String,
    pub mrc: String,
    pub action: String,
    pub buyers: Vec<String>,
    pub suppliers: Vec<String>,
    /// One more buyer, who is not engaged: a name still to be found, or those chosen, of whom the last counts.
    pub who: String,
    pub organization: Vec<String>,
}

/// What a list is narrowed to; "" is all.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub edition: String,
    pub mean: String,
    pub page: String,
    pub forme: String,
}

impl Typed {
    pub fn of(kept: &Activity, parties: &[Party]) -> Typed {
        let of = |side: &str| {
            parties.iter().filter(|one| one.side == side).map(|one| one.organization_id.clone()).collect()
        };
        Typed {
            edition: kept.edition_id.clone(),
            mean: kept.mean.clone(),
            day: kept.day.clone(),
            title: kept.title.clone(),
            note: kept.note.clone(),
            mrc: kept.mrc.clone(),
            action: kept.action.clone(),
            buyers: of("buyer"),
            suppliers: of("supplier"),
            ..Typed::default()
        }
    }

    fn judge(&self, act: &Act) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(mean::is_known(&self.mean), "mean", "market-refusal-mean");
        let titled = is_seen(&self.title) && self.title.chars().count() <= 200;
        refusals.unless(titled, "title", "market-refusal-title");
        refusals.unless(self.note.chars().count() <= 4_000, "note", "market-refusal-long");
        judge_place(&self.mrc, &self.action, &mut refusals);
        let day = refusals.day("day", &self.day);
        refusals.unless(day.is_none_or(|day| day <= act.today()), "day", "market-refusal-future");
        refusals
    }

    /// Each party once, by its side.
    fn parties(&self) -> Vec<(&str, &'static str)> {
        let buyers = self.buyers.iter().chain(self.organization.last()).map(|id| (id.as_str(), "buyer"));
        let mut all: Vec<_> =
            buyers.chain(self.suppliers.iter().map(|id| (id.as_str(), "supplier"))).collect();
        all.retain(|(id, _)| !id.is_empty());
        all.sort_unstable();
        all.dedup();
        all
    }
}

macro_rules! activities {
    ($rest:literal) => {
        concat!(
            "select a.id, a.edition_id, e.name as edition, a.mean, a.day, a.title, a.note, a.mrc, a.action, \
             a.withdrawn_at, a.withdrawn_why, \
             (select count(*) from market_activity_party p where p.activity_id = a.id and p.side = 'buyer') as buyers, \
             (select count(*) from market_activity_party p where p.activity_id = a.id and p.side = 'supplier') \
             as suppliers from market_activity a join market_edition e on e.id = a.edition_id ",
            $rest
        )
    };
}

/// A page of those that stand, the latest first; one more than asked for says that there are more.
pub async fn some(db: &Db, wanted: &Wanted, skipped: i64, most: i64) -> Result<Vec<Activity>, Fault> {
    sqlx::query_as(activities!(
        "where a.withdrawn_at is null and ($1 = '' or a.edition_id = $1) and ($2 = '' or a.mean = $2) \
         order by a.day desc, a.id desc limit $3 offset $4"
    ))
    .bind(&wanted.edition)
    .bind(&wanted.mean)
    .bind(most)
    .bind(skipped)
    .fetch_all(db.rows())
    .await
}

/// Those that one organization took part in, the latest first.
pub async fn with(db: &Db, organization: &str) -> Result<Vec<Activity>, Fault> {
    sqlx::query_as(concat!(
        activities!(
            "where a.withdrawn_at is null and exists (select p.side from market_activity_party p \
             where p.activity_id = a.id and p.organization_id in "
        ),
        people::whole!("$1"),
        ") order by a.day desc, a.id desc limit 100"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// How many stand under each mean of an edition.
pub async fn per_mean(db: &Db, edition: &str) -> Result<Vec<(String, i64)>, Fault> {
    sqlx::query_as(
        "select mean, count(*) from market_activity where edition_id = $1 and withdrawn_at is null group by mean",
    )
    .bind(edition)
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Activity>, Fault> {
    sqlx::query_as(activities!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Who an activity was done with, by name.
pub async fn parties(db: &Db, id: &str) -> Result<Vec<Party>, Fault> {
    let mut all: Vec<Party> = sqlx::query_as(concat!(
        "select o.id as organization_id, o.name as organization, p.side from market_activity_party p \
         join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " where p.activity_id = $1 order by p.side"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |one| &one.organization);
    Ok(all)
}

/// Logs an activity, or says what is refused.
pub async fn log(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act);
    let edition: Option<(String,)> = sqlx::query_as("select id from market_edition where id = $1")
        .bind(&typed.edition)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(edition.is_some(), "edition", "market-refusal-edition");
    judge_parties(act, typed, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_activity (id, edition_id, mean, day, title, note, mrc, action, withdrawn_why, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10)",
    )
    .bind(&id)
    .bind(&typed.edition)
    .bind(&typed.mean)
    .bind(typed.day.trim())
    .bind(typed.title.trim())
    .bind(typed.note.trim())
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    say_parties(act, &id, typed).await?;
    act.record("market.activity-logged", "market-activity", &id, &typed.mean).await?;
    Ok(Ok(id))
}

/// Changes an activity, or says what is refused.
pub async fn change(act: &mut Act, kept: &Activity, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(act);
    judge_parties(act, typed, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update market_activity set mean = $2, day = $3, title = $4, note = $5, mrc = $6, action = $7 where id = $1",
    )
    .bind(&kept.id)
    .bind(&typed.mean)
    .bind(typed.day.trim())
    .bind(typed.title.trim())
    .bind(typed.note.trim())
    .bind(&typed.mrc)
    .bind(&typed.action)
    .execute(act.rows())
    .await?;
    sqlx::query("delete from market_activity_party where activity_id = $1")
        .bind(&kept.id)
        .execute(act.rows())
        .await?;
    say_parties(act, &kept.id, typed).await?;
    act.record("market.activity-changed", "market-activity", &kept.id, &kept.day).await?;
    Ok(Ok(()))
}

/// Withdraws an activity logged by mistake, saying why; or says what is refused.
pub async fn withdraw(act: &mut Act, id: &str, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "market-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    let sql = "update market_activity set withdrawn_at = $2, withdrawn_why = $3 where id = $1 and withdrawn_at is null";
    let done = sqlx::query(sql).bind(id).bind(at).bind(why.trim()).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.activity-withdrawn", "market-activity", id, "").await?;
    }
    Ok(Ok(()))
}

async fn judge_parties(act: &mut Act, typed: &Typed, refusals: &mut Refusals) -> Result<(), Fault> {
    for (id, side) in typed.parties() {
        let known = people::organization::is_known(act.rows(), id).await?;
        let field = if side == "buyer" { "buyers" } else { "suppliers" };
        refusals.unless(known, field, "market-refusal-organization");
    }
    Ok(())
}

async fn say_parties(act: &mut Act, id: &str, typed: &Typed) -> Result<(), Fault> {
    for (organization, side) in typed.parties() {
        sqlx::query(
            "insert into market_activity_party (activity_id, organization_id, side) values ($1, $2, $3)",
        )
        .bind(id)
        .bind(organization)
        .bind(side)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}
