//! What is found for what is typed, and what comes first.

use search::{Index, Nearness, Query};

use crate::village::{ask, put, titles, village};

/// The one title that a text finds.
fn only(index: &Index, text: &str) -> String {
    let found = index.find(&ask(text)).unwrap();
    assert_eq!(found.total, 1, "{text}: {:?}", titles(&found));
    assert_eq!(found.nearness, Nearness::Every, "{text}");
    found.hits[0].title.clone()
}

#[test]
fn a_name_is_found_as_one_types_it() {
    let index = village();
    for typed in ["coop bo", "coopé", "COOPERATIVE DU B", "bois gas", "cooperatives bois", "du bois coop"] {
        let found = index.find(&ask(typed)).unwrap();
        assert_eq!(found.nearness, Nearness::Every, "{typed}");
        assert_eq!(titles(&found)[0], "Coopérative du Bois", "{typed}");
    }
}

#[test]
fn accents_ligatures_case_elisions_and_plurals_do_not_matter() {
    let index = village();
    for typed in ["oeuvre aine", "ŒUVRE", "l'œuvre", "L’oeuvre d’aînées", "aines perce", "hebergements"]
    {
        assert_eq!(only(&index, typed), "L’Œuvre des Aînés de Percé", "{typed}");
    }
    assert_eq!(only(&index, "école"), "C.P.E. Les Petits Pas");
    assert_eq!(only(&index, "zoe lariviere"), "Zoé Larivière");
    assert_eq!(only(&index, "forestieres"), "Corporation forestière St-Edgar");
    assert_eq!(only(&index, "forestiers edgar"), "Corporation forestière St-Edgar");
}

#[test]
fn hyphens_initials_and_saints_are_met_however_written() {
    let index = village();
    for typed in ["sainte anne", "Ste-Anne", "sainte-anne-des-monts", "anne mont"] {
        assert_eq!(only(&index, typed), "Boiserie Sainte-Anne", "{typed}");
    }
    for typed in ["cpe", "C.P.E.", "CPE petit pas"] {
        assert_eq!(only(&index, typed), "C.P.E. Les Petits Pas", "{typed}");
    }
    assert_eq!(only(&index, "saint-edgar"), "Corporation forestière St-Edgar");
}

#[test]
fn a_number_is_found_with_spaces_or_without_and_comes_first() {
    let index = village();
    for typed in ["1142345678", "1142 345 678", "11 42 34 56 78", "114234"] {
        assert_eq!(only(&index, typed), "Coopérative du Bois", "{typed}");
    }
    assert_eq!(only(&index, "1160001234"), "L’Œuvre des Aînés de Percé");
    assert_eq!(only(&index, "418 368 1234"), "Corporation forestière St-Edgar");
    let named = put("organization:8", "1142345678 rue du Bois", "", "11423456789");
    index.apply(vec![named, put("organization:9", "11423456780 inc.", "", "")], 2).unwrap();
    let found = index.find(&ask("1142 345 678")).unwrap();
    assert_eq!(titles(&found)[2], "11423456780 inc.", "a longer number comes after the number itself");
}

#[test]
fn one_digit_off_is_another_number() {
    assert_eq!(village().find(&ask("1142345679")).unwrap().total, 0);
}

#[test]
fn slips_of_the_finger_are_forgiven_when_nothing_is_exact() {
    let index = village();
    for typed in ["cooperatvie bois", "coperative", "cooprative bios", "copoerattive"] {
        let found = index.find(&ask(typed)).unwrap();
        assert_eq!(found.nearness, Nearness::Slips, "{typed}");
        assert_eq!(titles(&found)[0], "Coopérative du Bois", "{typed}");
    }
    assert_eq!(index.find(&ask("boas")).unwrap().nearness, Nearness::Slips);
    assert_eq!(index.find(&ask("zxo")).unwrap().total, 0, "three letters are too few to guess from");
}

#[test]
fn all_the_words_first_then_as_many_as_can_be() {
    let index = village();
    let found = index.find(&ask("bois gaspé astronautique")).unwrap();
    assert_eq!((found.nearness, titles(&found)), (Nearness::Fewer, vec!["Coopérative du Bois"]));
    let found = index.find(&ask("bois gaspé")).unwrap();
    assert_eq!((found.nearness, found.total), (Nearness::Every, 1));
}

#[test]
fn a_title_weighs_more_than_a_subtitle_and_a_subtitle_more_than_the_body() {
    let index = Index::in_memory().unwrap();
    let mut changes = vec![
        put("x:body", "Aaa", "", "tournesol"),
        put("x:subtitle", "Bbb", "tournesol", ""),
        put("x:title", "Ccc le tournesol", "", ""),
    ];
    // Common in titles and rare in bodies: the place still decides.
    changes.extend((0..50).map(|n| put(&format!("y:{n}"), &format!("Ddd tournesol {n}"), "", "")));
    index.apply(changes, 1).unwrap();
    let found = index.find(&search::Query { limit: 100, ..ask("tournesols") }).unwrap();
    assert_eq!(titles(&found)[0], "Ccc le tournesol");
    assert_eq!(titles(&found)[51..], ["Bbb", "Aaa"]);
}

