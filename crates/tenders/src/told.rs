//! What a release tells: the notice as its row holds it, who is named in it, who won and for how much.
use crate::{
    lenient::Text,
    place::{Found, Places},
    release::{Bid, Item, Release},
    won::{Won, awards},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// One notice, ready to be written.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub ocid: String,
    pub digest: String,
    /// When it was published, in UTC; and on which day there.
    pub published_at: String,
    pub published_on: String,
    pub number: String,
    pub title: String,
    pub buyer_key: String,
    pub status: String,
    pub method: String,
    /// Parted and surrounded by spaces, or "".
    pub categories: String,
    pub codes: String,
    pub closes_at: String,
    pub closes_on: String,
    pub value: Option<i64>,
    pub currency: String,
    pub language: String,
    pub address: String,
    pub place: Found,
    pub inside: Inside,
    /// A JSON object, or "".
    pub beside: String,
    pub awards: Vec<Won>,
    pub parties: Vec<Party>,
}

/// What is only shown with a notice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Inside {
    /// How it is called for, in the site's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<Lot>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Line>,
    /// Who bid, and how much in cents where it is told.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bids: Vec<(String, Option<i64>)>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lot {
    pub id: String,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

/// A thing asked for: its category, its UNSPSC codes in words, its lot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    pub category: String,
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<(String, String)>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lot: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Party {
    pub key: String,
    pub name: String,
    pub neq: String,
    pub municipality: String,
    pub postal_code: String,
}

/// By what a party is known: the site's own number, else its name.
pub fn key(id: &Text, name: &Text) -> String {
    match (id.told(), name.told()) {
        (id, _) if !id.is_empty() => id,
        (_, name) if !name.is_empty() => format!("N-{}", territory::fold(&name)),
        _ => String::new(),
    }
}

/// A moment in UTC and its day there; a text that is none is kept as it is.
pub fn moment(text: &Text) -> (String, String) {
    let text = text.told();
    let day = text.get(..10).filter(|day| day.parse::<jiff::civil::Date>().is_ok()).unwrap_or_default();
    let at = text.parse::<Timestamp>().map_or_else(|_| text.clone(), db::written);
    (at, day.to_owned())
}

/// Words parted and surrounded by spaces, each once.
fn spaced(words: impl IntoIterator<Item = String>) -> String {
    let mut all = String::new();
    for word in words.into_iter().filter(|word| !word.is_empty() && !word.contains(' ')) {
        if !all.contains(&format!(" {word} ")) {
            if all.is_empty() {
                all.push(' ');
            }
            all.push_str(&word);
            all.push(' ');
        }
    }
    all
}

/// Reads a release. `unknown` counts by name what was not understood.
pub fn told(
    mut release: Release,
    digest: String,
    places: &mut Places,
    unknown: &mut BTreeMap<String, i64>,
) -> Told {
    let beside = release.beside();
    for name in beside.keys() {
        *unknown.entry(name.clone()).or_default() += 1;
    }
    let mut ocid = release.ocid.told();
    if ocid.is_empty() {
        *unknown.entry("ocid = ∅".to_owned()).or_default() += 1;
        let id = release.id.told();
        ocid = format!("sans-ocid-{}", if id.is_empty() { digest.as_str() } else { id.as_str() });
    }
    let parties = parties(&release);
    let tender = &release.tender.0;
    let buyer_key = key(&release.buyer.0.id, &release.buyer.0.name);
    let buyer = parties.iter().find(|party| party.key == buyer_key).cloned().unwrap_or_default();
    let title = tender.title.told();
    let (published_at, published_on) = moment(&release.date);
    let (closes_at, closes_on) = moment(&tender.period.0.ends);
    let items: Vec<Line> = tender.items.0.iter().map(line).collect();
    Told {
        ocid,
        digest,
        published_at,
        published_on,
        number: tender.id.told(),
        buyer_key,
        status: tender.status.told(),
        method: tender.method.told(),
        categories: spaced(items.iter().map(|item| item.category.clone())),
        codes: spaced(items.iter().flat_map(|item| item.codes.iter().map(|(code, _)| code.clone()))),
        closes_at,
        closes_on,
        value: tender.value.cents,
        currency: tender.value.currency.clone(),
        language: release.language.told(),
        address: tender
            .documents
            .0
            .iter()
            .map(|one| one.url.told())
            .find(|url| url.starts_with("https://"))
            .unwrap_or_default(),
        place: places.find(&title, &buyer.name, &buyer.postal_code, &buyer.municipality),
        inside: Inside {
            how: tender.details.told(),
            about: tender.description.told(),
            lots: tender
                .lots
                .0
                .iter()
                .map(|lot| Lot { id: lot.id.told(), title: lot.title.told(), value: lot.value.cents })
                .collect(),
            items,
            bids: bids(&release),
        },
        awards: awards(&release),
        title,
        parties,
        beside: if beside.is_empty() { String::new() } else { serde_json::Value::Object(beside).to_string() },
    }
}

