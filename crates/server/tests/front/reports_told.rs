//! What a report's page tells of its own making, and of what paper can show.
use crate::{
    organizations::hidden,
    reports::{draft, printed, serve, sign},
    village::Village,
};

#[tokio::test]
async fn a_report_s_page_tells_what_was_done_to_it_in_words() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        let report = draft(&village).await;
        for (path, form) in [("titre", "title=Bilan"), ("textes", "section=2&body=Une+ann%C3%A9e.")] {
            assert_eq!(village.post("agent", &format!("{report}/{path}"), form).await.status, 303);
        }
        sign(&village, &report).await;
        for deed in ["publier", "depublier"] {
            assert_eq!(village.post("direction", &format!("{report}/{deed}"), "").await.status, 303);
        }
        let page = village.get("board", &report).await.text;
        for told in [
            "Ébauche ouverte (1er\u{a0}avril 2021, 14\u{a0}juin 2021) · agent",
            "Titre changé · agent",
            "Texte écrit (Renforcer les entreprises d’économie sociale) · agent",
            "Rapport signé (1er\u{a0}avril 2021, 14\u{a0}juin 2021) · direction",
            "Rapport publié · direction",
            "Retiré de la publication · direction",
        ] {
            assert!(page.contains(told), "{told} in {page}");
        }
        let english = village.get("board", &format!("{report}?langue=en")).await.text;
        assert!(english.contains("Report signed (April\u{a0}1, 2021"), "{english}");
        assert!(!english.contains("history-report") && !english.contains("report.signed"));
        let funder = village.get("funder", &report).await;
        assert!(funder.status == 200 && !funder.text.contains("Ébauche ouverte"), "the pole's own affair");
    }
}

#[tokio::test]
async fn small_pictures_are_printed_and_what_no_font_draws_is_said_before_the_signature() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        let report = draft(&village).await;
        let text = "section=2&body=Merci+🌊";
        assert_eq!(village.post("agent", &format!("{report}/textes"), text).await.status, 303);
        let page = village.get("agent", &report).await.text;
        assert!(!page.contains("s’imprimera"), "{page}");
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        assert!(told.contains('🌊') && !told.contains('□'), "{told}");

        let text = "section=2&body=नम+👍";
        assert_eq!(village.post("agent", &format!("{report}/textes"), text).await.status, 303);
        for page in [report.clone(), format!("{report}/signer")] {
            let page = village.get("direction", &page).await.text;
            assert!(page.contains("s’imprimera «\u{a0}□\u{a0}»\u{a0}: नम<"), "{page}");
        }
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        assert!(told.contains("□□") && told.contains("👍"), "{told}");
    }
}

#[tokio::test]
async fn hours_are_told_in_hours_and_minutes_and_their_bars_add_up_to_the_total() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        let days = [("04-06", 20), ("04-20", 235), ("05-04", 50), ("05-11", 20), ("05-18", 20)];
        let days = days.into_iter().chain([("06-01", 10), ("06-08", 20), ("06-10", 40)]);
        for (day, minutes) in days {
            let form = format!("organization={coop}&topic=finance&minutes={minutes}&day=2021-{day}");
            assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        }
        let report = draft(&village).await;
        let page = village.get("board", &report).await.text;
        assert!(page.contains("<strong>6\u{a0}h\u{a0}55</strong>"), "the total: {page}");
        let (_, chart) = page.split_once("avr., 4\u{a0}h\u{a0}15").unwrap_or_else(|| panic!("{page}"));
        let chart = chart.split("</svg>").next().unwrap();
        for bar in ["mai, 1\u{a0}h\u{a0}30", "juin, 1\u{a0}h\u{a0}10", ">4\u{a0}h\u{a0}15</text>"] {
            assert!(chart.contains(bar), "{bar} in {chart}");
        }
        assert!(!chart.contains("4,25") && !chart.contains("heures</text>"), "{chart}");
    }
}

#[tokio::test]
async fn a_draft_takes_another_title_and_a_signed_report_keeps_its_own() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let refused = village.post("agent", &format!("{report}/titre"), "title=+").await;
        assert!(refused.status == 422 && refused.text.contains("title-error"), "{}", refused.text);
        assert_eq!(village.post("board", &format!("{report}/titre"), "title=X").await.status, 403);
        let sent = village.post("agent", &format!("{report}/titre"), "title=%C3%89t%C3%A9+%3Cb%3E").await;
        assert!(sent.location.contains("avis=report-renamed"), "{}", sent.text);
        let page = village.get("board", &report).await.text;
        assert!(page.contains("<h1>Été &#60;b&#62;</h1>"), "{page}");
        sign(&village, &report).await;
        let late = village.post("agent", &format!("{report}/titre"), "title=Tard").await;
        assert!(late.location.contains("avis=report-refusal-signed"), "{}", late.text);
        assert!(village.get("board", &report).await.text.contains("<h1>Été"));
    }
}

#[tokio::test]
async fn nothing_is_signed_that_was_not_read_and_what_moved_meanwhile_is_shown() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        let report = draft(&village).await;
        let page = format!("{report}/signer");
        let read = async || hidden(&village.get("direction", &page).await.text, "seen").replace(' ', "+");
        let seen = read().await;
        assert_eq!(read().await, seen, "what did not move has the same mark");
        let moves = async |told: &str| {
            let sent = village.post("direction", &page, &format!("seen={seen}")).await;
            assert_eq!(sent.status, 422, "{}", sent.text);
            let (_, rest) = sent.text.split_once("id=\"seen-error\"").unwrap();
            let (notice, rest) = rest.split_once("</ul>").unwrap();
            assert!(notice.contains("Rien n’est signé") && notice.contains(told), "{told} in {notice}");
            assert!(!notice.contains("Soutenir l’émergence"), "only what moved: {notice}");
            assert!(rest.contains("<button>Signer"), "{rest}");
        };
        serve(&village, &village.organization("Atelier").await, "2021-05-03").await;
        moves("<li>2 Entreprises servies</li>").await;
        let text = "section=2&body=Une+ann%C3%A9e.";
        assert_eq!(village.post("agent", &format!("{report}/textes"), text).await.status, 303);
        moves("<li>Renforcer les entreprises d’économie sociale</li>").await;
        assert_eq!(village.post("direction", &page, "").await.status, 422, "nor by who read nothing");
        sign(&village, &report).await;
    }
}

#[tokio::test]
async fn the_parts_of_few_things_are_told_by_their_counts() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let report = draft(&village).await;
        let form = "key=accompaniment.acts&rank=1&chart=share";
        assert_eq!(village.post("agent", &format!("{report}/composer/2"), form).await.status, 303);
        let parts = async || {
            let page = village.get("board", &report).await.text;
            let (_, chart) = page.split_once("répartition par catégorie</figcaption>").unwrap();
            chart.split("</svg>").next().unwrap().to_owned()
        };
        let other = format!("organization={coop}&topic=start-up&minutes=60&day=2021-05-03");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &other).await.status, 303);
        for day in 1..=2 {
            serve(&village, &coop, &format!("2021-04-{day:02}")).await;
        }
        let few = parts().await;
        assert!(few.contains(">2</text>") && few.contains(">1</text>") && !few.contains('%'), "{few}");
        for day in 3..=19 {
            serve(&village, &coop, &format!("2021-04-{day:02}")).await;
        }
        let many = parts().await;
        assert!(many.contains("95\u{202f}%") && many.contains(">5\u{202f}%"), "19 and 1: {many}");
    }
}
