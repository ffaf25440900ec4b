//! Reconciling by hand: pairs that are likely one, each with its true reasons, for a person to join or to part.
use crate::{
    join::{self, proposals},
    reconcile::Grade,
    seen::Seen,
    worded,
};
use askama::Template;
use page::{Answer, Form, Refusals, Visit, money, redirect};
use serde::Deserialize;

/// Pairs shown at once; those judged leave room for the next.
const SHOWN: usize = 50;

/// A pair as its two sides say it.
struct Shown {
    contracts: [String; 2],
    buyer: String,
    supplier: String,
    sides: [Seen; 2],
    reasons: Vec<String>,
    strong: bool,
}

#[derive(Template)]
#[template(path = "pairs.html")]
struct Pairs {
    v: Visit,
    refusals: Refusals,
    shown: Vec<Shown>,
    count: String,
    unknown: String,
    has_unknown: bool,
}

impl Pairs {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn days(&self, seen: &Seen) -> String {
        worded::days(&self.v, seen)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    first: String,
    second: String,
    answer: String,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Refusals::default()).await
}

async fn show(visit: Visit, refusals: Refusals) -> Answer {
    let (seen, pairs) = join::waiting(visit.db()).await?;
    let count = pairs.len();
    let mut shown = vec![];
    for pair in pairs.into_iter().take(SHOWN) {
        let sides = pair.places.map(|at| seen[at].clone());
        let name = async |id: &str| -> Result<String, page::Fault> {
            let known = people::organization::find(visit.db(), id).await?;
            Ok(known.map(|known| known.name).unwrap_or_default())
        };
        shown.push(Shown {
            buyer: name(&sides[0].buyer_id).await?,
            supplier: name(&sides[0].supplier_id).await?,
            reasons: worded::reasons(&visit, &pair.reasons),
            strong: pair.grade > Grade::Weak,
            contracts: pair.contracts,
            sides,
        });
    }
    let unknown = usize::try_from(tenders::award::of_unknown_buyers(visit.db()).await?).unwrap_or_default();
    let pairs = Pairs {
        count: visit.count("contract-pairs-count", count),
        unknown: visit.count("contract-unknown-buyers", unknown),
        has_unknown: unknown > 0,
        refusals,
        shown,
        v: visit.clone(),
    };
    visit.page(&visit.t("contract-pairs"), &pairs)
}

pub async fn send(visit: Visit, Form(sent): Form<Sent>) -> Answer {
    let mut act = visit.act().await?;
    let (first, second) = (sent.first.as_str(), sent.second.as_str());
    if sent.answer == "apart" {
        join::tell_apart(&mut act, first, second).await?;
        act.commit().await?;
        return Ok(redirect(&visit.path("/contrats/rapprocher?avis=contract-told-apart")));
    }
    if let Err(refusals) = join::together(&mut act, first, second, "person").await? {
        drop(act);
        return show(visit, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/contrats/rapprocher?avis=contract-joined")))
}

/// Sees the latest awards, and joins what is surely one.
pub async fn all(visit: Visit) -> Answer {
    let mut act = visit.act().await?;
    join::reconcile_all(&mut act).await?;
    let (_, left) = proposals(act.rows(), "", "").await?;
    act.commit().await?;
    let notice = if left.is_empty() { "contract-reconciled" } else { "contract-reconciled-some" };
    Ok(redirect(&visit.path(&format!("/contrats/rapprocher?avis={notice}"))))
}
