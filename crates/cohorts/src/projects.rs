//! Projects: their list with what became of them, of which it is to be asked whether they live, as of the
//! enterprises of cohorts, and one project whole.
use crate::{
    FIGURES, KEEP,
    alive::{self, Alive, Asked},
    choices, cohort, enterprise,
    finding::{self, Finding},
    idea::{self, Idea},
    participant::{self, Participant},
    project::{self, LEGAL, Project, STAGES, Typed},
};
use askama::Template;
use axum::extract::Path;
use figures::Figure;
use jiff::civil::date;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "projects.html")]
struct Projects {
    v: Visit,
    all: Vec<Project>,
    asked: Vec<Asked>,
    /// What is known of those that came to their anniversary, and of how many nothing is.
    outcomes: Vec<String>,
    etat: String,
    count: String,
    before: Option<i64>,
    after: Option<i64>,
}

impl Projects {
    fn months(&self, asked: &Asked) -> usize {
        usize::try_from(asked.months).unwrap_or_default()
    }

    fn is_of(&self, state: &str) -> bool {
        self.etat == state
    }
}

/// Which projects are asked for: of which state, and which page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    etat: String,
    page: String,
}

pub async fn list(visit: Visit, Form(which): Form<Which>) -> Answer {
    let page = which.page.parse::<i64>().unwrap_or_default().clamp(0, 100_000);
    let (count, all) = project::list(visit.db(), &which.etat, page).await?;
    let mut asked = alive::asked(visit.db()).await?;
    asked.extend(enterprise::asked(visit.db()).await?);
    asked.sort_by(|a, b| a.since.cmp(&b.since));
    let projects = Projects {
        v: visit.clone(),
        asked,
        outcomes: outcomes(&visit).await?,
        count: visit.count("cohort-projects-count", usize::try_from(count).unwrap_or_default()),
        before: (page > 0).then_some(page - 1),
        after: ((page + 1) * project::PAGE < count).then_some(page + 1),
        etat: which.etat,
        all,
    };
    visit.page(&visit.t("cohort-projects"), &projects)
}

/// What is told of what lives after so many months, and by which figures: those that live, the share, those not known.
const OUTCOMES: [(&str, i64, [&str; 3]); 4] = [
    (
        "cohort-outcome-projects",
        12,
        ["cohorts.alive-twelve", "cohorts.alive-rate-twelve", "cohorts.alive-unknown-twelve"],
    ),
    (
        "cohort-outcome-projects",
        36,
        ["cohorts.alive-thirty-six", "cohorts.alive-rate-thirty-six", "cohorts.alive-unknown-thirty-six"],
    ),
    (
        "cohort-outcome-enterprises",
        12,
        [
            "cohorts.enterprises-alive-twelve",
            "cohorts.enterprises-rate-twelve",
            "cohorts.enterprises-unknown-twelve",
        ],
    ),
    (
        "cohort-outcome-enterprises",
        36,
        [
            "cohorts.enterprises-alive-thirty-six",
            "cohorts.enterprises-rate-thirty-six",
            "cohorts.enterprises-unknown-thirty-six",
        ],
    ),
];

/// Of all that came to an anniversary by today, how many live of those of whom it is known, and how many are not known.
async fn outcomes(visit: &Visit) -> Result<Vec<String>, Fault> {
    const ALL: &[Figure] = &FIGURES;
    let (from, today) = (date(1900, 1, 1), visit.db().today());
    let mut told = vec![];
    for (words, months, keys) in OUTCOMES {
        let mut counted = vec![];
        for key in keys {
            if let Some(figure) = ALL.iter().find(|one| one.key == key) {
                counted.push(figures::count(visit.db(), figure, from, today).await?);
            }
        }
        let [alive, rate, unknown] = counted[..] else { continue };
        if rate.rows + unknown.value > 0 {
            let number = |count: i64| visit.number(&count);
            told.push(visit.tf(
                words,
                &[
                    ("months", number(months).into()),
                    ("alive", number(alive.value).into()),
                    ("known", number(rate.rows).into()),
                    ("unknown", number(unknown.value).into()),
                ],
            ));
        }
    }
    Ok(told)
}

