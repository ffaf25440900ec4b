//! Bringing one's own ledger: looked at and taken as the pole would, by whose it is, by an account or by the link of a
//! letter.
use super::{Here, Place, owned};
use crate::{
    brought::{self, Brought},
    campaign::Campaign,
    ledger::{self, Whose},
    load,
    party::Party,
    preview::{self, Looked, Sent, Spot},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Pace, Refusals, Upload, Visit, redirect};
use std::{num::NonZeroU32, sync::LazyLock};

/// Files that one person or address may bring in a row, and in an hour.
const MOST: NonZeroU32 = NonZeroU32::new(20).expect("twenty is not zero");
static PACE: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(MOST));
/// In seconds: after it, one more file may be brought.
const A_WHILE: u32 = 180;

#[derive(Template)]
#[template(path = "bring.html")]
struct Bring {
    v: Visit,
    base: String,
    party: Party,
    campaign: Campaign,
    refusals: Refusals,
    /// What the days of the campaign keep from being taken, if anything.
    notice: Option<&'static str>,
    open: bool,
    ledgers: Vec<Brought>,
}

/// An address within a party's own: which party, and which of its ledgers.
pub type There = Path<(String, String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Here) -> Answer {
    offer(&visit, owned(&visit, &id).await?).await
}

pub async fn send(visit: Visit, Path((_, id)): Here, upload: Upload) -> Answer {
    take_in(&visit, owned(&visit, &id).await?, upload).await
}

pub async fn look(visit: Visit, Path((_, id, file)): There) -> Answer {
    shown(&visit, owned(&visit, &id).await?, &file).await
}

pub async fn take(visit: Visit, Path((_, id, file)): There, Form(sent): Form<Sent>) -> Answer {
    answered(&visit, owned(&visit, &id).await?, &file, sent).await
}

pub async fn refused(visit: Visit, Path((_, id, file)): There) -> Answer {
    given_back(&visit, owned(&visit, &id).await?, &file).await
}

pub async fn offer(visit: &Visit, here: Place) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    show(visit, here, campaign, Refusals::default()).await
}

pub async fn take_in(visit: &Visit, here: Place, upload: Upload) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    if !PACE.allows(&format!("{} {}", visit.pole().slug, visit.knocker())) {
        return Err(Fault::TooOften(A_WHILE));
    }
    let mut refusals = Refusals::default();
    if let Some(why) = campaign.refuses_correction(&visit.db().today().to_string()) {
        refusals.refuse("campaign", why);
    }
    let whose = Whose { organization: &here.party.organization_id, side: &here.party.side };
    match load::begin(visit, (&campaign, &whose), &upload, &mut refusals).await? {
        None => show(visit, here, campaign, refusals).await,
        Some(id) => Ok(redirect(&format!("{}/fichiers/{id}", here.base))),
    }
}

pub async fn shown(visit: &Visit, here: Place, file: &str) -> Answer {
    let looked = of(visit, &here, file).await?;
    preview::show(visit, looked, Refusals::default(), vec![]).await
}

pub async fn answered(visit: &Visit, here: Place, file: &str, sent: Sent) -> Answer {
    let looked = of(visit, &here, file).await?;
    preview::decide(visit, looked, sent).await
}

pub async fn given_back(visit: &Visit, here: Place, file: &str) -> Answer {
    let looked = of(visit, &here, file).await?;
    preview::given_back_of(visit, &looked).await
}

/// A ledger of the party here; of any other there is nothing.
async fn of(visit: &Visit, here: &Place, file: &str) -> Result<Looked, Fault> {
    let known = ledger::of(visit.db(), file).await?.filter(|(ledger, _)| ledger.is_of(&here.party));
    let (ledger, batch) = known.ok_or(Fault::Absent)?;
    let campaign = found(visit, &ledger.campaign_id).await?;
    let base = &here.base;
    let spot = Spot {
        here: format!("{base}/fichiers/{file}"),
        back: base.clone(),
        bring: format!("{base}/fichier"),
        see: format!("{base}#declares"),
        own: true,
    };
    Ok(Looked { ledger, batch, campaign, spot })
}

async fn show(visit: &Visit, here: Place, campaign: Campaign, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let bring = Bring {
        notice: campaign.refuses_new(&today),
        open: campaign.refuses_correction(&today).is_none(),
        ledgers: brought::of(visit.db(), &here.party).await?,
        base: here.base,
        party: here.party,
        campaign,
        refusals,
        v: visit.clone(),
    };
    visit.page(&visit.t("contract-ledger-bring"), &bring)
}
