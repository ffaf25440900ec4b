//! The undoing: a list is taken back whole, but for what was touched since, which stays and is told with the reason.
use super::{
    carry::{Progress, Step},
    many,
    set_back::set_back,
};
use db::{Act, Connection, Db, Fault, FromRow};
use page::Leaning;
use sqlx::AssertSqlSafe;
use std::collections::BTreeSet;

/// Days within which a list can be taken back; what it replaced is then forgotten.
pub const DAYS: i64 = 90;

/// What came of an organization.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Undone {
    pub organization_id: String,
    pub name: String,
    /// `gone`, `returned` or `kept`.
    pub what: String,
    /// Of those changed, the fields that were set back or left, parted by spaces.
    pub fields: String,
    /// Why it was kept: `edited`, `used`, `merged` or `neq`.
    pub why: String,
}

/// An organization that a list added.
#[derive(FromRow)]
struct Added {
    id: String,
    merged: i64,
}

/// How many organizations a list added and how many it changed, of which taking it back would speak.
pub async fn touched(db: &Db, import: &str) -> Result<(i64, i64), Fault> {
    sqlx::query_as(
        "select (select count(*) from organization where import_id = $1), \
         (select count(distinct c.organization_id) from import_change c join organization o \
         on o.id = c.organization_id where c.import_id = $1 and o.import_id <> $1)",
    )
    .bind(import)
    .fetch_one(db.rows())
    .await
}

/// Takes a list back, in an act: all of it or nothing. Nothing happens a second time.
///
/// An organization that it added and that nothing leans on goes: it is closed as of the day it came, so that it is
/// counted on none, and its NEQ is free again. A field that it changed says again what it said, unless somebody
/// changed it since.
pub async fn undo(
    act: &mut Act,
    import: &str,
    leaning: &[Leaning],
    by: &str,
    progress: &Progress,
) -> Result<(), Fault> {
    let at = act.at();
    let ended = sqlx::query(
        "update import set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null and ended_at is not null",
    )
    .bind(import)
    .bind(&at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if ended.rows_affected() == 0 {
        return Ok(());
    }
    let mut told = take_out(act, import, leaning, progress).await?;
    told.extend(set_back(act, import).await?);
    for some in told.chunks(many::ROWS) {
        let sql = format!(
            "insert into import_undone (id, import_id, organization_id, what, fields, why) values {}",
            many::places(some.len(), 6)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, what, fields, why) in some {
            query = query.bind(act.id()).bind(import).bind(id).bind(*what).bind(fields).bind(*why);
        }
        query.execute(act.rows()).await?;
    }
    // The same list may come again: nothing of it is remembered, and its questions are closed.
    sqlx::query("delete from import_source where import_id = $1").bind(import).execute(act.rows()).await?;
    sqlx::query(
        "update import_row set settled_at = $2, settled_by = $3 where import_id = $1 \
                 and fate = 'duplicate' and settled_at is null",
    )
    .bind(import)
    .bind(&at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("import.undone", "import", import, "").await
}

/// What is told of an organization: its id, what came of it, fields, why.
pub type Told = (String, &'static str, String, &'static str);

async fn take_out(
    act: &mut Act,
    import: &str,
    leaning: &[Leaning],
    progress: &Progress,
) -> Result<Vec<Told>, Fault> {
    let added: Vec<Added> = sqlx::query_as(
        "select id, cast(case when merged_into is null then 0 else 1 end as bigint) as merged from organization \
         where import_id = $1 order by id",
    )
    .bind(import)
    .fetch_all(act.rows())
    .await?;
    // What came in one act came in one moment: a later line of history is of somebody else.
    let edited = among(
        act.rows(),
        "select distinct h.id from history h join organization o on o.id = h.id \
         where h.kind in ('organization', 'sheet') and o.import_id = $1 and h.at <> o.recorded_at",
        import,
    )
    .await?;
    let mut used = among(
        act.rows(),
        "select distinct c.organization_id from confirmation c join organization o on o.id = c.organization_id \
         where o.import_id = $1 and c.source <> 'import'",
        import,
    )
    .await?;
    for Leaning { table, column } in leaning {
        let sql = format!(
            "select distinct x.{column} from {table} x join organization o on o.id = x.{column} where o.import_id = $1"
        );
        used.extend(among(act.rows(), &sql, import).await?);
    }
    let mut told: Vec<Told> = vec![];
    let mut gone: Vec<&str> = vec![];
    for Added { id, merged } in &added {
        let why = match (merged, edited.contains(id), used.contains(id)) {
            (1, _, _) => "merged",
            (_, true, _) => "edited",
            (_, _, true) => "used",
            _ => {
                gone.push(id);
                told.push((id.clone(), "gone", String::new(), ""));
                continue;
            }
        };
        told.push((id.clone(), "kept", String::new(), why));
    }
    let today = act.today().to_string();
    for (nth, some) in gone.chunks(many::ROWS).enumerate() {
        let places: Vec<String> = (0..some.len()).map(|at| format!("${}", at + 2)).collect();
        let sql = format!(
            "update organization set neq = null, closed_on = coalesce((select min(r.from_on) from organization_role r \
             where r.organization_id = organization.id), $1) where id in ({})",
            places.join(", ")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(&today);
        for id in some {
            query = query.bind(*id);
        }
        query.execute(act.rows()).await?;
        progress(Step::Written(nth * many::ROWS + some.len()));
    }
    act.record_all("organization.import-undone", "organization", &gone).await?;
    Ok(told)
}

async fn among(rows: &mut Connection, sql: &str, import: &str) -> Result<BTreeSet<String>, Fault> {
    let found: Vec<(String,)> =
        sqlx::query_as(AssertSqlSafe(sql.to_owned())).bind(import).fetch_all(rows).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// How many went, were set back, were kept.
pub async fn counted(db: &Db, import: &str) -> Result<[i64; 3], Fault> {
    let rows: Vec<(String, i64)> =
        sqlx::query_as("select what, count(*) from import_undone where import_id = $1 group by what")
            .bind(import)
            .fetch_all(db.rows())
            .await?;
    let of = |what: &str| rows.iter().find(|(one, _)| one == what).map_or(0, |(_, count)| *count);
    Ok([of("gone"), of("returned"), of("kept")])
}

/// Those of a kind, by name, so many at most.
pub async fn told(db: &Db, import: &str, what: &str, most: i64) -> Result<Vec<Undone>, Fault> {
    sqlx::query_as(
        "select u.organization_id, o.name, u.what, u.fields, u.why from import_undone u \
         join organization o on o.id = u.organization_id where u.import_id = $1 and u.what = $2 \
         order by o.name_key, u.id limit $3",
    )
    .bind(import)
    .bind(what)
    .bind(most)
    .fetch_all(db.rows())
    .await
}
