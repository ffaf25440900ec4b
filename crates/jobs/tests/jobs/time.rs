//! Work that comes back by itself, and workers that wake and stop.
use crate::rows::on_each_engine;
use db::{Db, Who};
use jiff::SignedDuration;
use jobs::{Due, Job, Kinds, Outcome, Worker};
use serde_json::Value;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};
use tokio::{sync::watch, time::timeout};

/// Kinds with one handler that counts its runs in memory.
fn counted(cron: Option<&'static str>) -> (Kinds, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let given = count.clone();
    let handler = move |_: Db, _: Job| {
        given.fetch_add(1, SeqCst);
        async { Ok(Outcome::Done) }
    };
    let kinds = match cron {
        Some(cron) => Kinds::new().every("test.tick", cron, handler),
        None => Kinds::new().on("test.tick", handler),
    };
    (kinds, count)
}

#[tokio::test]
async fn a_schedule_follows_the_poles_own_hours_over_the_change_of_time() {
    on_each_engine(async |rows| {
        let set = |text: &str| rows.clock.set(text.parse().unwrap());
        let (kinds, count) = counted(Some("0 3 * * *"));
        let (one, other) = (Worker::new(rows.db.clone(), kinds.clone()), Worker::new(rows.db.clone(), kinds));
        set("2026-10-31T12:00:00Z");
        one.run_due().await.unwrap();
        // Three in the morning of 1 November is after the change: 08:00 in UTC, no more 07:00.
        set("2026-11-01T07:59:59Z");
        one.run_due().await.unwrap();
        assert_eq!(count.load(SeqCst), 0);
        set("2026-11-01T08:00:00Z");
        one.run_due().await.unwrap();
        other.run_due().await.unwrap();
        assert_eq!(count.load(SeqCst), 1, "once, whatever the number of processes");
        set("2026-11-11T12:00:00Z");
        other.run_due().await.unwrap();
        one.run_due().await.unwrap();
        assert_eq!(count.load(SeqCst), 2, "ten missed mornings are made up for by one run");
    })
    .await;
}

#[tokio::test]
async fn a_schedule_that_is_changed_is_planned_anew() {
    on_each_engine(async |rows| {
        let (weekly, _) = counted(Some("0 3 * * 1"));
        Worker::new(rows.db.clone(), weekly).run_due().await.unwrap();
        let (hourly, count) = counted(Some("0 * * * *"));
        let worker = Worker::new(rows.db.clone(), hourly);
        worker.run_due().await.unwrap();
        assert_eq!(count.load(SeqCst), 0);
        rows.later(SignedDuration::from_hours(1));
        worker.run_due().await.unwrap();
        assert_eq!(count.load(SeqCst), 1);
    })
    .await;
}

#[tokio::test]
async fn jobs_done_long_ago_are_forgotten_and_the_dead_are_not() {
    on_each_engine(async |rows| {
        let kinds = Kinds::new()
            .every("jobs.sweep", "20 4 * * *", jobs::sweep)
            .on("test.never", |_, _| async { Ok(Outcome::Fail("never".into())) });
        let worker = Worker::new(rows.db.clone(), kinds);
        let mut act = rows.db.act(Who::House).await.unwrap();
        jobs::later(&mut act, "test.never", &Value::Null, Due::Now, None).await.unwrap();
        act.commit().await.unwrap();
        let kept = async || -> i64 {
            sqlx::query_scalar("select count(*) from job").fetch_one(rows.db.rows()).await.unwrap()
        };
        worker.run_due().await.unwrap();
        rows.later(SignedDuration::from_hours(24));
        worker.run_due().await.unwrap();
        assert_eq!(kept().await, 2);
        rows.later(SignedDuration::from_hours(31 * 24));
        worker.run_due().await.unwrap();
        assert_eq!(kept().await, 2, "the dead one and the latest sweep");
    })
    .await;
}

#[tokio::test]
async fn a_worker_wakes_when_nudged_and_finishes_the_job_in_hand_before_it_stops() {
    on_each_engine(async |rows| {
        let (begun, ended) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (b, e) = (begun.clone(), ended.clone());
        let kinds = Kinds::new().on("test.slow", move |_, _| {
            let (b, e) = (b.clone(), e.clone());
            async move {
                b.fetch_add(1, SeqCst);
                tokio::time::sleep(Duration::from_millis(200)).await;
                e.fetch_add(1, SeqCst);
                Ok(Outcome::Done)
            }
        });
        let worker = Worker::new(rows.db.clone(), kinds);
        let (stop, told) = watch::channel(false);
        let hand = worker.clone();
        let running = tokio::spawn(async move { hand.run(told).await });
        tokio::time::sleep(Duration::from_millis(100)).await;
        let mut act = rows.db.act(Who::House).await.unwrap();
        for _ in 0..2 {
            jobs::later(&mut act, "test.slow", &Value::Null, Due::Now, None).await.unwrap();
        }
        act.commit().await.unwrap();
        worker.nudge();
        let woken = async {
            while begun.load(SeqCst) == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await
            }
        };
        timeout(Duration::from_millis(700), woken).await.expect("woken before it would have looked again");
        stop.send(true).unwrap();
        timeout(Duration::from_secs(5), running).await.unwrap().unwrap();
        assert_eq!((begun.load(SeqCst), ended.load(SeqCst)), (1, 1));
        assert_eq!(jobs::tally(&rows.db).await.unwrap().waiting, 1);
    })
    .await;
}
