//! Figures: a year counted over a million service acts, beside one plain count of the same rows.
use crate::{Asked, Line, median};
use db::{Clock, Store, Who};
use std::{fmt::Write, path::Path, time::Instant};

/// Acts written by one statement.
const A_STATEMENT: usize = 500;

pub async fn figures(asked: &Asked, data: &Path) -> Vec<Line> {
    let store = Store::parse(&data.to_string_lossy());
    let db = server::store::open_known(&store, "bench", &Clock::system()).await.unwrap();
    let organizations: Vec<(String,)> =
        sqlx::query_as("select id from organization order by id").fetch_all(db.rows()).await.unwrap();
    let mut act = db.act(Who::House).await.unwrap();
    for first in (0..asked.acts).step_by(A_STATEMENT) {
        let some = first..(first + A_STATEMENT).min(asked.acts);
        let (mut acts, mut parties) = (String::new(), String::new());
        for i in some {
            // In the order of their days, as people log them; half of them in the year that is counted.
            let half = asked.acts / 2;
            let (year, nth) = if i < half { (2021, i) } else { (2023, i - half) };
            let (month, day) = (nth * 12 / (half + 1) + 1, nth * 336 / (half + 1) % 28 + 1);
            let topic = ["governance", "finance", "workforce", "marketing"][i % 4];
            let joint = if acts.is_empty() { "" } else { ", " };
            write!(
                acts,
                "{joint}('bench{i:021}', '{year}-{month:02}-{day:02}', 'individual', '{topic}', 60, '2.5', '', \
                 '2021-04-01T00:00:00.000Z', '')"
            )
            .unwrap();
            let (organization,) = &organizations[i * 31 % organizations.len()];
            write!(parties, "{joint}('bench{i:021}', '{organization}', '{year}-{month:02}-{day:02}')")
                .unwrap();
        }
        for sql in [
            format!(
                "insert into service_act (id, day, mode, topic, minutes, action, note, recorded_at, recorded_by) values {acts}"
            ),
            format!("insert into service_act_party (act_id, organization_id, day) values {parties}"),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(act.rows()).await.unwrap();
        }
    }
    act.commit().await.unwrap();
    // Closed and opened again, as at any start: a million acts do not stay in the write-ahead log.
    db.close().await;
    let db = server::store::open_known(&store, "bench", &Clock::system()).await.unwrap();

    let all = server::house::figures();
    let (from, to) = ("2021-01-01".parse().unwrap(), "2021-12-31".parse().unwrap());
    let mut lines = vec![];
    let plain = timed(async || {
        let counted: (i64,) = sqlx::query_as(
            "select count(*) from service_act where day between '2021-01-01' and '2021-12-31'",
        )
        .fetch_one(db.rows())
        .await
        .unwrap();
        assert_eq!(counted.0, asked.acts as i64 / 2);
    })
    .await;
    for figure in all.0.iter().copied() {
        let took = timed(async || {
            figures::count(&db, figure, from, to).await.unwrap();
        })
        .await;
        if took < plain {
            continue;
        }
        let key = figure.key;
        lines.push(Line {
            what: format!("{key} of a year, over {} acts", asked.acts),
            measured: format!("{took:.0} ms"),
            beside: format!("select count(*) of the same acts: {plain:.0} ms"),
            ratio: Some(plain / took),
        });
    }
    let whole = timed(async || {
        figures::count_all(&db, &all.0, from, to).await.unwrap();
    })
    .await;
    lines.push(Line {
        what: format!("all {} figures of a year, over {} acts", all.0.len(), asked.acts),
        measured: format!("{whole:.0} ms"),
        beside: "aim: under 300 ms".to_owned(),
        ratio: None,
    });
    db.close().await;
    lines
}

async fn timed(mut what: impl AsyncFnMut()) -> f64 {
    let mut times = vec![];
    for _ in 0..5 {
        let began = Instant::now();
        what().await;
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    median(times)
}
