//! Planning a gathering, changing it, and taking it up again as the next edition.
use crate::{
    chairs,
    gathering::{self, AUDIENCES, Gathering, KINDS},
    letters::Desk,
    planned::{self, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::{
    offered::{actions, family},
    place,
};

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    title: String,
    fresh: bool,
    /// How many of its places are held.
    held: i64,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    audiences: Vec<Choice>,
    actions: Vec<Choice>,
    regions: place::ByRegion,
}

pub async fn found(visit: &Visit, id: &str) -> Result<Gathering, Fault> {
    gathering::find(visit.db().rows(), id).await?.ok_or(Fault::Absent)
}

/// The form of a gathering, with how many of its places are held where it is planned already.
fn show(visit: &Visit, held: Option<i64>, typed: Typed, refusals: Refusals) -> Answer {
    let title = visit.t(if held.is_some() { "event-change" } else { "event-plan" }).into_owned();
    let shape = Shape {
        fresh: held.is_none(),
        held: held.unwrap_or_default(),
        kinds: family(visit, "event-kind", KINDS),
        audiences: family(visit, "event-audience", AUDIENCES),
        actions: actions(visit),
        regions: place::by_region(visit),
        v: visit.clone(),
        title,
        typed,
        refusals,
    };
    visit.page(&shape.title, &shape)
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { kind: KINDS[0].into(), action: "2.4".into(), ..Typed::default() };
    show(&visit, None, typed, Refusals::default())
}

pub async fn plan(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match planned::plan(&mut act, None, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(&visit, None, typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{id}?avis=event-planned"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let (held, _) = chairs::held(visit.db().rows(), &id).await?;
    show(&visit, Some(held), Typed::of(&one), Refusals::default())
}

/// Changes it; places that were added are offered at once to those who wait.
pub async fn change(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match planned::change(&mut act, &id, &typed).await? {
        Err(refusals) => {
            drop(act);
            if !refusals.on("seen").is_empty() {
                typed.seen = found(&visit, &id).await?.changed_at;
            }
            let (held, _) = chairs::held(visit.db().rows(), &id).await?;
            show(&visit, Some(held), typed, refusals)
        }
        Ok(()) => {
            let one = gathering::find(act.rows(), &id).await?.ok_or(Fault::Absent)?;
            if one.state(&act.today().to_string()) == "coming" {
                Desk::of(&visit).promote(&mut act, &one).await?;
            }
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{id}?avis=people-saved"))))
        }
    }
}

pub async fn renew(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let next = planned::next_edition(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/programmation/{next}?avis=event-renewed"))))
}
