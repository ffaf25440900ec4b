//! What is kept for how long: rules from a day on, what would go, and the night that forgets; what is public of whom.
use crate::{privacy::zoe, village::Village};
use db::Who;
use jobs::Worker;

/// The night's job, run now.
async fn night(village: &Village) {
    let house = &village.house;
    privacy::retention::apply(&village.db, &house.retentions, &Who::Job("privacy.forget")).await.unwrap();
}

async fn letters(village: &Village) -> i64 {
    let (count,): (i64,) =
        sqlx::query_as("select count(*) from letter").fetch_one(village.db.rows()).await.unwrap();
    count
}

#[tokio::test]
async fn nothing_goes_without_a_rule_and_what_has_had_its_time_goes_at_night() {
    for village in Village::both().await {
        zoe(&village).await;
        village.clock.set("2021-07-02T13:00:00Z".parse().unwrap());
        let rules = "/vie-privee/conservation";
        assert_eq!(village.get("agent", rules).await.status, 403);
        night(&village).await;
        assert_eq!(letters(&village).await, 1, "no rule yet");
        let refused = village.post("direction", rules, "kind=x&months=-1&from_on=x").await;
        for field in ["kind", "months", "from_on"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}");
        }
        let short = village.post("direction", rules, "kind=incidents&months=59&from_on=2021-07-02").await;
        assert!(short.text.contains("months-error") && short.text.contains("cinq ans"));
        let later = "kind=letters&months=1&from_on=2021-07-03";
        assert_eq!(village.post("direction", rules, later).await.status, 303);
        night(&village).await;
        assert_eq!(letters(&village).await, 1, "the rule begins tomorrow");
        village.clock.set("2021-07-03T03:59:00Z".parse().unwrap());
        night(&village).await;
        assert_eq!(letters(&village).await, 1, "it is still the second at the pole");
        village.clock.set("2021-07-03T04:00:00Z".parse().unwrap());
        night(&village).await;
        assert_eq!(letters(&village).await, 0);
        let lines = db::lines_about(&village.db, "retention", "letters", 9).await.unwrap();
        assert_eq!((lines[0].verb.as_str(), lines[0].note.as_str()), ("retention.applied", "1"));
    }
}

#[tokio::test]
async fn what_would_go_is_shown_before_it_goes() {
    for village in Village::both().await {
        let form = "promoter=Odile+S&stage=idea&topic=start-up&minutes=30&day=2021-05-02&note=Secret";
        assert_eq!(village.post("agent", "/accompagnement/consigner", form).await.status, 303);
        let (promoter,): (String,) =
            sqlx::query_as("select id from promoter").fetch_one(village.db.rows()).await.unwrap();
        let rules = "/vie-privee/conservation";
        village.clock.set("2021-07-02T13:00:00Z".parse().unwrap());
        let rule = "kind=promoters&months=2&from_on=2021-06-15";
        assert_eq!(village.post("direction", rules, rule).await.status, 303);
        let page = village.get("direction", rules).await.text;
        assert!(!page.contains(&promoter), "two months to the day are not over: {page}");
        village.clock.set("2021-07-03T13:00:00Z".parse().unwrap());
        let page = village.get("direction", rules).await.text;
        assert!(page.contains(&promoter) && page.contains("Un élément sera effacé cette nuit"), "{page}");
        let acts = village.figure("accompaniment.acts", "2021-04-01", "2022-03-31").await;
        let pole = village.house.poles.values().next().unwrap();
        let kinds = server::house::kinds(&village.house, pole, None);
        let mut act = village.db.act(Who::House).await.unwrap();
        let body = serde_json::Value::Null;
        jobs::later(&mut act, "privacy.forget", &body, jobs::Due::Now, None).await.unwrap();
        act.commit().await.unwrap();
        let worker = Worker::new(village.db.clone(), kinds);
        while worker.run_due().await.unwrap() > 0 {}
        let (name,): (String,) =
            sqlx::query_as("select name from promoter").fetch_one(village.db.rows()).await.unwrap();
        assert_eq!(name, "", "forgotten");
        assert_eq!(
            village.figure("accompaniment.acts", "2021-04-01", "2022-03-31").await,
            acts,
            "and counted"
        );
        assert!(!village.get("direction", rules).await.text.contains(&promoter));
    }
}

#[tokio::test]
async fn nothing_of_a_person_is_public_until_it_is_chosen_field_by_field() {
    for village in Village::both().await {
        let zoe = zoe(&village).await;
        let path = format!("/personnes/{zoe}");
        assert!(village.get("agent", &path).await.text.contains("Rien de cette personne n’est public"));
        let (coop,): (String,) = sqlx::query_as("select organization_id from person_role")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let public = async || people::person_shown::in_organization(&village.db, &coop).await.unwrap();
        assert!(public().await.is_empty());
        let choose = format!("{path}/public");
        assert_eq!(village.post("board", &choose, "field=name").await.status, 403);
        assert_eq!(village.post("agent", &choose, "field=email&field=phone").await.status, 303);
        assert!(public().await.is_empty(), "nobody is shown without a name");
        assert_eq!(village.post("agent", &choose, "field=name&field=title&field=x").await.status, 303);
        let one = public().await.remove(0);
        assert_eq!((one.name.as_str(), one.title.as_str()), ("Zoé Laflèche", "Présidente"));
        assert_eq!((one.email.as_str(), one.phone.as_str()), ("", ""));
        assert_eq!(village.post("agent", &format!("/fiches/{coop}/publier"), "").await.status, 303);
        let sheet = village.get("visitor", &format!("/repertoire/{coop}")).await.text;
        assert!(sheet.contains("Zoé Laflèche, Présidente") && !sheet.contains("zoe@"), "{sheet}");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Titre ou fonction, depuis le") && page.contains("· agent"), "{page}");
        assert_eq!(village.post("agent", &choose, "").await.status, 303);
        assert!(public().await.is_empty());
        let lines = db::lines_about(&village.db, "person", &zoe, 9).await.unwrap();
        assert_eq!((lines[0].verb.as_str(), lines[0].note.as_str()), ("person.hidden", "title"));
    }
}
