//! Charts drawn from awkward numbers and hostile names, and said in both languages.

use super::*;

fn chart(kind: Kind, unit: &str, points: &[(&str, f64)]) -> Chart {
    let points = points.iter().map(|(label, value)| ((*label).to_owned(), *value)).collect();
    Chart { kind, title: "Adhésions".into(), unit: unit.into(), points }
}

const MONTHS: [&str; 12] =
    ["avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars"];

/// Every number written in an attribute, to see that none left the sheet or is not a number.
fn coordinates(svg: &str) -> Vec<f64> {
    let names = [
        " x=\"",
        " y=\"",
        " x1=\"",
        " x2=\"",
        " y1=\"",
        " y2=\"",
        " width=\"",
        " height=\"",
        " cx=\"",
        " cy=\"",
    ];
    let mut out = Vec::new();
    for name in names {
        for part in svg.split(name).skip(1) {
            out.push(part.split('"').next().unwrap().parse().unwrap());
        }
    }
    out
}

#[test]
fn numbers_are_written_as_quebec_writes_them() {
    assert_eq!(quantity(1234.5, "$", "fr"), "1\u{202f}234,50\u{202f}$");
    assert_eq!(quantity(-1234.0, "$", "en"), "−$1,234");
    assert_eq!(quantity(18.0, "%", "fr"), "18\u{202f}%");
    assert_eq!(quantity(40.0, "heures", "fr"), "40\u{a0}heures");
    assert_eq!(number(-0.001, "fr"), "0");
    assert_eq!(number(1e15, "en"), "1,000,000,000,000,000");
    assert_eq!(number(f64::NAN, "fr"), "—");
}

#[test]
fn hours_are_told_in_hours_and_minutes_and_never_in_decimals() {
    assert_eq!(quantity(255.0, HOURS, "fr"), "4\u{a0}h\u{a0}15");
    assert_eq!(quantity(2_400.0, HOURS, "en"), "40\u{a0}h");
    assert_eq!(quantity(45.0, HOURS, "fr"), "45\u{a0}min");
    assert_eq!(quantity(0.0, HOURS, "fr"), "0\u{a0}h");
    assert_eq!(quantity(74_105.0, HOURS, "fr"), "1\u{202f}235\u{a0}h\u{a0}05");
    assert_eq!(quantity(-65.0, HOURS, "fr"), "−1\u{a0}h\u{a0}05");
    let reached = chart(Kind::Progress { target: 2_400.0 }, HOURS, &[("Aide", 255.0)]);
    assert!(alt(&reached, "fr").contains("4\u{a0}h\u{a0}15 sur 40\u{a0}h (11\u{202f}%)"));
    for kind in [Kind::Bars, Kind::Line] {
        let drawn =
            svg(&chart(kind, HOURS, &[("mai", 255.0), ("juin", 90.0)]), &Palette::print("#123456"), "fr");
        let words: String =
            drawn.split("<text").skip(1).filter_map(|text| text.split(['>', '<']).nth(1)).collect();
        assert!(!words.contains(',') && words.contains("1\u{a0}h\u{a0}30"), "{words}");
    }
}

#[test]
fn a_chart_is_said_in_both_languages() {
    let bars = chart(Kind::Bars, "", &[("mai", 3.0), ("juin", 12.0), ("juil.", f64::NAN)]);
    assert_eq!(
        alt(&bars, "fr"),
        "Adhésions\u{a0}: mai, 3\u{a0}; juin, 12\u{a0}; juil., non consigné. \
         Plus haut\u{a0}: juin (12)\u{a0}; plus bas\u{a0}: mai (3)."
    );
    let line = chart(Kind::Line, "%", &[("2024", 20.0), ("2025", 12.5)]);
    assert_eq!(alt(&line, "en"), "Adhésions: 2024, 20%; 2025, 12.5%. Down 7.5% from 2024 to 2025.");
    let reached = chart(Kind::Progress { target: 40.0 }, "heures", &[("Aide", 34.0)]);
    assert_eq!(alt(&reached, "fr"), "Adhésions\u{a0}: Aide, 34 sur 40\u{a0}heures (85\u{202f}%).");
    assert_eq!(alt(&chart(Kind::Line, "", &[]), "en"), "Adhésions: nothing was recorded.");
}

#[test]
fn every_awkward_set_of_numbers_stays_on_the_sheet() {
    let long = "Accompagnement des entreprises d’économie sociale en démarrage dans les territoires éloignés";
    let year: Vec<(&str, f64)> =
        MONTHS.iter().copied().zip([0.0, 3.0, 7.0, 2.0, 0.0, 9.0, 4.0, 1.0, 0.0, 6.0, 8.0, 5.0]).collect();
    let sets: Vec<Vec<(&str, f64)>> = vec![
        vec![],
        vec![("une", 0.0)],
        vec![("une", 5.0)],
        vec![("a", 0.0), ("b", 0.0), ("c", 0.0)],
        vec![("a", -4.0), ("b", 6.0), ("c", -0.5)],
        vec![("a", f64::NAN), ("b", f64::INFINITY), ("c", 2.0)],
        vec![("a", 1e12), ("b", 0.01)],
        vec![(long, 12.0); 30],
        vec![("unmotquinesecoupepasetquidébordedelafeuilleentièreetencoreunpeuplusloinqueça", 1.0)],
        year,
    ];
    let kinds = [Kind::Bars, Kind::Line, Kind::Progress { target: 10.0 }, Kind::Progress { target: 0.0 }];
    for (set, kind) in sets.iter().flat_map(|set| kinds.map(|kind| (set, kind))) {
        for (palette, language) in [(Palette::page(), "fr"), (Palette::print("#305f72"), "en")] {
            let drawn = svg(&chart(kind, "membres", set), &palette, language);
            let tall: f64 =
                drawn.split("height=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
            for at in coordinates(&drawn) {
                assert!(at.is_finite() && at >= 0.0, "{kind:?} {set:?}: {at}");
                assert!(at <= palette.width.max(tall) + 0.1, "{kind:?} {set:?}: {at}");
            }
            assert!(drawn.contains("role=\"img\"") && drawn.contains("<title>Adhésions</title>"));
        }
    }
}

#[test]
fn a_greater_number_has_a_longer_bar_and_zero_has_none() {
    let drawn = svg(
        &chart(Kind::Bars, "", &[("première part", 10.0), ("seconde part", 5.0), ("rien du tout", 0.0)]),
        &Palette::print("#123456"),
        "fr",
    );
    let bars: Vec<f64> = drawn
        .split("<rect")
        .filter(|rect| rect.contains("#123456"))
        .map(|rect| rect.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(bars, [640.0, 320.0, 0.0]);
}

#[test]
fn nobody_s_words_become_markup() {
    let mut hostile = chart(Kind::Bars, "\"><b>", &[("</text><script>alert('é')</script>\0\u{ffff}", 1.0)]);
    hostile.title = "</title><img src=x>&".into();
    let drawn = svg(&hostile, &Palette::page(), "fr");
    for raw in ["<script", "<img", "<b>", "\0", "\u{ffff}", "'é'"] {
        assert!(!drawn.contains(raw), "{raw:?} in {drawn}");
    }
    assert_eq!(drawn.matches("<title>").count(), 1);
}

#[test]
fn a_page_s_chart_follows_light_and_dark() {
    let drawn = svg(&chart(Kind::Line, "", &[("a", 1.0), ("b", 2.0)]), &Palette::page(), "fr");
    assert!(drawn.contains("currentColor") && drawn.contains("var(--accent, #b5622c)"));
    assert!(!drawn.contains("style="), "an inline style would be refused by the page's content policy");
}
