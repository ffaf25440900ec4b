//! Reopening: a folder's index if it is whole and of this version, an empty one otherwise.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use tantivy::directory::MmapDirectory;

use crate::fields::{Fields, position};

/// The folder's index, emptied if it cannot be trusted.
pub fn reopen(folder: &Path, fields: &Fields) -> Result<tantivy::Index> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    // Reading damaged files may panic as well as fail: the index is derived, either way it is redone.
    let kept = catch_unwind(AssertUnwindSafe(|| trusted(folder, fields)));
    match kept.unwrap_or_else(|_| Err(anyhow!("damaged"))) {
        Ok(index) => Ok(index),
        Err(_) => {
            empty(folder)?;
            let made = tantivy::Index::create(
                MmapDirectory::open(folder)?,
                fields.schema.clone(),
                Default::default(),
            );
            made.with_context(|| format!("making an index in {}", folder.display()))
        }
    }
}

fn trusted(folder: &Path, fields: &Fields) -> Result<tantivy::Index> {
    let index = tantivy::Index::open(MmapDirectory::open(folder)?)?;
    ensure!(index.schema() == fields.schema, "other fields");
    let metas = index.load_metas()?;
    metas.payload.as_deref().map_or(Ok(0), position)?;
    ensure!(index.validate_checksum()?.is_empty(), "damaged files");
    // Opens every segment, whose files must all be there.
    let reader = index.reader()?;
    let held: u64 = metas.segments.iter().map(|segment| u64::from(segment.num_docs())).sum();
    ensure!(reader.searcher().num_docs() == held, "entries missing");
    Ok(index)
}

/// Removes the files of an index from the folder, and nothing else that may lie there.
fn empty(folder: &Path) -> Result<()> {
    for file in fs::read_dir(folder)? {
        let file = file?;
        let name = file.file_name();
        let name = name.to_string_lossy();
        let segment = name
            .split_once('.')
            .is_some_and(|(id, _)| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit()));
        let ours = segment || name == "meta.json" || name == ".managed.json" || name.starts_with(".tantivy-");
        if ours && file.file_type()?.is_file() {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}
