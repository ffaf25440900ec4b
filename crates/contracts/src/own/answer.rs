//! Answering for what the other side declared, and saying which of one's own declarations is the same contract.
use super::{Again, Place, Sent, blank, show};
use crate::{
    declaration,
    denial::{self, Answer as Said, Asked},
    join,
    party::Party,
    shape::found,
    worded,
};
use page::{Answer, Fault, Refusals, Visit, money, redirect};

/// A declaration of one's own that may be a contract the other side declared.
pub struct Likely {
    pub contract: String,
    pub declaration: String,
    pub told: String,
}

/// What a party declared itself and may be among the contracts it is asked about, the likeliest first.
pub async fn likely(visit: &Visit, party: &Party, asked: &[Asked]) -> Result<Vec<Likely>, Fault> {
    if asked.is_empty() || party.declared == 0 {
        return Ok(vec![]);
    }
    let mut rows = visit.db().rows().acquire().await?;
    let (seen, pairs) = join::around(&mut rows, &party.organization_id).await?;
    let mut all = vec![];
    for pair in &pairs {
        for (at, other) in [(0, 1), (1, 0)] {
            let own = seen.iter().find(|one| {
                one.contract_id == pair.contracts[other]
                    && one.source == party.side
                    && one.campaign_id == party.campaign_id
            });
            if let Some(own) = own
                && asked.iter().any(|one| one.contract_id == pair.contracts[at])
            {
                let told = [money(own.cents, visit.language()), own.what.clone(), worded::days(visit, own)];
                all.push(Likely {
                    contract: pair.contracts[at].clone(),
                    declaration: own.declaration_id.clone(),
                    told: told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                });
            }
        }
    }
    Ok(all)
}

pub async fn respond(visit: &Visit, here: Place, sent: Sent) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    let party = &here.party;
    // Acts follow one another: what is read from here on is not answered meanwhile.
    let mut act = visit.act().await?;
    let (side, organization) = (&party.side, &party.organization_id);
    let asked = denial::one(visit.db(), &campaign.id, side, organization, &sent.declaration).await?;
    let Some(asked) = asked else {
        return Ok(redirect(&format!("{}?avis=contract-answered-before", here.base)));
    };
    let mut refusals = Refusals::default();
    let changed = sent.answer == "confirm" && !sent.net.is_empty() && sent.net != asked.net.to_string();
    refusals.unless(!changed, "other_amount", "contract-refusal-changed");
    let likely = likely(visit, party, std::slice::from_ref(&asked)).await?;
    let own = sent.own.as_deref().and_then(|id| likely.iter().find(|one| one.declaration == id));
    let said = likely.is_empty() || own.is_some() || sent.own.as_deref() == Some("");
    refusals.unless(said || sent.answer == "deny", "own", "contract-refusal-own");
    let own = match own {
        Some(own) => declaration::find(act.rows(), &own.declaration).await?,
        None => None,
    };
    let said = Said {
        asked: &asked,
        answer: &sent.answer,
        amount: &sent.other_amount,
        own: own.as_ref(),
        came_by: here.came_by,
    };
    if refusals.none() {
        match denial::answer(&mut act, &campaign, &said).await? {
            Err(why) => refusals = why,
            Ok(()) => {
                act.commit().await?;
                return Ok(redirect(&format!("{}?avis=contract-answered", here.base)));
            }
        }
    }
    drop(act);
    let again = Again { at: asked.id, sent, ..Again::default() };
    show(visit, here, blank(), refusals, (1, again)).await
}
