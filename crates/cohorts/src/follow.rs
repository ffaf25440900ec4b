//! One participant: the steps of the path they reached, the link to their own page, the end of their part, and what
//! became of the enterprise they came for.
use crate::{
    alive::{self, Alive},
    choices,
    cohort::Cohort,
    enterprise, letters, link,
    participant::{self, Participant},
    path::{self, Line, List},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Language, Refusals, Visit, redirect};
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
    /// The last day of the cohort, from which it is counted when it is asked of the enterprise.
    ends_on: Option<String>,
    known: Vec<Alive>,
    said: alive::Typed,
    months: Vec<Choice>,
    answers: Vec<Choice>,
    refusals: Refusals,
}

impl Follow {
    fn after(&self, known: &Alive) -> String {
        self.v.count("cohort-months", usize::try_from(known.months).unwrap_or_default())
    }

    /// What is known already, when what was typed would replace it.
    fn replaced(&self) -> Option<&Alive> {
        let asked = self.refusals.on("months") == "cohort-refusal-replaces";
        self.said.replaces(&self.known).filter(|_| asked)
    }

    fn is_leaving_refused(&self) -> bool {
        ["left_on", "why"].iter().any(|field| !self.refusals.on(field).is_empty())
    }

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
    let cohort = found(&visit, &one.cohort_id).await?;
    let (typed, said) = (leaving(&visit, &cohort), asking(&visit));
    show(visit, one, typed, said, Refusals::default()).await
}

/// The form of who leaves, before anything is typed: today, or the last day of a cohort that is over.
fn leaving(visit: &Visit, cohort: &Cohort) -> Typed {
    let today = visit.db().today().to_string();
    let over = cohort.ends_on.clone().filter(|end| *end < today);
    Typed { left_on: over.unwrap_or(today), ..Typed::default() }
}

/// The form of whether an enterprise is in business, before anything is typed.
fn asking(visit: &Visit) -> alive::Typed {
    alive::Typed { known_on: visit.db().today().to_string(), ..alive::Typed::default() }
}

/// Says whether the enterprise is in business some months after the cohort's end, and how it is known.
pub async fn say(visit: Visit, Path((_, id)): Which, Form(said): Form<alive::Typed>) -> Answer {
    let one = of(&visit, &id).await?;
    if !one.project_id.is_empty() || one.organization_id.is_empty() {
        return Err(Fault::Absent);
    }
    let cohort = found(&visit, &one.cohort_id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = enterprise::say(&mut act, &cohort, &one, &said).await? {
        drop(act);
        let typed = leaving(&visit, &cohort);
        return show(visit, one, typed, said, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/participants/{id}?avis=people-saved#suites"))))
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
        let said = asking(&visit);
        return show(visit, one, typed, said, refusals).await;
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

async fn show(
    visit: Visit,
    one: Participant,
    typed: Typed,
    said: alive::Typed,
    refusals: Refusals,
) -> Answer {
    page::note_reading(&visit, &one.person_id).await?;
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
        ends_on: cohort.ends_on,
        known: enterprise::known(visit.db(), &one).await?,
        months: choices::months(&visit),
        answers: choices::family(&visit, "cohort-alive", ["yes", "no"]),
        one,
        typed,
        said,
        refusals,
    };
    visit.page(&follow.one.person, &follow)
}
