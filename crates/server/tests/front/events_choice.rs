//! Sessions held at the same hours: one is chosen with the registration, the last chair is given once, and a choice changes.
use crate::{
    events::{gathering, public, session, subjects},
    sign_in::work,
    surveys::links,
    village::Village,
};

/// A gathering for so many with a morning for all, then two workshops of which the first has one chair.
async fn workshops(village: &Village, rest: &str) -> (String, [String; 2]) {
    let path = gathering(village, rest, "2021-07-05").await;
    for (name, more) in [("A", "&session_capacity=1"), ("B", "")] {
        let form =
            format!("day=2021-07-05&begins=13:00&ends=14:30&track={name}&session_fr=Atelier+{name}{more}");
        session(village, &path, &form).await;
    }
    let all: Vec<(String,)> =
        sqlx::query_as("select id from gathering_session where begins = '13:00' order by track")
            .fetch_all(village.db.rows())
            .await
            .unwrap();
    let ids: Vec<String> = all.into_iter().map(|(id,)| id).collect();
    (path, ids.try_into().unwrap())
}

fn form(name: &str, session: &str) -> String {
    format!("name={name}&email={name}%40quai.example&choice={session}")
}

async fn registration(village: &Village, name: &str) -> String {
    let (id,): (String,) = sqlx::query_as("select id from registration where name = $1")
        .bind(name)
        .fetch_one(village.db.rows())
        .await
        .unwrap();
    id
}

async fn chosen(village: &Village, name: &str) -> Vec<String> {
    let all: Vec<(String,)> =
        sqlx::query_as("select session_id from registration_choice where registration_id = $1")
            .bind(registration(village, name).await)
            .fetch_all(village.db.rows())
            .await
            .unwrap();
    all.into_iter().map(|(id,)| id).collect()
}

/// The text of the last letter to somebody.
async fn last_letter(village: &Village, name: &str) -> String {
    let to = format!("{name}@quai.example");
    let all = mail::letters(&village.db, "", 100).await.unwrap();
    let last = all.into_iter().find(|letter| letter.recipient == to).unwrap();
    mail::letter(&village.db, &last.id).await.unwrap().unwrap().plain
}

#[tokio::test]
async fn a_session_is_chosen_while_it_has_a_chair_and_changed_by_its_link_or_by_the_team() {
    for village in Village::both().await {
        let (path, [a, b]) = workshops(&village, "capacity=2").await;
        let door = format!("{}/inscription", public(&path));
        let page = village.get("visitor", &door).await.text;
        assert!(page.contains("name=\"choice\"") && page.contains("1 place<"), "{page}");
        let silent = village.post("visitor", &door, &form("ada", "")).await;
        assert!(silent.status == 422 && silent.text.contains("choice-1-error"), "{}", silent.text);
        assert_eq!(village.post("visitor", &door, &form("ada", &a)).await.status, 303);
        let full = village.post("visitor", &door, &form("bea", &a)).await;
        assert!(full.status == 422 && full.text.contains("id=\"choice-1-error\""), "{}", full.text);
        assert!(full.text.contains("ouvertes\u{a0}: Atelier B."), "{}", full.text);
        assert!(full.text.contains("value=\"bea\""), "what was typed is kept: {}", full.text);
        let again = village.post("visitor", &door, &form("ada", &a)).await;
        assert_eq!(again.status, 422, "it answers the same to who has that chair");
        let both = village.post("visitor", &door, &format!("{}&choice={b}", form("bea", &a))).await;
        assert!(both.text.contains("aux mêmes heures"), "{}", both.text);
        assert_eq!(village.post("visitor", &door, &form("bea", &b)).await.status, 303);
        work(&village, None).await;
        let letter = last_letter(&village, "ada").await;
        assert!(letter.contains("Les rôles") && letter.contains("Atelier A"), "{letter}");
        assert!(!letter.contains("Atelier B"), "{letter}");
        let mine = links(&village, "ada@quai.example").await.remove(0);
        let page = village.get("visitor", &mine).await.text;
        assert!(page.contains("<strong>Atelier A</strong>"), "{page}");
        assert!(!page.contains("<strong>Atelier B</strong>"), "{page}");
        let moved = village.post("visitor", &format!("{mine}/seances"), &format!("choice={b}")).await;
        assert!(moved.location.contains("event-chosen"), "{}", moved.text);
        assert_eq!(chosen(&village, "ada").await, [b.as_str()]);

        // Who waits chooses too; the chair is given meanwhile, so they are told to choose again.
        assert_eq!(village.post("visitor", &door, &form("cyr", &a)).await.status, 303);
        let bea = format!("/inscriptions/{}/seances", registration(&village, "bea").await);
        assert_eq!(village.get("board", &bea).await.status, 403);
        assert_eq!(village.post("agent", &bea, &format!("choice={a}")).await.status, 303);
        work(&village, None).await;
        assert!(subjects(&village, "bea@quai.example").await[0].starts_with("Vos séances"));
        let ada = format!("/inscriptions/{}/seances", registration(&village, "ada").await);
        let refused = village.post("agent", &ada, &format!("choice={a}")).await;
        assert!(refused.status == 422 && refused.text.contains("choice-1-error"), "{}", refused.text);
        assert_eq!(chosen(&village, "ada").await, [b.as_str()], "nothing is lost by a refusal");
        let roll = village.get("agent", &format!("{path}/inscriptions")).await.text;
        assert!(roll.contains("Séances choisies") && roll.contains("Atelier A"), "{roll}");
        let welcome = village.get("agent", &format!("{path}/presences")).await.text;
        assert!(welcome.contains("Séances choisies\u{a0}: Atelier A"), "{welcome}");
        let csv = village.get("agent", &format!("{path}/inscriptions/liste?forme=csv")).await.text;
        assert!(csv.contains("Choisie"), "{csv}");

        assert_eq!(village.post("visitor", &format!("{mine}/annuler"), "").await.status, 303);
        work(&village, None).await;
        let letter = last_letter(&village, "cyr").await;
        assert!(letter.contains("Choisissez de nouveau") && letter.contains("Atelier A"), "{letter}");
        assert!(chosen(&village, "cyr").await.is_empty());
        let mine = links(&village, "cyr@quai.example").await.remove(0);
        let none = village.post("visitor", &format!("{mine}/seances"), &format!("choice={a}")).await;
        assert_eq!(none.status, 422, "{}", none.text);
        assert_eq!(village.post("visitor", &format!("{mine}/seances"), "choice=none").await.status, 303);
    }
}

