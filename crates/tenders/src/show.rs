//! One notice: what is asked for and by whom, who bid and who won, and which enterprises should hear of it, with why.
use crate::{
    award::{self, Award},
    notice::{self, Notice, Wanted},
    party, suit,
    told::Inside,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit, money};
use people::organization;

/// Suppliers told of one notice.
const TOLD: usize = 10;

/// A supplier that should hear of the notice.
struct Suits {
    id: String,
    name: String,
    reasons: Vec<String>,
    lowered: Option<String>,
}

struct Bid {
    name: String,
    organization: Option<String>,
    amount: String,
}

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    notice: Notice,
    inside: Inside,
    state: &'static str,
    buyer: Option<String>,
    bids: Vec<Bid>,
    awards: Vec<Award>,
    suits: Vec<Suits>,
}

impl Show {
    fn amount(&self, cents: &Option<i64>, currency: &str) -> String {
        amount(&self.v, *cents, currency)
    }

    /// What asks for every notice of the same buyer.
    fn of_buyer(&self) -> String {
        let wanted =
            Wanted { etat: "all".into(), acheteur: self.notice.buyer_key.clone(), ..Wanted::default() };
        serde_html_form::to_string(&wanted).unwrap_or_default()
    }
}

/// An amount with its currency, where it is not of here; "" when none is known.
pub fn amount(visit: &Visit, cents: Option<i64>, currency: &str) -> String {
    let told = cents.map(|cents| money(cents, visit.language())).unwrap_or_default();
    if told.is_empty() || ["", "CAD"].contains(&currency) { told } else { format!("{told} ({currency})") }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let notice = notice::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let inside = notice.inside();
    let mut keys: Vec<String> = inside.bids.iter().map(|(key, _)| key.clone()).collect();
    keys.push(notice.buyer_key.clone());
    let named = party::named(visit.db(), &keys).await?;
    let bid = |(key, cents): &(String, Option<i64>)| {
        let (name, organization) = named.get(key).cloned().unwrap_or_else(|| (key.clone(), None));
        Bid { name, organization, amount: amount(&visit, *cents, "") }
    };
    let bids = inside.bids.iter().map(bid).collect();
    let mut suits = vec![];
    for ranked in suit::suppliers_for(visit.pole(), &notice, TOLD * 3).await? {
        if suits.len() < TOLD
            && suit::meets(&ranked)
            && let Some(one) = organization::find(visit.db(), &ranked.id).await?
        {
            let reasons = suit::reasons(&visit.house().words, visit.language(), &ranked);
            let lowered = suit::lowered(&visit.house().words, visit.language(), &ranked);
            suits.push(Suits { id: one.id, name: one.name, reasons, lowered });
        }
    }
    let title = notice.name().to_owned();
    let show = Show {
        state: notice.state(&visit.db().today().to_string()),
        buyer: named.get(&notice.buyer_key).and_then(|(_, organization)| organization.clone()),
        awards: award::of_notice(visit.db(), &notice.id).await?,
        v: visit.clone(),
        notice,
        inside,
        bids,
        suits,
    };
    visit.page(&title, &show)
}
