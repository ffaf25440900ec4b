//! One supplier: the open notices that it should hear of, with why, the contracts that it won, and what it is on the site.
use crate::{
    GATHER,
    award::{self, Contract},
    notice::{self, Notice},
    show::amount,
    suit,
    tie::{self, Tie},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit};
use people::organization::{self, Organization};

/// Notices told to one supplier.
const TOLD: usize = 20;

#[derive(Template)]
#[template(path = "supplier.html")]
struct Supplier {
    v: Visit,
    organization: Organization,
    suits: Vec<(Notice, Vec<String>)>,
    contracts: Vec<Contract>,
    ties: Vec<Tie>,
}

impl Supplier {
    fn amount(&self, one: &Contract) -> String {
        amount(&self.v, one.amount, &one.currency)
    }

    fn name<'a>(&self, one: &'a Contract) -> &'a str {
        if one.title.is_empty() { &one.number } else { &one.title }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let organization = organization::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let open = notice::open(visit.db(), &visit.db().today().to_string()).await?;
    let mut suits = vec![];
    for ranked in suit::notices_for(visit.pole(), &id, &open, TOLD * 2).await? {
        let found = open.iter().find(|one| one.id == ranked.id && suit::meets(&ranked));
        if let Some(one) = found.filter(|_| suits.len() < TOLD) {
            suits.push((one.clone(), suit::reasons(&visit.house().words, visit.language(), &ranked)));
        }
    }
    let contracts = award::of_organization(visit.db(), &id).await?;
    let ties = tie::of(visit.db(), &id).await?;
    let title = visit.t("tender-for-supplier").into_owned();
    visit.page(&title, &Supplier { v: visit.clone(), organization, suits, contracts, ties })
}
