//! A process that is killed loses no job and does none twice.
use crate::rows::{NOON, at_each_address, open};
use db::{Address, Db, Settings, Who};
use jobs::{Due, Job, Kinds, Outcome, Worker};
use serde_json::{Value, json};
use std::{os::unix::process::ExitStatusExt, process::Command};

const PLACE: &str = "MAILLON_TEST_KILLED_AT";
const ABORTED: i32 = 6;

/// Where a handler's process ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Dies {
    BeforeTheCommit,
    AfterTheCommit,
    Never,
}

/// Kinds of one handler, whose effect is written in the act that marks its job.
fn deadly(dies: Dies) -> Kinds {
    Kinds::new().on("test.deadly", move |db: Db, job: Job| async move {
        let mut act = db.act(Who::Job("test.deadly")).await?;
        let before = Settings::of(&db).await?.get("effect").len();
        Settings::set(&mut act, "effect", &"x".repeat(before + 1)).await?;
        jobs::done(&mut act, &job).await?;
        if dies == Dies::BeforeTheCommit {
            std::process::abort();
        }
        act.commit().await?;
        if dies == Dies::AfterTheCommit {
            std::process::abort();
        }
        Ok(Outcome::Done)
    })
}

/// What the killed process does: this same test, told its place by the one that waits for its end.
async fn work_until_killed(place: &str) {
    let (at, address, schema, after): (String, String, String, bool) = serde_json::from_str(place).unwrap();
    let address = match schema.as_str() {
        "" => Address::File(address.into()),
        _ => Address::Schema { database: address, schema },
    };
    let rows = open(&address, at.parse().unwrap()).await;
    let dies = if after { Dies::AfterTheCommit } else { Dies::BeforeTheCommit };
    Worker::new(rows.db, deadly(dies)).run_due().await.unwrap();
}

#[tokio::test]
async fn a_killed_process_loses_no_job_and_does_none_twice() {
    if let Ok(place) = std::env::var(PLACE) {
        return work_until_killed(&place).await;
    }
    at_each_address(async |address: &Address| {
        let rows = open(address, NOON.parse().unwrap()).await;
        let (address, schema) = match address {
            Address::File(path) => (path.to_string_lossy().into_owned(), String::new()),
            Address::Schema { database, schema } => (database.clone(), schema.clone()),
        };
        let effect = async || Settings::of(&rows.db).await.unwrap().get("effect").len();
        for (nth, after) in [false, true].into_iter().enumerate() {
            let mut act = rows.db.act(Who::House).await.unwrap();
            jobs::later(&mut act, "test.deadly", &Value::Null, Due::Now, None).await.unwrap();
            act.commit().await.unwrap();
            let killed = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "kill::a_killed_process_loses_no_job_and_does_none_twice"])
                .env(PLACE, json!([rows.clock.now().to_string(), address, schema, after]).to_string())
                .output()
                .unwrap();
            assert_eq!(killed.status.signal(), Some(ABORTED), "{killed:?}");
            assert_eq!(effect().await, nth + usize::from(after));

            let worker = Worker::new(rows.db.clone(), deadly(Dies::Never));
            assert_eq!(worker.run_due().await.unwrap(), 0, "claimed, or done");
            rows.later(jobs::LEASE);
            assert_eq!(worker.run_due().await.unwrap(), usize::from(!after));
            assert_eq!(effect().await, nth + 1);
            assert_eq!(jobs::tally(&rows.db).await.unwrap(), jobs::Tally { waiting: 0, dead: 0 });
        }
        rows.db.close().await;
    })
    .await;
}
