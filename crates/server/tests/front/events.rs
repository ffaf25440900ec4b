//! Events: planned with sessions, published, found in the calendar, taken up again, changed and cancelled in words.
use crate::{
    sign_in::work,
    surveys::{led, links},
    village::Village,
};

const SHAPE: &str = "kind=training&title_fr=Bien+gouverner&title_en=Good+governance&about_fr=Pour+les+CA&audience=directors\
    &audience=managers&place=Salle+du+Quai%2C+Gasp%C3%A9&mrc=030&action=2.4";

/// A gathering with one session, published: the path of its page for the team.
pub async fn gathering(village: &Village, rest: &str, day: &str) -> String {
    let planned = village.post("agent", "/programmation/nouveau", &format!("{SHAPE}&{rest}")).await;
    assert_eq!(planned.status, 303, "{}", planned.text);
    let path = led(village, &planned.location);
    session(village, &path, &format!("day={day}&begins=9:00&ends=12:00&session_fr=Les+r%C3%B4les")).await;
    assert_eq!(village.post("agent", &format!("{path}/publier"), "").await.status, 303);
    path
}

pub async fn session(village: &Village, path: &str, form: &str) {
    let added = village.post("agent", &format!("{path}/seances"), form).await;
    assert_eq!(added.status, 303, "{}", added.text);
}

/// The path of the public page of a gathering.
pub fn public(path: &str) -> String {
    path.replace("/programmation/", "/evenements/")
}

pub async fn register(village: &Village, path: &str, name: &str) -> u16 {
    let form = format!("name={name}&email={name}%40quai.example");
    village.post("visitor", &format!("{}/inscription", public(path)), &form).await.status
}

/// The letters written to an address, by their subjects, the latest first.
pub async fn subjects(village: &Village, to: &str) -> Vec<String> {
    let all = mail::letters(&village.db, "", 500).await.unwrap();
    all.into_iter().filter(|letter| letter.recipient == to).map(|letter| letter.subject).collect()
}

#[tokio::test]
async fn a_gathering_is_refused_by_its_fields_then_planned_published_and_found_by_everyone() {
    for village in Village::both().await {
        let bad = village
            .post(
                "agent",
                "/programmation/nouveau",
                "kind=fête&title_fr=Kept&link=http://x&capacity=0&price=x&closes_on=demain",
            )
            .await;
        for field in ["kind", "link", "mrc", "action", "capacity", "price", "closes_on"] {
            assert!(
                bad.status == 422 && bad.text.contains(&format!("id=\"{field}-error\"")),
                "{field}: {}",
                bad.text
            );
        }
        assert!(bad.text.contains("value=\"Kept\""), "what was typed is kept");
        let path = led(&village, &village.post("agent", "/programmation/nouveau", SHAPE).await.location);
        let early = village.post("agent", &format!("{path}/publier"), "").await;
        assert!(early.status == 422 && early.text.contains("Ajoutez d’abord une séance"), "{}", early.text);
        let bad =
            village.post("agent", &format!("{path}/seances"), "day=2021-06-31&begins=midi&ends=9:00").await;
        for field in ["day", "begins", "session_fr"] {
            assert!(bad.text.contains(&format!("id=\"{field}-error\"")), "{field}: {}", bad.text);
        }
        session(
            &village,
            &path,
            "day=2021-07-05&begins=13+h+30&ends=16:00&session_fr=Les+r%C3%B4les&track=A&speakers=Ada+Roy%2C+Coop+du+Cap",
        )
        .await;
        assert_eq!(village.get("visitor", &public(&path)).await.status, 404, "a draft is nobody’s");
        assert!(village.get("visitor", "/evenements").await.text.contains("Aucun événement"));
        village.post("agent", &format!("{path}/publier"), "").await;
        let calendar = village.get("visitor", "/evenements").await.text;
        assert!(calendar.contains("Bien gouverner") && calendar.contains("La Côte-de-Gaspé"), "{calendar}");
        for (query, found) in [
            ("mrc=030", true),
            ("mrc=050", false),
            ("genre=training&public=directors", true),
            ("public=youth", false),
            ("mois=2021-07", true),
            ("mois=2021-06", false),
        ] {
            let page = village.get("visitor", &format!("/evenements?{query}")).await.text;
            assert_eq!(page.contains("Bien gouverner"), found, "{query}");
        }
        assert!(
            village.get("visitor", "/evenements/integrer").await.policy.contains("frame-ancestors 'none'")
        );
        let page = village.get("visitor", &public(&path)).await.text;
        assert!(
            page.contains("13\u{a0}h\u{a0}30") && page.contains("Ada Roy") && page.contains("S’inscrire"),
            "{page}"
        );
        let (_, machine) = page.split_once("application/ld+json\">").unwrap();
        let told: serde_json::Value =
            serde_json::from_str(machine.split("</script>").next().unwrap()).unwrap();
        assert_eq!(told["@type"], "Event");
        assert_eq!(told["startDate"], "2021-07-05T17:30:00Z");
        assert_eq!(told["isAccessibleForFree"], true);
        assert!(
            village.get("board", "/recherche?q=gouverner").await.text.contains(&path),
            "found by its title"
        );
        let english = village.get("visitor", &format!("{}?langue=en", public(&path))).await.text;
        assert!(english.contains("Good governance") && english.contains("1:30\u{a0}p.m."), "{english}");
    }
}

