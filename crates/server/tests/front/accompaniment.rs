//! Accompaniment: one act recorded, counted, shown and opened.
use crate::village::Village;

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
const SERVED: &str = "accompaniment.organizations-served";

#[tokio::test]
async fn an_act_logged_is_counted_shown_and_opened() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!("organization={coop}&topic=finance&minutes=90&day=2021-06-15&note=");
        let sent = village.post("agent", "/accompagnement/consigner", &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let journal = village.get("agent", "/accompagnement").await;
        assert!(journal.text.contains("Coop du Quai") && journal.text.contains("1\u{a0}h\u{a0}30"));
        let year = village.get("direction", "/bilan?du=2021-04-01&au=2022-03-31").await;
        assert!(year.text.contains("<strong>1</strong> <span>Entreprises servies</span>"), "{}", year.text);
        let open = village.get("direction", &format!("/chiffres/{SERVED}?du=2021-04-01&au=2022-03-31")).await;
        assert!(
            open.text.contains("Coop du Quai") && open.text.contains("1 ligne le prouve"),
            "{}",
            open.text
        );
    }
}

#[tokio::test]
async fn an_enterprise_served_twice_and_in_a_group_counts_once() {
    for village in Village::both().await {
        let (a, b) = (village.organization("A").await, village.organization("B").await);
        for organizations in [format!("organization={a}"), format!("organization={a}&organization={b}")] {
            let form = format!("{organizations}&topic=governance&minutes=60&day=2021-06-01");
            assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        }
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 2);
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 2);
        assert_eq!(village.figure("accompaniment.hours", YEAR.0, YEAR.1).await, 120);
    }
}

#[tokio::test]
async fn an_act_withdrawn_is_counted_no_more_and_stays_in_history() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        let form = format!("organization={coop}&topic=other&minutes=15&day=2021-06-01");
        village.post("agent", "/accompagnement/consigner", &form).await;
        let lines = db::lines_lately(&village.db, i64::MAX, 1).await.unwrap();
        let act = &lines[0].id;
        let path = format!("/accompagnement/{act}/retirer");
        assert_eq!(village.post("agent", &path, "").await.status, 303);
        assert_eq!(village.post("agent", &path, "").await.status, 404, "once is enough");
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 0);
        let lines = db::lines_about(&village.db, "act", act, 9).await.unwrap();
        assert_eq!(
            lines.iter().map(|l| l.verb.as_str()).collect::<Vec<_>>(),
            ["act.withdrawn", "act.logged"]
        );
    }
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_says_why_by_the_field() {
    for village in Village::both().await {
        let note = "note=Rencontre+%3Cb%3Egras%3C%2Fb%3E";
        let form = format!("topic=finance&minutes=9999&day=2031-01-01&{note}");
        let sent = village.post("agent", "/accompagnement/consigner", &form).await;
        assert_eq!(sent.status, 200);
        for told in ["organization-error", "minutes-error", "day-error", "2031-01-01"] {
            assert!(sent.text.contains(told), "{told} is missing");
        }
        assert!(sent.text.contains("Rencontre &#60;b&#62;gras"), "{}", sent.text);
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 0);
    }
}

#[tokio::test]
async fn the_last_act_is_repeated_with_one_touch() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!("organization={coop}&topic=marketing&minutes=45&day=2021-06-01");
        village.post("agent", "/accompagnement/consigner", &form).await;
        let again = village.get("agent", "/accompagnement/consigner?encore=1").await;
        assert!(again.text.contains(&format!("value=\"{coop}\" selected")), "{}", again.text);
        assert!(
            again.text.contains("value=\"marketing\" checked") && again.text.contains("value=\"45\" checked")
        );
        assert!(again.text.contains("value=\"2021-06-15\""), "today's day");
    }
}
