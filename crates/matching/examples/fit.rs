//! Fits the weights: `fit FOLDER` reads the months of FOLDER and prints what each sign is worth.
//!
//! Learned from the months before May 2019, fitted on May to August, looked at on January to April (learned from the
//! months before January). September and later are never read.
#![allow(clippy::unwrap_used)]
use matching::read::{self, Told};
use matching::sign::{Row, SIGNS};
use matching::{Notice, Points, Ranker, Weights, evaluate};
use std::{fs, io::Read};

/// The likest who did not bid, and one in so many of the rest, at each of so many rounds of so many steps.
const LIKEST: usize = 80;
const ONE_IN: usize = 50;
const ROUNDS: usize = 2;
const STEPS: i32 = 120;
const PACE: f32 = 0.15;
const DECAY: f32 = 1e-4;

/// One notice: the rows of those who bid, then of those who did not.
struct Case {
    bid: Vec<Row>,
    others: Vec<Row>,
}

fn main() {
    let folder = std::env::args().nth(1).expect("the folder of monthly packages");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with("seao_ocds_converti_") && name.as_str() < "seao_ocds_converti_201909"
    });
    files.sort();
    let packages: Vec<Vec<u8>> = files.iter().map(|path| unzip(&fs::read(path).unwrap())).collect();
    let all = read::releases(packages.iter().map(Vec::as_slice)).unwrap();
    let month = |month: i32| 2019 * 12 + month;
    let fitted = fit(&cases(&all, month(5), month(9)));
    println!("{fitted:.2?}");
    for (from, to) in [(1, 5), (5, 9)] {
        let (past, tested) = split(&all, month(from), month(to));
        let memory = evaluate::Situation::Known.memory(&evaluate::profiles(past), past, tested);
        let truth = evaluate::truth(tested);
        evaluate::measure(&memory, tested, &truth, false).iter().for_each(|measure| println!("{measure:?}"));
    }
}

fn unzip(bytes: &[u8]) -> Vec<u8> {
    let mut plain = vec![];
    flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).unwrap();
    plain
}

/// The months before `from`, and those up to `to`.
fn split(all: &[Told], from: i32, to: i32) -> (&[Told], &[Told]) {
    let at = |month: i32| all.partition_point(|told| told.notice.month < month);
    (&all[..at(from)], &all[at(from)..at(to)])
}

fn cases(all: &[Told], from: i32, to: i32) -> Vec<Case> {
    let (past, tested) = split(all, from, to);
    let suppliers = evaluate::profiles(past);
    let memory = evaluate::Situation::Known.memory(&suppliers, past, tested);
    let ranker = Ranker::new(&memory);
    let notices: Vec<Notice> = tested.iter().map(|told| told.notice.clone()).collect();
    let rows = ranker.all(&notices, |_, rows| rows);
    let case = |(told, rows): (&Told, Vec<Row>)| {
        let right: Vec<usize> = told.bidders.iter().filter_map(|one| memory.number(&one.id)).collect();
        let bid: Vec<Row> = right.iter().map(|one| rows[*one]).collect();
        let others = rows.into_iter().enumerate().filter(|(one, _)| !right.contains(one)).map(|(_, row)| row);
        (!bid.is_empty()).then(|| Case { bid, others: others.collect() })
    };
    tested.iter().zip(rows).filter_map(case).collect()
}

/// Raises the chance of each who bid among those who did not (a softmax), by Adam, no weight below zero.
fn fit(cases: &[Case]) -> [f32; SIGNS] {
    let mut weights = [0.5; SIGNS];
    for _ in 0..ROUNDS {
        let against: Vec<Vec<Row>> = cases.iter().map(|case| hardest(&case.others, &weights)).collect();
        let (mut pull, mut spread) = ([0f32; SIGNS], [0f32; SIGNS]);
        for step in 1..=STEPS {
            let slope = slope(cases, &against, &weights);
            for sign in 0..SIGNS {
                let slope = slope[sign] + DECAY * weights[sign];
                pull[sign] = 0.9 * pull[sign] + 0.1 * slope;
                spread[sign] = 0.99 * spread[sign] + 0.01 * slope * slope;
                let (pull, spread) =
                    (pull[sign] / (1.0 - 0.9f32.powi(step)), spread[sign] / (1.0 - 0.99f32.powi(step)));
                weights[sign] = (weights[sign] - PACE * pull / (spread.sqrt() + 1e-6)).max(0.0);
            }
        }
    }
    weights
}

fn score(row: &Row, weights: &[f32; SIGNS]) -> f32 {
    row.0.iter().zip(weights).map(|(sign, weight)| sign * weight).sum()
}

fn hardest(others: &[Row], weights: &[f32; SIGNS]) -> Vec<Row> {
    let mut scored: Vec<(Points, &Row)> =
        others.iter().map(|row| (Weights(*weights).score(row), row)).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let rest = scored.iter().skip(LIKEST).step_by(ONE_IN);
    scored.iter().take(LIKEST).chain(rest).map(|(_, row)| **row).collect()
}

fn slope(cases: &[Case], against: &[Vec<Row>], weights: &[f32; SIGNS]) -> [f32; SIGNS] {
    let mut slope = [0f32; SIGNS];
    let mut add =
        |row: &Row, by: f32| slope.iter_mut().zip(row.0).for_each(|(slope, sign)| *slope += by * sign);
    for (case, others) in cases.iter().zip(against) {
        let share = 1.0 / case.bid.len() as f32 / cases.len() as f32;
        let chances: Vec<f32> = others.iter().map(|row| score(row, weights).exp()).collect();
        let all: f32 = chances.iter().sum();
        let mut borne = 0.0;
        for row in &case.bid {
            let chance = score(row, weights).exp();
            add(row, -share * all / (all + chance));
            borne += share / (all + chance);
        }
        others.iter().zip(&chances).for_each(|(row, chance)| add(row, chance * borne));
    }
    slope
}
