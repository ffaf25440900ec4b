//! One version of a framework: the roles that its partners share, and who committed itself since when.
use crate::{
    KEEP,
    commitment::{self, Commitment},
    see::{Which, found},
    shared_role::{self, Role},
    shelf::Item,
    version::{self, Version},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};

#[derive(Template)]
#[template(path = "version.html")]
struct One {
    v: Visit,
    one: Version,
    framework: Item,
    title: String,
    roles: Vec<Role>,
    partners: Vec<Commitment>,
    typed: commitment::Typed,
    partner: Pick,
    role: shared_role::Typed,
    refusals: Refusals,
}

impl One {
    fn refuses(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.refusals.on(field).is_empty())
    }

    fn refuses_partner(&self) -> bool {
        self.refuses(&["who", "since", "what"])
    }

    fn refuses_role(&self) -> bool {
        self.refuses(&["name_fr", "name_en"])
    }

    /// Whether it may still be written in.
    fn is_kept(&self) -> bool {
        self.v.may(KEEP) && self.framework.stands()
    }
}

/// The version of an address.
async fn version(visit: &Visit, id: &str) -> Result<Version, Fault> {
    version::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

/// On to a version, with what was written there.
fn onward(visit: &Visit, id: &str) -> Response {
    redirect(&visit.path(&format!("/bibliotheque/versions/{id}?avis=people-saved")))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = version(&visit, &id).await?;
    let typed = commitment::Typed { since: visit.db().today().to_string(), ..Default::default() };
    show(visit, one, (typed, shared_role::Typed::default()), Refusals::default()).await
}

pub async fn join(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<commitment::Typed>) -> Answer {
    let one = version(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    let stands = found(&visit, &one.item_id).await?.stands();
    refusals.unless(stands, "who", "library-refusal-withdrawn");
    if !refusals.none() {
        return show(visit, one, (typed, shared_role::Typed::default()), refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = commitment::join(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, (typed, shared_role::Typed::default()), refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id))
}

pub async fn leave(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let version = commitment::leave(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &version))
}

pub async fn unjoin(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let version = commitment::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &version))
}

pub async fn name(visit: Visit, Path((_, id)): Which, Form(typed): Form<shared_role::Typed>) -> Answer {
    let one = version(&visit, &id).await?;
    if !found(&visit, &one.item_id).await?.stands() {
        let mut refusals = Refusals::default();
        refusals.refuse("name_fr", "library-refusal-withdrawn");
        return show(visit, one, (commitment::Typed::default(), typed), refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = shared_role::name(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, (commitment::Typed::default(), typed), refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id))
}

pub async fn unname(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let version = shared_role::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(onward(&visit, &version))
}

async fn show(
    visit: Visit,
    one: Version,
    (mut typed, role): (commitment::Typed, shared_role::Typed),
    refusals: Refusals,
) -> Answer {
    let mut heard = Refusals::default();
    let partner = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let framework = found(&visit, &one.item_id).await?;
    let title = format!("{}, {}", framework.title(visit.language()), one.number);
    let page = One {
        v: visit.clone(),
        title: title.clone(),
        roles: shared_role::of(visit.db(), &one.id).await?,
        partners: commitment::of(visit.db(), &one.id).await?,
        framework,
        one,
        typed,
        partner,
        role,
        refusals,
    };
    visit.page(&title, &page)
}
