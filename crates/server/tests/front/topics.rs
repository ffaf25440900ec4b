//! The pole's own topics: added, renamed and ended by direction, and true wherever acts are told.
use crate::{
    plan::{last, sent},
    village::Village,
};

const PAGE: &str = "/accompagnement/sujets";
const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

/// Adds a topic and gives its id.
async fn topic(village: &Village, names: &str) -> String {
    let form = format!("{names}&action=3.4&from_on=2021-06-01");
    sent(village, "direction", PAGE, &form).await;
    last(village, "topic").await
}

#[tokio::test]
async fn a_topic_of_the_pole_is_logged_filtered_counted_and_taken_away() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        for role in ["agent", "board", "member"] {
            assert_eq!(village.get(role, PAGE).await.status, 403, "{role}");
            assert_eq!(village.post(role, PAGE, "french=A&english=A").await.status, 403, "{role}");
        }
        assert!(village.get("direction", PAGE).await.text.contains("aucun sujet à lui"));
        let id = topic(&village, "french=Virage+%3Cb%3Enum%C3%A9rique&english=Digital+shift").await;
        let page = village.get("direction", PAGE).await.text;
        assert!(page.contains("Virage &#60;b&#62;numérique") && page.contains("3.4 "), "{page}");
        let form = village.get("agent", "/accompagnement/consigner").await.text;
        assert!(form.contains(&format!("value=\"{id}\"")), "{form}");
        assert!(village.get("agent", "/accompagnement/demandes/recevoir").await.text.contains(&id));

        let act = |topic: &str, day: &str| format!("organization={coop}&topic={topic}&minutes=60&day={day}");
        let early = village.post("agent", "/accompagnement/consigner", &act(&id, "2021-05-31")).await;
        assert_eq!(early.status, 422);
        assert!(early.text.contains("topic-error") && early.text.contains("ne vaut pas ce jour-là"));
        let unknown = "0000000000000000000000zzzz";
        let stranger = village.post("agent", "/accompagnement/consigner", &act(unknown, "2021-06-01")).await;
        assert!(stranger.status == 422 && stranger.text.contains("topic-error"), "{}", stranger.text);
        sent(&village, "agent", "/accompagnement/consigner", &act(&id, "2021-06-01")).await;
        sent(&village, "agent", "/accompagnement/consigner", &act("finance", "2021-06-01")).await;
        let rule = format!("topic={id}&action=2.7&from_on=2021-06-10");
        sent(&village, "direction", "/accompagnement/regles/sujet", &rule).await;
        sent(&village, "agent", "/accompagnement/consigner", &act(&id, "2021-06-10")).await;
        let actions: Vec<(String,)> =
            sqlx::query_as("select action from service_act where topic = $1 order by id")
                .bind(&id)
                .fetch_all(village.db.rows())
                .await
                .unwrap();
        assert_eq!(actions, [("3.4".to_owned(),), ("2.7".to_owned(),)]);

        let asked =
            format!("organization={coop}&day=2021-06-02&channel=phone&need=Un+site&topic={id}&urgency=usual");
        sent(&village, "agent", "/accompagnement/demandes/recevoir", &asked).await;
        assert!(
            village
                .get("agent", "/accompagnement/demandes")
                .await
                .text
                .contains("Virage &#60;b&#62;numérique")
        );
        let journal = village.get("board", &format!("/accompagnement?sujet={id}")).await.text;
        assert!(
            journal.contains("2 actes") && journal.contains("Virage &#60;b&#62;numérique, individuel"),
            "{journal}"
        );
        let sheet =
            village.get("board", &format!("/accompagnement/exporter?sujet={id}&forme=csv")).await.text;
        assert!(sheet.contains("Virage <b>numérique") && !sheet.contains("Finances"), "{sheet}");
        let rows = format!("/chiffres/accompaniment.acts?du={}&au={}", YEAR.0, YEAR.1);
        let french = village.get("board", &rows).await.text;
        assert!(french.contains("Virage &#60;b&#62;numérique") && french.contains("Finances"), "{french}");
        let english = village.get("board", &format!("{rows}&langue=en")).await.text;
        assert!(english.contains("Digital shift") && english.contains("Finance"), "{english}");
        let found = village.get("agent", "/recherche?q=virage&genre=act").await.text;
        assert!(found.contains("Coop du Quai"), "{found}");
    }
}

