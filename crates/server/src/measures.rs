//! Measures: how many requests, how long, and what waits, told in Prometheus' text format.
use crate::outside::{Outside, Peer};
use axum::{
    Extension,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use page::{Answer, House};
use std::{
    collections::BTreeMap,
    fmt::Write,
    net::IpAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

/// Upper bounds of the classes of durations, in seconds.
const BOUNDS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// The route's pattern, the method and the status: never an address that someone asked for.
type Asked = (String, String, u16);

/// What was measured since the process began.
#[derive(Debug, Default)]
pub struct Measures(Mutex<BTreeMap<Asked, Durations>>);

#[derive(Debug, Default)]
struct Durations {
    within: [u64; BOUNDS.len()],
    count: u64,
    seconds: f64,
}

impl Measures {
    pub fn note(&self, route: &str, method: &str, status: u16, took: Duration) {
        let mut all = self.0.lock().unwrap_or_else(|held| held.into_inner());
        let durations = all.entry((route.to_owned(), method.to_owned(), status)).or_default();
        let seconds = took.as_secs_f64();
        for (within, bound) in durations.within.iter_mut().zip(BOUNDS) {
            *within += u64::from(seconds <= bound);
        }
        durations.count += 1;
        durations.seconds += seconds;
    }

    fn tell(&self, text: &mut String) -> std::fmt::Result {
        let all = self.0.lock().unwrap_or_else(|held| held.into_inner());
        writeln!(text, "# HELP maillon_request_seconds Time to answer a request.")?;
        writeln!(text, "# TYPE maillon_request_seconds histogram")?;
        for ((route, method, status), durations) in all.iter() {
            let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
            for (bound, within) in BOUNDS.iter().zip(durations.within) {
                writeln!(text, "maillon_request_seconds_bucket{{{labels},le=\"{bound}\"}} {within}")?;
            }
            let Durations { count, seconds, .. } = durations;
            writeln!(text, "maillon_request_seconds_bucket{{{labels},le=\"+Inf\"}} {count}")?;
            writeln!(text, "maillon_request_seconds_sum{{{labels}}} {seconds}")?;
            writeln!(text, "maillon_request_seconds_count{{{labels}}} {count}")?;
        }
        Ok(())
    }
}

/// Told to this machine, or to who bears the token.
pub async fn page(
    Extension(house): Extension<Arc<House>>,
    Extension(outside): Extension<Arc<Outside>>,
    Extension(measures): Extension<Arc<Measures>>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
) -> Answer {
    if !may_read(&outside, peer.map(|Extension(Peer(ip))| ip), &headers) {
        return Ok(StatusCode::FORBIDDEN.into_response());
    }
    let mut text = String::new();
    measures.tell(&mut text)?;
    writeln!(text, "# HELP maillon_jobs Jobs that wait, and jobs that are dead.\n# TYPE maillon_jobs gauge")?;
    for (slug, pole) in &house.poles {
        let jobs::Tally { waiting, dead } = jobs::tally(&pole.db).await?;
        for (state, count) in [("waiting", waiting), ("dead", dead)] {
            writeln!(text, "maillon_jobs{{pole=\"{slug}\",state=\"{state}\"}} {count}")?;
        }
    }
    writeln!(text, "# HELP maillon_letters Letters, by what became of them.\n# TYPE maillon_letters gauge")?;
    for (slug, pole) in &house.poles {
        let mail::Tally { waiting, sent, kept, failed } = mail::tally(&pole.db).await?;
        for (state, count) in [("waiting", waiting), ("sent", sent), ("kept", kept), ("failed", failed)] {
            writeln!(text, "maillon_letters{{pole=\"{slug}\",state=\"{state}\"}} {count}")?;
        }
    }
    Ok(told(text))
}

fn told(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}

/// Where a token is set, it is always asked. Where none is, only this machine asks, and by its own name:
/// what a proxy on this machine forwards comes under the name that the world uses.
fn may_read(outside: &Outside, peer: Option<IpAddr>, headers: &HeaderMap) -> bool {
    let said = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !outside.metrics_token.is_empty() {
        let borne = said(header::AUTHORIZATION).strip_prefix("Bearer ").unwrap_or_default();
        return same(borne.as_bytes(), outside.metrics_token.as_bytes());
    }
    let host = said(header::HOST);
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let forwarded = headers.contains_key("x-forwarded-for") || headers.contains_key("forwarded");
    peer.is_some_and(|ip| ip.is_loopback())
        && !forwarded
        && matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// Takes as long wherever two secrets differ.
fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}
