//! Meanwhile: what somebody else changed is told, and what was typed is kept beside it.
use crate::{
    organizations::hidden,
    plan::{begun, bound, last, planned, sent},
    reports::draft,
    village::Village,
};

#[tokio::test]
async fn a_correction_sent_after_another_keeps_what_was_typed_and_shows_both() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = |minutes: i64, note: &str| {
            format!("organization={coop}&topic=finance&minutes={minutes}&day=2021-06-01&note={note}")
        };
        village.post("agent", "/accompagnement/consigner", &form(60, "")).await;
        let first = last(&village, "act").await;
        let path = format!("/accompagnement/{first}/corriger");
        sent(&village, "direction", &path, &form(90, "Plan+revu")).await;
        let stale = village.post("agent", &path, &form(45, "Ma+version")).await;
        assert_eq!(stale.status, 422, "{}", stale.text);
        for told in
            ["corrigé entre-temps", "Plan revu", "1\u{a0}h\u{a0}30", "Ma version", "value=\"45\" checked"]
        {
            assert!(stale.text.contains(told), "{told}: {}", stale.text);
        }
        assert_eq!(village.figure("accompaniment.hours", "2021-04-01", "2022-03-31").await, 90, "not yet");
        let (_, rest) = stale.text.split_once("<form method=\"post\" action=\"").unwrap();
        let now = rest.split("/accompagnement/").nth(1).unwrap().split('/').next().unwrap();
        assert_ne!(now, first);
        let opened = village.get("agent", &path).await;
        assert!(opened.location.ends_with(&format!("/accompagnement/{now}/corriger")), "{}", opened.location);
        sent(&village, "agent", &format!("/accompagnement/{now}/corriger"), &form(45, "Ma+version")).await;
        assert_eq!(village.figure("accompaniment.hours", "2021-04-01", "2022-03-31").await, 45);
    }
}

#[tokio::test]
async fn a_correction_of_an_act_withdrawn_meanwhile_may_be_logged_anew() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!("organization={coop}&topic=finance&minutes=60&day=2021-06-01&note=Gardé");
        village.post("agent", "/accompagnement/consigner", &form).await;
        let act = last(&village, "act").await;
        sent(&village, "direction", &format!("/accompagnement/{act}/retirer"), "").await;
        let stale = village.post("agent", &format!("/accompagnement/{act}/corriger"), &form).await;
        assert!(stale.text.contains("retiré entre-temps") && stale.text.contains("Gardé"), "{}", stale.text);
        assert!(stale.text.contains("/accompagnement/consigner\""), "sending it logs a new one");
        assert_eq!(village.post("agent", "/accompagnement/nothing/corriger", &form).await.status, 404);
    }
}

#[tokio::test]
async fn a_text_of_a_report_written_meanwhile_is_not_overwritten_unseen() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let opened = village.get("agent", &format!("{report}?ecrire=opening")).await.text;
        let seen = hidden(&opened, "seen");
        let path = format!("{report}/textes");
        let write = async |role: &str, body: &str, seen: &str| {
            village.post(role, &path, &format!("section=opening&body={body}&seen={seen}")).await
        };
        assert_eq!(write("direction", "Celui+de+la+direction", &seen).await.status, 303);
        let stale = write("agent", "Celui+de+l%E2%80%99agent", &seen).await;
        for told in ["entre-temps", "Celui de la direction", "Celui de l’agent</textarea>"] {
            assert!(stale.text.contains(told), "{told}: {}", stale.text);
        }
        assert!(village.get("board", &report).await.text.contains("Celui de la direction"));
        let again = hidden(&stale.text, "seen");
        let looked = format!("section=opening&body=Les+deux&preview=1&seen={again}");
        let looked = village.post("agent", &path, &looked).await.text;
        assert_eq!(hidden(&looked, "seen"), again, "looking first changes nothing of it");
        assert_eq!(write("agent", "Les+deux", &again).await.status, 303);
        assert!(village.get("board", &report).await.text.contains("Les deux"));
    }
}

