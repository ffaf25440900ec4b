//! A document to print: every kind of part, as many as asked.

use figures::chart::{Chart, Kind, Palette, alt, svg};
use paper::{Cell, Document, Language, Look, Number, Part};

pub const LINK: &str = "https://exemple.org/gim/chiffres";

pub fn document(parts: Vec<Part>) -> Document {
    Document {
        title: "Rapport annuel".into(),
        subtitle: "Du 1er avril 2025 au 31 mars 2026".into(),
        author: "Pôle d’économie sociale".into(),
        language: Language::French,
        day: "29\u{a0}mai 2026".into(),
        date: jiff::civil::date(2026, 5, 29),
        look: Look { colour: "#305f72".into(), logo: None },
        parts,
    }
}

pub fn heading(level: u8, text: &str) -> Part {
    Part::Heading { level, text: text.into(), anchor: None }
}

pub fn chart(i: usize) -> (Part, String) {
    let kind = [Kind::Bars, Kind::Line, Kind::Progress { target: 9.0 }][i % 3];
    let points = (0..12).map(|j| (format!("Point {j}"), ((i * 5 + j * 7) % 13) as f64)).collect();
    let chart = Chart { kind, title: format!("Série n° {i}"), unit: "heures".into(), points };
    let said = alt(&chart, "fr");
    let svg = svg(&chart, &Palette::print("#305f72"), "fr");
    (Part::Chart { svg, alt: said.clone(), caption: chart.title }, said)
}

pub fn table(anchor: &str, rows: usize) -> Part {
    let row = |i: usize| {
        let name = Cell::text(format!("Coopérative {i}")).opening(format!("{LINK}/{i}"));
        vec![Cell::text("2025-04-01"), name, Cell::amount(format!("{i},5"))]
    };
    Part::Table {
        caption: "Actes consignés".into(),
        anchor: Some(anchor.into()),
        head: ["Jour", "Organisation", "Heures"].map(String::from).to_vec(),
        rows: (0..rows).map(row).collect(),
    }
}

pub fn number(value: &str, anchor: Option<&str>) -> Number {
    Number {
        value: value.into(),
        unit: "membres".into(),
        label: "Membres en règle".into(),
        note: "Au 31 mars 2026.".into(),
        link: Some(LINK.into()),
        anchor: anchor.map(String::from),
    }
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, image::ImageFormat::Png)
}

pub fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
    image.write_to(&mut out, format).unwrap();
    out.into_inner()
}
