//! Convening a meeting, as the last one was, and changing it.
use crate::{
    meeting::{self, Meeting, Typed},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use people::place::{self, ByRegion};

#[derive(Template)]
#[template(path = "convene.html")]
struct Convene {
    v: Visit,
    title: String,
    body: String,
    body_id: String,
    /// Whether it takes up the place, the hours and the agenda of the last one.
    again: bool,
    typed: Typed,
    refusals: Refusals,
    mrcs: ByRegion,
}

type Which = Path<(String, String)>;

/// The meeting of an address.
pub async fn convened(visit: &Visit, id: &str) -> Result<Meeting, Fault> {
    meeting::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let meetings = meeting::of_body(visit.db(), &id).await?;
    let last = meetings.iter().find(|meeting| !meeting.is_off());
    let typed = last.map_or_else(
        || Typed { from_time: "13:30".into(), to_time: "15:30".into(), ..Typed::default() },
        Typed::again,
    );
    show(&visit, "concertation-convene", (&one.id, &one.name), last.is_some(), typed, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match meeting::convene(&mut act, &one, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(&visit, "concertation-convene", (&one.id, &one.name), false, typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/concertation/rencontres/{id}?avis=concertation-convened"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = convened(&visit, &id).await?;
    let typed = Typed::of(&kept);
    let of = (kept.body_id.as_str(), kept.body.as_str());
    show(&visit, "concertation-meeting-change", of, false, typed, Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = convened(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = meeting::change(&mut act, &kept, &typed).await? {
        drop(act);
        let of = (kept.body_id.as_str(), kept.body.as_str());
        return show(&visit, "concertation-meeting-change", of, false, typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/concertation/rencontres/{id}?avis=people-saved"))))
}

fn show(
    visit: &Visit,
    title: &str,
    (body_id, body): (&str, &str),
    again: bool,
    typed: Typed,
    refusals: Refusals,
) -> Answer {
    let convene = Convene {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        body: body.to_owned(),
        body_id: body_id.to_owned(),
        again,
        typed,
        refusals,
        mrcs: place::by_region(visit),
    };
    visit.page(&convene.title, &convene)
}
