//! Gathering: of what a segment offers, what the reader may have, counted and put in order.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader};

use crate::Query;
use crate::fields::{Fields, marked};
use crate::weigh::holding;

/// So many values of a column are read through rather than looked up.
const READ_THROUGH: usize = 512;

/// A place in the order of a segment: score, higher first, then title, as one number to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub rank: u64,
    pub doc: DocId,
}

impl Place {
    /// Scores are positive, so their bits have their order.
    pub fn rank(score: f32, order: u64) -> u64 {
        (u64::from(!score.to_bits()) << 32) | order.min(u64::from(u32::MAX))
    }

    pub fn score(self) -> f32 {
        f32::from_bits(!((self.rank >> 32) as u32))
    }

    /// The ordinal of its title in its segment.
    pub fn order(self) -> u64 {
        self.rank & u64::from(u32::MAX)
    }
}

/// What one segment gives.
pub struct Gathered {
    pub total: usize,
    /// The best, in order, as many as any page up to the one asked for may need: of each kind apart where that is
    /// asked, or together under "".
    pub places: BTreeMap<String, Vec<Place>>,
    pub order: StrColumn,
    pub kinds: BTreeMap<String, usize>,
    pub facets: BTreeMap<String, usize>,
}

/// Which values of a column are wanted, by ordinal. A few values are read through once, which costs less than looking
/// each one up that is wanted.
fn flags(column: &StrColumn, wanted: &BTreeSet<String>) -> Result<Vec<bool>> {
    let mut flags = vec![false; column.num_terms()];
    if flags.len() <= READ_THROUGH {
        let mut values = column.dictionary().stream()?;
        while values.advance() {
            flags[values.term_ord() as usize] =
                std::str::from_utf8(values.key()).is_ok_and(|value| wanted.contains(value));
        }
        return Ok(flags);
    }
    for value in wanted {
        if let Some(at) = column.dictionary().term_ord(value)? {
            flags[at as usize] = true;
        }
    }
    Ok(flags)
}

/// For each prefix among the facets wanted, which documents bear one of its values.
fn groups(reader: &SegmentReader, fields: &Fields, facets: &[String]) -> Result<Vec<Vec<bool>>> {
    let mut groups: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for facet in facets {
        let prefix = facet.split_once(':').map_or(facet.as_str(), |(prefix, _)| prefix);
        let bearing = groups.entry(prefix).or_insert_with(|| vec![false; reader.max_doc() as usize]);
        holding(reader, fields.facet, facet, |doc| bearing[doc as usize] = true)?;
    }
    Ok(groups.into_values().collect())
}

/// Gathers the candidates offered, each a document and its score. Nothing that is deleted, or
/// whose right the reader does not hold, is counted in any way.
pub fn gather(
    reader: &SegmentReader,
    fields: &Fields,
    query: &Query,
    candidates: impl Iterator<Item = (DocId, f32)>,
) -> Result<Option<Gathered>> {
    let fast = reader.fast_fields();
    let (Some(order), Some(kind), Some(right)) = (fast.str("order")?, fast.str("kind")?, fast.str("right")?)
    else {
        return Ok(None);
    };
    let rights = std::iter::once("").chain(query.rights.iter().map(String::as_str)).map(marked);
    let held = flags(&right, &rights.collect())?;
    let kept = flags(&kind, &query.kinds.iter().cloned().collect())?;
    let groups = groups(reader, fields, &query.facets)?;
    let facet = if query.counted.is_empty() { None } else { fast.str("facet")? };
    let keep = if query.limit == 0 { 0 } else { query.offset.saturating_add(query.limit) };
    let mut kinds = vec![0; kind.num_terms()];
    let mut facets = vec![0; facet.as_ref().map_or(0, |column| column.num_terms())];
    let mut places = vec![Vec::new(); if query.each { kind.num_terms() } else { 1 }];
    let mut total = 0;
    for (doc, score) in candidates {
        let at = |column: &StrColumn| column.ords().first(doc).map(|at| at as usize);
        let may = at(&right).is_some_and(|right| held[right]);
        if !may || !groups.iter().all(|bearing| bearing[doc as usize]) || reader.is_deleted(doc) {
            continue;
        }
        let of = at(&kind);
        if let Some(kind) = of {
            kinds[kind] += 1;
            if !query.kinds.is_empty() && !kept[kind] {
                continue;
            }
        }
        total += 1;
        if let Some(column) = &facet {
            column.ords().values_for_doc(doc).for_each(|facet| facets[facet as usize] += 1);
        }
        if keep > 0 {
            let rank = Place::rank(score, order.ords().first(doc).unwrap_or(u64::MAX));
            places[if query.each { of.unwrap_or_default() } else { 0 }].push(Place { rank, doc });
        }
    }
    for places in &mut places {
        if places.len() > keep {
            places.select_nth_unstable(keep);
            places.truncate(keep);
        }
        places.sort_unstable();
    }
    let facets = counted(facet.as_ref(), &query.counted, &facets)?;
    let places = named(query.each.then_some(&kind), places)?;
    let kinds = counted(Some(&kind), &[String::new()], &kinds)?;
    Ok(Some(Gathered { total, places, order, kinds, facets }))
}

/// The places that are any, by their kind where they are kept by kind.
fn named(kind: Option<&StrColumn>, places: Vec<Vec<Place>>) -> Result<BTreeMap<String, Vec<Place>>> {
    let mut named = BTreeMap::new();
    for (at, places) in places.into_iter().enumerate().filter(|(_, places)| !places.is_empty()) {
        let mut name = String::new();
        if let Some(kind) = kind {
            kind.ord_to_str(at as u64, &mut name)?;
        }
        named.insert(name, places);
    }
    Ok(named)
}

/// The counts that are not nought, by the values that begin with one of the prefixes.
fn counted(
    column: Option<&StrColumn>,
    prefixes: &[String],
    counts: &[usize],
) -> Result<BTreeMap<String, usize>> {
    let mut counted = BTreeMap::new();
    for prefix in prefixes {
        let Some(column) = column else { continue };
        let mut values = column.dictionary().prefix_range(prefix).into_stream()?;
        while values.advance() {
            let count = counts[values.term_ord() as usize];
            if count > 0 {
                counted.insert(String::from_utf8_lossy(values.key()).into_owned(), count);
            }
        }
    }
    Ok(counted)
}
