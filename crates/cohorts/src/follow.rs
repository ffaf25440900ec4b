//! One participant: the steps of the path they reached, the link to their own page, and the end of their part.
use crate::{
    choices, letters, link,
    participant::{self, Participant},
    path::{self, Line, List},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Language, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "follow.html")]
struct Follow {
    v: Visit,
    one: Participant,
    cohort: String,
    steps: Vec<Line>,
    reached: Vec<(String, String)>,
    typed: Typed,
    refusals: Refusals,
}

impl Follow {
    fn language(&self) -> Language {
        self.v.language()
    }

    /// The day on which they reached a step, or "".
    fn reached_on(&self, step: &str) -> &str {
        self.reached.iter().find(|(known, _)| known == step).map(|(_, day)| day.as_str()).unwrap_or_default()
    }
}

/// What was typed of the end of a part.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub left_on: String,
    pub why: String,
}

/// The steps that were touched, by their ids.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Touched {
    step: Vec<String>,
}

type Which = Path<(String, String)>;

async fn of(visit: &Visit, id: &str) -> Result<Participant, Fault> {
    participant::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = of(&visit, &id).await?;
    let typed = Typed { left_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn reach(visit: Visit, Path((_, id)): Which, Form(touched): Form<Touched>) -> Answer {
    let one = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    participant::reach(&mut act, &one, &touched.step).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/participants/{id}?avis=people-saved"))))
}

pub async fn leave(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = participant::leave(&mut act, &one, &typed.left_on, &typed.why).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    let cohort = one.cohort_id;
    Ok(redirect(&visit.path(&format!("/cohortes/{cohort}?avis=people-saved#participants"))))
}

/// Writes the link of their own page to a participant who has a mailbox.
pub async fn write(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = of(&visit, &id).await?;
    let cohort = found(&visit, &one.cohort_id).await?;
    if one.email.is_empty() || one.left_on.is_some() {
        return Ok(redirect(&visit.path(&format!("/cohortes/participants/{id}?avis=cohort-no-mailbox"))));
    }
    let mut act = visit.act().await?;
    let token = link::make(&mut act, link::To::Participant(&id)).await?;
    letters::tell_participant(&visit, &mut act, &cohort, &one, &token).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/participants/{id}?avis=cohort-link-sent"))))
}

async fn show(visit: Visit, one: Participant, typed: Typed, refusals: Refusals) -> Answer {
    let cohort = found(&visit, &one.cohort_id).await?;
    let reached = participant::steps(visit.db(), &cohort.id).await?;
    let follow = Follow {
        v: visit.clone(),
        cohort: choices::title(&visit, &cohort),
        steps: path::of(visit.db(), List::Steps, &cohort.programme_id).await?,
        reached: reached
            .into_iter()
            .filter(|(who, ..)| *who == one.id)
            .map(|(_, step, day)| (step, day))
            .collect(),
        one,
        typed,
        refusals,
    };
    visit.page(&follow.one.person, &follow)
}
