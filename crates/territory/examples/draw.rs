//! Draws a territory: `cargo run -p territory --example draw -- 010 020=3 030=12.5 > map.svg`.
use std::collections::HashMap;
use territory::{Map, mrcs};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut values = HashMap::new();
    let mut codes: Vec<&str> = Vec::new();
    for arg in &args {
        let (code, value) = arg.split_once('=').unwrap_or((arg, ""));
        codes.push(code);
        if let Ok(value) = value.parse() {
            values.insert(code, value);
        }
    }
    if codes.is_empty() {
        codes.extend(mrcs().iter().map(|mrc| mrc.code));
    }
    let map = Map { mrcs: &codes, values: &values, title: "Territoire", language: "fr", paper: false };
    println!("{}", map.svg());
}
