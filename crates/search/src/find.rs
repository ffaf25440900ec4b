//! Finding: all the words first, then with slips of the finger, then fewer of them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde::{Deserialize, Serialize};
use tantivy::schema::{Field, Value};
use tantivy::{DocId, Searcher, SegmentReader, TantivyDocument};

use crate::Index;
use crate::ask::{Question, Slips};
use crate::fields::Fields;
use crate::gather::{Gathered, gather};
use crate::turn::{Run, turn};
use crate::weigh::{Weighed, weigh};
use crate::words::{Word, asked};

/// What is asked. Its default asks for everything public and keeps no hit: set a `limit`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    /// As typed, the last word perhaps unfinished. Blank lists everything by title.
    pub text: String,
    /// Kinds wanted; empty for all.
    pub kinds: Vec<String>,
    /// Facets wanted, `prefix:value`: any of those that share a prefix, and all the prefixes.
    pub facets: Vec<String>,
    /// Rights the reader holds. Without any, only public entries are found or counted.
    pub rights: Vec<String>,
    /// Facet prefixes to count, such as `mrc:`.
    pub counted: Vec<String>,
    /// How many hits at most, and how many to pass over.
    pub limit: usize,
    pub offset: usize,
    /// Whether `limit` and `offset` hold for each kind apart; the hits then come kind by kind.
    pub each: bool,
}

/// How near what was found is to what was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Nearness {
    /// Every word, whole, begun or in another form.
    #[default]
    Every,
    /// Every word, give or take a letter or two.
    Slips,
    /// Some of the words only.
    Fewer,
}

/// One entry found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub subtitle: String,
    pub path: String,
    pub stored: String,
    /// Higher is nearer; comparable within one answer only.
    pub score: f32,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Exact number of entries found, on this page or not.
    pub total: usize,
    pub hits: Vec<Hit>,
    pub nearness: Nearness,
    /// How many of each kind the same question finds, the kinds not wanted too: the tabs of a page.
    pub kinds: BTreeMap<String, usize>,
    /// How many of `total` bear each facet of the counted prefixes.
    pub facets: BTreeMap<String, usize>,
}

impl Index {
    /// Answers a question from what the last `apply` left. No text typed makes it fail, only a
    /// disk that does. Takes a millisecond or so: it may be called from async code as it is.
    pub fn find(&self, query: &Query) -> Result<Found> {
        let (searcher, fields) = (self.searcher(), self.fields());
        if query.text.trim().is_empty() {
            let offered = |reader: &SegmentReader, _| (0..reader.max_doc()).map(|doc| (doc, 0.0)).collect();
            return answer(&searcher, fields, query, Nearness::Every, offered);
        }
        let weighed = |words: &[Word], slips| {
            let question = Question::new(&searcher, fields, &query.text, words, slips)?;
            let segments = searcher.segment_readers().iter();
            segments.map(|reader| weigh(reader, fields, &question)).collect::<Result<Vec<Weighed>>>()
        };
        let meeting = |weighed: &[Weighed], least, nearness| {
            answer(&searcher, fields, query, nearness, |_, at| weighed[at].meeting(least))
        };
        let (joined, apart) = (asked(&query.text, true), asked(&query.text, false));
        if joined != apart && !joined.is_empty() {
            let found = meeting(&weighed(&joined, Slips::None)?, joined.len(), Nearness::Every)?;
            if found.total > 0 {
                return Ok(found);
            }
        }
        // From the strict to the forgiving: what a slip finds never stands beside what was found without.
        let mut ladder: Vec<Vec<Weighed>> = vec![];
        for least in (1..=apart.len()).rev() {
            for (step, slips) in Slips::ALL.into_iter().enumerate() {
                if ladder.len() == step {
                    ladder.push(weighed(&apart, slips)?);
                }
                let nearness = match slips {
                    _ if least < apart.len() => Nearness::Fewer,
                    Slips::None => Nearness::Every,
                    Slips::Whole | Slips::Begun => Nearness::Slips,
                };
                let found = meeting(&ladder[step], least, nearness)?;
                if found.total > 0 {
                    return Ok(found);
                }
            }
        }
        Ok(Found::default())
    }
}

/// What the reader may have of the candidates that each segment offers, and the page asked for, or that page
/// of each kind.
fn answer(
    searcher: &Searcher,
    fields: &Fields,
    query: &Query,
    nearness: Nearness,
    offered: impl Fn(&SegmentReader, usize) -> Vec<(DocId, f32)>,
) -> Result<Found> {
    let mut segments = Vec::new();
    let mut found = Found { nearness, ..Found::default() };
    for (at, reader) in searcher.segment_readers().iter().enumerate() {
        let Some(mut gathered) = gather(reader, fields, query, offered(reader, at).into_iter())? else {
            continue;
        };
        found.total += gathered.total;
        for (kind, count) in std::mem::take(&mut gathered.kinds) {
            *found.kinds.entry(kind).or_default() += count;
        }
        for (facet, count) in std::mem::take(&mut gathered.facets) {
            *found.facets.entry(facet).or_default() += count;
        }
        segments.push((at as u32, gathered));
    }
    let pages: BTreeSet<&String> = segments.iter().flat_map(|(_, gathered)| gathered.places.keys()).collect();
    for page in pages {
        let runs = segments.iter().filter_map(|(segment, Gathered { places, order, .. })| {
            Some(Run { segment: *segment, places: places.get(page)?, order })
        });
        let runs: Vec<Run<'_>> = runs.collect();
        for (address, score) in turn(&runs, query.offset, query.limit)? {
            found.hits.push(hit(&searcher.doc(address)?, fields, score));
        }
    }
    Ok(found)
}

fn hit(document: &TantivyDocument, fields: &Fields, score: f32) -> Hit {
    let text = |field: Field| {
        document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
    };
    Hit {
        id: text(fields.id),
        kind: text(fields.kind),
        title: text(fields.title),
        subtitle: text(fields.subtitle),
        path: text(fields.path),
        stored: text(fields.stored),
        score,
    }
}
