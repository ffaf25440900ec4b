//! A number opened: its rows with their names, who recorded them, and the sheet they are taken away in.
use crate::{
    reports::{SERVED, serve},
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
