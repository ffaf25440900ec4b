//! Facets: by what the directory is narrowed, each with how many it would leave.
use crate::{sector, shelf::Shelf, spot, trade};
use page::Visit;
use search::{Found, Query};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// The groups of filters: the name in the address, and the prefix that the shelf knows.
const GROUPS: [(&str, &str); 8] = [
    ("mrc", "mrc"),
    ("lieu", "at"),
    ("secteur", "sector"),
    ("scian", "scian"),
    ("forme", "form"),
    ("offre", "deal"),
    ("acheteurs", "buyers"),
    ("membre", "member"),
];

/// What is asked of the directory, as its address has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub q: String,
    pub mrc: Vec<String>,
    /// Municipalities and postal codes, from the map of streets.
    pub lieu: Vec<String>,
    pub secteur: Vec<String>,
    pub scian: Vec<String>,
    pub forme: Vec<String>,
    pub offre: Vec<String>,
    pub acheteurs: Vec<String>,
    /// `yes` or `no`, also as French writes them.
    #[serde(deserialize_with = "yes_or_no")]
    pub membre: Vec<String>,
    pub page: String,
    /// The language that the address asks for: a frame on another site has no cookie to keep it.
    pub langue: String,
}

fn yes_or_no<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    let told = |value: String| match value.as_str() {
        "oui" => "yes".to_owned(),
        "non" => "no".to_owned(),
        _ => value,
    };
    Ok(Vec::<String>::deserialize(from)?.into_iter().map(told).collect())
}

/// A group of filters as a page shows it.
pub struct Group {
    pub title: String,
    pub choices: Vec<Choice>,
}

pub struct Choice {
    pub value: String,
    pub label: String,
    pub count: i64,
    pub chosen: bool,
    /// Whether it is a part of the choice above it.
    pub under: bool,
    /// Where it is added, or taken out again.
    pub query: String,
}

impl Asked {
    fn of(&self, group: &str) -> &[String] {
        match group {
            "mrc" => &self.mrc,
            "lieu" => &self.lieu,
            "secteur" => &self.secteur,
            "scian" => &self.scian,
            "forme" => &self.forme,
            "offre" => &self.offre,
            "acheteurs" => &self.acheteurs,
            _ => &self.membre,
        }
    }

    pub fn narrowed(&self) -> bool {
        !self.q.trim().is_empty() || GROUPS.iter().any(|(group, _)| !self.of(group).is_empty())
    }

    /// Which page, from 1.
    pub fn page(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, 100_000)
    }

    /// Every filter by its name in the address, in one order: the same view has one address.
    pub fn filters(&self) -> Vec<(&'static str, &str)> {
        GROUPS
            .iter()
            .flat_map(|(group, _)| self.of(group).iter().map(|value| (*group, value.as_str())))
            .collect()
    }

    /// The address of a page of the same view.
    pub fn query(&self, page: usize) -> String {
        let number = page.to_string();
        let mut pairs = self.filters();
        pairs.extend((page > 1).then_some(("page", number.as_str())));
        self.written(pairs)
    }

    /// The same within a frame, which keeps its language from page to page.
    pub fn framed(&self, page: usize) -> String {
        let number = page.to_string();
        let mut pairs = self.filters();
        pairs.extend((page > 1).then_some(("page", number.as_str())));
        pairs.extend((!self.langue.is_empty()).then_some(("langue", self.langue.as_str())));
        self.written(pairs)
    }

    fn written(&self, pairs: Vec<(&str, &str)>) -> String {
        let words = Some(("q", self.q.trim())).filter(|(_, words)| !words.is_empty());
        let pairs: Vec<_> = words.into_iter().chain(pairs).collect();
        serde_html_form::to_string(pairs).unwrap_or_default()
    }

    fn toggled(&self, group: &'static str, value: &str) -> String {
        let mut pairs = self.filters();
        match pairs.iter().position(|pair| *pair == (group, value)) {
            Some(at) => drop(pairs.remove(at)),
            None => {
                // A class of the SCIAN takes the place of what it is a part of, or is the whole of.
                pairs.retain(|(other, chosen)| {
                    (*other, group) != ("scian", "scian") || !trade::overlap(chosen, value)
                });
                pairs.push((group, value));
            }
        }
        self.written(pairs)
    }

    /// The same view, narrowed to those who stand at these spots.
    pub fn standing_at(&self, spots: &[String]) -> String {
        let mut pairs = self.filters();
        pairs.retain(|(group, _)| *group != "lieu");
        pairs.extend(spots.iter().map(|spot| ("lieu", spot.as_str())));
        self.written(pairs)
    }

    /// The question for the shelf, a group left out if asked so.
    pub fn question(&self, without: &str, limit: usize, offset: usize) -> Query {
        let facets = GROUPS
            .iter()
            .filter(|(group, _)| *group != without)
            .flat_map(|(group, prefix)| self.of(group).iter().map(move |value| format!("{prefix}:{value}")));
        Query {
            text: self.q.trim().to_owned(),
            facets: facets.collect(),
            // Spots are too many to be offered one by one: the map counts them.
            counted: GROUPS
                .iter()
                .filter(|(group, _)| *group != "lieu")
                .map(|(_, prefix)| format!("{prefix}:"))
                .collect(),
            limit,
            offset,
            ..Query::default()
        }
    }
}

