//! One supplier: the open notices that it should hear of, with why, the contracts that it won, and what it is on the site.
use crate::{
    GATHER,
    award::{self, Contract},
    notice::{self, Notice},
    show::amount,
    suit,
    tie::{self, Tie},
    wish::{self, Wish},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit};
use people::organization::{self, Organization};

/// A notice that it should hear of.
struct Suits {
    notice: Notice,
    reasons: Vec<String>,
    points: String,
    lowered: Option<String>,
}

/// Notices told to one supplier.
const TOLD: usize = 20;

#[derive(Template)]
#[template(path = "supplier.html")]
struct Supplier {
    v: Visit,
    organization: Organization,
    suits: Vec<Suits>,
    /// What it wishes to hear of, and whether letters go today.
    wish: Option<Wish>,
    today: String,
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
            let (words, language) = (&visit.house().words, visit.language());
            suits.push(Suits {
                notice: one.clone(),
                reasons: suit::reasons(words, language, &ranked),
                points: suit::points(language, ranked.score),
                lowered: suit::lowered(words, language, &ranked),
            });
        }
    }
    let contracts = award::of_organization(visit.db(), &id).await?;
    let ties = tie::of(visit.db(), &id).await?;
    let title = visit.t("tender-for-supplier").into_owned();
    let wish = wish::of(visit.db(), &id).await?;
    let today = visit.db().today().to_string();
    let supplier = Supplier { v: visit.clone(), organization, suits, wish, today, contracts, ties };
    visit.page(&title, &supplier)
}
