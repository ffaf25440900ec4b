//! Two memberships of what turned out to be one organization: the first stands, and what the other holds counts with it.

/// SQL: whether a membership `m` stands on a day: no earlier one of the same organization holds that day.
macro_rules! stands {
    ($day:literal) => {
        concat!(
            "not exists (select 1 from membership n where n.organization_id in ",
            people::whole!("m.organization_id"),
            " and n.joined_on <= ",
            $day,
            " and (n.left_on is null or n.left_on > ",
            $day,
            ") and (n.joined_on < m.joined_on or (n.joined_on = m.joined_on and n.id < m.id)))"
        )
    };
}

/// SQL: the ids of the memberships that run beside one, itself included: those of the same organization that hold on
/// some same day, which only a merge makes.
macro_rules! beside {
    ($member:literal) => {
        concat!(
            "(select x.id from membership y join membership x on x.organization_id in ",
            people::whole!("y.organization_id"),
            " and x.joined_on < coalesce(y.left_on, '9999') and coalesce(x.left_on, '9999') > y.joined_on \
             where y.id = ",
            $member,
            ")"
        )
    };
}

pub(crate) use {beside, stands};

use crate::member::Member;
use db::{Act, Db, Fault};
use std::collections::HashMap;

/// Of the memberships of one organization, the one that stands on a day, or else the latest.
pub fn standing<'a>(all: &'a [Member], day: &str) -> Option<&'a Member> {
    let first = all.iter().filter(|one| one.holds(day)).min_by_key(|one| (&one.joined_on, &one.id));
    first.or_else(|| all.iter().max_by_key(|one| (&one.joined_on, &one.id)))
}

/// The memberships that run beside one, the first to join first, itself not included.
pub async fn others(db: &Db, member: &str) -> Result<Vec<String>, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(concat!(
        "select z.id from membership z where z.id <> $1 and z.id in ",
        beside!("$1"),
        " order by z.joined_on, z.id"
    ))
    .bind(member)
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// The same of every membership that has any.
pub async fn by_all(db: &Db) -> Result<HashMap<String, Vec<String>>, Fault> {
    let pairs: Vec<(String, String)> = sqlx::query_as(concat!(
        "select y.id, x.id as other from membership y join membership x on x.id <> y.id and x.organization_id in ",
        people::whole!("y.organization_id"),
        " and x.joined_on < coalesce(y.left_on, '9999') and coalesce(x.left_on, '9999') > y.joined_on \
         where y.organization_id in (select g.merged_id from organization_merge g where g.undone_at is null \
         union all select g.standing_id from organization_merge g where g.undone_at is null) \
         order by x.joined_on, x.id"
    ))
    .fetch_all(db.rows())
    .await?;
    let mut all: HashMap<String, Vec<String>> = HashMap::new();
    for (member, other) in pairs {
        all.entry(member).or_default().push(other);
    }
    Ok(all)
}

/// Ends on a day, with the one that stood for them, the memberships that ran beside it. One that did not stand ends
/// alone.
pub async fn end(act: &mut Act, member: &Member, left: &str, reason: &str) -> Result<(), Fault> {
    let all: Vec<(String,)> = sqlx::query_as(concat!(
        "select z.id from membership z where z.id <> $1 and z.left_on is null and z.joined_on < $2 \
         and (z.joined_on > $3 or (z.joined_on = $3 and z.id > $1)) and z.organization_id in ",
        people::whole!("$4"),
        " and not exists (select 1 from membership e where e.id <> $1 and e.left_on is null \
         and (e.joined_on < $3 or (e.joined_on = $3 and e.id < $1)) and e.organization_id in ",
        people::whole!("$4"),
        ") order by z.id"
    ))
    .bind(&member.id)
    .bind(left)
    .bind(&member.joined_on)
    .bind(&member.organization_id)
    .fetch_all(act.rows())
    .await?;
    for (id,) in all {
        sqlx::query("update membership set left_on = $2, left_reason = $3 where id = $1")
            .bind(&id)
            .bind(left)
            .bind(reason)
            .execute(act.rows())
            .await?;
        act.record("membership.ended", "membership", &id, left).await?;
    }
    Ok(())
}
