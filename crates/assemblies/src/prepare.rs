//! Preparing an assembly: its kind, its day, where, its agenda, and the board whose seats are filled there.
use crate::{
    assembly::{self, Assembly, KINDS, Typed, USUAL},
    choices,
};
use askama::Template;
use axum::extract::Path;
use concertation::body;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::{
    offered,
    place::{self, ByRegion},
};

#[derive(Template)]
#[template(path = "prepare.html")]
struct Prepare {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    boards: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

type Which = Path<(String, String)>;

/// The assembly of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Assembly, Fault> {
    assembly::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn blank(visit: Visit) -> Answer {
    let all = assembly::all(visit.db()).await?;
    // As the last one was, on a day still to be said.
    let last = all.first().map(|last| Typed { day: String::new(), link: String::new(), ..Typed::of(last) });
    let typed = last.unwrap_or_else(|| Typed {
        kind: KINDS[0].into(),
        from_time: "18:00".into(),
        to_time: "20:00".into(),
        action: USUAL.into(),
        ..Typed::default()
    });
    show(visit, "assembly-prepare", typed, Refusals::default()).await
}

pub async fn add(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    take(visit, None, typed).await
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    show(visit, "assembly-change", Typed::of(&kept), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    take(visit, Some(&id), typed).await
}

async fn take(visit: Visit, id: Option<&str>, typed: Typed) -> Answer {
    let title = if id.is_some() { "assembly-change" } else { "assembly-prepare" };
    let mut act = visit.act().await?;
    let kept = match id {
        Some(id) => Some(assembly::held(&mut act, id).await?.ok_or(Fault::Absent)?),
        None => None,
    };
    match assembly::prepare(&mut act, kept.as_ref(), &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, title, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let mut boards = body::all(visit.db(), &today).await?;
    boards.retain(|board| board.kind == "own-board" && !board.is_over(&today));
    let choice = |board: body::Body| Choice { value: board.id, label: board.name };
    let prepare = Prepare {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        typed,
        refusals,
        kinds: choices::family(&visit, "assembly-kind", KINDS),
        boards: std::iter::once(choices::none(&visit, "assembly-no-board"))
            .chain(boards.into_iter().map(choice))
            .collect(),
        mrcs: place::by_region(&visit),
        actions: offered::actions(&visit),
    };
    visit.page(&prepare.title, &prepare)
}
