//! Where one declares: the campaigns that are open, for each organization that one speaks for.
use crate::{
    campaign::{self, Campaign},
    contract,
    party::{self, Party, Typed},
    worded,
};
use askama::Template;
use page::{Answer, Form, Visit, redirect};
use people::{
    organization,
    role::{BUYER, MEMBER},
};

/// An organization in a campaign, and its place there once it has one.
struct Way {
    side: &'static str,
    organization_id: String,
    organization: String,
    campaign: Campaign,
    state: &'static str,
    party: Option<Party>,
}

/// What an organization has on a side in each state of proof: the state, how many, how much.
struct Worth {
    id: String,
    side: &'static str,
    organization: String,
    totals: Vec<(String, i64, String)>,
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine {
    v: Visit,
    ways: Vec<Way>,
    worth: Vec<Worth>,
}

/// The organizations that the person here speaks for, on each side, each once.
pub fn organizations(visit: &Visit) -> Vec<(&'static str, String)> {
    let roles = visit.account().map(|account| account.roles.as_slice()).unwrap_or_default();
    let mut own: Vec<(&'static str, String)> = vec![];
    for (role, organization) in roles.iter().filter(|(_, organization)| !organization.is_empty()) {
        let side = match role.as_str() {
            BUYER => "buyer",
            MEMBER => "supplier",
            _ => continue,
        };
        if !own.iter().any(|(on, of)| *on == side && of == organization) {
            own.push((side, organization.clone()));
        }
    }
    own
}

async fn ways(visit: &Visit) -> Result<Vec<Way>, page::Fault> {
    let today = visit.db().today().to_string();
    let campaigns = campaign::all(visit.db()).await?;
    let mut ways = vec![];
    for (side, id) in organizations(visit) {
        let Some(known) = organization::find(visit.db(), &id).await? else { continue };
        for campaign in &campaigns {
            let mut rows = visit.db().rows().acquire().await?;
            let party = party::with(&mut rows, &campaign.id, &id, side).await?;
            let state = campaign.state(&today);
            if party.is_some() || state == "open" {
                ways.push(Way {
                    side,
                    organization_id: known.id.clone(),
                    organization: known.name.clone(),
                    campaign: campaign.clone(),
                    state,
                    party,
                });
            }
        }
    }
    Ok(ways)
}

/// What the organizations of the person here have in each state, each apart from the others.
async fn worth(visit: &Visit) -> Result<Vec<Worth>, page::Fault> {
    let mut all = vec![];
    for (side, id) in organizations(visit) {
        let Some(known) = organization::find(visit.db(), &id).await? else { continue };
        let totals = contract::totals(visit.db(), (&id, side), None).await?;
        if !totals.is_empty() {
            let totals = worded::totals(visit, totals);
            all.push(Worth { id: known.id, side, organization: known.name, totals });
        }
    }
    Ok(all)
}

pub async fn page(visit: Visit) -> Answer {
    let (ways, worth) = (ways(&visit).await?, worth(&visit).await?);
    visit.page(&visit.t("contract-own-menu"), &Mine { v: visit.clone(), ways, worth })
}

#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Begun {
    campaign: String,
    organization: String,
    side: String,
}

/// Takes a place in a campaign that is open, for an organization of one's own.
pub async fn begin(visit: Visit, Form(begun): Form<Begun>) -> Answer {
    let found = ways(&visit).await?.into_iter().find(|way| {
        way.campaign.id == begun.campaign
            && way.organization_id == begun.organization
            && way.side == begun.side
    });
    let Some(way) = found else { return Ok(redirect(&visit.path("/mes-contrats"))) };
    let mut act = visit.act().await?;
    let typed = Typed {
        organization: way.organization_id,
        side: begun.side,
        language: visit.language().code().to_owned(),
        ..Typed::default()
    };
    match party::ask(&mut act, &way.campaign, &typed).await? {
        Err(_) => Ok(redirect(&visit.path("/mes-contrats"))),
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/mes-contrats/{id}"))))
        }
    }
}
