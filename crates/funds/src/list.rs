//! Funds, each with who holds it, what it is for and in how many MRC it is open today.
use crate::{
    FOLLOW, KEEP,
    fund::{self, Fund},
    step,
};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    /// Each fund, and in how many MRC it is open.
    funds: Vec<(Fund, usize)>,
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let steps = step::latest(visit.db(), &today).await?;
    let open = |fund: &Fund| {
        let there = steps.iter().filter(|one| one.fund_id == fund.id && one.step == "open");
        if fund.is_on(&today) { there.count() } else { 0 }
    };
    let all = fund::all(visit.db()).await?;
    let funds = all.into_iter().map(|one| {
        let there = open(&one);
        (one, there)
    });
    let list = List { v: visit.clone(), funds: funds.collect() };
    visit.page(&visit.t("fund-menu"), &list)
}
