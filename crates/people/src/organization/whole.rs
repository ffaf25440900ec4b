//! The whole: an organization with those that turned out to be it.
use db::{Db, Fault, among};

/// SQL: the id under which an organization stands: its own, or that of the one it was merged into.
#[macro_export]
macro_rules! keeper {
    ($organization:literal) => {
        concat!(
            "case when ",
            $organization,
            " in (select f.merged_id from organization_merge f where f.undone_at is null) \
             then (select h.standing_id from organization_merge h where h.merged_id = ",
            $organization,
            " and h.undone_at is null) else ",
            $organization,
            " end"
        )
    };
}

/// SQL: the ids of an organization and of all that stand under it.
#[macro_export]
macro_rules! whole {
    ($organization:literal) => {
        concat!(
            "(select ",
            $crate::keeper!($organization),
            " union all select g.merged_id from organization_merge g where g.undone_at is null and g.standing_id = ",
            $crate::keeper!($organization),
            ")"
        )
    };
}

/// SQL: the same ids in what timelines ask, where `in_time::latest` finds them once.
#[macro_export]
macro_rules! whose {
    () => {
        "(select w.id from whose w)"
    };
}

/// These organizations and all that stand under them.
pub async fn with_merged(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let mut all = ids.to_vec();
    all.extend(merged_into(db, ids).await?.into_iter().map(|(merged, _)| merged));
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Those that stand under these organizations, each with the one it stands under.
pub async fn merged_into(db: &Db, ids: &[String]) -> Result<Vec<(String, String)>, Fault> {
    let sql =
        "select merged_id, standing_id from organization_merge where undone_at is null and standing_id in ";
    among(db, sql, ids).await
}
