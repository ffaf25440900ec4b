//! Logging an act of service in thirty seconds.
use crate::act::{self, TOPICS, Typed};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};
use people::organization::{self, Organization};
use serde::Deserialize;

/// The durations that one thumb reaches, in minutes.
const USUAL: [i64; 6] = [15, 30, 45, 60, 90, 120];

#[derive(Template)]
#[template(path = "log.html")]
struct Log {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    organizations: Vec<Organization>,
    topics: Vec<Choice>,
    durations: Vec<Choice>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Not empty to repeat the last act.
    encore: String,
    organization: Vec<String>,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let last = match visit.account() {
        Some(account) if !asked.encore.is_empty() => act::last_of(visit.db(), &account.id).await?,
        _ => None,
    };
    let mut typed = last.unwrap_or_else(|| Typed { minutes: "60".to_owned(), ..Typed::default() });
    typed.organization.extend(asked.organization);
    typed.day = visit.db().today().to_string();
    show(visit, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match act::log(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/accompagnement?avis=act-logged")))
        }
    }
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let mut organizations = organization::all(visit.db()).await?;
    sort_by_text(&mut organizations, |organization| &organization.name);
    let topics = TOPICS
        .iter()
        .map(|(topic, _)| Choice { value: topic.to_string(), label: visit.one_of("act-topic", topic) })
        .collect();
    let mut usual: Vec<String> = USUAL.iter().map(i64::to_string).collect();
    if !typed.minutes.is_empty() && !usual.contains(&typed.minutes) {
        usual.push(typed.minutes.clone());
    }
    let told = |minutes: &str| minutes.parse().map_or_else(|_| minutes.to_owned(), |m| visit.duration(&m));
    let durations = usual.into_iter().map(|value| Choice { label: told(&value), value }).collect();
    let log = Log { v: visit.clone(), typed, refusals, organizations, topics, durations };
    visit.page(&visit.t("act-log"), &log)
}
