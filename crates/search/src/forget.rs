//! Forgetting: files rewritten without what was dropped, and the old ones removed.

use std::collections::HashSet;
use std::time::Duration;

use anyhow::Result;
use tantivy::IndexWriter;
use tantivy::indexer::{LogMergePolicy, MergePolicy};

/// Merges what has grown too many, and, to forget, rewrites each segment that holds something
/// deleted. Says whether anything moved.
pub fn tidy(index: &tantivy::Index, writer: &mut IndexWriter, forgetting: bool) -> Result<bool> {
    let mut policy = LogMergePolicy::default();
    policy.set_min_num_segments(6);
    policy.set_min_layer_size(500);
    // Segments of at most a few ten thousand entries keep the rewriting of one short.
    policy.set_max_docs_before_merge(20_000);
    policy.set_del_docs_ratio_before_merge(0.2);
    let mut moved = false;
    for candidate in policy.compute_merge_candidates(&index.searchable_segment_metas()?) {
        writer.merge(&candidate.0).wait()?;
        moved = true;
    }
    if forgetting {
        for segment in index.searchable_segment_metas()?.iter().filter(|segment| segment.has_deletes()) {
            writer.merge(&[segment.id()]).wait()?;
            moved = true;
        }
    }
    Ok(moved)
}

/// Removes files no longer of use. A question under way keeps those it reads: to forget, waits
/// for it, a second at most.
pub fn sweep(index: &tantivy::Index, writer: &IndexWriter, forgetting: bool) -> Result<()> {
    for _ in 0..if forgetting { 200 } else { 1 } {
        writer.garbage_collect_files().wait()?;
        let living: HashSet<String> =
            index.searchable_segment_ids()?.iter().map(|id| id.uuid_string()).collect();
        let files = index.directory().list_managed_files();
        let done = files.iter().filter_map(|file| file.to_str()).all(|file| {
            file == "meta.json" || file.split_once('.').is_some_and(|(segment, _)| living.contains(segment))
        });
        if done {
            break;
        }
        if forgetting {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
    Ok(())
}
