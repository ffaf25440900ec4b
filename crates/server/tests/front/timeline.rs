//! One page about one organization or person in time: notes, next steps, who knows whom, consents; each by right.
use crate::village::Village;
use people::account;

const STAFF: [&str; 3] = ["direction", "agent", "communications"];

async fn coop(village: &Village) -> String {
    let coop = village.organization("Coop du Quai").await;
    let form = format!("organization={coop}&topic=finance&minutes=45&day=2021-06-14&note=Secret");
    assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
    coop
}

/// Zoé, who presides the coop: her id.
async fn zoe(village: &Village, coop: &str) -> String {
    let form =
        "name=Zo%C3%A9+Lafl%C3%A8che&email=zoe%40quai.example&title=Pr%C3%A9sidente&from_on=2021-01-01";
    let joined = village.post("agent", &format!("/organisations/{coop}/personnes"), form).await;
    assert_eq!(joined.status, 303, "{}", joined.text);
    let (id,): (String,) = sqlx::query_as("select id from person where email = 'zoe@quai.example'")
        .fetch_one(village.db.rows())
        .await
        .unwrap();
    id
}

/// What the page tells in time.
async fn told(village: &Village, role: &str, path: &str) -> String {
    let page = village.get(role, path).await.text;
    let (_, rest) = page.split_once("id=\"fil\"").unwrap_or_else(|| panic!("{role}: {page}"));
    rest.split("<h2>").next().unwrap().to_owned()
}

#[tokio::test]
async fn an_organization_tells_what_happened_to_each_as_far_as_they_may_read() {
    for village in Village::both().await {
        let coop = coop(&village).await;
        zoe(&village, &coop).await;
        let path = format!("/organisations/{coop}");
        for role in STAFF {
            let told = told(&village, role, &path).await;
            assert!(told.contains("Acte d’accompagnement") && told.contains("Ajoutée au registre"), "{told}");
            assert!(told.contains("Zoé Laflèche, Présidente"), "{role}: {told}");
            assert!(
                told.find("14\u{a0}juin 2021").unwrap() < told.find("janvier 2021").unwrap(),
                "newest first"
            );
            assert!(!told.contains("Secret"), "an act’s note is read on its own page");
        }
        let board = told(&village, "board", &path).await;
        assert!(board.contains("Acte d’accompagnement") && !board.contains("Zoé"), "{board}");
        assert!(!board.contains("genre=notes") && !board.contains("genre=sheet"), "{board}");
        let administrator = told(&village, "administrator", &path).await;
        assert!(!administrator.contains("Acte d’") && administrator.contains("Ajoutée au registre"));
        let acts = told(&village, "agent", &format!("{path}?genre=acts")).await;
        assert!(acts.contains("Acte d’") && !acts.contains("Ajoutée au registre</"), "{acts}");
        for (kind, offered) in [("standing", true), ("persons", true), ("notes", false)] {
            assert_eq!(acts.contains(&format!("genre={kind}")), offered, "{kind} beside acts: {acts}");
        }
        let standing = told(&village, "board", &format!("{path}?genre=persons")).await;
        assert!(standing.contains("Ajoutée au registre") && !standing.contains("Zoé"), "not theirs to ask");
        let english = told(&village, "agent", &format!("{path}?langue=en")).await;
        assert!(english.contains("Service acts") && english.contains("Everything"), "{english}");
    }
}

#[tokio::test]
async fn what_happened_is_read_a_page_at_a_time() {
    for village in Village::both().await {
        let coop = coop(&village).await;
        for day in 1..=31 {
            let form = format!("text=Note+n{day:02}x&day=2021-05-{day:02}&visibility=team");
            let sent = village.post("agent", &format!("/organisations/{coop}/notes"), &form).await;
            assert_eq!(sent.status, 303);
        }
        let path = format!("/organisations/{coop}?genre=notes");
        let first = told(&village, "agent", &path).await;
        assert!(first.contains("n31x") && first.contains("n02x") && !first.contains("n01x"), "{first}");
        assert!(
            first.contains("genre=notes&amp;page=2") || first.contains("genre=notes&#38;page=2"),
            "{first}"
        );
        let second = told(&village, "agent", &format!("{path}&page=2")).await;
        assert!(second.contains("n01x") && !second.contains("n31x"), "{second}");
        for odd in ["genre=%3Cscript%3E", "page=-1", "page=99999999999", "genre=a&genre=b", "page=zzz"] {
            let page = village.get("agent", &format!("/organisations/{coop}?{odd}")).await;
            assert_eq!(page.status, 200, "{odd}");
        }
    }
}

