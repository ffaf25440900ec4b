//! Pages kept for visitors, and sessions kept in mind: quick, and never a moment older than they may be.
use crate::village::Village;
use db::Who;
use jiff::ToSpan;
use page::{end_every_session, end_session};

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_sees_what_was_written_just_before() {
    for village in Village::both().await {
        assert!(village.get("visitor", "").await.text.contains("Pôle du Village"));
        let form = "name=P%C3%B4le+du+Hameau&colour=%23204060&language=fr";
        assert_eq!(village.post("direction", "/reglages", form).await.status, 303);
        let home = village.get("visitor", "").await.text;
        assert!(home.contains("Pôle du Hameau") && !home.contains("Pôle du Village"), "{home}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_page_is_of_one_language_one_person_and_one_notice() {
    for village in Village::both().await {
        let french = village.get("visitor", "").await.text;
        let english = village.get("visitor", "?langue=en").await;
        assert!(english.text.contains("lang=\"en-CA\"") && french.contains("lang=\"fr-CA\""));
        assert!(english.cookie.starts_with("langue=en"), "{}", english.cookie);
        let again = village.get("visitor", "").await;
        assert!(again.text.contains("lang=\"fr-CA\"") && again.cookie.is_empty());
        let signed_in = village.get("direction", "").await.text;
        assert!(signed_in.contains("/deconnexion"));
        assert!(!village.get("visitor", "").await.text.contains("/deconnexion"));
        assert!(village.get("visitor", "?avis=signed-out").await.text.contains("role=\"status\""));
        assert!(!village.get("visitor", "").await.text.contains("class=\"notice\""));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ended_opens_nothing_from_the_next_request() {
    for village in Village::both().await {
        for role in ["agent", "board"] {
            assert_eq!(village.get(role, "/organisations").await.status, 200);
        }
        end_session(&village.db, village.session("agent")).await.unwrap();
        assert_eq!(village.get("agent", "/organisations").await.status, 303);
        let mut act = village.db.act(Who::House).await.unwrap();
        let (board,): (String,) =
            sqlx::query_as("select id from account where email = 'board@village.example'")
                .fetch_one(act.rows())
                .await
                .unwrap();
        end_every_session(&mut act, &board).await.unwrap();
        assert_eq!(village.get("board", "/organisations").await.status, 200, "not yet committed");
        act.commit().await.unwrap();
        assert_eq!(village.get("board", "/organisations").await.status, 303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_outlives_its_end_by_nothing_but_a_second() {
    for village in Village::both().await {
        assert_eq!(village.get("agent", "/organisations").await.status, 200);
        village.clock.set(village.clock.now() + (24 * page::SESSION_DAYS).hours() + 1.second());
        assert_eq!(village.get("agent", "/organisations").await.status, 303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_writes_is_seen_within_a_second() {
    for village in Village::both().await {
        assert!(village.get("visitor", "").await.text.contains("Pôle du Village"));
        assert_eq!(village.get("agent", "/organisations").await.status, 200);
        let other =
            server::store::open_known(&village.store(), village.slug(), &village.clock).await.unwrap();
        end_session(&other, village.session("agent")).await.unwrap();
        village.clock.set(village.clock.now() + 1.second());
        assert_eq!(village.get("agent", "/organisations").await.status, 303);
        other.close().await;
    }
}
