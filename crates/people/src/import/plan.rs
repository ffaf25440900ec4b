//! The plan: what would come of each line of a list, before anything is written.
use super::{
    candidate::{Candidate, Candidates},
    column::{Columns, digest},
    compare::compare,
    fate::{Counts, Fate},
    known::Known,
    likeness::{likely_same, neq_alone_in_common, sign_in_common},
    line::{self, Line},
    said::{MUNICIPALITY, NAME, NEQ, POSTAL_CODE, Said, VALUES},
};
use crate::{likely, organization::name_key};
use sheets::{RowReason, RowRefusal, Sheet};
use std::collections::{BTreeSet, HashSet};

/// Lines shown with what was understood of them.
const FIRST: usize = 10;
/// The words of why a line of a name known elsewhere is asked about.
pub const HOMONYM: &str = "import-homonym";

/// A line that a person may want to see again: `refused`, `duplicate`, `kept` when a value stayed as it was, `odd` when
/// one is strange.
#[derive(Clone, Debug)]
pub struct Noted {
    pub line: u64,
    pub fate: &'static str,
    /// Fields and why.
    pub why: Vec<(String, String)>,
    /// Place in [`Known::kept`] of the organization it is likely, or is.
    pub organization: Option<usize>,
    /// Those it is likely, the likeliest first.
    pub near: Vec<Candidate>,
    pub source_key: String,
    pub said: Option<Said>,
    pub cells: Vec<String>,
}

#[derive(Debug)]
pub struct Plan {
    pub counts: Counts,
    /// What is known once the list is taken.
    pub known: Known,
    /// Places of the organizations added, and what they are to the pole.
    pub added: Vec<(usize, Vec<String>)>,
    /// Places of the organizations changed.
    pub changed: BTreeSet<usize>,
    /// Lines whose saying is new: their key, the place of their organization, what they say.
    pub sources: Vec<(String, usize, String)>,
    pub noted: Vec<Noted>,
    /// Keys of earlier questions that taking the list answers.
    pub answered: Vec<String>,
    /// Whether likely duplicates are added instead of asked about.
    add_likely: bool,
    candidates: Candidates,
    /// The first lines: number, what was understood, what becomes of them.
    pub first: Vec<(u64, Option<Said>, Fate)>,
    seen: HashSet<String>,
    keys: HashSet<String>,
}

/// Judges every line. `id` gives an id to each organization added; `told` hears of the progress.
pub fn plan(
    sheet: &Sheet,
    columns: &Columns,
    known: Known,
    add_likely: bool,
    id: impl Fn() -> String,
    told: impl Fn(usize),
) -> Plan {
    let mut plan = Plan {
        counts: Counts::default(),
        candidates: Candidates::among(&known),
        known,
        added: vec![],
        changed: BTreeSet::new(),
        sources: vec![],
        noted: vec![],
        answered: vec![],
        add_likely,
        first: vec![],
        seen: HashSet::new(),
        keys: HashSet::new(),
    };
    for (nth, row) in sheet.rows().enumerate() {
        plan.counts.read += 1;
        let (at, said, fate) = match row {
            Err(RowRefusal { line, reason }) => {
                let why = match reason {
                    RowReason::TooManyCells { .. } => "import-refusal-cells",
                    RowReason::OpenQuote => "import-refusal-quote",
                };
                plan.note(line, "refused", &[("", why)], None, "", None, vec![]);
                (line, None, Fate::Refused)
            }
            Ok(row) => match line::read(columns, &row.cells) {
                Err(refusals) => {
                    plan.note(row.line, "refused", refusals.all(), None, "", None, row.cells);
                    (row.line, None, Fate::Refused)
                }
                Ok(Line { said, odd }) => {
                    if !odd.is_empty() {
                        let said = Some(said.clone());
                        plan.note(row.line, "odd", &odd, None, "", said, row.cells.clone());
                    }
                    let shown = (nth < FIRST).then(|| said.clone());
                    (row.line, shown, plan.take(row.line, said, row.cells, &id))
                }
            },
        };
        plan.counts.count(fate);
        if nth < FIRST {
            plan.first.push((at, said, fate));
        }
        if nth % 1000 == 999 {
            told(nth + 1);
        }
    }
    plan
}

