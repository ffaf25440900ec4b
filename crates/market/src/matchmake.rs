//! Matchmaking sessions: all of them, convening one, who comes and whom they wish to meet, the schedule, what was held.
use crate::{
    KEEP, choices, edition, engagement, follow,
    log::Why,
    printed,
    seat::{self, Coming, Met, Seated},
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
    why: Why,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "seat.html")]
struct Sit {
    v: Visit,
    one: Session,
    name: String,
    coming: Coming,
    /// Those of the other side, whom it may wish to meet.
    others: Vec<Choice>,
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
}

impl Sit {
    fn is_away(&self, round: &i64) -> bool {
        self.coming.away.iter().any(|away| *away == round.to_string())
    }

    fn rounds(&self) -> Vec<(i64, String)> {
        (1..=self.one.rounds).map(|round| (round, self.one.at(round))).collect()
    }
}

/// Who a form is about, and which meetings were held.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    organization: String,
    side: String,
    held: Vec<String>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Session, Fault> {
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
async fn sides(visit: &Visit, one: &Session) -> Result<(Vec<Choice>, Vec<Choice>), Fault> {
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
    tell(visit, one, Why::default(), Refusals::default()).await
}

async fn tell(visit: Visit, one: Session, why: Why, refusals: Refusals) -> Answer {
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
        why,
        refusals,
    };
    visit.page(&page.one.title, &page)
}

/// The form of one who comes.
pub async fn sit(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let seats = seat::seats(visit.db(), &id).await?;
    let wishes = seat::wishes(visit.db(), &id).await?;
    let kept = seats.iter().find(|seat| seat.organization_id == asked.organization);
    let coming = Coming {
        side: kept.map_or(asked.side, |seat| seat.side.clone()),
        away: kept.map(|seat| seat.away.split(' ').map(str::to_owned).collect()).unwrap_or_default(),
        wish: wishes.into_iter().filter(|(by, _)| *by == asked.organization).map(|(_, of)| of).collect(),
        organization: asked.organization,
    };
    seat_form(visit, one, coming, Refusals::default()).await
}

async fn seat_form(visit: Visit, one: Session, coming: Coming, refusals: Refusals) -> Answer {
    let found = people::organization::find(visit.db(), &coming.organization).await?.ok_or(Fault::Absent)?;
    let (buyers, suppliers) = sides(&visit, &one).await?;
    let others = if coming.side == "buyer" { suppliers } else { buyers };
    let sit = Sit { v: visit.clone(), one, name: found.name, coming, others, refusals };
    visit.page(&sit.name, &sit)
}

pub async fn seat(visit: Visit, Path((_, id)): Which, Form(coming): Form<Coming>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = seat::seat(&mut act, &one, &coming).await? {
        drop(act);
        return seat_form(visit, one, coming, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=people-saved#presences"))))
}

pub async fn draw(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let drawn = seat::draw(&mut act, visit.db(), &one).await?;
    act.commit().await?;
    let notice = if drawn { "market-session-drawn" } else { "market-session-held-already" };
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis={notice}#horaire"))))
}

/// Says which meetings were held.
pub async fn hold(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let days = follow::days(&visit.pole().settings());
    let mut act = visit.act().await?;
    if let Err(refusals) = seat::hold(&mut act, visit.db(), &one, &asked.held, &days).await? {
        drop(act);
        return tell(visit, one, Why::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=market-session-held"))))
}

pub async fn cancel(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = session::cancel(&mut act, &id, &why.why).await? {
        drop(act);
        return tell(visit, one, why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=people-saved"))))
}

/// The schedule, printed for the tables.
pub async fn print(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let head = ["market-at", "market-buyer", "market-supplier"].map(|key| visit.t(key).into_owned()).to_vec();
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