#[test]
fn the_name_typed_whole_comes_first_then_those_it_begins() {
    let found = village().find(&ask("entraide")).unwrap();
    assert_eq!(titles(&found), ["Entraide", "Entraide communautaire Carleton", "Zoé Larivière"]);
    let found = village().find(&ask("L'ENTRAIDE")).unwrap();
    assert_eq!(titles(&found)[0], "Entraide");
}

#[test]
fn a_hit_gives_back_what_was_put() {
    let hit = village().find(&ask("larivière")).unwrap().hits.remove(0);
    let given = [&hit.id, &hit.kind, &hit.title, &hit.subtitle, &hit.path, &hit.stored].map(String::as_str);
    let put = ["person:1", "person", "Zoé Larivière", "Entraide", "open/person:1", "card of person:1"];
    assert_eq!(given, put);
}

/// Many names of few words that look alike, as a list of suppliers has them; all invented.
fn suppliers() -> Index {
    let index = Index::in_memory().unwrap();
    let names = [
        "Boisé Larouche inc.",
        "Groupe Boisvin",
        "Toiture Lapoint ltée",
        "Plomberie Gauthiez",
        "Les Entreprises Gautier et Fils",
        "Services Gaudhier",
        "Transport Pelleter",
        "Excavation Peltier",
        "Traiteur Belle Table",
        "Coopérative de traitement du Nord",
        "Location Brissau",
        "Laiterie Brisson",
    ];
    let put_one = |(at, name): (usize, &&str)| put(&format!("organization:{at}"), name, "Matane", "toiture");
    index.apply(names.iter().enumerate().map(put_one).collect(), 1).unwrap();
    index
}

#[test]
fn a_slip_never_stands_beside_what_was_found_without_one() {
    let index = suppliers();
    for (typed, first, total) in [
        ("gautier", "Les Entreprises Gautier et Fils", 1),
        ("brisson", "Laiterie Brisson", 1),
        ("peltier", "Excavation Peltier", 1),
        ("boise", "Boisé Larouche inc.", 1),
        ("traite", "Coopérative de traitement du Nord", 2),
    ] {
        let found = index.find(&ask(typed)).unwrap();
        assert_eq!((found.nearness, found.total), (Nearness::Every, total), "{typed}: {:?}", titles(&found));
        assert!(titles(&found).contains(&first), "{typed}");
    }
}

#[test]
fn three_letters_are_taken_as_they_are_and_longer_words_forgive_one_letter_then_two() {
    let index = suppliers();
    for typed in ["vau", "tur", "xel"] {
        assert_eq!(index.find(&ask(typed)).unwrap().total, 0, "{typed}");
    }
    for (typed, only) in [
        ("gauthoiz", vec!["Plomberie Gauthiez"]),
        ("pelketer", vec!["Transport Pelleter"]),
        ("boisvim", vec!["Groupe Boisvin"]),
        ("plombreie", vec!["Plomberie Gauthiez"]),
        ("excavatoin peltier", vec!["Excavation Peltier"]),
    ] {
        let found = index.find(&ask(typed)).unwrap();
        assert_eq!(found.nearness, Nearness::Slips, "{typed}");
        assert_eq!(titles(&found)[..1], only, "{typed}: {:?}", titles(&found));
    }
    let far = index.find(&ask("bxisyin")).unwrap();
    assert_eq!(far.total, 0, "seven letters forgive one, not two: {:?}", titles(&far));
}

#[test]
fn among_what_has_some_of_the_words_a_slip_comes_after_and_rarity_does_not_raise_it() {
    let index = suppliers();
    let found = index.find(&ask("toiture gautier brissom")).unwrap();
    assert_eq!(found.nearness, Nearness::Fewer);
    assert_eq!(
        titles(&found)[0],
        "Les Entreprises Gautier et Fils",
        "two words as typed: {:?}",
        titles(&found)
    );
}

#[test]
fn each_kind_gives_its_own_page_of_one_question() {
    let index = village();
    index.apply(vec![put("person:2", "Bois Larivière", "", "")], 2).unwrap();
    let query = Query { limit: 1, each: true, ..ask("bois") };
    let found = index.find(&query).unwrap();
    let kinds: Vec<&str> = found.hits.iter().map(|hit| hit.kind.as_str()).collect();
    assert_eq!(kinds, ["organization", "person"]);
    assert_eq!((found.total, found.kinds["organization"]), (4, 3));
}