#[tokio::test]
async fn who_waits_keeps_a_choice_whose_chair_is_still_free() {
    for village in Village::both().await {
        let (path, [a, b]) = workshops(&village, "capacity=1").await;
        let door = format!("{}/inscription", public(&path));
        assert_eq!(village.post("visitor", &door, &form("ada", &b)).await.status, 303);
        assert_eq!(village.post("visitor", &door, &form("bea", &a)).await.status, 303);
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("0 / 1"), "who waits holds no chair: {page}");
        work(&village, None).await;
        let ada = links(&village, "ada@quai.example").await.remove(0);
        assert_eq!(village.post("visitor", &format!("{ada}/annuler"), "").await.status, 303);
        work(&village, None).await;
        assert_eq!(chosen(&village, "bea").await, [a.as_str()]);
        let letter = last_letter(&village, "bea").await;
        assert!(letter.contains("Atelier A") && !letter.contains("Choisissez de nouveau"), "{letter}");
    }
}

#[tokio::test]
async fn two_at_the_same_second_do_not_both_take_the_last_chair() {
    for village in Village::both().await {
        let (path, [a, b]) = workshops(&village, "").await;
        let door = format!("{}/inscription", public(&path));
        let (ada, bea) = (form("ada", &a), form("bea", &a));
        let (first, second) =
            tokio::join!(village.post("visitor", &door, &ada), village.post("visitor", &door, &bea));
        let mut told = [first.status, second.status];
        told.sort_unstable();
        assert_eq!(told, [303, 422]);
        let (held,): (i64,) =
            sqlx::query_as("select count(*) from registration_choice where session_id = $1")
                .bind(&a)
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        assert_eq!(held, 1);
        // Nor does the team, who may leave a choice for later.
        let add = format!("{path}/inscriptions");
        let full = village.post("agent", &add, &form("dan", &a)).await;
        assert!(full.status == 422 && full.text.contains("choice-1-error"), "{}", full.text);
        assert!(full.text.contains("value=\"dan\""), "what was typed is kept: {}", full.text);
        for (name, session) in [("dan", b.as_str()), ("eve", "")] {
            assert_eq!(village.post("agent", &add, &form(name, session)).await.status, 303, "{name}");
        }
        assert_eq!(chosen(&village, "dan").await, [b]);
    }
}

