//! One's own registration, by the link of a letter: seen, confirmed when a place is offered, or given up.
use crate::{
    choice,
    choose::{self, Slot},
    days,
    event::{address, entries},
    gathering::{self, Gathering},
    ical,
    invoice::{self, Paper},
    letters::{About, Desk},
    payment::{self, Payment},
    queue,
    registration::{self, Registration},
    session::{self, Session},
    square::square,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, file, redirect};

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine {
    v: Visit,
    one: Gathering,
    title: String,
    mine: Registration,
    state: &'static str,
    /// How many wait before, in words.
    before: String,
    /// What is left to pay, in cents and told.
    left: i64,
    amount: String,
    payments: Vec<Payment>,
    /// Invoices and credit notes that count.
    papers: Vec<Paper>,
    limit: String,
    /// The sessions they are awaited at.
    sessions: Vec<Session>,
    slots: Vec<Slot>,
    refusals: Refusals,
    square: Option<String>,
    token: String,
    coming: bool,
}

impl Mine {
    fn paid(&self, payment: &Payment) -> String {
        page::money(payment.cents, self.v.language())
    }

    fn sum(&self, paper: &Paper) -> String {
        page::money(if paper.is_invoice() { paper.cents } else { -paper.cents }, self.v.language())
    }

    fn hours(&self, session: &Session) -> String {
        session.hours(self.v.language())
    }
}

pub async fn of(visit: &Visit, token: &str) -> Result<(Registration, Gathering), Fault> {
    let mine = registration::by_token(visit.db(), token).await?.ok_or(Fault::Absent)?;
    let one = gathering::find(visit.db().rows(), &mine.gathering_id).await?.ok_or(Fault::Absent)?;
    Ok((mine, one))
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    show(visit, token, None, Refusals::default()).await
}

async fn show(visit: Visit, token: String, typed: Option<Vec<String>>, refusals: Refusals) -> Answer {
    let (mine, one) = of(&visit, &token).await?;
    let all = session::of(visit.db().rows(), &one.id).await?;
    let chosen = choice::of(visit.db().rows(), &mine.id).await?;
    let welcome = visit.path(&format!("/programmation/{}/presences?code={}", one.id, mine.code));
    let before = registration::before(visit.db(), &mine).await?;
    let state = mine.state();
    let payments: Vec<Payment> =
        payment::of(visit.db(), &mine.id).await?.into_iter().filter(Payment::counts).collect();
    let left = mine.left(payments.iter().map(|one| one.cents).sum());
    let page = Mine {
        title: days::title(&visit.house().words, &one, visit.language()),
        before: visit.count("event-before", usize::try_from(before).unwrap_or_default()),
        amount: page::money(left, visit.language()),
        left,
        papers: invoice::of(visit.db(), &mine.id).await?.into_iter().filter(Paper::counts).collect(),
        payments,
        limit: visit.time_of(mine.offer_until.as_deref().unwrap_or_default()),
        sessions: choice::awaited(&all, &chosen),
        slots: choose::slots(&visit, &all, typed.as_ref().unwrap_or(&chosen), &chosen),
        refusals,
        square: (state == "registered")
            .then(|| square(&format!("{}{welcome}", visit.house().origin)))
            .flatten(),
        coming: one.state(&visit.db().today().to_string()) == "coming",
        v: visit.clone(),
        one,
        mine,
        state,
        token,
    };
    visit.page(&page.title, &page)
}

/// Takes the place that was offered.
pub async fn accept(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (mine, one) = of(&visit, &token).await?;
    let mut act = visit.act().await?;
    let taken = queue::accept(&mut act, &mine.id).await?;
    if taken && let Some(to) = registration::find(act.rows(), &mine.id).await? {
        let sessions = session::of(act.rows(), &one.id).await?;
        let about = About { one: &one, sessions: &sessions };
        Desk::of(&visit).write(&mut act, &about, &to, "registered", "").await?;
    }
    act.commit().await?;
    let notice = if taken { "avis=event-accepted" } else { "avis=event-offer-over" };
    Ok(redirect(&visit.path(&format!("/inscription/{token}?{notice}"))))
}

/// Chooses among the sessions held at the same hours, or chooses anew.
pub async fn choose(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    Form(typed): Form<registration::Typed>,
) -> Answer {
    let (mine, _) = of(&visit, &token).await?;
    let mut act = visit.act().await?;
    // It may have been given up, or be over, since the page was shown.
    let mine = registration::find(act.rows(), &mine.id).await?.ok_or(Fault::Absent)?;
    let one = gathering::find(act.rows(), &mine.gathering_id).await?.ok_or(Fault::Absent)?;
    let notice = if mine.stands() && one.state(&act.today().to_string()) == "coming" {
        let sessions = session::of(act.rows(), &one.id).await?;
        if let Err(refusals) = choice::change(&mut act, &sessions, &mine.id, (&typed.choice, true)).await? {
            drop(act);
            return show(visit, token, Some(typed.choice), refusals).await;
        }
        "avis=event-chosen"
    } else {
        "avis=event-choice-over"
    };
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/inscription/{token}?{notice}"))))
}

/// Gives up a place, which is offered at once to who has waited longest.
pub async fn cancel(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (mine, one) = of(&visit, &token).await?;
    give_up(&visit, &mine, &one).await?;
    Ok(redirect(&visit.path(&format!("/inscription/{token}?avis=event-given-up"))))
}

pub async fn give_up(visit: &Visit, mine: &Registration, one: &Gathering) -> Result<(), Fault> {
    let mut act = visit.act().await?;
    if registration::cancel(&mut act, &mine.id).await? {
        let sessions = session::of(act.rows(), &one.id).await?;
        let (desk, about) = (Desk::of(visit), About { one, sessions: &sessions });
        if let Some(to) = registration::find(act.rows(), &mine.id).await? {
            desk.write(&mut act, &about, &to, "given-up", "").await?;
        }
        if one.state(&act.today().to_string()) == "coming" {
            desk.promote(&mut act, one).await?;
        }
    }
    act.commit().await?;
    Ok(())
}

pub async fn agenda(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (_, one) = of(&visit, &token).await?;
    let sessions = session::of(visit.db().rows(), &one.id).await?;
    let url = address(&visit, &one.id);
    let told = ical::calendar(&visit.pole().name(), &entries(&visit, &one, &sessions, &url));
    Ok(file(told.into_bytes(), "text/calendar; charset=utf-8", "evenement.ics"))
}
