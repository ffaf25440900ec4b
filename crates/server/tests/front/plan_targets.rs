//! Targets as people type them, and what is refused of one is refused for what it is.
use crate::{
    plan::{begun, bound, last, sent, served},
    reports::{draft, printed, sign},
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
            let stands = all.last().unwrap();
            assert_eq!(stands.target, kept, "and means the same: {shown}");
            // A figure is bound once under an objective.
            let out = format!("/plan/indicateurs/{}/retirer", stands.id);
            assert_eq!(village.post("direction", &out, "").await.status, 303);
        }
    }
}

/// A plan between two days with a target of 40 acts, adopted.
async fn adopted(village: &Village, days: (&str, &str)) -> String {
    let form = format!("title=Plan&from_on={}&to_on={}", days.0, days.1);
    sent(village, "direction", "/plan/nouveau", &form).await;
    let plan = last(village, "plan").await;
    sent(village, "direction", &format!("/plan/{plan}/objectifs"), "axis=2&text=Servir").await;
    let objective = last(village, "objective").await;
    let bound = bound(village, &objective, "figure=accompaniment.acts&target=40").await;
    sent(village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
    bound
}

#[tokio::test]
async fn a_report_tells_the_target_of_the_plan_that_covers_it_and_when_it_is_due() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let without = village.get("board", &report).await.text;
        assert!(!without.contains("Cible\u{a0}:\u{a0}40"), "no plan, no target: {without}");
        let bound = adopted(&village, ("2021-04-01", "2021-09-30")).await;
        let later = "Cible\u{a0}:\u{a0}40 d’ici le 30\u{a0}septembre 2021, après la fin de cette période";
        let told = village.get("board", &report).await.text;
        assert!(told.contains(later), "{told}");
        let paper = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        let paper = paper.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(paper.contains("après la fin"), "{paper}");
        sign(&village, &report).await;
        let form = "figure=accompaniment.acts&target=50";
        sent(&village, "direction", &format!("/plan/indicateurs/{bound}"), form).await;
        assert!(village.get("board", &report).await.text.contains(later), "as it was signed");
    }
}

#[tokio::test]
async fn a_target_of_a_part_of_the_rows_is_told_with_that_part_in_a_table_of_its_section() {
    for village in Village::both().await {
        let form = "title=Plan&from_on=2021-04-01&to_on=2021-09-30";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let plan = last(&village, "plan").await;
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), "axis=2&text=Servir").await;
        let objective = last(&village, "objective").await;
        let form = "figure=accompaniment.acts&kind=finance&target=3";
        let indicator = bound(&village, &objective, form).await;
        let persons = "figure=accompaniment.promoters-accompanied&kind=idea&target=9";
        bound(&village, &objective, persons).await;
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        served(&village, "Coop", "2021-06-01").await;
        let form = "promoter=Anouk&stage=idea&topic=start-up&minutes=30&day=2021-04-02";
        sent(&village, "agent", "/accompagnement/consigner", form).await;
        let report = draft(&village).await;
        let line = "<th scope=\"row\">Actes de service (Finances)</th><td class=\"amount\">1</td>";
        let due = "Cible\u{a0}:\u{a0}3 d’ici le 30\u{a0}septembre 2021";
        let told = village.get("board", &report).await.text;
        assert!(told.contains("Cibles du plan") && told.contains(line) && told.contains(due), "{told}");
        assert!(told.contains("Cible\u{a0}:\u{a0}9"), "{told}");
        sign(&village, &report).await;
        sent(&village, "direction", &format!("/plan/indicateurs/{indicator}/retirer"), "").await;
        served(&village, "Autre", "2021-06-02").await;
        let told = village.get("board", &report).await.text;
        assert!(told.contains(line) && told.contains(due), "as it was signed: {told}");
        let paper = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        assert!(paper.contains("Cibles du plan"), "{paper}");
        sent(&village, "direction", &format!("{report}/publier"), "").await;
        let public = village.get("visitor", &format!("{report}/public")).await.text;
        assert!(public.contains(line) && !public.contains("Cible\u{a0}:\u{a0}9"), "{public}");
    }
}

#[tokio::test]
async fn the_plan_of_the_nearest_days_gives_the_target_and_says_when_it_is_of_more_days() {
    for village in Village::both().await {
        adopted(&village, ("2021-01-01", "2021-12-31")).await;
        adopted(&village, ("2021-03-01", "2021-06-14")).await;
        let report = draft(&village).await;
        let told = village.get("board", &report).await.text;
        let whole = "Cible\u{a0}:\u{a0}40 pour tout le plan, du 1er\u{a0}mars 2021 au 14\u{a0}juin 2021";
        assert!(told.contains(whole) && !told.contains("décembre 2021"), "{told}");
        adopted(&village, ("2021-04-01", "2021-06-14")).await;
        let told = village.get("board", &report).await.text;
        assert!(told.contains("Cible\u{a0}:\u{a0}40 au 14\u{a0}juin 2021"), "{told}");
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
