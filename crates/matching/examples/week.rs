//! A week: 4,000 invented notices ranked over 10,000 invented suppliers, beside one plain pass over the same words.
//!
//! Prints a line of the report of `bin/bench`.
use matching::{Memory, Notice, Place, Ranker, Supplier};
use std::time::Instant;

const NOTICES: usize = 4_000;
const SUPPLIERS: usize = 10_000;
const PAST: usize = 20_000;
const VOCABULARY: usize = 5_000;

/// The same numbers at each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    /// A word: common ones come up often, as in any language.
    fn word(&mut self) -> String {
        let bound = 1 + self.below(VOCABULARY);
        let rank = self.below(bound);
        let letters =
            |rank: usize| [rank / 400, rank / 20 % 20, rank % 20].map(|letter| (b'a' + letter as u8) as char);
        format!("mot{}", String::from_iter(letters(rank)))
    }

    fn notice(&mut self, number: usize) -> Notice {
        let words: Vec<String> = (0..8).map(|_| self.word()).collect();
        Notice {
            id: format!("ocds-{number}"),
            title: words.join(" "),
            buyer: format!("Ville {}", self.below(400)),
            codes: vec![format!("{}{}1500", 10 + self.below(80), 10 + self.below(20))],
            categories: vec![format!("S{}", self.below(55))],
            place: Some(Place {
                lat: 45.0 + self.below(400) as f64 / 100.0,
                lon: -74.0 + self.below(900) as f64 / 100.0,
            }),
            month: 2019 * 12 + self.below(12) as i32,
            ..Notice::default()
        }
    }
}

fn main() {
    let mut dice = Dice(7);
    let mut memory = Memory::default();
    for number in 0..SUPPLIERS {
        let lines = vec![format!("{} {} {}", dice.word(), dice.word(), dice.word())];
        let place = dice.notice(0).place;
        memory.know(&Supplier {
            id: format!("{number:010}"),
            name: dice.word(),
            lines,
            place,
            ..Supplier::default()
        });
    }
    for number in 0..PAST {
        let bidders: Vec<String> = (0..3).map(|_| format!("{:010}", dice.below(SUPPLIERS))).collect();
        memory.learn(&dice.notice(number), &bidders.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let notices: Vec<Notice> = (PAST..PAST + NOTICES).map(|number| dice.notice(number)).collect();
    let begun = Instant::now();
    let ranked = Ranker::new(&memory).week(&notices, 10);
    let seconds = begun.elapsed().as_secs_f64();
    let begun = Instant::now();
    let plain = matching::evaluate::words_alone(&memory, &notices);
    let beside = begun.elapsed().as_secs_f64();
    assert!(ranked.len() == NOTICES && plain == NOTICES, "every notice is ranked");
    println!(
        "| {NOTICES} notices ranked over {SUPPLIERS} suppliers, ten each with their reasons | {seconds:.2} s | plain \
         TF-IDF by cosine, one core: {beside:.2} s; aim: under 5 s | {:.3} |",
        beside / seconds
    );
}
