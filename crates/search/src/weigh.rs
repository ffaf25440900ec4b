//! Weighing: how many of the words each entry of a segment meets, and how well.
//!
//! Entries are weighed in one array a segment rather than by a tree of queries: a word met in six
//! ways in three parts costs a walk over its postings, and "some of the words" needs no second one.

use anyhow::Result;
use tantivy::columnar::TermOrdHit;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::termdict::TermDictionary;
use tantivy::{DocId, InvertedIndexReader, SegmentReader, Term};

use crate::ask::{BEGUN, Question, WHOLE, Way};
use crate::fields::{Fields, PARTED};

/// By document: words met and score; and the documents that meet any.
pub struct Weighed {
    pub met: Vec<u8>,
    pub score: Vec<f32>,
    pub touched: Vec<DocId>,
}

impl Weighed {
    /// The documents that meet so many of the words or more, and their scores.
    pub fn meeting(&self, least: usize) -> Vec<(DocId, f32)> {
        let enough = self.touched.iter().filter(|doc| usize::from(self.met[**doc as usize]) >= least);
        enough.map(|doc| (*doc, self.score[*doc as usize])).collect()
    }
}

pub fn weigh(reader: &SegmentReader, fields: &Fields, question: &Question) -> Result<Weighed> {
    let size = reader.max_doc() as usize;
    let mut weighed = Weighed { met: vec![0; size], score: vec![0.0; size], touched: Vec::new() };
    let mut best = vec![0.0_f32; size];
    let mut met: Vec<DocId> = Vec::new();
    for word in &question.words {
        for part in &fields.parts {
            for (way, worth) in &word.ways {
                let field = if matches!(way, Way::Stem(_)) { part.stems } else { part.plain };
                let whole = word.number && matches!(way, Way::Plain(_));
                let worth = if whole { WHOLE } else { worth * part.weight };
                each(reader, field, way, |doc| {
                    let best = &mut best[doc as usize];
                    if *best == 0.0 {
                        met.push(doc);
                    }
                    *best = best.max(worth);
                })?;
            }
        }
        for doc in met.drain(..) {
            let at = doc as usize;
            if weighed.met[at] == 0 {
                weighed.touched.push(doc);
            }
            weighed.met[at] += 1;
            weighed.score[at] += std::mem::take(&mut best[at]) * word.rarity;
        }
    }
    named(reader, &question.name, &mut weighed)?;
    Ok(weighed)
}

/// Raises those whose name is the question, and a little those whose name it begins. Names are
/// the start of the column that listings are ordered by, so either is a run of its ordinals.
fn named(reader: &SegmentReader, name: &str, weighed: &mut Weighed) -> Result<()> {
    let Some(order) = reader.fast_fields().str("order")? else { return Ok(()) };
    let at = |text: String| {
        let (TermOrdHit::Exact(at) | TermOrdHit::Next(at)) = order.dictionary().term_ord_or_next(text)?;
        anyhow::Ok(at)
    };
    let begun = at(name.to_owned())?..at(format!("{name}{}", char::MAX))?;
    let whole = at(format!("{name}{PARTED}"))?..at(format!("{name}{PARTED}{}", char::MAX))?;
    for doc in &weighed.touched {
        let Some(at) = order.ords().first(*doc).filter(|at| begun.contains(at)) else { continue };
        weighed.score[*doc as usize] += if whole.contains(&at) { WHOLE } else { BEGUN };
    }
    Ok(())
}

/// The documents of the segment that hold an exact term.
pub fn holding(reader: &SegmentReader, field: Field, text: &str, found: impl FnMut(DocId)) -> Result<()> {
    each(reader, field, &Way::Plain(text.to_owned()), found)
}

/// Each document that a way of meeting a word finds in a field, once for each term that it finds.
fn each(reader: &SegmentReader, field: Field, way: &Way, mut found: impl FnMut(DocId)) -> Result<()> {
    let inverted = reader.inverted_index(field)?;
    match way {
        Way::Plain(text) | Way::Stem(text) => {
            if let Some(info) = inverted.get_term_info(&Term::from_field_text(field, text))? {
                postings(&inverted, &info, &mut found)?;
            }
        }
        Way::Start(text) => {
            let terms: &TermDictionary = inverted.terms();
            // No letter sorts past the greatest of them all.
            let mut stream = terms.range().ge(text).lt(format!("{text}{}", char::MAX)).into_stream()?;
            while stream.advance() {
                postings(&inverted, stream.value(), &mut found)?;
            }
        }
        Way::Slip(automaton) => {
            let mut stream = inverted.terms().search(automaton).into_stream()?;
            while stream.advance() {
                postings(&inverted, stream.value(), &mut found)?;
            }
        }
    }
    Ok(())
}

fn postings(
    inverted: &InvertedIndexReader,
    info: &tantivy::postings::TermInfo,
    found: &mut impl FnMut(DocId),
) -> Result<()> {
    let mut block = inverted.read_block_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    while !block.docs().is_empty() {
        block.docs().iter().for_each(|doc| found(*doc));
        block.advance();
    }
    Ok(())
}
