//! The roster: a file of participants kept elsewhere, looked at, then taken; the same file twice changes nothing, what is
//! likely somebody registered already is asked, and what is refused is given back.
use crate::{
    chairs,
    gathering::Gathering,
    payment, presence,
    registration::{self, Registration},
    roster_line::{self, Line},
    session::{self, Session},
    twin,
};
use db::{Act, Connection, Db, Fault};
use jiff::tz::TimeZone;
use membership::{category::cents, desk::Desk};
use people::import::{Batch, Columns, Counts, batch, row};
use sheets::Sheet;

/// The room's name among imported files.
const ROOM: &str = "events";

/// What became of a line.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub line: i64,
    pub name: String,
    pub email: String,
    /// added, changed, unchanged, duplicate or refused.
    pub fate: &'static str,
    pub why: Vec<(&'static str, &'static str)>,
    /// Who it may be, when that is asked.
    pub like: Option<Registration>,
    /// What of the line was left aside, or "".
    pub aside: &'static str,
}

/// What became of a file.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub counts: Counts,
    pub lines: Vec<Outcome>,
    /// How many have a place beyond those there are.
    pub beyond: i64,
}

/// In whose name, in which place, and what a person said of the lines that may be somebody's: `same` or `other`.
pub struct Way<'a> {
    pub desk: &'a Desk<'a>,
    pub zone: &'a TimeZone,
    pub said: &'a [(String, String)],
}

/// Begins a file of a gathering with its bytes.
pub async fn begin(act: &mut Act, gathering: &str, (name, bytes): (&str, &[u8])) -> Result<String, Fault> {
    let by = act.by();
    let id = batch::begin(act, name, bytes, &by).await?;
    batch::keep(act, &id, bytes).await?;
    batch::give_to(act, &id, ROOM).await?;
    sqlx::query("insert into registration_file (import_id, gathering_id) values ($1, $2)")
        .bind(&id)
        .bind(gathering)
        .execute(act.rows())
        .await?;
    Ok(id)
}

/// A file and the id of its gathering.
pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<(Batch, String)>, Fault> {
    let kept: Option<(String,)> =
        sqlx::query_as("select gathering_id from registration_file where import_id = $1")
            .bind(id)
            .fetch_optional(&mut *rows)
            .await?;
    let Some((gathering,)) = kept else { return Ok(None) };
    Ok(batch::of_room(rows, id, ROOM).await?.map(|batch| (batch, gathering)))
}

pub async fn of(db: &Db, id: &str) -> Result<Option<(Batch, String)>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

/// Takes a file: each line is registered with its place, known already, given up, asked about or refused. A preview
/// takes it too, and leaves nothing of it.
pub async fn take(
    act: &mut Act,
    (import, one): (&str, &Gathering),
    sheet: &Sheet,
    columns: &Columns,
    way: &Way<'_>,
) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    let today = act.today().to_string();
    let sessions = session::of(act.rows(), &one.id).await?;
    // Who came is known of one session alone: with several, a file does not say to which.
    let held = match &sessions[..] {
        [only] if only.day <= today => Some(only),
        _ => None,
    };
    for row in sheet.rows() {
        taken.counts.read += 1;
        let (outcome, cells) = match row {
            Err(refused) => (refuse(refused.line, vec![("line", "event-refusal-line")]), vec![]),
            Ok(row) => {
                let line = roster_line::read(columns, &row.cells, &today);
                let said = way.said.iter().find(|(at, _)| *at == row.line.to_string());
                let said = said.map(|(_, said)| said.as_str()).unwrap_or_default();
                (each(act, one, (row.line, &line), (held, said), way).await?, row.cells)
            }
        };
        if ["refused", "duplicate"].contains(&outcome.fate) {
            row::refuse(act, import, outcome.line, &outcome.why, &cells).await?;
        }
        let counted = match outcome.fate {
            "added" => &mut taken.counts.added,
            "changed" => &mut taken.counts.changed,
            "unchanged" | "nothing" => &mut taken.counts.unchanged,
            "duplicate" => &mut taken.counts.duplicates,
            _ => &mut taken.counts.refused,
        };
        *counted += 1;
        taken.lines.push(outcome);
    }
    if taken.counts.added > 0
        && let Some(capacity) = one.capacity
    {
        taken.beyond = (chairs::held(act.rows(), &one.id).await?.0 - capacity).max(0);
    }
    batch::end(act, import, &sheet.head, taken.counts).await?;
    Ok(taken)
}

