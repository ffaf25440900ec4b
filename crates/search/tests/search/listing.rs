//! Listings: who may see what, filters, exact counts, and pages that neither skip nor repeat.

use std::collections::BTreeMap;

use search::{Change, Entry, Index, Query};

use crate::village::{ask, entry, titles, village};

/// Six hundred entries, put in several times so that they lie in several segments.
fn six_hundred() -> Index {
    let index = Index::in_memory().unwrap();
    for part in 0..4_u32 {
        let numbers = (0..600_u32).filter(|n| n % 4 == part);
        let changes = numbers.map(|n| {
            let kind = if n % 3 == 0 { "person" } else { "organization" };
            Change::Put(Entry {
                right: if n % 5 == 0 { "people.read".into() } else { String::new() },
                facets: vec![format!("mrc:{:02}", n % 10), format!("role:{}", n % 2)],
                ..entry(&format!("{kind}:{n:03}"), &format!("Épicerie {:03}", n * 7 % 600), "", "village")
            })
        });
        index.apply(changes.collect(), i64::from(part)).unwrap();
    }
    index
}

fn rights() -> Vec<String> {
    vec!["people.read".into()]
}

#[test]
fn a_blank_text_lists_by_title_without_heed_to_accents() {
    let found = village().find(&ask(" \t ")).unwrap();
    assert_eq!(found.total, 8);
    assert_eq!(
        titles(&found)[..3],
        ["Boiserie Sainte-Anne", "Coopérative du Bois", "Corporation forestière St-Edgar"]
    );
    assert_eq!(titles(&found)[3], "C.P.E. Les Petits Pas", "under cpe");
    assert_eq!(*titles(&found).last().unwrap(), "Zoé Larivière");
}

#[test]
fn pages_neither_skip_nor_repeat_over_several_segments() {
    let index = six_hundred();
    for text in ["", "epicerie", "vil"] {
        let all = Query { rights: rights(), limit: 1_000, ..ask(text) };
        let whole = index.find(&all).unwrap();
        assert_eq!((whole.total, whole.hits.len()), (600, 600));
        let mut sorted = titles(&whole);
        sorted.sort_unstable();
        assert_eq!(titles(&whole), sorted, "equals stand by title");
        for limit in [1, 7, 50] {
            for offset in [0, 1, 49, 100, 299, 300, 555, 599, 600, 10_000] {
                let page = index.find(&Query { limit, offset, ..all.clone() }).unwrap();
                let expected: Vec<_> = whole.hits.iter().skip(offset).take(limit).cloned().collect();
                assert_eq!((page.total, page.hits), (600, expected), "{text:?} {offset}+{limit}");
            }
        }
    }
}

#[test]
fn what_a_reader_has_no_right_to_is_neither_found_nor_counted() {
    let index = six_hundred();
    for text in ["", "epicerie", "épicerei", "épicerie introuvable"] {
        let query = Query { counted: vec!["mrc:".into()], ..ask(text) };
        let public = index.find(&query).unwrap();
        assert_eq!(public.total, 480, "{text}");
        assert_eq!(public.kinds.values().sum::<usize>(), 480);
        assert_eq!(public.facets.get("mrc:00"), None, "all of that facet need a right");
        let other = index.find(&Query { rights: vec!["plan.read".into()], ..query.clone() }).unwrap();
        assert_eq!(other.total, 480);
        assert_eq!(index.find(&Query { rights: rights(), ..query }).unwrap().total, 600, "{text}");
    }
    let hidden = Query { rights: vec!["=people.read".into(), "people".into()], ..ask("") };
    assert_eq!(index.find(&hidden).unwrap().total, 480);
}

#[test]
fn facets_of_one_prefix_widen_and_of_several_narrow() {
    let index = six_hundred();
    let total = |facets: &[&str]| {
        let facets = facets.iter().map(|facet| facet.to_string()).collect();
        index.find(&Query { facets, rights: rights(), ..ask("") }).unwrap().total
    };
    assert_eq!(total(&["mrc:03"]), 60);
    assert_eq!(total(&["mrc:03", "mrc:04"]), 120);
    assert_eq!(total(&["mrc:03", "mrc:04", "role:1"]), 60);
    assert_eq!(total(&["mrc:03", "role:0"]), 0);
    assert_eq!(total(&["mrc:99"]), 0);
    assert_eq!(total(&["mrc:0"]), 0, "a facet is exact");
}

#[test]
fn kinds_and_facets_are_counted_exactly_over_all_the_pages() {
    let index = six_hundred();
    let query = Query {
        kinds: vec!["person".into()],
        counted: vec!["role:".into()],
        rights: rights(),
        limit: 5,
        ..Query::default()
    };
    let found = index.find(&query).unwrap();
    assert_eq!((found.total, found.hits.len()), (200, 5));
    assert!(found.hits.iter().all(|hit| hit.kind == "person"));
    let both = BTreeMap::from([("organization".to_owned(), 400), ("person".to_owned(), 200)]);
    assert_eq!(found.kinds, both, "tabs count the kinds not wanted too");
    assert_eq!(found.facets, BTreeMap::from([("role:0".to_owned(), 100), ("role:1".to_owned(), 100)]));
    let counted = index.find(&Query { limit: 0, ..query }).unwrap();
    assert_eq!((counted.total, counted.hits.len()), (200, 0));
}

#[test]
fn an_entry_put_again_is_found_by_its_new_words_only_and_once() {
    let index = village();
    index.apply(vec![Change::Put(entry("organization:6", "Relais", "", ""))], 2).unwrap();
    assert_eq!(index.len(), 8);
    assert_eq!(titles(&index.find(&ask("relais")).unwrap()), ["Relais"]);
    assert_eq!(index.find(&ask("quartier")).unwrap().total, 0);
    let twice = vec![Change::Put(entry("a:1", "Un", "", "")), Change::Put(entry("a:1", "Deux", "", ""))];
    index.apply(twice, 3).unwrap();
    assert_eq!((index.len(), index.find(&ask("deux")).unwrap().total), (9, 1));
}
