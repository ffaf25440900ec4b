//! What a pole decides of its gatherings: for how long an offered place is held, and when a reminder goes.
use askama::Template;
use db::Settings;
use page::{Answer, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    offer_hours: String,
    reminder_days: String,
}

#[derive(Template)]
#[template(path = "settle.html")]
struct Settle {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
}

pub async fn page(visit: Visit) -> Answer {
    let settings = visit.pole().settings();
    let said = |name: &str, usual: i64| match settings.get(name) {
        "" => usual.to_string(),
        said => said.to_owned(),
    };
    let typed = Typed {
        offer_hours: said("events.offer-hours", crate::queue::HOURS),
        reminder_days: said("events.reminder-days", crate::jobs::REMINDER_DAYS),
    };
    visit.page(&visit.t("event-settle"), &Settle { v: visit.clone(), typed, refusals: Refusals::default() })
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    let read = |text: &str, most: i64| text.trim().parse::<i64>().ok().filter(|n| (1..=most).contains(n));
    refusals.unless(read(&typed.offer_hours, 720).is_some(), "offer_hours", "event-refusal-number");
    refusals.unless(read(&typed.reminder_days, 60).is_some(), "reminder_days", "event-refusal-number");
    if !refusals.none() {
        return visit.page(&visit.t("event-settle"), &Settle { v: visit.clone(), typed, refusals });
    }
    let mut act = visit.act().await?;
    Settings::set(&mut act, "events.offer-hours", typed.offer_hours.trim()).await?;
    Settings::set(&mut act, "events.reminder-days", typed.reminder_days.trim()).await?;
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/programmation/reglages?avis=settings-saved")))
}
