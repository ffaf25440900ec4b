//! The ledger: a file of contracts that a buyer or a supplier keeps, looked at, then taken; the same file twice changes
//! nothing, and what is refused is given back.
use crate::{
    campaign::Campaign,
    declaration::{self, Declaration, Place, Typed, Way},
    join,
    ledger_line::{self, Line},
    meant,
};
use db::{Act, Connection, Db, Fault};
use page::Refusals;
use people::{
    import::{Batch, Columns, Counts, batch, digest, row},
    organization::{self, Heard, Named, name_key},
};
use sheets::Sheet;
use sqlx::FromRow;
use std::collections::HashMap;

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

/// A name of the ledger that nobody confirmed yet, and who it may be.
#[derive(Clone, Debug)]
pub struct Unknown {
    pub name: String,
    pub key: String,
    pub candidates: Vec<Named>,
}

/// What became of a line.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub line: i64,
    pub name: String,
    pub amount: String,
    /// added, changed, unchanged or refused.
    pub fate: &'static str,
    pub why: Vec<(&'static str, &'static str)>,
}

/// What became of a ledger.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    pub counts: Counts,
    pub lines: Vec<Outcome>,
    pub unknown: Vec<Unknown>,
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

/// Takes a ledger: each line is declared, corrected, known already or refused; then what is surely one is joined. A
/// preview takes it too, and leaves nothing of it. `said` holds which organization each name is, by its key.
pub async fn take(
    act: &mut Act,
    (ledger, campaign): (&Ledger, &Campaign),
    sheet: &Sheet,
    columns: &Columns,
    said: &[(String, String)],
) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    let mut met: HashMap<String, Result<String, &'static str>> = HashMap::new();
    let mut ranks: HashMap<String, usize> = HashMap::new();
    for row in sheet.rows() {
        taken.counts.read += 1;
        let (at, name, amount, cells, fate) = match &row {
            Err(refused) => {
                let why = Err(vec![("line", "contract-refusal-line")]);
                (refused.line, String::new(), String::new(), vec![], why)
            }
            Ok(row) => {
                let line = ledger_line::read(columns, &row.cells);
                let known = whom(act, ledger, &line, said, &mut met, &mut taken.unknown).await?;
                let fate = one(act, (ledger, campaign), &line, known, &mut ranks).await?;
                let name = if line.other.is_empty() { line.neq } else { line.other };
                (row.line, name, line.typed.amount, row.cells.clone(), fate)
            }
        };
        let at = i64::try_from(at).unwrap_or(i64::MAX);
        let (fate, why) = match fate {
            Ok(fate) => (fate, vec![]),
            Err(why) => {
                row::refuse(act, &ledger.import_id, at, &why, &cells).await?;
                ("refused", why)
            }
        };
        let counted = match fate {
            "added" => &mut taken.counts.added,
            "changed" => &mut taken.counts.changed,
            "unchanged" => &mut taken.counts.unchanged,
            _ => &mut taken.counts.refused,
        };
        *counted += 1;
        taken.lines.push(Outcome { line: at, name, amount, fate, why });
    }
    batch::end(act, &ledger.import_id, &sheet.head, taken.counts).await?;
    join::reconcile_all(act).await?;
    Ok(taken)
}