#[tokio::test]
async fn a_tour_is_found_by_the_mrc_of_each_of_its_stops() {
    for village in Village::both().await {
        let path = gathering(&village, "", "2021-07-05").await;
        session(
            &village,
            &path,
            "day=2021-07-06&begins=9:00&ends=12:00&session_fr=Arr%C3%AAt&session_mrc=050",
        )
        .await;
        let page = village.get("visitor", "/evenements").await.text;
        assert!(page.contains("<option value=\"050\">") && page.contains("Gaspé, Bonaventure"), "{page}");
        for (mrc, found) in [("030", true), ("050", true), ("020", false)] {
            let page = village.get("visitor", &format!("/evenements?mrc={mrc}")).await.text;
            assert_eq!(page.contains("Bien gouverner"), found, "{mrc}: {page}");
            let feed = village.get("visitor", &format!("/evenements/calendrier.ics?mrc={mrc}")).await.text;
            assert_eq!(feed.matches("BEGIN:VEVENT").count(), if found { 2 } else { 0 }, "{mrc}: {feed}");
        }
    }
}

#[tokio::test]
async fn agendas_read_days_in_utc_under_a_name_that_stays_and_a_number_that_grows() {
    for village in Village::both().await {
        let path = gathering(&village, "", "2021-07-05").await;
        let feed = village.get("visitor", "/evenements/calendrier.ics").await.text;
        let id = path.rsplit('/').next().unwrap();
        for line in [
            "BEGIN:VCALENDAR\r\n",
            &format!("UID:{id}@localhost\r\n"),
            "SEQUENCE:0\r\n",
            "DTSTART:20210705T130000Z\r\n",
            "DTEND:20210705T160000Z\r\n",
            "STATUS:CONFIRMED\r\n",
        ] {
            assert!(feed.contains(line), "{line}: {feed}");
        }
        session(&village, &path, "day=2021-07-06&begins=9:00&ends=10:00&session_fr=Suite").await;
        let feed = village.get("visitor", "/evenements/calendrier.ics").await.text;
        assert!(feed.contains("SEQUENCE:1\r\n") && feed.contains(&format!("UID:{id}-2@localhost")), "{feed}");
        assert_eq!(register(&village, &path, "zoe").await, 303);
        work(&village, None).await;
        let told = village.post("agent", &format!("{path}/prevenir"), "told=").await;
        assert!(told.status == 422 && told.text.contains("told-error"), "{}", told.text);
        village.post("agent", &format!("{path}/prevenir"), "told=La+salle+change").await;
        work(&village, None).await;
        village.post("agent", &format!("{path}/annuler"), "why=Temp%C3%AAte").await;
        work(&village, None).await;
        work(&village, None).await;
        let letters = subjects(&village, "zoe@quai.example").await;
        assert!(letters[0].starts_with("Annulé") && letters[1].starts_with("Changement"), "{letters:?}");
        assert_eq!(letters.len(), 3, "none twice: {letters:?}");
        let feed = village.get("visitor", "/evenements/calendrier.ics").await.text;
        assert!(feed.contains("STATUS:CANCELLED"), "{feed}");
        assert_eq!(register(&village, &path, "max").await, 422);
        let mine = links(&village, "zoe@quai.example").await.remove(0);
        assert!(village.get("visitor", &mine).await.text.contains("Cet événement est annulé"));
        assert_eq!(village.figure("events.held", "2021-04-01", "2022-03-31").await, 0);
    }
}

