//! Saying who was at a meeting: each name is touched, guests are added.
use crate::{
    choices,
    convene::convened,
    meet,
    meeting::Meeting,
    presence::{self, HOW, Presence, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};

#[derive(Template)]
#[template(path = "attend.html")]
struct Attend {
    v: Visit,
    one: Meeting,
    presences: Vec<Presence>,
    typed: Typed,
    guest: Pick,
    refusals: Refusals,
    ways: Vec<Choice>,
}

impl Attend {
    /// Whether this way is the one of a person: as it was typed, or as it is known.
    fn touched(&self, one: &Presence, way: &str) -> bool {
        self.typed.said(&one.person_id).unwrap_or(&one.how) == way
    }
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = convened(&visit, &id).await?;
    show(visit, one, Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let one = convened(&visit, &id).await?;
    let mut typed = Typed::of(form);
    let mut refusals = Refusals::default();
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = presence::say(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    if typed.name.trim().is_empty() && typed.person.is_empty() {
        return Ok(meet::back(&visit, &id, "concertation-attended", "presences"));
    }
    Ok(redirect(&visit.path(&format!("/concertation/rencontres/{id}/presences?avis=people-saved"))))
}

async fn show(visit: Visit, one: Meeting, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let guest = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let attend = Attend {
        v: visit.clone(),
        presences: presence::at(visit.db(), &one).await?,
        ways: choices::family(&visit, "concertation-how", HOW),
        one,
        typed,
        guest,
        refusals,
    };
    visit.page(&visit.t("concertation-attend"), &attend)
}
