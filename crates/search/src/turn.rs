//! Turning to a page: which entries stand between two ranks, over several segments in order.

use anyhow::Result;
use tantivy::DocAddress;
use tantivy::columnar::{StrColumn, TermOrdHit};

use crate::gather::Place;

/// What a segment has to show, in order, and the column that its order is of.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    pub segment: u32,
    pub places: &'a [Place],
    pub order: &'a StrColumn,
}

/// The addresses and scores of `limit` entries after the first `offset`.
///
/// Each segment is in order already, but its ordinals mean nothing in another: entries of two
/// segments compare by score, then by the text of their titles, which is slow to read. So the
/// page is closed in on by halves, and only the texts around it are read.
pub fn turn(runs: &[Run<'_>], offset: usize, limit: usize) -> Result<Vec<(DocAddress, f32)>> {
    let mut low: Vec<usize> = vec![0; runs.len()];
    let mut high: Vec<usize> = runs.iter().map(|run| run.places.len()).collect();
    while high.iter().zip(&low).map(|(high, low)| high - low).sum::<usize>() > 64.max(4 * runs.len()) {
        let Some(widest) = (0..runs.len()).max_by_key(|at| high[*at] - low[*at]) else { break };
        let middle = (low[widest] + high[widest]) / 2;
        let pivot = runs[widest].places[middle];
        let mut text = Vec::new();
        runs[widest].order.dictionary().ord_to_term(pivot.order(), &mut text)?;
        let mut before = Vec::with_capacity(runs.len());
        for (at, run) in runs.iter().enumerate() {
            before.push(if at == widest { middle } else { standing_before(run, pivot, &text)? });
        }
        // Orders agree from segment to segment, so every bound moves inward.
        if before.iter().sum::<usize>() <= offset {
            low = before;
        } else {
            high = before;
        }
    }
    let mut near: Vec<(f32, Vec<u8>, DocAddress)> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let end = high[at].saturating_add(limit).min(run.places.len());
        near.extend(texts(run, low[at], end)?);
    }
    near.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let skipped = offset.saturating_sub(low.iter().sum());
    Ok(near.into_iter().skip(skipped).take(limit).map(|(score, _, address)| (address, score)).collect())
}

/// How many of a segment's entries stand before one of another segment.
fn standing_before(run: &Run<'_>, pivot: Place, text: &[u8]) -> Result<usize> {
    let (TermOrdHit::Exact(order) | TermOrdHit::Next(order)) =
        run.order.dictionary().term_ord_or_next(text)?;
    let rank = Place::rank(pivot.score(), order);
    Ok(run.places.partition_point(|place| place.rank < rank))
}

/// The scores, the texts of the titles and the addresses of a run of places, the texts in one pass.
fn texts(run: &Run<'_>, from: usize, to: usize) -> Result<Vec<(f32, Vec<u8>, DocAddress)>> {
    let mut places = run.places[from..to].to_vec();
    places.sort_unstable_by_key(|place| place.order());
    let orders: Vec<u64> = places.iter().map(|place| place.order()).collect();
    let mut read: Vec<Vec<u8>> = Vec::with_capacity(places.len());
    run.order.dictionary().sorted_ords_to_term_cb(&orders, |text| read.push(text.to_vec()))?;
    // An entry without an order, which none is, would have no text: it comes last.
    read.resize(places.len(), vec![u8::MAX]);
    let address = |place: &Place| DocAddress::new(run.segment, place.doc);
    Ok(places.iter().zip(read).map(|(place, text)| (place.score(), text, address(place))).collect())
}
