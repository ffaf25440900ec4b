//! What a wish may choose from: the regions, the MRC around an enterprise, the categories of the site, and the pace.
use crate::wish::Typed;
use page::{Choice, Visit, sort_by_text};

#[derive(Default)]
pub struct Choices {
    pub regions: Vec<Choice>,
    pub mrcs: Vec<Choice>,
    /// By group, as the site sorts them.
    pub categories: Vec<(&'static str, Vec<Choice>)>,
    pub paces: Vec<Choice>,
    pub languages: Vec<Choice>,
}

impl Choices {
    /// The MRC are those of the region where the enterprise is, and those that are chosen already.
    pub fn of(visit: &Visit, mrc: &str, typed: &Typed) -> Choices {
        let today = visit.db().today();
        let choice = |value: &str, label: &str| Choice { value: value.into(), label: label.into() };
        let near =
            territory::mrc(mrc).map(|mrc| territory::mrcs_of_region_on(mrc.region_on(today).code, today));
        let chosen = typed.places.iter().filter_map(|code| territory::mrc(code));
        let mut mrcs: Vec<Choice> =
            near.into_iter().flatten().chain(chosen).map(|mrc| choice(mrc.code, mrc.name)).collect();
        sort_by_text(&mut mrcs, |mrc| &mrc.label);
        mrcs.dedup();
        let mut categories: Vec<(&'static str, Vec<Choice>)> = vec![];
        for one in territory::seao_categories() {
            let told = choice(one.code, &format!("{} {}", one.code, one.name));
            match categories.iter_mut().find(|(group, _)| *group == one.group) {
                Some((_, all)) => all.push(told),
                None => categories.push((one.group, vec![told])),
            }
        }
        let family = |family: &str, members: &[&str]| {
            members.iter().map(|one| choice(one, &visit.one_of(family, one))).collect::<Vec<_>>()
        };
        Choices {
            regions: territory::regions().iter().map(|region| choice(region.code, region.name)).collect(),
            mrcs,
            categories,
            paces: family("tender-pace", &["weekly", "paused"]),
            languages: family("tender-language", &["fr", "en"]),
        }
    }
}
