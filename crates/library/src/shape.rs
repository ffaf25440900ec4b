//! Keeping a resource, and changing what is said of it.
use crate::{
    choices,
    item::{self, KINDS, READERS, Typed},
    see::{Which, found, onward},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    source: Pick,
    refusals: Refusals,
    kinds: Vec<Choice>,
    actions: Vec<Choice>,
    mrcs: ByRegion,
    carers: Vec<Choice>,
    readers: Vec<Choice>,
}

impl Shape {
    /// Whether the English texts are shown at once: something is said there, or refused.
    fn english(&self) -> bool {
        let said = !self.typed.title_en.is_empty() || !self.typed.about_en.is_empty();
        said || ["title_en", "about_en"].iter().any(|field| !self.refusals.on(field).is_empty())
    }
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed {
        day: visit.db().today().to_string(),
        action: "2.2".into(),
        carer: visit.account().map(|account| account.id.clone()).unwrap_or_default(),
        readers: READERS[0].into(),
        ..Typed::default()
    };
    show(visit, true, typed, Refusals::default()).await
}

pub async fn add(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, true, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match item::add(&mut act, &typed, "").await? {
        Err(refusals) => {
            drop(act);
            show(visit, true, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(onward(&visit, &id, "library-added"))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, false, Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, false, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = item::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, false, typed, refusals).await;
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

/// Finds the source by the name that was typed; nothing is refused where it is found or where the pole knows none of
/// this name. Otherwise all that is refused.
async fn heard(visit: &Visit, typed: &mut Typed) -> Result<Refusals, Fault> {
    let mut heard = Refusals::default();
    let chosen = typed.organization.iter().any(|id| !id.is_empty());
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    if heard.on("who") == "people-refusal-unknown" && !chosen {
        heard = Refusals::default();
    }
    if !heard.none() {
        for &(field, why) in typed.judge(visit.db().today()).all() {
            heard.refuse(field, why);
        }
    }
    Ok(heard)
}

async fn show(visit: Visit, fresh: bool, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let source = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let title = visit.t(if fresh { "library-add" } else { "library-change" }).into_owned();
    let shape = Shape {
        v: visit.clone(),
        title,
        source,
        refusals,
        kinds: choices::family(&visit, "library-kind", KINDS),
        actions: choices::actions(&visit),
        mrcs: place::by_region(&visit),
        carers: choices::carers(&visit, &typed.carer).await?,
        readers: choices::family(&visit, "library-readers", READERS),
        typed,
    };
    visit.page(&shape.title, &shape)
}