/// A line that was refused, as it is told.
pub fn refused(line: i64, name: String) -> Outcome {
    Outcome { line, name, email: String::new(), fate: "refused", why: vec![], like: None, aside: "" }
}

fn refuse(line: u64, why: Vec<(&'static str, &'static str)>) -> Outcome {
    Outcome { why, ..refused(i64::try_from(line).unwrap_or(i64::MAX), String::new()) }
}

async fn each(
    act: &mut Act,
    one: &Gathering,
    (at, line): (u64, &Line),
    (held, said): (Option<&Session>, &str),
    way: &Way<'_>,
) -> Result<Outcome, Fault> {
    let (name, email) = (line.typed.name.clone(), line.typed.email.clone());
    let told = |fate| Outcome { name: name.clone(), email: email.clone(), fate, ..refuse(at, vec![]) };
    let refusals = line.typed.judge(false);
    if !refusals.none() {
        return Ok(Outcome { why: refusals.all().to_vec(), ..told("refused") });
    }
    let (mut known, like) = match twin::sure(act, &one.id, (&name, &email)).await? {
        // A name alone is not enough to give up somebody's place.
        Some(sure) if line.gone && email.is_empty() => (None, Some(sure)),
        Some(sure) => (Some(sure), None),
        None => (None, twin::likely(act, &one.id, (&name, &email)).await?),
    };
    if let Some(like) = like {
        match said {
            "same" => known = Some(like),
            "other" => {}
            _ => {
                let why = vec![("name", "event-refusal-likely")];
                return Ok(Outcome { why, like: Some(like), ..told("duplicate") });
            }
        }
    }
    if line.gone {
        let Some(known) = known.filter(|known| known.came == 0) else { return Ok(told("nothing")) };
        let paid = payment::received(act.rows(), &known.id).await?.cents > 0;
        let aside = if paid { "event-roster-refund-aside" } else { "" };
        let fate = if registration::cancel(act, &known.id).await? { "changed" } else { "nothing" };
        return Ok(Outcome { aside, ..told(fate) });
    }
    let fresh = known.is_none();
    let id = match known {
        Some(known) => known.id,
        None => match registration::register(act, one, &line.typed, "file").await? {
            Ok(written) => written.id().to_owned(),
            Err(refusals) => return Ok(Outcome { why: refusals.all().to_vec(), ..told("refused") }),
        },
    };
    let mut came = false;
    if let Some(session) = held.filter(|_| line.came) {
        let seen = session.moments(way.zone).map_or(act.moment(), |(begins, _)| begins);
        came = presence::arrive(act, one, (&session.id, &id), ("fichier", seen)).await?;
    }
    let (paid, aside) = receive(act, one, &id, line, way).await?;
    Ok(Outcome {
        aside,
        ..told(if fresh {
            "added"
        } else if came || paid {
            "changed"
        } else {
            "unchanged"
        })
    })
}

/// Records what the line says was paid, where nothing was received before: whether it was, or that it was left aside.
async fn receive(
    act: &mut Act,
    one: &Gathering,
    id: &str,
    line: &Line,
    way: &Way<'_>,
) -> Result<(bool, &'static str), Fault> {
    let (Some(paid), Some(theirs)) = (&line.paid, registration::find(act.rows(), id).await?) else {
        return Ok((false, ""));
    };
    let before = payment::received(act.rows(), id).await?.cents;
    if before > 0 {
        let more = cents(&paid.amount).is_some_and(|cents| cents > before);
        return Ok((false, if more { "event-roster-paid-aside" } else { "" }));
    }
    let done = payment::pay(act, way.desk, (one, &theirs), paid).await?;
    Ok(match done {
        Ok(_) => (true, ""),
        Err(_) => (false, "event-roster-paid-aside"),
    })
}
