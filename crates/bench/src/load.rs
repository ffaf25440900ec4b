//! Pages under load: requests a second, turn by turn with a bare axum that sends the same bytes.
use crate::{Asked, Line, hello, median, process::Served, rows};
use std::{path::Path, process::Command};

/// What wrk tells of a load.
struct Told {
    /// Requests a second.
    rate: f64,
    /// Answers other than 2xx and 3xx.
    wrong: u64,
}

pub async fn pages(asked: &Asked, data: &Path, session: &str) -> Vec<Line> {
    let served = Served::start(&asked.maillon, data, "18080");
    let middle = rows::middle(data, asked.organizations).await;
    let organization = format!("/bench/organisations/{middle}");
    let pages = [
        ("a public page (the pole's home)", "/bench".to_owned()),
        ("an organization's page, signed in", organization),
        (
            "the search page, two words, signed in",
            "/bench/recherche?q=coop%C3%A9rative%20habitation".to_owned(),
        ),
        (
            "suggestions as one types, signed in",
            "/bench/recherche/suggestions?genre=organization&q=coop%20hab".to_owned(),
        ),
    ];
    let mut lines = vec![];
    for (what, path) in pages {
        let address = format!("http://127.0.0.1:18080{path}");
        let cookie = if what.contains("public") { "" } else { session };
        let bytes = ask(&address, cookie);
        assert!(bytes.len() > 100, "{what} gives nothing");
        let plain = hello::serve(bytes.clone()).await;
        let (mut ours, mut bare) = (vec![], vec![]);
        for _ in 0..asked.rounds {
            bare.push(load(asked, &format!("http://127.0.0.1:{plain}/"), "").rate);
            let told = load(asked, &address, cookie);
            assert_eq!(told.wrong, 0, "{what} was refused under load");
            ours.push(told.rate);
        }
        let (ours, bare) = (median(ours), median(bare));
        lines.push(Line {
            what: format!("{what} ({} bytes)", bytes.len()),
            measured: format!("{ours:.0} requests/s"),
            beside: format!("bare axum, same bytes: {bare:.0} requests/s"),
            ratio: Some(ours / bare),
        });
    }
    served.stop();
    lines
}

/// The directory searched by 32 visitors for words that change at every asking, so that nothing kept answers.
const WORDS: &str = r#"
local words = {"l%C3%A9gumes", "chapiteau", "traiteur", "catering", "bois", "rental", "v%C3%A9lo", "atelire"}
local n = 0
request = function()
  n = n + 1
  local word = words[n % #words + 1]
  return wrk.format("GET", wrk.path .. "?q=" .. word .. "%20nord%20" .. math.random(50000))
end
"#;

/// The map of streets moved by 32 visitors, each time elsewhere and at another scale.
const VIEWS: &str = r#"
request = function()
  local west, south = -79 + math.random() * 15, 45 + math.random() * 5
  local zoom = math.random(5, 14)
  return wrk.format("GET", wrk.path .. string.format("?zoom=%d&bbox=%.4f,%.4f,%.4f,%.4f", zoom, west, south, west + 3, south + 2))
end
"#;

/// How long the slowest hundredth of searches of the directory takes, and of views of its map.
pub fn directory(asked: &Asked, data: &Path) -> Vec<Line> {
    let served = Served::start(&asked.maillon, data, "18080");
    let address = "http://127.0.0.1:18080/bench/repertoire";
    // The first asking fills the shelf.
    let whole = ask(address, "").len();
    let points = format!("{address}/points");
    let lines = [
        ("a search of the directory, words that change", "words.lua", WORDS, address),
        ("a view of the map of streets, elsewhere each time", "views.lua", VIEWS, points.as_str()),
    ]
    .map(|(what, file, script, address)| {
        let bytes = ask(&format!("{address}?q=l%C3%A9gumes"), "").len();
        Line {
            what: format!("{what}, 32 visitors ({bytes} bytes; {whole} of the whole directory's page)"),
            measured: format!(
                "99 of 100 within {:.1} ms",
                slowest(asked, &asked.folder.join(file), script, address)
            ),
            beside: "waiting for a turn included".to_owned(),
            ratio: None,
        }
    });
    served.stop();
    lines.into()
}

fn slowest(asked: &Asked, file: &Path, script: &str, address: &str) -> f64 {
    std::fs::write(file, script).unwrap();
    let mut slowest = vec![];
    for _ in 0..asked.rounds {
        let told = Command::new("wrk")
            .args(["-t", "2", "-c", "32", "--latency", "-d", &format!("{}s", asked.seconds), "-s"])
            .arg(file)
            .arg(address)
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&told.stdout).into_owned();
        assert!(!text.contains("Non-2xx"), "{address} was refused under load: {text}");
        slowest.push(percentile(&text).unwrap_or_else(|| panic!("wrk told no latency: {text}")));
    }
    median(slowest)
}

/// The line `99%  12.34ms` of wrk, in milliseconds.
fn percentile(text: &str) -> Option<f64> {
    let told = text.lines().find_map(|line| line.trim_start().strip_prefix("99%"))?.trim();
    let units = [("us", 0.001), ("ms", 1.0), ("s", 1_000.0)];
    let (number, scale) = units.iter().find_map(|(unit, scale)| Some((told.strip_suffix(unit)?, scale)))?;
    Some(number.parse::<f64>().ok()? * scale)
}

/// One page's bytes, by curl.
fn ask(address: &str, cookie: &str) -> Vec<u8> {
    let told = Command::new("curl")
        .args(["-s", "-f", "-H", &format!("cookie: maillon={cookie}"), address])
        .output()
        .unwrap();
    assert!(told.status.success(), "no answer at {address}");
    told.stdout
}

fn load(asked: &Asked, address: &str, cookie: &str) -> Told {
    let duration = format!("{}s", asked.seconds);
    let mut wrk = Command::new("wrk");
    wrk.args(["-t", "2", "-c", "32", "-d", &duration]);
    if !cookie.is_empty() {
        wrk.args(["-H", &format!("cookie: maillon={cookie}")]);
    }
    let told = wrk.arg(address).output().unwrap();
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    let after = |name: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with(name));
        line.and_then(|line| line.rsplit([' ', ':']).next()?.parse::<f64>().ok())
    };
    Told {
        rate: after("Requests/sec").unwrap_or_else(|| panic!("wrk told no rate: {text}")),
        wrong: after("Non-2xx").unwrap_or_default() as u64,
    }
}
