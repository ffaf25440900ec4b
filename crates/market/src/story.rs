//! The success story: what a supplier and a buyer did together, told to everyone once both agreed.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Story {
    pub id: String,
    pub edition_id: String,
    pub supplier_id: String,
    pub supplier: String,
    pub buyer: String,
    pub title: String,
    pub text: String,
    pub agreed_on: String,
    pub published_on: String,
    pub withdrawn_on: Option<String>,
    pub withdrawn_why: String,
}

/// What was typed of a story.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub edition: String,
    pub supplier: String,
    pub buyer: String,
    pub title: String,
    pub text: String,
    pub agreed_on: String,
}

macro_rules! stories {
    ($rest:literal) => {
        concat!(
            "select s.id, s.edition_id, a.id as supplier_id, a.name as supplier, coalesce((select b.name from organization b \
             where b.id = ",
            people::keeper!("s.buyer_id"),
            "), '') as buyer, s.title, s.text, s.agreed_on, s.published_on, s.withdrawn_on, s.withdrawn_why \
             from market_story s join organization a on a.id = ",
            people::keeper!("s.supplier_id"),
            $rest
        )
    };
}

/// All, the latest first; those withdrawn too.
pub async fn all(db: &Db) -> Result<Vec<Story>, Fault> {
    sqlx::query_as(stories!(" order by s.published_on desc, s.id desc limit 500")).fetch_all(db.rows()).await
}

/// Those that everyone reads, of some editions.
pub async fn told(db: &Db, editions: &[String]) -> Result<Vec<Story>, Fault> {
    let mut all = all(db).await?;
    all.retain(|one| one.withdrawn_on.is_none() && editions.contains(&one.edition_id));
    Ok(all)
}

/// Tells a story to everyone, or says what is refused.
pub async fn tell(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let edition: Option<(String,)> = sqlx::query_as("select id from market_edition where id = $1")
        .bind(&typed.edition)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(edition.is_some(), "edition", "market-refusal-edition");
    let known = people::organization::is_known(act.rows(), &typed.supplier).await?;
    refusals.unless(known, "supplier", "market-refusal-organization");
    let buyer = Some(typed.buyer.as_str()).filter(|id| !id.is_empty());
    let known = match buyer {
        Some(id) => people::organization::is_known(act.rows(), id).await?,
        None => true,
    };
    refusals.unless(known, "buyer", "market-refusal-organization");
    refusals.unless(
        is_seen(&typed.title) && typed.title.chars().count() <= 200,
        "title",
        "market-refusal-title",
    );
    refusals.unless(
        is_seen(&typed.text) && typed.text.chars().count() <= 4_000,
        "text",
        "market-refusal-story",
    );
    let agreed = refusals.day("agreed_on", &typed.agreed_on);
    refusals.unless(agreed.is_none_or(|day| day <= act.today()), "agreed_on", "market-refusal-future");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into market_story (id, edition_id, supplier_id, buyer_id, title, text, agreed_on, published_on, \
         withdrawn_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, $10)",
    )
    .bind(&id)
    .bind(&typed.edition)
    .bind(&typed.supplier)
    .bind(buyer)
    .bind(typed.title.trim())
    .bind(typed.text.trim())
    .bind(typed.agreed_on.trim())
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.story-told", "market-story", &id, "").await?;
    Ok(Ok(id))
}

/// Withdraws a story, saying why; or says what is refused.
pub async fn withdraw(act: &mut Act, id: &str, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "market-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let sql = "update market_story set withdrawn_on = $2, withdrawn_why = $3 where id = $1 and withdrawn_on is null";
    let done = sqlx::query(sql).bind(id).bind(today).bind(why.trim()).execute(act.rows()).await?;
    if done.rows_affected() > 0 {
        act.record("market.story-withdrawn", "market-story", id, "").await?;
    }
    Ok(Ok(()))
}