/// The other organization of a line: by its NEQ, by what was said of its name before or now; else why it is not known.
async fn whom(
    act: &mut Act,
    ledger: &Ledger,
    line: &Line,
    said: &[(String, String)],
    met: &mut HashMap<String, Result<String, &'static str>>,
    unknown: &mut Vec<Unknown>,
) -> Result<Result<String, &'static str>, Fault> {
    if let Some(id) = meant::with_neq(act.rows(), &line.neq).await? {
        return Ok(Ok(id));
    }
    let key = name_key(&line.other);
    if key.is_empty() {
        return Ok(Err("contract-refusal-organization"));
    }
    if let Some(known) = met.get(&key) {
        return Ok(known.clone());
    }
    let before = named(act.rows(), &ledger.organization_id, &key).await?;
    let now = said.iter().find(|(name, id)| *name == key && !id.is_empty()).map(|(_, id)| id.clone());
    let known = match (before, now) {
        (_, Some(id)) if organization::is_known(act.rows(), &id).await? => {
            keep_name(act, &ledger.organization_id, &key, &id).await?;
            Ok(id)
        }
        (Some(id), _) => Ok(id),
        _ => {
            let candidates = candidates(act.rows(), &line.other).await?;
            let none = candidates.is_empty();
            unknown.push(Unknown { name: line.other.clone(), key: key.clone(), candidates });
            Err(if none { "contract-refusal-unknown" } else { "contract-refusal-unconfirmed" })
        }
    };
    met.insert(key, known.clone());
    Ok(known)
}

/// Those that a name may be: the very name, all its words, or nearly.
async fn candidates(rows: &mut Connection, name: &str) -> Result<Vec<Named>, Fault> {
    match organization::hear(&mut *rows, name, "").await? {
        Heard::One(one) => Ok(vec![one]),
        Heard::Several(several) => Ok(several),
        Heard::Nothing | Heard::Unknown => {
            let typed = organization::Typed { name: name.to_owned(), ..organization::Typed::default() };
            let near = organization::likely(rows, &typed).await?;
            let named = |one: organization::Likely| Named {
                id: one.id,
                name: one.name,
                municipality: one.municipality,
            };
            Ok(near.into_iter().map(named).collect())
        }
    }
}

async fn named(rows: &mut Connection, organization: &str, key: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select ",
        people::keeper!("n.other_id"),
        " as id from contract_named n where n.name_key = $2 and n.organization_id in ",
        people::whole!("$1")
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

type Fate = Result<&'static str, Vec<(&'static str, &'static str)>>;

/// Declares or corrects what one line says, or gives why it is refused.
async fn one(
    act: &mut Act,
    (ledger, campaign): (&Ledger, &Campaign),
    line: &Line,
    known: Result<String, &'static str>,
    ranks: &mut HashMap<String, usize>,
) -> Result<Fate, Fault> {
    let mut why = line.why.clone();
    let other = match known {
        Ok(other) if why.is_empty() => other,
        Ok(_) => return Ok(Err(why)),
        Err(unknown) => {
            why.insert(0, ("other", unknown));
            return Ok(Err(why));
        }
    };
    let base = ledger_line::key(line);
    let rank = ranks.entry(format!("{other} {base}")).or_default();
    *rank += 1;
    let key = digest(&format!("{base} {rank}"));
    let own = ledger.organization_id.clone();
    let (buyer_id, supplier_id) = if ledger.side == "buyer" { (own, other) } else { (other, own) };
    let typed = Typed { side: ledger.side.clone(), buyer_id, supplier_id, ..line.typed.clone() };
    let refused = |refusals: &Refusals| Ok(Err(refusals.all().to_vec()));
    let kept = declaration::of_line(act, campaign, &typed, &key).await?;
    match kept {
        Some(kept) if same(&kept, &typed) => Ok(Ok("unchanged")),
        Some(kept) => match declaration::correct(act, campaign, &kept, &typed, "import").await? {
            Ok(()) => Ok(Ok("changed")),
            Err(refusals) => refused(&refusals),
        },
        None => {
            let way = Way { came_by: "import", source_key: &key, place: Place::Among };
            match declaration::declare(act, campaign, &typed, way).await? {
                Ok(_) => Ok(Ok("added")),
                Err(refusals) => refused(&refusals),
            }
        }
    }
}

fn same(kept: &Declaration, typed: &Typed) -> bool {
    Some(kept.cents) == crate::amount::cents(&typed.amount)
        && kept.taxes == typed.taxes
        && kept.day == typed.day
        && kept.until_on == typed.until_on
        && kept.what == typed.what.trim()
        && kept.reference == typed.reference.trim()
}
