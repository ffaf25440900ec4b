//! One's own declarations: declaring, correcting, withdrawing, and answering for what the other side declared; by an
//! account of the organization, or by the link of a letter.
pub mod by_link;

use crate::{
    campaign::Campaign,
    declaration::{self, Declaration, Place as Placed, Typed, Way},
    denial::{self, Answer as Said, Asked},
    meant,
    party::{self, Party},
    shape::found,
    worded,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};
use people::{
    organization::Named,
    role::{BUYER, MEMBER},
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "own.html")]
struct Own {
    v: Visit,
    /// Where its forms go.
    base: String,
    party: Party,
    campaign: Campaign,
    period: String,
    state: &'static str,
    closed: Option<&'static str>,
    may_correct: bool,
    mine: Vec<Declaration>,
    asked: Vec<Asked>,
    typed: Typed,
    refusals: Refusals,
    which: Vec<Named>,
    taxes: Vec<Choice>,
    /// The form that was refused: `declare`, or the id of what was answered or withdrawn.
    at: String,
}

impl Own {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn days(&self, from: &str, until: &str) -> String {
        if until.is_empty() { self.v.day(from) } else { page::days(from, until, self.v.language()) }
    }

    /// The name that is typed of the other side.
    fn other(&self) -> &str {
        if self.party.side == "buyer" { &self.typed.supplier } else { &self.typed.buyer }
    }

    /// The fields of the other side: of its name, of its choice.
    fn fields(&self) -> [&'static str; 2] {
        if self.party.side == "buyer" { ["supplier", "supplier_id"] } else { ["buyer", "buyer_id"] }
    }
}

/// Which declaration is to be corrected.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    corriger: String,
}

/// What was answered of a contract, or why one is withdrawn.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    declaration: String,
    answer: String,
    other_amount: String,
    why: String,
    /// The amount that was shown, in cents, where it is confirmed.
    net: String,
}

/// Who is here, where its forms go, and how it came.
pub struct Place {
    pub party: Party,
    pub base: String,
    pub came_by: &'static str,
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

/// A party of an organization of the person here; of any other there is nothing.
async fn owned(visit: &Visit, id: &str) -> Result<Place, Fault> {
    let party = party::of(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let mut rows = visit.db().rows().acquire().await?;
    for (side, organization) in organizations(visit) {
        let found = party::with(&mut rows, &party.campaign_id, &organization, side).await?;
        if found.is_some_and(|own| own.id == party.id) {
            return Ok(Place { base: visit.path(&format!("/mes-contrats/{id}")), party, came_by: "account" });
        }
    }
    Err(Fault::Absent)
}

type Here = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Here, Form(which): Form<Which>) -> Answer {
    open(&visit, owned(&visit, &id).await?, &which).await
}

pub async fn send(visit: Visit, Path((_, id)): Here, Form(typed): Form<Typed>) -> Answer {
    declare(&visit, owned(&visit, &id).await?, typed).await
}

pub async fn answer(visit: Visit, Path((_, id)): Here, Form(sent): Form<Sent>) -> Answer {
    respond(&visit, owned(&visit, &id).await?, &sent).await
}

pub async fn withdraw(visit: Visit, Path((_, id)): Here, Form(sent): Form<Sent>) -> Answer {
    take_out(&visit, owned(&visit, &id).await?, &sent).await
}

pub async fn finish(visit: Visit, Path((_, id)): Here) -> Answer {
    let here = owned(&visit, &id).await?;
    let mut act = visit.act().await?;
    party::finish(&mut act, &here.party).await?;
    act.commit().await?;
    Ok(redirect(&format!("{}?avis=contract-finished", here.base)))
}

/// One of its own declarations; of any other there is nothing.
async fn mine(visit: &Visit, here: &Place, id: &str) -> Result<Declaration, Fault> {
    let all =
        declaration::by(visit.db(), &here.party.campaign_id, &here.party.side, &here.party.organization_id);
    all.await?.into_iter().find(|one| one.id == id).ok_or(Fault::Absent)
}

async fn open(visit: &Visit, here: Place, which: &Which) -> Answer {
    let typed = match which.corriger.as_str() {
        "" => Typed { taxes: "before".into(), ..Typed::default() },
        id => Typed::of(&mine(visit, &here, id).await?),
    };
    show(visit, here, typed, Refusals::default(), ("", vec![])).await
}

async fn declare(visit: &Visit, here: Place, mut typed: Typed) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    let notice = format!("{}?avis=contract-declared-notice", here.base);
    if !typed.declaration.is_empty() {
        let kept = mine(visit, &here, &typed.declaration).await?;
        let mut act = visit.act().await?;
        if let Err(refusals) = declaration::correct(&mut act, &campaign, &kept, &typed, here.came_by).await? {
            drop(act);
            return show(visit, here, typed, refusals, ("declare", vec![])).await;
        }
        act.commit().await?;
        return Ok(redirect(&notice));
    }
    let mut act = visit.act().await?;
    typed.side.clone_from(&here.party.side);
    let buyer = here.party.side == "buyer";
    let (text, chosen) =
        if buyer { (&typed.supplier, &typed.supplier_id) } else { (&typed.buyer, &typed.buyer_id) };
    let other = meant::organization(act.rows(), text, chosen).await?;
    let mut refusals = Refusals::default();
    let field = if buyer { "supplier" } else { "buyer" };
    refusals.unless(other.refused.is_empty(), field, other.refused);
    let own = here.party.organization_id.clone();
    (typed.buyer_id, typed.supplier_id) = if buyer { (own, other.id) } else { (other.id, own) };
    if refusals.none() {
        let way = Way { came_by: here.came_by, source_key: "", place: Placed::Own };
        match declaration::declare(&mut act, &campaign, &typed, way).await? {
            Err(why) => refusals = why,
            Ok(_) => {
                act.commit().await?;
                return Ok(redirect(&notice));
            }
        }
    }
    drop(act);
    show(visit, here, typed, refusals, ("declare", other.candidates)).await
}

