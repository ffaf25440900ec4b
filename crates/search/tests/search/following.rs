//! Following the history: the position kept, the index reopened, and started over when it must be.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use search::{Change, Index};

use crate::village::{ask, folder, put, titles};

fn segment_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|file| file.file_stem().is_some_and(|stem| stem.len() >= 32)).collect();
    files.sort();
    files
}

#[test]
fn an_index_reopened_is_where_it_was() {
    let folder = folder("reopened");
    let index = Index::open(&folder.join("deep/er")).unwrap();
    assert_eq!((index.position(), index.is_empty()), (0, true));
    index.apply(vec![put("a:1", "Moulin", "", ""), put("a:2", "Phare", "", "")], 41).unwrap();
    index.apply(vec![], 42).unwrap();
    drop(index);
    let index = Index::open(&folder.join("deep/er")).unwrap();
    assert_eq!((index.position(), index.len()), (42, 2));
    assert_eq!(titles(&index.find(&ask("phares")).unwrap()), ["Phare"]);
}

#[test]
fn many_small_changes_stay_few_files() {
    let folder = folder("small");
    let index = Index::open(&folder).unwrap();
    for n in 0..40 {
        index.apply(vec![put(&format!("a:{n}"), &format!("Quai {n}"), "", "")], n).unwrap();
    }
    assert_eq!((index.len(), index.find(&ask("quai")).unwrap().total), (40, 40));
    let files = segment_files(&folder).len();
    assert!(files < 80, "{files} files");
}

#[test]
fn any_damage_starts_the_index_over() {
    let source = folder("source");
    let index = Index::open(&source).unwrap();
    index
        .apply((0..200).map(|n| put(&format!("a:{n}"), &format!("Anse {n}"), "", "baie")).collect(), 7)
        .unwrap();
    index.apply(vec![put("a:1", "Barachois", "", "")], 8).unwrap();
    drop(index);
    let damaged = folder("damaged");
    let mut started_over = 0;
    let files = segment_files(&source);
    for (n, file) in
        files.iter().chain([&source.join("meta.json"), &source.join(".managed.json")]).enumerate()
    {
        for damage in ["missing", "empty", "cut", "flipped"] {
            let copy = damaged.join(format!("{n}_{damage}"));
            fs::create_dir_all(&copy).unwrap();
            for each in fs::read_dir(&source).unwrap() {
                let each = each.unwrap();
                fs::copy(each.path(), copy.join(each.file_name())).unwrap();
            }
            let victim = copy.join(file.file_name().unwrap());
            let mut bytes = fs::read(&victim).unwrap();
            match damage {
                "missing" => fs::remove_file(&victim).unwrap(),
                "empty" => fs::write(&victim, []).unwrap(),
                "cut" => fs::write(&victim, &bytes[..bytes.len() * 2 / 3]).unwrap(),
                _ => {
                    let middle = bytes.len() / 3;
                    bytes[middle] ^= 0xff;
                    fs::write(&victim, bytes).unwrap();
                }
            }
            let index = Index::open(&copy).unwrap();
            match index.position() {
                0 => assert!(index.is_empty(), "{file:?} {damage}"),
                8 => assert_eq!(index.find(&ask("anse")).unwrap().total, 199, "{file:?} {damage}"),
                other => panic!("{file:?} {damage} is at {other}"),
            }
            started_over += usize::from(index.position() == 0);
            index.apply(vec![put("a:1", "Phare", "", "")], 9).unwrap();
            drop(index);
            let index = Index::open(&copy).unwrap();
            assert_eq!(
                (index.position(), index.find(&ask("phare")).unwrap().total),
                (9, 1),
                "{file:?} {damage}"
            );
        }
    }
    assert!(
        started_over >= files.len() * 4,
        "{started_over} of {} damages to segments seen",
        files.len() * 4
    );
}

#[test]
fn an_index_of_another_version_starts_over_and_other_files_are_left_alone() {
    let folder = folder("version");
    fs::write(folder.join("lisez-moi.txt"), "à garder").unwrap();
    let index = Index::open(&folder).unwrap();
    index.apply(vec![put("a:1", "Moulin", "", "")], 5).unwrap();
    drop(index);
    let meta = fs::read_to_string(folder.join("meta.json")).unwrap();
    let (before, payload) = meta.split_once("\"payload\": \"").unwrap();
    let (_, after) = payload.split_once(" 5\"").unwrap();
    let older = format!("{before}\"payload\": \"0 5\"{after}");
    assert_ne!(meta, older);
    fs::write(folder.join("meta.json"), older).unwrap();
    let index = Index::open(&folder).unwrap();
    assert_eq!((index.position(), index.len()), (0, 0));
    assert_eq!(fs::read_to_string(folder.join("lisez-moi.txt")).unwrap(), "à garder");
    assert!(segment_files(&folder).is_empty());
}

#[test]
fn many_find_while_one_applies() {
    let index = Arc::new(Index::in_memory().unwrap());
    index.apply(vec![put("a:0", "Goélette 0", "", "")], 1).unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            let index = Arc::clone(&index);
            scope.spawn(move || {
                let mut before = 0;
                while index.position() < 30 {
                    let total = index.find(&ask("goelettes")).unwrap().total;
                    assert!(total >= before.max(1), "{total} after {before}");
                    before = total;
                }
            });
        }
        for n in 1..=30 {
            index.apply(vec![put(&format!("a:{n}"), &format!("Goélette {n}"), "", "")], n).unwrap();
            assert_eq!(index.find(&ask("goelette")).unwrap().total as i64, n + 1, "seen at once");
        }
    });
}

#[test]
fn a_second_writer_in_the_folder_is_refused_and_changes_nothing() {
    let folder = folder("locked");
    let index = Index::open(&folder).unwrap();
    index.apply(vec![put("a:1", "Moulin", "", "")], 1).unwrap();
    let lock = tantivy::Index::open_in_dir(&folder).unwrap();
    let writer: tantivy::IndexWriter = lock.writer_with_num_threads(1, 15_000_000).unwrap();
    assert!(index.apply(vec![Change::Drop("a:1".into())], 2).is_err());
    assert_eq!((index.position(), index.len()), (1, 1));
    drop(writer);
    index.apply(vec![Change::Drop("a:1".into())], 2).unwrap();
    assert_eq!((index.position(), index.len()), (2, 0));
}
