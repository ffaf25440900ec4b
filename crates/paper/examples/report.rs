//! Prints a report of some twenty pages with nineteen charts, tells how long it took, and leaves it where asked.
//!
//! `cargo run -p paper --example report -- report.pdf [en] [rows]`

use std::time::Instant;

use figures::chart::{Chart, Kind, Palette, alt, svg};
use paper::{Cell, Document, Language, Look, Number, Part, print};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut asked = std::env::args().skip(1);
    let path = asked.next().unwrap_or_else(|| "report.pdf".into());
    let code = asked.next().unwrap_or_else(|| "fr".into());
    let rows = asked.next().and_then(|rows| rows.parse().ok()).unwrap_or(300);
    let document = report(&code, rows);
    for turn in ["first", "second"] {
        let began = Instant::now();
        let bytes = print(&document)?;
        println!("{turn}: {} ms, {} kB", began.elapsed().as_millis(), bytes.len() / 1000);
        std::fs::write(&path, bytes)?;
    }
    Ok(())
}

const MONTHS: [&str; 12] =
    ["avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars"];

fn report(code: &str, rows: usize) -> Document {
    let mut parts = vec![
        Part::Heading { level: 1, text: "L'année en un coup d'œil".into(), anchor: None },
        Part::Text(LEAD.into()),
        Part::Numbers(vec![
            number("48", "entreprises", "Entreprises accompagnées", Some("actes")),
            number("1 234,5", "heures", "Heures d’accompagnement", None),
            number("2 150 000", "$", "Achats déclarés auprès d’entreprises d’économie sociale", None),
            number("86", "%", "Cotisations renouvelées", None),
            number("0", "", "Litiges", None),
        ]),
    ];
    for i in 0..19_usize {
        if i % 3 == 0 {
            let text = format!("Axe {}\u{a0}: {}", i / 3 + 1, AXES[i / 3 % AXES.len()]);
            parts.push(Part::Heading { level: 1, text, anchor: None });
        }
        parts.push(Part::Heading { level: 2, text: THEMES[i % THEMES.len()].into(), anchor: None });
        parts.push(Part::Text(BODY.into()));
        let chart = chart(i);
        parts.push(Part::Chart {
            svg: svg(&chart, &Palette::print("#305f72"), code),
            alt: alt(&chart, code),
            caption: chart.title.clone(),
        });
    }
    parts.push(Part::PageBreak);
    parts.push(Part::Heading {
        level: 1,
        text: "Annexe\u{a0}: les lignes derrière les chiffres".into(),
        anchor: None,
    });
    let head = ["Jour", "Organisation", "MRC", "Acte", "Heures"];
    parts.push(Part::Table {
        caption: "Actes de service consignés".into(),
        anchor: Some("actes".into()),
        head: head.map(String::from).to_vec(),
        rows: (0..rows).map(row).collect(),
    });
    Document {
        title: "Rapport annuel 2025-2026".into(),
        subtitle: "Du 1er avril 2025 au 31 mars 2026".into(),
        author: "Pôle d’économie sociale de l’Exemple".into(),
        language: Language::from_code(code),
        day: "29\u{a0}mai 2026".into(),
        date: jiff::civil::date(2026, 5, 29),
        look: Look { colour: "#305f72".into(), logo: None },
        parts,
    }
}

fn number(value: &str, unit: &str, label: &str, anchor: Option<&str>) -> Number {
    Number {
        value: value.into(),
        unit: unit.into(),
        label: label.into(),
        note: "Organisations distinctes ayant reçu au moins un acte de service, du 1er avril au 31 mars."
            .into(),
        link: Some("https://exemple.org/gim/chiffres/accompagnement".into()),
        anchor: anchor.map(String::from),
    }
}

fn chart(i: usize) -> Chart {
    let value = |j: usize| ((j * 7 + i * 5) % 17) as f64;
    let months = |kind| (kind, MONTHS.iter().enumerate().map(|(j, m)| ((*m).to_owned(), value(j))).collect());
    let (kind, points): (Kind, Vec<(String, f64)>) = match i % 4 {
        0 => months(Kind::Bars),
        1 => months(Kind::Line),
        2 => (
            Kind::Progress { target: 12.0 },
            THEMES.iter().enumerate().map(|(j, theme)| ((*theme).to_owned(), value(j))).collect(),
        ),
        _ => (
            Kind::Bars,
            AXES.iter().enumerate().map(|(j, axis)| ((*axis).to_owned(), value(j) - 4.0)).collect(),
        ),
    };
    Chart { kind, title: THEMES[i % THEMES.len()].into(), unit: "actes".into(), points }
}

fn row(i: usize) -> Vec<Cell> {
    let (month, day) = ((i / 28) % 12 + 1, i % 28 + 1);
    vec![
        Cell::text(format!("2025-{month:02}-{day:02}")),
        Cell::text(["Coopérative des Grands Vents", "Atelier du Quai", "Ressourcerie de la Baie"][i % 3])
            .opening(format!("https://exemple.org/gim/organisations/{i}")),
        Cell::text(["La Côte-de-Gaspé", "Avignon", "Les Îles-de-la-Madeleine"][i % 3]),
        Cell::text(
            ["Rencontre d’aiguillage et plan d’affaires", "Référencement", "Formation sur la gouvernance"]
                [i % 3],
        ),
        Cell::amount(format!("{},5", i % 9)),
    ]
}

const LEAD: &str = "Le pôle a *tenu ses promesses* : **48 entreprises** accompagnées, dont une \"première\" aux Îles. \
Le détail est sur [le site du pôle](https://exemple.org/gim).\n\n\
- Consolider les entreprises existantes ;\n- Faire connaître leur offre aux acheteurs publics, par exemple les \
municipalités et les centres de services scolaires ;\n- Préparer la relève.\n\n\
> L'économie sociale, c'est d'abord des gens qui décident ensemble.\n\n\
| Poste | 2025 | 2026 |\n|---|--:|--:|\n| Adhésions | 12 000 $ | 14 500 $ |\n| Ententes | 88 000 $ | 91 000 $ |\n";

const BODY: &str = "Les travaux se sont poursuivis toute l'année avec les partenaires du territoire. Les rencontres, les \
formations et les visites ont permis de mieux comprendre les besoins, d'orienter les entreprises vers les ressources \
appropriées et de mesurer ce qui change réellement sur le terrain.\n\nLa suite demande de la constance : la mutualisation \
et l'approvisionnement responsable progressent là où quelqu'un s'en occupe chaque semaine.";

const AXES: [&str; 5] = [
    "Soutenir le développement des entreprises d’économie sociale sur tout le territoire",
    "Faire connaître et reconnaître l’économie sociale",
    "Favoriser les maillages et l’approvisionnement local",
    "Concerter les acteurs",
    "Faire vivre le pôle",
];

const THEMES: [&str; 5] = [
    "Accompagnement",
    "Aiguillage et références",
    "Formations suivies",
    "L’économie sociale, j’achète",
    "Mobilisation",
];
