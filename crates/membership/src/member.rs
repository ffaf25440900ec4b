//! The member: an organization from the day it joined until the day it leaves, in one category at a time.
use crate::{
    category,
    fold::{self, beside, stands},
    held::hold,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::organization;
use serde::Deserialize;

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
    /// The days of the board's resolutions, or "" where they are not told.
    pub resolved_on: String,
    pub left_resolved_on: String,
    /// The language it is written to in, and its mailbox: the organization's, or else its contact's.
    pub language: String,
    pub email: String,
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
    /// The day of the resolution; "" where it is not told.
    pub resolved_on: String,
}

/// What was typed on a member's page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub left_on: String,
    pub left_reason: String,
    pub left_resolution: String,
    pub left_resolved_on: String,
    pub category: String,
    pub category_on: String,
    pub category_resolution: String,
    pub joined_on: String,
    pub paid_on: String,
    pub amount: String,
    pub method: String,
    /// The year that a payment is for ("" where its day says); its cents, meant to be more than is owed.
    pub year_on: String,
    pub sure: String,
    /// A person who is named, or a delegate whose time ends.
    pub person: String,
    pub delegate: String,
    pub delegate_on: String,
    pub delegate_until: String,
    /// To suspend or to reinstate: from which day, why, and by which resolution.
    pub stand_on: String,
    pub stand_reason: String,
    pub stand_resolution: String,
}

impl Member {
    /// Whether it is one on a day.
    pub fn holds(&self, day: &str) -> bool {
        self.joined_on.as_str() <= day && self.left_on.as_deref().is_none_or(|left| left > day)
    }
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
    let resolved = refusals.day_if_any("resolved_on", &entry.resolved_on);
    refusals.unless(resolved.is_none_or(|day| day <= act.today()), "resolved_on", "member-refusal-future");
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
        "insert into membership (id, organization_id, application_id, joined_on, resolution, recorded_at, recorded_by, \
         resolved_on, language) values ($1, $2, $3, $4, $5, $6, $7, $8, \
         coalesce((select a.language from application a where a.id = $3), 'fr'))",
    )
    .bind(&id)
    .bind(&entry.organization)
    .bind(application)
    .bind(&joined)
    .bind(entry.resolution.trim())
    .bind(at)
    .bind(by)
    .bind(entry.resolved_on.trim())
    .execute(act.rows())
    .await?;
    hold(act, &id, &entry.category, &joined, entry.resolution.trim()).await?;
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

/// Whether an organization is in no membership but one and those beside it between two days, the last not included.
pub(crate) async fn is_clear(
    act: &mut Act,
    organization: &str,
    but: &str,
    from: &str,
    until: Option<&str>,
) -> Result<bool, Fault> {
    let met: Option<(String,)> = sqlx::query_as(concat!(
        "select id from membership where organization_id in ",
        people::whole!("$1"),
        " and id not in ",
        beside!("$2"),
        " and joined_on < $4 and (left_on is null or left_on > $3) limit 1"
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
    let resolved = refusals.day_if_any("left_resolved_on", &typed.left_resolved_on);
    refusals.unless(
        resolved.is_none_or(|day| day <= act.today()),
        "left_resolved_on",
        "member-refusal-future",
    );
    // Only the board excludes; and what it resolved on a day has a number.
    let excluded = typed.left_reason == "excluded";
    let numbered = !resolution.is_empty() || !(excluded || resolved.is_some());
    refusals.unless(numbered, "left_resolution", "member-refusal-resolution");
    let dated = !excluded || !typed.left_resolved_on.trim().is_empty();
    refusals.unless(dated, "left_resolved_on", "member-refusal-resolved-on");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update membership set left_on = $2, left_reason = $3, left_resolution = $4, left_resolved_on = $5 where id = $1",
    )
        .bind(&member.id)
        .bind(&left)
        .bind(&typed.left_reason)
        .bind(resolution)
        .bind(typed.left_resolved_on.trim())
        .execute(act.rows())
        .await?;
    act.record("membership.ended", "membership", &member.id, &left).await?;
    fold::end(act, member, &left, &typed.left_reason).await?;
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
    let resolution = typed.category_resolution.trim().chars().count();
    refusals.unless(resolution <= 100, "category_resolution", "member-refusal-long");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let from = typed.category_on.trim();
    hold(act, &member.id, &typed.category, from, typed.category_resolution.trim()).await?;
    let note = format!("{from} {}", typed.category);
    act.record("membership.reclassified", "membership", &member.id, &note).await?;
    Ok(Ok(()))
}

macro_rules! members {
    ($($rest:expr),+) => {
        concat!(
            "select m.id, o.id as organization_id, o.name, m.application_id, m.joined_on, m.resolution, m.left_on, \
             m.left_reason, m.left_resolution, m.resolved_on, m.left_resolved_on, m.language, \
             coalesce(nullif(o.email, ''), a.contact_email, '') as email, m.recorded_at \
             from membership m join organization o on o.id = ",
            people::keeper!("m.organization_id"),
            " left join application a on a.id = m.application_id ",
            $($rest),+
        )
    };
}

const ONE: &str = members!("where m.id = $1");

/// Those who are members today, each organization once.
pub async fn today(db: &Db) -> Result<Vec<Member>, Fault> {
    sqlx::query_as(members!(
        "where m.joined_on <= $1 and (m.left_on is null or m.left_on > $1) and ",
        stands!("$1"),
        " order by m.id"
    ))
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Every membership of an organization, or of one that was merged into it, the latest first.
pub async fn all_of(db: &Db, organization: &str) -> Result<Vec<Member>, Fault> {
    let sql = members!(
        "where m.organization_id in ",
        people::whole!("$1"),
        " order by m.joined_on desc, m.id desc"
    );
    sqlx::query_as(sql).bind(organization).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Member>, Fault> {
    sqlx::query_as(ONE).bind(id).fetch_optional(db.rows()).await
}

/// The same, in an act that may change it.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Member>, Fault> {
    sqlx::query_as(ONE).bind(id).fetch_optional(act.rows()).await
}

/// The membership of an organization that stands today, or else its latest, those merged into it included.
pub async fn of(db: &Db, organization: &str) -> Result<Option<Member>, Fault> {
    let all = all_of(db, organization).await?;
    Ok(fold::standing(&all, &db.today().to_string()).cloned())
}

/// Says which language a member is written to in, `fr` or `en`. False when it is another.
pub async fn speak(act: &mut Act, member: &Member, language: &str) -> Result<bool, Fault> {
    if !["fr", "en"].contains(&language) {
        return Ok(false);
    }
    if language != member.language {
        sqlx::query("update membership set language = $2 where id = $1")
            .bind(&member.id)
            .bind(language)
            .execute(act.rows())
            .await?;
        act.record("membership.language-set", "membership", &member.id, "").await?;
    }
    Ok(true)
}
