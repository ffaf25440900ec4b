//! Meetings: presence by touch, quorum of its day, numbered decisions, tasks told at home, and the hours they give.
use crate::{
    concertation::{body, row, seat},
    organizations::id_of,
    village::Village,
};

const HOURS: &str = "concertation.volunteer-hours";

/// Convenes a meeting of two hours, and gives its id.
async fn meeting(village: &Village, body: &str, day: &str) -> String {
    let form = format!("day={day}&from_time=13:30&to_time=15:30&place=Gasp%C3%A9&agenda=1.+Accueil");
    let sent = village.post("agent", &format!("/concertation/{body}/rencontres"), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    id_of(&sent)
}

async fn person(village: &Village, name: &str) -> String {
    let sql = "select id from person where name = $1";
    let (id,): (String,) = sqlx::query_as(sql).bind(name).fetch_one(village.db.rows()).await.unwrap();
    id
}

/// Says how persons were at a meeting.
async fn attend(village: &Village, meeting: &str, ways: &[(&str, &str)]) -> crate::village::Reply {
    let form: Vec<String> = ways.iter().map(|(who, how)| format!("how-{who}={how}")).collect();
    village.post("agent", &format!("/concertation/rencontres/{meeting}/presences"), &form.join("&")).await
}

/// A board of three, one of them paid, and the ids of the three.
async fn board(village: &Village) -> (String, [String; 3]) {
    let board = body(village, "own-board", "Conseil", "2021-01-01", "").await;
    for (who, standing) in [("Abel", "volunteer"), ("Berthe", "volunteer"), ("Cyr", "paid")] {
        seat(village, &board, who, standing, "&from_on=2021-01-01").await;
    }
    let ids = [person(village, "Abel").await, person(village, "Berthe").await, person(village, "Cyr").await];
    (board, ids)
}

#[tokio::test]
async fn volunteers_who_were_there_give_the_length_of_the_meeting_and_nobody_else_does() {
    for village in Village::both().await {
        let (board, [abel, berthe, cyr]) = board(&village).await;
        let hours = async |from: &str, to: &str| village.figure(HOURS, from, to).await;
        let meetings = async || village.figure("concertation.meetings", "2021-01-01", "2021-12-31").await;
        let eve = meeting(&village, &board, "2021-03-31").await;
        let first = meeting(&village, &board, "2021-04-01").await;
        assert_eq!(meetings().await, 0, "nobody said who was there");
        assert!(village.get("agent", "").await.text.contains("Les présences d"), "told at home");
        let ways = [(&*abel, "present"), (&*berthe, "remote"), (&*cyr, "present")];
        assert_eq!(attend(&village, &eve, &ways).await.status, 303);
        let ways = [(&*abel, "present"), (&*berthe, "excused"), (&*cyr, "present")];
        assert_eq!(attend(&village, &first, &ways).await.status, 303);
        assert_eq!(
            (hours("2020-04-01", "2021-03-31").await, hours("2021-04-01", "2022-03-31").await),
            (240, 120)
        );
        assert_eq!(meetings().await, 2);
        // Touched again, presence is as it was touched last.
        assert_eq!(attend(&village, &first, &[(&*berthe, "present")]).await.status, 303);
        assert_eq!(hours("2021-04-01", "2022-03-31").await, 240);
        assert_eq!(attend(&village, &first, &[(&*abel, "proxy"), (&*berthe, "absent")]).await.status, 303);
        assert_eq!(hours("2021-04-01", "2022-03-31").await, 0, "a proxy gives none");
        // Elsewhere, and once a mandate is over, no hour is the pole's own.
        let table = body(&village, "table", "Table", "2021-01-01", "").await;
        let form = format!("&from_on=2021-01-01&person={abel}");
        seat(&village, &table, "", "volunteer", &form).await;
        let there = meeting(&village, &table, "2021-05-01").await;
        assert_eq!(attend(&village, &there, &[(&*abel, "present")]).await.status, 303);
        let mandate = row(
            &village,
            "select m.id from concertation_mandate m join person p on p.id = m.person_id where p.name = 'Berthe'",
        )
        .await;
        let ended = format!("/concertation/mandats/{mandate}");
        assert_eq!(village.post("agent", &ended, "until_on=2021-05-09").await.status, 303);
        let after = meeting(&village, &board, "2021-05-10").await;
        assert_eq!(attend(&village, &after, &[(&*berthe, "present")]).await.status, 303);
        assert_eq!(hours("2021-04-01", "2022-03-31").await, 0);
        let page = village.get("board", &format!("/concertation/rencontres/{after}")).await.text;
        assert!(page.contains("Berthe") && page.contains("Personne invitée"), "{page}");
        // Hours noted by hand are added, and taken back.
        let form =
            format!("person={abel}&body={board}&day=2021-06-01&minutes=90&reason=Budget&mrc=050&action=2.8");
        assert_eq!(village.post("agent", "/concertation/heures/ajouter", &form).await.status, 303);
        assert_eq!(hours("2021-04-01", "2022-03-31").await, 90);
        let list = village.get("board", "/concertation/heures?du=2021-04-01&au=2022-03-31").await.text;
        assert!(list.contains("Budget") && list.contains("Abel"), "{list}");
        let sheet = "/concertation/heures/exporter?du=2021-04-01&au=2022-03-31&forme=csv";
        let sheet = village.get("board", sheet).await.text;
        assert!(sheet.contains("2021-06-01;Abel;Conseil;90;Budget;"), "{sheet}");
        assert!(sheet.contains("2.8 ") && sheet.contains("Bonaventure"), "its action and its MRC: {sheet}");
        let id = row(&village, "select id from volunteer_time").await;
        assert_eq!(
            village.post("agent", &format!("/concertation/heures/{id}/retirer"), "").await.status,
            303
        );
        assert_eq!(hours("2021-04-01", "2022-03-31").await, 0);
        let told = village.get("agent", &format!("/personnes/{abel}")).await.text;
        assert!(told.contains("Mandat à") && told.contains("Présence à"), "{told}");
    }
}

#[tokio::test]
async fn a_meeting_called_off_or_still_to_come_counts_nothing_and_takes_no_presence() {
    for village in Village::both().await {
        let (board, [abel, ..]) = board(&village).await;
        let off = meeting(&village, &board, "2021-06-01").await;
        let path = format!("/concertation/rencontres/{off}/annuler");
        assert_eq!(village.post("agent", &path, "why=").await.status, 422);
        assert_eq!(village.post("agent", &path, "why=Temp%C3%AAte").await.status, 303);
        let refused = attend(&village, &off, &[(&*abel, "present")]).await;
        assert!(refused.status == 422 && refused.text.contains("annulée"), "{}", refused.text);
        let coming = meeting(&village, &board, "2021-07-01").await;
        assert_eq!(attend(&village, &coming, &[(&*abel, "present")]).await.status, 422);
        assert_eq!(attend(&village, &coming, &[(&*abel, "asleep")]).await.status, 422);
        let form = "decision=Oui&outcome=adopted";
        let decide = format!("/concertation/rencontres/{coming}/decisions");
        assert_eq!(village.post("agent", &decide, form).await.status, 422);
        assert_eq!(village.figure("concertation.meetings", "2021-01-01", "2021-12-31").await, 0);
        let home = village.get("board", "/concertation").await.text;
        assert!(home.contains(&coming) && !home.contains(&off), "{home}");
        let minutes = format!("/concertation/rencontres/{coming}/compte-rendu.pdf");
        assert_eq!(village.get("agent", &minutes).await.status, 404, "nothing to print yet");
        for form in [
            "day=2021-06-02&from_time=15:00&to_time=14:00",
            "day=&from_time=9&to_time=10:00",
            "day=2020-12-31&from_time=09:00&to_time=10:00",
        ] {
            let path = format!("/concertation/{board}/rencontres");
            assert_eq!(village.post("agent", &path, form).await.status, 422, "{form}");
        }
        let again = village.get("agent", &format!("/concertation/{board}/rencontres")).await.text;
        assert!(
            again.contains("value=\"13:30\"") && again.contains("1. Accueil"),
            "as the last one was: {again}"
        );
    }
}

#[tokio::test]
async fn a_quorum_is_judged_by_the_rule_of_its_day() {
    for village in Village::both().await {
        let (board, [abel, berthe, cyr]) = board(&village).await;
        for form in ["needed=half&since=2021-01-01", "needed=3&since=2021-05-01"] {
            let path = format!("/concertation/{board}/quorum");
            assert_eq!(village.post("agent", &path, form).await.status, 303);
        }
        let wrong = village.post("agent", &format!("/concertation/{board}/quorum"), "needed=0&since=").await;
        assert!(
            wrong.status == 422 && wrong.text.contains("needed-error") && wrong.text.contains("since-error")
        );
        for (day, told) in [("2021-04-30", "Quorum atteint"), ("2021-05-01", "Quorum non atteint")] {
            let one = meeting(&village, &board, day).await;
            let ways = [(&*abel, "present"), (&*berthe, "remote"), (&*cyr, "proxy")];
            assert_eq!(attend(&village, &one, &ways).await.status, 303);
            let page = village.get("board", &format!("/concertation/rencontres/{one}")).await.text;
            assert!(page.contains(told), "{day}: {page}");
        }
    }
}

#[tokio::test]
async fn decisions_are_numbered_within_their_year_tasks_are_told_once_late_and_minutes_are_printed() {
    for village in Village::both().await {
        let (board, [abel, ..]) = board(&village).await;
        let one = meeting(&village, &board, "2021-04-01").await;
        assert_eq!(attend(&village, &one, &[(&*abel, "present")]).await.status, 303);
        let path = format!("/concertation/rencontres/{one}");
        for outcome in ["adopted", "rejected"] {
            let form = format!("decision=Adopter+le+plan&outcome={outcome}");
            assert_eq!(village.post("agent", &format!("{path}/decisions"), &form).await.status, 303);
        }
        let first = row(&village, "select id from concertation_decision where number = 1").await;
        let withdraw = format!("/concertation/decisions/{first}/retirer");
        assert_eq!(village.post("agent", &withdraw, "").await.status, 303);
        let form = "decision=Adopter+le+budget&outcome=adopted";
        assert_eq!(village.post("agent", &format!("{path}/decisions"), form).await.status, 303);
        let page = village.get("board", &path).await.text;
        assert!(page.contains("2021-02") && page.contains("2021-03"), "a number never serves twice: {page}");
        assert_eq!(village.figure("concertation.decisions", "2021-04-01", "2021-04-01").await, 2);
        let form = format!("task=D%C3%A9poser+le+budget&person={abel}&due_by=2021-06-14");
        assert_eq!(village.post("agent", &format!("{path}/taches"), &form).await.status, 303);
        let early = village.post("agent", &format!("{path}/taches"), "task=&name=&due_by=2021-03-01").await;
        for field in ["task", "name", "due_by"] {
            assert!(early.text.contains(&format!("{field}-error")), "{field}: {}", early.text);
        }
        let home = village.get("agent", "").await.text;
        assert!(home.contains("Une tâche confiée à une rencontre est en retard"), "{home}");
        let task = row(&village, "select id from concertation_task").await;
        let end = format!("/concertation/taches/{task}/fin");
        for _ in 0..2 {
            assert_eq!(village.post("agent", &end, "how=done").await.status, 303);
        }
        assert_eq!(village.figure("concertation.tasks-done", "2021-06-15", "2021-06-15").await, 1);
        assert!(village.get("agent", "/concertation/taches").await.text.contains("Aucune tâche"));
        let minutes = village.bytes("board", &format!("{path}/compte-rendu.pdf")).await;
        assert!(minutes.starts_with(b"%PDF"));
    }
}

#[tokio::test]
async fn open_tasks_are_turned_page_by_page() {
    for village in Village::both().await {
        let (board, [abel, ..]) = board(&village).await;
        let one = meeting(&village, &board, "2021-06-01").await;
        for at in 0..51 {
            let form = format!("task=T%C3%A2che+{at:02}&person={abel}&due_by=2021-07-01");
            let sent = village.post("agent", &format!("/concertation/rencontres/{one}/taches"), &form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        }
        let page = async |at: &str| village.get("board", &format!("/concertation/taches{at}")).await.text;
        let (first, last) = (page("").await, page("?page=2").await);
        assert!(first.contains("Tâche 00") && !first.contains("Tâche 50"), "{first}");
        assert!(first.contains("/concertation/taches?page=2"), "{first}");
        assert!(last.contains("Tâche 50") && !last.contains("Tâche 00"), "{last}");
    }
}

#[tokio::test]
async fn a_guest_is_met_by_name_and_a_person_forgotten_is_counted_without_a_name() {
    for village in Village::both().await {
        let (board, [abel, ..]) = board(&village).await;
        let one = meeting(&village, &board, "2021-04-01").await;
        let path = format!("/concertation/rencontres/{one}/presences");
        let sent = village.post("agent", &path, &format!("how-{abel}=present&name=Dina+Cap")).await;
        assert!(sent.status == 303 && sent.location.contains("/presences"), "{}", sent.text);
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Dina Cap") && page.contains("Personne invitée"), "{page}");
        let form = format!("person={abel}&body={board}&day=2021-06-01&minutes=30&reason=Appels+de+Abel");
        assert_eq!(village.post("agent", "/concertation/heures/ajouter", &form).await.status, 303);
        let before = village.figure(HOURS, "2021-04-01", "2022-03-31").await;
        let erase = format!("/vie-privee/personnes/{abel}/effacer");
        assert_eq!(village.post("direction", &erase, "sure=1").await.status, 303);
        assert_eq!(village.figure(HOURS, "2021-04-01", "2022-03-31").await, before);
        for path in [
            format!("/concertation/rencontres/{one}"),
            format!("/concertation/{board}"),
            "/concertation/heures?du=2021-04-01&au=2022-03-31".to_owned(),
        ] {
            let page = village.get("board", &path).await.text;
            assert!(!page.contains("Abel") && page.contains(&format!("P-{}", &abel[22..])), "{path}: {page}");
        }
    }
}

#[tokio::test]
async fn a_meeting_keeps_its_documents_for_those_who_read_it() {
    for village in Village::both().await {
        let (board, _) = board(&village).await;
        let (one, other) =
            (meeting(&village, &board, "2021-06-01").await, meeting(&village, &board, "2021-06-02").await);
        let at = format!("/concertation/rencontres/{one}/documents");
        let typed = [("title", "Budget 2021")];
        let pdf: &[u8] = b"%PDF-1.7 papier";
        assert_eq!(village.upload_with("agent", &at, &typed, ("b.pdf", pdf)).await.status, 303);
        let wrong = village.upload_with("agent", &at, &typed, ("b.exe", b"MZ")).await;
        assert!(wrong.status == 422 && wrong.text.contains("Budget 2021"), "kept as typed: {}", wrong.text);
        let both = [("title", ""), ("url", "https://quai.example/b")];
        let both = village.upload_with("agent", &at, &both, ("b.pdf", pdf)).await;
        for field in ["title", "file"] {
            assert!(both.text.contains(&format!("{field}-error")), "{field}: {}", both.text);
        }
        let id = row(&village, "select id from concertation_document").await;
        let page = village.get("agent", &format!("/concertation/rencontres/{one}")).await.text;
        assert!(page.contains("Budget 2021") && page.contains("Document joint"), "{page}");
        assert_eq!(village.get("board", &format!("{at}/{id}")).await.text, "%PDF-1.7 papier");
        assert_eq!(village.get("partner", &format!("{at}/{id}")).await.status, 403);
        let elsewhere = format!("/concertation/rencontres/{other}/documents/{id}");
        assert_eq!(village.get("board", &elsewhere).await.status, 404, "another meeting’s");
        let out = format!("/concertation/documents/{id}/retirer");
        assert_eq!(village.post("agent", &out, "").await.status, 303);
        assert_eq!(village.post("agent", &out, "").await.status, 404, "once");
        assert_eq!(village.get("board", &format!("{at}/{id}")).await.status, 404);
    }
}