/// `S9` of an item whose id is a category, with what the codes stand for.
fn line(item: &Item) -> Line {
    let mut codes = vec![];
    for code in std::iter::once(&item.classification.0).chain(&item.others.0) {
        let unspsc = code.scheme.is_empty() || code.scheme.0.eq_ignore_ascii_case("UNSPSC");
        if unspsc && !code.id.is_empty() && codes.iter().all(|(known, _)| *known != code.id.told()) {
            codes.push((code.id.told(), code.description.told()));
        }
    }
    let (category, name) = (item.id.told(), item.description.told());
    let bare = name.strip_prefix(&category).and_then(|rest| rest.strip_prefix(" - ")).map(str::to_owned);
    let known = territory::seao_category(&category).is_some();
    Line {
        category: if known { category } else { String::new() },
        name: bare.unwrap_or(name),
        codes,
        lot: item.lot.told(),
    }
}

fn parties(release: &Release) -> Vec<Party> {
    let mut all = HashMap::new();
    let mut order = vec![];
    let mut add = |party: Party| {
        if !party.key.is_empty() && !all.contains_key(&party.key) {
            order.push(party.key.clone());
            all.insert(party.key.clone(), party);
        }
    };
    for party in &release.parties.0 {
        let key = key(&party.id, &party.name);
        let number = key.split_once('-').map(|(_, number)| number.to_owned()).unwrap_or_default();
        let numbers = [party.details.0.neq.told(), party.identifier.0.id.told(), number];
        add(Party {
            name: party.name.told(),
            neq: numbers.iter().find_map(|number| matching::read::neq(number)).unwrap_or_default(),
            municipality: party.address.0.locality.told(),
            postal_code: party.address.0.postal_code.told(),
            key,
        });
    }
    let named = std::iter::once(&release.buyer.0)
        .chain(&release.tender.0.tenderers.0)
        .chain(said(release).into_iter().flat_map(|bid| &bid.tenderers.0))
        .chain(release.awards.0.iter().flat_map(|award| &award.suppliers.0));
    for one in named {
        let key = key(&one.id, &one.name);
        let number = key.split_once('-').and_then(|(_, number)| matching::read::neq(number));
        add(Party { name: one.name.told(), neq: number.unwrap_or_default(), key, ..Party::default() });
    }
    order.into_iter().filter_map(|key| all.remove(&key)).collect()
}

/// The bids, as the site tells them and as OCDS does.
fn said<'a, 'r>(release: &'r Release<'a>) -> Vec<&'r Bid<'a>> {
    let mut said: Vec<&Bid> = release.bids.0.iter().collect();
    said.extend(release.bids.0.iter().flat_map(|bid| &bid.details.0));
    said
}

/// Who bid, each once, with the amount where one is told.
fn bids(release: &Release) -> Vec<(String, Option<i64>)> {
    let mut all: Vec<(String, Option<i64>)> = vec![];
    let mut add = |key: String, cents: Option<i64>| match all.iter_mut().find(|(known, _)| *known == key) {
        Some((_, known)) => *known = known.or(cents),
        None if key.is_empty() => {}
        None => all.push((key, cents)),
    };
    for bid in said(release) {
        match bid.tenderers.0.first() {
            Some(_) => bid.tenderers.0.iter().for_each(|one| add(key(&one.id, &one.name), bid.value.cents)),
            None => add(bid.id.told(), bid.value.cents),
        }
    }
    for one in &release.tender.0.tenderers.0 {
        add(key(&one.id, &one.name), None);
    }
    all
}