/// The groups with their counts: of a group that narrows already, as if it did not yet.
pub fn groups(visit: &Visit, shelf: &Shelf, asked: &Asked, found: &Found) -> anyhow::Result<Vec<Group>> {
    let mut groups = vec![];
    for (group, prefix) in GROUPS {
        let counts = counts(shelf, asked, found, group, prefix)?;
        let chosen = asked.of(group);
        let offered = |value: &&str| group != "scian" || trade::offered(value, chosen);
        let mut values: Vec<&str> = counts.keys().map(String::as_str).filter(offered).collect();
        values.extend(chosen.iter().map(String::as_str).filter(|value| !counts.contains_key(*value)));
        let mut choices: Vec<Choice> = values
            .into_iter()
            .map(|value| Choice {
                label: label(visit, prefix, value),
                count: i64::try_from(counts.get(value).copied().unwrap_or_default()).unwrap_or(i64::MAX),
                chosen: chosen.iter().any(|one| one == value),
                under: group == "scian" && trade::is_part(value),
                query: asked.toggled(group, value),
                value: value.to_owned(),
            })
            .collect();
        match group {
            // By code, so that parts follow their whole.
            "scian" => choices.sort_by(|a, b| trade::order(&a.value).cmp(&trade::order(&b.value))),
            _ => page::sort_by_text(&mut choices, |choice| &choice.label),
        }
        if !choices.is_empty() {
            groups.push(Group { title: visit.one_of("dir-group", prefix), choices });
        }
    }
    Ok(groups)
}

/// How many each value of a group would leave.
pub fn counts(
    shelf: &Shelf,
    asked: &Asked,
    found: &Found,
    group: &str,
    prefix: &str,
) -> anyhow::Result<BTreeMap<String, usize>> {
    let of = |found: &Found| {
        let start = format!("{prefix}:");
        let mine =
            found.facets.iter().filter_map(|(facet, count)| Some((facet.strip_prefix(&start)?, *count)));
        mine.map(|(value, count)| (value.to_owned(), count)).collect()
    };
    match group {
        // Only what is chosen is shown, with what it leaves.
        "lieu" if !asked.lieu.is_empty() => {
            let counted = Query { counted: vec!["at:".to_owned()], ..asked.question("", 0, 0) };
            Ok(of(&*shelf.find(&counted)?))
        }
        group if asked.of(group).is_empty() => Ok(of(found)),
        group => Ok(of(&*shelf.find(&asked.question(group, 0, 0))?)),
    }
}

fn label(visit: &Visit, prefix: &str, value: &str) -> String {
    let named = match prefix {
        "mrc" => territory::mrc(value).map(|mrc| mrc.name.to_owned()),
        "sector" => sector::find(value).map(|sector| sector.name(visit.language().code()).to_owned()),
        "scian" => territory::scian(value).map(|one| one.title(visit.language().code()).to_owned()),
        "at" => spot::called(value),
        "form" => people::organization::FORMS.contains(&value).then(|| visit.one_of("people-form", value)),
        "deal" => ["sale", "rental"].contains(&value).then(|| visit.one_of("dir-deal", value)),
        "member" if value == "no" => Some(visit.t("dir-not-shown-member").into_owned()),
        prefix => (value == "yes").then(|| visit.one_of("dir-yes", prefix)),
    };
    named.unwrap_or_else(|| value.to_owned())
}
