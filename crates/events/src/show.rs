//! One gathering as the team sees it: its sessions, its state, what is to be done next.
use crate::{
    PLAN, WELCOME, chairs, days,
    gathering::{self, Gathering},
    payment, refund,
    session::{self, Session},
    shape::found,
    speaker::{self, Speaker},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Refusals, Visit, prose};
use people::{
    offered::action,
    place,
    told::{self, Told},
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    one: Gathering,
    title: String,
    state: &'static str,
    about: String,
    sessions: Vec<Session>,
    speakers: Vec<Speaker>,
    editions: Vec<Gathering>,
    seated: i64,
    waiting: i64,
    /// What was received of those who registered, told.
    received: String,
    typed: session::Typed,
    refusals: Refusals,
    regions: place::ByRegion,
    /// What was typed to those who registered, and refused.
    saying: String,
    told: Vec<Told>,
}

impl Show {
    fn hours(&self, session: &Session) -> String {
        session.hours(self.v.language())
    }

    fn when(&self) -> String {
        days::days(&self.one, self.v.language())
    }

    fn speaking(&self, session: &Session) -> Vec<&Speaker> {
        self.speakers.iter().filter(|speaker| speaker.session_id == session.id).collect()
    }

    fn edition(&self, one: &Gathering) -> String {
        days::title(&self.v.house().words, one, self.v.language())
    }

    fn mrc(&self, code: &str) -> &'static str {
        territory::mrc_name(code)
    }

    fn action(&self) -> String {
        action(&self.v, &self.one.action)
    }

    /// What was typed in a field that was refused.
    fn saying(&self, field: &str) -> &str {
        if self.refusals.on(field).is_empty() { "" } else { &self.saying }
    }

    fn price(&self) -> String {
        price(&self.v, &self.one)
    }
}

/// What it costs, as people read it.
pub fn price(visit: &Visit, one: &Gathering) -> String {
    let money = |cents| page::money(cents, visit.language());
    if !one.is_paid() {
        return visit.t("event-free").into_owned();
    }
    let mut told = money(one.cents);
    if one.member_cents != one.cents {
        let members =
            if one.member_cents == 0 { visit.t("event-free").into_owned() } else { money(one.member_cents) };
        told = visit.tf("event-price-members", &[("price", told.into()), ("members", members.into())]);
    }
    if one.taxable == 1 { format!("{told}, {}", visit.t("event-plus-taxes")) } else { told }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let day = if one.last_on.is_empty() { visit.db().today().to_string() } else { one.last_on.clone() };
    let typed = session::Typed { day, ..session::Typed::default() };
    show(visit, one, typed, Refusals::default(), String::new()).await
}

pub async fn show(
    visit: Visit,
    one: Gathering,
    typed: session::Typed,
    refusals: Refusals,
    saying: String,
) -> Answer {
    let [seated, waiting] = chairs::counts(visit.db()).await?.get(&one.id).copied().unwrap_or_default();
    let received: i64 = payment::by_registration(visit.db(), &one.id).await?.values().sum();
    let received = received - refund::given_back_of(visit.db(), &one.id).await?;
    let show = Show {
        received: page::money(received, visit.language()),
        title: days::title(&visit.house().words, &one, visit.language()),
        state: one.state(&visit.db().today().to_string()),
        about: prose::html(one.about(visit.language())),
        sessions: session::of(visit.db().rows(), &one.id).await?,
        speakers: speaker::of(visit.db(), &one.id).await?,
        editions: gathering::editions(visit.db(), &one.series).await?,
        told: told::about(&visit, "gathering", &one.id).await?,
        regions: place::by_region(&visit),
        v: visit.clone(),
        one,
        seated,
        waiting,
        typed,
        refusals,
        saying,
    };
    visit.page(&show.title, &show)
}

/// A refusal of what is said of a gathering as a whole.
pub async fn refuse(
    visit: Visit,
    id: &str,
    field: &'static str,
    why: &'static str,
    saying: String,
) -> Answer {
    let one = gathering::find(visit.db().rows(), id).await?.ok_or(Fault::Absent)?;
    let mut refusals = Refusals::default();
    refusals.refuse(field, why);
    show(visit, one, session::Typed::default(), refusals, saying).await
}
