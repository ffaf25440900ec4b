//! What everyone reads of the programme: the catalogue of its suppliers, buyers engaged, successes and what comes next.
use crate::{
    choices,
    edition::{self, Edition},
    engagement, printed,
    session::{self, Session},
    story::{self, Story},
    supplier,
};
use askama::Template;
use directory::offer;
use events::gathering::{self, Gathering};
use page::{Answer, Fault, Form, Visit, sort_by_text};
use paper::{Cell, Part};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// Next gatherings told, at most.
const NEXT: usize = 6;

/// A supplier as the catalogue tells it.
pub struct Listed {
    pub id: String,
    pub name: String,
    pub municipality: String,
    pub mrc: String,
    /// What it sells or rents, each with how.
    pub offers: Vec<(String, String)>,
    /// Whether its sheet is in the directory.
    pub published: bool,
}

#[derive(Template)]
#[template(path = "catalogue.html")]
struct Page {
    v: Visit,
    editions: Vec<Edition>,
    listed: Vec<Listed>,
    buyers: Vec<String>,
    stories: Vec<Story>,
    sessions: Vec<Session>,
    gatherings: Vec<Gathering>,
    q: String,
}

impl Page {
    fn when(&self, one: &Gathering) -> String {
        match one.first_on == one.last_on {
            true => self.v.day(&one.first_on),
            false => page::days(&one.first_on, &one.last_on, self.v.language()),
        }
    }

    fn title(&self, one: &Gathering) -> String {
        one.title(self.v.language()).to_owned()
    }
}

/// What a catalogue is narrowed to.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
}

/// The suppliers of some editions' cohorts today, by name; those whose name, place or offers hold every word asked.
pub async fn listed(visit: &Visit, editions: &[Edition], q: &str) -> Result<Vec<Listed>, Fault> {
    let (db, today, language) = (visit.db(), visit.db().today().to_string(), visit.language().code());
    let shown: HashSet<String> = directory::shown::published(db).await?.into_iter().collect();
    let mut offers: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for one in offer::all(db).await? {
        let told = (one.name(language).to_owned(), visit.one_of("dir-deal", &one.deal));
        offers.entry(one.organization_id).or_default().push(told);
    }
    let mut all: Vec<Listed> = vec![];
    for edition in editions {
        for one in supplier::on(db, &edition.id, &today).await? {
            if all.iter().any(|known| known.id == one.organization_id) {
                continue;
            }
            let published = shown.contains(&one.organization_id);
            let found = people::organization::find(db, &one.organization_id).await?;
            all.push(Listed {
                // What an enterprise offers is told where it chose to be in the directory.
                offers: offers.remove(&one.organization_id).filter(|_| published).unwrap_or_default(),
                mrc: found.map(|found| choices::place(visit, &found.mrc)).unwrap_or_default(),
                published,
                id: one.organization_id,
                name: one.organization,
                municipality: one.municipality,
            });
        }
    }
    sort_by_text(&mut all, |one| &one.name);
    let words: Vec<String> = territory::fold(q).split_whitespace().map(str::to_owned).collect();
    all.retain(|one| {
        let offers = one.offers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" ");
        let said = territory::fold(&format!("{} {} {} {offers}", one.name, one.municipality, one.mrc));
        words.iter().all(|word| said.contains(word.as_str()))
    });
    Ok(all)
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (db, today) = (visit.db(), visit.db().today().to_string());
    let editions = edition::current(db, &today).await?;
    let ids: Vec<String> = editions.iter().map(|one| one.id.clone()).collect();
    let mut buyers: Vec<String> = vec![];
    for id in &ids {
        let engaged = engagement::of(db, id).await?.into_iter().filter(|one| one.is_on(&today));
        buyers.extend(engaged.map(|one| one.organization));
    }
    sort_by_text(&mut buyers, |name| name);
    buyers.dedup();
    let mut gatherings = gathering::public(db).await?;
    gatherings.retain(|one| one.last_on >= today && !one.is_cancelled());
    gatherings.truncate(NEXT);
    let page = Page {
        v: visit.clone(),
        listed: listed(&visit, &editions, &asked.q).await?,
        stories: story::told(db, &ids).await?,
        sessions: session::coming(db).await?,
        editions,
        buyers,
        gatherings,
        q: asked.q,
    };
    visit.page(&visit.t("market-public-title"), &page)
}

/// The catalogue, printed.
pub async fn print(visit: Visit) -> Answer {
    let today = visit.db().today();
    let editions = edition::current(visit.db(), &today.to_string()).await?;
    let Some(first) = editions.first() else { return Err(Fault::Absent) };
    let listed = listed(&visit, &editions, "").await?;
    let mut parts = vec![];
    if !first.about.is_empty() {
        parts.push(Part::Text(first.about.clone()));
    }
    let head = ["market-supplier", "market-municipality", "market-offers"];
    let row = |one: &Listed| {
        let offers: Vec<String> = one.offers.iter().map(|(name, deal)| format!("{name} ({deal})")).collect();
        vec![one.name.clone(), one.municipality.clone(), offers.join(", ")]
    };
    parts.push(Part::Table {
        caption: visit.count("market-suppliers-count", listed.len()),
        anchor: None,
        head: head.map(|key| visit.t(key).into_owned()).to_vec(),
        rows: listed.iter().map(|one| row(one).into_iter().map(Cell::text).collect()).collect(),
    });
    let title = visit.t("market-catalogue");
    printed::print(&visit, (&title, &first.name), today, parts, "catalogue.pdf").await
}
