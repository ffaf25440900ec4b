//! Rankings: the same whatever the order of learning, undone when told, and explained to the last point.
#![allow(clippy::unwrap_used)]
use matching::{Memory, Notice, Place, Ranker, Supplier, Why};

const TRADES: [(&str, &str, &str); 4] = [
    ("Déneigement des stationnements", "72102900", "S14"),
    ("Réfection de la toiture de l’école", "72152600", "C01"),
    ("Entretien ménager des bureaux", "76111500", "S9"),
    ("Repas et traiteur pour la cafétéria", "90101600", "S19"),
];
const TOWNS: [(&str, f64, f64); 3] = [
    ("Ville de Rimouski", 48.45, -68.52),
    ("Ville de Gaspé", 48.83, -64.48),
    ("Ville de Laval", 45.6, -73.7),
];

fn notice(number: usize) -> Notice {
    let (title, code, category) = TRADES[number % 4];
    let (buyer, lat, lon) = TOWNS[number % 3];
    Notice {
        id: format!("ocds-{number}"),
        title: format!("{title} {}", ["phase", "hiver", "secteur nord"][number / 5 % 3]),
        buyer: buyer.into(),
        codes: vec![code.into()],
        categories: vec![category.into()],
        place: Some(Place { lat, lon }),
        month: 2019 * 12 + (number % 12) as i32,
        ..Notice::default()
    }
}

fn bidders(number: usize) -> Vec<String> {
    (0..=number % 3).map(|rank| format!("11{:08}", (number * 7 + rank * 5) % 23)).collect()
}

fn newcomer() -> Supplier {
    Supplier {
        id: "2200000001".into(),
        name: "Buanderie de la Côte".into(),
        lines: vec!["Buanderie et lavage de literie".into()],
        place: Some(Place { lat: 48.45, lon: -68.52 }),
        ..Supplier::default()
    }
}

fn learned(order: impl Iterator<Item = usize>) -> Memory {
    let mut memory = Memory::default();
    for number in order {
        let bidders = bidders(number);
        memory.learn(&notice(number), &bidders.iter().map(String::as_str).collect::<Vec<_>>());
    }
    memory.know(&newcomer());
    memory
}

fn rankings(memory: &Memory) -> Vec<Vec<matching::Ranked>> {
    Ranker::new(memory).week(&(100..130).map(notice).collect::<Vec<_>>(), 50)
}

#[test]
fn reasons_add_up_to_the_score_and_each_speaks_for() {
    for ranked in rankings(&learned(0..80)).concat() {
        assert_eq!(ranked.reasons.iter().map(|reason| reason.worth).sum::<i64>(), ranked.score, "{ranked:?}");
        assert!(ranked.reasons.iter().all(|reason| reason.worth > 0));
        assert!(ranked.reasons.is_sorted_by_key(|reason| -reason.worth));
    }
}

#[test]
fn the_order_of_learning_does_not_count() {
    let straight = rankings(&learned(0..80));
    assert_eq!(straight, rankings(&learned((0..80).rev())));
    assert_eq!(straight, rankings(&learned((0..80).map(|number| number * 37 % 80))));
}

#[test]
fn a_notice_learned_twice_counts_once_and_one_unlearned_not_at_all() {
    let straight = rankings(&learned(0..80));
    assert_eq!(straight, rankings(&learned((0..80).chain(10..40))));
    let mut memory = learned(0..90);
    (80..90).for_each(|number| memory.unlearn(&format!("ocds-{number}")));
    memory.know(&Supplier { lines: vec!["Autre chose".into()], ..newcomer() });
    memory.know(&newcomer());
    let again = rankings(&memory);
    let known: Vec<Vec<_>> = again
        .iter()
        .map(|ranked| {
            ranked
                .iter()
                .filter(|one| memory.bids(&one.id) != Some(0) || one.id == newcomer().id)
                .cloned()
                .collect()
        })
        .collect();
    assert_eq!(straight, known);
}

#[test]
fn a_reason_is_true() {
    let memory = learned(0..80);
    for (number, ranked) in (100..130).zip(rankings(&memory)) {
        let asked = notice(number);
        for reason in ranked.iter().flat_map(|one| one.reasons.iter().map(move |reason| (one, reason))) {
            let bid = |test: &dyn Fn(&Notice) -> bool| {
                let of = |past: &usize| bidders(*past).contains(&reason.0.id) && test(&notice(*past));
                (0..80).filter(of).count() as u32
            };
            match &reason.1.why {
                Why::Buyer { buyer, times } => {
                    assert_eq!(*times, bid(&|past| past.buyer == *buyer));
                    assert_eq!(*buyer, asked.buyer);
                }
                Why::Code { code, times } => {
                    assert_eq!(*times, bid(&|past| past.codes[0].starts_with(code.as_str())));
                    assert!(asked.codes[0].starts_with(code.as_str()));
                }
                Why::Category { category, times } => {
                    assert_eq!(*times, bid(&|past| past.categories[0] == *category));
                }
                Why::Words { words, text, bid: true } => {
                    assert!(bid(&|past| past.title == *text) > 0 && !words.is_empty());
                    let said = asked.title.to_lowercase();
                    assert!(words.iter().all(|word| said.contains(word.as_str())), "{words:?} {said}");
                }
                Why::Active { bids } => assert_eq!(*bids, bid(&|_| true)),
                _ => {}
            }
        }
    }
}

#[test]
fn a_newcomer_of_a_few_lines_is_found_by_a_need_in_free_text() {
    let memory = learned(0..80);
    let need = Notice { title: "Lavage de la literie d’une auberge".into(), ..Notice::default() };
    let ranked = Ranker::new(&memory).suppliers_for(&need, 5);
    assert_eq!(ranked[0].id, newcomer().id);
    assert_eq!(
        ranked[0].reasons[0].why.to_string(),
        "its profile says « Buanderie et lavage de literie » (lavage, literie)"
    );
    assert_eq!(
        Ranker::new(&memory)
            .suppliers_for(&Notice::default(), 5)
            .iter()
            .filter(|one| one.id == newcomer().id)
            .count(),
        0
    );
}

#[test]
fn the_notices_of_a_supplier_begin_with_its_trade() {
    let memory = learned(0..80);
    let laundry =
        Notice { id: "ocds-new".into(), title: "Services de buanderie".into(), ..Notice::default() };
    let notices: Vec<Notice> = (100..120).map(notice).chain([laundry]).collect();
    let ranked = Ranker::new(&memory).notices_for(&newcomer().id, &notices, 3);
    assert_eq!(ranked[0].id, "ocds-new");
    assert_eq!(Ranker::new(&memory).notices_for("unknown", &notices, 3), []);
}
