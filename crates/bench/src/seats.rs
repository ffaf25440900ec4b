//! Seats: two hundred people who register at once for fifty places, beside raw durable commits on the same disk.
use crate::{Asked, Line, median, process::Served};
use db::{Clock, Db, Store, Who};
use events::{gathering, planned, session};
use sqlx::{AnyConnection, Connection};
use std::{path::Path, time::Instant};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const PEOPLE: usize = 200;
const PLACES: usize = 50;
const PORT: &str = "18081";

pub async fn registrations(asked: &Asked, data: &Path) -> Line {
    let folder = data.join("seats");
    let _ = std::fs::remove_dir_all(&folder);
    let store = Store::Folder(folder.clone());
    let db = server::store::add(&store, "bench", "Bench", "America/Toronto", &Clock::system()).await.unwrap();
    let mut ids = vec![];
    for _ in 0..asked.rounds {
        ids.push(announce(&db).await);
    }
    let served = Served::start(&asked.maillon, &folder, PORT);
    let (mut raw, mut measured) = (vec![], vec![]);
    for id in &ids {
        raw.push(commits(&folder).await);
        let began = Instant::now();
        let knocks: Vec<_> = (0..PEOPLE).map(|n| tokio::spawn(knock(id.clone(), n))).collect();
        for knock in knocks {
            assert_eq!(knock.await.unwrap(), 303);
        }
        measured.push(PEOPLE as f64 / began.elapsed().as_secs_f64());
        let (seated, all): (i64, i64) =
            sqlx::query_as("select count(seated_at), count(*) from registration where gathering_id = $1")
                .bind(id)
                .fetch_one(db.rows())
                .await
                .unwrap();
        assert_eq!((seated as usize, all as usize), (PLACES, PEOPLE), "exactly so many, and nothing lost");
    }
    served.stop();
    db.close().await;
    let (measured, raw) = (median(measured), median(raw));
    Line {
        what: format!("{PEOPLE} people registering at once for {PLACES} places, each with their letter"),
        measured: format!("{measured:.0} registrations/s"),
        beside: format!("raw SQLite durable commits on the same disk: {raw:.0}/s"),
        ratio: Some(measured / raw),
    }
}

/// A gathering of fifty places that everyone may register for.
async fn announce(db: &Db) -> String {
    let mut act = db.act(Who::House).await.unwrap();
    let typed = planned::Typed {
        kind: "training".into(),
        title_fr: "Formation".into(),
        place: "Salle".into(),
        mrc: "030".into(),
        action: "2.4".into(),
        capacity: PLACES.to_string(),
        ..planned::Typed::default()
    };
    let id = planned::plan(&mut act, None, &typed).await.unwrap().unwrap();
    let held = session::Typed {
        day: "2199-06-01".into(),
        begins: "9:00".into(),
        ends: "12:00".into(),
        session_fr: "Séance".into(),
        ..session::Typed::default()
    };
    session::hold(&mut act, &id, None, &held).await.unwrap().unwrap();
    let one = gathering::find(act.rows(), &id).await.unwrap().unwrap();
    gathering::publish(&mut act, &one).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

/// One person's form over a connection of its own, and the status of the answer.
async fn knock(id: String, n: usize) -> u16 {
    let form = format!("name=Personne+{n}&email=p{n}%40exemple.example&once={n:020x}{}", &id[6..]);
    let mut stream = TcpStream::connect(format!("127.0.0.1:{PORT}")).await.unwrap();
    let head = format!(
        "POST /bench/evenements/{id}/inscription HTTP/1.1\r\nhost: 127.0.0.1:{PORT}\r\nsec-fetch-site: same-origin\r\n\
         connection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

/// How many small transactions a second this disk makes durable, one after another.
async fn commits(folder: &Path) -> f64 {
    let path = folder.join("raw.sqlite");
    let mut rows = AnyConnection::connect(&format!("sqlite://{}?mode=rwc", path.display())).await.unwrap();
    for sql in [
        "pragma journal_mode = wal",
        "pragma synchronous = full",
        "create table if not exists raw (id integer primary key, words text not null)",
    ] {
        sqlx::query(sql).execute(&mut rows).await.unwrap();
    }
    let began = Instant::now();
    for _ in 0..PEOPLE {
        sqlx::query("begin immediate").execute(&mut rows).await.unwrap();
        sqlx::query("insert into raw (words) values ($1)")
            .bind("x".repeat(300))
            .execute(&mut rows)
            .await
            .unwrap();
        sqlx::query("commit").execute(&mut rows).await.unwrap();
    }
    let rate = PEOPLE as f64 / began.elapsed().as_secs_f64();
    rows.close().await.unwrap();
    rate
}
