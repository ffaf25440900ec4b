//! Who registered: the list that the team keeps, adds to, prints and takes away.
use crate::{
    choice,
    choose::{self, Slot},
    days,
    gathering::Gathering,
    letters::{About, Desk},
    mine::give_up,
    payment, presence,
    registration::{self, PARTS, Registration, Typed, Written},
    session::{self, Session},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Kept, Refusals, Visit, keep, redirect};
use people::offered::family;
use serde::Deserialize;
use sheets::Column;
use std::collections::{BTreeSet, HashMap};

#[derive(Template)]
#[template(path = "roll.html")]
struct Roll {
    v: Visit,
    one: Gathering,
    title: String,
    all: Vec<Registration>,
    /// What was received of each, in cents.
    received: HashMap<String, i64>,
    sessions: Vec<Session>,
    /// The sessions each chose, where one chooses.
    chosen: HashMap<String, Vec<String>>,
    chooses: bool,
    slots: Vec<Slot>,
    count: String,
    typed: Typed,
    refusals: Refusals,
    ways: Vec<Choice>,
    open: bool,
    /// Whether all of them are shown.
    whole: bool,
}

impl Roll {
    /// What is left to pay, or that nothing is.
    fn left(&self, one: &Registration) -> String {
        let left = left(&self.received, one);
        if left > 0 {
            return page::money(left, self.v.language());
        }
        let none = if one.holds() { "event-free" } else { "event-nothing-asked" };
        self.v.t(if one.asked() > 0 { "event-paid-up" } else { none }).into_owned()
    }

    fn chosen(&self, one: &Registration) -> String {
        choice::titles(&self.sessions, self.chosen.get(&one.id), self.v.language())
    }
}

fn left(received: &HashMap<String, i64>, one: &Registration) -> i64 {
    one.left(received.get(&one.id).copied().unwrap_or_default())
}

/// Which of them: all, those whose state a number of the event counts, or those who came to a session.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    /// `seated` or `waiting`.
    etat: String,
    /// The id of a session.
    seance: String,
}

impl Which {
    fn are_all(&self) -> bool {
        self.etat.is_empty() && self.seance.is_empty()
    }

    fn counts(&self, one: &Registration, came: &BTreeSet<(String, String)>) -> bool {
        let state = match self.etat.as_str() {
            "seated" => one.holds() && !one.helps(),
            "waiting" => one.state() == "waiting",
            _ => true,
        };
        state && (self.seance.is_empty() || came.contains(&(one.id.clone(), self.seance.clone())))
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>, Form(which): Form<Which>) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, which, Typed::default(), Refusals::default()).await
}

async fn show(visit: Visit, one: Gathering, which: Which, typed: Typed, refusals: Refusals) -> Answer {
    let came = came(&visit, &one.id).await?;
    let mut all = registration::of(visit.db(), &one.id).await?;
    all.retain(|one| which.counts(one, &came));
    let sessions = session::of(visit.db().rows(), &one.id).await?;
    let roll = Roll {
        chosen: choice::by_registration(visit.db(), &one.id).await?,
        chooses: !choice::slots(&sessions).is_empty(),
        slots: choose::slots(&visit, &sessions, &typed.choice, &[]),
        sessions,
        title: days::title(&visit.house().words, &one, visit.language()),
        count: visit.count("event-registrations", all.iter().filter(|one| one.stands()).count()),
        whole: which.are_all(),
        ways: family(&visit, "event-part", PARTS),
        received: payment::by_registration(visit.db(), &one.id).await?,
        open: one.is_published() && !one.is_cancelled(),
        v: visit.clone(),
        one,
        all,
        typed,
        refusals,
    };
    visit.page(&visit.t("event-registrations-of"), &roll)
}