#[tokio::test]
async fn an_indicator_changed_meanwhile_is_found_at_its_old_address() {
    for village in Village::both().await {
        let (_, objective) = begun(&village).await;
        let first = bound(&village, &objective, "figure=accompaniment.acts&target=40").await;
        let path = format!("/plan/indicateurs/{first}");
        sent(&village, "direction", &path, "figure=accompaniment.acts&target=50").await;
        let moved = village.get("direction", &path).await;
        assert!(moved.status == 303 && !moved.location.ends_with(&path), "{}", moved.text);
        let stale = village.post("direction", &path, "figure=accompaniment.acts&target=60").await;
        for told in ["entre-temps", "Cible enregistrée entre-temps\u{a0}: 50", "value=\"60\""] {
            assert!(stale.text.contains(told), "{told}: {}", stale.text);
        }
        let now = moved.location.rsplit('/').next().unwrap().to_owned();
        let kept = village.post("direction", &format!("{path}/retirer"), "").await;
        assert!(
            kept.location.contains(&now) && kept.location.contains("plan-indicator-kept"),
            "{}",
            kept.text
        );
        let path = format!("/plan/indicateurs/{now}");
        sent(&village, "direction", &format!("{path}/retirer"), "").await;
        let gone = village.get("direction", &path).await;
        assert!(gone.location.contains("avis=plan-indicator-gone"), "{}", gone.text);
        let stale = village.post("direction", &path, "figure=accompaniment.acts&target=70").await;
        assert!(stale.text.contains("retiré cet indicateur") && stale.text.contains("value=\"70\""));
        assert!(
            stale
                .text
                .contains(&format!("action=\"/{}/plan/objectifs/{objective}/indicateur", village.slug()))
        );
        assert_eq!(village.get("direction", "/plan/indicateurs/nothing").await.status, 404);
    }
}

#[tokio::test]
async fn what_was_withdrawn_already_is_said_to_be() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let body = village.organization("Fonds").await;
        sent(&village, "agent", &format!("/organisations/{body}/roles"), "role=support&from_on=2021-01-01")
            .await;
        let form = format!("organization={coop}&to={body}&day=2021-06-01&why=Pr%C3%AAt&consent=none");
        sent(&village, "agent", "/accompagnement/referencements/ajouter", &form).await;
        let path = format!("/accompagnement/referencements/{}", last(&village, "referral").await);
        let unsaid = village.post("agent", &format!("{path}/retirer"), "").await;
        assert!(unsaid.status == 422 && unsaid.text.contains("motive-error"), "{}", unsaid.text);
        assert_eq!(village.figure("accompaniment.referrals", "2021-04-01", "2022-03-31").await, 1);
        sent(&village, "agent", &format!("{path}/retirer"), "motive=declined").await;
        assert_eq!(village.figure("accompaniment.referrals", "2021-04-01", "2022-03-31").await, 0);
        let again = village.post("direction", &format!("{path}/retirer"), "motive=mistake").await;
        assert!(again.location.contains("avis=act-already-withdrawn"), "{}", again.text);
    }
}

#[tokio::test]
async fn an_action_and_an_objective_of_a_plan_changed_meanwhile_keep_what_was_typed() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let action = planned(&village, &objective, "Atelier", "2021-10-01").await;
        let path = format!("/plan/actions/{action}");
        let seen = hidden(&village.get("direction", &path).await.text, "seen");
        let form = |text: &str, seen: &str| {
            format!("text={text}&action=2.5&owner_account=&owner_name=Alex&due_on=2021-11-01&seen={seen}")
        };
        sent(&village, "direction", &path, &form("Premier+onglet", &seen)).await;
        let stale = village.post("direction", &path, &form("Second+onglet", &seen)).await.text;
        for told in [
            "seen-error",
            "changé cette action entre-temps",
            "Premier onglet — Alex",
            "value=\"Second onglet\"",
        ] {
            assert!(stale.contains(told), "{told}: {stale}");
        }
        let drop = format!("state=dropped&why=Faute+de+temps&seen={seen}");
        let dropped = village.post("direction", &path, &drop).await.text;
        assert!(dropped.contains("seen-error") && dropped.contains("value=\"Faute de temps\""), "{dropped}");
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("Premier onglet") && !board.contains("Second onglet"), "not yet: {board}");
        sent(&village, "direction", &path, &form("Second+onglet", &hidden(&stale, "seen"))).await;
        assert!(village.get("board", &format!("/plan/{plan}")).await.text.contains("Second onglet"));

        let path = format!("/plan/objectifs/{objective}");
        let seen = hidden(&village.get("direction", &path).await.text, "seen");
        sent(&village, "direction", &path, &format!("text=Outiller&seen={seen}")).await;
        let stale = village.post("direction", &path, &format!("text=Accompagner&seen={seen}")).await.text;
        for told in ["changé cet objectif entre-temps", "Outiller", "value=\"Accompagner\""] {
            assert!(stale.contains(told), "{told}: {stale}");
        }
        let refused =
            village.post("direction", &path, &format!("text=+&seen={}", hidden(&stale, "seen"))).await;
        assert_eq!(hidden(&refused.text, "seen"), hidden(&stale, "seen"), "a refusal sees nothing new");
        let again = format!("text=Accompagner&seen={}", hidden(&stale, "seen"));
        sent(&village, "direction", &path, &again).await;
        assert!(village.get("board", &format!("/plan/{plan}")).await.text.contains("Accompagner"));
    }
}

