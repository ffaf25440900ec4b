//! The need said anew: its words, its last day, how many are written to; its history tells when the day moved.
use crate::need::{Need, Typed};
use db::{Act, Fault};
use page::Refusals;

/// Says a need anew, and gives it as it is now; or says what is refused. Those who were written to already stay.
pub async fn amend(act: &mut Act, kept: &Need, typed: &Typed) -> Result<Result<Need, Refusals>, Fault> {
    let mut refusals = typed.judge_words(act.today());
    refusals.unless(typed.most() >= kept.sent, "most", "market-refusal-most-sent");
    refusals.unless(kept.closed_on.is_none(), "title", "market-refusal-not-open");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let now = Need {
        kind: typed.kind.clone(),
        title: typed.title.trim().to_owned(),
        about: typed.about.trim().to_owned(),
        mrc: typed.mrc.clone(),
        answer_by: typed.answer_by.trim().to_owned(),
        most: typed.most(),
        what: typed.what.clone(),
        cents: typed.cents(),
        ..kept.clone()
    };
    sqlx::query(
        "update market_need set kind = $2, title = $3, about = $4, mrc = $5, answer_by = $6, most = $7, what = $8, \
         cents = $9 where id = $1",
    )
    .bind(&now.id)
    .bind(&now.kind)
    .bind(&now.title)
    .bind(&now.about)
    .bind(&now.mrc)
    .bind(&now.answer_by)
    .bind(now.most)
    .bind(&now.what)
    .bind(now.cents)
    .execute(act.rows())
    .await?;
    let verb = if now.answer_by == kept.answer_by { "market.need-changed" } else { "market.need-moved" };
    act.record(verb, "market-need", &now.id, &now.answer_by).await?;
    Ok(Ok(now))
}
