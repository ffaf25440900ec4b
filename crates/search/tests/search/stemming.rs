//! The stems agree with Snowball's own French vocabulary.

use std::collections::BTreeMap;

use search::{Index, Query, name, stem};

use crate::village::{ask, put, shared};

#[test]
fn the_stems_are_those_of_snowball() {
    let words = shared("data/francais/snowball_voc.txt");
    let stems = shared("data/francais/snowball_output.txt");
    let pairs: Vec<(&str, &str)> = words.lines().zip(stems.lines()).collect();
    assert!(pairs.len() > 20_000 && words.lines().count() == stems.lines().count());
    let off: Vec<_> = pairs.iter().filter(|(word, expected)| stem(word) != *expected).collect();
    println!("{} of {} stems agree", pairs.len() - off.len(), pairs.len());
    assert!(
        off.len() * 1_000 <= pairs.len(),
        "{} differ, such as {:?}",
        off.len(),
        &off[..off.len().min(20)]
    );
}

#[test]
fn words_that_snowball_gives_one_stem_find_each_other_with_accents_or_without() {
    let words = shared("data/francais/snowball_voc.txt");
    let stems = shared("data/francais/snowball_output.txt");
    let mut families: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (word, stem) in
        words.lines().zip(stems.lines()).filter(|(word, _)| word.chars().all(char::is_alphabetic))
    {
        families.entry(stem).or_default().push(word);
    }
    let families: Vec<_> = families.into_values().filter(|family| family.len() > 1).collect();
    let index = Index::in_memory().unwrap();
    let first = |(n, family): (usize, &Vec<&str>)| put(&format!("w:{n}"), family[0], "", "");
    index.apply(families.iter().enumerate().map(first).collect(), 1).unwrap();
    let (mut asked, mut accented, mut bare) = (0, 0, 0);
    for (n, family) in families.iter().enumerate() {
        let finds = |text: &str| {
            let found = index.find(&Query { limit: 50, ..ask(text) }).unwrap();
            usize::from(found.hits.iter().any(|hit| hit.id == format!("w:{n}")))
        };
        for word in &family[1..] {
            asked += 1;
            accented += finds(word);
            bare += finds(&name(word));
        }
    }
    println!("of {asked} words, {accented} find their kin as written, {bare} without accents");
    assert!(asked > 5_000 && accented * 1_000 >= asked * 999, "{accented} of {asked}");
    assert!(bare * 100 >= asked * 95, "{bare} of {asked}");
}
