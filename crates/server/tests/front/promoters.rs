//! Promoters: one read by its stages, acts, requests and referrals, and forgotten when it asks.
use crate::{organizations::id_of, village::Village};
use db::Who;

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
const FIGURES: [&str; 5] = [
    "accompaniment.promoters-accompanied",
    "accompaniment.acts",
    "accompaniment.hours",
    "accompaniment.requests",
    "accompaniment.referrals",
];
/// What may be read of Odile only as long as she is remembered.
const TOLD: [&str; 5] = ["Odile", "Secret", "buanderie", "tiroir", "rappeler"];

/// Odile, served at two stages, who asked and was referred: her id.
async fn odile(village: &Village) -> String {
    let support = village.organization("Fonds du Littoral").await;
    let mut act = village.db.act(Who::House).await.unwrap();
    people::organization::give_role(&mut act, &support, "support", "2020-01-01").await.unwrap();
    act.commit().await.unwrap();
    for (day, stage) in [("2021-04-01", "idea"), ("2021-05-02", "idea"), ("2021-06-03", "pre-start-up")] {
        let form = format!("promoter=Odile+S&stage={stage}&topic=start-up&minutes=30&day={day}&note=Secret");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
    }
    let form =
        "promoter=odile+s&day=2021-06-04&channel=phone&need=Une+buanderie&topic=start-up&urgency=usual";
    let request = id_of(&village.post("agent", "/accompagnement/demandes/recevoir", form).await);
    let form = "state=answered&day=2021-06-05&note=%C3%80+rappeler";
    let path = format!("/accompagnement/demandes/{request}/suivre");
    assert_eq!(village.post("agent", &path, form).await.status, 303);
    let form = format!("promoter=Odile+S&to={support}&day=2021-06-06&why=Un+tiroir&consent=none");
    assert_eq!(village.post("agent", "/accompagnement/referencements/ajouter", &form).await.status, 303);
    let (id,): (String,) =
        sqlx::query_as("select id from promoter").fetch_one(village.db.rows()).await.unwrap();
    id
}

async fn found(village: &Village, kind: &str, words: &str) -> usize {
    let reply = village.get("agent", &format!("/recherche/suggestions?genre={kind}&q={words}")).await;
    serde_json::from_str::<Vec<serde_json::Value>>(&reply.text).unwrap().len()
}

#[tokio::test]
async fn a_promoter_is_read_whole_and_named_to_those_who_log_alone() {
    for village in Village::both().await {
        let id = odile(&village).await;
        let path = format!("/accompagnement/promoteurs/{id}");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("<h1>Odile S</h1>") && page.contains("3 actes"), "{page}");
        let stages = page.split("<ol>").nth(1).unwrap().split("</ol>").next().unwrap();
        assert_eq!(stages.matches("<li>").count(), 2, "a stage said again is no new one: {stages}");
        assert!(stages.contains("1er\u{a0}avril 2021") && stages.contains("3\u{a0}juin 2021"), "{stages}");
        assert!(
            page.contains("Une buanderie") && page.contains("Fonds du Littoral") && !page.contains("Effacer")
        );
        let code = format!("P-{}", &id[22..]);
        for role in ["board", "communications"] {
            let page = village.get(role, &path).await.text;
            assert!(page.contains(&format!("<h1>{code}</h1>")), "{page}");
            assert!(TOLD.iter().all(|told| !page.contains(told)), "{role}: {page}");
        }
        let number = "/chiffres/accompaniment.promoters-accompanied?du=2021-04-01&au=2022-03-31";
        for (role, from) in [("board", "/accompagnement"), ("agent", number)] {
            assert!(village.get(role, from).await.text.contains(&path), "{from}");
        }
        assert_eq!(found(&village, "promoter", "odile").await, 1);
        assert_eq!(
            village.get("agent", "/accompagnement/promoteurs/0000000000000000000000zzzz").await.status,
            404
        );
    }
}

