//! The ledger: contracts with a total for each state of proof, never summed across, narrowed and kept as a sheet.
use crate::{
    KEEP,
    campaign::{self, Campaign},
    contract::{self, Contract, STATES},
    worded,
};
use askama::Template;
use page::{Answer, Choice, Form, Kept, Refusals, Visit, keep, money, sort_by_text};
use serde::{Deserialize, Serialize};
use sheets::Column;

/// Contracts on a page.
const PAGE: usize = 100;

/// Which contracts are wanted: "" wants all.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
#[serde(default)]
pub struct Wanted {
    etat: String,
    campagne: String,
    acheteur: String,
    fournisseur: String,
    mrc: String,
    /// On either side.
    organisation: String,
    #[serde(skip_serializing)]
    page: String,
    #[serde(skip_serializing)]
    forme: String,
}

/// The total of a state: how many, how much, where its rows open.
struct Total {
    state: &'static str,
    count: usize,
    amount: String,
    query: String,
}

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    wanted: Wanted,
    query: String,
    refusals: Refusals,
    totals: Vec<Total>,
    shown: Vec<Contract>,
    count: String,
    page: usize,
    pages: usize,
    states: Vec<Choice>,
    campaigns: Vec<Choice>,
    buyers: Vec<Choice>,
    suppliers: Vec<Choice>,
    mrcs: Vec<Choice>,
    none: bool,
    narrowed: bool,
}

impl List {
    fn amount(&self, one: &Contract) -> String {
        worded::amount(&self.v, one)
    }
}

impl Wanted {
    /// Whether a contract is wanted, whatever its state.
    fn holds(&self, one: &Contract, campaign: Option<&Campaign>) -> bool {
        let is = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
        (self.campagne.is_empty() || campaign.is_some_and(|campaign| campaign.holds(one)))
            && is(&self.acheteur, &one.buyer_id)
            && is(&self.fournisseur, &one.supplier_id)
            && is(&self.mrc, &one.mrc)
            && (self.organisation.is_empty()
                || [&one.buyer_id, &one.supplier_id].contains(&&self.organisation))
    }
}

/// Everything wanted but for its state, with every contract and campaign there are.
async fn read(
    visit: &Visit,
    wanted: &Wanted,
) -> Result<(Vec<Contract>, Vec<Contract>, Vec<Campaign>), page::Fault> {
    let campaigns = campaign::all(visit.db()).await?;
    let all = contract::all(visit.db()).await?;
    let campaign = campaigns.iter().find(|one| one.id == wanted.campagne);
    let held = all.iter().filter(|one| wanted.holds(one, campaign)).cloned().collect();
    Ok((held, all, campaigns))
}

fn choices<'a>(visit: &Visit, all: impl Iterator<Item = (&'a String, String)>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = vec![];
    for (value, label) in all.filter(|(value, label)| !value.is_empty() && !label.is_empty()) {
        if !choices.iter().any(|known| known.value == *value) {
            choices.push(Choice { value: value.clone(), label });
        }
    }
    sort_by_text(&mut choices, |choice| &choice.label);
    choices.insert(0, worded::any(visit));
    choices
}

pub async fn page(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let (held, all, campaigns) = read(&visit, &wanted).await?;
    let total = |state: &&'static str| {
        let of = held.iter().filter(|one| one.state == *state);
        let amount = money(of.clone().map(|one| one.amount).sum(), visit.language());
        let narrowed = Wanted { etat: (*state).to_owned(), ..wanted.clone() };
        let query = serde_html_form::to_string(&narrowed)?;
        Ok::<Total, page::Fault>(Total { state, count: of.count(), amount, query })
    };
    let totals = STATES.iter().map(total).collect::<Result<Vec<Total>, _>>()?;
    let in_state: Vec<Contract> =
        held.into_iter().filter(|one| wanted.etat.is_empty() || one.state == wanted.etat).collect();
    let pages = in_state.len().div_ceil(PAGE).max(1);
    let page = wanted.page.parse().unwrap_or(1).clamp(1, pages);
    let list = List {
        query: serde_html_form::to_string(&wanted)?,
        refusals: Refusals::default(),
        totals,
        count: visit.count("contract-count", in_state.len()),
        shown: in_state.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        page,
        pages,
        states: worded::states(&visit),
        campaigns: worded::campaigns(&visit, &campaigns),
        buyers: choices(&visit, all.iter().map(|one| (&one.buyer_id, one.buyer.clone()))),
        suppliers: choices(&visit, all.iter().map(|one| (&one.supplier_id, one.supplier.clone()))),
        mrcs: choices(&visit, all.iter().map(|one| (&one.mrc, worded::place(&one.mrc)))),
        none: all.is_empty(),
        narrowed: Wanted { page: String::new(), ..wanted.clone() } != Wanted::default(),
        wanted,
        v: visit.clone(),
    };
    visit.page(&visit.t("contract-menu"), &list)
}

pub async fn export(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let (held, _, campaigns) = read(&visit, &wanted).await?;
    let heads: Vec<String> = [
        "contract-day",
        "contract-buyer",
        "contract-supplier",
        "contract-mrc",
        "contract-what",
        "contract-campaign",
        "contract-state",
        "contract-said-buyer",
        "contract-said-supplier",
        "contract-said-seao",
        "contract-counted",
    ]
    .iter()
    .map(|key| visit.t(key).into_owned())
    .collect();
    let columns: Vec<Column<'_>> = heads
        .iter()
        .enumerate()
        .map(|(at, head)| match at {
            0 => Column::date(head),
            7.. => Column::money(head),
            _ => Column::text(head),
        })
        .collect();
    let cents = |cents: Option<i64>| cents.map(|cents| cents.to_string()).unwrap_or_default();
    let wanted_state = |one: &&Contract| wanted.etat.is_empty() || one.state == wanted.etat;
    let rows: Vec<[String; 11]> = held
        .iter()
        .filter(wanted_state)
        .map(|one| {
            let campaign = campaigns.iter().find(|known| known.id == one.campaign_id);
            [
                one.day.clone(),
                one.buyer.clone(),
                one.supplier.clone(),
                worded::place(&one.mrc),
                one.what.clone(),
                campaign.map(|known| known.name.clone()).unwrap_or_default(),
                visit.one_of("contract-state", &one.state),
                cents(one.buyer_cents),
                cents(one.supplier_cents),
                cents(one.seao_cents),
                one.amount.to_string(),
            ]
        })
        .collect();
    let title = visit.t("contract-menu");
    keep(&visit, Kept::asked(&wanted.forme), ("contrats", &title), &columns, rows)
}
