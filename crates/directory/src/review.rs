//! The staff's list: every enterprise known, whether its sheet is in the directory, what it lacks; many published at once.
use crate::{
    complete::{self, NAMED},
    shown,
    written::{self, Written},
};
use askama::Template;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, percent, redirect, sort_by_text};
use serde::Deserialize;
use std::cmp::Reverse;

/// Enterprises on a page.
const PAGE: usize = 50;
const STATES: [&str; 2] = ["published", "hidden"];
/// Orders other than by name: the most complete first, or what lacks the most.
const ORDERS: [&str; 2] = ["complete", "lacking"];

/// Which are wanted, and which page of them, from 1; then the sheets chosen and what is done with them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    etat: String,
    mrc: String,
    manque: String,
    tri: String,
    page: String,
    sheet: Vec<String>,
    /// `yes` for all that is wanted, whatever was chosen one by one.
    all: String,
    /// `publish` or `withdraw`.
    act: String,
    /// How many sheets that changed.
    faites: String,
}

/// An enterprise with what its sheet lacks.
struct Line {
    written: Written,
    missing: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "review.html")]
struct Review {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    states: Vec<Choice>,
    mrcs: Vec<Choice>,
    lacking: Vec<Choice>,
    orders: Vec<Choice>,
    count: String,
    every: String,
    done: String,
    lines: Vec<Line>,
    narrowed: bool,
    page: i64,
    pages: i64,
    /// Addresses of the pages before and after.
    before: Option<String>,
    after: Option<String>,
}

impl Review {
    fn complete(&self, line: &Line) -> String {
        percent(complete::share(line.missing.len()), self.v.language())
    }

    fn missing(&self, line: &Line) -> String {
        let words = |part: &&str| self.v.one_of("dir-missing", part);
        line.missing.iter().map(words).collect::<Vec<_>>().join(", ")
    }

    fn chosen(&self, line: &Line) -> bool {
        self.asked.sheet.contains(&line.written.row.id)
    }
}

