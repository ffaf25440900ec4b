//! The list of the organizations a pole knows, narrowed and read a page at a time.
use crate::{
    ADD,
    import::IMPORT,
    organization::{self, Entry, FORMS, PAGE, ROLES, Wanted},
    place,
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, sort_by_text};
use serde::Deserialize;

/// Which are wanted, and which page of them, from 1.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    role: String,
    mrc: String,
    form: String,
    state: String,
    page: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    wanted: Wanted,
    refusals: Refusals,
    entries: Vec<Entry>,
    /// How many in all, in words.
    count: String,
    narrowed: bool,
    /// Whether something but the name is asked.
    filtered: bool,
    roles: Vec<Choice>,
    forms: Vec<Choice>,
    states: Vec<Choice>,
    mrcs: Vec<Choice>,
    /// What asks for the same again: `q=…&role=…`.
    query: String,
    page: i64,
    pages: i64,
}

impl Asked {
    pub fn wanted(self) -> Wanted {
        Wanted { q: self.q, role: self.role, mrc: self.mrc, form: self.form, state: self.state }
    }
}

impl List {
    fn place(&self, entry: &Entry) -> String {
        place::beside(&entry.municipality, &entry.mrc)
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut page = asked.page.parse().unwrap_or(1_i64).clamp(1, 1_000_000);
    let wanted = asked.wanted();
    let refusals = wanted.judge();
    let (mut count, mut entries) = (0, vec![]);
    if refusals.none() {
        (count, entries) = organization::entries(visit.db(), &wanted, page - 1).await?;
        if count > 0 && entries.is_empty() {
            // Beyond the last page is the last one.
            page = (count + PAGE - 1) / PAGE;
            (count, entries) = organization::entries(visit.db(), &wanted, page - 1).await?;
        }
    }
    sort_by_text(&mut entries, |entry| &entry.name);
    let all = |family: &str, of: &[&str]| choices(&visit, &visit.t("people-any"), family, of);
    let mut codes = organization::places(visit.db()).await?;
    codes.extend(Some(&wanted.mrc).filter(|mrc| !codes.contains(mrc)).cloned());
    let choice = |mrc: &territory::Mrc| Choice { value: mrc.code.to_owned(), label: mrc.name.to_owned() };
    let mut mrcs: Vec<Choice> = codes.iter().filter_map(|code| territory::mrc(code)).map(choice).collect();
    sort_by_text(&mut mrcs, |mrc| &mrc.label);
    mrcs.insert(0, Choice { value: String::new(), label: visit.t("people-any").into_owned() });
    let list = List {
        query: serde_html_form::to_string(&wanted)?,
        narrowed: wanted != Wanted::default(),
        filtered: wanted != Wanted { q: wanted.q.clone(), ..Wanted::default() },
        refusals,
        entries,
        count: visit.count("people-list-count", usize::try_from(count).unwrap_or_default()),
        roles: all("people-role", &ROLES),
        forms: all("people-form", &FORMS),
        states: choices(&visit, &visit.t("people-state-open"), "people-state", &["closed", "all"]),
        mrcs,
        page,
        pages: (count + PAGE - 1) / PAGE,
        wanted,
        v: visit.clone(),
    };
    visit.page(&visit.t("people-list"), &list)
}

/// The choices of a family, after one that wants nothing.
fn choices(visit: &Visit, none: &str, family: &str, of: &[&str]) -> Vec<Choice> {
    let first = Choice { value: String::new(), label: none.to_owned() };
    let rest = of.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) });
    std::iter::once(first).chain(rest).collect()
}
