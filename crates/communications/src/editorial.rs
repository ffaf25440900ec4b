//! The editorial calendar: what is to be published on a day, where and by whom, until it is.
use crate::{campaign::judge_place, channel};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::role::{AGENT, COMMUNICATIONS, DIRECTION};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Item {
    pub id: String,
    pub day: String,
    pub title: String,
    pub text: String,
    pub channel_id: Option<String>,
    pub channel: String,
    pub owner_id: String,
    pub owner: String,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    pub changed_at: String,
    pub published_on: Option<String>,
}

impl Item {
    /// What it is on a day: `published`, `late` or `planned`.
    pub fn state(&self, today: &str) -> &'static str {
        match &self.published_on {
            Some(_) => "published",
            None if *self.day < *today => "late",
            None => "planned",
        }
    }
}

/// What was typed of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub title: String,
    pub text: String,
    pub channel: String,
    pub owner: String,
    pub action: String,
    pub mrc: String,
}

macro_rules! owners {
    ($rest:literal) => {
        concat!(
            "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id \
             where a.closed_at is null and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
             and r.role in ($2, $3, $4)",
            $rest
        )
    };
}

impl Typed {
    pub fn of(kept: &Item) -> Typed {
        let Item { day, title, text, channel_id, owner_id, action, mrc, .. } = kept.clone();
        Typed { day, title, text, channel: channel_id.unwrap_or_default(), owner: owner_id, action, mrc }
    }

    fn channel(&self) -> Option<&str> {
        Some(self.channel.as_str()).filter(|id| !id.is_empty())
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        refusals.day("day", &self.day);
        refusals.unless(is_seen(&self.title), "title", "com-refusal-title");
        refusals.unless(self.title.chars().count() <= 200, "title", "people-refusal-long");
        refusals.unless(self.text.chars().count() <= 5_000, "text", "people-refusal-long");
        judge_place(&self.mrc, &self.action, &mut refusals);
        if let Some(id) = self.channel() {
            refusals.unless(channel::is_known(act.rows(), id).await?, "channel", "com-refusal-channel");
        }
        let today = act.today().to_string();
        let owner: Option<(String, String)> = sqlx::query_as(owners!(" and a.id = $5"))
            .bind(today)
            .bind(DIRECTION)
            .bind(AGENT)
            .bind(COMMUNICATIONS)
            .bind(&self.owner)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(owner.is_some(), "owner", "com-refusal-owner");
        Ok(refusals)
    }
}

/// Those who may see to it today, as id and name, in no order.
pub async fn owners(db: &Db) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as(owners!(""))
        .bind(db.today().to_string())
        .bind(DIRECTION)
        .bind(AGENT)
        .bind(COMMUNICATIONS)
        .fetch_all(db.rows())
        .await
}

/// Plans something, or says what is refused.
pub async fn plan(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into editorial_item (id, day, title, text, channel_id, owner_id, action, changed_at, recorded_at, \
         recorded_by, mrc) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)",
    )
    .bind(&id)
    .bind(typed.day.trim())
    .bind(typed.title.trim())
    .bind(typed.text.trim())
    .bind(typed.channel())
    .bind(&typed.owner)
    .bind(&typed.action)
    .bind(at)
    .bind(by)
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    act.record("editorial.planned", "editorial", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Changes what is planned, or says what is refused.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    sqlx::query(
        "update editorial_item set day = $2, title = $3, text = $4, channel_id = $5, owner_id = $6, action = $7, \
         changed_at = $8, mrc = $9 where id = $1",
    )
    .bind(id)
    .bind(typed.day.trim())
    .bind(typed.title.trim())
    .bind(typed.text.trim())
    .bind(typed.channel())
    .bind(&typed.owner)
    .bind(&typed.action)
    .bind(at)
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    act.record("editorial.changed", "editorial", id, typed.day.trim()).await?;
    Ok(Ok(()))
}

/// Says that it was published, today. False when that was said already.
pub async fn publish(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    let done = sqlx::query(
        "update editorial_item set published_on = $2, published_by = $3, changed_at = $4 \
         where id = $1 and published_on is null and withdrawn_at is null",
    )
    .bind(id)
    .bind(&today)
    .bind(by)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("editorial.published", "editorial", id, &today).await?;
    }
    Ok(done.rows_affected() > 0)
}

macro_rules! items {
    ($rest:literal) => {
        concat!(
            "select e.id, e.day, e.title, e.text, e.channel_id, coalesce(h.name, '') as channel, e.owner_id, \
             coalesce(a.name, '') as owner, e.action, e.mrc, e.changed_at, e.published_on from editorial_item e \
             left join channel h on h.id = e.channel_id left join account a on a.id = e.owner_id \
             where e.withdrawn_at is null ",
            $rest
        )
    };
}

/// What stands between two days, in their order.
pub async fn between(db: &Db, from: &str, to: &str) -> Result<Vec<Item>, Fault> {
    sqlx::query_as(items!("and e.day between $1 and $2 order by e.day, e.id limit 2000"))
        .bind(from)
        .bind(to)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Item>, Fault> {
    sqlx::query_as(items!("and e.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// What was to be published before today, and is not.
pub async fn late(db: &Db) -> Result<Vec<Item>, Fault> {
    sqlx::query_as(items!("and e.published_on is null and e.day < $1 order by e.day, e.id limit 200"))
        .bind(db.today().to_string())
        .fetch_all(db.rows())
        .await
}
