//! The list: notices open today, narrowed by words, place, category, buyer and the days that are left.
use crate::{
    GATHER,
    notice::{self, Notice, PAGE, Wanted},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, sort_by_text};
use search::Query;

/// Notices that words may find, of which the nearest are shown.
const FOUND: usize = 400;

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    wanted: Wanted,
    refusals: Refusals,
    notices: Vec<Notice>,
    count: String,
    whole: bool,
    query: String,
    page: i64,
    pages: i64,
    today: String,
    states: Vec<Choice>,
    days: Vec<Choice>,
    mrcs: Vec<Choice>,
    regions: Vec<Choice>,
    categories: Vec<Choice>,
    /// The buyer whose notices alone are shown.
    buyer: Option<String>,
}

impl List {
    /// What asks for the same, closed ones too.
    fn closed(&self) -> String {
        let wanted = Wanted { etat: "all".into(), ..self.wanted.clone() };
        serde_html_form::to_string(&wanted).unwrap_or_default()
    }
}

pub async fn page(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let page = wanted.page.parse::<i64>().ok().filter(|page| (1..=10_000).contains(page)).unwrap_or(1);
    let whole = visit.pole().catalogue.freshen(visit.db(), &visit.house().findables).await?;
    let found = found(&visit, wanted.q.trim())?;
    let (notices, all) = notice::list(visit.db(), &wanted, found.as_deref(), (page - 1) * PAGE).await?;
    let buyer = match wanted.acheteur.as_str() {
        "" => None,
        key => notice::buyer(visit.db(), key).await?,
    };
    let (mrcs, regions) = places(&visit).await?;
    let list = List {
        refusals: Refusals::default(),
        count: visit.count("tender-count", usize::try_from(all).unwrap_or_default()),
        whole,
        query: serde_html_form::to_string(&wanted).unwrap_or_default(),
        page,
        pages: (all + PAGE - 1) / PAGE,
        today: visit.db().today().to_string(),
        states: ["open", "all"]
            .map(|state| Choice { value: state.into(), label: visit.one_of("tender-wanted", state) })
            .into(),
        days: days(&visit),
        mrcs,
        regions,
        categories: categories(&visit),
        buyer,
        v: visit.clone(),
        wanted,
        notices,
    };
    visit.page(&visit.t("tender-menu"), &list)
}

/// The notices that words find; none when nothing was typed.
fn found(visit: &Visit, text: &str) -> anyhow::Result<Option<Vec<String>>> {
    if text.is_empty() {
        return Ok(None);
    }
    let query = Query {
        text: text.to_owned(),
        kinds: vec!["notice".to_owned()],
        rights: visit.rights(),
        limit: FOUND,
        ..Query::default()
    };
    let hits = visit.pole().catalogue.index().find(&query)?.hits.into_iter();
    Ok(Some(hits.filter_map(|hit| hit.id.strip_prefix("notice:").map(str::to_owned)).collect()))
}

fn any(visit: &Visit) -> Choice {
    Choice { value: String::new(), label: visit.t("tender-any").into_owned() }
}

fn days(visit: &Visit) -> Vec<Choice> {
    let within = |days: usize| Choice { value: days.to_string(), label: visit.count("tender-within", days) };
    std::iter::once(any(visit)).chain([3, 7, 14, 30].map(within)).collect()
}

fn categories(visit: &Visit) -> Vec<Choice> {
    let category = |one: &territory::Category| Choice {
        value: one.code.into(),
        label: format!("{} {}", one.code, one.name),
    };
    std::iter::once(any(visit)).chain(territory::seao_categories().iter().map(category)).collect()
}

/// The MRC and the regions of the notices there are, by name.
async fn places(visit: &Visit) -> Result<(Vec<Choice>, Vec<Choice>), page::Fault> {
    let known = notice::places(visit.db()).await?;
    let named = |code: &str, name: &str| Choice { value: code.into(), label: name.into() };
    let mut mrcs: Vec<Choice> = known
        .iter()
        .filter_map(|(code, _)| territory::mrc(code))
        .map(|mrc| named(mrc.code, mrc.name))
        .collect();
    let regions = known.iter().filter_map(|(_, code)| territory::region(code));
    let mut regions: Vec<Choice> = regions.map(|region| named(region.code, region.name)).collect();
    for places in [&mut mrcs, &mut regions] {
        sort_by_text(places, |place| &place.label);
        places.dedup();
        places.insert(0, any(visit));
    }
    Ok((mrcs, regions))
}
