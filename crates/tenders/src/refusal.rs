//! The refusal: a supplier says that a notice it was told of is not for it, and why, until it takes that back.
use crate::alert::{Alert, Sent};
use crate::notice::{self, Notice};
use db::{Act, Db, Fault};
use matching::Against;
use page::Refusals;
use std::collections::HashMap;

/// The reasons that need no words, in the order that they are offered; `other` needs some.
pub const AT_ONCE: [&str; 4] = ["trade", "far", "big", "soon"];
/// The longest words of an answer.
const LONGEST: usize = 500;

/// Says that a notice is not for a supplier, in place of what it said before; or what is refused.
pub async fn say(
    act: &mut Act,
    alert: &Alert,
    sent: &Sent,
    kind: &str,
    words: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let words = words.trim();
    refusals.unless(kind == "other" || AT_ONCE.contains(&kind), "kind", "tender-refusal-kind");
    refusals.unless(words.chars().count() <= LONGEST, "words", "tender-refusal-long");
    refusals.unless(kind != "other" || !words.is_empty(), "words", "tender-refusal-other");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    close(act, sent).await?;
    let (id, at, today) = (act.id(), act.at(), act.today().to_string());
    sqlx::query(
        "insert into alert_refusal (id, alert_notice_id, organization_id, notice_id, kind, words, said_on, said_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(&sent.id)
    .bind(&alert.organization_id)
    .bind(&sent.notice_id)
    .bind(kind)
    .bind(words)
    .bind(today)
    .bind(at)
    .execute(act.rows())
    .await?;
    act.record("alert.refused", "organization", &alert.organization_id, kind).await?;
    Ok(Ok(()))
}

/// Takes back what was said of a notice.
pub async fn take_back(act: &mut Act, alert: &Alert, sent: &Sent) -> Result<(), Fault> {
    if close(act, sent).await? {
        act.record("alert.taken-back", "organization", &alert.organization_id, "").await?;
    }
    Ok(())
}

async fn close(act: &mut Act, sent: &Sent) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update alert_refusal set taken_back_at = $2 where alert_notice_id = $1 and taken_back_at is null",
    )
    .bind(&sent.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Everything refused, as the ranking takes it: by whom, which notice, and why.
pub async fn all(db: &Db) -> Result<Vec<(String, Notice, Against)>, Fault> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(concat!(
        "select ",
        people::keeper!("r.organization_id"),
        " as organization_id, r.notice_id, r.kind from alert_refusal r where r.taken_back_at is null order by r.id"
    ))
    .fetch_all(db.rows())
    .await?;
    let mut ids: Vec<String> = rows.iter().map(|(_, notice, _)| notice.clone()).collect();
    ids.sort();
    ids.dedup();
    let notices = notice::among(db, &ids).await?.into_iter().map(|one| (one.id.clone(), one));
    let notices: HashMap<String, Notice> = notices.collect();
    let refused = |(organization, notice, kind): (String, String, String)| {
        Some((organization, notices.get(&notice)?.clone(), Against::named(&kind)?))
    };
    Ok(rows.into_iter().filter_map(refused).collect())
}
