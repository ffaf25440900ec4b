//! What is to be done of a line of a ledger: declared, corrected, left as it is known already, or refused and why.
use crate::{
    campaign::Campaign,
    declaration::{self, Declaration, Typed},
    ledger::{Ledger, Unknown, Why, named},
    ledger_line::{self, Line},
    meant,
};
use db::{Connection, Fault};
use jiff::civil::Date;
use people::{
    import::digest,
    organization::{self, Heard, Named, name_key},
};
use std::collections::{HashMap, HashSet};

/// Why a line is refused whose name a person has yet to confirm.
pub const UNCONFIRMED: &str = "contract-refusal-unconfirmed";

/// What a line becomes; the texts are keys by which it is known again.
pub enum Fate {
    Added(Typed, String),
    Changed(Box<Declaration>, Typed, String),
    Unchanged(Declaration, String),
    /// The same line as one before it in the file, down to its number.
    Repeated,
    Refused(Why),
}

/// A ledger as its lines are read one after the other.
pub struct Reading<'a> {
    ledger: &'a Ledger,
    campaign: &'a Campaign,
    today: Date,
    /// Which organization each name is said to be, by its key.
    said: &'a [(String, String)],
    met: HashMap<String, Result<String, &'static str>>,
    ranks: HashMap<String, usize>,
    /// All that numbered lines met before say.
    numbered: HashSet<String>,
    /// Declarations that lines met before are.
    declarations: HashSet<String>,
    pub unknown: Vec<Unknown>,
    /// Names that were said and met: to be remembered.
    pub named: Vec<(String, String)>,
}

impl<'a> Reading<'a> {
    pub fn of(
        ledger: &'a Ledger,
        campaign: &'a Campaign,
        today: Date,
        said: &'a [(String, String)],
    ) -> Reading<'a> {
        Reading {
            ledger,
            campaign,
            today,
            said,
            met: HashMap::new(),
            ranks: HashMap::new(),
            numbered: HashSet::new(),
            declarations: HashSet::new(),
            unknown: vec![],
            named: vec![],
        }
    }
}

/// The other organization of a line: by its NEQ, by what was said of its name before or now; else why it is not known.
async fn whom(
    rows: &mut Connection,
    reading: &mut Reading<'_>,
    line: &Line,
) -> Result<Result<String, &'static str>, Fault> {
    if let Some(id) = meant::with_neq(&mut *rows, &line.neq).await? {
        return Ok(Ok(id));
    }
    let key = name_key(&line.other);
    if key.is_empty() {
        return Ok(Err("contract-refusal-organization"));
    }
    if let Some(known) = reading.met.get(&key) {
        return Ok(known.clone());
    }
    let before = named(&mut *rows, &reading.ledger.organization_id, &key).await?;
    let now = reading.said.iter().find(|(name, id)| *name == key && !id.is_empty()).map(|(_, id)| id.clone());
    let known = match (before, now) {
        (_, Some(id)) if organization::is_known(&mut *rows, &id).await? => {
            reading.named.push((key.clone(), id.clone()));
            Ok(id)
        }
        (Some(id), _) => Ok(id),
        _ => {
            let candidates = candidates(rows, &line.other).await?;
            let none = candidates.is_empty();
            reading.unknown.push(Unknown { name: line.other.clone(), key: key.clone(), candidates });
            Err(if none { "contract-refusal-unknown" } else { UNCONFIRMED })
        }
    };
    reading.met.insert(key, known.clone());
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

/// What is to be done of one line, as things stand.
pub async fn fate(rows: &mut Connection, reading: &mut Reading<'_>, line: &Line) -> Result<Fate, Fault> {
    let known = whom(&mut *rows, reading, line).await?;
    let mut why = line.why.clone();
    let other = match known {
        Ok(other) if why.is_empty() => other,
        Ok(_) => return Ok(Fate::Refused(why)),
        Err(unknown) => {
            why.insert(0, ("other", unknown));
            return Ok(Fate::Refused(why));
        }
    };
    if let Some(whole) = ledger_line::whole(line)
        && !reading.numbered.insert(format!("{other} {whole}"))
    {
        return Ok(Fate::Repeated);
    }
    let base = ledger_line::key(line);
    let rank = reading.ranks.entry(format!("{other} {base}")).or_default();
    *rank += 1;
    let key = digest(&format!("{base} {rank}"));
    let (own, side) = (reading.ledger.organization_id.clone(), reading.ledger.side.clone());
    let (buyer_id, supplier_id) = if side == "buyer" { (own, other) } else { (other, own) };
    let typed = Typed { side, buyer_id, supplier_id, ..line.typed.clone() };
    let (campaign, today) = (reading.campaign, reading.today);
    let kept = declaration::of_line(&mut *rows, campaign, &typed, &key, &reading.declarations).await?;
    reading.declarations.extend(kept.iter().map(|kept| kept.id.clone()));
    if let Some(kept) = kept.as_ref().filter(|kept| same(kept, &typed)) {
        return Ok(Fate::Unchanged(kept.clone(), key));
    }
    let refusals = declaration::refused(rows, today, campaign, &typed, kept.is_some()).await?;
    Ok(match kept {
        _ if !refusals.none() => Fate::Refused(refusals.all().to_vec()),
        Some(kept) => Fate::Changed(Box::new(kept), typed, key),
        None => Fate::Added(typed, key),
    })
}

fn same(kept: &Declaration, typed: &Typed) -> bool {
    Some(kept.cents) == crate::amount::cents(&typed.amount)
        && kept.taxes == typed.taxes
        && kept.day == typed.day
        && kept.until_on == typed.until_on
        && kept.what == typed.what.trim()
        && kept.reference == typed.reference.trim()
}
