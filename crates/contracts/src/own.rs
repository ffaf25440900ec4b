//! One's own declarations: declaring, correcting, withdrawing, and answering for what the other side declared; by an
//! account of the organization, or by the link of a letter.
mod answer;
pub mod bring;
pub mod by_link;

use self::answer::{Likely, respond};
use crate::{
    campaign::Campaign,
    contract,
    declaration::{self, Declaration, Place as Placed, Typed, Way},
    denial::{self, Asked},
    meant,
    mine::organizations,
    party::{self, Party},
    shape::found,
    worded,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};
use people::organization::Named;
use serde::Deserialize;

/// Declarations on a page, and contracts asked about at once.
const PAGE: i64 = 100;
const ASKED: i64 = 50;

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
    page: i64,
    pages: i64,
    asked: Vec<Asked>,
    /// Whether more is asked than is shown.
    more: bool,
    likely: Vec<Likely>,
    /// Its contracts of the campaign in each state: the state, how many, how much.
    totals: Vec<(String, i64, String)>,
    typed: Typed,
    refusals: Refusals,
    taxes: Vec<Choice>,
    again: Again,
}

/// A form that was refused, to be shown again as it was sent.
#[derive(Default)]
struct Again {
    /// `declare`, or the id of what was answered or withdrawn.
    at: String,
    sent: Sent,
    /// Those whom a name may mean.
    which: Vec<Named>,
}

impl Again {
    fn is(&self, at: &str) -> bool {
        self.at == at
    }
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

    /// What one declared oneself and may be a contract that is asked about.
    fn same(&self, asked: &Asked) -> Vec<&Likely> {
        self.likely.iter().filter(|one| one.contract == asked.contract_id).collect()
    }

    fn is_chosen(&self, asked: &Asked, own: &str) -> bool {
        self.again.is(&asked.id) && self.again.sent.own.as_deref() == Some(own)
    }

    /// The fields of the other side: of its name, of its choice.
    fn fields(&self) -> [&'static str; 2] {
        if self.party.side == "buyer" { ["supplier", "supplier_id"] } else { ["buyer", "buyer_id"] }
    }
}

/// Which declaration is to be corrected, and which of their pages is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    corriger: String,
    page: String,
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
    /// Which of one's own declarations is the same contract, "" for none of those offered.
    own: Option<String>,
    /// The page of its declarations that it was sent from.
    page: String,
}

/// Who is here, where its forms go, and how it came.
pub struct Place {
    pub party: Party,
    pub base: String,
    pub came_by: &'static str,
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
    respond(&visit, owned(&visit, &id).await?, sent).await
}

pub async fn withdraw(visit: Visit, Path((_, id)): Here, Form(sent): Form<Sent>) -> Answer {
    take_out(&visit, owned(&visit, &id).await?, sent).await
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
    let party = &here.party;
    let own = |one: &Declaration| {
        one.campaign_id == party.campaign_id
            && one.side == party.side
            && one.own().0 == party.organization_id
            && one.withdrawn_at.is_none()
    };
    declaration::of(visit.db(), id).await?.filter(own).ok_or(Fault::Absent)
}

fn blank() -> Typed {
    Typed { taxes: "before".into(), ..Typed::default() }
}

async fn open(visit: &Visit, here: Place, which: &Which) -> Answer {
    let typed = match which.corriger.as_str() {
        "" => blank(),
        id => Typed::of(&mine(visit, &here, id).await?),
    };
    let page = which.page.parse().unwrap_or(1);
    show(visit, here, typed, Refusals::default(), (page, Again::default())).await
}

async fn declare(visit: &Visit, here: Place, mut typed: Typed) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    let notice = format!("{}?avis=contract-declared-notice", here.base);
    if !typed.declaration.is_empty() {
        let kept = mine(visit, &here, &typed.declaration).await?;
        let mut act = visit.act().await?;
        if let Err(refusals) = declaration::correct(&mut act, &campaign, &kept, &typed, here.came_by).await? {
            drop(act);
            return show(visit, here, typed, refusals, (1, declaring(vec![]))).await;
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
    show(visit, here, typed, refusals, (1, declaring(other.candidates))).await
}

fn declaring(which: Vec<Named>) -> Again {
    Again { at: "declare".to_owned(), which, ..Again::default() }
}

async fn take_out(visit: &Visit, here: Place, sent: Sent) -> Answer {
    let campaign = found(visit, &here.party.campaign_id).await?;
    let kept = mine(visit, &here, &sent.declaration).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = declaration::withdraw(&mut act, &campaign, &kept, &sent.why).await? {
        drop(act);
        let again = Again { at: kept.id, sent, ..Again::default() };
        let page = again.sent.page.parse().unwrap_or(1);
        return show(visit, here, blank(), refusals, (page, again)).await;
    }
    act.commit().await?;
    Ok(redirect(&format!("{}?avis=contract-withdrawn", here.base)))
}

async fn show(
    visit: &Visit,
    here: Place,
    typed: Typed,
    refusals: Refusals,
    (page, again): (i64, Again),
) -> Answer {
    let db = visit.db();
    let campaign = found(visit, &here.party.campaign_id).await?;
    let today = db.today().to_string();
    let party = here.party;
    let closed = match typed.declaration.as_str() {
        "" => campaign.refuses_new(&today),
        _ => campaign.refuses_correction(&today),
    };
    let pages = ((party.declared + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let mut asked = denial::of(db, &campaign.id, &party.side, &party.organization_id, ASKED + 1).await?;
    let shown = usize::try_from(ASKED).unwrap_or(usize::MAX);
    let more = asked.len() > shown;
    asked.truncate(shown);
    let totals = contract::totals(db, (&party.organization_id, &party.side), Some(&campaign)).await?;
    let own = Own {
        totals: worded::totals(visit, totals),
        base: here.base,
        period: page::days(&campaign.from_on, &campaign.until_on, visit.language()),
        state: campaign.state(&today),
        closed,
        may_correct: campaign.refuses_correction(&today).is_none(),
        mine: declaration::by(db, &party, ((page - 1) * PAGE, PAGE)).await?,
        page,
        pages,
        likely: answer::likely(visit, &party, &asked).await?,
        asked,
        more,
        typed,
        refusals,
        taxes: worded::taxes(visit),
        again,
        v: visit.clone(),
        party,
        campaign,
    };
    visit.page(&visit.t("contract-own-menu"), &own)
}
