//! A number opened: its rows with their names, who recorded them, and the sheet they are taken away in.
use crate::{
    membership,
    reports::{SERVED, draft, serve, sign},
    village::Village,
};

const DAYS: &str = "du=2021-04-01&au=2021-06-30";

#[tokio::test]
async fn a_number_s_rows_say_who_recorded_them_and_go_away_as_a_harmless_sheet() {
    for village in Village::both().await {
        let coop = village.organization("=HYPERLINK(\"x\")").await;
        let other = village.organization("Café <script> 🌊").await;
        serve(&village, &coop, "2021-06-01").await;
        serve(&village, &other, "2021-06-02").await;
        let opened = village.get("board", &format!("/chiffres/{SERVED}?{DAYS}")).await.text;
        assert!(opened.contains("<td>agent</td>"), "who recorded it: {opened}");
        let sheet = format!("/chiffres/{SERVED}/exporter?{DAYS}");
        assert!(opened.contains(&format!("{}&amp;forme=csv", sheet.replace('&', "&#38;"))), "{opened}");
        let csv = village.get("board", &format!("{sheet}&forme=csv")).await.text;
        assert!(
            csv.contains("Consigné par") && csv.contains("Café <script> 🌊") && csv.contains(";agent"),
            "{csv}"
        );
        assert!(csv.contains("'=HYPERLINK"), "a cell that would run is guarded: {csv}");
        assert_eq!(csv.lines().count(), 3, "{csv}");
        assert!(village.get("board", &format!("{sheet}&forme=xlsx")).await.text.starts_with("PK"));
        assert_eq!(village.get("member", &sheet).await.status, 403);
        assert_eq!(village.get("board", "/chiffres/nothing/exporter").await.status, 404);
    }
}

#[tokio::test]
async fn a_narrowed_number_names_what_it_is_narrowed_to_and_so_is_its_sheet() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        serve(&village, &coop, "2021-06-01").await;
        let part = format!("/chiffres/{SERVED}?{DAYS}&mrc=030");
        let opened = village.get("board", &part).await.text;
        assert!(
            opened.contains("MRC\u{a0}: La Côte-de-Gaspé") && opened.contains("Voir le chiffre entier"),
            "{opened}"
        );
        let part = format!("/chiffres/{SERVED}/exporter?{DAYS}&mrc=030&forme=csv");
        let csv = village.get("board", &part).await.text;
        assert_eq!(csv.lines().count(), 1, "no row of another MRC: {csv}");
    }
}

#[tokio::test]
async fn every_row_that_moved_since_a_signature_can_be_read() {
    for village in Village::both().await {
        let report = draft(&village).await;
        sign(&village, &report).await;
        let mut group = String::new();
        for n in 0..105 {
            group += &format!("organization={}&", village.organization(&format!("Coop {n}")).await);
        }
        for day in ["2021-06-01", "2021-06-02"] {
            let form = format!("{group}topic=finance&minutes=60&day={day}");
            assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        }
        let figure = SERVED;
        let differences = format!("{report}/differences");
        let first = village.get("board", &differences).await.text;
        assert!(first.contains(&format!("?chiffre={figure}&amp;page=2#{figure}")), "{first}");
        let moved = |page: &str| page.matches("<time datetime=\"2021-06-0").count();
        let second = village.get("board", &format!("{differences}?chiffre={figure}&page=2")).await.text;
        assert_eq!(moved(&first) - moved(&second), 190, "200 rows, then the 10 that are left");
        let beyond = village.get("board", &format!("{differences}?chiffre={figure}&page=99")).await.text;
        assert_eq!(moved(&beyond), moved(&first), "past the end is the beginning");
    }
}

#[tokio::test]
async fn rows_say_their_kinds_in_words_and_a_heading_agrees_with_its_number() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-06-01").await;
        let address = format!("/chiffres/{SERVED}?{DAYS}");
        let opened = village.get("board", &address).await.text;
        assert!(opened.contains("<td>Finances</td>") && !opened.contains("<td>finance</td>"), "{opened}");
        assert!(opened.contains("<h1>Entreprise servie</h1>"), "one is singular: {opened}");
        let narrowed = village.get("board", &format!("{address}&genre=finance")).await.text;
        assert!(narrowed.contains("Genre\u{a0}: Finances"), "{narrowed}");
        let unknown = village.get("board", &format!("{address}&genre=%3Cb%3E")).await.text;
        assert!(
            unknown.contains("Genre\u{a0}: &#60;b&#62;"),
            "what nothing names is shown as typed: {unknown}"
        );
        let english = village.get("board", &format!("{address}&langue=en")).await.text;
        assert!(
            english.contains("<td>Finance</td>") && english.contains("<h1>Enterprise served</h1>"),
            "{english}"
        );
        let csv = format!("/chiffres/{SERVED}/exporter?{DAYS}&forme=csv");
        let csv = village.get("board", &csv).await.text;
        assert!(csv.contains("Genre") && csv.contains(";Finances;"), "{csv}");

        let category = membership::category(&village, "Fondatrice").await;
        membership::enrol(&village, "Coop du Parc", &category, "2021-05-01").await;
        let members = village.get("board", &format!("/chiffres/membership.in-force?{DAYS}")).await.text;
        assert!(members.contains("<td>Fondatrice</td>") && !members.contains(&category), "{members}");

        let report = draft(&village).await;
        sign(&village, &report).await;
        let kept = village.get("board", &format!("{report}/chiffres/{SERVED}")).await.text;
        assert!(kept.contains("<td>Finances</td>") && kept.contains("<h1>Entreprise servie</h1>"), "{kept}");
    }
}
