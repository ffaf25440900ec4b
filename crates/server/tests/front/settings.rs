//! Settings: what a pole says of itself is shown on every page, and a colour no one could read is refused.
use crate::village::Village;

#[tokio::test]
async fn a_pole_says_its_name_its_colour_and_who_answers_for_privacy() {
    for village in Village::both().await {
        let form = "name=P%C3%B4le+de+l%E2%80%99Est&colour=%23204060&language=fr&address=1%2C+rue+du+Quai\
            &privacy_name=Ari+Leblanc&privacy_email=ari%40est.example";
        assert_eq!(village.post("agent", "/reglages", form).await.status, 403);
        assert_eq!(village.post("direction", "/reglages", form).await.status, 303);
        let home = village.get("visitor", "").await.text;
        for told in [
            "Pôle de l’Est",
            "1, rue du Quai",
            "Ari Leblanc",
            "mailto:ari@est.example",
            "Imprimé le <time datetime=\"2021-06-15\">",
        ] {
            assert!(home.contains(told), "{told} is missing");
        }
        assert!(village.get("visitor", "/apparence.css").await.text.contains("#204060"));
    }
}

#[tokio::test]
async fn a_colour_too_light_or_no_colour_at_all_is_refused_and_kept_as_typed() {
    for village in Village::both().await {
        for colour in ["%23ffd400", "red%3B%7Dbody%7Bdisplay%3Anone", "8a3b22"] {
            let form = format!("name=P%C3%B4le&colour={colour}&language=fr");
            let reply = village.post("direction", "/reglages", &form).await;
            assert_eq!(reply.status, 422);
            assert!(reply.text.contains("colour-error"), "{colour}");
        }
        assert!(village.get("visitor", "/apparence.css").await.text.is_empty());
    }
}

#[tokio::test]
async fn a_pole_whose_year_starts_in_july_reads_its_own_year_and_no_nonsense() {
    for village in Village::both().await {
        for odd in ["year_month=02&year_day=29", "year_month=13&year_day=01", "year_month=04"] {
            let reply = village.post("direction", "/reglages", &format!("name=P%C3%B4le&{odd}")).await;
            assert!(reply.status == 422 && reply.text.contains("year_day-error"), "{}", reply.text);
        }
        let kept =
            village.post("direction", "/reglages", "name=P%C3%B4le&year_month=02&year_day=29").await.text;
        assert!(kept.contains("value=\"02\" selected") && kept.contains("value=\"29\" selected"), "{kept}");
        assert!(village.get("board", "/bilan").await.text.contains("value=\"2021-04-01\""));
        let sent = village.post("direction", "/reglages", "name=P%C3%B4le&year_month=07&year_day=01").await;
        assert_eq!(sent.status, 303);
        let year = village.get("board", "/bilan").await.text;
        assert!(year.contains("value=\"2020-07-01\"") && year.contains("value=\"2021-06-30\""), "{year}");
        let plan = village.get("direction", "/plan/nouveau").await.text;
        assert!(plan.contains("value=\"2020-07-01\"") && plan.contains("value=\"2021-06-30\""), "{plan}");
        assert!(plan.contains("2020-2021"), "{plan}");
        let sent = village.post("direction", "/reglages", "name=P%C3%B4le&year_month=01&year_day=01").await;
        assert_eq!(sent.status, 303);
        let plan = village.get("direction", "/plan/nouveau").await.text;
        assert!(plan.contains("value=\"2021-01-01\"") && plan.contains("value=\"2021-12-31\""), "{plan}");
        assert!(!plan.contains("2021-2021"), "{plan}");
    }
}

#[tokio::test]
async fn the_mrc_of_the_pole_s_own_region_come_first_wherever_one_is_chosen() {
    for village in Village::both().await {
        let form = "name=P%C3%B4le&region=99";
        assert!(village.post("direction", "/reglages", form).await.text.contains("region-error"));
        assert_eq!(village.post("direction", "/reglages", "name=P%C3%B4le&region=11").await.status, 303);
        for path in
            ["/organisations/ajouter", "/equipe/ajouter", "/programmation/nouveau", "/concertation/ajouter"]
        {
            let page = village.get("direction", path).await.text;
            let (_, groups) =
                page.split_once("<optgroup label=\"").unwrap_or_else(|| panic!("{path}: {page}"));
            assert!(groups.starts_with("Gaspésie–Îles-de-la-Madeleine\""), "{path}: {groups}");
            let (own, others) = groups.split_once("</optgroup>").unwrap();
            assert!(own.contains(">Bonaventure</option>") && others.contains("<optgroup label=\""));
        }
    }
}
