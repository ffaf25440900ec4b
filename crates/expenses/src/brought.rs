//! Expenses brought: a file looked at, then taken; a line that is recorded already changes nothing, and what is refused
//! is given back.
use crate::{
    brought_line::{self, Known, Line, key},
    expense::{self, Typed},
    funder,
};
use db::{Act, Connection, Db, Fault};
use people::{
    import::{Batch, Columns, Counts, batch, row},
    organization::name_key,
};
use sheets::Sheet;
use std::collections::HashMap;

/// The room's name among imported files.
const ROOM: &str = "expenses";

/// What became of a line.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub line: i64,
    pub name: String,
    /// As it was understood, in cents.
    pub amount: Option<i64>,
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

/// Begins a file with its bytes, and the action of the lines that say none, "" where each has to.
pub async fn begin(act: &mut Act, action: &str, (name, bytes): (&str, &[u8])) -> Result<String, Fault> {
    let by = act.by();
    let id = batch::begin(act, name, bytes, &by).await?;
    batch::keep(act, &id, bytes).await?;
    batch::give_to(act, &id, ROOM).await?;
    sqlx::query("insert into expense_file (import_id, action) values ($1, $2)")
        .bind(&id)
        .bind(action)
        .execute(act.rows())
        .await?;
    Ok(id)
}

/// A file, and the action of its lines that say none.
pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<(Batch, String)>, Fault> {
    let kept: Option<(String,)> = sqlx::query_as("select action from expense_file where import_id = $1")
        .bind(id)
        .fetch_optional(&mut *rows)
        .await?;
    let Some((action,)) = kept else { return Ok(None) };
    Ok(batch::of_room(rows, id, ROOM).await?.map(|batch| (batch, action)))
}

pub async fn of(db: &Db, id: &str) -> Result<Option<(Batch, String)>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

/// Takes a file: each line is recorded, was recorded already, or is refused. A preview takes it too, and leaves nothing
/// of it.
pub async fn take(
    act: &mut Act,
    (import, action): (&str, &str),
    sheet: &Sheet,
    columns: &Columns,
) -> Result<Taken, Fault> {
    let programmes: Vec<(String, String, String)> =
        sqlx::query_as("select code, name_fr, name_en from programme").fetch_all(act.rows()).await?;
    let known = Known { funders: funder::within(act.rows()).await?, programmes, action: action.to_owned() };
    let mut taken = Taken::default();
    // Lines that are alike in one file are as many expenses.
    let mut alike: HashMap<String, usize> = HashMap::new();
    for row in sheet.rows() {
        taken.counts.read += 1;
        let (line, read, cells) = match row {
            Err(refused) => (refused.line, None, vec![]),
            Ok(row) => (row.line, Some(brought_line::read(columns, &row.cells, &known)), row.cells),
        };
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let (fate, why) = match &read {
            None => ("refused", vec![("line", "expense-refusal-unread")]),
            Some(read) => {
                let nth = alike.entry(key(&read.typed)).and_modify(|nth| *nth += 1).or_insert(1);
                enter(act, read, *nth).await?
            }
        };
        match fate {
            "added" => taken.counts.added += 1,
            "unchanged" => taken.counts.unchanged += 1,
            _ => {
                row::refuse(act, import, line, &why, &cells).await?;
                taken.counts.refused += 1;
            }
        }
        let typed = read.map(|read| read.typed).unwrap_or_default();
        let amount = typed.cents();
        taken.lines.push(Outcome { line, name: typed.what, amount, fate, why });
    }
    batch::end(act, import, &sheet.head, taken.counts).await?;
    Ok(taken)
}

/// A line that was refused, as it is told.
pub fn refused(line: i64, name: String) -> Outcome {
    Outcome { line, name, amount: None, fate: "refused", why: vec![] }
}

type Fate = (&'static str, Vec<(&'static str, &'static str)>);

/// Enters the `nth` line of its kind: recorded, unless a file brought it before, even if it was corrected or withdrawn
/// since, or somebody typed the same.
async fn enter(act: &mut Act, line: &Line, nth: usize) -> Result<Fate, Fault> {
    let typed = &line.typed;
    let source_key = format!("{} | {nth}", key(typed));
    let brought: Option<(String,)> = sqlx::query_as("select id from expense where source_key = $1 limit 1")
        .bind(&source_key)
        .fetch_optional(act.rows())
        .await?;
    if brought.is_some() || by_hand(act, typed).await? >= nth {
        return Ok(("unchanged", vec![]));
    }
    let mut typed = typed.clone();
    typed.organization = supplier(act, &typed.who).await?;
    Ok(match expense::record(act, &typed, &source_key).await? {
        Ok(_) => ("added", vec![]),
        Err(refusals) => {
            // A day that cannot be read is told by its own reason.
            let told = |&(field, why): &(&'static str, &'static str)| match line.unread {
                Some(unread) if field == "day" => (field, unread),
                _ => (field, why),
            };
            ("refused", refusals.all().iter().map(told).collect())
        }
    })
}

/// How many standing expenses that somebody typed say the same of the same day.
async fn by_hand(act: &mut Act, typed: &Typed) -> Result<usize, Fault> {
    let Some(cents) = typed.cents() else { return Ok(0) };
    let same: Vec<(String, String)> = sqlx::query_as(
        "select what, reference from expense where day = $1 and cents = $2 and source_key = '' \
         and withdrawn_at is null and replaced_by is null",
    )
    .bind(&typed.day)
    .bind(cents)
    .fetch_all(act.rows())
    .await?;
    let told = (name_key(&typed.what), name_key(&typed.reference));
    Ok(same.iter().filter(|(what, reference)| (name_key(what), name_key(reference)) == told).count())
}

/// The one organization that bears this very name; otherwise the supplier is a name alone.
async fn supplier(act: &mut Act, name: &str) -> Result<Vec<String>, Fault> {
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
