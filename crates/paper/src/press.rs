//! The press: the small world in which the typesetter finds our template, a document's data, and the fonts on board.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::font::CASE;
use crate::galley::Galley;
use crate::print::Fault;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The template is ours and never changes; what people wrote reaches it as JSON strings only, so none of it is
/// ever read as typesetting code.
const TEMPLATE: [(&str, &str); 4] = [
    ("main.typ", include_str!("main.typ")),
    ("cover.typ", include_str!("cover.typ")),
    ("head.typ", include_str!("head.typ")),
    ("parts.typ", include_str!("parts.typ")),
];

/// One document, loaded.
pub struct Press {
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
}

impl Press {
    pub fn load(galley: Galley) -> Result<Press, Fault> {
        let refused = |why: String| Fault::Setting(why);
        let mut sources = Vec::new();
        for (name, text) in TEMPLATE {
            sources.push(Source::new(named(name)?, text.to_owned()));
        }
        let data = serde_json::to_vec(&galley.data).map_err(|why| refused(why.to_string()))?;
        let mut files = vec![(named("document.json")?, Bytes::new(data))];
        for (name, bytes) in galley.files {
            files.push((named(&name)?, bytes));
        }
        Ok(Press { sources, files })
    }
}

/// Ids are interned for the process's life: names are few and come back from one document to the next.
fn named(name: &str) -> Result<FileId, Fault> {
    let path = VirtualPath::new(name).map_err(|_| Fault::Setting(format!("{name} is no file's name")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &CASE.book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let missing = || FileError::NotFound(id.vpath().get_without_slash().into());
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(missing)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let missing = || FileError::NotFound(id.vpath().get_without_slash().into());
        self.files.iter().find(|(file, _)| *file == id).map(|(_, bytes)| bytes.clone()).ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        CASE.fonts.get(index).cloned()
    }

    /// No clock: the day printed is the document's.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
