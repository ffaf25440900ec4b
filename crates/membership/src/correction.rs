//! The correction: days of a membership that were typed wrong, set right with those of before in history.
use crate::member::{Member, Typed, is_clear};
use db::{Act, Fault};
use page::Refusals;

/// Corrects the days of a membership (`left_on` "" for one that has not left); history keeps those of before.
pub async fn correct(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let joined = refusals.day("joined_on", &typed.joined_on);
    refusals.unless(joined.is_some_and(|day| day <= act.today()), "joined_on", "member-refusal-joined");
    let joined = joined.map(|day| day.to_string()).unwrap_or_default();
    let left = refusals.day_if_any("left_on", &typed.left_on).map(|day| day.to_string());
    let gone = member.left_on.is_some();
    // Leaving is recorded with its reason; here its day is only mended, or taken back.
    refusals.unless(gone || typed.left_on.trim().is_empty(), "left_on", "member-refusal-not-left");
    let after = left.as_ref().is_none_or(|left| *left > joined && *left <= act.today().to_string());
    refusals.unless(after, "left_on", "member-refusal-before-joined");
    let clear = is_clear(act, &member.organization_id, &member.id, &joined, left.as_deref()).await?;
    refusals.unless(clear, "joined_on", "member-refusal-member");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    // A leaving that is taken back leaves neither its reason nor its resolution.
    sqlx::query(
        "update membership set joined_on = $2, left_on = $3, corrected_at = $4, corrected_by = $5, \
         left_reason = case when $6 = '' then '' else left_reason end, \
         left_resolution = case when $6 = '' then '' else left_resolution end, \
         left_resolved_on = case when $6 = '' then '' else left_resolved_on end where id = $1",
    )
    .bind(&member.id)
    .bind(&joined)
    .bind(left.as_deref())
    .bind(at)
    .bind(by)
    .bind(left.as_deref().unwrap_or_default())
    .execute(act.rows())
    .await?;
    if left.is_none() {
        // A lapse that was corrected away lapses no more.
        let (at, by, today) = (act.at(), act.by(), act.today().to_string());
        sqlx::query(
            "update membership_lapse set undone_on = $2, undone_at = $3, undone_by = $4 \
             where membership_id = $1 and undone_on is null",
        )
        .bind(&member.id)
        .bind(today)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    }
    follow(act, &member.id, &joined).await?;
    let before = member.left_on.as_deref().unwrap_or("-");
    let note = format!("{} {before} -> {joined} {}", member.joined_on, left.as_deref().unwrap_or("-"));
    act.record("membership.corrected", "membership", &member.id, &note).await?;
    // What tells of the organization, its sheet among them, follows.
    act.record("organization.membership-corrected", "organization", &member.organization_id, &member.id)
        .await?;
    Ok(Ok(()))
}

/// The first category is held from the day of joining: it follows, and none is held before. History keeps the
/// days of before.
async fn follow(act: &mut Act, id: &str, joined: &str) -> Result<(), Fault> {
    let moved: Vec<(String, String)> = sqlx::query_as(
        "select id, from_on from membership_held where membership_id = $1 and from_on <> $2 and (from_on < $2 \
         or id = (select min(h.id) from membership_held h where h.membership_id = $1)) order by id",
    )
    .bind(id)
    .bind(joined)
    .fetch_all(act.rows())
    .await?;
    for (held, before) in moved {
        sqlx::query("update membership_held set from_on = $2 where id = $1")
            .bind(held)
            .bind(joined)
            .execute(act.rows())
            .await?;
        let note = format!("{before} -> {joined}");
        act.record("membership.category-followed", "membership", id, &note).await?;
    }
    Ok(())
}
