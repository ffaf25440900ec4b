//! The village: a few invented organizations and people, and where tests may write and read.

use std::fs;
use std::path::PathBuf;

use search::{Change, Entry, Found, Index, Query};

pub fn entry(id: &str, title: &str, subtitle: &str, body: &str) -> Entry {
    let kind = id.split(':').next().unwrap().to_owned();
    Entry {
        id: id.into(),
        kind,
        title: title.into(),
        subtitle: subtitle.into(),
        body: body.into(),
        path: format!("open/{id}"),
        stored: format!("card of {id}"),
        ..Entry::default()
    }
}

pub fn put(id: &str, title: &str, subtitle: &str, body: &str) -> Change {
    Change::Put(entry(id, title, subtitle, body))
}

pub fn village() -> Index {
    let index = Index::in_memory().unwrap();
    let changes = vec![
        put("organization:1", "Coopérative du Bois", "Gaspé", "1142345678 forêt sciage"),
        put("organization:2", "L’Œuvre des Aînés de Percé", "Percé", "1160 001 234 hébergement"),
        put("organization:3", "Boiserie Sainte-Anne", "Sainte-Anne-des-Monts", "ébénisterie"),
        put(
            "organization:4",
            "Corporation forestière St-Edgar",
            "New Richmond",
            "bois de chauffage (418) 368-1234",
        ),
        put("organization:5", "C.P.E. Les Petits Pas", "Chandler", "enfance, garderie, écoles"),
        put("organization:6", "Entraide", "Carleton", "coopératives de quartier"),
        put("organization:7", "Entraide communautaire Carleton", "Maria", "familles"),
        put("person:1", "Zoé Larivière", "Entraide", "zoe@village.example"),
    ];
    index.apply(changes, 1).unwrap();
    index
}

pub fn ask(text: &str) -> Query {
    Query { text: text.into(), limit: 20, ..Query::default() }
}

pub fn titles(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.title.as_str()).collect()
}

/// An empty folder of the test's own.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("search_{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A file of the shared material, which these tests need.
pub fn shared(path: &str) -> String {
    let root = std::env::var_os("MAILLON_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let file = root.join(path);
    fs::read_to_string(&file).unwrap_or_else(|fault| panic!("{} is needed: {fault}", file.display()))
}