/// Registers somebody who asked by telephone or in person.
pub async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    if !one.is_published() || one.is_cancelled() {
        let mut refusals = Refusals::default();
        refusals.refuse("name", "event-refusal-not-coming");
        return show(visit, one, Which::default(), typed, refusals).await;
    }
    let mut act = visit.act().await?;
    let sessions = session::of(act.rows(), &id).await?;
    let chosen = match choice::judge(&sessions, &typed.choice, &[], false) {
        Ok(chosen) => chosen,
        Err(mut refusals) => {
            drop(act);
            for &(field, why) in typed.judge(false).all() {
                refusals.refuse(field, why);
            }
            return show(visit, one, Which::default(), typed, refusals).await;
        }
    };
    match registration::register(&mut act, &one, &typed, "team").await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, Which::default(), typed, refusals).await
        }
        Ok(written) => {
            if let Written::New(new) = &written {
                choice::choose(&mut act, new, &chosen).await?;
            }
            let to = registration::find(act.rows(), written.id()).await?.ok_or(Fault::Absent)?;
            let coming = one.state(&act.today().to_string()) == "coming";
            if let (Written::New(_), true) = (&written, coming) {
                let about = About { one: &one, sessions: &sessions };
                Desk::of(&visit).write(&mut act, &about, &to, to.state(), "").await?;
            }
            act.commit().await?;
            let notice =
                if matches!(written, Written::New(_)) { "avis=people-saved" } else { "avis=event-already" };
            Ok(redirect(&visit.path(&format!("/programmation/{id}/inscriptions?{notice}"))))
        }
    }
}

pub async fn cancel(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let theirs = registration::find(visit.db().rows(), &id).await?.ok_or(Fault::Absent)?;
    let one = found(&visit, &theirs.gathering_id).await?;
    give_up(&visit, &theirs, &one).await?;
    Ok(redirect(&visit.path(&format!("/programmation/{}/inscriptions?avis=people-saved", one.id))))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
}

/// Who came, to which session.
async fn came(visit: &Visit, id: &str) -> Result<BTreeSet<(String, String)>, Fault> {
    let all = presence::of(visit.db(), id).await?;
    Ok(all.into_iter().map(|one| (one.registration_id, one.session_id)).collect())
}

/// The list as a sheet, with a column for each session: chosen, or come to.
pub async fn file(visit: Visit, Path((_, id)): Path<(String, String)>, Form(asked): Form<Asked>) -> Answer {
    found(&visit, &id).await?;
    let all = registration::of(visit.db(), &id).await?;
    let sessions: Vec<Session> = session::of(visit.db().rows(), &id).await?;
    let came = came(&visit, &id).await?;
    let chosen = choice::by_registration(visit.db(), &id).await?;
    let heads = [
        "event-line",
        "event-name",
        "event-email",
        "event-organization",
        "event-is-what",
        "event-needs-what",
    ]
    .map(|key| visit.t(key).into_owned());
    let received = payment::by_registration(visit.db(), &id).await?;
    let [part, cost, rest, consent] =
        ["event-part", "event-to-pay", "event-left", "event-consented"].map(|key| visit.t(key));
    let titles: Vec<String> = sessions
        .iter()
        .map(|session| format!("{} ({}, {})", session.title(visit.language()), session.day, session.begins))
        .collect();
    let mut columns: Vec<Column<'_>> = vec![Column::number(&heads[0])];
    columns.extend(heads[1..].iter().map(|head| Column::text(head)));
    columns.extend([Column::text(&part), Column::money(&cost), Column::money(&rest), Column::date(&consent)]);
    columns.extend(titles.iter().map(|title| Column::text(title)));
    let rows: Vec<Vec<String>> = all
        .into_iter()
        .map(|one| {
            let mut row = vec![
                one.line.to_string(),
                one.name.clone(),
                one.email.clone(),
                one.organization.clone(),
                visit.one_of("event-is", one.state()),
                one.needs.clone(),
                visit.one_of("event-part", &one.part),
                one.asked().to_string(),
                left(&received, &one).to_string(),
                one.consented_at.as_deref().map(|at| visit.db().day_of(at)).unwrap_or_default(),
            ];
            row.extend(sessions.iter().map(|session| {
                let there = came.contains(&(one.id.clone(), session.id.clone()));
                let awaited = chosen.get(&one.id).is_some_and(|chosen| chosen.contains(&session.id));
                match (there, awaited) {
                    (true, _) => visit.t("event-present").into_owned(),
                    (false, true) => visit.t("event-chosen-what").into_owned(),
                    (false, false) => String::new(),
                }
            }));
            row
        })
        .collect();
    keep(
        &visit,
        Kept::asked(&asked.forme),
        ("inscriptions", &visit.t("event-registrations-of")),
        &columns,
        rows,
    )
}
