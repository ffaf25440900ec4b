//! The texts of a plan: written as Markdown, shown and printed, amended openly, carried on.
use crate::{
    organizations::hidden,
    plan::{begun, bound, last, sent, served},
    reports::printed,
    village::Village,
};

#[tokio::test]
async fn the_texts_of_a_plan_stand_on_its_page_and_on_paper_and_what_lasts_is_carried_on() {
    for village in Village::both().await {
        let (plan, _) = begun(&village).await;
        let path = format!("/plan/{plan}/textes");
        let empty = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(!empty.contains("Vision"), "nothing is said yet: {empty}");
        let form =
            "vision=Un+**lieu**+de+synergie%3Cscript%3E&projections=-+Doubler+les+membres&means=Le+bulletin";
        sent(&village, "direction", &path, form).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        for told in ["Un <strong>lieu</strong> de synergie", "<li>Doubler les membres</li>", "Le bulletin"] {
            assert!(board.contains(told), "{told} is missing: {board}");
        }
        assert!(!board.contains("<script>"), "{board}");
        let paper = printed(&village, "board", &format!("/plan/{plan}/plan.pdf")).await;
        let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
        let (vision, axis) = (paper.find("Un lieu de synergie").unwrap(), paper.rfind("Axe 1 ").unwrap());
        let means = paper.find("Le bulletin").unwrap();
        assert!(vision < axis && axis < means, "{paper}");
        let form = format!("suite={plan}&title=Plan+2022-2023&from_on=2022-04-01&to_on=2023-03-31");
        sent(&village, "direction", "/plan/nouveau", &form).await;
        let next = village.get("board", &format!("/plan/{}", last(&village, "plan").await)).await.text;
        assert!(next.contains("de synergie") && next.contains("Le bulletin"), "{next}");
        assert!(!next.contains("Doubler les membres"), "what was foreseen was of that year: {next}");
        assert_eq!(village.get("board", &path).await.status, 403);
    }
}

#[tokio::test]
async fn a_text_of_a_plan_is_refused_kept_as_typed_and_amended_openly() {
    for village in Village::both().await {
        let (plan, _) = begun(&village).await;
        let path = format!("/plan/{plan}/textes");
        let long = format!("vision={}&means=Le+courriel", "a".repeat(10_001));
        let refused = village.post("direction", &path, &long).await;
        assert!(refused.status == 422 && refused.text.contains("vision-error"), "{}", refused.text);
        assert!(refused.text.contains("Le courriel</textarea>"), "{}", refused.text);
        let seen = hidden(&village.get("direction", &path).await.text, "seen");
        sent(&village, "direction", &path, &format!("vision=Avant&seen={seen}")).await;
        let stale = village.post("direction", &path, &format!("vision=Autre&seen={seen}")).await;
        assert_eq!(stale.status, 422);
        for told in ["entre-temps", "Vision\u{a0}: Avant", "Autre</textarea>"] {
            assert!(stale.text.contains(told), "{told}: {}", stale.text);
        }
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        let seen = hidden(&village.get("direction", &path).await.text, "seen");
        sent(&village, "direction", &path, &format!("vision=Apr%C3%A8s&seen={seen}")).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        for told in ["Texte, changement", "<td>Avant</td>", "<td>Après</td>"] {
            assert!(board.contains(told), "{told} is missing: {board}");
        }
    }
}

#[tokio::test]
async fn a_printed_plan_says_what_is_expected_and_how_to_catch_up() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=accompaniment.acts&target=60").await;
        for day in ["2021-04-06", "2021-04-20", "2021-05-04", "2021-06-01"] {
            served(&village, &format!("Coop {day}"), day).await;
        }
        let paper = printed(&village, "board", &format!("/plan/{plan}/plan.pdf")).await;
        let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
        for told in ["(huit", "Pour rattraper", "manque"] {
            assert!(paper.contains(told), "{told} in {paper}");
        }
    }
}
