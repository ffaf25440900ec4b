//! Together: for a notice too big for one, the smallest sets of suppliers that cover its lots, its trades and its
//! territory, or exactly what nobody covers.
use crate::{
    notice::{self, Notice},
    suit,
};
use askama::Template;
use axum::extract::Path;
use matching::{Member, together::PIECES};
use page::{Answer, Fault, Form, Visit};
use people::organization;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// What is asked for, one piece a line, as a person cut it; "" as the notice does.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    morceaux: String,
}

/// One supplier of a set, in words.
struct Part {
    id: String,
    name: String,
    /// What it covers, each with why.
    covers: Vec<(String, Vec<String>)>,
    near: String,
}

#[derive(Template)]
#[template(path = "together.html")]
struct Page {
    v: Visit,
    notice: Notice,
    pieces: String,
    sets: Vec<Vec<Part>>,
    nobody: Vec<String>,
    beyond: Vec<String>,
    nobody_near: bool,
    /// Whether the place of the work is known.
    placed: bool,
    none: bool,
    /// Whether there were too many sets to look at.
    stopped: bool,
}

/// The pieces of a notice: its lots, else the trades that it names, else what is parted in its title; each with the
/// codes and categories it is filed under.
fn pieces(notice: &Notice) -> Vec<matching::Notice> {
    let whole = notice.ranked();
    let inside = notice.inside();
    let bare = |title: &str| matching::Notice {
        title: title.to_owned(),
        place: whole.place,
        month: whole.month,
        ..matching::Notice::default()
    };
    let mut all: Vec<matching::Notice> = vec![];
    if inside.lots.len() > 1 {
        for lot in &inside.lots {
            let items: Vec<_> = inside.items.iter().filter(|item| item.lot == lot.id).collect();
            let said = items.first().map_or(lot.id.as_str(), |item| item.name.as_str());
            let title = if lot.title.is_empty() { said } else { &lot.title };
            all.push(matching::Notice {
                codes: items
                    .iter()
                    .flat_map(|item| item.codes.iter().map(|(code, _)| code.clone()))
                    .collect(),
                categories: items
                    .iter()
                    .map(|item| item.category.clone())
                    .filter(|one| !one.is_empty())
                    .collect(),
                ..bare(title)
            });
        }
    } else {
        let mut trades: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for item in &inside.items {
            for (code, said) in &item.codes {
                let (codes, categories) = trades.entry(said.clone()).or_default();
                codes.push(code.clone());
                categories.extend(Some(item.category.clone()).filter(|one| !one.is_empty()));
            }
        }
        trades.retain(|said, _| !said.is_empty());
        let parted: Vec<&str> = parted(&notice.title);
        if trades.len() > 1 {
            for (said, (codes, categories)) in trades {
                all.push(matching::Notice { codes, categories, ..bare(&said) });
            }
        } else if parted.len() > 1 {
            all.extend(parted.into_iter().map(bare));
        }
    }
    if all.is_empty() { vec![whole] } else { all }
}

/// What a title names one after the other: `Tonte, émondage et déneigement`.
fn parted(title: &str) -> Vec<&str> {
    let parts = title.split([',', ';', '/']).flat_map(|part| part.split(" et "));
    parts.map(str::trim).filter(|part| !matching::telling(part).is_empty()).collect()
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>, Form(asked): Form<Asked>) -> Answer {
    let notice = notice::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let lines: Vec<&str> = asked.morceaux.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut pieces = pieces(&notice);
    if !lines.is_empty() {
        let whole = notice.ranked();
        let known: HashMap<String, matching::Notice> =
            pieces.drain(..).map(|piece| (piece.title.clone(), piece)).collect();
        let piece = |line: &str| {
            known.get(line).cloned().unwrap_or_else(|| matching::Notice {
                title: line.to_owned(),
                place: whole.place,
                month: whole.month,
                ..matching::Notice::default()
            })
        };
        pieces = lines.into_iter().map(piece).collect();
    }
    pieces.truncate(PIECES);
    let titles: Vec<String> = pieces.iter().map(|piece| piece.title.clone()).collect();
    let placed = pieces.iter().any(|piece| piece.place.is_some());
    let told = suit::together(visit.pole(), pieces).await?;
    let mut sets = vec![];
    for set in &told.sets {
        let mut parts = vec![];
        for member in set {
            parts.push(part(&visit, member, &titles).await?);
        }
        sets.push(parts);
    }
    let named =
        |places: &[usize]| places.iter().filter_map(|one| titles.get(*one).cloned()).collect::<Vec<_>>();
    let page = Page {
        v: visit.clone(),
        pieces: titles.join("\n"),
        none: sets.is_empty(),
        sets,
        nobody: named(&told.nobody),
        beyond: named(&told.beyond),
        nobody_near: told.nobody_near,
        stopped: told.stopped,
        placed,
        notice,
    };
    visit.page(&visit.t("tender-together"), &page)
}

async fn part(visit: &Visit, member: &Member, titles: &[String]) -> Result<Part, Fault> {
    let found = organization::find(visit.db(), &member.id).await?;
    let covers = member.pieces.iter().filter_map(|(piece, ranked)| {
        let reasons = suit::reasons(&visit.house().words, visit.language(), ranked);
        Some((titles.get(*piece)?.clone(), reasons))
    });
    let near = match member.near {
        Some(0) => visit.t("tender-near-here").into_owned(),
        Some(km) => visit.tf("tender-near-km", &[("km", i64::from(km).into())]),
        None => String::new(),
    };
    Ok(Part {
        id: member.id.clone(),
        name: found.map(|one| one.name).unwrap_or_default(),
        covers: covers.collect(),
        near,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_names_trades_is_parted_and_another_is_not() {
        assert_eq!(parted("Tonte, émondage et déneigement"), ["Tonte", "émondage", "déneigement"]);
        assert_eq!(parted("Toiture de l’école"), ["Toiture de l’école"]);
        let one = pieces(&Notice::of_words("Toiture de l’école", "", "", " C01 "));
        assert_eq!((one.len(), one[0].categories.as_slice()), (1, ["C01".to_owned()].as_slice()));
        let two = pieces(&Notice::of_words("Tonte et déneigement", "", "", ""));
        assert_eq!(two.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["Tonte", "déneigement"]);
    }
}
