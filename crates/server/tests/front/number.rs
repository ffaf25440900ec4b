//! A number opened: its rows with their names, who recorded them, and the sheet they are taken away in.
use crate::{
    membership,
    plan::{begun, bound},
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
        let when = "<td>agent</td><td><time datetime=\"2021-06-15\">15\u{a0}juin 2021</time></td>";
        assert!(opened.contains("Consigné le") && opened.contains(when), "by whom and when: {opened}");
        let sheet = format!("/chiffres/{SERVED}/exporter?{DAYS}");
        assert!(opened.contains(&format!("{}&amp;forme=csv", sheet.replace('&', "&#38;"))), "{opened}");
        let csv = village.get("board", &format!("{sheet}&forme=csv")).await.text;
        assert!(
            csv.contains("Consigné par")
                && csv.contains("Café <script> 🌊")
                && csv.contains(";agent;2021-06-15"),
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
        assert!(kept.contains("<td>agent</td><td><time datetime=\"2021-06-15\">"), "{kept}");
        assert!(kept.contains("<td>Finances</td>") && kept.contains("<h1>Entreprise servie</h1>"), "{kept}");
    }
}

#[tokio::test]
async fn a_number_leads_back_to_the_year_the_report_or_the_plan_it_was_opened_from() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        serve(&village, &coop, "2021-06-01").await;
        let year = format!("href=\"/{}/bilan?{}\"", village.slug(), DAYS.replace('&', "&#38;"));
        let opened = village.get("board", &format!("/chiffres/{SERVED}?{DAYS}")).await.text;
        assert!(opened.contains(&year) && opened.contains("Bilan du 1er\u{a0}avril 2021"), "{opened}");

        let report = draft(&village).await;
        let led = village.get("board", &format!("{report}/chiffres/{SERVED}")).await.location;
        let (_, rest) = led.split_once("/chiffres/").unwrap();
        let opened = village.get("board", &format!("/chiffres/{rest}")).await.text;
        let way = format!(
            "<a href=\"/{}{report}\"><span aria-hidden=\"true\">← </span>Bilan du printemps",
            village.slug()
        );
        assert!(opened.contains(&way), "back to the draft: {opened}");
        let narrowed = village.get("board", &format!("/chiffres/{rest}&genre=finance")).await.text;
        assert!(narrowed.matches(&format!("de=rapport-{}", &report[10..])).count() >= 1, "kept: {narrowed}");
        sign(&village, &report).await;
        let signed = village.get("board", &format!("{report}/chiffres/{SERVED}")).await.text;
        assert!(signed.contains(&way), "back to the signed report: {signed}");

        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, &format!("figure={SERVED}&target=4")).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains(&format!("&#38;de=plan-{plan}")), "{board}");
        let opened = village.get("board", &format!("/chiffres/{SERVED}?{DAYS}&de=plan-{plan}")).await.text;
        assert!(opened.contains(&format!("href=\"/{}/plan/{plan}\"", village.slug())), "{opened}");

        for hostile in
            ["https://evil.example", "//evil.example", "plan-//evil.example", "%3Cscript%3E", "rapport-none"]
        {
            let opened = village.get("board", &format!("/chiffres/{SERVED}?{DAYS}&de={hostile}")).await.text;
            assert!(!opened.contains("href=\"https://evil") && !opened.contains("href=\"//evil"), "{opened}");
            assert!(opened.contains(&year) && !opened.contains("<script>"), "{opened}");
        }
    }
}