#[tokio::test]
async fn a_topic_is_renamed_everywhere_and_ended_without_taking_anything_from_what_was_logged() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        for (form, field) in [
            ("french=%E2%80%8B&english=A&action=3.4&from_on=2021-06-01", "french"),
            (&*format!("french=A&english={}&action=3.4&from_on=2021-06-01", "x".repeat(101)), "english"),
            ("french=A&english=A&action=9.9&from_on=2021-06-01", "action"),
            ("french=A&english=A&action=3.4&from_on=2021-02-30", "from_on"),
        ] {
            let refused = village.post("direction", PAGE, form).await;
            assert_eq!(refused.status, 422, "{form}");
            assert!(refused.text.contains(&format!("id=\"{field}-error\"")), "{form}: {}", refused.text);
        }
        let id = topic(&village, "french=Num%C3%A9rique&english=Digital").await;
        let act = |day: &str| format!("organization={coop}&topic={id}&minutes=60&day={day}");
        sent(&village, "agent", "/accompagnement/consigner", &act("2021-06-01")).await;
        let logged = last(&village, "act").await;
        let own = format!("{PAGE}/{id}");
        let refused = village.post("direction", &format!("{own}/renommer"), "french=&english=Kept").await;
        assert!(refused.status == 422 && refused.text.contains("value=\"Kept\""), "{}", refused.text);
        assert_eq!(village.post("agent", &format!("{own}/renommer"), "french=A&english=A").await.status, 403);
        sent(&village, "direction", &format!("{own}/renommer"), "french=Infonuage&english=Cloud").await;
        let journal = village.get("agent", "/accompagnement").await.text;
        assert!(journal.contains("Infonuage") && !journal.contains("Numérique"), "{journal}");
        let found = village.get("agent", "/recherche?q=infonuage&genre=act").await.text;
        assert!(found.contains("Coop du Quai"), "{found}");

        for (until, why) in
            [("2021-05-31", "La fin vient avant"), ("2021-02-30", "n’existe pas au calendrier")]
        {
            let refused =
                village.post("direction", &format!("{own}/terminer"), &format!("until_on={until}")).await;
            assert!(refused.status == 422 && refused.text.contains(why), "{}", refused.text);
        }
        sent(&village, "direction", &format!("{own}/terminer"), "until_on=2021-06-05").await;
        let again = village.post("direction", &format!("{own}/terminer"), "until_on=2021-06-05").await;
        assert!(again.location.ends_with("?avis=act-topic-own-over"), "it has ended: {}", again.location);
        assert_eq!(village.post("direction", &format!("{PAGE}/nothing/terminer"), "").await.status, 404);
        for path in ["/accompagnement/consigner", "/accompagnement/demandes/recevoir"] {
            let form = village.get("agent", path).await.text;
            let ended = format!("Infonuage (jusqu’au {})", page::day("2021-06-05", page::Language::French));
            assert!(form.contains(&ended), "for whoever logs late: {form}");
        }
        sent(&village, "agent", "/accompagnement/consigner", &act("2021-06-05")).await;
        let form = format!("organization={coop}&topic=&minutes=60&day=2021-06-04");
        let offered = village.post("agent", "/accompagnement/consigner", &form).await;
        assert!(offered.status == 422 && offered.text.contains("> Infonuage</label>"), "{}", offered.text);
        let late = village.post("agent", "/accompagnement/consigner", &act("2021-06-06")).await;
        assert!(late.status == 422 && late.text.contains("ne vaut pas ce jour-là"), "{}", late.text);
        let correct = format!("/accompagnement/{logged}/corriger");
        assert!(village.get("agent", &correct).await.text.contains(&format!("value=\"{id}\" checked")));
        sent(&village, "agent", &correct, &act("2021-06-05")).await;
        assert!(village.get("agent", "/accompagnement").await.text.contains(&format!("value=\"{id}\"")));
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 2);
        assert_eq!(
            village.post("direction", &format!("{PAGE}/nothing/renommer"), "french=A&english=A").await.status,
            404
        );
    }
}
