//! Finding anything by its words: the page of what answers, and the suggestions while someone types.
use crate::{Answer, Findable, Form, Visit, mark::mark};
use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::IntoResponse,
};
use search::{Hit, Nearness, Query};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many of each kind the page of everything shows, and how many a page of one kind does.
const A_GROUP: usize = 8;
const A_PAGE: usize = 50;
/// How many suggestions someone can look over while typing.
const SUGGESTED: usize = 8;
/// How many of these are pages of the house, at most.
const PLACES: usize = 2;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// Kinds wanted; none for all.
    genre: Vec<String>,
    /// How many were passed over, of one kind.
    apres: String,
}

#[derive(Template)]
#[template(path = "find.html")]
struct Page {
    v: Visit,
    text: String,
    kind: String,
    /// Where every kind is shown.
    everything: String,
    groups: Vec<Group>,
    nearness: Nearness,
    whole: bool,
    shortcut: bool,
}

/// What was found of one kind.
struct Group {
    kind: &'static str,
    title: String,
    total: i64,
    results: Vec<Shown>,
    /// Where the rest, and what came before, are shown.
    rest: Option<String>,
    before: Option<String>,
}

struct Shown {
    path: String,
    title: Vec<(bool, String)>,
    subtitle: Vec<(bool, String)>,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let text = asked.q.trim().to_owned();
    let whole = visit.pole().catalogue.freshen(visit.db(), &visit.house().findables).await?;
    let kind = asked.genre.first().filter(|_| asked.genre.len() == 1).cloned().unwrap_or_default();
    let (groups, nearness) = groups(&visit, &text, &kind, asked.apres.parse().unwrap_or_default())?;
    let shortcut = visit.account().is_some();
    let title = visit.t("find-title");
    let everything = address(&visit, &text, "", 0);
    visit.page(&title, &Page { v: visit.clone(), text, kind, everything, groups, nearness, whole, shortcut })
}

fn groups(visit: &Visit, text: &str, kind: &str, after: usize) -> anyhow::Result<(Vec<Group>, Nearness)> {
    if text.is_empty() {
        return Ok((vec![], Nearness::Every));
    }
    let (limit, offset) = if kind.is_empty() { (A_GROUP, 0) } else { (A_PAGE, after) };
    let query = Query {
        text: text.to_owned(),
        kinds: if kind.is_empty() { vec![] } else { vec![kind.to_owned()] },
        rights: visit.rights(),
        limit,
        offset,
        each: true,
        ..Query::default()
    };
    let found = visit.pole().catalogue.index().find(&query)?;
    let mut hits: BTreeMap<String, Vec<Hit>> = BTreeMap::new();
    for hit in found.hits {
        hits.entry(hit.kind.clone()).or_default().push(hit);
    }
    let mut groups = vec![];
    for findable in &visit.house().findables {
        let total = found.kinds.get(findable.kind).copied().unwrap_or_default();
        if total == 0 || !(kind.is_empty() || kind == findable.kind) {
            continue;
        }
        let hits = hits.remove(findable.kind).unwrap_or_default();
        let shown_to = offset + hits.len();
        let next = if kind.is_empty() { 0 } else { shown_to };
        groups.push(Group {
            kind: findable.kind,
            title: visit.t(findable.words).into_owned(),
            total: told(total),
            rest: (shown_to < total && !hits.is_empty()).then(|| address(visit, text, findable.kind, next)),
            before: (offset > 0).then(|| address(visit, text, findable.kind, offset.saturating_sub(limit))),
            results: hits.into_iter().map(|hit| shown(visit, hit, text)).collect(),
        });
    }
    let mut nearness = found.nearness;
    if kind.is_empty() {
        let (places, near) = places(visit, text, found.total, nearness)?;
        if groups.is_empty() {
            nearness = near;
        }
        groups.extend(places);
    }
    Ok((groups, nearness))
}

/// The pages of the house that answer, when they do as well as the rest.
fn places(
    visit: &Visit,
    text: &str,
    total: usize,
    nearness: Nearness,
) -> anyhow::Result<(Option<Group>, Nearness)> {
    let within = if total == 0 { Nearness::Fewer } else { nearness };
    let (hits, near) = visit.house().places.find(text, visit.language(), visit.rights(), within)?;
    let group = (!hits.is_empty()).then(|| Group {
        kind: "place",
        title: visit.t("find-places").into_owned(),
        total: told(hits.len()),
        results: hits.into_iter().map(|hit| shown(visit, hit, text)).collect(),
        rest: None,
        before: None,
    });
    Ok((group, near))
}

