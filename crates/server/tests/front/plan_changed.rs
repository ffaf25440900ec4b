//! A plan that changes: amended once adopted, carried on to the next year, under its own version of the frame.
use crate::{
    plan::{YEAR, begun, bound, day, last, planned, sent, served},
    village::Village,
};
use ::plan::{action, objective};

#[tokio::test]
async fn a_dropped_action_says_why_and_is_planned_no_more() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let action = planned(&village, &objective, "Atelier", "2021-06-20").await;
        let path = format!("/plan/actions/{action}");
        let refused = village.post("direction", &path, "state=dropped&why=").await;
        assert!(refused.status == 422 && refused.text.contains("why-error"), "{}", refused.text);
        sent(&village, "direction", &path, "state=dropped&why=Faute+d%E2%80%99inscriptions").await;
        assert_eq!(village.figure("plan.actions-planned", YEAR.0, YEAR.1).await, 0);
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("abandonnée") && board.contains("Faute d’inscriptions"), "{board}");
    }
}

#[tokio::test]
async fn what_changes_after_the_board_adopted_is_shown_with_what_it_was() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let action = planned(&village, &objective, "Atelier", "2021-10-01").await;
        let indicator = bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(!board.contains("Modifications depuis"), "before adoption it is a draft");
        let late = village.post("direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-16").await;
        assert!(late.text.contains("adopted_on-error"), "{}", late.text);
        let form = "adopted_on=2021-06-15&resolution=CA-12";
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), form).await;
        let again = village.post("direction", &format!("/plan/{plan}/adopter"), form).await;
        assert!(again.status == 422 && again.text.contains("déjà adopté"), "adopted once: {}", again.text);
        let form = "text=Atelier&action=2.5&owner_account=&owner_name=Alex&due_on=2021-12-01";
        sent(&village, "direction", &format!("/plan/actions/{action}"), form).await;
        let form = "figure=accompaniment.acts&target=50";
        sent(&village, "direction", &format!("/plan/indicateurs/{indicator}"), form).await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        for told in
            ["CA-12", "(Alex, 2021-10-01)", "(Alex, 2021-12-01)", "Actes de service\u{a0}: 40", "sur 50"]
        {
            assert!(board.contains(told), "{told} is missing: {board}");
        }
        assert!(
            board.contains("Indicateur, changement") && !board.contains("Indicateur, retrait"),
            "{board}"
        );
        assert!(board.contains("Actes de service\u{a0}: 50"), "{board}");
        let changed = db::lines_about(&village.db, "indicator", &indicator, 9).await.unwrap();
        assert_eq!(changed[0].verb, "indicator.changed");
        let now = last(&village, "indicator").await;
        assert_eq!(changed[0].note, now, "history leads to the one that stands");
        let form = "figure=accompaniment.acts&target=50&mrc=690&kind=finance&each_part=month&each_target=2";
        sent(&village, "direction", &format!("/plan/indicateurs/{now}"), form).await;
        let told = "Actes de service (Genre\u{a0}: Finances, MRC\u{a0}: Le Haut-Saint-Laurent)\u{a0}: 50, 2 chaque mois";
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains(told), "what it is narrowed to is told too: {board}");
        let printed = crate::reports::printed(&village, "board", &format!("/plan/{plan}/plan.pdf")).await;
        let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(printed.contains("chaque"), "{printed}");
        let kept = db::lines_about(&village.db, "plan-action", &action, 9).await.unwrap();
        assert_eq!(kept[0].verb, "plan-action.changed");
        assert!(!kept[0].note.contains("Alex"), "history holds no name");
    }
}

#[tokio::test]
async fn a_plan_is_adopted_near_its_year_and_a_day_long_ago_is_asked_for_twice() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let adopt = format!("/plan/{plan}/adopter");
        let early = village.post("direction", &adopt, "adopted_on=1990-01-01&sure=1990-01-01").await;
        assert!(early.status == 422 && early.text.contains("plus d’un an avant"), "{}", early.text);
        assert!(early.text.contains("value=\"1990-01-01\""), "kept as typed: {}", early.text);
        sent(&village, "direction", &adopt, "adopted_on=2020-04-01").await;
        let mended = "adopted_on=2021-04-02&resolution=CA-3&was=2020-04-01";
        sent(&village, "direction", &adopt, mended).await;
        let page = village.get("direction", &format!("/plan/{plan}/modifier")).await.text;
        assert!(page.contains("name=\"was\" value=\"2021-04-02\""), "{page}");
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("2021-04-02 CA-3"), "a correction is told: {board}");

        bound(&village, &objective, "figure=accompaniment.acts&target=30").await;
        let path = format!("/plan/objectifs/{objective}/indicateur");
        let twice = village.post("direction", &path, "figure=accompaniment.acts&target=10").await;
        assert!(twice.status == 422 && twice.text.contains("compte déjà ce chiffre"), "{}", twice.text);
        bound(&village, &objective, "figure=accompaniment.acts&kind=finance&target=10").await;

        planned(&village, &objective, "Atelier", "2021-06-14").await;
        served(&village, "Coop", "2021-06-01").await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(!board.contains("Acte de service"), "a title does not follow its count: {board}");
        let printed = crate::reports::printed(&village, "board", &format!("/plan/{plan}/plan.pdf")).await;
        let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(printed.contains("retard"), "what the page says is late is late on paper: {printed}");

        let form = "title=Plan+2018-2019&from_on=2018-04-01&to_on=2019-03-31";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let adopt = format!("/plan/{}/adopter", last(&village, "plan").await);
        let slip = village.post("direction", &adopt, "adopted_on=2018-03-15").await;
        assert!(slip.text.contains("name=\"sure\" value=\"2018-03-15\""), "{}", slip.text);
        sent(&village, "direction", &adopt, "adopted_on=2018-03-15&sure=2018-03-15").await;
    }
}

