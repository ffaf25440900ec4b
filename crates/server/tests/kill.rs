//! Killed: the server dies at random moments while people write; nothing it acknowledged is lost.
//!
//! 50 times on each engine; `MAILLON_KILLS=1000 cargo nextest run -p server --test kill` for more.
#![allow(clippy::unwrap_used)]

mod process;

use db::{Clock, Db, Settings, Store, Who};
use people::{account, organization};
use process::{say, start};
use sqlx::{AssertSqlSafe, any::AnyPoolOptions};
use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

const WRITERS: usize = 3;
const SLUG: &str = "mortel";

/// A pole with an agent's session and an enterprise to serve.
struct Village {
    store: Store,
    session: String,
    organization: String,
}

async fn settle(store: Store) -> Village {
    let clock = Clock::system();
    let db = server::store::add(&store, SLUG, "Pôle mortel", "America/Toronto", &clock).await.unwrap();
    let mut act = db.act(Who::House).await.unwrap();
    let agent = account::open(&mut act, "agent@village.example", "Agent", "fr").await.unwrap();
    let today = act.today();
    account::give_role(&mut act, &agent, people::role::AGENT, today).await.unwrap();
    let session = page::begin_session(&mut act, &agent).await.unwrap();
    let typed = organization::Typed {
        name: "Coop du Quai".into(),
        legal_form: "cooperative".into(),
        ..Default::default()
    };
    let organization = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    db.close().await;
    Village { store, session, organization }
}

/// Logs acts one after another until told to stop, and keeps the notes of those that were acknowledged.
fn write(village: &Village, address: &str, next: &AtomicU64, stop: &AtomicBool, told: &Mutex<Vec<String>>) {
    while !stop.load(Ordering::Relaxed) {
        let note = format!("acte-{}", next.fetch_add(1, Ordering::Relaxed));
        let about = "topic=finance&minutes=15&day=2024-05-01&sure=2024-05-01";
        let form = format!("organization={}&{about}&note={note}", village.organization);
        let path = format!("/{SLUG}/accompagnement/consigner");
        let request = process::form(address, &path, &village.session, &form);
        match say(address, &request) {
            Some(303) => told.lock().unwrap().push(note),
            Some(status) => panic!("an act was answered {status}"),
            None => return,
        }
    }
}

/// Starts, lets people write for some random while, kills; over and over.
fn live_and_die(village: Village, data: &str) -> (Village, Vec<String>) {
    let kills: u64 = std::env::var("MAILLON_KILLS").map_or(50, |kills| kills.parse().unwrap());
    let mut chance: u64 = u64::from(std::process::id()) << 20 | 1;
    println!("seed {chance}");
    let (village, next) = (Arc::new(village), Arc::new(AtomicU64::new(0)));
    let told = Arc::new(Mutex::new(vec![]));
    for _ in 0..kills {
        let living = start(data, &[]);
        let address = living.address.clone();
        let healthy = format!("GET /healthz HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        assert_eq!(say(&address, &healthy), Some(200), "it starts clean");
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..WRITERS)
            .map(|_| {
                let (village, address, next) = (village.clone(), address.clone(), next.clone());
                let (stop, told) = (stop.clone(), told.clone());
                std::thread::spawn(move || write(&village, &address, &next, &stop, &told))
            })
            .collect();
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros(20_000 + (chance >> 33) % 200_000));
        drop(living);
        stop.store(true, Ordering::Relaxed);
        for writer in writers {
            writer.join().unwrap();
        }
    }
    let told = told.lock().unwrap().clone();
    (Arc::into_inner(village).unwrap(), told)
}

async fn nothing_is_lost(village: &Village, told: &[String]) {
    let db: Db = server::store::open_known(&village.store, SLUG, &Clock::system()).await.unwrap();
    assert_eq!(Settings::of(&db).await.unwrap().get("pole.name"), "Pôle mortel");
    let notes: Vec<(String,)> =
        sqlx::query_as("select note from service_act").fetch_all(db.rows()).await.unwrap();
    let kept: BTreeSet<&str> = notes.iter().map(|(note,)| note.as_str()).collect();
    let lost: Vec<_> = told.iter().filter(|note| !kept.contains(note.as_str())).collect();
    assert!(lost.is_empty(), "of {} acknowledged, lost {lost:?}", told.len());
    assert!(told.len() > 50, "only {} acts were acknowledged: that proves little", told.len());
    let (half,): (i64,) = sqlx::query_as(
        "select count(*) from service_act a where not exists \
         (select 1 from service_act_party p where p.act_id = a.id) \
         or not exists (select 1 from history h where h.kind = 'act' and h.id = a.id)",
    )
    .fetch_one(db.rows())
    .await
    .unwrap();
    assert_eq!(half, 0, "half acts");
    assert_eq!(server::command::check::faults(&db).await.unwrap(), Vec::<String>::new());
    println!("{} acknowledged, {} kept", told.len(), kept.len());
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_server_on_sqlite_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    let village = settle(Store::parse(&data)).await;
    let (village, told) = tokio::task::spawn_blocking(move || live_and_die(village, &data)).await.unwrap();
    nothing_is_lost(&village, &told).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_server_on_postgresql_loses_nothing_it_acknowledged() {
    let address =
        std::env::var("MAILLON_TEST_POSTGRES").expect("MAILLON_TEST_POSTGRES, which bin/test gives");
    // A database of its own: the server serves every pole it finds.
    let name = format!("maillon_{}", db::Id::at(Clock::system().now()));
    let (base, options) = address.split_once('?').unwrap_or((&address, ""));
    let data = format!("{}/{name}?{options}", base.rsplit_once('/').unwrap().0);
    sqlx::any::install_default_drivers();
    let all = AnyPoolOptions::new().max_connections(1).connect(&address).await.unwrap();
    let make = format!("create database {name} template template0 encoding 'UTF8' locale 'C'");
    sqlx::query(AssertSqlSafe(make)).execute(&all).await.unwrap();
    let village = settle(Store::parse(&data)).await;
    let (village, told) = tokio::task::spawn_blocking(move || live_and_die(village, &data)).await.unwrap();
    nothing_is_lost(&village, &told).await;
    let drop = format!("drop database {name} with (force)");
    sqlx::query(AssertSqlSafe(drop)).execute(&all).await.unwrap();
}
