//! The index of one pole: follows the history, and answers from where it is.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use tantivy::indexer::{IndexWriterOptions, NoMergePolicy};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher};

use crate::fields::{Fields, payload, position};
use crate::forget::{sweep, tidy};
use crate::reopen::reopen;
use crate::{Change, Entry};

/// Bytes a writer may fill before it starts another segment: for a few changes, and for many.
const FEW: usize = 15_000_000;
const MANY: usize = 100_000_000;

/// One pole's index. Cheap to share in an `Arc`: any number may find while one applies.
/// One `Index` a folder, in one process.
pub struct Index {
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
    position: AtomicI64,
    writing: Mutex<()>,
}

impl Index {
    /// Opens the index in a folder, made if missing. One that is damaged or of another version is
    /// emptied, and stands at position 0. Of the folder only files of an index are ever removed.
    ///
    /// # Errors
    /// When the folder cannot be made, read or written.
    pub fn open(folder: &Path) -> Result<Index> {
        let fields = Fields::new();
        Index::over(reopen(folder, &fields)?, fields)
    }

    /// An index that goes when the process does.
    pub fn in_memory() -> Result<Index> {
        let fields = Fields::new();
        Index::over(tantivy::Index::create_in_ram(fields.schema.clone()), fields)
    }

    fn over(index: tantivy::Index, fields: Fields) -> Result<Index> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let at = index.load_metas()?.payload.map_or(Ok(0), |payload| position(&payload))?;
        Ok(Index { index, reader, fields, position: AtomicI64::new(at), writing: Mutex::new(()) })
    }

    /// How far along the history it has followed; 0 when it has to start over.
    pub fn position(&self) -> i64 {
        self.position.load(Ordering::Acquire)
    }

    /// How many entries it holds.
    pub fn len(&self) -> usize {
        usize::try_from(self.searcher().num_docs()).unwrap_or(usize::MAX)
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Makes the changes, in their order, and moves to the position, all or nothing; who finds
    /// next sees them. With a `Drop` among them it also purges: see [`Index::purge`].
    ///
    /// Blocks for some 20 ms on a disk, a tenth of a second and more with a `Drop`, longer for many
    /// changes: call it from a blocking thread, with what the history holds at once.
    ///
    /// # Errors
    /// When the disk refuses, or another process writes in the folder. Nothing has changed then,
    /// unless the purge alone failed: the position tells.
    pub fn apply(&self, changes: Vec<Change>, position: i64) -> Result<()> {
        let searcher = self.searcher();
        let mut forgetting = false;
        let mut put = HashSet::new();
        for change in &changes {
            match change {
                Change::Put(entry) => {
                    put.insert(entry.id.as_str());
                }
                // What was never there leaves nothing to purge.
                Change::Drop(id) => {
                    forgetting |= put.contains(id.as_str()) || searcher.doc_freq(&self.fields.of(id))? > 0;
                }
            }
        }
        let budget = if changes.len() < 1_000 { FEW } else { MANY };
        self.write(budget, position, forgetting, |writer| {
            for change in &changes {
                match change {
                    Change::Put(Entry { id, .. }) | Change::Drop(id) => {
                        writer.delete_term(self.fields.of(id))
                    }
                };
                if let Change::Put(entry) = change {
                    writer.add_document(self.fields.document(entry))?;
                }
            }
            Ok(())
        })
    }

    /// Empties it, files too, and puts it back at position 0.
    pub fn clear(&self) -> Result<()> {
        self.write(FEW, 0, true, |writer| {
            writer.delete_all_documents()?;
            Ok(())
        })
    }

    /// Rewrites every file that still holds something replaced or dropped, and removes the old
    /// ones. Once it returns, no file of the folder holds a word of it, save those that a
    /// question under way for over a second keeps open, which the next `apply` removes. The
    /// blocks that the old files took on the disk are left to the file system, as for any file.
    pub fn purge(&self) -> Result<()> {
        self.write(FEW, self.position(), true, |_| Ok(()))
    }

    fn write(
        &self,
        budget: usize,
        position: i64,
        forgetting: bool,
        change: impl FnOnce(&mut IndexWriter) -> Result<()>,
    ) -> Result<()> {
        // A panic while writing left nothing committed, so the next writer may go on.
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(budget)
            .build();
        let mut writer: IndexWriter = self.index.writer_with_options(options)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        change(&mut writer)?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&payload(position));
        commit.commit()?;
        self.position.store(position, Ordering::Release);
        self.reader.reload()?;
        if tidy(&self.index, &mut writer, forgetting)? {
            self.reader.reload()?;
        }
        sweep(&self.index, &writer, forgetting)?;
        writer.wait_merging_threads()?;
        Ok(())
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }
}
