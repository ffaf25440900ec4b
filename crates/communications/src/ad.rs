//! The ad: what was shown on a day and a channel, the enterprises it features and the impact it brings forward.
use crate::channel;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::organization::Named;
use serde::Deserialize;

/// What an ad may bring forward.
pub const IMPACTS: [&str; 3] = ["social", "economic", "environmental"];
/// Enterprises that one ad features, at most.
const MOST_FEATURED: usize = 50;

#[derive(Clone, Debug, FromRow)]
pub struct Ad {
    pub id: String,
    pub campaign_id: String,
    pub campaign: String,
    pub day: String,
    pub channel_id: Option<String>,
    /// Its channel's name, or "".
    pub channel: String,
    pub text: String,
    /// Parted by spaces.
    pub impact: String,
}

impl Ad {
    pub fn impacts(&self) -> impl Iterator<Item = &str> {
        self.impact.split_whitespace()
    }

    /// Its first words, to call it by.
    pub fn title(&self) -> String {
        let line = self.text.lines().next().unwrap_or_default();
        let short: String = line.chars().take(90).collect();
        if short.len() < line.len() { format!("{short}…") } else { short }
    }
}

/// What was typed of an ad.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub channel: String,
    pub text: String,
    pub impact: Vec<String>,
    /// The enterprises featured: a name still to be found, and those chosen.
    pub who: String,
    pub organization: Vec<String>,
}

impl Typed {
    pub fn of(kept: &Ad, featured: &[Named]) -> Typed {
        Typed {
            day: kept.day.clone(),
            channel: kept.channel_id.clone().unwrap_or_default(),
            text: kept.text.clone(),
            impact: kept.impacts().map(str::to_owned).collect(),
            who: String::new(),
            organization: featured.iter().map(|one| one.id.clone()).collect(),
        }
    }

    fn channel(&self) -> Option<&str> {
        Some(self.channel.as_str()).filter(|id| !id.is_empty())
    }

    fn impact(&self) -> String {
        IMPACTS
            .into_iter()
            .filter(|one| self.impact.iter().any(|said| said == one))
            .collect::<Vec<_>>()
            .join(" ")
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let day = refusals.day("day", &self.day);
        refusals.unless(day.is_none_or(|day| day <= act.today()), "day", "people-refusal-past");
        refusals.unless(is_seen(&self.text), "text", "com-refusal-text");
        refusals.unless(self.text.chars().count() <= 2_000, "text", "people-refusal-long");
        refusals.unless(!self.impact().is_empty(), "impact", "com-refusal-impact");
        if let Some(id) = self.channel() {
            refusals.unless(channel::is_known(act.rows(), id).await?, "channel", "com-refusal-channel");
        }
        refusals.unless(self.organization.len() <= MOST_FEATURED, "who", "com-refusal-featured");
        for id in &self.organization {
            let known = people::organization::is_known(act.rows(), id).await?;
            refusals.unless(known, "who", "com-refusal-featured");
        }
        Ok(refusals)
    }
}

/// Adds an ad to a campaign, or says what is refused.
pub async fn show(act: &mut Act, campaign: &str, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into campaign_ad (id, campaign_id, day, channel_id, text, impact, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(campaign)
    .bind(typed.day.trim())
    .bind(typed.channel())
    .bind(typed.text.trim())
    .bind(typed.impact())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    feature(act, &id, &typed.organization).await?;
    act.record("ad.shown", "ad", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Changes an ad, or says what is refused.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query("update campaign_ad set day = $2, channel_id = $3, text = $4, impact = $5 where id = $1")
        .bind(id)
        .bind(typed.day.trim())
        .bind(typed.channel())
        .bind(typed.text.trim())
        .bind(typed.impact())
        .execute(act.rows())
        .await?;
    sqlx::query("delete from ad_feature where ad_id = $1").bind(id).execute(act.rows()).await?;
    feature(act, id, &typed.organization).await?;
    act.record("ad.changed", "ad", id, typed.day.trim()).await?;
    Ok(Ok(()))
}

async fn feature(act: &mut Act, id: &str, organizations: &[String]) -> Result<(), Fault> {
    for organization in organizations {
        sqlx::query("insert into ad_feature (ad_id, organization_id) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(organization)
            .execute(act.rows())
            .await?;
    }
    Ok(())
}

macro_rules! ads {
    ($rest:literal) => {
        concat!(
            "select a.id, a.campaign_id, c.name as campaign, a.day, a.channel_id, coalesce(h.name, '') as channel, \
             a.text, a.impact from campaign_ad a join campaign c on c.id = a.campaign_id \
             left join channel h on h.id = a.channel_id where a.withdrawn_at is null and c.withdrawn_at is null ",
            $rest
        )
    };
}

/// The ads of a campaign, by day.
pub async fn of(db: &Db, campaign: &str) -> Result<Vec<Ad>, Fault> {
    sqlx::query_as(ads!("and a.campaign_id = $1 order by a.day, a.id"))
        .bind(campaign)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Ad>, Fault> {
    sqlx::query_as(ads!("and a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The enterprises that an ad features, each as the one it was merged into.
pub async fn featured(db: &Db, id: &str) -> Result<Vec<Named>, Fault> {
    sqlx::query_as(concat!(
        "select distinct o.id, o.name, o.municipality from ad_feature f join organization o on o.id = ",
        people::keeper!("f.organization_id"),
        " where f.ad_id = $1 order by o.id"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// The enterprises that the ads of a campaign feature, with how many ads each.
pub async fn featured_by(db: &Db, campaign: &str) -> Result<Vec<(String, String, i64)>, Fault> {
    sqlx::query_as(concat!(
        "select o.id, o.name, count(distinct a.id) as ads from ad_feature f join campaign_ad a on a.id = f.ad_id \
         join organization o on o.id = ",
        people::keeper!("f.organization_id"),
        " where a.campaign_id = $1 and a.withdrawn_at is null group by o.id, o.name"
    ))
    .bind(campaign)
    .fetch_all(db.rows())
    .await
}
