//! Suppliers that a need suits, the likeliest first and those of the edition before the rest, each with its reasons.
use crate::{
    need::Need,
    sent::Sent,
    supplier::{self, Supplier},
};
use page::{Fault, Visit};
use people::organization;
use std::collections::HashSet;
use tenders::{stop, suit};

/// Suppliers shown for one need.
const SHOWN: usize = 20;

pub struct Suggested {
    pub id: String,
    pub name: String,
    /// Where it is written to, or "" when it cannot be.
    pub email: String,
    /// Whether it takes part in the edition.
    pub within: bool,
    pub reasons: Vec<String>,
}

/// The suppliers that should hear of a need and were not written to yet, then the rest of the cohort.
pub async fn suppliers(visit: &Visit, need: &Need, sent: &[Sent]) -> Result<Vec<Suggested>, Fault> {
    let today = visit.db().today().to_string();
    let cohort = supplier::on(visit.db(), &need.edition_id, &today).await?;
    let within: HashSet<String> = cohort.iter().map(|one| one.organization_id.clone()).collect();
    let mut suggested = vec![];
    for ranked in suit::suppliers_for_need(visit.pole(), need.ranked(), SHOWN * 2).await? {
        let told = sent.iter().any(|one| one.organization_id == ranked.id);
        if told || ranked.id == need.organization_id || !suit::meets(&ranked) || suggested.len() == SHOWN {
            continue;
        }
        let Some(found) = organization::find(visit.db(), &ranked.id).await? else { continue };
        suggested.push(Suggested {
            within: within.contains(&found.id),
            reasons: suit::reasons(&visit.house().words, visit.language(), &ranked),
            id: found.id,
            name: found.name,
            email: found.email,
        });
    }
    // A person may know better than the ranking: the rest of the cohort stands below, without a reason.
    for one in cohort {
        let told = sent.iter().any(|sent| sent.organization_id == one.organization_id)
            || suggested.iter().any(|known| known.id == one.organization_id)
            || one.organization_id == need.organization_id;
        if !told {
            let Supplier { organization_id: id, organization: name, email, .. } = one;
            suggested.push(Suggested { id, name, email, within: true, reasons: vec![] });
        }
    }
    for one in &mut suggested {
        // Whoever asked for no more letters is reached otherwise.
        if !one.email.is_empty() && stop::is_stopped(visit.db(), &one.email).await? {
            one.email.clear();
        }
    }
    suggested.sort_by_key(|one| (one.reasons.is_empty(), !one.within));
    Ok(suggested)
}
