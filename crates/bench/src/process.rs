//! The process: how soon it answers, what it holds when idle, how soon a report is on paper.
use crate::{Asked, Line, median};
use sqlx::{AnyConnection, Connection};
use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A `maillon serve` of its own.
pub struct Served(Child);

impl Served {
    /// Starts it and waits until it answers.
    pub fn start(maillon: &Path, data: &Path, port: &str) -> Served {
        let child = Command::new(maillon)
            .arg("serve")
            .arg("--data")
            .arg(data)
            .env("MAILLON_LISTEN", format!("127.0.0.1:{port}"))
            // All knock from one address here.
            .env("MAILLON_LIMITS_VISITOR_POSTS", "1000000")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        while std::net::TcpStream::connect(format!("127.0.0.1:{port}")).is_err() {
            assert!(began.elapsed() < Duration::from_secs(60), "it does not start");
            std::thread::sleep(Duration::from_millis(2));
        }
        Served(child)
    }

    /// Memory held, in megabytes (Linux: `VmRSS`).
    pub fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }

    pub fn stop(mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

/// Start-up over the whole pole, and memory two seconds after.
pub fn start(asked: &Asked, data: &Path) -> Vec<Line> {
    // The first start makes the search index; the next ones are what a restart costs.
    let first = Served::start(&asked.maillon, data, "18080");
    std::thread::sleep(Duration::from_secs(20));
    first.stop();
    let (mut starts, mut memory) = (vec![], vec![]);
    for _ in 0..5 {
        let began = Instant::now();
        let served = Served::start(&asked.maillon, data, "18080");
        starts.push(began.elapsed().as_secs_f64() * 1000.0);
        std::thread::sleep(Duration::from_secs(2));
        memory.push(served.memory());
        served.stop();
    }
    let line = |what: &str, measured: String, beside: &str| Line {
        what: what.to_owned(),
        measured,
        beside: beside.to_owned(),
        ratio: None,
    };
    vec![
        line("start-up until it listens", format!("{:.0} ms", median(starts)), "aim: under 300 ms"),
        line("idle memory, two seconds later", format!("{:.0} MB", median(memory)), "aim: under 80 MB"),
    ]
}

/// The pages that the report must have at least: its texts are said twice, and twice again, until it has.
const PAGES: u32 = 20;

/// A year's report of the demonstration on paper.
pub async fn paper(asked: &Asked) -> Vec<Line> {
    let data = asked.folder.join("demo");
    if !data.exists() {
        let made =
            Command::new(&asked.maillon).args(["demo", "--no-serve", "--data"]).arg(&data).status().unwrap();
        assert!(made.success());
    }
    let pdf = asked.folder.join("report.pdf");
    print(&asked.maillon, &data, &pdf);
    for _ in 0..8 {
        if pages(&pdf) < PAGES {
            say_twice(&data).await;
            print(&asked.maillon, &data, &pdf);
        }
    }
    assert!(pages(&pdf) >= PAGES, "its texts do not grow");
    let mut times = vec![];
    for _ in 0..5 {
        let began = Instant::now();
        print(&asked.maillon, &data, &pdf);
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    vec![Line {
        what: format!("the year's report as PDF, {} pages, the whole command", pages(&pdf)),
        measured: format!("{:.0} ms", median(times)),
        beside: "aim: under 1,000 ms for 20 pages".to_owned(),
        ratio: None,
    }]
}

fn print(maillon: &Path, data: &Path, pdf: &Path) {
    let printed = Command::new(maillon)
        .args(["report", "--pole", "gim", "--from", "2021-04-01", "--to", "2022-03-31", "--pdf"])
        .arg(pdf)
        .arg("--data")
        .arg(data)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(printed.success());
}

fn pages(pdf: &Path) -> u32 {
    let told = Command::new("pdfinfo").arg(pdf).output().unwrap();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    told.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok()).unwrap()
}

async fn say_twice(data: &Path) {
    sqlx::any::install_default_drivers();
    let path = data.join("poles").join("gim.sqlite");
    let mut rows = AnyConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
    sqlx::query("update report_text set body = body || '\n\n' || body").execute(&mut rows).await.unwrap();
    rows.close().await.unwrap();
}
