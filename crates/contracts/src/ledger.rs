//! The ledger: a file of contracts that a buyer or a supplier keeps, looked at, then taken; the same file twice changes
//! nothing, and what is refused is given back.
use crate::{
    campaign::Campaign,
    declaration::{self, Place, Way},
    join,
    ledger_fate::{Fate, Reading, UNCONFIRMED, fate},
    ledger_line,
    party::Party,
};
use db::{Act, Connection, Db, Fault, FromRow};
use jiff::civil::Date;
use people::{
    import::{Batch, Columns, Counts, batch, row},
    organization::Named,
};
use sheets::Sheet;

/// The room's name among imported files.
const ROOM: &str = "contracts";

#[derive(Clone, Debug, FromRow)]
pub struct Ledger {
    pub import_id: String,
    pub campaign_id: String,
    pub organization_id: String,
    pub organization: String,
    pub side: String,
}

impl Ledger {
    /// Whether it is a party's: of its campaign, its organization and its side.
    pub fn is_of(&self, party: &Party) -> bool {
        self.campaign_id == party.campaign_id
            && self.organization_id == party.organization_id
            && self.side == party.side
    }
}

/// A name of the ledger that nobody confirmed yet, and who it may be.
#[derive(Clone, Debug)]
pub struct Unknown {
    pub name: String,
    pub key: String,
    pub candidates: Vec<Named>,
}

/// What became of a line.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub line: i64,
    pub name: String,
    pub amount: String,
    /// added, changed, unchanged, repeated, waiting for a name, or refused.
    pub fate: &'static str,
    pub why: Why,
    /// Its cells as they are.
    pub cells: Vec<String>,
}

/// Fields that are refused, each with the key of its reason.
pub type Why = Vec<(&'static str, &'static str)>;

/// What became of a ledger.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub counts: Counts,
    /// Lines that are looked at and lack only who their name is.
    pub waiting: i64,
    pub lines: Vec<Outcome>,
    pub unknown: Vec<Unknown>,
}

impl Taken {
    fn tell(&mut self, outcome: Outcome) {
        let counted = match outcome.fate {
            "added" => &mut self.counts.added,
            "changed" => &mut self.counts.changed,
            "unchanged" | "repeated" => &mut self.counts.unchanged,
            "waiting" => &mut self.waiting,
            _ => &mut self.counts.refused,
        };
        *counted += 1;
        self.counts.read += 1;
        self.lines.push(outcome);
    }
}

/// Whose ledger it is, and of which side.
pub struct Whose<'a> {
    pub organization: &'a str,
    pub side: &'a str,
}

/// Begins a ledger with the bytes of its file.
pub async fn begin(
    act: &mut Act,
    campaign: &Campaign,
    whose: &Whose<'_>,
    (name, bytes): (&str, &[u8]),
) -> Result<String, Fault> {
    let by = act.by();
    let id = batch::begin(act, name, bytes, &by).await?;
    batch::keep(act, &id, bytes).await?;
    batch::give_to(act, &id, ROOM).await?;
    sqlx::query(
        "insert into contract_ledger (import_id, campaign_id, organization_id, side) values ($1, $2, $3, $4)",
    )
    .bind(&id)
    .bind(&campaign.id)
    .bind(whose.organization)
    .bind(whose.side)
    .execute(act.rows())
    .await?;
    Ok(id)
}

/// A ledger and its file.
pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<(Ledger, Batch)>, Fault> {
    let ledger: Option<Ledger> = sqlx::query_as(concat!(
        "select l.import_id, l.campaign_id, o.id as organization_id, o.name as organization, l.side \
         from contract_ledger l join organization o on o.id = ",
        people::keeper!("l.organization_id"),
        " where l.import_id = $1"
    ))
    .bind(id)
    .fetch_optional(&mut *rows)
    .await?;
    let Some(ledger) = ledger else { return Ok(None) };
    Ok(batch::of_room(rows, id, ROOM).await?.map(|batch| (ledger, batch)))
}

pub async fn of(db: &Db, id: &str) -> Result<Option<(Ledger, Batch)>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

/// When the same file of the same organization was taken before.
pub async fn taken_before(db: &Db, ledger: &Ledger, batch: &Batch) -> Result<Option<String>, Fault> {
    let last: (Option<String>,) = sqlx::query_as(concat!(
        "select max(i.ended_at) from import i join contract_ledger l on l.import_id = i.id \
         where i.sha256 = $1 and l.organization_id in ",
        people::whole!("$2")
    ))
    .bind(&batch.sha256)
    .bind(&ledger.organization_id)
    .fetch_one(db.rows())
    .await?;
    Ok(last.0)
}

