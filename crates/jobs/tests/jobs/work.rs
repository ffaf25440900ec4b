//! Work that was asked for is done once, tried again when it fails, and never forgotten.
use crate::rows::{Rows, on_each_engine};
use db::{Act, Db, Settings, Who};
use jiff::SignedDuration;
use jobs::{ATTEMPTS, Due, Job, Kinds, Outcome, Worker};
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::SeqCst},
};

const SOON: SignedDuration = SignedDuration::from_secs(30);

async fn ask(rows: &Rows, kind: &str, body: Value, due: Due, once: Option<&str>) -> Option<String> {
    let mut act = rows.db.act(Who::House).await.unwrap();
    let id = jobs::later(&mut act, kind, &body, due, once).await.unwrap();
    act.commit().await.unwrap();
    id
}

/// Adds one to a count kept in the pole's rows: the effect that tests look at.
async fn count_one(act: &mut Act) {
    sqlx::query(
        "insert into setting (name, value) values ('count', '1') \
         on conflict (name) do update set value = cast(cast(setting.value as bigint) + 1 as text)",
    )
    .execute(act.rows())
    .await
    .unwrap();
}

async fn count(db: &Db) -> String {
    Settings::of(db).await.unwrap().get("count").to_owned()
}

async fn counting(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let mut act = db.act(Who::Job("test.count")).await?;
    count_one(&mut act).await;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}

#[tokio::test]
async fn a_job_is_done_once_and_only_when_it_is_due() {
    on_each_engine(async |rows| {
        let worker = Worker::new(rows.db.clone(), Kinds::new().on("test.count", counting));
        ask(rows, "test.count", Value::Null, Due::Now, None).await.unwrap();
        ask(rows, "test.count", Value::Null, Due::At(rows.clock.now() + SOON), None).await.unwrap();
        assert_eq!(worker.run_due().await.unwrap(), 1);
        assert_eq!(count(&rows.db).await, "1");
        rows.later(SOON);
        assert_eq!(worker.run_due().await.unwrap(), 1);
        assert_eq!(worker.run_due().await.unwrap(), 0);
        assert_eq!(count(&rows.db).await, "2");
    })
    .await;
}