#[tokio::test]
async fn an_objective_dropped_meanwhile_may_be_set_anew_in_the_words_typed() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let path = format!("/plan/objectifs/{objective}");
        let seen = hidden(&village.get("direction", &path).await.text, "seen");
        sent(&village, "direction", &format!("{path}/retirer"), "").await;
        let again = village.post("direction", &format!("{path}/retirer"), "").await;
        assert!(again.location.contains("plan-objective-dropped"), "done is done: {}", again.location);
        let stale = village.post("direction", &path, &format!("text=Outiller&seen={seen}")).await.text;
        assert!(
            stale.contains("retiré cet objectif entre-temps") && stale.contains("value=\"Outiller\""),
            "{stale}"
        );
        assert!(stale.contains(&format!("/plan/{plan}/objectifs\"")), "sending it sets a new one: {stale}");
        let form = format!("axis={}&text=Outiller", hidden(&stale, "axis"));
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), &form).await;
        assert!(village.get("board", &format!("/plan/{plan}")).await.text.contains("Outiller"));
        assert_eq!(village.post("direction", "/plan/objectifs/nothing", "text=a").await.status, 404);
    }
}

#[tokio::test]
async fn a_withdrawal_is_taken_back_from_the_page_of_what_was_withdrawn() {
    const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let body = village.organization("Fonds").await;
        sent(&village, "agent", &format!("/organisations/{body}/roles"), "role=support&from_on=2021-01-01")
            .await;
        let form = format!("organization={coop}&to={body}&day=2021-06-01&why=Pr%C3%AAt&consent=none");
        sent(&village, "agent", "/accompagnement/referencements/ajouter", &form).await;
        let form = format!("organization={coop}&topic=finance&minutes=60&day=2021-06-10");
        sent(&village, "agent", "/accompagnement/consigner", &form).await;
        let referral = format!("/accompagnement/referencements/{}", last(&village, "referral").await);
        let act = format!("/accompagnement/{}", last(&village, "act").await);
        for (path, figure, told) in [
            (&referral, "accompaniment.referrals", "Référencement rétabli"),
            (&act, "accompaniment.acts", "Acte rétabli"),
        ] {
            let standing = village.post("agent", &format!("{path}/retablir"), "").await;
            assert!(standing.location.contains("avis=act-counts-already"), "{}", standing.text);
            let withdrawn = village.post("agent", &format!("{path}/retirer"), "motive=mistake").await;
            assert!(withdrawn.location.contains(path.as_str()), "{}", withdrawn.location);
            assert_eq!(village.figure(figure, YEAR.0, YEAR.1).await, 0);
            assert!(village.get("agent", path).await.text.contains("/retablir"));
            assert!(!village.get("board", path).await.text.contains("/retablir"));
            assert_eq!(village.post("board", &format!("{path}/retablir"), "").await.status, 403);
            sent(&village, "direction", &format!("{path}/retablir"), "").await;
            assert_eq!(village.figure(figure, YEAR.0, YEAR.1).await, 1);
            let page = village.get("agent", path).await.text;
            assert!(page.contains(told) && !page.contains("/retablir"), "{page}");
        }
        sent(&village, "agent", &format!("{act}/corriger"), &format!("{form}&note=Mieux")).await;
        let replaced = village.post("agent", &format!("{act}/retablir"), "").await;
        assert!(replaced.location.contains("avis=act-counts-already"), "{}", replaced.text);
        assert_eq!(
            village.figure("accompaniment.acts", YEAR.0, YEAR.1).await,
            1,
            "what was corrected stays so"
        );
        assert_eq!(village.post("agent", "/accompagnement/nothing/retablir", "").await.status, 404);
    }
}