#[tokio::test]
async fn who_waits_and_comes_to_the_door_keeps_a_choice_while_its_chair_is_free() {
    for village in Village::both().await {
        let (path, [a, b]) = workshops(&village, "capacity=1").await;
        let door = format!("{}/inscription", public(&path));
        for (name, session) in [("ada", &b), ("bea", &a), ("cyr", &a)] {
            assert_eq!(village.post("visitor", &door, &form(name, session)).await.status, 303, "{name}");
        }
        let (opening,): (String,) =
            sqlx::query_as("select id from gathering_session where begins <> '13:00'")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        for name in ["bea", "cyr"] {
            let seen = format!("seen={opening}+{}", registration(&village, name).await);
            assert_eq!(village.post("agent", &format!("{path}/presences"), &seen).await.status, 303);
        }
        assert_eq!(chosen(&village, "bea").await, [a.as_str()], "its chair was free");
        assert!(chosen(&village, "cyr").await.is_empty(), "bea holds it");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("1 / 1"), "{page}");
    }
}

#[tokio::test]
async fn a_session_that_people_chose_neither_shrinks_under_them_nor_goes() {
    for village in Village::both().await {
        let (path, [a, b]) = workshops(&village, "").await;
        let door = format!("{}/inscription", public(&path));
        for name in ["ada", "bea"] {
            assert_eq!(village.post("visitor", &door, &form(name, &b)).await.status, 303, "{name}");
        }
        let shape = "day=2021-07-05&begins=13:00&ends=14:30&track=B&session_fr=Atelier+B&session_capacity=";
        let (held, shaped) = (format!("/seances/{b}"), |places: u8| format!("{shape}{places}"));
        let fewer = village.post("agent", &held, &shaped(1)).await;
        assert!(fewer.status == 422 && fewer.text.contains("session_capacity-error"), "{}", fewer.text);
        assert!(fewer.text.contains("places prises\u{a0}: 2"), "it tells how many: {}", fewer.text);
        assert_eq!(village.post("agent", &held, &shaped(2)).await.status, 303);
        let removed = village.post("agent", &format!("{held}/retirer"), "").await;
        assert!(removed.status == 422 && removed.text.contains("session-error"), "{}", removed.text);
        assert!(removed.text.contains("choisi cette séance\u{a0}: 2"), "{}", removed.text);
        assert_eq!(chosen(&village, "ada").await, [b.as_str()]);
        assert_eq!(village.post("agent", &format!("/seances/{a}/retirer"), "").await.status, 303);
    }
}

#[tokio::test]
async fn more_than_twelve_choices_have_each_their_own_field() {
    for village in Village::both().await {
        let path = gathering(&village, "", "2021-07-05").await;
        for hour in 7..20 {
            let form = format!("begins={hour}:00&ends={hour}:30&session_fr=Atelier&session_capacity=5");
            session(&village, &path, &format!("day=2021-07-06&{form}")).await;
        }
        let page = village.get("visitor", &format!("{}/inscription", public(&path))).await.text;
        for n in 1..=13 {
            assert_eq!(page.matches(&format!("id=\"choice-{n}\"")).count(), 1, "choice-{n}: {page}");
        }
    }
}

#[tokio::test]
async fn who_sends_the_form_again_hears_by_letter_of_their_chair_and_the_page_tells_nobody() {
    for village in Village::both().await {
        let (path, [a, b]) = workshops(&village, "").await;
        let door = format!("{}/inscription", public(&path));
        assert_eq!(village.post("visitor", &door, &form("ada", &a)).await.status, 303);
        for name in ["ada", "bea"] {
            let full = village.post("visitor", &door, &form(name, &a)).await;
            assert_eq!(full.status, 422, "{name}");
            assert!(full.text.contains("un courriel vous la redit"), "{name}: {}", full.text);
        }
        work(&village, None).await;
        assert_eq!(subjects(&village, "ada@quai.example").await.len(), 2, "her chair is told again");
        let letter = last_letter(&village, "ada").await;
        assert!(letter.contains("Atelier A") && !letter.contains("ne change pas vos séances"), "{letter}");
        assert!(subjects(&village, "bea@quai.example").await.is_empty());
        let (known,): (i64,) =
            sqlx::query_as("select count(*) from participant").fetch_one(village.db.rows()).await.unwrap();
        assert_eq!(known, 1, "nothing is kept of who was refused");

        // Anyone may send the form in her name: another choice is not taken, and the letter says what changes it.
        assert_eq!(village.post("visitor", &door, &form("ada", &b)).await.status, 303);
        work(&village, None).await;
        assert_eq!(chosen(&village, "ada").await, [a.as_str()]);
        let letter = last_letter(&village, "ada").await;
        assert!(letter.contains("Atelier A") && letter.contains("ne change pas vos séances"), "{letter}");
    }
}
