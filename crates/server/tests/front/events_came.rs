//! Presence: two devices that agree, walk-ins counted once, hours, certificates, opinions without names, and figures.
use crate::{
    events::{gathering, register, session},
    sign_in::work,
    surveys::links,
    village::Village,
};

async fn ids(village: &Village, sql: &'static str) -> Vec<String> {
    let all: Vec<(String,)> = sqlx::query_as(sql).fetch_all(village.db.rows()).await.unwrap();
    all.into_iter().map(|(id,)| id).collect()
}

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

#[tokio::test]
async fn two_devices_that_see_the_same_person_agree_and_a_walk_in_is_one() {
    for village in Village::both().await {
        let path = gathering(&village, "", "2021-06-15").await;
        session(&village, &path, "day=2021-06-15&begins=13:00&ends=14:30&session_fr=Suite&session_mrc=050")
            .await;
        for name in ["ada", "bea", "cyr"] {
            register(&village, &path, name).await;
        }
        let people = ids(&village, "select id from registration order by line").await;
        let sessions = ids(&village, "select id from gathering_session order by begins").await;
        let page = village.get("agent", &format!("{path}/presences")).await.text;
        assert!(page.contains("data-arrive") && page.contains("presences.js"), "{page}");
        assert_eq!(village.get("visitor", "/programmation/travailleur.js").await.status, 200);
        assert_eq!(village.get("board", &format!("{path}/presences")).await.status, 403);
        let note = format!("{path}/presences");
        let seen =
            |who: &str, at: &str, device: &str| format!("seen={}+{who}+{at}&device={device}", sessions[0]);
        let first = village.post("agent", &note, &seen(&people[0], "2021-06-15T12:58:00Z", "one")).await;
        assert!(first.text.contains(&people[0]) && first.text.contains("8\u{a0}h\u{a0}58"), "{}", first.text);
        for (at, device) in [("2021-06-15T12:55:00Z", "two"), ("2021-06-15T12:58:00Z", "one")] {
            assert_eq!(village.post("agent", &note, &seen(&people[0], at, device)).await.status, 200);
        }
        let rows: Vec<(String, String)> = sqlx::query_as("select came_at, device from presence")
            .fetch_all(village.db.rows())
            .await
            .unwrap();
        assert_eq!(
            rows,
            [("2021-06-15T12:55:00.000Z".to_owned(), "one".to_owned())],
            "the earliest moment stands"
        );
        let by_button = format!("seen={}+{}", sessions[1], people[0]);
        assert_eq!(village.post("agent", &note, &by_button).await.status, 303);
        let taken = format!("session={}&registration={}", sessions[1], people[0]);
        assert_eq!(village.post("agent", &format!("{note}/retirer"), &taken).await.status, 303);
        let stale = format!("seen={}+{}+2021-06-15T12:00:00Z&device=late", sessions[1], people[0]);
        let told = village.post("agent", &note, &stale).await.text;
        assert!(!told.contains(&sessions[1]), "what was taken back stays so: {told}");
        for device in ["one", "two"] {
            let walk = format!("session={}&name=Dan+Roy&part=volunteer&device={device}", sessions[0]);
            assert_eq!(village.post("agent", &format!("{path}/arrivees"), &walk).await.status, 200);
        }
        let walk = format!("session={}&name=Bea&device=", sessions[0]);
        assert_eq!(
            village.post("agent", &format!("{path}/arrivees"), &walk).await.status,
            303,
            "bea had registered"
        );
        let bad = village.post("agent", &format!("{path}/arrivees"), "name=").await;
        assert!(bad.status == 422 && bad.text.contains("name-error"), "{}", bad.text);
        assert_eq!(ids(&village, "select id from registration").await.len(), 4, "nobody is there twice");
        let (from, to) = YEAR;
        for (key, counted) in [
            ("events.held", 1),
            ("events.sessions", 2),
            ("events.places", 2),
            ("events.trainings", 2),
            ("events.registered", 4),
            ("events.people", 3),
            ("events.attendances", 3),
            ("events.hours", 540),
            ("events.volunteer-hours", 180),
            ("events.came", 7_500),
        ] {
            assert_eq!(village.figure(key, from, to).await, counted, "{key}");
        }
        let opened = village.get("board", "/chiffres/events.people?du=2021-04-01&au=2022-03-31").await.text;
        assert!(
            opened.contains("La Côte-de-Gaspé") && !opened.contains("Dan Roy"),
            "a number names nobody: {opened}"
        );
        let cover = village.get("board", "/programmation/couverture?du=2021-04-01&au=2022-03-31").await.text;
        assert!(cover.contains("2 MRC sur 2"), "{cover}");
        village.organization("Ailleurs").await;
        let mine = links(&village, "ada@quai.example").await.remove(0);
        let pdf = village.bytes("agent", &format!("{mine}/attestation.pdf")).await;
        assert!(pdf.starts_with(b"%PDF"));
        let absent = links(&village, "cyr@quai.example").await.remove(0);
        assert_eq!(village.get("visitor", &format!("{absent}/attestation.pdf")).await.status, 404);
    }
}

