//! The campaign: what the pole makes known between two days, with what aim, under one action of the frame.
use crate::channel;
use db::{Act, Db, Fault, FromRow};
use membership::category::cents;
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Campaign {
    pub id: String,
    pub name: String,
    pub aim: String,
    pub from_on: String,
    pub until_on: String,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    /// What was set aside for it; none when that is not known.
    pub cents: Option<i64>,
    pub programme: String,
    /// Whom it is for, or "".
    pub audience: String,
    /// Its ads, and the enterprises that they feature, each once.
    pub ads: i64,
    pub featured: i64,
}

/// What was typed of a campaign.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub aim: String,
    pub from_on: String,
    pub until_on: String,
    pub action: String,
    pub mrc: String,
    pub budget: String,
    pub programme: String,
    pub audience: String,
    /// Where it speaks.
    pub channel: Vec<String>,
}

impl Typed {
    pub fn of(kept: &Campaign, channels: &[channel::Channel]) -> Typed {
        let Campaign { name, aim, from_on, until_on, action, mrc, programme, audience, .. } = kept.clone();
        let budget = kept.cents.map(|cents| format!("{},{:02}", cents / 100, cents % 100));
        Typed {
            name,
            aim,
            from_on,
            until_on,
            action,
            mrc,
            programme,
            audience,
            budget: budget.unwrap_or_default(),
            channel: channels.iter().map(|one| one.id.clone()).collect(),
        }
    }

    fn cents(&self) -> Option<i64> {
        cents(&self.budget)
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "com-refusal-name");
        for (field, text, most) in [
            ("name", &self.name, 200),
            ("aim", &self.aim, 2_000),
            ("programme", &self.programme, 100),
            ("audience", &self.audience, 500),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        let (from, until) =
            (refusals.day("from_on", &self.from_on), refusals.day("until_on", &self.until_on));
        if let (Some(from), Some(until)) = (from, until) {
            refusals.unless(from <= until, "until_on", "day-refusal-order");
        }
        judge_place(&self.mrc, &self.action, &mut refusals);
        let known = self.budget.trim().is_empty() || self.cents().is_some();
        refusals.unless(known, "budget", "com-refusal-budget");
        for id in &self.channel {
            refusals.unless(channel::is_known(act.rows(), id).await?, "channel", "com-refusal-channel");
        }
        Ok(refusals)
    }
}

/// What is wrong with an MRC; none is the whole territory.
pub(crate) fn judge_mrc(mrc: &str, refusals: &mut Refusals) {
    refusals.unless(mrc.is_empty() || territory::mrc(mrc).is_some(), "mrc", "com-refusal-mrc");
}

/// What is wrong with an MRC and an action of the frame.
pub(crate) fn judge_place(mrc: &str, action: &str, refusals: &mut Refusals) {
    judge_mrc(mrc, refusals);
    refusals.unless(frame::find(action).is_some(), "action", "com-refusal-action");
}

/// Begins a campaign, or says what is refused.
pub async fn begin(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into campaign (id, name, aim, from_on, until_on, action, mrc, cents, programme, audience, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(typed.aim.trim())
    .bind(typed.from_on.trim())
    .bind(typed.until_on.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(typed.cents())
    .bind(typed.programme.trim())
    .bind(typed.audience.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    speak(act, &id, &typed.channel).await?;
    act.record("campaign.begun", "campaign", &id, typed.from_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes a campaign, or says what is refused.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update campaign set name = $2, aim = $3, from_on = $4, until_on = $5, action = $6, mrc = $7, cents = $8, \
         programme = $9, audience = $10 where id = $1",
    )
    .bind(id)
    .bind(typed.name.trim())
    .bind(typed.aim.trim())
    .bind(typed.from_on.trim())
    .bind(typed.until_on.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(typed.cents())
    .bind(typed.programme.trim())
    .bind(typed.audience.trim())
    .execute(act.rows())
    .await?;
    sqlx::query("delete from campaign_channel where campaign_id = $1").bind(id).execute(act.rows()).await?;
    speak(act, id, &typed.channel).await?;
    act.record("campaign.changed", "campaign", id, typed.from_on.trim()).await?;
    Ok(Ok(()))
}

async fn speak(act: &mut Act, id: &str, channels: &[String]) -> Result<(), Fault> {
    for channel in channels {
        sqlx::query(
            "insert into campaign_channel (campaign_id, channel_id) values ($1, $2) on conflict do nothing",
        )
        .bind(id)
        .bind(channel)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

macro_rules! campaigns {
    ($rest:literal) => {
        concat!(
            "select c.id, c.name, c.aim, c.from_on, c.until_on, c.action, c.mrc, c.cents, c.programme, c.audience, \
             (select count(*) from campaign_ad a where a.campaign_id = c.id and a.withdrawn_at is null) as ads, \
             (select count(distinct ",
            people::keeper!("f.organization_id"),
            ") from ad_feature f join campaign_ad a on a.id = f.ad_id where a.campaign_id = c.id \
             and a.withdrawn_at is null) as featured from campaign c where c.withdrawn_at is null ",
            $rest
        )
    };
}

/// Those that stand, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Campaign>, Fault> {
    sqlx::query_as(campaigns!("order by c.from_on desc, c.id desc limit 5000")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Campaign>, Fault> {
    sqlx::query_as(campaigns!("and c.id = $1")).bind(id).fetch_optional(db.rows()).await
}
