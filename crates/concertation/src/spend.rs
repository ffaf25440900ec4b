//! Volunteer hours: read by period, kept as a sheet for a funder, and noted by hand when no meeting tells them.
use crate::{
    KEEP, body, choices,
    hours::{self, Given, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Kept, Refusals, Visit, keep, redirect, sort_by_text};
use people::{
    pick::{self, Pick},
    place::{self, ByRegion},
};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "hours.html")]
struct Hours {
    v: Visit,
    du: String,
    au: String,
    given: Vec<Given>,
    /// Minutes of all of them, and of each person.
    total: i64,
    each: Vec<(String, i64)>,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "spend.html")]
struct Spend {
    v: Visit,
    typed: Typed,
    person: Pick,
    refusals: Refusals,
    bodies: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

/// The period asked for; the year of today when none is.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    du: String,
    au: String,
    forme: String,
}

impl Asked {
    fn settled(mut self, visit: &Visit) -> (Asked, Refusals) {
        let (from, to) = visit.pole().settings().year_of(visit.db().today());
        if self.du.is_empty() {
            self.du = from.to_string();
        }
        if self.au.is_empty() {
            self.au = to.to_string();
        }
        let mut refusals = Refusals::default();
        let (from, to) = (refusals.day("du", &self.du), refusals.day("au", &self.au));
        if let (Some(from), Some(to)) = (from, to) {
            refusals.unless(from <= to, "au", "day-refusal-order");
        }
        (self, refusals)
    }
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, refusals) = asked.settled(&visit);
    let given = match refusals.none() {
        true => hours::between(visit.db(), &asked.du, &asked.au).await?,
        false => vec![],
    };
    let mut each: Vec<(String, String, i64)> = vec![];
    for one in &given {
        match each.iter_mut().find(|(id, ..)| *id == one.person_id) {
            Some((.., minutes)) => *minutes += one.minutes,
            None => each.push((one.person_id.clone(), one.person.clone(), one.minutes)),
        }
    }
    sort_by_text(&mut each, |(_, name, _)| name);
    let hours = Hours {
        v: visit.clone(),
        total: given.iter().map(|one| one.minutes).sum(),
        each: each.into_iter().map(|(_, name, minutes)| (name, minutes)).collect(),
        du: asked.du,
        au: asked.au,
        given,
        refusals,
    };
    visit.page(&visit.t("concertation-hours"), &hours)
}

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, refusals) = asked.settled(&visit);
    if !refusals.none() {
        return Ok(redirect(&visit.path("/concertation/heures?avis=concertation-period-unread")));
    }
    let given = hours::between(visit.db(), &asked.du, &asked.au).await?;
    let heads: Vec<String> = [
        "concertation-day",
        "concertation-person",
        "concertation-hours-at",
        "concertation-minutes-given",
        "concertation-reason",
        "concertation-action",
        "concertation-place",
    ]
    .iter()
    .map(|key| visit.t(key).into_owned())
    .collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    columns[3] = Column::number(&heads[3]);
    let rows = given.iter().map(|one| {
        let Given { day, person, body, minutes, reason, action, mrc, .. } = one.clone();
        let place = choices::place(&visit, &mrc);
        [day, person, body, minutes.to_string(), reason, choices::action(&visit, &action), place]
    });
    let title = visit.t("concertation-hours");
    keep(&visit, Kept::asked(&asked.forme), ("heures-benevoles", &title), &columns, rows)
}

pub async fn page(visit: Visit) -> Answer {
    let day = visit.db().today().to_string();
    show(visit, Typed { day, ..Typed::default() }, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = hours::note(&mut act, &typed).await? {
        drop(act);
        return show(visit, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/concertation/heures?avis=concertation-hours-noted")))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if hours::withdraw(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path("/concertation/heures?avis=concertation-withdrawn")))
}

async fn show(visit: Visit, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let person = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let all = body::all(visit.db(), &visit.db().today().to_string()).await?;
    let own = all.into_iter().filter(body::Body::is_own);
    let mut bodies: Vec<Choice> = own.map(|body| Choice { value: body.id, label: body.name }).collect();
    sort_by_text(&mut bodies, |body| &body.label);
    bodies.insert(0, choices::none(&visit, "concertation-no-body"));
    let mut actions = choices::actions(&visit);
    actions.insert(0, choices::none(&visit, "concertation-action-usual"));
    let mrcs = place::by_region(&visit);
    let spend = Spend { v: visit.clone(), typed, person, refusals, bodies, mrcs, actions };
    visit.page(&visit.t("concertation-hours-note"), &spend)
}