async fn respond(visit: &Visit, here: Place, sent: &Sent) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    let party = &here.party;
    // Acts follow one another: what is read from here on is not answered meanwhile.
    let mut act = visit.act().await?;
    let asked = denial::of(visit.db(), &campaign.id, &party.side, &party.organization_id).await?;
    let Some(asked) = asked.iter().find(|one| one.id == sent.declaration) else {
        return Ok(redirect(&format!("{}?avis=contract-answered-before", here.base)));
    };
    let said = Said { asked, answer: &sent.answer, amount: &sent.other_amount, came_by: here.came_by };
    if sent.answer == "confirm" && !sent.net.is_empty() && sent.net != asked.net.to_string() {
        let mut refusals = Refusals::default();
        refusals.refuse("other_amount", "contract-refusal-changed");
        drop(act);
        let id = asked.id.clone();
        return show(visit, here, Typed::default(), refusals, (&id, vec![])).await;
    }
    if let Err(refusals) = denial::answer(&mut act, &campaign, &said).await? {
        drop(act);
        let id = asked.id.clone();
        return show(visit, here, Typed::default(), refusals, (&id, vec![])).await;
    }
    act.commit().await?;
    Ok(redirect(&format!("{}?avis=contract-answered", here.base)))
}

async fn take_out(visit: &Visit, here: Place, sent: &Sent) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    let kept = mine(visit, &here, &sent.declaration).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = declaration::withdraw(&mut act, &campaign, &kept, &sent.why).await? {
        drop(act);
        return show(visit, here, Typed::default(), refusals, (&kept.id, vec![])).await;
    }
    act.commit().await?;
    Ok(redirect(&format!("{}?avis=contract-withdrawn", here.base)))
}

async fn show(
    visit: &Visit,
    here: Place,
    typed: Typed,
    refusals: Refusals,
    (at, which): (&str, Vec<Named>),
) -> Answer {
    let db = visit.db();
    let campaign = found(visit, &here.party.campaign_id).await?;
    let today = db.today().to_string();
    let party = here.party;
    let closed = match typed.declaration.as_str() {
        "" => campaign.refuses_new(&today),
        _ => campaign.refuses_correction(&today),
    };
    let own = Own {
        base: here.base,
        period: page::days(&campaign.from_on, &campaign.until_on, visit.language()),
        state: campaign.state(&today),
        closed,
        may_correct: campaign.refuses_correction(&today).is_none(),
        mine: declaration::by(db, &campaign.id, &party.side, &party.organization_id).await?,
        asked: denial::of(db, &campaign.id, &party.side, &party.organization_id).await?,
        typed,
        refusals,
        which,
        taxes: worded::taxes(visit),
        at: at.to_owned(),
        v: visit.clone(),
        party,
        campaign,
    };
    visit.page(&visit.t("contract-own-menu"), &own)
}
