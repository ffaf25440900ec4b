//! Applications brought: a file of those that came by another form, looked at, then taken; whoever applied already from
//! the same mailbox is left as they are, and what is refused is given back.
use crate::{
    application::Typed,
    brought_line::{self, why},
    cohort::Cohort,
};
use db::{Act, Connection, Db, Fault};
use people::import::{Batch, Columns, Counts, batch, row};
use sheets::Sheet;

/// The room's name among imported files.
const ROOM: &str = "cohorts";

/// What became of a line.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub line: i64,
    pub name: String,
    pub email: String,
    /// added, unchanged or refused.
    pub fate: &'static str,
    pub why: Vec<(&'static str, &'static str)>,
}

/// What became of a file: the applications it added, by their ids.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub counts: Counts,
    pub lines: Vec<Outcome>,
    pub added: Vec<String>,
}

/// Why a cohort takes no file of applications: its call has not opened, or it is cancelled.
pub fn closed(one: &Cohort, today: &str) -> Option<&'static str> {
    (!["open", "over"].contains(&one.call(today))).then_some("cohort-refusal-not-open")
}

/// Begins a file of a cohort with its bytes.
pub async fn begin(act: &mut Act, cohort: &str, (name, bytes): (&str, &[u8])) -> Result<String, Fault> {
    let by = act.by();
    let id = batch::begin(act, name, bytes, &by).await?;
    batch::keep(act, &id, bytes).await?;
    batch::give_to(act, &id, ROOM).await?;
    sqlx::query("insert into cohort_file (import_id, cohort_id) values ($1, $2)")
        .bind(&id)
        .bind(cohort)
        .execute(act.rows())
        .await?;
    Ok(id)
}

/// A file and the id of its cohort.
pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<(Batch, String)>, Fault> {
    let kept: Option<(String,)> = sqlx::query_as("select cohort_id from cohort_file where import_id = $1")
        .bind(id)
        .fetch_optional(&mut *rows)
        .await?;
    let Some((cohort,)) = kept else { return Ok(None) };
    Ok(batch::of_room(rows, id, ROOM).await?.map(|batch| (batch, cohort)))
}

pub async fn of(db: &Db, id: &str) -> Result<Option<(Batch, String)>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

/// Takes a file: each line applies, applied already, or is refused. A preview takes it too, and leaves nothing of it.
pub async fn take(
    act: &mut Act,
    (import, one): (&str, &Cohort),
    sheet: &Sheet,
    columns: &Columns,
) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    for row in sheet.rows() {
        taken.counts.read += 1;
        let (line, typed, refused, cells) = match row {
            Err(refused) => (refused.line, Typed::default(), vec![("line", "cohort-refusal-unread")], vec![]),
            Ok(row) => {
                let typed = brought_line::read(columns, &row.cells);
                let refused = why(&typed.judge());
                (row.line, typed, refused, row.cells)
            }
        };
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let fate = if !refused.is_empty() {
            row::refuse(act, import, line, &refused, &cells).await?;
            taken.counts.refused += 1;
            "refused"
        } else if let Some(id) = enter(act, one, &typed).await? {
            taken.added.push(id);
            taken.counts.added += 1;
            "added"
        } else {
            taken.counts.unchanged += 1;
            "unchanged"
        };
        taken.lines.push(Outcome { line, name: typed.name, email: typed.email, fate, why: refused });
    }
    batch::end(act, import, &sheet.head, taken.counts).await?;
    Ok(taken)
}

/// A line that was refused, as it is told.
pub fn refused(line: i64, name: String) -> Outcome {
    Outcome { line, name, email: String::new(), fate: "refused", why: vec![] }
}

/// Enters an application, still to be confirmed by its mailbox; none when that mailbox applied before, even if it
/// withdrew.
async fn enter(act: &mut Act, one: &Cohort, typed: &Typed) -> Result<Option<String>, Fault> {
    let known: Option<(String,)> =
        sqlx::query_as("select id from cohort_application where cohort_id = $1 and email = $2 limit 1")
            .bind(&one.id)
            .bind(&typed.email)
            .fetch_optional(act.rows())
            .await?;
    if known.is_some() {
        return Ok(None);
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_application (id, cohort_id, name, email, phone, organization, project, wants, why, \
         language, consented_at, applied_at, verdict, verdict_why, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, '', '', $12)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(&typed.name)
    .bind(&typed.email)
    .bind(&typed.phone)
    .bind(&typed.organization)
    .bind(&typed.project)
    .bind(&typed.wants)
    .bind(&typed.why)
    .bind(if one.call_language == "en" { "en" } else { "fr" })
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("candidacy.received", "cohort", &one.id, &id).await?;
    Ok(Some(id))
}
