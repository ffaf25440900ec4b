//! Changing an organization: what is edited says which fields, and never overwrites what was not seen.
use super::{Typed, bears_neq, find_in, moved, name_key, said};
use crate::{
    confirmation::{Source, confirm, confirm_on},
    neq,
};
use db::{Act, Fault};
use page::Refusals;
use sqlx::{Any, Executor};

/// The place in history of the last change of its description: what an editor must have seen.
pub async fn last_change<'c>(rows: impl Executor<'c, Database = Any>, id: &str) -> Result<String, Fault> {
    let (seq,): (i64,) = sqlx::query_as(
        "select coalesce(max(seq), 0) from history where kind = 'organization' and id = $1 \
         and verb in ('organization.added', 'organization.edited', 'organization.import-changed', \
         'organization.merged', 'organization.parted', 'organization.import-returned', 'organization.import-undone')",
    )
    .bind(id)
    .fetch_one(rows)
    .await?;
    Ok(seq.to_string())
}

/// Edits an organization, or says what is refused: on `seen`, that somebody saved meanwhile.
pub async fn edit(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let (source, on) = (Source::of(act), act.today().to_string());
    edit_said(act, id, typed, (source, &on)).await
}

/// The same, by what someone else said on a day.
pub async fn edit_said(
    act: &mut Act,
    id: &str,
    typed: &Typed,
    (source, on): (Source, &str),
) -> Result<Result<(), Refusals>, Fault> {
    let kept = find_in(&mut *act.rows(), id).await?;
    // A website kept since before it was judged stops nobody from changing the rest.
    let same = kept.as_ref().is_some_and(|kept| kept.website == typed.website.trim());
    let website = if same { String::new() } else { typed.website.clone() };
    let mut refusals = Typed { website, ..typed.clone() }.judge();
    let neq = Some(neq::digits(&typed.neq)).filter(|neq| !neq.is_empty());
    let taken = bears_neq(act.rows(), &neq).await?;
    refusals.unless(taken.is_none_or(|taken| taken == id), "neq", "people-refusal-neq-taken");
    let last = last_change(&mut *act.rows(), id).await?;
    refusals.unless(kept.is_some() && last == typed.seen, "seen", "people-refusal-stale");
    let (Some(kept), true) = (kept, refusals.none()) else { return Ok(Err(refusals)) };
    let changed = typed.changed(&kept);
    let refusals = moved::judge(act, &kept, typed, &changed).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    if changed.is_empty() {
        return Ok(Ok(()));
    }
    let moved_on = typed.moved_on.trim();
    if !moved_on.is_empty() {
        moved::keep(act, id, moved_on).await?;
    }
    sqlx::query(
        "update organization set name = $2, name_key = $3, legal_form = $4, neq = $5, address = $6, \
         municipality = $7, postal_code = $8, mrc = $9, phone = $10, email = $11, website = $12, sector = $13, \
         about = $14 where id = $1",
    )
    .bind(id)
    .bind(typed.name.trim())
    .bind(name_key(&typed.name))
    .bind(&typed.legal_form)
    .bind(&neq)
    .bind(typed.address.trim())
    .bind(typed.municipality.trim())
    .bind(typed.postal_code.trim())
    .bind(typed.placed())
    .bind(typed.phone.trim())
    .bind(typed.email.trim())
    .bind(typed.website.trim())
    .bind(typed.sector.trim())
    .bind(typed.about.trim())
    .execute(act.rows())
    .await?;
    confirm_on(act, id, &said(&changed), source, false, on).await?;
    act.record("organization.edited", "organization", id, &changed.join(" ")).await?;
    Ok(Ok(()))
}

/// Closes an organization on a day, from which it is no longer counted; or says what is refused.
pub async fn close(act: &mut Act, id: &str, day: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let past = refusals.day("closed_on", day).is_none_or(|day| day <= act.today());
    refusals.unless(past, "closed_on", "people-refusal-past");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let done = sqlx::query("update organization set closed_on = $2 where id = $1 and closed_on is null")
        .bind(id)
        .bind(day.trim())
        .execute(act.rows())
        .await?;
    if done.rows_affected() > 0 {
        act.record("organization.closed", "organization", id, day.trim()).await?;
    }
    Ok(Ok(()))
}

/// Gives an organization the legal form that a register says it has.
pub async fn reform(act: &mut Act, id: &str, form: &str) -> Result<(), Fault> {
    sqlx::query("update organization set legal_form = $2 where id = $1")
        .bind(id)
        .bind(form)
        .execute(act.rows())
        .await?;
    confirm(act, id, &["legal-form"], Source::Register, false).await?;
    act.record("organization.edited", "organization", id, "legal-form").await
}

/// Opens again an organization that was closed by mistake. False when it was not closed.
pub async fn reopen(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let done =
        sqlx::query("update organization set closed_on = null where id = $1 and closed_on is not null")
            .bind(id)
            .execute(act.rows())
            .await?;
    if done.rows_affected() > 0 {
        act.record("organization.reopened", "organization", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