impl Asked {
    /// What narrows and orders, by its name in the address.
    fn pairs(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("q", self.q.trim()),
            ("etat", self.etat.as_str()),
            ("mrc", self.mrc.as_str()),
            ("manque", self.manque.as_str()),
            ("tri", self.tri.as_str()),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// How many sheets were published or withdrawn a moment ago, in words, or "".
    fn done(&self, visit: &Visit) -> String {
        let now = matches!(visit.notice(), Some("dir-many-published" | "dir-many-withdrawn"));
        match self.faites.parse() {
            Ok(count) if now => visit.count("dir-many-done", count),
            _ => String::new(),
        }
    }

    /// The address of the same list, with something added.
    fn address(&self, visit: &Visit, more: &[(&str, &str)]) -> String {
        let mut pairs: Vec<(&str, &str)> = self.pairs();
        pairs.extend(more.iter().copied());
        visit.path(&format!("/fiches?{}", serde_html_form::to_string(pairs).unwrap_or_default()))
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let known = self.etat.is_empty() || STATES.contains(&&*self.etat);
        refusals.unless(known, "etat", "dir-refusal-state");
        refusals
    }

    fn wants(&self, line: &Line, words: &[String]) -> bool {
        let row = &line.written.row;
        let state = match self.etat.as_str() {
            "published" => line.written.published(),
            "hidden" => !line.written.published(),
            _ => true,
        };
        let lacks = self.manque.is_empty() || line.missing.iter().any(|part| *part == self.manque);
        let name = territory::fold(&row.name);
        let there = self.mrc.is_empty() || self.mrc == row.mrc;
        state && lacks && there && words.iter().all(|word| name.contains(word.as_str()))
    }

    /// What is wanted of all the lines, in one order whatever the page.
    fn narrow(&self, mut lines: Vec<Line>) -> Vec<Line> {
        let words: Vec<String> = territory::fold(&self.q).split_whitespace().map(str::to_owned).collect();
        lines.retain(|line| self.wants(line, &words));
        // Of two with one name, the first that was known comes first.
        lines.sort_by(|a, b| a.written.row.id.cmp(&b.written.row.id));
        sort_by_text(&mut lines, |line| &line.written.row.name);
        match self.tri.as_str() {
            "complete" => lines.sort_by_key(|line| line.missing.len()),
            "lacking" => lines.sort_by_key(|line| Reverse(line.missing.len())),
            _ => {}
        }
        lines
    }
}

async fn known(visit: &Visit) -> Result<Vec<Line>, Fault> {
    let all = written::known(visit.db()).await?;
    Ok(all.into_iter().map(|written| Line { missing: complete::missing(&written), written }).collect())
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let lines = known(&visit).await?;
    let refusals = asked.judge();
    show(visit, lines, asked, refusals)
}

/// Publishes or withdraws the sheets chosen, or all that are wanted.
pub async fn send(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let lines = known(&visit).await?;
    let mut refusals = asked.judge();
    let (publishes, withdraws) = (asked.act == "publish", asked.act == "withdraw");
    refusals.unless(publishes || withdraws, "act", "dir-refusal-act");
    let every = asked.all == "yes";
    let chosen = |line: &Line| every || asked.sheet.contains(&line.written.row.id);
    refusals.unless(every || !asked.sheet.is_empty(), "act", "dir-refusal-no-sheet");
    if !refusals.none() {
        return show(visit, lines, asked, refusals);
    }
    let mut act = visit.act().await?;
    let mut done = 0_usize;
    for line in asked.narrow(lines).iter().filter(|line| chosen(line)) {
        let id = &line.written.row.id;
        let changed = if publishes {
            shown::publish_among_many(&mut act, id).await?
        } else {
            shown::withdraw(&mut act, id).await?
        };
        done += usize::from(changed);
    }
    act.commit().await?;
    let notice = match (done, publishes) {
        (0, _) => "dir-many-none",
        (_, true) => "dir-many-published",
        (_, false) => "dir-many-withdrawn",
    };
    let done = done.to_string();
    Ok(redirect(&asked.address(&visit, &[("avis", notice), ("faites", done.as_str())])))
}

fn show(visit: Visit, lines: Vec<Line>, asked: Asked, refusals: Refusals) -> Answer {
    let mrcs = mrcs(&visit, &lines);
    let lines = asked.narrow(lines);
    let (total, pages) = (lines.len(), lines.len().div_ceil(PAGE).max(1));
    // Beyond the last page is the last one.
    let page = asked.page.parse().unwrap_or(1_usize).clamp(1, pages);
    let near = |page: usize| asked.address(&visit, &[("page", page.to_string().as_str())]);
    let review = Review {
        states: choices(&visit, "people-any", "dir-state", &STATES),
        lacking: choices(&visit, "people-any", "dir-missing", &NAMED),
        orders: choices(&visit, "dir-order-name", "dir-order", &ORDERS),
        mrcs,
        count: visit.count("dir-count", total),
        every: visit.count("dir-many-every", total),
        done: asked.done(&visit),
        narrowed: asked.pairs().iter().any(|(name, _)| *name != "tri"),
        before: (page > 1).then(|| near(page - 1)),
        after: (page < pages).then(|| near(page + 1)),
        page: i64::try_from(page).unwrap_or_default(),
        pages: i64::try_from(pages).unwrap_or_default(),
        lines: lines.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        refusals,
        asked,
        v: visit.clone(),
    };
    visit.page(&visit.t("dir-sheets"), &review)
}

fn choices(visit: &Visit, none: &str, family: &str, values: &[&str]) -> Vec<Choice> {
    let none = Choice { value: String::new(), label: visit.t(none).into_owned() };
    let choice = |value: &&str| Choice { value: value.to_string(), label: visit.one_of(family, value) };
    std::iter::once(none).chain(values.iter().map(choice)).collect()
}

/// The MRC in which any is known, by name.
fn mrcs(visit: &Visit, lines: &[Line]) -> Vec<Choice> {
    let mut codes: Vec<&str> = lines.iter().map(|line| line.written.row.mrc.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let known = codes.into_iter().filter_map(territory::mrc);
    let mut mrcs: Vec<Choice> =
        known.map(|mrc| Choice { value: mrc.code.into(), label: mrc.name.into() }).collect();
    sort_by_text(&mut mrcs, |mrc| &mrc.label);
    mrcs.insert(0, Choice { value: String::new(), label: visit.t("people-any").into_owned() });
    mrcs
}
