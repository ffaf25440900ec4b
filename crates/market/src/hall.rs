//! The hall of a matchmaking session: rounds given to those who wish to meet, as many of them as can be found.
use crate::schedule::Seat;

/// How far one more meeting is looked for by moving others: how many in a row, and whether ways that failed are tried
/// again by another path.
const TRIES: [(usize, bool); 4] = [(2, false), (8, false), (32, false), (6, true)];
/// Looks of one thorough try, and of a whole schedule: who is away when makes it a hard problem, never a long one.
const THOROUGH: usize = 20_000;
const LOOKS: usize = 2_000_000;

/// Two who may meet, by their places among the seats, and how much it is wished.
#[derive(Clone, Copy)]
pub struct Pair {
    pub wish: usize,
    pub two: [usize; 2],
}

/// The pairs that meet, each with its round from 0: as many as can be found of those that both wish, then of the others.
pub fn placed(seats: &[&Seat], pairs: &[Pair], rounds: usize) -> Vec<(usize, [usize; 2])> {
    let mut hall = Hall::of(seats, pairs, rounds);
    for least in [2, 1] {
        hall.least = least;
        hall.fill();
        hall.grow();
    }
    let placed = hall.at.iter().zip(pairs);
    placed.filter_map(|(round, pair)| Some(((*round)?, pair.two))).collect()
}

/// A schedule being made.
struct Hall<'a> {
    pairs: &'a [Pair],
    rounds: usize,
    /// Who is there in which round, and the pair that it meets in.
    there: Vec<Vec<bool>>,
    busy: Vec<Vec<Option<usize>>>,
    /// Of each seat: its pairs, the rounds when it is there, and its meetings.
    of: Vec<Vec<usize>>,
    room: Vec<usize>,
    met: Vec<usize>,
    /// The round of each pair.
    at: Vec<Option<usize>>,
    /// How much a pair is wished that is placed now.
    least: usize,
    /// What a try changed, what it placed, what it took out and has still to place, and where it looked.
    trail: Vec<(usize, Option<usize>)>,
    held: Vec<bool>,
    waits: Vec<usize>,
    tried: Vec<bool>,
    thorough: bool,
    left: usize,
    looks: usize,
}

