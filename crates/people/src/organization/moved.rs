//! The move: an organization is elsewhere from a day on, and what was done before stays counted where it was.
use super::{Organization, Typed};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

/// SQL: the MRC where an organization was on a day, or null. Asked by itself, so that a count alone never reads it.
#[macro_export]
macro_rules! mrc_on {
    ($organization:literal, $day:literal) => {
        concat!(
            "(select nullif(coalesce((select w.mrc from organization_place w where w.organization_id = b.id \
             and w.moved_on > ",
            $day,
            " order by w.moved_on, w.id limit 1), b.mrc), '') from organization b where b.id = ",
            $crate::keeper!($organization),
            ")"
        )
    };
}

/// Where an organization was, until the day before it moved.
#[derive(Clone, Debug, FromRow)]
pub struct Place {
    pub address: String,
    pub municipality: String,
    pub mrc: String,
    pub moved_on: String,
}

/// What says of a place that it changed.
const PLACE: [&str; 4] = ["address", "municipality", "postal-code", "mrc"];

/// Whether these changes are of the place.
fn elsewhere(changed: &[&str]) -> bool {
    changed.iter().any(|field| PLACE.contains(field))
}

/// What is wrong with the day of a move. An MRC that was known changes on a day, or was a mistake: figures follow.
pub async fn judge(
    act: &mut Act,
    kept: &Organization,
    typed: &Typed,
    changed: &[&str],
) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    let day = typed.moved_on.trim();
    if day.is_empty() {
        let asked = changed.contains(&"mrc") && !kept.mrc.is_empty() && typed.mistaken.is_empty();
        refusals.unless(!asked, "moved_on", "people-refusal-moved");
        return Ok(refusals);
    }
    let past = refusals.day("moved_on", day).is_none_or(|day| day <= act.today());
    refusals.unless(past, "moved_on", "people-refusal-past");
    refusals.unless(elsewhere(changed), "moved_on", "people-refusal-moved-nowhere");
    refusals.unless(typed.mistaken.is_empty(), "moved_on", "people-refusal-moved-both");
    let (last,): (Option<String>,) =
        sqlx::query_as("select max(moved_on) from organization_place where organization_id = $1")
            .bind(&kept.id)
            .fetch_one(act.rows())
            .await?;
    let after = last.is_none_or(|last| last.as_str() < day);
    refusals.unless(after, "moved_on", "people-refusal-moved-order");
    Ok(refusals)
}

/// Keeps where an organization was, before its row says where it is from a day on.
pub async fn keep(act: &mut Act, organization: &str, moved_on: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into organization_place (id, organization_id, address, municipality, postal_code, mrc, moved_on, \
         recorded_at, recorded_by) select $1, id, address, municipality, postal_code, mrc, $2, $3, $4 \
         from organization where id = $5",
    )
    .bind(id)
    .bind(moved_on)
    .bind(at)
    .bind(by)
    .bind(organization)
    .execute(act.rows())
    .await?;
    act.record("organization.moved", "organization", organization, moved_on).await
}

/// Keeps where an organization was when a list puts it in another MRC: it moved there on the day of the list. What
/// a list said earlier that day is only set right.
pub async fn keep_if_elsewhere(act: &mut Act, organization: &str, mrc: &str) -> Result<(), Fault> {
    let today = act.today().to_string();
    let left: Option<(String,)> = sqlx::query_as(
        "select o.mrc from organization o where o.id = $1 and o.mrc <> '' and o.mrc <> $2 and not exists \
         (select 1 from organization_place w where w.organization_id = o.id and w.moved_on >= $3)",
    )
    .bind(organization)
    .bind(mrc)
    .bind(&today)
    .fetch_optional(act.rows())
    .await?;
    if left.is_some() {
        keep(act, organization, &today).await?;
    }
    Ok(())
}

/// Where an organization was before, the latest first.
pub async fn places_before(db: &Db, organization: &str) -> Result<Vec<Place>, Fault> {
    sqlx::query_as(
        "select address, municipality, mrc, moved_on from organization_place where organization_id = $1 \
         order by moved_on desc, id desc",
    )
    .bind(organization)
    .fetch_all(db.rows())
    .await
}