#[tokio::test]
async fn an_edition_is_taken_up_again_without_its_days_and_nobody_overwrites_unseen() {
    for village in Village::both().await {
        let path = gathering(&village, "edition=8&capacity=40", "2021-06-10").await;
        let page = village.get("agent", &format!("{path}/modifier")).await.text;
        let seen = crate::organizations::hidden(&page, "seen");
        let form = format!("{SHAPE}&edition=8&capacity=30&seen={seen}");
        village.clock.set("2021-06-15T13:01:00Z".parse().unwrap());
        assert_eq!(village.post("agent", &format!("{path}/modifier"), &form).await.status, 303);
        let stale = village.post("direction", &format!("{path}/modifier"), &form).await;
        assert!(stale.status == 422 && stale.text.contains("entre-temps"), "{}", stale.text);
        let next = led(&village, &village.post("agent", &format!("{path}/edition"), "").await.location);
        let page = village.get("agent", &next).await.text;
        assert!(page.contains("Bien gouverner, 9e édition") && page.contains("Aucune séance"), "{page}");
        assert!(page.contains("Bien gouverner, 8e édition") && page.contains("Brouillon"), "{page}");
        assert!(village.get("board", "/programmation").await.text.contains("8e édition"));
        assert_eq!(village.get("member", "/programmation").await.status, 403);
        assert_eq!(
            village.get("board", &format!("{path}/inscriptions")).await.status,
            403,
            "names are the team’s"
        );
    }
}

#[tokio::test]
async fn what_people_count_on_neither_shrinks_nor_goes_back_in_time() {
    for village in Village::both().await {
        let path = gathering(&village, "capacity=3", "2021-07-05").await;
        let (id,): (String,) =
            sqlx::query_as("select id from gathering_session").fetch_one(village.db.rows()).await.unwrap();
        let at = format!("/seances/{id}");
        let shape = |day: &str, speakers: &str| {
            format!("day={day}&begins=9:00&ends=12:00&session_fr=Les+r%C3%B4les&speakers={speakers}")
        };
        let unnamed = village.post("agent", &at, &shape("2021-07-05", "%2C%2C%2C")).await;
        assert!(unnamed.status == 422 && unnamed.text.contains("speakers-error"), "{}", unnamed.text);
        for name in ["ada", "bea"] {
            assert_eq!(register(&village, &path, name).await, 303);
        }
        let past = village.post("agent", &at, &shape("2020-01-01", "Ada+Roy")).await;
        assert!(past.status == 422 && past.text.contains("id=\"day-error\""), "{}", past.text);
        assert!(past.text.contains("value=\"2020-01-01\""), "what was typed is kept: {}", past.text);
        assert_eq!(village.post("agent", &at, &shape("2021-07-06", "Ada+Roy%2C%2C")).await.status, 303);
        let page = village.get("visitor", &public(&path)).await.text;
        assert!(page.contains("Ada Roy") && !page.contains("Ada Roy,"), "{page}");
        let page = village.get("agent", &format!("{path}/modifier")).await.text;
        let seen = crate::organizations::hidden(&page, "seen");
        let places = |places: u8| format!("{SHAPE}&capacity={places}&seen={seen}");
        let fewer = village.post("agent", &format!("{path}/modifier"), &places(1)).await;
        assert!(fewer.status == 422 && fewer.text.contains("id=\"capacity-error\""), "{}", fewer.text);
        assert!(fewer.text.contains("places prises\u{a0}: 2"), "it tells how many: {}", fewer.text);
        assert_eq!(village.post("agent", &format!("{path}/modifier"), &places(2)).await.status, 303);
    }
}