impl<'a> Hall<'a> {
    fn of(seats: &[&Seat], pairs: &'a [Pair], rounds: usize) -> Hall<'a> {
        let there = |seat: &&Seat| -> Vec<bool> {
            (1..=rounds)
                .map(|round| !seat.away.iter().any(|away| usize::try_from(*away) == Ok(round)))
                .collect()
        };
        let there: Vec<Vec<bool>> = seats.iter().map(there).collect();
        let mut of = vec![vec![]; seats.len()];
        for (at, pair) in pairs.iter().enumerate() {
            for seat in pair.two {
                of[seat].push(at);
            }
        }
        Hall {
            pairs,
            rounds,
            room: there.iter().map(|rounds| rounds.iter().filter(|there| **there).count()).collect(),
            there,
            busy: vec![vec![None; rounds]; seats.len()],
            of,
            met: vec![0; seats.len()],
            at: vec![None; pairs.len()],
            least: 0,
            trail: vec![],
            held: vec![false; pairs.len()],
            waits: vec![],
            tried: vec![false; pairs.len() * rounds],
            thorough: false,
            left: 0,
            looks: LOOKS,
        }
    }

    /// The rounds that a pair may have as things are.
    fn open(&self, pair: usize) -> impl Iterator<Item = usize> {
        let two = self.pairs[pair].two;
        let free =
            move |round: usize, seat: usize| self.there[seat][round] && self.busy[seat][round].is_none();
        (0..self.rounds).filter(move |round| two.iter().all(|seat| free(*round, *seat)))
    }

    /// Places what has a round left: first what has the fewest, then of those who have met the fewest.
    fn fill(&mut self) {
        let waits = |pair: &usize| self.pairs[*pair].wish >= self.least && self.at[*pair].is_none();
        let mut todo: Vec<usize> = (0..self.pairs.len()).filter(waits).collect();
        while let Some(first) = (0..todo.len()).min_by_key(|at| {
            let [a, b] = self.pairs[todo[*at]].two;
            (self.open(todo[*at]).count(), self.met[a] + self.met[b], todo[*at])
        }) {
            let pair = todo.swap_remove(first);
            let round = self.open(pair).next();
            self.set(pair, round);
        }
    }

    /// Makes room for one more, as long as there is one.
    fn grow(&mut self) {
        let mut grown = true;
        while grown && self.looks > 0 {
            grown = false;
            for pair in 0..self.pairs.len() {
                let Pair { wish, two } = self.pairs[pair];
                let spare = two.iter().any(|seat| self.met[*seat] < self.room[*seat]);
                if wish >= self.least && self.at[pair].is_none() && spare {
                    grown |= TRIES.iter().any(|(deep, thorough)| self.attempt(pair, *deep, *thorough));
                }
            }
        }
    }

    fn attempt(&mut self, pair: usize, deep: usize, thorough: bool) -> bool {
        self.trail.clear();
        self.held.fill(false);
        self.tried.fill(false);
        self.thorough = thorough;
        let given = if thorough { self.looks.min(THOROUGH) } else { self.looks };
        self.left = given;
        let placed = self.place(pair, deep);
        self.looks -= given - self.left;
        placed
    }

    /// Places a pair in some round, placing elsewhere whom it disturbs there; or leaves all as it was.
    fn place(&mut self, pair: usize, deep: usize) -> bool {
        let [a, b] = self.pairs[pair].two;
        for round in 0..self.rounds {
            if !self.there[a][round] || !self.there[b][round] {
                continue;
            }
            if self.left == 0 {
                return false;
            }
            self.left -= 1;
            let disturbed: Vec<usize> =
                [a, b].into_iter().filter_map(|seat| self.busy[seat][round]).collect();
            let looked = pair * self.rounds + round;
            let bound = disturbed.iter().any(|one| self.held[*one]) || (deep == 0 && !disturbed.is_empty());
            if bound || self.tried[looked] {
                continue;
            }
            self.tried[looked] = true;
            let (mark, waiting) = (self.trail.len(), self.waits.len());
            for one in &disturbed {
                self.put(*one, None);
            }
            self.put(pair, Some(round));
            self.waits.extend(disturbed);
            let mut placed = true;
            while placed && self.waits.len() > waiting {
                placed = self.waits.pop().is_none_or(|one| self.replace(one, deep.saturating_sub(1)));
            }
            self.waits.truncate(waiting);
            if placed {
                return true;
            }
            self.rewind(mark);
            if self.thorough {
                self.tried[looked] = false;
            }
        }
        false
    }

    /// Gives a pair that was taken out another round, or its place to one of its two that is wished as much.
    fn replace(&mut self, pair: usize, deep: usize) -> bool {
        if self.place(pair, deep) {
            return true;
        }
        let Pair { wish, two } = self.pairs[pair];
        let least = wish.max(self.least);
        let others = two.iter().flat_map(|seat| self.of[*seat].iter().copied());
        let may = |one: &usize| {
            *one != pair
                && self.at[*one].is_none()
                && !self.waits.contains(one)
                && self.pairs[*one].wish >= least
        };
        let others: Vec<usize> = others.filter(may).collect();
        others.into_iter().any(|one| self.place(one, deep))
    }

    fn put(&mut self, pair: usize, round: Option<usize>) {
        self.trail.push((pair, self.at[pair]));
        self.held[pair] = round.is_some();
        self.set(pair, round);
    }

    fn rewind(&mut self, mark: usize) {
        for (pair, round) in self.trail.split_off(mark).into_iter().rev() {
            self.held[pair] = false;
            self.set(pair, round);
        }
    }

    fn set(&mut self, pair: usize, round: Option<usize>) {
        for seat in self.pairs[pair].two {
            if let Some(before) = self.at[pair] {
                self.busy[seat][before] = None;
                self.met[seat] -= 1;
            }
            if let Some(round) = round {
                self.busy[seat][round] = Some(pair);
                self.met[seat] += 1;
            }
        }
        self.at[pair] = round;
    }
}