#[tokio::test]
async fn a_plan_is_carried_on_with_what_is_left_to_do() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let done = planned(&village, &objective, "Premier", "2021-10-01").await;
        planned(&village, &objective, "Second", "2021-11-01").await;
        bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        sent(&village, "agent", &format!("/plan/actions/{done}/etat"), "state=done").await;
        served(&village, "Coop", "2021-06-01").await;
        let proposed = village.get("direction", &format!("/plan/nouveau?suite={plan}")).await.text;
        assert!(proposed.contains("Plan 2022-2023") && proposed.contains("2023-03-31"), "{proposed}");
        let form = format!("suite={plan}&title=Plan+2022-2023&from_on=2022-04-01&to_on=2023-03-31");
        sent(&village, "direction", "/plan/nouveau", &form).await;
        let next = last(&village, "plan").await;
        assert_ne!(next, plan);
        let board = village.get("board", &format!("/plan/{next}")).await.text;
        assert!(board.contains("Plan 2022-2023") && board.contains("Second") && !board.contains("Premier"));
        assert!(
            board.contains("rien à prévoir encore") && board.contains("<dd>—</dd>"),
            "not begun: {board}"
        );
        assert!(board.contains("1er\u{a0}novembre 2022"), "{board}");
        assert!(
            board.contains("Un an plus tôt") && board.contains("1 sur 40"),
            "last year’s number: {board}"
        );
        let shape = village.get("direction", &format!("/plan/{next}/modifier")).await.text;
        assert!(shape.contains("Cible\u{a0}: 40. Un an plus tôt\u{a0}: 1"), "to be thought over: {shape}");
        let indicator = last(&village, "indicator").await;
        let form = village.get("direction", &format!("/plan/indicateurs/{indicator}")).await.text;
        assert!(form.contains("id=\"target-hint\">Un an plus tôt\u{a0}: 1<"), "{form}");
        assert_eq!(village.figure("plan.actions-overdue", "2022-04-01", "2022-04-01").await, 0, "taken over");
        assert_eq!(village.figure("plan.actions-overdue", "2022-03-31", "2022-03-31").await, 1, "not yet");
        assert_eq!(village.figure("plan.actions-planned", "2022-04-01", "2023-03-31").await, 1);
    }
}

#[tokio::test]
async fn what_of_an_earlier_plan_cannot_be_carried_on_is_named_with_the_reason() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        let mut rows = village.db.upkeep().await.unwrap();
        sqlx::query("update plan_indicator set only_mrc = '999'").execute(&mut *rows).await.unwrap();
        rows.commit().await.unwrap();
        let form = format!("suite={plan}&title=Plan+2022-2023&from_on=2022-04-01&to_on=2023-03-31");
        let refused = village.post("direction", "/plan/nouveau", &form).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        let told = "«\u{a0}Actes de service\u{a0}» ne peut pas passer dans le nouveau plan";
        for one in [told, "Choisissez une MRC de la liste", "value=\"Plan 2022-2023\""] {
            assert!(refused.text.contains(one), "{one}: {}", refused.text);
        }
        assert_eq!(last(&village, "plan").await, plan, "nothing is begun");
    }
}

#[tokio::test]
async fn a_plan_of_before_april_2019_has_three_objectives_that_lead_to_the_axes() {
    for village in Village::both().await {
        let form = "title=Plan+2018-2019&from_on=2018-04-01&to_on=2019-03-31";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let plan = last(&village, "plan").await;
        let page = village.get("direction", &format!("/plan/{plan}/modifier")).await.text;
        assert!(page.contains("Promouvoir et faire rayonner") && !page.contains("Valoriser l’économie"));
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), "axis=O2&text=Bulletins").await;
        let objective = last(&village, "objective").await;
        let form = "text=Douze+bulletins&owner_name=Alex&due_on=2019-03-31";
        sent(&village, "direction", &format!("/plan/objectifs/{objective}/action"), form).await;
        let form = format!("suite={plan}&title=Plan+2019-2020&from_on=2019-04-01&to_on=2020-03-31");
        sent(&village, "direction", "/plan/nouveau", &form).await;
        let objective = last(&village, "objective").await;
        let found = objective::find(&village.db, &objective).await.unwrap().unwrap();
        assert_eq!((found.axis.as_str(), found.text.as_str()), ("1", "Bulletins"));
        let actions = action::of_plan(&village.db, &found.plan_id).await.unwrap();
        assert_eq!(actions[0].due_on, "2020-03-31");
    }
}

