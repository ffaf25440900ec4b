//! The lapse: a membership that the house ended for unpaid dues, until it is reinstated; and the suspension.
use crate::{
    fold,
    member::{Member, Typed, is_clear},
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use std::collections::HashSet;

#[derive(Clone, Debug, FromRow)]
pub struct Lapse {
    pub id: String,
    pub membership_id: String,
    pub name: String,
    pub lapsed_on: String,
    pub year_on: String,
    pub undone_on: Option<String>,
    pub undone_reason: String,
    pub undone_resolution: String,
}

/// A suspension, from its first day until the day before it ended.
#[derive(Clone, Debug, FromRow)]
pub struct Suspension {
    pub id: String,
    pub membership_id: String,
    pub from_on: String,
    pub reason: String,
    pub resolution: String,
    pub until_on: Option<String>,
    pub until_reason: String,
    pub until_resolution: String,
}

/// The day of a suspension or of its end as it was typed, and what is refused of it, of its reason and resolution.
fn judge(act: &Act, typed: &Typed) -> (Refusals, String) {
    let mut refusals = Refusals::default();
    let on = refusals.day("stand_on", &typed.stand_on);
    refusals.unless(on.is_none_or(|on| on <= act.today()), "stand_on", "member-refusal-future");
    let (reason, resolution) = (typed.stand_reason.trim(), typed.stand_resolution.trim());
    let told = page::is_seen(reason) && reason.chars().count() <= 500;
    refusals.unless(told, "stand_reason", "member-refusal-stand-reason");
    let numbered = (1..=100).contains(&resolution.chars().count());
    refusals.unless(numbered, "stand_resolution", "member-refusal-resolution");
    (refusals, on.map(|on| on.to_string()).unwrap_or_default())
}

macro_rules! lapses {
    ($rest:literal) => {
        concat!(
            "select l.id, l.membership_id, o.name, l.lapsed_on, l.year_on, l.undone_on, l.undone_reason, \
             l.undone_resolution from membership_lapse l join membership m on m.id = l.membership_id \
             join organization o on o.id = ",
            people::keeper!("m.organization_id"),
            " ",
            $rest
        )
    };
}

/// Every lapse, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Lapse>, Fault> {
    sqlx::query_as(lapses!("order by l.lapsed_on desc, l.id desc")).fetch_all(db.rows()).await
}

/// The lapses of a member, the latest first.
pub async fn of(db: &Db, member: &str) -> Result<Vec<Lapse>, Fault> {
    sqlx::query_as(lapses!("where l.membership_id = $1 order by l.lapsed_on desc, l.id desc"))
        .bind(member)
        .fetch_all(db.rows())
        .await
}

/// The suspensions of a member, the latest first.
pub async fn suspensions(db: &Db, member: &str) -> Result<Vec<Suspension>, Fault> {
    sqlx::query_as(
        "select id, membership_id, from_on, reason, resolution, until_on, until_reason, until_resolution \
         from membership_suspension where membership_id = $1 order by from_on desc, id desc",
    )
    .bind(member)
    .fetch_all(db.rows())
    .await
}

