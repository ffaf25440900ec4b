//! Notices read: a package taken in by the whole command, beside serde_json alone parsing the same JSON.
use crate::{Asked, Line, median};
use flate2::read::GzDecoder;
use std::{
    fmt::Write,
    io::Read,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Releases of the package that is invented where the public one is not at hand.
const INVENTED: usize = 44_371;

/// The public package of five years, where `MAILLON_SHARED` has it; else an invented one of as many releases.
fn package(asked: &Asked) -> PathBuf {
    let shared = std::env::var("MAILLON_SHARED").unwrap_or_default();
    let public = Path::new(&shared).join("data/procurement/charge_seao_ocds_2009_2013.json.gz");
    if public.exists() {
        return public;
    }
    let mut text = String::from("{\"version\":\"1.1\",\"releases\":[");
    for i in 0..INVENTED {
        let joint = if i == 0 { "" } else { "," };
        write!(
            text,
            r#"{joint}{{"ocid":"ocds-banc-{i}","id":"{i}","date":"2021-01-28T23:59:00-05:00","tag":["contract"],"language":"fr","parties":[{{"name":"Ville {b}","id":"OP-{b}","address":{{"postalCode":"G4X1A1"}},"roles":["buyer"]}},{{"name":"Entreprise {s}","id":"FO-{s}","address":{{"locality":"Gaspé","postalCode":"G4X1A1"}},"roles":["supplier"]}}],"buyer":{{"name":"Ville {b}","id":"OP-{b}"}},"tender":{{"id":"{i}","status":"complete","items":[{{"id":"S9","description":"S9 - Entretien","classification":{{"scheme":"UNSPSC","id":"72100000","description":"Entretien"}}}}],"procurementMethod":"open","tenderPeriod":{{"endDate":"2021-01-18T10:00:00-05:00"}},"tenderers":[{{"id":"FO-{s}","name":"Entreprise {s}"}}]}},"bids":[{{"id":"FO-{s}","value":{i}.5}}],"awards":[{{"id":"{i}-1","status":"active","suppliers":[{{"name":"Entreprise {s}","id":"FO-{s}"}}],"date":"2021-01-23T00:00:00-05:00","value":{{"amount":{i}.5,"currency":"CAD"}}}}]}}"#,
            b = i % 1_500,
            s = i % 12_000,
        )
        .unwrap();
    }
    text.push_str("]}");
    let path = asked.folder.join("notices.json");
    std::fs::write(&path, text).unwrap();
    path
}

pub async fn read(asked: &Asked, data: &Path) -> Line {
    let file = package(asked);
    let held = std::fs::read(&file).unwrap();
    let mut plain = vec![];
    if held.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(&held[..]).read_to_end(&mut plain).unwrap();
    } else {
        plain = held;
    }
    let (mut ours, mut bare, mut memory, mut releases) = (vec![], vec![], 0.0_f64, 0);
    for round in 0..asked.rounds {
        let began = Instant::now();
        let value: serde_json::Value = serde_json::from_slice(&plain).unwrap();
        bare.push(began.elapsed().as_secs_f64());
        releases = value["releases"].as_array().map_or(0, Vec::len);
        drop(value);
        let pole = format!("avis{round}");
        let store = db::Store::parse(&data.to_string_lossy());
        let clock = db::Clock::system();
        let db = server::store::add(&store, &pole, "Pôle du banc", "America/Toronto", &clock).await.unwrap();
        db.close().await;
        let began = Instant::now();
        let mut child = Command::new(&asked.maillon)
            .args(["import", "tenders"])
            .arg(&file)
            .args(["--pole", &pole, "--json", "--data"])
            .arg(data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let status = loop {
            memory = memory.max(peak(child.id()));
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        ours.push(began.elapsed().as_secs_f64());
        assert!(status.success());
    }
    let (ours, bare) = (median(ours), median(bare));
    Line {
        what: format!(
            "{releases} releases of {} MB taken in, the whole command, {memory:.0} MB at most",
            plain.len() / 1_000_000
        ),
        measured: format!("{:.2} s, {:.0} releases/s", ours, releases as f64 / ours),
        beside: format!("serde_json parsing the same JSON, unpacked: {bare:.2} s"),
        ratio: Some(bare / ours),
    }
}

/// The most memory that a process held so far, in megabytes (Linux: `VmHWM`).
fn peak(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}
