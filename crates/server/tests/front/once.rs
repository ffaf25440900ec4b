//! An act logged once, answering a request, and support bodies by their days.
use crate::village::Village;

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

#[tokio::test]
async fn the_same_form_sent_twice_in_a_moment_logs_one_act() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let page = village.get("agent", "/accompagnement/consigner").await;
        let once = page.text.split("name=\"once\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let form = |minutes: i64| {
            format!(
                "organization={coop}&promoter=Zoé&stage=idea&topic=finance&minutes={minutes}&day=2021-06-15&once={once}"
            )
        };
        let form_60 = form(60);
        let (first, second) = tokio::join!(
            village.post("agent", "/accompagnement/consigner", &form_60),
            village.post("agent", "/accompagnement/consigner", &form_60),
        );
        assert_eq!((first.status, second.status), (303, 303), "{} {}", first.text, second.text);
        assert_eq!(first.location, second.location, "both lead to the one act");
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 1);
        village.post("agent", "/accompagnement/consigner", &form(45)).await;
        assert_eq!(
            village.figure("accompaniment.acts", YEAR.0, YEAR.1).await,
            2,
            "what was filled in anew is another act"
        );
    }
}

#[tokio::test]
async fn an_act_older_than_the_request_it_answers_takes_it_the_day_it_came() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let asked = format!(
            "organization={coop}&day=2021-06-10&channel=phone&need=Un+plan&topic=finance&urgency=usual"
        );
        let sent = village.post("agent", "/accompagnement/demandes/recevoir", &asked).await;
        let request = sent.location.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        let form = format!("organization={coop}&topic=finance&minutes=30&day=2021-06-01&request={request}");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        let lines = db::lines_about(&village.db, "request", &request, 9).await.unwrap();
        let taken = lines.iter().find(|line| line.verb == "request.taken").unwrap();
        assert_eq!(taken.note, "2021-06-10");
    }
}

#[tokio::test]
async fn one_is_not_referred_to_a_support_body_before_it_is_one() {
    for village in Village::both().await {
        for (name, from_on) in [("Fonds de demain", "2021-06-16"), ("Fonds du jour", "2021-06-15")] {
            let body = village.organization(name).await;
            let form = format!("role=support&from_on={from_on}");
            let held = village.post("agent", &format!("/organisations/{body}/roles"), &form).await;
            assert_eq!(held.status, 303, "{}", held.text);
        }
        let page = village.get("agent", "/accompagnement/referencements/ajouter").await.text;
        assert!(page.contains("Fonds du jour") && !page.contains("Fonds de demain"), "{page}");
    }
}
