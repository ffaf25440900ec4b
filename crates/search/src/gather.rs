//! Gathering: of what a segment offers, what the reader may have, counted and put in order.

use std::collections::BTreeMap;

use anyhow::Result;
use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader};

use crate::Query;
use crate::fields::{Fields, marked};
use crate::weigh::holding;

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
    /// The best, in order, as many as any page up to the one asked for may need.
    pub places: Vec<Place>,
    pub order: StrColumn,
    pub kinds: BTreeMap<String, usize>,
    pub facets: BTreeMap<String, usize>,
}

/// Which values of a column are wanted, by ordinal.
fn flags<'a>(column: &StrColumn, wanted: impl Iterator<Item = &'a str>) -> Result<Vec<bool>> {
    let mut flags = vec![false; column.num_terms()];
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
    let rights: Vec<String> =
        std::iter::once("").chain(query.rights.iter().map(String::as_str)).map(marked).collect();
    let held = flags(&right, rights.iter().map(String::as_str))?;
    let kept = flags(&kind, query.kinds.iter().map(String::as_str))?;
    let groups = groups(reader, fields, &query.facets)?;
    let facet = if query.counted.is_empty() { None } else { fast.str("facet")? };
    let keep = if query.limit == 0 { 0 } else { query.offset.saturating_add(query.limit) };
    let mut kinds = vec![0; kind.num_terms()];
    let mut facets = vec![0; facet.as_ref().map_or(0, |column| column.num_terms())];
    let (mut total, mut places) = (0, Vec::new());
    for (doc, score) in candidates {
        let at = |column: &StrColumn| column.ords().first(doc).map(|at| at as usize);
        let may = at(&right).is_some_and(|right| held[right]);
        if !may || !groups.iter().all(|bearing| bearing[doc as usize]) || reader.is_deleted(doc) {
            continue;
        }
        if let Some(kind) = at(&kind) {
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
            places.push(Place { rank: Place::rank(score, order.ords().first(doc).unwrap_or(u64::MAX)), doc });
        }
    }
    if places.len() > keep {
        places.select_nth_unstable(keep);
        places.truncate(keep);
    }
    places.sort_unstable();
    let facets = counted(facet.as_ref(), &query.counted, &facets)?;
    let kinds = counted(Some(&kind), &[String::new()], &kinds)?;
    Ok(Some(Gathered { total, places, order, kinds, facets }))
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
