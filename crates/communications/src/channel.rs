//! The channel: where the pole speaks, between two days, under a name and at an address.
use crate::campaign::judge_mrc;
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What a channel may be.
pub const KINDS: [&str; 9] =
    ["facebook", "linkedin", "instagram", "mailchimp", "bulletin", "website", "youtube", "blog", "other"];

#[derive(Clone, Debug, Default, FromRow, PartialEq, Eq)]
pub struct Channel {
    pub id: String,
    pub kind: String,
    pub name: String,
    pub address: String,
    pub from_on: String,
    pub until_on: Option<String>,
    /// Whom it is for: three digits, or "" for the whole territory.
    pub mrc: String,
}

impl Channel {
    /// Whether it is kept on some day between two.
    pub fn lives(&self, from: &str, to: &str) -> bool {
        *self.from_on <= *to && self.until_on.as_deref().is_none_or(|until| until >= from)
    }
}

/// What was typed of a channel.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub name: String,
    pub address: String,
    pub from_on: String,
    pub until_on: String,
    pub mrc: String,
}

impl Typed {
    pub fn of(kept: &Channel) -> Typed {
        let Channel { kind, name, address, from_on, until_on, mrc, .. } = kept.clone();
        Typed { kind, name, address, from_on, until_on: until_on.unwrap_or_default(), mrc }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&&*self.kind), "kind", "com-refusal-kind");
        refusals.unless(is_seen(&self.name), "name", "com-refusal-name");
        refusals.unless(self.name.chars().count() <= 200, "name", "people-refusal-long");
        judge_address(&self.address, &mut refusals);
        refusals.days_if_any(("from_on", &self.from_on), ("until_on", &self.until_on));
        refusals.day("from_on", &self.from_on);
        judge_mrc(&self.mrc, &mut refusals);
        refusals
    }

    fn until(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|day| !day.is_empty())
    }
}

/// What is wrong with an address on the web; none is sound.
pub(crate) fn judge_address(address: &str, refusals: &mut Refusals) {
    let address = address.trim();
    let web = address.starts_with("https://") || address.starts_with("http://");
    let sound = address.is_empty() || (web && !address.chars().any(char::is_whitespace));
    refusals.unless(sound, "address", "com-refusal-address");
    refusals.unless(address.chars().count() <= 500, "address", "people-refusal-long");
}

/// Opens a channel, or says what is refused.
pub async fn open(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into channel (id, kind, name, address, from_on, until_on, mrc, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(&typed.kind)
    .bind(typed.name.trim())
    .bind(typed.address.trim())
    .bind(typed.from_on.trim())
    .bind(typed.until())
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("channel.opened", "channel", &id, typed.from_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes a channel, most often by its last day; or says what is refused.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update channel set kind = $2, name = $3, address = $4, from_on = $5, until_on = $6, mrc = $7 where id = $1",
    )
    .bind(id)
    .bind(&typed.kind)
    .bind(typed.name.trim())
    .bind(typed.address.trim())
    .bind(typed.from_on.trim())
    .bind(typed.until())
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    act.record("channel.changed", "channel", id, typed.until().unwrap_or_default()).await?;
    Ok(Ok(()))
}

macro_rules! channels {
    ($rest:literal) => {
        concat!("select c.id, c.kind, c.name, c.address, c.from_on, c.until_on, c.mrc from channel c ", $rest)
    };
}

/// Every channel, in the order in which they were opened.
pub async fn all(db: &Db) -> Result<Vec<Channel>, Fault> {
    sqlx::query_as(channels!("order by c.from_on, c.id")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Channel>, Fault> {
    sqlx::query_as(channels!("where c.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The channels of a campaign, in the order in which they were opened.
pub async fn of(db: &Db, campaign: &str) -> Result<Vec<Channel>, Fault> {
    sqlx::query_as(channels!(
        "join campaign_channel k on k.channel_id = c.id where k.campaign_id = $1 order by c.from_on, c.id"
    ))
    .bind(campaign)
    .fetch_all(db.rows())
    .await
}

/// Whether there is such a channel.
pub(crate) async fn is_known(rows: &mut Connection, id: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from channel where id = $1").bind(id).fetch_optional(rows).await?;
    Ok(found.is_some())
}