#[tokio::test]
async fn a_promoter_forgotten_is_nameless_everywhere_and_counted_as_before() {
    for village in Village::both().await {
        let id = odile(&village).await;
        let form = "promoter=Autre&stage=idea&topic=start-up&minutes=15&day=2021-06-07&note=Gard%C3%A9e";
        assert_eq!(village.post("agent", "/accompagnement/consigner", form).await.status, 303);
        let mut before = vec![];
        for key in FIGURES {
            before.push(village.figure(key, YEAR.0, YEAR.1).await);
        }
        let path = format!("/accompagnement/promoteurs/{id}");
        assert_eq!(village.post("agent", &format!("{path}/effacer"), "sure=1").await.status, 403);
        let asked = village.post("direction", &format!("{path}/effacer"), "").await;
        assert!(asked.status == 422 && asked.text.contains("sure-error") && asked.text.contains("Odile"));
        for kind in ["promoter", "request", "referral", "act-note"] {
            let words = if kind == "act-note" { "secret" } else { "odile" };
            assert!(found(&village, kind, words).await > 0, "{kind}");
        }
        assert_eq!(village.post("direction", &format!("{path}/effacer"), "sure=1").await.status, 303);
        let again = village.post("direction", &format!("{path}/effacer"), "sure=1").await;
        assert!(again.status == 303 && again.location.ends_with(&path), "{}", again.location);
        assert_eq!(
            village.post("direction", "/accompagnement/promoteurs/nobody/effacer", "sure=1").await.status,
            404
        );
        for kind in ["promoter", "request", "referral", "act-note"] {
            for words in ["odile", "secret", "buanderie", "tiroir"] {
                assert_eq!(found(&village, kind, words).await, 0, "{kind} by {words}");
            }
        }
        assert_eq!(found(&village, "act-note", "gardee").await, 1, "another's note stays");
        let code = format!("P-{}", &id[22..]);
        let page = village.get("direction", &path).await.text;
        assert!(
            page.contains(&format!("<h1>{code}</h1>")) && page.contains("Nom et notes effacés"),
            "{page}"
        );
        for path in
            [path.as_str(), "/accompagnement", "/accompagnement/demandes", "/accompagnement/referencements"]
        {
            let page = village.get("direction", path).await.text;
            assert!(page.contains(&code) && TOLD.iter().all(|told| !page.contains(told)), "{path}: {page}");
        }
        for table in
            ["promoter", "service_act", "service_request", "service_request_state", "referral", "history"]
        {
            let text = match table {
                "promoter" => "name || name_key",
                "service_request" => "need",
                "referral" => "why",
                _ => "note",
            };
            let sql = format!("select {text} from {table}");
            let rows: Vec<(String,)> =
                sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(village.db.rows()).await.unwrap();
            let left = rows.iter().any(|(text,)| TOLD.iter().any(|told| text.contains(told)));
            assert!(!left && rows.iter().all(|(text,)| !text.contains("odile")), "{table}");
        }
        for (key, before) in FIGURES.iter().zip(before) {
            assert_eq!(village.figure(key, YEAR.0, YEAR.1).await, before, "{key}");
        }
    }
}

#[tokio::test]
async fn an_act_of_one_forgotten_is_corrected_under_its_code_and_a_new_one_of_that_name_is_another() {
    for village in Village::both().await {
        let id = odile(&village).await;
        let path = format!("/accompagnement/promoteurs/{id}/effacer");
        assert_eq!(village.post("direction", &path, "sure=1").await.status, 303);
        let (act,): (String,) = sqlx::query_as("select max(act_id) from service_act_promoter")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let correct = format!("/accompagnement/{act}/corriger");
        let code = format!("P-{}", &id[22..]);
        assert!(village.get("agent", &correct).await.text.contains(&format!("value=\"{code}\"")));
        let form = format!("promoter={code}&stage=start-up&topic=start-up&minutes=45&day=2021-06-03");
        assert_eq!(village.post("agent", &correct, &form).await.status, 303);
        assert_eq!(village.figure(FIGURES[0], YEAR.0, YEAR.1).await, 1, "still the same one");
        let form = "promoter=Odile+S&stage=idea&topic=start-up&minutes=45&day=2021-06-08";
        assert_eq!(village.post("agent", "/accompagnement/consigner", form).await.status, 303);
        assert_eq!(village.figure(FIGURES[0], YEAR.0, YEAR.1).await, 2);
    }
}
