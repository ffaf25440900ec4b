//! Holding a session: added to a gathering, written again, taken out.
use crate::{
    gathering::Gathering,
    session::{self, Session, Typed},
    shape::found,
    show, speaker,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::place;

#[derive(Template)]
#[template(path = "hold.html")]
struct Hold {
    v: Visit,
    one: Gathering,
    typed: Typed,
    refusals: Refusals,
    regions: place::ByRegion,
}

pub async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match session::hold(&mut act, &id, None, &typed).await? {
        Err(refusals) => {
            drop(act);
            show::show(visit, one, typed, refusals, String::new()).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{id}?avis=people-saved#seances"))))
        }
    }
}

async fn held(visit: &Visit, id: &str) -> Result<(Session, Gathering), Fault> {
    let session = session::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let one = found(visit, &session.gathering_id).await?;
    Ok((session, one))
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (session, one) = held(&visit, &id).await?;
    let mut speakers = speaker::of(visit.db(), &one.id).await?;
    speakers.retain(|speaker| speaker.session_id == id);
    show_form(visit, one, Typed::of(&session, &speakers), Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let (_, one) = held(&visit, &id).await?;
    let mut act = visit.act().await?;
    match session::hold(&mut act, &one.id, Some(&id), &typed).await? {
        Err(refusals) => {
            drop(act);
            show_form(visit, one, typed, refusals)
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/programmation/{}?avis=people-saved#seances", one.id))))
        }
    }
}

pub async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (session, one) = held(&visit, &id).await?;
    let mut act = visit.act().await?;
    let notice =
        if session::remove(&mut act, &session).await? { "avis=people-saved" } else { "avis=event-came-kept" };
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/programmation/{}?{notice}#seances", one.id))))
}

fn show_form(visit: Visit, one: Gathering, typed: Typed, refusals: Refusals) -> Answer {
    let regions = place::by_region(&visit);
    visit.page(&visit.t("event-session"), &Hold { v: visit.clone(), one, typed, refusals, regions })
}
