//! Where an organization is, as pages tell and draw it.
use db::Db;
use jiff::civil::Date;
use page::{Choice, Visit};
use std::sync::Arc;
use territory::{Drawing, mrcs_of_region_on, regions};

/// A municipality with its MRC beside it: `Gaspé (La Côte-de-Gaspé)`.
pub fn beside(municipality: &str, mrc: &str) -> String {
    match (municipality, territory::mrc(mrc)) {
        ("", None) => String::new(),
        ("", Some(mrc)) => mrc.name.to_owned(),
        (municipality, Some(mrc)) if municipality != mrc.name => format!("{municipality} ({})", mrc.name),
        (municipality, _) => municipality.to_owned(),
    }
}

/// Where a post is: an MRC, or the whole territory.
pub fn of_post(visit: &Visit, mrc: &str) -> String {
    territory::mrc(mrc).map_or_else(|| visit.t("people-territory").into_owned(), |mrc| mrc.name.to_owned())
}

/// Every MRC, under the name of its region on a day.
pub fn by_region(day: Date) -> Vec<(&'static str, Vec<Choice>)> {
    let choice = |mrc: &territory::Mrc| Choice { value: mrc.code.to_owned(), label: mrc.name.to_owned() };
    let mrcs = |code| {
        let mut mrcs: Vec<Choice> = mrcs_of_region_on(code, day).into_iter().map(choice).collect();
        page::sort_by_text(&mut mrcs, |mrc| &mrc.label);
        mrcs
    };
    regions().iter().map(|region| (region.name, mrcs(region.code))).collect()
}

/// Sectors and subsectors of the SCIAN, to choose a code from.
pub fn sectors(language: &str) -> Vec<Choice> {
    let sectors = territory::scian_children("");
    let below = sectors.iter().flat_map(|sector| territory::scian_children(sector.code));
    below
        .map(|sector| Choice { value: sector.code.to_owned(), label: sector.title(language).to_owned() })
        .collect()
}

/// A small map of the region with one MRC marked.
pub struct Small {
    pub name: &'static str,
    pub region: &'static str,
    pub drawing: Arc<Drawing>,
}

/// The map of where an MRC is; none when the code is no MRC's.
pub fn small(db: &Db, code: &str) -> Option<Small> {
    let mrc = territory::mrc(code)?;
    let region = mrc.region_on(db.today());
    let codes: Vec<&str> = mrcs_of_region_on(region.code, db.today()).iter().map(|mrc| mrc.code).collect();
    Some(Small { name: mrc.name, region: region.name, drawing: Drawing::kept(&codes, 260.0)? })
}
