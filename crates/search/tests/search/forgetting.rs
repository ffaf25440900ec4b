//! Forgetting: of what was dropped, no file of the folder holds a word.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use search::{Change, Index};

use crate::village::{ask, folder, put};

/// The files of the folder in which any of the words can be read.
fn holding(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut holding = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        let bytes = fs::read(file.path()).unwrap();
        let held = words.iter().any(|word| bytes.windows(word.len()).any(|at| at == word.as_bytes()));
        if held {
            holding.push(file.file_name().to_string_lossy().into_owned());
        }
    }
    holding
}

const WORDS: [&str; 4] = ["Xénophile", "xenophil", "zwickau@village.example", "person:erased"];

fn populated(name: &str) -> (std::path::PathBuf, Index) {
    let folder = folder(name);
    let index = Index::open(&folder).unwrap();
    index
        .apply((0..300).map(|n| put(&format!("a:{n}"), &format!("Anse {n}"), "", "baie")).collect(), 1)
        .unwrap();
    let erased = put("person:erased", "Xénophile Zwickau", "", "zwickau@village.example");
    index.apply(vec![erased, put("a:301", "Anse 301", "", "")], 2).unwrap();
    assert!(
        !holding(&folder, &WORDS).is_empty(),
        "the words can be read in the files, so their absence shows"
    );
    (folder, index)
}

#[test]
fn a_dropped_entry_is_in_no_file_once_applied() {
    let (folder, index) = populated("dropped");
    index.apply(vec![Change::Drop("person:erased".into())], 3).unwrap();
    assert_eq!(holding(&folder, &WORDS), Vec::<String>::new());
    assert_eq!(index.find(&ask("xenophile")).unwrap().total, 0);
    assert_eq!((index.len(), index.position()), (301, 3));
    drop(index);
    assert_eq!(Index::open(&folder).unwrap().position(), 3, "purging keeps the position");
}

#[test]
fn a_replaced_entry_is_forgotten_when_dropped_first_or_purged() {
    let (folder, index) = populated("replaced");
    let effaced = || put("person:erased", "Personne effacée", "", "");
    index.apply(vec![effaced()], 3).unwrap();
    assert_eq!(index.find(&ask("zwickau")).unwrap().total, 0);
    index.purge().unwrap();
    assert_eq!(holding(&folder, &WORDS[..3]), Vec::<String>::new());
    assert_eq!((index.position(), index.find(&ask("effacée")).unwrap().total), (3, 1));

    let (folder, index) = populated("replaced_at_once");
    index.apply(vec![Change::Drop("person:erased".into()), effaced()], 3).unwrap();
    assert_eq!(holding(&folder, &WORDS[..3]), Vec::<String>::new());
    assert_eq!(index.find(&ask("effacée")).unwrap().total, 1);
}

#[test]
fn an_entry_put_and_dropped_at_once_leaves_nothing() {
    let (folder, index) = populated("at_once");
    let changes = vec![
        Change::Drop("person:erased".into()),
        put("person:brief", "Xénophile Bref", "", ""),
        Change::Drop("person:brief".into()),
        Change::Drop("never:there".into()),
    ];
    index.apply(changes, 3).unwrap();
    assert_eq!(holding(&folder, &WORDS), Vec::<String>::new());
    assert_eq!(index.len(), 301);
}

#[test]
fn clearing_leaves_no_word_and_starts_over() {
    let (folder, index) = populated("cleared");
    index.clear().unwrap();
    assert_eq!(holding(&folder, &["Xénophile", "Anse", "anse"]), Vec::<String>::new());
    assert_eq!((index.position(), index.len()), (0, 0));
    index.apply(vec![put("a:1", "Moulin", "", "")], 1).unwrap();
    assert_eq!(index.find(&ask("moulin")).unwrap().total, 1);
}

#[test]
fn a_drop_is_purged_while_others_search() {
    let (folder, index) = populated("busy");
    let index = Arc::new(index);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    assert!(index.find(&ask("anse xenophile")).unwrap().total > 0);
                }
            });
        }
        index.apply(vec![Change::Drop("person:erased".into())], 3).unwrap();
        let held = holding(&folder, &WORDS);
        done.store(true, Ordering::Relaxed);
        assert_eq!(held, Vec::<String>::new());
    });
}
