//! Holding a session: added to a gathering, written again, taken out.
use crate::{
    choice,
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
    id: String,
    one: Gathering,
    /// How many of those who mean to come chose it, and how many of them hold a chair.
    chosen: i64,
    held: i64,
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
    show_kept(visit, one, &session, Refusals::default()).await
}

/// The form of a session as it is kept.
async fn show_kept(visit: Visit, one: Gathering, session: &Session, refusals: Refusals) -> Answer {
    let mut speakers = speaker::of(visit.db(), &one.id).await?;
    speakers.retain(|speaker| speaker.session_id == session.id);
    show_form(visit, one, &session.id, (Typed::of(session, &speakers), refusals)).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let (_, one) = held(&visit, &id).await?;
    let mut act = visit.act().await?;
    match session::hold(&mut act, &one.id, Some(&id), &typed).await? {
        Err(refusals) => {
            drop(act);
            show_form(visit, one, &id, (typed, refusals)).await
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
    if let Err(why) = session::remove(&mut act, &session).await? {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("session", why);
        return show_kept(visit, one, &session, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/programmation/{}?avis=people-saved#seances", one.id))))
}

async fn show_form(visit: Visit, one: Gathering, id: &str, (typed, refusals): (Typed, Refusals)) -> Answer {
    let regions = place::by_region(&visit);
    let (chosen, held) = choice::counts(visit.db().rows(), id).await?;
    let id = id.to_owned();
    let hold = Hold { v: visit.clone(), id, one, chosen, held, typed, refusals, regions };
    visit.page(&visit.t("event-session"), &hold)
}