/// The members that are suspended on a day.
pub async fn suspended(db: &Db, day: &str) -> Result<HashSet<String>, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(
        "select membership_id from membership_suspension where from_on <= $1 and (until_on is null or until_on > $1)",
    )
    .bind(day)
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// Ends a membership for dues of a year that stayed unpaid, from today. False when it had left already.
pub async fn lapse(act: &mut Act, member: &Member, year_on: &str) -> Result<bool, Fault> {
    let (id, at, today) = (act.id(), act.at(), act.today().to_string());
    let done = sqlx::query(
        "update membership set left_on = $2, left_reason = 'dues' where id = $1 and left_on is null and joined_on < $2",
    )
    .bind(&member.id)
    .bind(&today)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query(
        "insert into membership_lapse (id, membership_id, lapsed_on, year_on, recorded_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(&member.id)
    .bind(&today)
    .bind(year_on)
    .bind(at)
    .execute(act.rows())
    .await?;
    act.record("membership.lapsed", "membership", &member.id, &today).await?;
    fold::end(act, member, &today, "dues").await?;
    act.record("organization.left", "organization", &member.organization_id, &member.id).await?;
    Ok(true)
}

/// Suspends a member from a day on, or says what is refused.
pub async fn suspend(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let (mut refusals, on) = judge(act, typed);
    let within = on >= member.joined_on && member.left_on.as_ref().is_none_or(|left| on < *left);
    refusals.unless(within, "stand_on", "member-refusal-outside");
    refusals.unless(open(act, &member.id).await?.is_none(), "stand_on", "member-refusal-suspended");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into membership_suspension (id, membership_id, from_on, reason, resolution, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(&member.id)
    .bind(&on)
    .bind(typed.stand_reason.trim())
    .bind(typed.stand_resolution.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("membership.suspended", "membership", &member.id, &on).await?;
    Ok(Ok(()))
}

/// The suspension that has not ended, with its first day.
async fn open(act: &mut Act, member: &str) -> Result<Option<(String, String)>, Fault> {
    sqlx::query_as(
        "select id, from_on from membership_suspension where membership_id = $1 and until_on is null",
    )
    .bind(member)
    .fetch_optional(act.rows())
    .await
}

/// Reinstates a member whose membership lapsed, as though it never had, or one that is suspended, from a day on.
pub async fn reinstate(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let (mut refusals, on) = judge(act, typed);
    let lapsed: Option<(String, String)> = sqlx::query_as(
        "select id, lapsed_on from membership_lapse where membership_id = $1 and undone_on is null \
         order by lapsed_on desc, id desc limit 1",
    )
    .bind(&member.id)
    .fetch_optional(act.rows())
    .await?;
    let lapsed = lapsed.filter(|(_, day)| member.left_on.as_ref() == Some(day));
    let suspended = open(act, &member.id).await?;
    let since = lapsed.as_ref().or(suspended.as_ref()).map(|(_, day)| day.clone());
    refusals.unless(since.is_some(), "stand_on", "member-refusal-stands");
    refusals.unless(since.is_none_or(|day| on >= day), "stand_on", "member-refusal-stand-before");
    if lapsed.is_some() {
        let clear = is_clear(act, &member.organization_id, &member.id, &member.joined_on, None).await?;
        refusals.unless(clear, "stand_on", "member-refusal-member");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    if let Some((id, _)) = &lapsed {
        sqlx::query("update membership set left_on = null, left_reason = '' where id = $1")
            .bind(&member.id)
            .execute(act.rows())
            .await?;
        undo(act, LAPSE, id, &on, typed, (&at, &by)).await?;
        act.record("organization.reinstated", "organization", &member.organization_id, &member.id).await?;
    } else if let Some((id, _)) = &suspended {
        undo(act, SUSPENSION, id, &on, typed, (&at, &by)).await?;
    }
    act.record("membership.reinstated", "membership", &member.id, &on).await?;
    Ok(Ok(()))
}

const LAPSE: &str = "update membership_lapse set undone_on = $2, undone_reason = $3, undone_resolution = $4, \
     undone_at = $5, undone_by = $6 where id = $1";
const SUSPENSION: &str = "update membership_suspension set until_on = $2, until_reason = $3, until_resolution = $4, \
     ended_at = $5, ended_by = $6 where id = $1";

async fn undo(
    act: &mut Act,
    sql: &'static str,
    id: &str,
    on: &str,
    typed: &Typed,
    (at, by): (&str, &str),
) -> Result<(), Fault> {
    sqlx::query(sql)
        .bind(id)
        .bind(on)
        .bind(typed.stand_reason.trim())
        .bind(typed.stand_resolution.trim())
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    Ok(())
}
