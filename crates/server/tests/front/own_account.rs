//! One's own account: the sessions open in one's name, and how they are ended.
use crate::{organizations::hidden, village::Village};
use page::{begin_session_on, hash};
use people::{account, role};

/// Begins another session of the agent, on a telephone, and gives its token.
async fn elsewhere(village: &Village) -> (String, String) {
    let agent = account::with_role(&village.db, role::AGENT).await.unwrap().unwrap();
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let token = begin_session_on(&mut act, &agent, "phone").await.unwrap();
    act.commit().await.unwrap();
    (agent, token)
}

/// Whether a session of this token still serves.
async fn serves(village: &Village, token: &str) -> bool {
    let (open,): (i64,) =
        sqlx::query_as("select count(*) from session where token_hash = $1 and ended_at is null")
            .bind(hash(token))
            .fetch_one(village.db.rows())
            .await
            .unwrap();
    open == 1
}

async fn verbs(village: &Village, account: &str) -> Vec<String> {
    let lines = db::lines_about(&village.db, "account", account, 9).await.unwrap();
    lines.into_iter().map(|line| line.verb).collect()
}

#[tokio::test]
async fn a_person_sees_their_open_sessions_and_ends_one_or_all_the_others() {
    for village in Village::both().await {
        let (agent, phone) = elsewhere(&village).await;
        village.clock.set("2021-06-15T15:00:00Z".parse().unwrap());
        let seen = "utilisée le <time datetime=\"2021-06-15T15:00";
        let mut page = village.get("agent", "/mon-compte").await.text;
        // A page waits a moment alone for the use of its session to be noted.
        for _ in 0..100 {
            if page.contains(seen) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            page = village.get("agent", "/mon-compte").await.text;
        }
        for told in ["Téléphone", "Appareil inconnu", "Celle-ci", "agent@village.example"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(page.contains(seen), "last used now: {page}");
        assert!(!page.contains(&phone), "no token is shown");
        let named = hidden(&page, "session");
        assert_eq!(named, hash(&phone), "its own is not offered to end");
        let end = "/mon-compte/sessions/terminer";
        let strange = village.post("board", end, &format!("session={named}")).await;
        assert!(strange.status == 404 && serves(&village, &phone).await, "not another’s");
        assert_eq!(village.post("agent", end, &format!("session={named}")).await.status, 303);
        assert!(!serves(&village, &phone).await);
        assert_eq!(village.get("agent", "/mon-compte").await.status, 200, "one’s own goes on");
        let (_, phone) = elsewhere(&village).await;
        let (_, tablet) = elsewhere(&village).await;
        assert_eq!(village.post("agent", end, "").await.status, 303);
        assert!(!serves(&village, &phone).await && !serves(&village, &tablet).await);
        assert!(serves(&village, village.session("agent")).await);
        let verbs = verbs(&village, &agent).await;
        assert_eq!(verbs[..2], ["session.others-ended", "session.one-ended"], "{verbs:?}");
    }
}

#[tokio::test]
async fn the_administrator_ends_every_session_of_an_account_whose_phone_is_lost() {
    for village in Village::both().await {
        let (agent, phone) = elsewhere(&village).await;
        let path = format!("/comptes/{agent}");
        let page = village.get("administrator", &path).await.text;
        assert!(page.contains("Fermer toutes ses sessions") && page.contains("Téléphone"), "{page}");
        let end = format!("{path}/sessions/terminer");
        assert_eq!(village.post("agent", &end, "").await.status, 403);
        assert_eq!(village.post("administrator", &end, "").await.status, 303);
        assert!(!serves(&village, &phone).await);
        assert!(village.get("agent", "/mon-compte").await.location.contains("/connexion"));
        let page = village.get("direction", &path).await.text;
        assert!(page.contains("Aucune session ouverte") && page.contains("Sessions terminées"), "{page}");
        assert_eq!(verbs(&village, &agent).await[0], "session.ended");
    }
}

#[tokio::test]
async fn an_account_without_a_role_still_sees_itself_and_a_visitor_is_shown_the_way_in() {
    for village in Village::both().await {
        let agent = account::with_role(&village.db, role::AGENT).await.unwrap().unwrap();
        let path = format!("/comptes/{agent}");
        let row = hidden(&village.get("administrator", &path).await.text, "row");
        let end = format!("row={row}&until_on=2021-06-14");
        let ended = village.post("direction", &format!("{path}/roles/terminer"), &end).await;
        assert_eq!(ended.status, 303, "{}", ended.text);
        assert_eq!(village.get("agent", "/bilan").await.status, 403, "no role is left");
        let page = village.get("agent", "/mon-compte").await;
        assert!(page.status == 200 && page.text.contains("agent@village.example"), "{}", page.text);
        let strange = village.get("visitor", "/mon-compte").await;
        assert!(strange.location.contains("/connexion?retour="), "{}", strange.location);
    }
}
