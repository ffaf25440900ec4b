//! The calendar that everyone reads: what is coming, by MRC, kind, public and month; as a page and for agendas.
use crate::{
    days,
    event::{self, address},
    gathering::{self, AUDIENCES, Gathering, KINDS},
    ical, session,
};
use askama::Template;
use page::{Answer, Choice, Form, Visit, file};
use people::offered::family;
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};

/// What a calendar is narrowed to; "" is all.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub mrc: String,
    pub genre: String,
    pub public: String,
    /// `2021-06`; without one, what is coming.
    pub mois: String,
}

impl Asked {
    pub fn narrowed(&self) -> bool {
        [&self.mrc, &self.genre, &self.public, &self.mois].into_iter().any(|value| !value.is_empty())
    }

    /// The same, as an address asks for it.
    pub fn query(&self) -> String {
        let all =
            [("mrc", &self.mrc), ("genre", &self.genre), ("public", &self.public), ("mois", &self.mois)];
        let asked: Vec<_> = all.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        serde_html_form::to_string(asked).unwrap_or_default()
    }

    /// Whether it is wanted, held in these MRC.
    fn wants(&self, one: &Gathering, held_in: &[&str], today: &str) -> bool {
        let within = if self.mois.is_empty() {
            *one.last_on >= *today
        } else {
            one.first_on.get(..7).is_some_and(|from| *from <= *self.mois)
                && one.last_on.get(..7).is_some_and(|until| *until >= *self.mois)
        };
        within
            && (self.mrc.is_empty() || held_in.contains(&self.mrc.as_str()))
            && (self.genre.is_empty() || one.kind == self.genre)
            && (self.public.is_empty() || one.audiences().any(|audience| audience == self.public))
    }
}

/// One gathering as the calendar tells it.
pub struct Line {
    pub one: Gathering,
    pub title: String,
    pub when: String,
    /// Every MRC where it is held.
    pub mrc: String,
}

/// What a calendar finds.
pub struct Found {
    pub lines: Vec<Line>,
    /// All that is public, wanted or not, and where it is held.
    all: Vec<Gathering>,
    codes: BTreeSet<String>,
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct Calendar {
    v: Visit,
    asked: Asked,
    lines: Vec<Line>,
    count: String,
    none_at_all: bool,
    mrcs: Vec<Choice>,
    kinds: Vec<Choice>,
    audiences: Vec<Choice>,
    months: Vec<Choice>,
    refusals: page::Refusals,
}

/// The MRC where one is held: its own, then those of its stops.
fn held_in<'a>(one: &'a Gathering, stops: &'a HashMap<String, Vec<String>>) -> Vec<&'a str> {
    let elsewhere = stops.get(&one.id).into_iter().flatten().filter(|mrc| **mrc != one.mrc);
    [one.mrc.as_str()].into_iter().chain(elsewhere.map(String::as_str)).collect()
}

/// What is wanted of all that is public, in its order.
pub async fn lines(visit: &Visit, asked: &Asked) -> Result<Found, db::Fault> {
    let all = gathering::public(visit.db()).await?;
    let stops = session::stops(visit.db()).await?;
    let today = visit.db().today().to_string();
    let (mut lines, mut codes) = (vec![], BTreeSet::new());
    for one in &all {
        let places = held_in(one, &stops);
        codes.extend(places.iter().map(|code| (*code).to_owned()));
        if asked.wants(one, &places, &today) {
            let names = places.iter().filter_map(|code| territory::mrc(code)).map(|mrc| mrc.name);
            lines.push(Line {
                title: days::title(&visit.house().words, one, visit.language()),
                when: days::days(one, visit.language()),
                mrc: names.collect::<Vec<_>>().join(", "),
                one: one.clone(),
            });
        }
    }
    Ok(Found { lines, all, codes })
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let Found { lines, all, codes } = lines(&visit, &asked).await?;
    let any = |words| Choice { value: String::new(), label: visit.t(words).into_owned() };
    let mut mrcs: Vec<Choice> = codes
        .iter()
        .filter_map(|code| territory::mrc(code))
        .map(|mrc| Choice { value: mrc.code.to_owned(), label: mrc.name.to_owned() })
        .collect();
    page::sort_by_text(&mut mrcs, |mrc| &mrc.label);
    let known: BTreeSet<&str> = all.iter().map(|one| one.kind.as_str()).collect();
    let kinds: Vec<&str> = KINDS.into_iter().filter(|kind| known.contains(kind)).collect();
    let months: BTreeSet<&str> = all.iter().filter_map(|one| one.first_on.get(..7)).collect();
    let months = months
        .into_iter()
        .rev()
        .take(24)
        .map(|month| Choice { value: month.to_owned(), label: page::month(month, visit.language()) });
    let coming = Choice { value: String::new(), label: visit.t("event-coming").into_owned() };
    let calendar = Calendar {
        count: visit.count("event-count", lines.len()),
        none_at_all: all.is_empty(),
        mrcs: [any("event-any-mrc")].into_iter().chain(mrcs).collect(),
        kinds: [any("event-any")].into_iter().chain(family(&visit, "event-kind", kinds)).collect(),
        audiences: [any("event-any")]
            .into_iter()
            .chain(family(&visit, "event-audience", AUDIENCES))
            .collect(),
        months: [coming].into_iter().chain(months).collect(),
        refusals: page::Refusals::default(),
        v: visit.clone(),
        asked,
        lines,
    };
    visit.page(&visit.t("event-calendar"), &calendar)
}

/// The same for agendas, which come back for it by themselves: what is coming, and what was lately cancelled.
pub async fn feed(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let lines = lines(&visit, &asked).await?.lines;
    let sessions = session::all(visit.db()).await?;
    let mut entries = vec![];
    for line in &lines {
        let own: Vec<_> = sessions.iter().filter(|one| one.gathering_id == line.one.id).cloned().collect();
        entries.extend(event::entries(&visit, &line.one, &own, &address(&visit, &line.one.id)));
    }
    let told = ical::calendar(&visit.pole().name(), &entries);
    Ok(file(told.into_bytes(), "text/calendar; charset=utf-8", "calendrier.ics"))
}
