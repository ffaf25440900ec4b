//! Measures how often the region of the work is rightly inferred from title and buyer:
//! `cargo run --profile demo -p matching --example place TRUTH.csv PACKAGE.json.gz…`.
#![allow(clippy::unwrap_used, reason = "it measures, and stops where it cannot")]
use flate2::read::GzDecoder;
use matching::{By, Place};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

/// The code of the registers for that of the site, which numbers five regions otherwise: its 16 is where Blainville is.
fn registered(code: &str) -> &str {
    match code {
        "14" => "16",
        "15" => "14",
        "16" => "15",
        "10" => "11",
        "11" => "10",
        same => same,
    }
}

fn main() {
    let mut files = std::env::args().skip(1);
    let truth = std::fs::read_to_string(files.next().unwrap()).unwrap();
    // ocid, then the codes of regions, parted by anything that is no digit.
    let truth: BTreeMap<&str, BTreeSet<&str>> = truth
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .map(|(ocid, codes)| {
            (
                ocid,
                codes
                    .split(|c: char| !c.is_ascii_digit())
                    .filter(|code| code.len() == 2)
                    .map(registered)
                    .collect(),
            )
        })
        .collect();
    let mut seen = BTreeSet::new();
    // For each way: how many it placed, and how many of these are among the regions told.
    let mut ways: BTreeMap<Option<By>, (usize, usize)> = BTreeMap::new();
    for file in files {
        let mut text = String::new();
        GzDecoder::new(std::fs::File::open(&file).unwrap()).read_to_string(&mut text).unwrap();
        let package: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
        for release in package["releases"].as_array().unwrap() {
            let said = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
            let ocid = said(&release["ocid"]);
            let Some(regions) = truth.get(ocid.as_str()).filter(|_| seen.insert(ocid.clone())) else {
                continue;
            };
            let buyer = &release["buyer"];
            let parties = release["parties"].as_array().map(Vec::as_slice).unwrap_or_default();
            let party = parties.iter().find(|party| party["id"] == buyer["id"]);
            let address = party.map_or(&Value::Null, |party| &party["address"]);
            let seat = Place::of_address(&said(&address["postalCode"]), &said(&address["locality"]));
            let told = Place::of_work_by(&said(&release["tender"]["title"]), &said(&buyer["name"]), seat);
            let found = told.and_then(|(place, by)| Some((territory::mrc_at(place.lat, place.lon)?, by)));
            let entry = ways.entry(found.map(|(_, by)| by)).or_default();
            entry.0 += 1;
            let right = found.is_some_and(|(mrc, _)| {
                let days = [jiff::civil::date(2019, 6, 30), jiff::civil::Date::MAX];
                days.iter().any(|day| regions.contains(mrc.region_on(*day).code))
            });
            entry.1 += usize::from(right);
        }
    }
    let all: usize = ways.values().map(|(count, _)| count).sum();
    let right: usize = ways.values().map(|(_, right)| right).sum();
    println!("{all} notices: {right} right ({:.3})", right as f64 / all as f64);
    for (way, (count, right)) in ways {
        println!("{way:?}: {count}, of which {right} right ({:.3})", right as f64 / count.max(1) as f64);
    }
}
