//! What happened, told in time: everything the rooms know of a subject, newest first, narrowed and paged.
use crate::in_time;
use db::Fault;
use page::{Detail, Happened, Timeline, Visit, money};
use serde::Deserialize;

/// The things of one page.
const A_PAGE: usize = 30;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    genre: String,
    page: String,
}

/// One thing, in words.
pub struct Line {
    pub day: String,
    pub what: String,
    pub details: String,
    pub path: String,
}

/// A kind that may be asked for alone.
pub struct Kind {
    pub label: String,
    pub path: String,
    pub current: bool,
}

pub struct InTime {
    pub lines: Vec<Line>,
    pub kinds: Vec<Kind>,
    pub newer: Option<String>,
    pub older: Option<String>,
}

/// What happened to a subject (`organization` or `person`) at its page, as its address asks for it and as far as
/// whoever visits may read.
pub async fn of(visit: &Visit, subject: &'static str, id: &str, page: &str) -> Result<InTime, Fault> {
    let query = visit.here().split_once('?').map_or("", |(_, query)| query);
    let asked: Asked = serde_html_form::from_str(query).unwrap_or_default();
    let at = asked.page.parse::<usize>().unwrap_or(1).clamp(1, 1_000);
    let tells = |line: &&Timeline| line.of == subject && visit.may(line.right);
    let open: Vec<Timeline> = visit.house().timelines.iter().filter(tells).copied().collect();
    let chosen = open.iter().find(|line| line.kind == asked.genre).map_or("", |line| line.kind);
    let most = i64::try_from(at * A_PAGE + 1).unwrap_or(i64::MAX);
    let latest = in_time::latest(visit, &open, chosen, id, most).await?;
    // Only the kinds of which there is something are offered.
    let some = |line: &Timeline| line.kind == chosen || latest.iter().any(|(kind, _)| *kind == line.kind);
    let found: Vec<Timeline> = open.into_iter().filter(some).collect();
    let wanted = |(kind, one): (&'static str, Happened)| (chosen.is_empty() || kind == chosen).then_some(one);
    let all: Vec<Happened> = latest.into_iter().filter_map(wanted).collect();
    let more = all.len() > at * A_PAGE;
    let address = |kind: &str, at: usize| {
        let asked = [("genre", kind.to_owned()), ("page", at.to_string())];
        let kept: Vec<_> = asked.into_iter().filter(|(_, said)| !said.is_empty() && said != "1").collect();
        let query = serde_html_form::to_string(kept).unwrap_or_default();
        visit.path(&format!("{page}?{query}#fil"))
    };
    let mut kinds = vec![Kind {
        label: visit.t("people-in-time-all").into_owned(),
        path: address("", 1),
        current: chosen.is_empty(),
    }];
    kinds.extend(found.into_iter().map(|line| Kind {
        label: visit.t(line.words).into_owned(),
        path: address(line.kind, 1),
        current: chosen == line.kind,
    }));
    Ok(InTime {
        lines: all.into_iter().skip((at - 1) * A_PAGE).take(A_PAGE).map(|one| told(visit, one)).collect(),
        kinds,
        newer: (at > 1).then(|| address(chosen, at - 1)),
        older: more.then(|| address(chosen, at + 1)),
    })
}

fn told(visit: &Visit, one: Happened) -> Line {
    let details = one.details.into_iter().map(|detail| match detail {
        Detail::Text(text) => text,
        Detail::Word(family, member) => visit.one_of(family, &member),
        Detail::Minutes(minutes) => visit.duration(&minutes),
        Detail::Cents(cents) => money(cents, visit.language()),
        Detail::Day(day) => visit.day(&day),
    });
    Line {
        what: visit.one_of("happened", &one.what),
        details: details.collect::<Vec<_>>().join(" · "),
        path: if one.path.is_empty() { String::new() } else { visit.path(&one.path) },
        day: one.day,
    }
}