#[tokio::test]
async fn a_note_is_read_by_those_it_is_for_and_withdrawn_by_who_wrote_it() {
    for village in Village::both().await {
        let coop = coop(&village).await;
        let (write, path) = (format!("/organisations/{coop}/notes"), format!("/organisations/{coop}"));
        for (who, text, visibility) in [
            ("agent", "Team+%3Cscript%3E", "team"),
            ("agent", "Boss", "direction"),
            ("agent", "Mine", "author"),
            ("direction", "Alone", "author"),
        ] {
            let form = format!("text={text}&day=2021-06-15&visibility={visibility}");
            assert_eq!(village.post(who, &write, &form).await.status, 303);
        }
        for (role, seen) in [
            ("agent", [true, true, true, false]),
            ("direction", [true, true, false, true]),
            ("communications", [true, false, false, false]),
            ("board", [false; 4]),
            ("administrator", [false; 4]),
        ] {
            let page = village.get(role, &path).await.text;
            let read = ["Team &#60;script&#62;", "Boss", "Mine", "Alone"].map(|text| page.contains(text));
            assert_eq!(read, seen, "{role}");
        }
        let (mine,): (String,) = sqlx::query_as("select id from note where text = 'Mine'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let withdraw = format!("/notes/{mine}/retirer");
        for other in ["communications", "direction"] {
            assert_eq!(village.post(other, &withdraw, "").await.status, 404, "another’s own note");
        }
        assert_eq!(village.post("agent", &withdraw, "").await.status, 303);
        assert_eq!(village.post("agent", &withdraw, "").await.status, 404);
        assert!(!village.get("agent", &path).await.text.contains("Mine"));
        let refused = village.post("agent", &write, "text=+&day=2021-06-16&visibility=world").await;
        for field in ["text", "day", "visibility"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        let lines = db::lines_about(&village.db, "note", &mine, 9).await.unwrap();
        assert!(lines.iter().all(|line| !line.note.contains("Mine")), "history holds no words");
    }
}

#[tokio::test]
async fn a_next_step_has_a_day_and_an_owner_and_is_told_at_home_once_late() {
    for village in Village::both().await {
        let coop = coop(&village).await;
        let agent = account::with_role(&village.db, "agent").await.unwrap().unwrap();
        let board = account::with_role(&village.db, "board").await.unwrap().unwrap();
        let take = format!("/organisations/{coop}/suite");
        let form = |owner: &str, due: &str| format!("text=Rappeler&due_on={due}&owner={owner}");
        let refused = village.post("agent", &take, &form(&board, "2021-02-30")).await;
        assert!(refused.text.contains("owner-error") && refused.text.contains("due_on-error"));
        assert_eq!(village.post("agent", &take, &form(&agent, "2021-06-15")).await.status, 303);
        let late = |text: &str| text.contains("Une suite en retard");
        assert!(
            !late(&village.get("direction", "/").await.text)
                && !late(&village.get("direction", "").await.text)
        );
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        assert!(late(&village.get("direction", "").await.text), "the day after");
        assert!(!late(&village.get("board", "").await.text));
        let list = village.get("communications", "/suites").await.text;
        assert!(list.contains("Rappeler") && list.contains("en retard"), "{list}");
        assert!(!village.get("communications", "/suites?a=moi").await.text.contains("Rappeler"));
        let (step,): (String,) =
            sqlx::query_as("select id from next_step").fetch_one(village.db.rows()).await.unwrap();
        let end = format!("/suites/{step}/terminer");
        assert_eq!(village.post("agent", &end, "how=done").await.status, 303);
        assert_eq!(village.post("agent", &end, "how=done").await.status, 404);
        assert!(!late(&village.get("direction", "").await.text));
        let told = told(&village, "agent", &format!("/organisations/{coop}")).await;
        assert!(told.contains("Suite faite") && told.contains("Rappeler"), "{told}");
    }
}

#[tokio::test]
async fn who_knows_whom_is_said_once_and_shown_on_both_pages() {
    for village in Village::both().await {
        let coop = coop(&village).await;
        let zoe = zoe(&village, &coop).await;
        let hired = "name=Firmin+B&title=Agent&mrc=&share=100&from_on=2021-01-01";
        assert_eq!(village.post("direction", "/equipe/ajouter", hired).await.status, 303);
        let (firmin,): (String,) =
            sqlx::query_as("select person_id from post").fetch_one(village.db.rows()).await.unwrap();
        let say = format!("/personnes/{zoe}/liens");
        let refused = village.post("agent", &say, &format!("knower={zoe}&since=2022")).await;
        assert!(refused.text.contains("knower-error") && refused.text.contains("since-error"));
        let form = format!("knower={firmin}&since=2016&through=Un+festival");
        assert_eq!(village.post("agent", &say, &form).await.status, 303);
        assert!(village.post("agent", &say, &form).await.text.contains("knower-error"), "said once");
        for path in
            [format!("/organisations/{coop}"), format!("/personnes/{zoe}"), format!("/personnes/{firmin}")]
        {
            let page = village.get("agent", &path).await.text;
            assert!(page.contains("connaît") && page.contains("Un festival"), "{path}: {page}");
        }
        assert!(!village.get("board", &format!("/organisations/{coop}")).await.text.contains("Un festival"));
        let (link,): (String,) =
            sqlx::query_as("select id from acquaintance").fetch_one(village.db.rows()).await.unwrap();
        assert_eq!(village.post("agent", &format!("/liens/{link}/retirer"), "").await.status, 303);
        assert!(!village.get("agent", &format!("/personnes/{zoe}")).await.text.contains("Un festival"));
    }
}

#[tokio::test]
async fn a_consent_holds_until_it_is_withdrawn_or_runs_out_by_the_rule_of_its_day() {
    for village in Village::both().await {
        let coop = coop(&village).await;
        let zoe = zoe(&village, &coop).await;
        let give = format!("/personnes/{zoe}/consentements");
        let refused =
            village.post("agent", &give, "purpose=x&basis=x&how=x&evidence=&given_on=2021-06-16").await;
        for field in ["purpose", "basis", "how", "evidence", "given_on"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}");
        }
        for (purpose, basis, day) in [
            ("bulletin", "express", "2015-01-01"),
            ("events", "dues", "2019-06-15"),
            ("calls", "dues", "2019-06-16"),
            ("surveys", "inquiry", "2021-01-31"),
        ] {
            let form = format!("purpose={purpose}&basis={basis}&how=paper&evidence=Classeur&given_on={day}");
            assert_eq!(village.post("agent", &give, &form).await.status, 303, "{purpose}");
        }
        let page = village.get("agent", &format!("/personnes/{zoe}")).await.text;
        assert!(page.contains("vaut jusqu’à son retrait"), "express has no end");
        assert!(page.contains("expiré depuis le 15\u{a0}juin 2021"), "24 months are over: {page}");
        assert!(page.contains("expire le 16\u{a0}juin 2021"), "one day is left");
        assert!(page.contains("expire le 31\u{a0}juillet 2021"), "six months");
        let holds = async |purpose: &str, day: &str| {
            let mut rows = village.db.rows().acquire().await.unwrap();
            people::consent::holds(&mut rows, &zoe, purpose, day).await.unwrap()
        };
        assert!(holds("bulletin", "2021-06-15").await && !holds("bulletin", "2014-12-31").await);
        assert!(holds("events", "2021-06-14").await && !holds("events", "2021-06-15").await);
        let (express,): (String,) = sqlx::query_as("select id from consent where basis = 'express'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert_eq!(village.post("agent", &format!("/consentements/{express}/retirer"), "").await.status, 303);
        assert!(!holds("bulletin", "2021-06-15").await && holds("bulletin", "2021-06-14").await);
        let rule = "kind=consent-dues&months=36&from_on=2019-06-15";
        assert_eq!(village.post("direction", "/vie-privee/conservation", rule).await.status, 303);
        assert!(holds("events", "2022-06-14").await && !holds("events", "2022-06-15").await);
        let told = told(&village, "agent", &format!("/personnes/{zoe}")).await;
        assert!(told.contains("Consentement retiré") && told.contains("Présidente, Coop du Quai"), "{told}");
    }
}
