//! Ranking: suppliers for a notice or a need, notices for a supplier, each with its reasons.
use crate::place::Point;
use crate::ranker::{Seen, nearest};
use crate::reason::Evidence;
use crate::sign::Row;
use crate::weights::{Points, Weights};
use crate::{Lowered, Notice, Place, Ranker, Reason};

/// One answer: a supplier's id, or a notice's, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub id: String,
    /// The sum of what its reasons are worth, less what a refusal takes.
    pub score: Points,
    /// The weightiest first.
    pub reasons: Vec<Reason>,
    /// What a refusal of the supplier takes from it.
    pub lowered: Option<Lowered>,
}

impl Ranker<'_> {
    /// The suppliers that should hear of a notice, the likeliest first; those for whom nothing speaks are left out.
    pub fn suppliers_for(&self, notice: &Notice, most: usize) -> Vec<Ranked> {
        self.first(notice, self.look(notice), most)
    }

    /// The same for each of many notices, on all the cores there are.
    pub fn week(&self, notices: &[Notice], most: usize) -> Vec<Vec<Ranked>> {
        self.each(notices, |notice| self.first(notice, self.look(notice), most))
    }

    /// The notices that a supplier should hear of, the likeliest first; none if it is not known.
    pub fn notices_for(&self, supplier: &str, notices: &[Notice], most: usize) -> Vec<Ranked> {
        let Some(one) = self.memory.number(supplier) else { return vec![] };
        let rows = self.all(notices, |_, rows| rows[one]);
        let ranked = notices.iter().zip(&rows).filter(|(_, row)| Weights::FITTED.score(row) > 0);
        let mut scored: Vec<_> =
            ranked.map(|(notice, row)| (self.score(notice, row, one), notice, row)).collect();
        scored.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
        scored.truncate(most);
        scored
            .into_iter()
            .map(|(_, notice, row)| {
                self.ranked(notice, &self.evidence(self.look(notice)), row, one, &notice.id)
            })
            .collect()
    }

    /// Sees every notice, on all the cores there are, and answers in their order.
    pub fn all<T: Send>(&self, notices: &[Notice], see: impl Fn(&Notice, Vec<Row>) -> T + Sync) -> Vec<T> {
        self.each(notices, |notice| see(notice, self.signs(notice)))
    }

    fn each<T: Send>(&self, notices: &[Notice], see: impl Fn(&Notice) -> T + Sync) -> Vec<T> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let share = notices.len().div_ceil(cores).max(1);
        let see = |part: &[Notice]| part.iter().map(&see).collect::<Vec<T>>();
        let see = &see;
        std::thread::scope(|scope| {
            let parts: Vec<_> = notices.chunks(share).map(|part| scope.spawn(move || see(part))).collect();
            let seen = parts.into_iter().flat_map(|part| match part.join() {
                Ok(seen) => seen,
                Err(fault) => std::panic::resume_unwind(fault),
            });
            seen.collect()
        })
    }

    /// The first by score, equals by id, so that the order never depends on when each came to be known.
    fn first(&self, notice: &Notice, mut seen: Seen, most: usize) -> Vec<Ranked> {
        let rows = std::mem::take(&mut seen.rows);
        let scored = rows.iter().enumerate().map(|(one, row)| (one, self.score(notice, row, one)));
        let mut order: Vec<_> = scored.filter(|(_, score)| *score > 0).collect();
        let by = |a: &(usize, Points), b: &(usize, Points)| {
            b.1.cmp(&a.1).then_with(|| self.id(a.0).cmp(self.id(b.0)))
        };
        if order.len() > most && most > 0 {
            order.select_nth_unstable_by(most - 1, by);
        }
        order.truncate(most);
        order.sort_by(by);
        let seen = self.evidence(seen);
        order.into_iter().map(|(one, _)| self.ranked(notice, &seen, &rows[one], one, self.id(one))).collect()
    }

    pub(crate) fn id(&self, one: usize) -> &str {
        &self.memory.suppliers[one].told.id
    }

    fn ranked(&self, notice: &Notice, seen: &Evidence, row: &Row, one: usize, id: &str) -> Ranked {
        let worth = Weights::FITTED.score(row);
        let lowered = self.memory.suppliers[one].lowered(notice, worth);
        let score = worth - lowered.as_ref().map_or(0, |lowered| lowered.by);
        Ranked { id: id.to_owned(), score, reasons: self.reasons(notice, seen, row, one), lowered }
    }

    /// What its signs are worth to a supplier, less what a refusal of its own takes.
    fn score(&self, notice: &Notice, row: &Row, one: usize) -> Points {
        let worth = Weights::FITTED.score(row);
        worth - self.memory.suppliers[one].lowered(notice, worth).map_or(0, |lowered| lowered.by)
    }

    /// Kilometres from a place to a supplier's address, or to the nearest place where it bid to work.
    pub(crate) fn km_to(&self, id: &str, place: Place) -> Option<u32> {
        let known = &self.memory.suppliers[self.memory.number(id)?];
        let there: Vec<Point> = known.place.iter().chain(&known.worked).copied().collect();
        nearest(place.point(), &there).map(|km| km.round() as u32)
    }
}
