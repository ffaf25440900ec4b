//! Side by side: what a line of a list says and what each organization that it may be says, field by field.
use super::{
    candidate::{Candidate, Candidates},
    compare::compare,
    known::Known,
    reason::field_words,
    row::Row,
    said::{NAME, NEQ, VALUES, Values, told},
};
use crate::{
    likely::{self, Likeness},
    organization,
};
use db::{Db, Fault};
use page::Visit;

/// One value on both sides.
pub struct Side {
    pub field: &'static str,
    pub label: String,
    pub says: String,
    pub is: String,
    /// Whether a person chooses which of the two is right, and whether the list was chosen.
    pub differs: bool,
    pub by_list: bool,
}

/// An organization that a line may be.
pub struct Near {
    pub id: String,
    pub name: String,
    /// Why it may be, in words.
    pub reasons: String,
    /// Its last change, which whoever chooses has seen.
    pub seen: String,
    pub sides: Vec<Side>,
    pub differs: bool,
}

/// Before the list is taken, what a line says, and each organization that it may be with why, in words.
pub struct Doubt {
    pub line: i64,
    pub says: String,
    pub near: Vec<(String, String)>,
}

/// What was chosen of likely duplicates that somebody changed meanwhile: their rows, which organization the first is,
/// and in which values the list is right.
#[derive(Default)]
pub struct Tried {
    pub rows: Vec<String>,
    pub organization: String,
    pub takes: Vec<usize>,
}

/// What the pole knows now, beside which lines of a list are set.
pub struct Beside {
    known: Known,
    candidates: Candidates,
}

impl Beside {
    pub async fn of(db: &Db, import: &str) -> Result<Beside, Fault> {
        let known = Known::after(db, import).await?;
        let candidates = Candidates::among(&known);
        Ok(Beside { known, candidates })
    }

    /// Those that a line may be, the likeliest first.
    pub async fn near(&mut self, visit: &Visit, row: &Row, tried: &Tried) -> Result<Vec<Near>, Fault> {
        let says = row.said().values;
        let mut near = vec![];
        for Candidate { at, likeness } in self.candidates_of(row, &says) {
            let kept = &self.known.kept[at];
            let chosen = tried.rows.contains(&row.id) && tried.organization == kept.id;
            let takes: &[usize] = if chosen { &tried.takes } else { &[] };
            let sides = sides(visit, &says, &kept.values, takes);
            near.push(Near {
                id: kept.id.clone(),
                name: kept.values[NAME].clone(),
                reasons: reasons(visit, &likeness),
                seen: organization::last_change(visit.db().rows(), &kept.id).await?,
                differs: sides.iter().any(|side| side.differs),
                sides,
            });
        }
        Ok(near)
    }

    fn candidates_of(&mut self, row: &Row, says: &Values) -> Vec<Candidate> {
        let asked = self.known.by_id(&row.organization_id);
        let alike = self.known.by_name(&likely::key(&says[NAME])).iter().copied().filter(|at| {
            let kept = &self.known.kept[*at];
            // Two NEQ are two organizations.
            let two = ![&kept.values[NEQ], &says[NEQ]].iter().any(|neq| neq.is_empty());
            kept.stood_before() && Some(*at) != asked && !(two && kept.values[NEQ] != says[NEQ])
        });
        let alike: Vec<usize> = alike.collect();
        let mut found = self.candidates.of(&self.known, (asked, &alike), says);
        // Where a NEQ was perhaps mistyped, the question is of whom it is.
        let of_neq = row.why().iter().any(|(field, _)| *field == "neq");
        found.retain(|one| !of_neq || Some(one.at) == asked);
        found
    }
}

/// An organization that a line may be, and why, in words.
pub fn told_near(visit: &Visit, known: &Known, near: &Candidate) -> (String, String) {
    (told(&known.kept[near.at].values), reasons(visit, &near.likeness))
}

fn reasons(visit: &Visit, likeness: &Likeness) -> String {
    let reasons = likeness.reasons.iter().map(|why| visit.one_of("people-twice-why", why.name()));
    reasons.collect::<Vec<_>>().join(" · ")
}

/// Every value that either says; `takes` are those in which the list was chosen.
pub fn sides(visit: &Visit, says: &Values, is: &Values, takes: &[usize]) -> Vec<Side> {
    let worded = |field: &str, value: &str| match field {
        "legal_form" if !value.is_empty() => visit.one_of("people-form", value),
        "mrc" => territory::mrc(value).map_or_else(|| value.to_owned(), |mrc| mrc.name.to_owned()),
        _ => value.to_owned(),
    };
    let kept = compare(None, is, says).kept;
    let said = (0..VALUES.len()).filter(|at| !(says[*at].is_empty() && is[*at].is_empty()));
    said.map(|at| Side {
        field: VALUES[at],
        label: visit.t(&field_words(VALUES[at])).into_owned(),
        says: worded(VALUES[at], &says[at]),
        is: worded(VALUES[at], &is[at]),
        // A NEQ is never chosen: two of them are two organizations.
        differs: at != NEQ && kept.contains(&at),
        by_list: takes.contains(&at),
    })
    .collect()
}
