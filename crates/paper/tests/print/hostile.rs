//! Nobody's words reach the typesetter as code, and no letter stops the press.

use std::path::PathBuf;

use figures::chart::{Chart, Kind, Palette, alt, svg};
use paper::{Cell, Document, Language, Number, Part, print};

use crate::pdf::Pdf;
use crate::village::*;

const HOSTILE: [&str; 16] = [
    "#let x = 1",
    "#panic(\"arrêt\")",
    "#image(\"/etc/passwd\") #read(\"document.json\")",
    "$ sum_(i=0)^n $ * _ ` = - + / ~ \\ \\u{41}",
    "<étiquette> @renvoi // commentaire /* bloc */ ] } )",
    "</text><script>alert(1)</script>",
    "NUL\0 BEL\u{7} ESC\u{1b}[31m \u{fffe}\u{ffff}\u{feff}",
    "\u{202e}à l’envers\u{202c} \u{2067}isolé\u{2069}",
    "مرحبا بالعالم שלום עולם",
    "👩‍👩‍👧‍👦 🏳️‍🌈 ❤️ 🇨🇦 👍🏽",
    "社会的経済 연대 경제 นี่คือ हिन्दी",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "e\u{301} n\u{303} \u{301}seul \u{e000} \u{10ffff} \u{e0041}",
    "[lien](javascript:alert(1)) ![x](file:///etc/passwd) <https://exemple.org/é>",
    "================================================================================================",
    "\"\"\"'''\"' « » ; : ! ? 5\" 1' ",
];

/// Every place where somebody writes, filled with the same words.
fn everywhere(words: &[String], language: Language) -> Document {
    let mut parts = Vec::new();
    for one in words {
        let text = || one.clone();
        parts.push(Part::Heading { level: 1, text: text(), anchor: Some(text()) });
        parts.push(Part::Text(text()));
        let link = Some(text());
        parts.push(Part::Numbers(vec![Number {
            value: text(),
            unit: text(),
            label: text(),
            note: text(),
            link: link.clone(),
            anchor: link.clone(),
        }]));
        let chart = Chart {
            kind: Kind::Bars,
            title: text(),
            unit: text(),
            points: vec![(text(), 3.0), (text(), 1.0)],
        };
        parts.push(Part::Chart {
            svg: svg(&chart, &Palette::print("#305f72"), language.code()),
            alt: alt(&chart, language.code()),
            caption: text(),
        });
        parts.push(Part::Picture { bytes: png(4, 4), alt: text(), caption: text(), credit: text() });
        let cell = Cell { text: text(), link, ..Cell::default() };
        let (head, rows) = (vec![text(), text()], vec![vec![cell.clone(), cell]]);
        parts.push(Part::Table { caption: text(), anchor: Some(text()), head, rows });
    }
    let first = words.first().cloned().unwrap_or_default();
    Document { title: first.clone(), subtitle: first.clone(), author: first, language, ..document(parts) }
}

#[test]
fn code_is_printed_as_words() {
    for language in [Language::French, Language::English] {
        let words = HOSTILE.map(String::from);
        let pdf = Pdf::read(&print(&everywhere(&words, language)).unwrap());
        let titles = pdf.strings("/Title");
        for code in ["#let x = 1", "<étiquette> @renvoi // commentaire /* bloc */ ] } )"] {
            assert!(titles.contains(&code.to_owned()), "{code} in {titles:?}");
        }
        let opened = pdf.strings("/URI");
        assert!(opened.iter().all(|uri| uri.starts_with("https://")), "{opened:?}");
    }
}

#[test]
fn each_hostile_text_is_printed_alone() {
    for words in HOSTILE {
        let printed = print(&everywhere(&[words.to_owned()], Language::French));
        assert!(printed.is_ok(), "{words:?}: {:?}", printed.err());
    }
}

#[test]
fn the_big_list_of_naughty_strings_is_printed() {
    let shared = std::env::var_os("MAILLON_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let file = shared.join("data/corpus/blns.json");
    let text =
        std::fs::read(&file).unwrap_or_else(|why| panic!("{}: {why}; set MAILLON_SHARED", file.display()));
    let words: Vec<String> = serde_json::from_slice(&text).unwrap();
    assert!(words.len() > 400, "{} strings", words.len());
    let pdf = Pdf::read(&print(&everywhere(&words, Language::French)).unwrap());
    assert!(pdf.pages() > 200, "{} pages", pdf.pages());
}

#[test]
fn text_without_an_end_is_bounded() {
    let deep = format!("{}fond\n\n{}", "> ".repeat(2_000), "- ".repeat(400));
    let wide = "motsansfin".repeat(2_000);
    let open = "*_[(`<".repeat(3_000);
    let parts = vec![
        Part::Text(deep),
        Part::Text(wide.clone()),
        Part::Text(open),
        heading(1, &wide),
        Part::Table {
            caption: wide.clone(),
            anchor: None,
            head: vec!["a".into()],
            rows: vec![vec![Cell::text(wide.clone())]],
        },
        Part::Picture { bytes: png(4, 4), alt: wide.clone(), caption: wide.clone(), credit: wide.clone() },
    ];
    let document = Document { title: wide.clone(), subtitle: wide.clone(), author: wide, ..document(parts) };
    let pdf = Pdf::read(&print(&document).unwrap());
    assert!(pdf.pages() < 400, "{} pages", pdf.pages());
}