#[derive(Template)]
#[template(path = "project.html")]
struct One {
    v: Visit,
    one: Project,
    place: String,
    people: Vec<Participant>,
    /// The cohorts it went through: path and title.
    cohorts: Vec<(String, String)>,
    ideas: Vec<Idea>,
    /// What the watch knew in the labs where it was first an idea.
    findings: Vec<Finding>,
    known: Vec<Alive>,
    typed: alive::Typed,
    refusals: Refusals,
    months: Vec<Choice>,
    answers: Vec<Choice>,
    told: Vec<Told>,
}

impl One {
    fn months(&self, known: &Alive) -> usize {
        usize::try_from(known.months).unwrap_or_default()
    }

    /// What is known already, when what was typed would replace it.
    fn replaced(&self) -> Option<&Alive> {
        let asked = self.refusals.on("months") == "cohort-refusal-replaces";
        self.typed.replaces(&self.known).filter(|_| asked)
    }
}

type At = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Project, Fault> {
    project::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): At) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = alive::Typed { known_on: visit.db().today().to_string(), ..alive::Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

/// Says whether a project lives after some months, and how it is known.
pub async fn follow(visit: Visit, Path((_, id)): At, Form(typed): Form<alive::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = alive::say(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/projets/{id}?avis=people-saved#suites"))))
}

async fn show(visit: Visit, one: Project, typed: alive::Typed, refusals: Refusals) -> Answer {
    let people = participant::of_project(visit.db(), &one.id).await?;
    let mut cohorts: Vec<(String, String)> = vec![];
    for person in &people {
        let path = format!("/cohortes/{}", person.cohort_id);
        if !cohorts.iter().any(|(known, _)| *known == path)
            && let Some(cohort) = cohort::find(visit.db(), &person.cohort_id).await?
        {
            cohorts.push((path, choices::title(&visit, &cohort)));
        }
    }
    let page = One {
        place: choices::place(&visit, &one.mrc),
        ideas: idea::of_project(visit.db(), &one.id).await?,
        findings: finding::of_project(visit.db(), &one.id).await?,
        known: alive::of(visit.db(), &one.id).await?,
        months: choices::months(&visit),
        answers: choices::family(&visit, "cohort-alive", ["yes", "no"]),
        told: history::about(&visit, "project", &one.id).await?,
        v: visit.clone(),
        one,
        people,
        cohorts,
        typed,
        refusals,
    };
    visit.page(&page.one.name, &page)
}

#[derive(Template)]
#[template(path = "carry.html")]
struct Carry {
    v: Visit,
    title: String,
    kept: Option<Project>,
    typed: Typed,
    organization: Pick,
    refusals: Refusals,
    stages: Vec<Choice>,
    forms: Vec<Choice>,
    mrcs: ByRegion,
}

pub async fn blank(visit: Visit) -> Answer {
    let begun_on = visit.db().today().to_string();
    let typed = Typed { begun_on, stage: "idea".into(), ..Typed::default() };
    shape(visit, None, typed, Refusals::default()).await
}

pub async fn begin(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    send(visit, None, typed).await
}

pub async fn shown(visit: Visit, Path((_, id)): At) -> Answer {
    let kept = found(&visit, &id).await?;
    let typed = Typed::of(&kept);
    shape(visit, Some(kept), typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): At, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    send(visit, Some(kept), typed).await
}

async fn send(visit: Visit, kept: Option<Project>, mut typed: Typed) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return shape(visit, kept, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    let done = match &kept {
        Some(kept) => project::change(&mut act, kept, &typed).await?.map(|()| kept.id.clone()),
        None => project::begin(&mut act, &typed).await?,
    };
    match done {
        Err(refusals) => {
            drop(act);
            shape(visit, kept, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/cohortes/projets/{id}?avis=people-saved"))))
        }
    }
}

async fn shape(visit: Visit, kept: Option<Project>, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let organization =
        pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let mut forms = choices::family(&visit, "people-form", LEGAL);
    forms.insert(0, choices::none(&visit, "cohort-form-none"));
    let title = if kept.is_some() { "cohort-project-change" } else { "cohort-project-begin" };
    let carry = Carry {
        title: visit.t(title).into_owned(),
        stages: choices::family(&visit, "cohort-stage", STAGES),
        mrcs: place::by_region(&visit),
        v: visit.clone(),
        kept,
        typed,
        organization,
        refusals,
        forms,
    };
    visit.page(&carry.title, &carry)
}
