//! Turning to a page: which entries stand between two ranks, over several segments in order.

use anyhow::Result;
use tantivy::DocAddress;
use tantivy::columnar::TermOrdHit;

use crate::gather::{Gathered, Place};

/// The addresses and scores of `limit` entries after the first `offset`.
///
/// Each segment is in order already, but its ordinals mean nothing in another: entries of two
/// segments compare by score, then by the text of their titles, which is slow to read. So the
/// page is closed in on by halves, and only the texts around it are read.
pub fn turn(segments: &[(u32, Gathered)], offset: usize, limit: usize) -> Result<Vec<(DocAddress, f32)>> {
    let mut low: Vec<usize> = vec![0; segments.len()];
    let mut high: Vec<usize> = segments.iter().map(|(_, gathered)| gathered.places.len()).collect();
    while high.iter().zip(&low).map(|(high, low)| high - low).sum::<usize>() > 64.max(4 * segments.len()) {
        let Some(widest) = (0..segments.len()).max_by_key(|at| high[*at] - low[*at]) else { break };
        let middle = (low[widest] + high[widest]) / 2;
        let pivot = segments[widest].1.places[middle];
        let mut text = Vec::new();
        segments[widest].1.order.dictionary().ord_to_term(pivot.order(), &mut text)?;
        let mut before = Vec::with_capacity(segments.len());
        for (at, (_, gathered)) in segments.iter().enumerate() {
            before.push(if at == widest { middle } else { standing_before(gathered, pivot, &text)? });
        }
        // Orders agree from segment to segment, so every bound moves inward.
        if before.iter().sum::<usize>() <= offset {
            low = before;
        } else {
            high = before;
        }
    }
    let mut near: Vec<(f32, Vec<u8>, DocAddress)> = Vec::new();
    for (at, (segment, gathered)) in segments.iter().enumerate() {
        let end = high[at].saturating_add(limit).min(gathered.places.len());
        near.extend(texts(gathered, *segment, low[at], end)?);
    }
    near.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let skipped = offset.saturating_sub(low.iter().sum());
    Ok(near.into_iter().skip(skipped).take(limit).map(|(score, _, address)| (address, score)).collect())
}

/// How many of a segment's entries stand before one of another segment.
fn standing_before(gathered: &Gathered, pivot: Place, text: &[u8]) -> Result<usize> {
    let (TermOrdHit::Exact(order) | TermOrdHit::Next(order)) =
        gathered.order.dictionary().term_ord_or_next(text)?;
    let rank = Place::rank(pivot.score(), order);
    Ok(gathered.places.partition_point(|place| place.rank < rank))
}

/// The scores, the texts of the titles and the addresses of a run of places, the texts in one pass.
fn texts(
    gathered: &Gathered,
    segment: u32,
    from: usize,
    to: usize,
) -> Result<Vec<(f32, Vec<u8>, DocAddress)>> {
    let mut places = gathered.places[from..to].to_vec();
    places.sort_unstable_by_key(|place| place.order());
    let orders: Vec<u64> = places.iter().map(|place| place.order()).collect();
    let mut read: Vec<Vec<u8>> = Vec::with_capacity(places.len());
    gathered.order.dictionary().sorted_ords_to_term_cb(&orders, |text| read.push(text.to_vec()))?;
    // An entry without an order, which none is, would have no text: it comes last.
    read.resize(places.len(), vec![u8::MAX]);
    let address = |place: &Place| DocAddress::new(segment, place.doc);
    Ok(places.iter().zip(read).map(|(place, text)| (place.score(), text, address(place))).collect())
}
