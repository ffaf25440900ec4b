//! What a screen reader finds: tags, language, titles, alternative texts, heads of tables.

use std::time::Instant;

use paper::{Document, Fault, Language, Look, Number, Part, print};

use crate::pdf::Pdf;
use crate::village::*;

fn printed(document: &Document) -> Pdf {
    Pdf::read(&print(document).unwrap())
}

#[test]
fn twenty_pages_with_nineteen_charts_say_all_they_show() {
    let text = "Un paragraphe de *texte* qui dit l’année. ".repeat(40);
    let mut parts =
        vec![heading(1, "L’année"), Part::Numbers(vec![number("412", Some("lignes")), number("0", None)])];
    let mut said = Vec::new();
    for i in 0..19 {
        let (chart, alt) = chart(i);
        parts.extend([heading(2, &format!("Thème {i}")), Part::Text(text.clone()), chart]);
        said.push(alt);
    }
    parts.extend([heading(1, "Annexe"), table("lignes", 60)]);
    let document = document(parts);
    let began = Instant::now();
    let pdf = printed(&document);
    println!("{} pages, 19 charts: {} ms", pdf.pages(), began.elapsed().as_millis());

    assert!(pdf.pages() >= 20, "{} pages", pdf.pages());
    for sign in
        ["/StructTreeRoot", "/Marked true", "/Lang(fr-CA)", "/DisplayDocTitle true", "<pdfuaid:part>1<"]
    {
        assert!(pdf.holds(sign), "{sign}");
    }
    assert!(pdf.strings("/Title").contains(&"Rapport annuel".to_owned()));
    assert!(pdf.strings("/Author").contains(&"Pôle d’économie sociale".to_owned()));
    assert_eq!(pdf.elements("Title").len(), 1);
    assert_eq!(pdf.elements("Figure").len(), 19);
    let alts = pdf.strings("/Alt");
    for alt in said {
        assert!(alts.contains(&alt), "{alt}");
    }
    // The contents' own heading, the two of the document, and the nineteen themes.
    assert_eq!((pdf.elements("H1").len(), pdf.elements("H2").len()), (3, 19));
    assert_eq!(pdf.elements("TOCI").len(), 21);
    assert_eq!((pdf.elements("Table").len(), pdf.elements("TR").len(), pdf.elements("TH").len()), (1, 61, 3));
    assert!(pdf.elements("TH").iter().all(|head| head.contains("/Scope/Column")));
    assert!(pdf.strings("/URI").contains(&LINK.to_owned()));
    assert!(
        pdf.objects("/Type/FontDescriptor").all(|font| font.contains("/FontFile")),
        "a font is not embedded"
    );
}

#[test]
fn a_document_in_english_says_so() {
    let english =
        Document { language: Language::English, ..document(vec![heading(1, "One"), table("a", 2)]) };
    assert!(printed(&english).holds("/Lang(en-CA)"));
}

#[test]
fn the_same_document_is_printed_alike_twice() {
    let document = document(vec![heading(1, "Un"), chart(1).0, table("a", 30)]);
    assert!(print(&document).unwrap() == print(&document).unwrap());
}

#[test]
fn an_empty_report_is_still_a_report() {
    let bare = Document {
        title: " ".into(),
        subtitle: String::new(),
        author: String::new(),
        look: Look { colour: "beige".into(), logo: None },
        ..document(vec![])
    };
    let pdf = printed(&bare);
    assert_eq!(pdf.pages(), 2);
    assert!(pdf.strings("/Title").contains(&"Sans titre".to_owned()));
}

#[test]
fn a_letterhead_stands_for_the_cover() {
    let lines = vec!["418 555-0100".to_owned(), "<b>1, rue</b> # *".to_owned()];
    let to = vec!["Coopérative du Quai".to_owned()];
    let pdf = printed(&document(vec![Part::Letterhead { lines, to }, table("lignes", 3)]));
    assert_eq!(pdf.pages(), 1);
    assert_eq!(pdf.elements("Title").len(), 1);
    assert!(pdf.holds("<pdfuaid:part>1<"));
}

