//! Acts that come at once: each stands or falls by itself, and those that come together are made durable together.
use crate::village::Village;
use db::{Db, Who};
use std::time::Duration;

/// Writes one line of history, then stays, leaves without a word, or is cut short, by turns.
async fn come(db: Db, name: String, how: usize) -> bool {
    let coming = async {
        let mut act = db.act_in_crowd(Who::House).await.unwrap();
        act.record("test.came", "test", &name, "").await.unwrap();
        tokio::task::yield_now().await;
        match how {
            1 => false, // Dropped: nothing of it may stay.
            2 => std::future::pending().await,
            _ => {
                act.commit().await.unwrap();
                true
            }
        }
    };
    tokio::time::timeout(Duration::from_millis(if how == 2 { 400 } else { 20_000 }), coming)
        .await
        .unwrap_or(false)
}

async fn stands(db: &Db, name: &str) -> bool {
    !db::lines_about(db, "test", name, 1).await.unwrap().is_empty()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_those_who_stay_are_kept_and_those_who_leave_leave_nothing() {
    for village in Village::both().await {
        let before = village.db.writes();
        let all: Vec<_> = (0..90)
            .map(|n| {
                (
                    n,
                    tokio::spawn(come(
                        village.db.clone(),
                        format!("n{n}"),
                        if n == 40 { 2 } else { n % 3 % 2 },
                    )),
                )
            })
            .collect();
        let mut kept = 0;
        for (n, coming) in all {
            let told = coming.await.unwrap();
            assert_eq!(
                stands(&village.db, &format!("n{n}")).await,
                told,
                "what {n} was told is what is kept"
            );
            kept += u64::from(told);
        }
        assert_eq!(kept, 60, "two of three stay, and the one that was cut short would have left");
        let durable = village.db.writes() - before;
        assert!((1..kept).contains(&durable), "{kept} acts were made durable in {durable} times");
    }
}

#[tokio::test]
async fn who_was_told_is_read_at_once_and_who_comes_alone_waits_for_nobody() {
    for village in Village::both().await {
        for n in 0..3 {
            let before = village.db.writes();
            assert!(come(village.db.clone(), format!("alone{n}"), 0).await);
            assert!(stands(&village.db, &format!("alone{n}")).await);
            assert_eq!(village.db.writes() - before, 1);
            let mut act = village.db.act(Who::House).await.unwrap();
            act.record("test.came", "test", &format!("apart{n}"), "").await.unwrap();
            act.commit().await.unwrap();
            assert_eq!(village.db.writes() - before, 2, "an act that is not of a crowd is durable by itself");
            assert!(!come(village.db.clone(), format!("gone{n}"), 1).await);
            assert!(!stands(&village.db, &format!("gone{n}")).await);
        }
    }
}

#[tokio::test]
async fn a_statement_that_fails_among_others_takes_nobody_with_it() {
    for village in Village::both().await {
        let wrong = async {
            let mut act = village.db.act_in_crowd(Who::House).await.unwrap();
            act.record("test.came", "test", "wrong", "").await.unwrap();
            people_twice(&mut act).await
        };
        let apart = async {
            let mut act = village.db.act(Who::House).await.unwrap();
            act.record("test.came", "test", "apart", "").await.unwrap();
            act.commit().await.is_ok()
        };
        let (first, failed, apart, last) = tokio::join!(
            come(village.db.clone(), "first".into(), 0),
            wrong,
            apart,
            come(village.db.clone(), "last".into(), 0),
        );
        assert!(first && apart && last && failed, "the others were kept, and the one was refused");
        for (name, kept) in [("first", true), ("wrong", false), ("apart", true), ("last", true)] {
            assert_eq!(stands(&village.db, name).await, kept, "{name}");
        }
    }
}

/// Opens the same account twice in one act, which the rows refuse.
async fn people_twice(act: &mut db::Act) -> bool {
    people::account::open(act, "twice@village.example", "Twice", "fr").await.unwrap();
    people::account::open(act, "twice@village.example", "Twice", "fr").await.is_err()
}