#[tokio::test]
async fn a_pole_adds_its_own_actions_under_an_axis() {
    for village in Village::both().await {
        let (_, objective) = begun(&village).await;
        let path = format!("/plan/objectifs/{objective}/action");
        let form = "text=Lab&action=2.L1&owner_name=Alex&due_on=2021-10-01";
        let refused = village.post("direction", &path, form).await;
        assert!(refused.text.contains("action-error"), "not known yet: {}", refused.text);
        let own = "axis=2&french=Tenir+un+march%C3%A9&english=Hold+a+market";
        sent(&village, "direction", "/plan/actions-du-pole", own).await;
        sent(&village, "direction", &path, form).await;
        let page = village.get("board", "/plan/actions-du-pole?langue=en").await;
        assert!(page.text.contains("2.L1 Hold a market"), "{}", page.text);
        let own = last(&village, "own-action").await;
        let end = format!("/plan/actions-du-pole/{own}/terminer");
        sent(&village, "direction", &end, "").await;
        assert_eq!(village.post("direction", &end, "").await.status, 404, "it has ended");
        day(&village, "2021-06-16").await;
        assert_eq!(
            village.post("direction", &path, form).await.status,
            422,
            "an ended one is planned no more"
        );
    }
}

#[tokio::test]
async fn an_objective_is_reworded_and_once_adopted_shows_what_it_was() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let path = format!("/plan/objectifs/{objective}");
        let page = village.get("direction", &path).await.text;
        assert!(page.contains("value=\"Répondre aux besoins\"") && !page.contains("désormais"), "{page}");
        for (form, kept) in [("text=+", "text-error"), (&*format!("text={}", "x".repeat(501)), "xxx")] {
            let refused = village.post("direction", &path, form).await;
            assert!(refused.status == 422 && refused.text.contains(kept), "{}", refused.text);
        }
        assert_eq!(village.post("agent", &path, "text=Autre").await.status, 403);
        sent(&village, "direction", &path, "text=%3Cscript%3E+Outiller").await;
        let kept = db::lines_about(&village.db, "objective", &objective, 9).await.unwrap();
        assert!(kept[0].verb == "objective.reworded" && kept[0].note == plan, "{kept:?}");
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("&#60;script&#62; Outiller") && !board.contains("Répondre"), "{board}");
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-15").await;
        assert!(village.get("direction", &path).await.text.contains("montré avec ce qui était adopté"));
        sent(&village, "direction", &path, "text=Accompagner").await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        let told = ["<td>&#60;script&#62; Outiller</td>", "<td>Accompagner</td>", "<h3>Accompagner</h3>"];
        assert!(told.iter().all(|told| board.contains(told)), "{board}");
    }
}

#[tokio::test]
async fn what_an_earlier_plan_left_late_is_told_on_the_plan_of_the_day_as_at_home() {
    for mut village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let left = planned(&village, &objective, "Atelier", "2022-03-01").await;
        let form = "title=Plan+2022-2023&from_on=2022-04-01&to_on=2023-03-31";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let next = last(&village, "plan").await;
        sent(&village, "direction", &format!("/plan/{next}/objectifs"), "axis=2&text=Visiter").await;
        let objective = last(&village, "objective").await;
        planned(&village, &objective, "Visites", "2022-04-02").await;
        day(&village, "2022-04-03").await;
        village.sign_in_again().await;
        let home = village.get("direction", "").await.text;
        assert!(home.contains("2 actions du plan sont en retard"), "{home}");
        let board = village.get("direction", "/plan").await.text;
        assert!(board.contains("<h2>En retard (2)</h2>"), "{board}");
        assert!(
            board.contains("Dont 1 d’un plan antérieur"),
            "the numbers of this plan leave it out: {board}"
        );
        assert!(board.contains(&format!("/plan/{plan}#action-{left}")), "{board}");
        let before = village.get("direction", &format!("/plan/{plan}")).await.text;
        assert!(before.contains("<h2>En retard (1)</h2>") && !before.contains("Dont 1"), "{before}");
    }
}

#[tokio::test]
async fn a_target_whose_objective_was_dropped_too_says_so_and_keeps_what_was_typed() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let indicator = bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        let path = format!("/plan/indicateurs/{indicator}");
        sent(&village, "direction", &format!("{path}/retirer"), "").await;
        sent(&village, "direction", &format!("/plan/objectifs/{objective}/retirer"), "").await;
        let late = village.post("direction", &path, "figure=accompaniment.acts&target=55").await;
        assert!(late.status == 422 && late.text.contains("value=\"55\""), "{}: {}", late.status, late.text);
        for path in [path.clone(), format!("{path}/retirer")] {
            let gone = match path.ends_with("retirer") {
                true => village.post("direction", &path, "").await,
                false => village.get("direction", &path).await,
            };
            let told = format!("/plan/{plan}/modifier?avis=plan-indicator-gone");
            assert!(gone.location.contains(&told), "{path}: {} {}", gone.status, gone.location);
        }
    }
}