#[tokio::test]
async fn opinions_come_by_a_link_that_serves_once_and_few_are_not_told() {
    for village in Village::both().await {
        let path = gathering(&village, "", "2021-06-15").await;
        for n in 0..5 {
            register(&village, &path, &format!("p{n}")).await;
        }
        work(&village, None).await;
        let session = ids(&village, "select id from gathering_session").await.remove(0);
        for person in ids(&village, "select id from registration").await {
            village.post("agent", &format!("{path}/presences"), &format!("seen={session}+{person}")).await;
        }
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        work(&village, None).await;
        work(&village, None).await;
        let results = format!("{path}/evaluation");
        for n in 0..5 {
            let all = links(&village, &format!("p{n}@quai.example")).await;
            let link = all.iter().find(|link| link.starts_with("/evaluation/")).unwrap();
            assert_eq!(all.iter().filter(|link| link.starts_with("/evaluation/")).count(), 1, "asked once");
            let bad = village.post("visitor", link, "overall=9&words=Gard%C3%A9").await;
            assert!(bad.status == 422 && bad.text.contains("overall-error") && bad.text.contains("Gardé"));
            assert!(village.get("board", &results).await.text.contains("Moins de cinq avis"), "{n}");
            assert_eq!(village.post("visitor", link, "overall=4&useful=5&words=Bravo").await.status, 303);
            village.post("visitor", link, "overall=1&words=Encore").await;
            assert!(village.get("visitor", link).await.text.contains("Ce lien a servi"));
        }
        let told = village.get("board", &results).await.text;
        assert!(told.contains(">4</td>") && told.contains("Bravo") && !told.contains("Encore"), "{told}");
        assert!(told.contains("moins de 5 réponses"), "one question had no answer: {told}");
    }
}

#[tokio::test]
async fn a_registration_is_given_forgotten_and_told_in_time() {
    for village in Village::both().await {
        let zoe = crate::privacy::zoe(&village).await;
        let path = gathering(&village, "", "2021-06-15").await;
        let form =
            "name=Zo%C3%A9+Lafl%C3%A8che&email=zoe%40quai.example&organization=Coop+du+Quai&needs=Rampe";
        let door = format!("{}/inscription", crate::events::public(&path));
        assert_eq!(village.post("visitor", &door, form).await.status, 303);
        let (session, person) = (
            ids(&village, "select id from gathering_session").await.remove(0),
            ids(&village, "select id from registration").await.remove(0),
        );
        village.post("agent", &format!("{path}/presences"), &format!("seen={session}+{person}")).await;
        let told = village.get("agent", &format!("/personnes/{zoe}")).await.text;
        assert!(told.contains("Présence à un événement") && told.contains("Bien gouverner"), "{told}");
        let (coop,): (String,) = sqlx::query_as("select organization_id from registration")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert!(
            village
                .get("board", &format!("/organisations/{coop}"))
                .await
                .text
                .contains("Présence à un événement")
        );
        let held = village.get("direction", &format!("/vie-privee/personnes/{zoe}")).await.text;
        assert!(held.contains("Inscriptions à des événements") && held.contains("Rampe"), "{held}");
        assert_eq!(
            village.post("direction", &format!("/vie-privee/personnes/{zoe}/effacer"), "sure=1").await.status,
            303
        );
        let left: Vec<(String,)> = sqlx::query_as(
            "select r.name || r.email || r.needs || w.email || w.name_key from registration r \
             join participant w on w.id = r.participant_id",
        )
        .fetch_all(village.db.rows())
        .await
        .unwrap();
        assert_eq!(left, [(String::new(),)], "nobody is left in it");
        assert_eq!(village.figure("events.people", YEAR.0, YEAR.1).await, 1, "and still counted");
    }
}