/// What would come of each line, if the ledger were taken on a day: nothing is written, and nobody waits for it.
pub async fn look(
    rows: &mut Connection,
    today: Date,
    (ledger, campaign): (&Ledger, &Campaign),
    sheet: &Sheet,
    columns: &Columns,
) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    let mut reading = Reading::of(ledger, campaign, today, &[]);
    for row in sheet.rows() {
        let (mut outcome, fate) = read(rows, &mut reading, &row, columns).await?;
        outcome.fate = match fate {
            Fate::Added(..) => "added",
            Fate::Changed(..) => "changed",
            Fate::Unchanged(..) => "unchanged",
            Fate::Repeated => "repeated",
            Fate::Refused(why) if why == [("other", UNCONFIRMED)] => "waiting",
            Fate::Refused(why) => {
                outcome.why = why;
                "refused"
            }
        };
        taken.tell(outcome);
    }
    taken.unknown = reading.unknown;
    Ok(taken)
}

/// Takes a ledger: each line is declared, corrected, known already or refused; then what is surely one is joined.
/// `said` holds which organization each name is, by its key.
pub async fn take(
    act: &mut Act,
    (ledger, campaign): (&Ledger, &Campaign),
    sheet: &Sheet,
    columns: &Columns,
    said: &[(String, String)],
) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    let mut reading = Reading::of(ledger, campaign, act.today(), said);
    for row in sheet.rows() {
        let (mut outcome, fate) = read(act.rows(), &mut reading, &row, columns).await?;
        (outcome.fate, outcome.why) = match fate {
            Fate::Unchanged(kept, key) => {
                declaration::take_key(act, &kept, &key).await?;
                ("unchanged", vec![])
            }
            Fate::Changed(kept, typed, key) => {
                declaration::take_key(act, &kept, &key).await?;
                told("changed", declaration::correct(act, campaign, &kept, &typed, "import").await?)
            }
            Fate::Added(typed, key) => {
                let way = Way { came_by: "import", source_key: &key, place: Place::Among };
                let declared = declaration::declare(act, campaign, &typed, way).await?;
                told("added", declared.map(|_| ()))
            }
            Fate::Repeated => ("repeated", vec![]),
            Fate::Refused(why) => ("refused", why),
        };
        if outcome.fate == "refused" {
            row::refuse(act, &ledger.import_id, outcome.line, &outcome.why, &outcome.cells).await?;
        }
        taken.tell(outcome);
    }
    for (key, id) in &reading.named {
        keep_name(act, &ledger.organization_id, key, id).await?;
    }
    taken.unknown = reading.unknown;
    batch::end(act, &ledger.import_id, &sheet.head, taken.counts).await?;
    join::reconcile_all(act).await?;
    Ok(taken)
}

fn told(fate: &'static str, done: Result<(), page::Refusals>) -> (&'static str, Why) {
    match done {
        Ok(()) => (fate, vec![]),
        Err(refusals) => ("refused", refusals.all().to_vec()),
    }
}

/// Reads a line, and what is to be done of it.
async fn read(
    rows: &mut Connection,
    reading: &mut Reading<'_>,
    row: &Result<sheets::Row, sheets::RowRefusal>,
    columns: &Columns,
) -> Result<(Outcome, Fate), Fault> {
    match row {
        Err(refused) => {
            let outcome = Outcome { line: at(refused.line), ..Outcome::default() };
            Ok((outcome, Fate::Refused(vec![("line", "contract-refusal-line")])))
        }
        Ok(row) => {
            let line = ledger_line::read(columns, &row.cells);
            let fate = fate(rows, reading, &line).await?;
            let outcome = Outcome {
                line: at(row.line),
                name: if line.other.is_empty() { line.neq } else { line.other },
                amount: line.typed.amount,
                cells: row.cells.clone(),
                ..Outcome::default()
            };
            Ok((outcome, fate))
        }
    }
}

fn at(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

/// Which organization a name of one's ledgers was said to be.
pub async fn named(rows: &mut Connection, organization: &str, key: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select ",
        people::keeper!("n.other_id"),
        " as id from contract_named n where n.name_key = $2 and n.organization_id in ",
        people::whole!("$1"),
        " order by n.said_at desc, n.id desc limit 1"
    ))
    .bind(organization)
    .bind(key)
    .fetch_optional(rows)
    .await?;
    Ok(found.map(|(id,)| id))
}

async fn keep_name(act: &mut Act, organization: &str, key: &str, other: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into contract_named (id, organization_id, name_key, other_id, said_at, said_by) \
         values ($1, $2, $3, $4, $5, $6) on conflict (organization_id, name_key) do update set \
         other_id = excluded.other_id, said_at = excluded.said_at, said_by = excluded.said_by",
    )
    .bind(id)
    .bind(organization)
    .bind(key)
    .bind(other)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("contract.supplier-named", "organization", organization, other).await
}
