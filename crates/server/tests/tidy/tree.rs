//! The tree: the files of the house as the rules read them.
use std::{fs, path::Path};

/// One file: its path from the root of the checkout, with `/`, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

pub struct Tree {
    pub files: Vec<File>,
}

const READ: [&str; 6] = ["rs", "html", "ftl", "toml", "sql", "md"];

impl Tree {
    /// The files of this checkout: the crates, the migrations and what stands at the root.
    pub fn of_the_house() -> Tree {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut tree = Tree { files: vec![] };
        tree.gather(&root.join("ARCHITECTURE.md"), "ARCHITECTURE.md");
        for folder in ["crates", "migrations"] {
            tree.gather(&root.join(folder), folder);
        }
        assert!(tree.ending(".rs").count() > 30, "the house was not found at {root:?}");
        tree
    }

    /// A small tree written in a test.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        let file = |(path, text): &(&str, &str)| File { path: (*path).into(), text: (*text).into() };
        Tree { files: files.iter().map(file).collect() }
    }

    pub fn ending(&self, end: &str) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.path.ends_with(end))
    }

    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    fn gather(&mut self, place: &Path, path: &str) {
        if place.is_dir() {
            let mut entries: Vec<_> = fs::read_dir(place).unwrap().map(|entry| entry.unwrap()).collect();
            entries.sort_by_key(fs::DirEntry::file_name);
            for entry in entries {
                self.gather(&entry.path(), &format!("{path}/{}", entry.file_name().to_str().unwrap()));
            }
        } else if READ.iter().any(|kind| place.extension().is_some_and(|is| is == *kind)) {
            // A migration or an example that is no UTF-8 is a fault of its own: let it be told.
            let text = fs::read_to_string(place).unwrap_or_else(|fault| panic!("{path}: {fault}"));
            self.files.push(File { path: path.to_owned(), text });
        }
    }
}
