//! Matchmaking sessions: all of them, convening one, who comes, the schedule and to whom it is told, what was held.
use crate::{
    KEEP, choices, edition, engagement, follow,
    letters::Desk,
    log::Why,
    printed,
    seat::{self, Met, Seated},
    session::{self, Session, Typed},
    supplier,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use paper::{Cell, Part};
use people::place::{self, ByRegion};
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "sessions.html")]
struct List {
    v: Visit,
    all: Vec<Session>,
}

impl List {
    fn many(&self, count: &i64) -> usize {
        usize::try_from(*count).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "convene.html")]
struct Convene {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    editions: Vec<Choice>,
    mrcs: ByRegion,
}

#[derive(Template)]
#[template(path = "session.html")]
struct One {
    v: Visit,
    one: Session,
    place: String,
    seats: Vec<Seated>,
    wishes: BTreeSet<(String, String)>,
    meetings: Vec<Met>,
    /// Who may still come, by side.
    buyers: Vec<Choice>,
    suppliers: Vec<Choice>,
    /// Whether its day has come.
    come: bool,
    /// Meetings that were said to be held.
    held: Vec<String>,
    why: Why,
    refusals: Refusals,
}

impl One {
    /// The other side's names that one wishes to meet.
    fn wished(&self, id: &str) -> String {
        let of = self
            .seats
            .iter()
            .filter(|one| self.wishes.contains(&(id.to_owned(), one.organization_id.clone())));
        of.map(|one| one.organization.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn at(&self, round: &i64) -> String {
        self.one.at(*round)
    }

    /// The wishes that the schedule leaves unmet: who wishes to meet whom, of those who are of the session.
    fn unmet(&self) -> Vec<(&str, &str)> {
        let named = |id: &String| {
            let seat = self.seats.iter().find(|one| one.organization_id == *id);
            let others = || self.buyers.iter().chain(&self.suppliers).find(|one| one.value == *id);
            seat.map(|one| one.organization.as_str()).or_else(|| others().map(|one| one.label.as_str()))
        };
        let met = |by: &String, of: &String| {
            self.meetings.iter().any(|one| {
                (one.buyer_id == *by && one.supplier_id == *of)
                    || (one.buyer_id == *of && one.supplier_id == *by)
            })
        };
        let unmet = self.wishes.iter().filter(|(by, of)| !met(by, of));
        unmet.filter_map(|(by, of)| Some((named(by)?, named(of)?))).collect()
    }

    /// Whether somebody who comes may still be asked by letter what it wishes.
    fn asks(&self) -> bool {
        let to_come = self.one.day >= self.v.db().today().to_string();
        let silent = |seat: &Seated| seat.said_on.is_none() && !seat.mailbox.is_empty();
        to_come && self.one.cancelled_on.is_none() && self.seats.iter().any(silent)
    }

    /// Those who come and whom no letter reaches.
    fn unreached(&self) -> String {
        let of = self.seats.iter().filter(|one| one.mailbox.is_empty());
        of.map(|one| one.organization.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// Who a form is about, and which meetings were held.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub organization: String,
    pub side: String,
    held: Vec<String>,
}

type Which = Path<(String, String)>;

pub async fn found(visit: &Visit, id: &str) -> Result<Session, Fault> {
    session::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit) -> Answer {
    let all = session::all(visit.db()).await?;
    visit.page(&visit.t("market-sessions"), &List { v: visit.clone(), all })
}

pub async fn blank(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let current = edition::current(visit.db(), &today).await?;
    let Some(first) = current.first() else {
        return Ok(redirect(&visit.path("/marche/editions/ajouter?avis=market-open-first")));
    };
    let typed = Typed {
        edition: first.id.clone(),
        day: today,
        from_time: "09:00".into(),
        rounds: "6".into(),
        minutes: "15".into(),
        ..Typed::default()
    };
    show(visit, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match session::convene(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=market-session-convened"))))
        }
    }
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let editions = edition::current(visit.db(), &visit.db().today().to_string()).await?;
    let (editions, mrcs) = (choices::editions(&editions), place::by_region(&visit));
    visit.page(
        &visit.t("market-session-convene"),
        &Convene { v: visit.clone(), typed, refusals, editions, mrcs },
    )
}

/// The buyers engaged and the suppliers in the cohort on the day of a session.
pub async fn sides(visit: &Visit, one: &Session) -> Result<(Vec<Choice>, Vec<Choice>), Fault> {
    let engaged =
        engagement::of(visit.db(), &one.edition_id).await?.into_iter().filter(|e| e.is_on(&one.day));
    let mut buyers: Vec<Choice> =
        engaged.map(|one| Choice { value: one.organization_id, label: one.organization }).collect();
    buyers.dedup();
    let cohort = supplier::on(visit.db(), &one.edition_id, &one.day).await?.into_iter();
    let suppliers =
        cohort.map(|one| Choice { value: one.organization_id, label: one.organization }).collect();
    Ok((buyers, suppliers))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    tell(visit, one, vec![], Why::default(), Refusals::default()).await
}

async fn tell(visit: Visit, one: Session, held: Vec<String>, why: Why, refusals: Refusals) -> Answer {
    let seats = seat::seats(visit.db(), &one.id).await?;
    let (mut buyers, mut suppliers) = sides(&visit, &one).await?;
    let sits = |choice: &Choice| seats.iter().any(|seat| seat.organization_id == choice.value);
    buyers.retain(|choice| !sits(choice));
    suppliers.retain(|choice| !sits(choice));
    let page = One {
        v: visit.clone(),
        place: choices::place(&visit, &one.mrc),
        wishes: seat::wishes(visit.db(), &one.id).await?,
        meetings: seat::meetings(visit.db(), &one.id).await?,
        come: one.day <= visit.db().today().to_string(),
        one,
        seats,
        buyers,
        suppliers,
        held,
        why,
        refusals,
    };
    visit.page(&page.one.title, &page)
}

pub async fn draw(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let drawn = seat::draw(&mut act, visit.db(), &one).await?;
    if drawn {
        Desk::of(&visit).schedules(&mut act, &one).await?;
    }
    act.commit().await?;
    let notice = match (drawn, one.cancelled_on.is_some()) {
        (true, _) => "market-session-drawn",
        (false, true) => "market-refusal-session-off",
        (false, false) => "market-session-held-already",
    };
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis={notice}#horaire"))))
}

/// Asks each who comes, by a letter, when it is away and whom it wishes to meet.
pub async fn ask(visit: Visit, Path((_, id)): Which, _: Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let to_come = one.cancelled_on.is_none() && one.day >= visit.db().today().to_string();
    let mut act = visit.act().await?;
    let asked = if to_come { Desk::of(&visit).wishes(&mut act, &one).await? } else { 0 };
    act.commit().await?;
    let notice = if asked > 0 { "market-say-asked" } else { "market-say-asked-not" };
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis={notice}#presences"))))
}

/// Settles the schedule: each who comes is told its own by letter, now and whenever it changes.
pub async fn settle(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let settled = session::settle(&mut act, &one).await?;
    let notice = match settled {
        true => {
            let settled_on = Some(act.today().to_string());
            let one = Session { settled_on, ..one };
            Desk::of(&visit).schedules(&mut act, &one).await?;
            act.commit().await?;
            "market-session-settled"
        }
        false => "market-session-settled-not",
    };
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis={notice}#horaire"))))
}

/// Says which meetings were held.
pub async fn hold(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let days = follow::days(&visit.pole().settings());
    let mut act = visit.act().await?;
    if let Err(refusals) = seat::hold(&mut act, visit.db(), &one, &asked.held, &days).await? {
        drop(act);
        return tell(visit, one, asked.held, Why::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=market-session-held"))))
}

pub async fn cancel(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = session::cancel(&mut act, &id, &why.why).await? {
        drop(act);
        return tell(visit, one, vec![], why, refusals).await;
    }
    if one.cancelled_on.is_none() {
        Desk::of(&visit).called_off(&mut act, &one, why.why.trim()).await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=people-saved"))))
}

/// The schedule, printed for the tables.
pub async fn print(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let two = if one.among_suppliers() {
        ["market-organization", "market-meets"]
    } else {
        ["market-buyer", "market-supplier"]
    };
    let head = ["market-at", two[0], two[1]].map(|key| visit.t(key).into_owned()).to_vec();
    let row = |met: Met| [one.at(met.round), met.buyer, met.supplier].map(Cell::text).to_vec();
    let rows = seat::meetings(visit.db(), &id).await?.into_iter().map(row).collect();
    let parts = vec![
        Part::Text(format!("{}, {}", visit.day(&one.day), one.place)),
        Part::Table { caption: String::new(), anchor: None, head, rows },
    ];
    let day = one.day.parse().map_err(|_| Fault::Absent)?;
    let title = visit.t("market-schedule");
    printed::print(&visit, (&title, &one.title), day, parts, &format!("horaire-{}.pdf", one.day)).await
}
