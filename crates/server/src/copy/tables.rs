//! Tables as the engine describes them: their columns, their keys, and which lean on which.
use db::{Connection, Engine, Fault};

/// A table of a pole.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    /// The columns that tell a row from every other.
    pub key: Vec<String>,
    pub arrows: Vec<Arrow>,
}

/// A column whose values are another table's.
#[derive(Clone, Debug)]
pub struct Arrow {
    pub column: String,
    pub table: String,
    pub to: String,
}

const SQLITE_TABLES: &str = "select name from sqlite_schema where type = 'table' \
     and substr(name, 1, 7) <> 'sqlite_' and name <> '_sqlx_migrations' order by name";
const SQLITE_COLUMNS: &str = "select name, cast(pk as bigint) from pragma_table_info($1) order by cid";
const SQLITE_ARROWS: &str =
    "select \"from\", \"table\", coalesce(\"to\", '') from pragma_foreign_key_list($1) order by id, seq";

const POSTGRES_TABLES: &str = "select table_name::text from information_schema.tables \
     where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> '_sqlx_migrations' \
     order by table_name::text";
const POSTGRES_COLUMNS: &str = "select a.attname::text, coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint \
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary \
     where a.attrelid = cast($1 as text)::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum";
const POSTGRES_ARROWS: &str = "select a.attname::text, f.relname::text, t.attname::text from pg_constraint c \
     join pg_class f on f.oid = c.confrelid \
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] \
     join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1] \
     where c.contype = 'f' and c.conrelid = cast($1 as text)::regclass order by c.conname";

/// Every table, each after those it leans on.
pub async fn tables(rows: &mut Connection, engine: Engine) -> Result<Vec<Table>, Fault> {
    let (names, columns, arrows) = match engine {
        Engine::Sqlite => (SQLITE_TABLES, SQLITE_COLUMNS, SQLITE_ARROWS),
        Engine::Postgres => (POSTGRES_TABLES, POSTGRES_COLUMNS, POSTGRES_ARROWS),
    };
    let names: Vec<(String,)> = sqlx::query_as(names).fetch_all(&mut *rows).await?;
    let mut found = vec![];
    for (name,) in names {
        let columns: Vec<(String, i64)> = sqlx::query_as(columns).bind(&name).fetch_all(&mut *rows).await?;
        let arrows: Vec<(String, String, String)> =
            sqlx::query_as(arrows).bind(&name).fetch_all(&mut *rows).await?;
        let arrow = |(column, table, to)| Arrow { column, table, to };
        let mut key: Vec<&(String, i64)> = columns.iter().filter(|(_, place)| *place > 0).collect();
        key.sort_by_key(|(_, place)| *place);
        let key = if key.is_empty() { columns.iter().collect() } else { key };
        found.push(Table {
            name,
            key: key.into_iter().map(|(name, _)| name.clone()).collect(),
            columns: columns.iter().map(|(name, _)| name.clone()).collect(),
            arrows: arrows.into_iter().map(arrow).collect(),
        });
    }
    Ok(in_order(found))
}

fn in_order(mut left: Vec<Table>) -> Vec<Table> {
    let mut ordered: Vec<Table> = vec![];
    while !left.is_empty() {
        let leans = |table: &Table| {
            table
                .arrows
                .iter()
                .any(|arrow| arrow.table != table.name && left.iter().any(|other| other.name == arrow.table))
        };
        // A circle of tables cannot be ordered: its first goes first.
        let next = left.iter().position(|table| !leans(table)).unwrap_or(0);
        ordered.push(left.remove(next));
    }
    ordered
}

/// Names as SQL takes them, whatever their letters.
pub(super) fn quoted(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(", ")
}