#[tokio::test]
async fn a_job_asked_for_in_an_act_that_is_dropped_was_never_asked_for() {
    on_each_engine(async |rows| {
        let mut act = rows.db.act(Who::House).await.unwrap();
        jobs::later(&mut act, "test.count", &Value::Null, Due::Now, None).await.unwrap();
        drop(act);
        assert!(jobs::waiting(&rows.db, 10).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn two_jobs_of_one_key_are_one_job() {
    on_each_engine(async |rows| {
        let first = ask(rows, "test.count", json!({"n": 1}), Due::Now, Some("dues@2026")).await;
        let second = ask(rows, "test.count", json!({"n": 2}), Due::Now, Some("dues@2026")).await;
        assert!(first.is_some() && second.is_none());
        assert_eq!(jobs::waiting(&rows.db, 10).await.unwrap()[0].body, r#"{"n":1}"#);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_fails_comes_back_after_its_delay_then_is_dead_until_someone_retries_it() {
    on_each_engine(async |rows| {
        let well = Arc::new(AtomicUsize::new(0));
        let told = well.clone();
        let kinds = Kinds::new().on("test.fail", move |_, job: Job| {
            let well = told.clone();
            async move {
                anyhow::ensure!(well.load(SeqCst) > 0, "the {}th time too", job.attempts);
                Ok(Outcome::Done)
            }
        });
        let worker = Worker::new(rows.db.clone(), kinds);
        let id = ask(rows, "test.fail", Value::Null, Due::Now, None).await.unwrap();
        for attempt in 1..=ATTEMPTS {
            assert_eq!(worker.run_due().await.unwrap(), 1, "try {attempt}");
            rows.later(jobs::delay(attempt) - SignedDuration::from_secs(1));
            assert_eq!(worker.run_due().await.unwrap(), 0, "too soon after try {attempt}");
            rows.later(SignedDuration::from_secs(1));
        }
        assert_eq!(worker.run_due().await.unwrap(), 0);
        let dead = jobs::dead(&rows.db, 10).await.unwrap();
        assert_eq!(dead[0].fault.as_deref(), Some("the 8th time too"));
        assert_eq!(jobs::tally(&rows.db).await.unwrap(), jobs::Tally { waiting: 0, dead: 1 });

        well.store(1, SeqCst);
        let mut act = rows.db.act(Who::House).await.unwrap();
        assert!(jobs::retry(&mut act, &id).await.unwrap());
        assert!(!jobs::retry(&mut act, &id).await.unwrap(), "it is dead no more");
        act.commit().await.unwrap();
        assert_eq!(worker.run_due().await.unwrap(), 1);
        assert_eq!(jobs::tally(&rows.db).await.unwrap(), jobs::Tally { waiting: 0, dead: 0 });
    })
    .await;
}

#[tokio::test]
async fn a_handler_that_panics_or_says_never_harms_only_its_job() {
    on_each_engine(async |rows| {
        let kinds = Kinds::new()
            .on("test.panic", |_, _| async { panic!("at the sight of {}", "blood") })
            .on("test.never", |_, _| async { Ok(Outcome::Fail("no such member".into())) })
            .on("test.count", counting);
        let worker = Worker::new(rows.db.clone(), kinds);
        for kind in ["test.panic", "test.never", "test.count", "test.of_a_newer_process"] {
            ask(rows, kind, Value::Null, Due::Now, None).await.unwrap();
        }
        assert_eq!(worker.run_due().await.unwrap(), 3);
        assert_eq!(count(&rows.db).await, "1");
        let dead = jobs::dead(&rows.db, 10).await.unwrap();
        assert_eq!((dead.len(), dead[0].fault.as_deref()), (1, Some("no such member")));
        let waiting = jobs::waiting(&rows.db, 10).await.unwrap();
        let of = |kind: &str| waiting.iter().find(|job| job.kind == kind).unwrap().clone();
        assert_eq!(of("test.panic").fault.as_deref(), Some("panic: at the sight of blood"));
        assert_eq!((of("test.of_a_newer_process").attempts, waiting.len()), (0, 2));
    })
    .await;
}

#[tokio::test]
async fn a_worker_whose_claim_ran_out_cannot_make_its_effect_seen() {
    on_each_engine(async |rows| {
        let taken = Arc::new(std::sync::Mutex::new(None));
        let given = taken.clone();
        let slow = Kinds::new().on("test.count", move |_, job| {
            *given.lock().unwrap() = Some(job);
            async { std::future::pending().await }
        });
        ask(rows, "test.count", Value::Null, Due::Now, None).await.unwrap();
        let slow = Worker::new(rows.db.clone(), slow);
        tokio::select! {
            _ = slow.run_due() => panic!("it never ends"),
            () = async { while taken.lock().unwrap().is_none() { tokio::task::yield_now().await } } => {}
        }
        drop(slow);
        let worker = Worker::new(rows.db.clone(), Kinds::new().on("test.count", counting));
        assert_eq!(worker.run_due().await.unwrap(), 0, "it is still claimed");
        rows.later(jobs::LEASE);
        assert_eq!(worker.run_due().await.unwrap(), 1);
        let late = taken.lock().unwrap().clone().unwrap();
        let told = counting(rows.db.clone(), late).await.unwrap_err().to_string();
        assert!(told.contains("ran out"), "{told}");
        assert_eq!(count(&rows.db).await, "1");
    })
    .await;
}

#[tokio::test]
async fn many_workers_do_each_job_once() {
    on_each_engine(async |rows| {
        for _ in 0..40 {
            ask(rows, "test.count", Value::Null, Due::Now, None).await.unwrap();
        }
        let worker = Worker::new(rows.db.clone(), Kinds::new().on("test.count", counting));
        let hands: Vec<_> = (0..4)
            .map(|_| {
                let worker = worker.clone();
                tokio::spawn(async move { worker.run_due().await.unwrap() })
            })
            .collect();
        let mut taken = 0;
        for hand in hands {
            taken += hand.await.unwrap();
        }
        assert_eq!((taken, count(&rows.db).await.as_str()), (40, "40"));
    })
    .await;
}

#[tokio::test]
async fn a_job_that_ends_its_process_at_every_try_is_dead_too() {
    on_each_engine(async |rows| {
        ask(rows, "test.endless", Value::Null, Due::Now, None).await.unwrap();
        let begun = Arc::new(AtomicUsize::new(0));
        let told = begun.clone();
        let kinds = Kinds::new().on("test.endless", move |_, _| {
            told.fetch_add(1, SeqCst);
            std::future::pending()
        });
        for attempt in 1..=ATTEMPTS {
            let worker = Worker::new(rows.db.clone(), kinds.clone());
            let attempt = usize::try_from(attempt).unwrap();
            tokio::select! {
                _ = worker.run_due() => panic!("it never ends"),
                () = async { while begun.load(SeqCst) < attempt { tokio::task::yield_now().await } } => {}
            }
            rows.later(jobs::LEASE);
        }
        assert_eq!(Worker::new(rows.db.clone(), kinds).run_due().await.unwrap(), 0);
        let dead = jobs::dead(&rows.db, 10).await.unwrap();
        assert!(dead[0].fault.clone().unwrap().contains("the process stopped"), "{dead:?}");
    })
    .await;
}