impl Plan {
    /// Finds which organization a line is: by its NEQ, by the line itself, then by its likeness.
    fn take(&mut self, line: u64, said: Said, cells: Vec<String>, id: impl Fn() -> String) -> Fate {
        let written = said.written();
        let print = digest(&written);
        if !self.seen.insert(print.clone()) {
            return Fate::Unchanged;
        }
        let name = name_key(&said.values[NAME]);
        let mut key = source_key(&said, &name);
        // Two lines of one list with the same name and place are told apart by all they say.
        if !self.keys.insert(key.clone()) {
            key = digest(&format!("{key}{print}"));
        }
        let source = self.known.source(&key).map(|(at, last)| (at, last.to_owned()));
        if source.as_ref().is_some_and(|(_, last)| *last == written) {
            return Fate::Unchanged;
        }
        // A question that waits for an answer stays the same question, whatever else has changed.
        if let Some((at, _)) = self.known.open(&key).filter(|(_, said)| *said == written) {
            if self.add_likely && self.known.by_neq(&said.values[NEQ]).is_none() {
                self.answered.push(key.clone());
                return self.add(line, said, key, written, id());
            }
            let known = &self.known.kept[at].values;
            let named = likely::key(&known[NAME]) == likely::key(&said.values[NAME]);
            if named && !likely_same(known, &said.values) {
                return self.ask(line, Fate::Homonym, (at, vec![]), said, key, cells);
            }
            let near = self.candidates.of(&self.known, (Some(at), &[]), &said.values);
            return self.ask(line, Fate::Duplicate, (at, near), said, key, cells);
        }
        let by_neq = self.known.by_neq(&said.values[NEQ]);
        // A NEQ mistyped must not change another organization: a person says.
        if let Some(at) = by_neq.filter(|at| source.as_ref().is_none_or(|(of, _)| of != at))
            && neq_alone_in_common(&self.known.kept[at].values, &said.values)
        {
            self.note(line, "duplicate", &[("neq", "import-neq-alone")], Some(at), &key, Some(said), cells);
            return Fate::Duplicate;
        }
        let same = by_neq.or(source.as_ref().map(|(at, _)| *at));
        if let Some(at) = same {
            let last = source.filter(|(of, _)| *of == at).map(|(_, last)| last);
            self.sources.push((key.clone(), at, written));
            return self.change(line, at, last.as_deref().and_then(Said::read), said, key, cells);
        }
        let named = likely::key(&said.values[NAME]);
        let alike = self.known.by_name(&named).iter().copied();
        let alike: Vec<usize> =
            alike.filter(|at| likely_same(&self.known.kept[*at].values, &said.values)).collect();
        let likely = alike.iter().copied().min_by_key(|at| {
            let compared = compare(None, &self.known.kept[*at].values, &said.values);
            (compared.kept.len() + compared.changes.len(), *at)
        });
        if let Some(at) = likely {
            let compared = compare(None, &self.known.kept[at].values, &said.values);
            // The name alone proves nothing: a person says whether it is the same.
            let signed = sign_in_common(&self.known.kept[at].values, &said.values);
            if signed && compared.kept.is_empty() && compared.changes.is_empty() {
                self.sources.push((key, at, written));
                return Fate::Unchanged;
            }
        }
        if !self.add_likely {
            let near = self.candidates.of(&self.known, (None, &alike), &said.values);
            if let Some(at) = near.first().map(|first| first.at) {
                return self.ask(line, Fate::Duplicate, (at, near), said, key, cells);
            }
            if let Some(at) = self.homonym(&named, &said) {
                return self.ask(line, Fate::Homonym, (at, vec![]), said, key, cells);
            }
        }
        self.add(line, said, key, written, id())
    }

    fn add(&mut self, line: u64, said: Said, key: String, written: String, id: String) -> Fate {
        let at = self.known.add_from(id, said.values, line);
        self.added.push((at, said.role));
        self.sources.push((key, at, written));
        Fate::Added
    }

    /// The organization that bears this very name elsewhere. Those of the list itself are told apart by it, and two
    /// NEQ are two organizations.
    fn homonym(&self, named: &str, said: &Said) -> Option<usize> {
        let mut alike = self.known.by_name(named).iter().copied().filter(|_| !named.is_empty());
        alike.find(|at| {
            let known = &self.known.kept[*at];
            let neq = [&known.values[NEQ], &said.values[NEQ]];
            known.line.is_none() && neq.iter().any(|neq| neq.is_empty())
        })
    }

    /// Leaves a line for a person to say whether it is the organization at this place, or one of those near it.
    fn ask(
        &mut self,
        line: u64,
        fate: Fate,
        (at, near): (usize, Vec<Candidate>),
        said: Said,
        key: String,
        cells: Vec<String>,
    ) -> Fate {
        let why: &[_] = if fate == Fate::Homonym { &[("name", HOMONYM)] } else { &[] };
        self.note(line, "duplicate", why, Some(at), &key, Some(said), cells);
        if let Some(noted) = self.noted.last_mut() {
            noted.near = near;
        }
        fate
    }

    fn change(
        &mut self,
        line: u64,
        at: usize,
        last: Option<Said>,
        said: Said,
        key: String,
        cells: Vec<String>,
    ) -> Fate {
        let compared =
            compare(last.map(|last| last.values).as_ref(), &self.known.kept[at].values, &said.values);
        for value in &compared.changes {
            self.known.kept[at].values[*value].clone_from(&said.values[*value]);
            if *value == NEQ {
                self.known.index_neq(at, &said.values[NEQ]);
            }
        }
        if !compared.kept.is_empty() {
            let why: Vec<_> =
                compared.kept.iter().map(|value| (VALUES[*value], "import-kept-value")).collect();
            self.note(line, "kept", &why, Some(at), &key, Some(said), cells);
        }
        if compared.changes.is_empty() {
            return Fate::Unchanged;
        }
        if self.known.kept[at].line.is_none() {
            self.changed.insert(at);
        }
        Fate::Changed
    }

    #[allow(clippy::too_many_arguments, reason = "a note is all that is kept of a line")]
    fn note(
        &mut self,
        line: u64,
        fate: &'static str,
        why: &[(&str, &str)],
        organization: Option<usize>,
        key: &str,
        said: Option<Said>,
        cells: Vec<String>,
    ) {
        let why = why.iter().map(|(field, words)| (field.to_string(), words.to_string())).collect();
        let (source_key, near) = (key.to_owned(), vec![]);
        self.noted.push(Noted { line, fate, why, organization, near, source_key, said, cells });
    }
}

/// By which a line is known again in a later list: its name, its place, its NEQ.
fn source_key(said: &Said, name: &str) -> String {
    let values = &said.values;
    let place = (likely::postal(&values[POSTAL_CODE]), territory::fold(&values[MUNICIPALITY]));
    digest(&format!("{name}\u{1f}{}\u{1f}{}\u{1f}{}", place.0, place.1, values[NEQ]))
}
