//! Targets as people type them, and what is refused of one is refused for what it is.
use crate::{
    plan::{begun, bound, sent},
    reports::printed,
    village::Village,
};

const SERVED: &str = "accompaniment.organizations-served";

#[tokio::test]
async fn targets_are_taken_as_people_type_them() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        for (figure, typed, kept) in [
            ("accompaniment.hours", "12%2C5", 750),
            ("accompaniment.hours", "4+h+15", 255),
            ("accompaniment.requests-in-time", "50+%25", 5_000),
            ("accompaniment.requests-in-time", "87%2C5%C2%A0%25", 8_750),
            ("membership.dues", "1%C2%A0234%2C50%C2%A0%24", 123_450),
            ("accompaniment.acts", "1+200", 1_200),
        ] {
            let id = bound(&village, &objective, &format!("figure={figure}&target={typed}")).await;
            let bound = ::plan::indicator::find(&village.db, &id).await.unwrap().unwrap();
            assert_eq!(bound.target, kept, "{figure} {typed}");
            let form = village.get("direction", &format!("/plan/indicateurs/{id}")).await.text;
            let shown = form.split("id=\"target\"").nth(1).unwrap().split('"').nth(3).unwrap().to_owned();
            let again = format!("figure={figure}&target={}", shown.replace(' ', "+").replace(',', "%2C"));
            let sent = village.post("direction", &format!("/plan/indicateurs/{id}"), &again).await;
            assert_eq!(sent.status, 303, "what is shown again is taken again: {shown}: {}", sent.text);
            let all = ::plan::indicator::of_plan(&village.db, &plan).await.unwrap();
            assert_eq!(all.last().unwrap().target, kept, "and means the same: {shown}");
        }
    }
}

#[tokio::test]
async fn a_target_is_refused_for_the_true_reason_and_kept_as_typed() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let path = format!("/plan/objectifs/{objective}/indicateur");
        for (form, why, kept) in [
            (format!("figure={SERVED}&target=12%2C5"), "compte des choses entières", "12,5"),
            (format!("figure={SERVED}&target=-3"), "plus grand que zéro", "-3"),
            (format!("figure={SERVED}&target=9999999999999"), "dépasse un milliard", "9999999999999"),
            ("figure=accompaniment.hours&target=4+h+75".into(), "une durée plus grande que zéro", "4 h 75"),
            ("figure=membership.dues&target=0%2C001".into(), "trop petite", "0,001"),
            ("figure=membership.retained&target=120+%25".into(), "ne dépasse pas 100", "120 %"),
        ] {
            let refused = village.post("direction", &path, &form).await.text;
            assert!(refused.contains("target-error") && refused.contains(why), "{form}: {refused}");
            assert!(refused.contains(&format!("value=\"{kept}\"")), "{form}: {refused}");
        }
        let form = format!("figure={SERVED}&target=4&each_part=month&each_target=1%2C5");
        let each = village.post("direction", &path, &form).await.text;
        assert!(each.contains("each_target-error") && each.contains("choses entières"), "{each}");
        let english = village.post("direction", &format!("{path}?langue=en"), &form).await.text;
        assert!(english.contains("counts whole things"), "{english}");
        assert!(::plan::indicator::of_plan(&village.db, &plan).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn hours_of_a_plan_are_told_in_hours_and_minutes() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=accompaniment.hours&target=12%2C5").await;
        let coop = village.organization("Coop").await;
        let form = format!("organization={coop}&topic=finance&minutes=255&day=2021-06-01");
        sent(&village, "agent", "/accompagnement/consigner", &form).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        let told = "4\u{a0}h\u{a0}15 sur 12\u{a0}h\u{a0}30 (34\u{202f}%)";
        assert!(board.contains(told) && !board.contains("4,25"), "{board}");
    }
}

#[tokio::test]
async fn a_share_of_nothing_is_no_nought_in_the_plan() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=accompaniment.requests-in-time&target=80").await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        for told in ["Rien à compter encore", ">–</a></dd>", "non consigné"] {
            assert!(board.contains(told), "{told}: {board}");
        }
        assert!(!board.contains(">0\u{a0}%<"), "{board}");
    }
}

#[tokio::test]
async fn a_reserved_indicator_is_told_to_no_one_who_may_not_read_its_room() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=contracts.new-markets&target=7").await;
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        // Bound after the adoption, it is told among the changes too.
        bound(&village, &objective, "figure=contracts.suppliers&target=9").await;
        let (page, sheet) = (format!("/plan/{plan}"), format!("/plan/{plan}/tableur?format=csv"));
        let paper = format!("/plan/{plan}/plan.pdf");
        let told = async |role: &str| {
            let printed = printed(&village, role, &paper).await;
            let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
            [village.get(role, &page).await.text, village.get(role, &sheet).await.text, printed]
        };
        for one in told("board").await {
            assert!(one.contains("Nouveau") && one.contains("Fournisseur"), "{one}");
        }
        let told = told("communications").await;
        assert!(told[0].contains("Répondre aux besoins") && !told[2].contains("Fournisseur"), "{told:?}");
        for one in told {
            assert!(!one.contains("Nouveau marché") && !one.contains("Nouveaux marchés"), "{one}");
            assert!(!one.contains("avec contrats"), "{one}");
        }
    }
}
