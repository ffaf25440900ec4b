//! The echo of an ad: how many it reached, how often it was shown and clicked, as its network says on a day.
use crate::reading::number;
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Echo {
    pub id: String,
    pub day: String,
    /// None where the network does not say.
    pub reach: Option<i64>,
    pub impressions: Option<i64>,
    pub clicks: Option<i64>,
}

impl Echo {
    /// Its numbers, each by the key of its words.
    pub fn said(&self) -> [(&'static str, Option<i64>); 3] {
        [("com-reach", self.reach), ("com-impressions", self.impressions), ("com-clicks", self.clicks)]
    }
}

/// What was typed of an echo.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub read_on: String,
    pub reach: String,
    pub impressions: String,
    pub clicks: String,
}

/// Notes what a network says of an ad, or says what is refused.
pub async fn note(act: &mut Act, ad: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let day = refusals.day("read_on", &typed.read_on);
    refusals.unless(day.is_none_or(|day| day <= act.today()), "read_on", "people-refusal-past");
    let said = [("reach", &typed.reach), ("impressions", &typed.impressions), ("clicks", &typed.clicks)];
    let mut numbers = vec![];
    for (field, text) in said {
        let read = number(text);
        refusals.unless(text.trim().is_empty() || read.is_some(), field, "com-refusal-number");
        numbers.push(read);
    }
    refusals.unless(numbers.iter().any(Option::is_some), "reach", "com-refusal-number");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into ad_reading (id, ad_id, day, reach, impressions, clicks, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(ad)
    .bind(typed.read_on.trim())
    .bind(numbers[0])
    .bind(numbers[1])
    .bind(numbers[2])
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("ad.read", "ad", ad, typed.read_on.trim()).await?;
    Ok(Ok(()))
}

/// The echoes of an ad, the latest first.
pub async fn of(db: &Db, ad: &str) -> Result<Vec<Echo>, Fault> {
    sqlx::query_as(
        "select id, day, reach, impressions, clicks from ad_reading where ad_id = $1 and withdrawn_at is null \
         order by day desc, id desc",
    )
    .bind(ad)
    .fetch_all(db.rows())
    .await
}
