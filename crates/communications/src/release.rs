//! The release: from which day everyone reads a news item, which may be changed until that day is there.
use db::{Act, Fault};
use page::Refusals;
use serde::Deserialize;

/// What was typed of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub published_on: String,
}

/// Says from which day everyone reads it, today or one to come; or says what is refused.
pub async fn publish(act: &mut Act, news: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let day = refusals.day("published_on", &typed.published_on);
    refusals.unless(day.is_none_or(|day| day >= act.today()), "published_on", "com-refusal-over");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (today, by) = (act.today().to_string(), act.by());
    let done = sqlx::query(
        "update news set published_on = $2, published_by = $3 where id = $1 and withdrawn_at is null \
         and (published_on is null or published_on > $4)",
    )
    .bind(news)
    .bind(typed.published_on.trim())
    .bind(by)
    .bind(today)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        refusals.refuse("published_on", "com-refusal-read");
        return Ok(Err(refusals));
    }
    act.record("news.published", "news", news, typed.published_on.trim()).await?;
    Ok(Ok(()))
}
