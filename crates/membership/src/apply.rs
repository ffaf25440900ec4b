//! Asking to be a member: the form that anyone may fill, and its acknowledgement.
use crate::{
    DECIDE,
    application::{self, PRINCIPLES, STATEMENTS, Typed},
    category, letters,
    price::Prices,
    roll,
};
use askama::Template;
use axum::{http::StatusCode, response::IntoResponse};
use page::{Answer, Choice, Form, Pace, Refusals, Visit, redirect};
use people::organization::FORMS;
use std::{num::NonZeroU32, sync::LazyLock};

/// Applications that one machine may send to a pole: ten in a row, ten an hour.
const MOST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
static FROM_ONE_PLACE: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(MOST));
/// Letters of acknowledgement to one mailbox, so that nobody can flood it: five in a row, five an hour.
const LETTERS: NonZeroU32 = NonZeroU32::new(5).expect("five is not zero");
static TO_ONE_MAILBOX: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(LETTERS));

#[derive(Template)]
#[template(path = "apply.html")]
struct Apply {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    forms: Vec<Choice>,
    categories: Vec<Choice>,
    /// For each principle: the field, its number, and what was typed.
    statements: Vec<(&'static str, i64, String)>,
    /// How many members there are today, told; "" when there is none.
    members: String,
}

#[derive(Template)]
#[template(path = "received.html")]
struct Received {
    v: Visit,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let refusals = typed.judge();
    if !refusals.none() {
        return show(visit, typed, refusals).await;
    }
    if let Some(why) = slowed(&visit, &typed.email) {
        let mut refusals = Refusals::default();
        refusals.refuse("pace", why);
        return Ok((StatusCode::TOO_MANY_REQUESTS, show(visit, typed, refusals).await?).into_response());
    }
    let mut act = visit.act().await?;
    match application::apply(&mut act, &typed, visit.language().code()).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            letters::tell_received(&visit, &mut act, &id, &typed).await?;
            act.commit().await?;
            Ok(redirect(&visit.path("/adhesion/recue")))
        }
    }
}

/// Why an application must wait, asked before anything is written.
fn slowed(visit: &Visit, email: &str) -> Option<&'static str> {
    let slug = &visit.pole().slug;
    if !FROM_ONE_PLACE.allows(&format!("{slug} {}", visit.knocker())) {
        return Some("member-refusal-pace");
    }
    let mailbox = format!("{slug} {}", email.trim().to_lowercase());
    (!TO_ONE_MAILBOX.allows(&mailbox)).then_some("member-refusal-pace-mailbox")
}

pub async fn received(visit: Visit) -> Answer {
    visit.page(&visit.t("member-received"), &Received { v: visit.clone() })
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let label = |form: &&str| Choice { value: form.to_string(), label: visit.one_of("people-form", form) };
    let forms = FORMS.iter().filter(|form| **form != "public").map(label).collect();
    let categories = choices(&visit, &today).await?;
    let said = |i: usize| typed.statement.get(i).cloned().unwrap_or_default();
    let statements = PRINCIPLES.iter().enumerate().map(|(i, number)| (STATEMENTS[i], *number, said(i)));
    let statements = statements.collect();
    let members = match usize::try_from(roll::count(visit.db(), &today).await?) {
        Ok(0) | Err(_) => String::new(),
        Ok(count) => visit.count("member-public-count", count),
    };
    let apply = Apply { v: visit.clone(), typed, refusals, forms, categories, statements, members };
    visit.page(&visit.t("member-apply"), &apply)
}

/// The categories one may join in on a day, each with what it asks and gives.
pub async fn choices(visit: &Visit, day: &str) -> Result<Vec<Choice>, db::Fault> {
    let all = category::all(visit.db(), day).await?;
    let prices = Prices::on(visit.db(), day).await?;
    let told = |category: &category::Category| Choice {
        value: category.id.clone(),
        label: match prices.told(visit, category).filter(|_| prices.asks(category)) {
            Some(price) => format!("{} ({price})", category.name(visit.language())),
            None => category.name(visit.language()).to_owned(),
        },
    };
    Ok(all.iter().filter(|category| category.is_open(day)).map(told).collect())
}
