//! Volunteer hours: those of events beside those of meetings, each once; and where a meeting is held.
use crate::{
    concertation::{body, row, seat},
    events::gathering,
    organizations::id_of,
    village::Village,
};
use figures::{Ask, Part};

const HOURS: &str = "concertation.volunteer-hours";

/// Convenes a meeting of two hours, at which somebody was; gives its path.
async fn held(village: &Village, body: &str, who: &str, rest: &str) -> String {
    let form = format!("from_time=13:30&to_time=15:30&place=Salle&agenda=1.+Accueil{rest}");
    let sent = village.post("agent", &format!("/concertation/{body}/rencontres"), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let path = format!("/concertation/rencontres/{}", id_of(&sent));
    let there = village.post("agent", &format!("{path}/presences"), &format!("how-{who}=present")).await;
    assert_eq!(there.status, 303, "{}", there.text);
    path
}

/// A board hosted in an MRC, and the volunteer who sits on it.
async fn board(village: &Village) -> (String, String) {
    let board = body(village, "own-board", "Conseil", "2021-01-01", "&mrc=020").await;
    seat(village, &board, "Abel", "volunteer", "&from_on=2021-01-01").await;
    (board, row(village, "select id from person where name = 'Abel'").await)
}

#[tokio::test]
async fn whoever_helps_at_an_event_gives_hours_with_those_of_meetings_once_and_under_a_code() {
    for village in Village::both().await {
        let (board, abel) = board(&village).await;
        held(&village, &board, &abel, "&day=2021-06-01").await;
        let path = gathering(&village, "", "2021-06-15").await;
        let session = row(&village, "select id from gathering_session").await;
        for (who, part) in [("Dan+Roy", "volunteer"), ("Eve+Cap", "attendee")] {
            let walk = format!("session={session}&name={who}&part={part}&device=one");
            assert_eq!(village.post("agent", &format!("{path}/arrivees"), &walk).await.status, 200);
        }
        let hours = async |key: &str| village.figure(key, "2021-04-01", "2022-03-31").await;
        assert_eq!((hours(HOURS).await, hours("events.volunteer-hours").await), (300, 180));
        let days = "du=2021-04-01&au=2022-03-31";
        let list = village.get("board", &format!("/concertation/heures?{days}")).await.text;
        assert!(
            list.contains("Bien gouverner") && list.contains("Conseil") && list.contains(&path),
            "{list}"
        );
        assert!(
            !list.contains("Dan Roy") && !list.contains("Eve Cap"),
            "who is no person of the pole: {list}"
        );
        let sheet = format!("/concertation/heures/exporter?{days}&forme=csv");
        let sheet = village.get("board", &sheet).await.text;
        assert_eq!(sheet.matches(";Bien gouverner;180;").count(), 1, "{sheet}");
        assert!(sheet.contains(";Conseil;120;") && sheet.contains("La Côte-de-Gaspé"), "{sheet}");
        let rows = village.get("board", &format!("/chiffres/{HOURS}?{days}")).await.text;
        assert!(rows.contains("2 lignes le prouvent") && !rows.contains("Dan Roy"), "{rows}");

        let dan = row(&village, "select id from registration where part = 'volunteer'").await;
        let back = format!("session={session}&registration={dan}");
        assert_eq!(village.post("agent", &format!("{path}/presences/retirer"), &back).await.status, 303);
        assert_eq!((hours(HOURS).await, hours("events.volunteer-hours").await), (120, 0));
    }
}

#[tokio::test]
async fn a_meeting_counts_in_the_mrc_where_it_is_held_or_in_that_of_its_body() {
    for village in Village::both().await {
        let (board, abel) = board(&village).await;
        held(&village, &board, &abel, "&day=2021-05-03").await;
        let away = held(&village, &board, &abel, "&day=2021-06-01&mrc=050").await;
        for form in ["decision=Oui&outcome=adopted", "decision=Non&outcome=rejected"] {
            assert_eq!(village.post("agent", &format!("{away}/decisions"), form).await.status, 303);
        }
        let parts = async |key: &str| {
            let all = server::house::figures();
            let (from, to) = ("2021-04-01".parse().unwrap(), "2022-03-31".parse().unwrap());
            Ask::of(all.find(key).unwrap(), from, to).by(&village.db, Part::Mrc).await.unwrap()
        };
        let told = |parts: &[(&str, i64)]| -> Vec<(String, i64)> {
            parts.iter().map(|(mrc, value)| ((*mrc).to_owned(), *value)).collect()
        };
        assert_eq!(parts("concertation.meetings").await, told(&[("020", 1), ("050", 1)]));
        assert_eq!(parts(HOURS).await, told(&[("020", 120), ("050", 120)]));
        assert_eq!(parts("concertation.decisions").await, told(&[("050", 2)]));
        assert!(village.get("board", &away).await.text.contains("Bonaventure"));
        let again = village.get("agent", &format!("/concertation/{board}/rencontres")).await.text;
        assert!(again.contains("value=\"050\" selected"), "as the last one was: {again}");
        let form = "day=2021-06-01&from_time=13:30&to_time=15:30&mrc=";
        let edit = format!("{away}/modifier");
        let wrong = village.post("agent", &edit, &format!("{form}zzz")).await;
        assert!(wrong.status == 422 && wrong.text.contains("mrc-error"), "{}", wrong.text);
        assert_eq!(village.post("agent", &edit, form).await.status, 303);
        assert_eq!(parts("concertation.meetings").await, told(&[("020", 2)]), "that of its body");
    }
}
