//! The public calls: what cohorts one may apply to, the form to do so on a phone, and its acknowledgement.
use crate::{
    application::{self, Typed},
    choices,
    cohort::{self, Cohort},
    letters, link,
    shape::found,
};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use page::{Answer, Fault, Form, Language, Pace, Refusals, Visit, prose, redirect};
use std::{num::NonZeroU32, sync::LazyLock};

/// Applications that one machine may send to a pole: ten in a row, ten an hour.
const MOST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
static FROM_ONE_PLACE: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(MOST));
/// Letters to one mailbox, so that nobody can flood it: five in a row, five an hour.
const LETTERS: NonZeroU32 = NonZeroU32::new(5).expect("five is not zero");
static TO_ONE_MAILBOX: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(LETTERS));

#[derive(Template)]
#[template(path = "calls.html")]
struct Calls {
    v: Visit,
    today: String,
    calls: Vec<Cohort>,
}

impl Calls {
    fn title(&self, cohort: &Cohort) -> String {
        choices::title(&self.v, cohort)
    }
}

/// The calls that are open, or soon will be.
pub async fn list(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let mut calls = cohort::all(visit.db()).await?;
    calls.retain(|one| matches!(one.call(&today), "open" | "soon"));
    calls.sort_by(|a, b| a.call_closes_on.cmp(&b.call_closes_on));
    visit.page(&visit.t("cohort-calls"), &Calls { v: visit.clone(), today, calls })
}

#[derive(Template)]
#[template(path = "call.html")]
struct Call {
    v: Visit,
    one: Cohort,
    title: String,
    days: String,
    place: String,
    text: String,
    takes: &'static str,
    typed: Typed,
    refusals: Refusals,
}

impl Call {
    fn tag(&self) -> &'static str {
        Language::from_code(&self.one.call_language).tag()
    }
}

#[derive(Template)]
#[template(path = "applied.html")]
struct Applied {
    v: Visit,
    title: String,
}

type Which = Path<(String, String)>;

/// The cohort of a public address: one that has a call.
async fn called(visit: &Visit, id: &str) -> Result<Cohort, Fault> {
    let one = found(visit, id).await?;
    if one.call_opens_on.is_none() { Err(Fault::Absent) } else { Ok(one) }
}

fn show(visit: Visit, one: Cohort, typed: Typed, refusals: Refusals) -> Answer {
    let call = Call {
        title: choices::title(&visit, &one),
        days: choices::days(&visit, &one),
        place: choices::place(&visit, &one.mrc),
        text: prose::html(&one.call_text),
        takes: one.call(&visit.db().today().to_string()),
        v: visit.clone(),
        one,
        typed,
        refusals,
    };
    visit.page(&call.title, &call)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = called(&visit, &id).await?;
    show(visit, one, Typed::default(), Refusals::default())
}

/// Why an application must wait, asked before anything is written.
fn slowed(visit: &Visit, email: &str) -> Option<&'static str> {
    let slug = &visit.pole().slug;
    if !FROM_ONE_PLACE.allows(&format!("{slug} {}", visit.knocker())) {
        return Some("cohort-refusal-pace");
    }
    let mailbox = format!("{slug} {}", email.trim().to_lowercase());
    (!TO_ONE_MAILBOX.allows(&mailbox)).then_some("cohort-refusal-pace-mailbox")
}

/// Applies, and writes to the mailbox. Whoever applied already is written to again and told the same on the page: it
/// says to nobody who applied.
pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = called(&visit, &id).await?;
    let mut refusals = typed.judge();
    let open = one.call(&visit.db().today().to_string()) == "open";
    refusals.unless(open, "call", "cohort-refusal-call");
    if !refusals.none() {
        return show(visit, one, typed, refusals);
    }
    if let Some(why) = slowed(&visit, &typed.email) {
        refusals.refuse("pace", why);
        return Ok((StatusCode::TOO_MANY_REQUESTS, show(visit, one, typed, refusals)?).into_response());
    }
    let path = visit.path(&format!("/parcours/{id}/recue"));
    let mut act = visit.act().await?;
    // What was read before the act may have changed while it waited for its turn.
    let one = cohort::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    match application::apply(&mut act, &one, &typed, visit.language().code()).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, typed, refusals)
        }
        Ok(application) => {
            let kept = application::held(&mut act, &application).await?.ok_or(Fault::Absent)?;
            let token = link::make(&mut act, link::To::Application(&application)).await?;
            letters::tell_received(&visit, &mut act, &one, &kept, &token).await?;
            act.commit().await?;
            Ok(redirect(&path))
        }
    }
}

pub async fn received(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = called(&visit, &id).await?;
    let title = choices::title(&visit, &one);
    visit.page(&visit.t("cohort-applied"), &Applied { v: visit.clone(), title })
}
