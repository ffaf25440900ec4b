//! The pole's rules of accompaniment: dated, decided by direction, and never changing what was recorded before.
use crate::village::Village;

#[tokio::test]
async fn a_topic_falls_under_the_action_that_held_on_the_day_of_the_act() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let log = |day: &'static str| {
            let form = format!("organization={coop}&topic=finance&minutes=60&day={day}&note=");
            let village = &village;
            async move {
                assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
                let (action,): (String,) =
                    sqlx::query_as("select action from service_act order by id desc limit 1")
                        .fetch_one(village.db.rows())
                        .await
                        .unwrap();
                action
            }
        };
        assert_eq!(log("2021-06-01").await, "2.5");
        let rule = "topic=finance&action=3.4&from_on=2021-06-10";
        for role in ["agent", "board", "member"] {
            assert_eq!(village.post(role, "/accompagnement/regles/sujet", rule).await.status, 403, "{role}");
        }
        assert_eq!(village.post("direction", "/accompagnement/regles/sujet", rule).await.status, 303);
        assert_eq!((log("2021-06-09").await.as_str(), log("2021-06-10").await.as_str()), ("2.5", "3.4"));
        let page = village.get("direction", "/accompagnement/regles").await.text;
        assert!(page.contains("10\u{a0}juin 2021") && page.contains("direction"), "{page}");
        for (form, field) in [
            ("topic=astrologie&action=3.4&from_on=2021-06-10", "topic"),
            ("topic=finance&action=9.9&from_on=2021-06-10", "action"),
            ("topic=finance&action=3.4&from_on=2021-02-31", "from_on"),
        ] {
            let refused = village.post("direction", "/accompagnement/regles/sujet", form).await;
            assert!(refused.text.contains(&format!("id=\"{field}-error\"")), "{form}: {}", refused.text);
        }
    }
}

#[tokio::test]
async fn a_request_is_due_within_the_days_that_the_pole_promised_that_day() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let rule = "urgency=usual&days=5&since=2021-06-15";
        assert_eq!(village.post("direction", "/accompagnement/regles/delai", rule).await.status, 303);
        for (day, due) in [("2021-06-14", "2021-06-24"), ("2021-06-15", "2021-06-20")] {
            let form = format!(
                "organization={coop}&day={day}&channel=phone&need=Un+plan&topic=finance&urgency=usual"
            );
            let sent = village.post("agent", "/accompagnement/demandes/recevoir", &form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
            let (due_on,): (String,) =
                sqlx::query_as("select due_on from service_request order by id desc limit 1")
                    .fetch_one(village.db.rows())
                    .await
                    .unwrap();
            assert_eq!(due_on, due, "received on {day}");
        }
        let form = village.get("agent", "/accompagnement/demandes/recevoir").await.text;
        assert!(form.contains("Au rythme habituel (en 5 jours)"), "{form}");
        for days in ["0", "366", "cinq"] {
            let rule = format!("urgency=usual&days={days}&since=2021-06-15");
            let refused = village.post("direction", "/accompagnement/regles/delai", &rule).await;
            assert!(refused.text.contains("days-error") && refused.text.contains(days), "{}", refused.text);
        }
    }
}
