//! Whatever is typed, or put, nothing fails and nothing is taken for a command.

use std::time::{Duration, Instant};

use search::{Index, Query, name};

use crate::village::{ask, put, shared, titles, village};

#[test]
fn no_naughty_string_fails_as_a_question_or_as_an_entry() {
    let naughty: Vec<String> = serde_json::from_str(&shared("data/corpus/blns.json")).unwrap();
    assert!(naughty.len() > 400);
    let index = village();
    for text in &naughty {
        index.find(&Query { facets: vec![text.clone()], rights: vec![text.clone()], ..ask(text) }).unwrap();
    }
    let put = |(n, text): (usize, &String)| put(&format!("naughty:{n}"), text, text, text);
    index.apply(naughty.iter().enumerate().map(put).collect(), 2).unwrap();
    assert_eq!(index.find(&ask("")).unwrap().total, 8 + naughty.len());
    let mut told = 0;
    for text in naughty.iter().filter(|text| !name(text).is_empty() && text.chars().count() < 200) {
        let found = index.find(&Query { limit: 600, ..ask(text) }).unwrap();
        assert!(titles(&found).contains(&text.as_str()), "{text:?} finds {:?}", titles(&found));
        told += 1;
    }
    assert!(told > 300, "{told} found by their own text");
}

#[test]
fn signs_of_query_languages_are_only_signs() {
    let index = village();
    for text in
        ["\"bois\"", "bois*", "+bois", "title:bois", "(bois", "bois)", "bois~2", "[bois TO *]", "bois\\"]
    {
        let found = index.find(&ask(text)).unwrap();
        assert!(titles(&found).contains(&"Coopérative du Bois"), "{text}: {:?}", titles(&found));
    }
    assert_eq!(index.find(&ask("-bois")).unwrap().total, index.find(&ask("bois")).unwrap().total);
    assert_eq!(titles(&index.find(&ask("coopérative AND bois")).unwrap()), ["Coopérative du Bois"]);
    for text in ["🎉", "***", "«»", "\0", "\u{1}", "\u{1}co", "\u{202e}", "'", "’’’", "%_", "{}"] {
        index.find(&ask(text)).unwrap();
    }
    assert_eq!(index.find(&ask("🎉 !?")).unwrap().total, 0, "no word finds nothing, not everything");
    assert_eq!(titles(&index.find(&ask("co\0op\0 bo")).unwrap()).len(), 1);
}

#[test]
fn a_text_of_ten_kilobytes_is_answered_in_its_time() {
    let index = village();
    index.find(&ask("amorcer")).unwrap();
    let words: String = (0..2_000).map(|n| format!("cooperatvie{n} ")).collect();
    let texts = [
        "a".repeat(10_000),
        "é ".repeat(5_000),
        words,
        "1 ".repeat(5_000),
        "l'".repeat(5_000),
        ".a".repeat(5_000),
    ];
    for text in texts {
        let clock = Instant::now();
        index.find(&ask(&text)).unwrap();
        assert!(clock.elapsed() < Duration::from_secs(1), "{:?} for {}…", clock.elapsed(), &text[..8]);
    }
}

#[test]
fn an_entry_of_a_megabyte_is_taken() {
    let index = Index::in_memory().unwrap();
    let body: String = (0..100_000).map(|n| format!("mot{n} ")).collect();
    let long = "x".repeat(100_000);
    index
        .apply(vec![put("a:1", &format!("Titre {long}"), &long, &body), put(&"b".repeat(3), "", "", "")], 1)
        .unwrap();
    let found = index.find(&ask("titre mot99999")).unwrap();
    assert_eq!((found.total, found.hits[0].title.len()), (1, 100_006));
    assert_eq!(index.find(&ask(&long)).unwrap().total, 1);
}
