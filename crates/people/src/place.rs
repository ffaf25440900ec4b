//! Where an organization is, as pages tell and draw it.
use db::{Db, Settings};
use page::{Choice, Visit};
use std::sync::Arc;
use territory::{Drawing, Region, mrcs_of_region_on, regions};

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

/// MRC to choose from, under the name of each region.
pub type ByRegion = Vec<(&'static str, Vec<Choice>)>;

/// Every MRC under its region of today: first those of the pole's own, then the others.
pub fn by_region(visit: &Visit) -> ByRegion {
    let day = visit.db().today();
    let settings = visit.pole().settings();
    let own = region(&settings);
    let choice = |mrc: &territory::Mrc| Choice { value: mrc.code.to_owned(), label: mrc.name.to_owned() };
    let mrcs = |code| {
        let mut mrcs: Vec<Choice> = mrcs_of_region_on(code, day).into_iter().map(choice).collect();
        page::sort_by_text(&mut mrcs, |mrc| &mrc.label);
        mrcs
    };
    let (first, rest): (Vec<_>, Vec<_>) =
        regions().iter().partition(|region| own.is_some_and(|own| own.code == region.code));
    first.into_iter().chain(rest).map(|region| (region.name, mrcs(region.code))).collect()
}

/// The setting that says which region is the pole's.
pub const REGION: &str = "pole.region";

/// The pole's own region, where it said.
pub fn region(settings: &Settings) -> Option<&'static Region> {
    territory::region(settings.get(REGION))
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