#[test]
fn parts_that_hold_nothing_are_printed_as_nothing() {
    let nothing = vec![
        heading(3, "  "),
        Part::Text(String::new()),
        Part::Text("# \n\n- \n\n> \n\n|a|\n|-|\n\n[](https://exemple.org)".into()),
        Part::Numbers(vec![]),
        Part::Numbers(vec![Number::default()]),
        Part::Table { caption: String::new(), anchor: None, head: vec![], rows: vec![] },
        Part::Table {
            caption: "Vide".into(),
            anchor: Some("v".into()),
            head: vec!["a".into()],
            rows: vec![],
        },
        Part::Table {
            caption: "Sans tête".into(),
            anchor: None,
            head: vec![],
            rows: vec![vec![], vec![paper::Cell::text("x")]],
        },
        Part::PageBreak,
        Part::PageBreak,
    ];
    assert_eq!(printed(&document(nothing)).pages(), 2);
}

#[test]
fn a_skipped_level_of_heading_is_closed_up() {
    let parts = vec![
        heading(3, "Trois"),
        heading(6, "Six"),
        Part::Text("#### Dessous\n\ntexte\n\n> # Cité".into()),
        heading(1, "Un"),
        Part::Text("### Encore".into()),
        heading(0, "Zéro"),
    ];
    assert_eq!(printed(&document(parts)).headings(), [1, 1, 2, 3, 1, 2, 1]);
}

#[test]
fn two_thousand_rows_run_over_pages_under_one_head() {
    let began = Instant::now();
    let pdf = printed(&document(vec![heading(1, "Annexe"), table("lignes", 2_000)]));
    println!("2,000 rows, {} pages: {} ms", pdf.pages(), began.elapsed().as_millis());
    assert!(pdf.pages() > 40);
    assert_eq!(
        (pdf.elements("Table").len(), pdf.elements("TR").len(), pdf.elements("TH").len()),
        (1, 2_001, 3)
    );
}

#[test]
fn a_number_opens_its_rows_here_and_on_the_web() {
    let numbers = Part::Numbers(vec![number("3", Some("lignes")), number("4", Some("nulle part"))]);
    let pdf = printed(&document(vec![numbers, heading(1, "Annexe"), table("lignes", 3), table("lignes", 3)]));
    // Two values on the web, one annex, one small line where there is no annex, and the six rows.
    assert_eq!(pdf.elements("Link").len(), 10);
}

#[test]
fn pictures_stand_with_their_words_and_a_bad_one_is_named() {
    let part = |bytes: Vec<u8>| Part::Picture {
        bytes,
        alt: "Trois personnes devant un atelier".into(),
        caption: "L’atelier".into(),
        credit: "A. Tremblay".into(),
    };
    let with_logo = |parts| Document {
        look: Look { colour: "#ffcc00".into(), logo: Some((png(300, 80), String::new())) },
        ..document(parts)
    };
    let jpeg = picture(40, 900, image::ImageFormat::Jpeg);
    let pdf = printed(&with_logo(vec![part(png(900, 300)), part(jpeg.clone())]));
    let alts = pdf.strings("/Alt");
    assert!(alts.contains(&"Logo\u{a0}: Pôle d’économie sociale".to_owned()), "{alts:?}");
    assert_eq!(alts.iter().filter(|alt| *alt == "Trois personnes devant un atelier").count(), 2);
    for bad in [vec![], b"GIF89a".to_vec(), jpeg[..jpeg.len() / 2].to_vec(), png(30, 30)[..60].to_vec()] {
        match print(&document(vec![part(bad.clone())])) {
            Err(Fault::Picture { caption, .. }) => assert_eq!(caption, "L’atelier"),
            // A JPEG cut short is shown as far as it goes, as browsers do.
            Ok(_) => assert!(bad.starts_with(&[0xff, 0xd8]), "{} bytes", bad.len()),
            Err(other) => panic!("{other}"),
        }
    }
    let svg = "<svg".to_owned();
    let bad = Part::Chart { svg, alt: "x".into(), caption: "Membres".into() };
    assert!(matches!(print(&document(vec![bad])), Err(Fault::Chart { caption, .. }) if caption == "Membres"));
}
