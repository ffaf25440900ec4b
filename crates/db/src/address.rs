//! The address: where the poles' rows are kept, a folder of files or a PostgreSQL database.
use std::path::{Path, PathBuf};

/// Where a process keeps the rows of all its poles.
#[derive(Clone, Debug)]
pub enum Store {
    /// A folder with one SQLite file per pole: `DIR/poles/gim.sqlite`.
    Folder(PathBuf),
    /// A PostgreSQL database with one schema per pole: `pole_gim`.
    Postgres(String),
}

/// Where one pole's rows are kept.
#[derive(Clone, Debug)]
pub enum Address {
    File(PathBuf),
    Schema { database: String, schema: String },
}

impl Store {
    /// Reads what a person gave to `--data`: a folder, or an address that begins with `postgres`.
    pub fn parse(text: &str) -> Store {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Store::Postgres(text.to_owned())
        } else {
            Store::Folder(PathBuf::from(text))
        }
    }

    /// Where this pole is kept, whether or not it is there yet.
    pub fn pole(&self, slug: &str) -> Address {
        match self {
            Store::Folder(folder) => Address::File(folder.join("poles").join(format!("{slug}.sqlite"))),
            Store::Postgres(database) => {
                Address::Schema { database: database.clone(), schema: schema_of(slug) }
            }
        }
    }

    /// The poles that are kept here, by slug, in order.
    pub async fn poles(&self) -> anyhow::Result<Vec<String>> {
        let mut slugs = match self {
            Store::Folder(folder) => files_in(&folder.join("poles"))?,
            Store::Postgres(database) => crate::open::schemas_of(database).await?,
        };
        slugs.sort();
        Ok(slugs)
    }
}

impl Address {
    /// Whether something is already kept here. For a schema this is known only by asking the database.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Address::File(path) => Some(path),
            Address::Schema { .. } => None,
        }
    }
}

/// Hyphens are no part of a plain SQL name.
fn schema_of(slug: &str) -> String {
    format!("pole_{}", slug.replace('-', "_"))
}

pub(crate) fn slug_of(schema: &str) -> Option<String> {
    schema.strip_prefix("pole_").map(|rest| rest.replace('_', "-"))
}

fn files_in(folder: &Path) -> anyhow::Result<Vec<String>> {
    if !folder.exists() {
        return Ok(vec![]);
    }
    let mut slugs = vec![];
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|is| is == "sqlite") {
            slugs.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    Ok(slugs)
}
