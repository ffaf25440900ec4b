//! What is not told: counts under five, and enough others that no sum and no difference gives one of them back.

pub use figures::SMALLEST;
use std::cmp::Reverse;

/// Whether a count is too small to be told. Nought tells of nobody.
pub fn is_small(count: i64) -> bool {
    count > 0 && count < SMALLEST
}

/// The parts of a total, each told or not; and whether the total itself is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub told: Vec<bool>,
    pub total: bool,
}

/// Which parts of a total may be told beside it. Whoever subtracts those told from the total learns the sum of
/// the others: they are two at least, and their sum is one that any of them could be and not be small.
pub fn parts(counts: &[i64]) -> Parts {
    let total = !is_small(counts.iter().sum());
    let mut told: Vec<bool> = counts.iter().map(|count| !is_small(*count)).collect();
    let hidden = |told: &[bool]| told.iter().filter(|told| !**told).count();
    while hidden(&told) > 0 {
        let sum: i64 = counts.iter().zip(&told).filter(|(_, told)| !**told).map(|(count, _)| count).sum();
        if hidden(&told) > 1 && sum >= SMALLEST {
            break;
        }
        // The smallest still told, one that is nought last: it hides nothing.
        let smallest = (0..counts.len()).filter(|i| told[*i]).min_by_key(|i| (counts[*i] == 0, counts[*i]));
        let Some(smallest) = smallest else {
            return Parts { told, total: false };
        };
        told[smallest] = false;
    }
    Parts { told, total }
}

/// Whether how many chose one thing may be told beside how many answered: neither they nor the others are few.
pub fn is_told_of(chosen: i64, answered: i64) -> bool {
    !is_small(chosen) && !is_small(answered - chosen) && !is_small(answered)
}

/// Which cells of a table may be told beside the totals of its rows, of its columns and of all, of which some are
/// told and others not already; none when no choice of cells keeps the small ones from being found.
pub fn table(cells: &[Vec<i64>], rows: &[bool], columns: &[bool], total: bool) -> Option<Vec<Vec<bool>>> {
    let mut told: Vec<Vec<bool>> =
        cells.iter().map(|row| row.iter().map(|cell| !is_small(*cell)).collect()).collect();
    loop {
        let margins = Margins { rows, columns, total };
        let found = places(cells).find(|(i, j)| {
            !told[*i][*j] && is_small(cells[*i][*j]) && largest(cells, &told, &margins, (*i, *j)) < SMALLEST
        });
        let Some((i, j)) = found else { return Some(told) };
        // One more: where rows and columns hide one cell alone, which their totals give back; then the smallest.
        let alone = |hidden: usize| usize::from(hidden == 1);
        let lonely = |(k, l): (usize, usize)| {
            let row = told[k].iter().filter(|told| !**told).count();
            let column = told.iter().filter(|row| !row[l]).count();
            alone(row) + alone(column)
        };
        let others = places(cells).filter(|(k, l)| told[*k][*l]);
        let next = others.min_by_key(|(k, l)| {
            let count = cells[*k][*l];
            (Reverse(lonely((*k, *l))), *k != i && *l != j, count == 0, count, *k, *l)
        })?;
        told[next.0][next.1] = false;
    }
}

fn places(cells: &[Vec<i64>]) -> impl Iterator<Item = (usize, usize)> {
    cells.iter().enumerate().flat_map(|(i, row)| (0..row.len()).map(move |j| (i, j)))
}

struct Margins<'a> {
    rows: &'a [bool],
    columns: &'a [bool],
    total: bool,
}

/// One count that is not told, as a way between two sums: what enters a sum leaves it.
struct Way {
    from: usize,
    to: usize,
    count: i64,
}

/// The most that a hidden cell could be, as far as `SMALLEST`, for all that is told.
///
/// A table with its totals is a circulation: each row's total flows in and its cells flow out, each column's cells
/// flow in and its total flows out, and all of it through the total of all. What is told is fixed; what is hidden
/// may be any whole number from nought. The most that one hidden way can carry is what it carries and what more can
/// be sent round through the other hidden ways (Ford and Fulkerson, 1956).
fn largest(cells: &[Vec<i64>], told: &[Vec<bool>], margins: &Margins<'_>, (i, j): (usize, usize)) -> i64 {
    let (height, width) = (cells.len(), cells.first().map_or(0, Vec::len));
    let (all_rows, all_columns) = (height + width, height + width + 1);
    let mut ways = vec![];
    for (k, l) in places(cells).filter(|(k, l)| !told[*k][*l] && (*k, *l) != (i, j)) {
        ways.push(Way { from: k, to: height + l, count: cells[k][l] });
    }
    for (k, row) in cells.iter().enumerate().filter(|(k, _)| !margins.rows[*k]) {
        ways.push(Way { from: all_columns, to: k, count: row.iter().sum() });
    }
    for l in (0..width).filter(|l| !margins.columns[*l]) {
        ways.push(Way { from: height + l, to: all_rows, count: cells.iter().map(|row| row[l]).sum() });
    }
    if !margins.total {
        ways.push(Way { from: all_rows, to: all_columns, count: cells.iter().flatten().sum() });
    }
    let mut most = cells[i][j];
    // One more at a time, from the end of the cell's way round to its beginning.
    while most < SMALLEST && send_one(&mut ways, height + j, i, height + width + 2) {
        most += 1;
    }
    most
}

/// Sends one more from a sum to another through ways that can carry more, or give back what they carry.
fn send_one(ways: &mut [Way], from: usize, to: usize, sums: usize) -> bool {
    let mut came: Vec<Option<(usize, bool)>> = vec![None; sums];
    let mut met = vec![from];
    let mut next = 0;
    while let Some(&here) = met.get(next) {
        next += 1;
        for (at, way) in ways.iter().enumerate() {
            let onward = match (way.from == here, way.to == here && way.count > 0) {
                (true, _) => Some((way.to, true)),
                (_, true) => Some((way.from, false)),
                _ => None,
            };
            if let Some((there, forth)) = onward.filter(|(there, _)| *there != from && came[*there].is_none())
            {
                came[there] = Some((at, forth));
                met.push(there);
            }
        }
    }
    let mut here = to;
    while here != from {
        let Some((at, forth)) = came[here] else { return false };
        ways[at].count += if forth { 1 } else { -1 };
        here = if forth { ways[at].from } else { ways[at].to };
    }
    true
}

#[cfg(test)]
mod test;