fn told(total: usize) -> i64 {
    i64::try_from(total).unwrap_or(i64::MAX)
}

fn shown(visit: &Visit, hit: Hit, text: &str) -> Shown {
    let mut subtitle = in_words(visit, &hit.subtitle);
    if !hit.stored.is_empty() {
        subtitle = format!("{subtitle} · {}", visit.t(&hit.stored));
    }
    Shown { path: visit.path(&hit.path), title: mark(&hit.title, text), subtitle: mark(&subtitle, text) }
}

/// A line whose days are told as people write them.
fn in_words(visit: &Visit, line: &str) -> String {
    let word = |word: &str| match word.parse::<jiff::civil::Date>() {
        Ok(_) if word.len() == 10 => visit.day(word),
        _ => word.to_owned(),
    };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn address(visit: &Visit, text: &str, kind: &str, after: usize) -> String {
    let after = after.to_string();
    let asked = [("q", text), ("genre", kind), ("apres", &after)];
    let asked: Vec<_> =
        asked.into_iter().filter(|(name, value)| *name == "q" || !["", "0"].contains(value)).collect();
    visit.path(&format!("/recherche?{}", serde_html_form::to_string(asked).unwrap_or_default()))
}

/// One thing suggested: its own id, as forms send it, and where it opens.
#[derive(Debug, Default, Serialize)]
pub struct Suggestion {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub subtitle: String,
    /// Empty when it opens nowhere.
    pub path: String,
}

/// Suggestions as the script reads them (`data-suggest`): JSON, the best first.
pub fn suggest(suggested: &[Suggestion]) -> Answer {
    Ok(([(header::CONTENT_TYPE, "application/json")], serde_json::to_string(suggested)?).into_response())
}

/// As many as are suggested: the kinds in the order of the house, the first ones whole, one place left for each of
/// those that follow. Who types an enterprise's name means it more often than what was done with it.
fn some_of_each(hits: Vec<Hit>, findables: &[Findable]) -> Vec<Hit> {
    let of = |findable: &Findable| hits.iter().filter(|hit| hit.kind == findable.kind).collect::<Vec<_>>();
    let groups: Vec<Vec<&Hit>> = findables.iter().map(of).filter(|group| !group.is_empty()).collect();
    let mut suggested: Vec<Hit> = vec![];
    for (nth, group) in groups.iter().enumerate() {
        let left = SUGGESTED.saturating_sub(suggested.len());
        let following = groups.len() - nth - 1;
        let some = left.saturating_sub(following).max(1).min(left);
        suggested.extend(group.iter().take(some).copied().cloned());
    }
    suggested
}

/// What answers so far.
pub async fn suggestions(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let whole = visit.pole().catalogue.freshen(visit.db(), &visit.house().findables).await?;
    let text = asked.q.trim().to_owned();
    let limit = if text.is_empty() { 0 } else { SUGGESTED };
    let anything = asked.genre.is_empty() && limit > 0;
    let (kinds, rights, each) = (asked.genre, visit.rights(), true);
    let query = Query { text, kinds, rights, limit, each, ..Query::default() };
    let found = visit.pole().catalogue.index().find(&query)?;
    let mut hits = some_of_each(found.hits, &visit.house().findables);
    if anything {
        let within = if found.total == 0 { Nearness::Fewer } else { found.nearness };
        let (places, _) = visit.house().places.find(&query.text, visit.language(), query.rights, within)?;
        hits.truncate(SUGGESTED.saturating_sub(places.len().min(PLACES)));
        hits.extend(places.into_iter().take(PLACES));
    }
    let suggested: Vec<Suggestion> = hits
        .into_iter()
        .map(|hit| Suggestion {
            id: hit.id.split_once(':').map_or("", |(_, id)| id).to_owned(),
            path: visit.path(&hit.path),
            kind: hit.kind,
            title: hit.title,
            subtitle: in_words(&visit, &hit.subtitle),
        })
        .collect();
    let mut answer = suggest(&suggested)?;
    // While the index is built, nothing found is not nothing known.
    if !whole {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    }
    Ok(answer)
}
