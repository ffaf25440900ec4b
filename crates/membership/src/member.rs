//! The member: an organization from the day it joined until the day it leaves, in one category at a time.
use crate::{category, held::hold};
use db::{Act, Db, Fault};
use page::Refusals;
use people::organization;
use serde::Deserialize;
use sqlx::FromRow;

/// Why a member leaves.
pub const REASONS: [&str; 5] = ["resigned", "closed", "dues", "excluded", "other"];

/// A membership with the names of its organization and, on the day asked, of its category.
#[derive(Clone, Debug, FromRow)]
pub struct Member {
    pub id: String,
    pub organization_id: String,
    pub name: String,
    pub application_id: Option<String>,
    pub joined_on: String,
    pub resolution: String,
    pub left_on: Option<String>,
    pub left_reason: String,
    pub left_resolution: String,
    pub recorded_at: String,
}

/// How an organization enters the register: `resolution` is "" when the register of before does not tell it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Entry {
    pub organization: String,
    pub category: String,
    pub joined_on: String,
    pub resolution: String,
}

/// What was typed on a member's page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub left_on: String,
    pub left_reason: String,
    pub left_resolution: String,
    pub category: String,
    pub category_on: String,
    pub joined_on: String,
    pub paid_on: String,
    pub amount: String,
    pub method: String,
    /// A person who is named, or a delegate whose time ends.
    pub person: String,
    pub delegate: String,
    pub delegate_on: String,
    pub delegate_until: String,
}

/// Admits an organization as a member, or says what is refused: nobody is a member twice on one day.
pub async fn admit(
    act: &mut Act,
    entry: &Entry,
    application: Option<&str>,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known = organization::is_known(act.rows(), &entry.organization).await?;
    refusals.unless(known, "organization", "member-refusal-organization");
    refusals.unless(entry.resolution.trim().chars().count() <= 100, "resolution", "member-refusal-long");
    let Some(joined) = refusals.day("joined_on", &entry.joined_on) else { return Ok(Err(refusals)) };
    refusals.unless(joined <= act.today(), "joined_on", "member-refusal-future");
    let joined = joined.to_string();
    let open = category::is_open(act, &entry.category, &joined).await?;
    refusals.unless(open, "category", "member-refusal-category");
    let clear = is_clear(act, &entry.organization, "", &joined, None).await?;
    refusals.unless(clear, "organization", "member-refusal-member");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into membership (id, organization_id, application_id, joined_on, resolution, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&entry.organization)
    .bind(application)
    .bind(&joined)
    .bind(entry.resolution.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    hold(act, &id, &entry.category, &joined).await?;
    let enterprise: Option<(String,)> = sqlx::query_as(concat!(
        "select id from organization_role where organization_id in ",
        people::whole!("$1"),
        " and role = 'enterprise' and until_on is null limit 1"
    ))
    .bind(&entry.organization)
    .fetch_optional(act.rows())
    .await?;
    if enterprise.is_none() {
        organization::give_role(act, &entry.organization, "enterprise", &joined).await?;
    }
    act.record("membership.begun", "membership", &id, &joined).await?;
    act.record("organization.admitted", "organization", &entry.organization, &id).await?;
    Ok(Ok(id))
}

/// Whether an organization is in no other membership (than `but`) between two days, the last not included.
async fn is_clear(
    act: &mut Act,
    organization: &str,
    but: &str,
    from: &str,
    until: Option<&str>,
) -> Result<bool, Fault> {
    let met: Option<(String,)> = sqlx::query_as(concat!(
        "select id from membership where organization_id in ",
        people::whole!("$1"),
        " and id <> $2 and joined_on < $4 and (left_on is null or left_on > $3) limit 1"
    ))
    .bind(organization)
    .bind(but)
    .bind(from)
    .bind(until.unwrap_or("9999"))
    .fetch_optional(act.rows())
    .await?;
    Ok(met.is_none())
}

/// Ends a membership: from that day on it is a member no more. Or says what is refused.
pub async fn leave(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(member.left_on.is_none(), "left_on", "member-refusal-left");
    let left = refusals.day("left_on", &typed.left_on);
    let left = left.map(|day| day.to_string()).unwrap_or_default();
    refusals.unless(left > member.joined_on, "left_on", "member-refusal-before-joined");
    refusals.unless(left <= act.today().to_string(), "left_on", "member-refusal-future");
    let reason = REASONS.contains(&typed.left_reason.as_str());
    refusals.unless(reason, "left_reason", "member-refusal-left-reason");
    let resolution = typed.left_resolution.trim();
    refusals.unless(resolution.chars().count() <= 100, "left_resolution", "member-refusal-long");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query("update membership set left_on = $2, left_reason = $3, left_resolution = $4 where id = $1")
        .bind(&member.id)
        .bind(&left)
        .bind(&typed.left_reason)
        .bind(resolution)
        .execute(act.rows())
        .await?;
    act.record("membership.ended", "membership", &member.id, &left).await?;
    act.record("organization.left", "organization", &member.organization_id, &member.id).await?;
    Ok(Ok(()))
}

/// Changes the category from a day on, or says what is refused.
pub async fn reclassify(
    act: &mut Act,
    member: &Member,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    if let Some(from) = refusals.day("category_on", &typed.category_on).map(|day| day.to_string()) {
        let within = from >= member.joined_on && member.left_on.as_ref().is_none_or(|left| from < *left);
        refusals.unless(within, "category_on", "member-refusal-outside");
        refusals.unless(from <= act.today().to_string(), "category_on", "member-refusal-future");
        let open = category::is_open(act, &typed.category, &from).await?;
        refusals.unless(open, "category", "member-refusal-category");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let from = typed.category_on.trim();
    hold(act, &member.id, &typed.category, from).await?;
    let note = format!("{from} {}", typed.category);
    act.record("membership.reclassified", "membership", &member.id, &note).await?;
    Ok(Ok(()))
}

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
         left_resolution = case when $6 = '' then '' else left_resolution end where id = $1",
    )
    .bind(&member.id)
    .bind(&joined)
    .bind(left.as_deref())
    .bind(at)
    .bind(by)
    .bind(left.as_deref().unwrap_or_default())
    .execute(act.rows())
    .await?;
    follow(act, &member.id, &joined).await?;
    let before = member.left_on.as_deref().unwrap_or("-");
    let note = format!("{} {before} -> {joined} {}", member.joined_on, left.as_deref().unwrap_or("-"));
    act.record("membership.corrected", "membership", &member.id, &note).await?;
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

const ONE: &str = concat!(
    "select m.id, o.id as organization_id, o.name, m.application_id, m.joined_on, m.resolution, m.left_on, \
     m.left_reason, m.left_resolution, m.recorded_at from membership m join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " where m.id = $1"
);

pub async fn find(db: &Db, id: &str) -> Result<Option<Member>, Fault> {
    sqlx::query_as(ONE).bind(id).fetch_optional(db.rows()).await
}

/// The same, in an act that may change it.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Member>, Fault> {
    sqlx::query_as(ONE).bind(id).fetch_optional(act.rows()).await
}

/// The latest membership of an organization, or of one that was merged into it.
pub async fn of(db: &Db, organization: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select m.id from membership m join organization o on o.id = m.organization_id \
         where o.id = $1 or o.merged_into = $1 order by m.joined_on desc, m.id desc limit 1",
    )
    .bind(organization)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(id,)| id))
}
