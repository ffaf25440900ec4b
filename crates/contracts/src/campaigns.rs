//! Campaigns: all of them, with their days and how many declared.
use crate::{
    KEEP,
    campaign::{self, Campaign},
};
use askama::Template;
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "campaigns.html")]
struct Page {
    v: Visit,
    all: Vec<Campaign>,
    today: String,
}

impl Page {
    fn period(&self, one: &Campaign) -> String {
        page::days(&one.from_on, &one.until_on, self.v.language())
    }
}

pub async fn page(visit: Visit) -> Answer {
    let all = campaign::all(visit.db()).await?;
    let today = visit.db().today().to_string();
    visit.page(&visit.t("contract-campaigns"), &Page { v: visit.clone(), all, today })
}
