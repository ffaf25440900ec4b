//! Brings the map's library, as npm's lock file pins it, into the program; without it no street map is offered.
use std::{env, fs, path::Path};

const FROM: &str = "../../node_modules/leaflet/dist";
/// `bin/vendor` and `npm ci` bring the library; the first touches this file so that it is looked for again.
const PINNED: &str = "../../package-lock.json";

fn main() {
    println!("cargo::rerun-if-changed={PINNED}");
    let to = env::var("OUT_DIR").unwrap_or_default();
    for name in ["leaflet.js", "leaflet.css"] {
        let from = Path::new(FROM).join(name);
        let text = fs::read_to_string(&from).unwrap_or_default();
        if text.is_empty() {
            println!("cargo::warning=no street map: bin/vendor brings {name}, then build again");
        } else {
            println!("cargo::rerun-if-changed={}", from.display());
        }
        if let Err(fault) = fs::write(Path::new(&to).join(name), text) {
            println!("cargo::error={name} cannot be written: {fault}");
        }
    }
}
