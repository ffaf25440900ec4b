//! What everyone reads of privacy at the pole: who answers, what is held and why, for how long, and what one may ask.
use crate::{officer::Typed, retention};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "public.html")]
struct Page {
    v: Visit,
    officer: Typed,
    address: String,
    /// Each kind, and for how long it is kept, in words.
    kept: Vec<(String, String)>,
}

pub async fn page(visit: Visit) -> Answer {
    let rules = retention::all(visit.db()).await?;
    let today = visit.db().today().to_string();
    let house = visit.house().clone();
    let kept = house.retentions.iter().map(|one| {
        let months = retention::months(&rules, one.kind, &today);
        let time = match months.and_then(|months| usize::try_from(months).ok()) {
            Some(months) => visit.count("privacy-months", months),
            None => visit.t("privacy-public-need").into_owned(),
        };
        (visit.one_of("privacy-kind", one.kind), time)
    });
    let settings = visit.pole().settings();
    let page = Page {
        officer: Typed::of(&settings),
        address: settings.get("pole.address").to_owned(),
        kept: kept.collect(),
        v: visit.clone(),
    };
    visit.page(&visit.t("privacy-public"), &page)
}
