//! Resources brought: a file looked at, then taken; a line that is kept already changes nothing, and what is refused is
//! given back.
use crate::{
    brought_line::{self, key},
    item::{self, Typed},
};
use db::{Act, Connection, Db, Fault};
use people::{
    import::{Batch, Columns, Counts, batch, row},
    organization::name_key,
};
use sheets::Sheet;
use std::collections::HashSet;

/// The room's name among imported files.
const ROOM: &str = "library";

/// What became of a line.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub line: i64,
    pub name: String,
    pub day: String,
    /// added, unchanged or refused.
    pub fate: &'static str,
    pub why: Vec<(&'static str, &'static str)>,
}

/// What became of a file.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub counts: Counts,
    pub lines: Vec<Outcome>,
}

/// Begins a file with its bytes.
pub async fn begin(act: &mut Act, (name, bytes): (&str, &[u8])) -> Result<String, Fault> {
    let by = act.by();
    let id = batch::begin(act, name, bytes, &by).await?;
    batch::keep(act, &id, bytes).await?;
    batch::give_to(act, &id, ROOM).await?;
    Ok(id)
}

pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<Batch>, Fault> {
    batch::of_room(rows, id, ROOM).await
}

pub async fn of(db: &Db, id: &str) -> Result<Option<Batch>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

/// Takes a file: each line is kept, was kept already, or is refused. A preview takes it too, and leaves nothing of it.
pub async fn take(act: &mut Act, import: &str, sheet: &Sheet, columns: &Columns) -> Result<Taken, Fault> {
    let mut known = known(act).await?;
    let mut taken = Taken::default();
    for row in sheet.rows() {
        taken.counts.read += 1;
        let (line, typed, read, cells) = match row {
            Err(refused) => (refused.line, Typed::default(), false, vec![]),
            Ok(row) => (row.line, brought_line::read(columns, &row.cells), true, row.cells),
        };
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let (fate, why) = match read {
            false => ("refused", vec![("line", "library-refusal-unread")]),
            true => enter(act, &typed, &mut known).await?,
        };
        match fate {
            "added" => taken.counts.added += 1,
            "unchanged" => taken.counts.unchanged += 1,
            _ => {
                row::refuse(act, import, line, &why, &cells).await?;
                taken.counts.refused += 1;
            }
        }
        taken.lines.push(Outcome { line, name: typed.title_fr, day: typed.day, fate, why });
    }
    batch::end(act, import, &sheet.head, taken.counts).await?;
    Ok(taken)
}

/// A line that was refused, as it is told.
pub fn refused(line: i64, name: String) -> Outcome {
    Outcome { line, name, day: String::new(), fate: "refused", why: vec![] }
}

type Fate = (&'static str, Vec<(&'static str, &'static str)>);

/// What tells the resources that are known: those that files brought, even if they were changed or withdrawn since, and
/// those that stand.
async fn known(act: &mut Act) -> Result<HashSet<String>, Fault> {
    let rows: Vec<(String, String, String, String, Option<String>)> =
        sqlx::query_as("select source_key, day, title_fr, link, withdrawn_on from library_item")
            .fetch_all(act.rows())
            .await?;
    let mut known = HashSet::new();
    for (source_key, day, title_fr, link, withdrawn_on) in rows {
        if withdrawn_on.is_none() {
            known.insert(key(&Typed { day, title_fr, link, ..Typed::default() }));
        }
        known.insert(source_key);
    }
    Ok(known)
}

/// Enters a line: kept, unless it is known.
async fn enter(act: &mut Act, typed: &Typed, known: &mut HashSet<String>) -> Result<Fate, Fault> {
    let source_key = key(typed);
    if known.contains(&source_key) {
        return Ok(("unchanged", vec![]));
    }
    let mut typed = typed.clone();
    typed.organization = source(act, &typed.who).await?;
    Ok(match item::add(act, &typed, &source_key).await? {
        Ok(_) => {
            known.insert(source_key);
            ("added", vec![])
        }
        Err(refusals) => ("refused", refusals.all().to_vec()),
    })
}

/// The one organization that bears this very name; otherwise the source is a name alone.
async fn source(act: &mut Act, name: &str) -> Result<Vec<String>, Fault> {
    let named: Vec<(String,)> =
        sqlx::query_as("select id from organization where name_key = $1 and merged_into is null limit 2")
            .bind(name_key(name))
            .fetch_all(act.rows())
            .await?;
    Ok(if named.len() == 1 && !name.is_empty() {
        named.into_iter().map(|(id,)| id).collect()
    } else {
        vec![]
    })
}
