//! Fifty thousand invented organizations: how long they take to index, how large they lie, how fast they are found.
//!
//! `cargo run -p search --example fifty_thousand` prints the figures; `-- N` for N organizations.

use std::time::{Duration, Instant};

use search::{Change, Entry, Index, Query};

const FORMS: [&str; 8] = [
    "Coopérative",
    "Coopérative de solidarité",
    "Corporation",
    "Association",
    "Fondation",
    "Centre",
    "Atelier",
    "Maison",
];
const TRADES: [&str; 20] = [
    "du bois",
    "des aînés",
    "de l’habitation",
    "des pêcheurs",
    "de la forêt",
    "d’alimentation",
    "du livre",
    "des artisans",
    "de la famille",
    "du transport",
    "de l’énergie",
    "d’entraide",
    "de la petite enfance",
    "des métiers d’art",
    "du tourisme",
    "de récupération",
    "de l’agriculture",
    "des loisirs",
    "du cinéma",
    "de la santé",
];
const PLACES: [&str; 16] = [
    "Gaspé",
    "Percé",
    "Bonaventure",
    "Carleton-sur-Mer",
    "Sainte-Anne-des-Monts",
    "Cap-aux-Meules",
    "Chandler",
    "Rimouski",
    "Matane",
    "Amqui",
    "New Richmond",
    "Paspébiac",
    "Maria",
    "Havre-aux-Maisons",
    "Grande-Rivière",
    "Murdochville",
];
const SYLLABLES: [&str; 24] = [
    "ma", "ri", "lou", "vel", "tan", "bé", "cor", "sil", "dou", "pra", "né", "gui", "fal", "mon", "ter",
    "ro", "li", "sé", "bar", "cou", "fré", "jol", "nau", "vi",
];

/// The same numbers at each run, so that figures compare.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }

    fn word(&mut self) -> String {
        (0..2 + self.roll(2)).map(|_| self.pick(&SYLLABLES)).collect()
    }
}

fn invented(number: usize, dice: &mut Dice) -> Entry {
    let (form, trade, place) = (dice.pick(&FORMS), dice.pick(&TRADES), dice.pick(&PLACES));
    let own = dice.word();
    let others: Vec<String> = (0..12).map(|_| dice.word()).collect();
    Entry {
        id: format!("organization:{number:08}"),
        kind: ["organization", "organization", "organization", "person"][dice.roll(4)].into(),
        title: format!("{form} {trade} {own}"),
        subtitle: place.into(),
        body: format!("11{number:08} {own} {} info@{own}.example", others.join(" ")),
        path: format!("organisations/{number}"),
        right: ["", "", "member.read"][dice.roll(3)].into(),
        facets: vec![format!("mrc:{:03}", dice.roll(104)), format!("sector:{:02}", dice.roll(20))],
        stored: format!("{{\"city\":\"{place}\",\"web\":\"https://{own}.example\"}}"),
    }
}

fn main() -> anyhow::Result<()> {
    let many = std::env::args().nth(1).map_or(Ok(50_000), |n| n.parse())?;
    let mut dice = Dice(2024);
    let changes: Vec<Change> = (0..many).map(|n| Change::Put(invented(n, &mut dice))).collect();
    let folder = std::env::temp_dir().join(format!("fifty_thousand_{}", std::process::id()));
    let index = Index::open(&folder)?;

    let clock = Instant::now();
    for (batch, changes) in changes.chunks(10_000).enumerate() {
        index.apply(changes.to_vec(), batch as i64 + 1)?;
    }
    let took = clock.elapsed();
    let mut bytes = 0;
    for file in std::fs::read_dir(&folder)? {
        bytes += file?.metadata()?.len();
    }
    println!("{} entries indexed in {took:.1?}, {:.1} MB on disk", index.len(), bytes as f64 / 1e6);

    let clock = Instant::now();
    drop(Index::open(&folder)?);
    println!("opened and verified in {:.1?}", clock.elapsed());

    let facets = vec!["mrc:030".to_owned()];
    let counted = vec!["mrc:".to_owned(), "sector:".to_owned()];
    let asked = |text: &str| Query {
        text: text.into(),
        rights: vec!["member.read".into()],
        limit: 20,
        ..Query::default()
    };
    let questions = [
        ("one letter", asked("c")),
        ("two letters", asked("co")),
        ("as typed", asked("coop bo")),
        ("three words", asked("cooperatives bois gaspe")),
        ("a whole name", asked("Coopérative de solidarité du bois malou")),
        ("a number", asked("1100 031 234")),
        ("slips", asked("cooperatvie pecheur gapsé")),
        ("nothing near", asked("zzyzx qwfpgjluy xkcdxkcd")),
        ("fewer words", asked("coopérative bois xylophoniste gaspé musicale québécoise")),
        ("counted", Query { counted: counted.clone(), ..asked("bois") }),
        ("listing", asked("")),
        ("listing, counted", Query { counted, ..asked("") }),
        ("listing of a facet", Query { facets: facets.clone(), ..asked("") }),
        ("far page of a facet", Query { facets, offset: 400, ..asked("") }),
        ("middle page of all", Query { offset: many / 2, ..asked("") }),
        ("last page of all", Query { offset: many - 20, ..asked("") }),
    ];
    println!("{:<22} {:>9} {:>9} {:>9} {:>7}", "question", "first", "p50", "p95", "found");
    for (label, query) in &questions {
        let mut times: Vec<Duration> = Vec::new();
        let mut total = 0;
        for _ in 0..200 {
            let clock = Instant::now();
            total = index.find(query)?.total;
            times.push(clock.elapsed());
        }
        let first = times[0];
        times.sort();
        println!("{label:<22} {first:>9.2?} {:>9.2?} {:>9.2?} {total:>7}", times[100], times[190]);
    }

    let one = |number: usize, dice: &mut Dice| Change::Put(invented(number, dice));
    let mut puts: Vec<Duration> = Vec::new();
    for number in 0..40 {
        let clock = Instant::now();
        index.apply(vec![one(number * 7, &mut dice)], 100 + number as i64)?;
        puts.push(clock.elapsed());
    }
    puts.sort();
    println!("one entry put: p50 {:.1?}, slowest {:.1?}", puts[20], puts[39]);
    let mut drops: Vec<Duration> = Vec::new();
    for number in 0..10 {
        let clock = Instant::now();
        index.apply(vec![Change::Drop(format!("organization:{:08}", number * 4_321))], 200 + number)?;
        drops.push(clock.elapsed());
    }
    drops.sort();
    println!("one entry dropped and purged: p50 {:.1?}, slowest {:.1?}", drops[5], drops[9]);
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
