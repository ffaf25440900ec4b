//! Logging an act of service in thirty seconds.
use crate::{
    about::About,
    act::{self, Typed},
    entry::{self, Entry},
    request,
    whom::{Settled, Whom, settle},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// The durations that one thumb reaches, in minutes.
const USUAL: [i64; 9] = [15, 30, 45, 60, 90, 120, 180, 240, 420];

#[derive(Template)]
#[template(path = "log.html")]
struct Log {
    v: Visit,
    title: String,
    action: String,
    /// Whether the last act may be repeated here: not while another is corrected.
    fresh: bool,
    /// What somebody made of it meanwhile, when it is another than the one that was opened.
    meanwhile: Option<Entry>,
    typed: Typed,
    refusals: Refusals,
    w: Whom,
    topics: Vec<Choice>,
    about: About,
    durations: Vec<Choice>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Not empty to repeat the last act.
    encore: String,
    organization: Vec<String>,
    /// The request that the act answers.
    demande: String,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut typed = Typed { minutes: "60".to_owned(), ..Typed::default() };
    if let (Some(account), false) = (visit.account(), asked.encore.is_empty())
        && let Some(last) = act::last_of(visit.db(), &account.id).await?
        && let Some(last) = entry::find(visit.db(), &last).await?
    {
        typed = Typed { note: String::new(), ..entry::typed(&last) };
    }
    if let Some(request) = request::find(visit.db(), &asked.demande).await? {
        typed.organization.extend(request.organization_id);
        typed.promoter = if request.promoter_id.is_some() { request.who } else { String::new() };
        typed.topic = request.topic;
        typed.request = request.id;
    }
    typed.organization.extend(asked.organization);
    typed.day = visit.db().today().to_string();
    show(visit, None, typed, Settled::default()).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let settled = settle(&visit, &mut typed.who, &mut typed.organization).await?;
    if !settled.refusals.none() {
        let settled = settled.with(&typed.judge(visit.db().today()));
        return show(visit, None, typed, settled).await;
    }
    let mut act = visit.act().await?;
    match act::log(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, None, typed, settled.with(&refusals)).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/accompagnement?acte={id}&avis=act-logged"))))
        }
    }
}

/// The form, for a new act or for one that is corrected.
pub async fn show(visit: Visit, corrected: Option<&str>, typed: Typed, settled: Settled) -> Answer {
    show_beside(visit, corrected, typed, settled, None).await
}

/// The form with what was typed, beside what somebody made of the act meanwhile.
pub async fn show_beside(
    visit: Visit,
    corrected: Option<&str>,
    typed: Typed,
    settled: Settled,
    meanwhile: Option<Entry>,
) -> Answer {
    let refusals = settled.refusals.clone();
    let chosen = (typed.who.as_str(), typed.organization.as_slice());
    let w = Whom::of(&visit, chosen, (&typed.promoter, &typed.stage), settled).await?;
    let mut usual: Vec<String> = USUAL.iter().map(i64::to_string).collect();
    if !typed.minutes.is_empty() && !usual.contains(&typed.minutes) {
        usual.push(typed.minutes.clone());
    }
    let told = |minutes: &str| minutes.parse().map_or_else(|_| minutes.to_owned(), |m| visit.duration(&m));
    let durations = usual.into_iter().map(|value| Choice { label: told(&value), value }).collect();
    let title = visit.t(if corrected.is_some() { "act-correct" } else { "act-log" }).into_owned();
    let action = match corrected {
        Some(id) => visit.path(&format!("/accompagnement/{id}/corriger")),
        None => visit.path("/accompagnement/consigner"),
    };
    let about = About::of(&visit).await?;
    let topics = about.about(&typed.day, &typed.topic);
    let fresh = corrected.is_none();
    let v = visit.clone();
    let page = Log { v, title, action, fresh, meanwhile, typed, refusals, w, topics, about, durations };
    visit.page(&page.title, &page)
}
