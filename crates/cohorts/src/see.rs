//! A cohort, whole: who makes it possible, who takes part and with what, the steps they reached, its sessions and hours,
//! and where its call is.
use crate::{
    COACH, KEEP,
    ally::{self, Ally},
    choices, coach,
    cohort::{self, Cohort},
    participant::{self, Participant},
    path::{self, Line, List},
    session::{self, Session},
    shape::found,
    task::{self, Task},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Form, Kept, Language, Refusals, Visit, keep, redirect};
use people::told::{self as history, Told};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Cohort,
    title: String,
    today: String,
    allies: Vec<Ally>,
    /// What is still to be done for it to be ready.
    tasks: Vec<Task>,
    people: Vec<Participant>,
    steps: Vec<Line>,
    reached: Vec<(String, String, String)>,
    sessions: Vec<Session>,
    why: String,
    refusals: Refusals,
    /// Whether whoever is here may follow its teams and read its notes.
    follows: bool,
    reads: bool,
    told: Vec<Told>,
}

impl See {
    fn language(&self) -> Language {
        self.v.language()
    }

    fn days(&self) -> String {
        choices::days(&self.v, &self.one)
    }

    fn place(&self) -> String {
        choices::place(&self.v, &self.one.mrc)
    }

    fn action(&self) -> String {
        choices::action(&self.v, &self.one.action)
    }

    fn hours(&self, session: &Session) -> String {
        choices::hours(&self.v, session)
    }

    /// The time that all of them were there.
    fn given(&self) -> String {
        self.v.duration(&self.people.iter().map(|one| one.minutes).sum())
    }

    /// The projects and enterprises of those who are of it still, each once: path, name.
    fn teams(&self) -> Vec<(String, &str)> {
        let mut teams: Vec<(String, &str)> = vec![];
        for one in self.people.iter().filter(|one| one.left_on.is_none()) {
            let team = match (one.project_id.as_str(), one.organization_id.as_str()) {
                ("", "") => continue,
                ("", organization) => (format!("/organisations/{organization}"), one.organization.as_str()),
                (project, _) => (format!("/cohortes/projets/{project}"), one.project.as_str()),
            };
            if !teams.contains(&team) {
                teams.push(team);
            }
        }
        teams
    }

    /// How many steps of the path somebody reached, and the last of them.
    fn step(&self, one: &Participant) -> String {
        let of = self.reached.iter().filter(|(who, ..)| *who == one.id);
        let reached: Vec<&str> = of.map(|(_, step, _)| step.as_str()).collect();
        let last = self.steps.iter().rfind(|line| reached.contains(&line.id.as_str()));
        last.map(|line| line.text(self.language()).to_owned()).unwrap_or_default()
    }
}

type Which = Path<(String, String)>;

/// Why a cohort is cancelled.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Off {
    why: String,
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, String::new(), Refusals::default()).await
}

pub async fn cancel(visit: Visit, Path((_, id)): Which, Form(typed): Form<Off>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = cohort::cancel(&mut act, &id, &typed.why).await? {
        drop(act);
        return show(visit, one, typed.why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/{id}?avis=cohort-cancelled"))))
}

/// Whether whoever is here coaches a cohort, or directs the pole.
pub async fn reads_notes(visit: &Visit, cohort: &str) -> Result<bool, db::Fault> {
    let Some(account) = visit.account() else { return Ok(false) };
    let directs = visit.roles().any(|role| role == people::role::DIRECTION);
    Ok(visit.may(COACH) && (directs || coach::coaches(visit.db(), cohort, &account.id).await?))
}

async fn show(visit: Visit, one: Cohort, why: String, refusals: Refusals) -> Answer {
    let reads = reads_notes(&visit, &one.id).await?;
    let mut tasks = task::of(visit.db(), &one.id).await?;
    tasks.retain(|task| task.ended_on.is_none());
    let see = See {
        title: choices::title(&visit, &one),
        today: visit.db().today().to_string(),
        allies: ally::of(visit.db(), &one.id).await?,
        tasks,
        people: participant::of(visit.db(), &one.id).await?,
        steps: path::of(visit.db(), List::Steps, &one.programme_id).await?,
        reached: participant::steps(visit.db(), &one.id).await?,
        sessions: session::of(visit.db(), &one.id).await?,
        told: history::about(&visit, "cohort", &one.id).await?,
        follows: reads || visit.may(KEEP),
        reads,
        v: visit.clone(),
        one,
        why,
        refusals,
    };
    visit.page(&see.title, &see)
}

/// How the list of participants is kept.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
}

pub async fn export(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let people = participant::of(visit.db(), &id).await?;
    let heads: Vec<String> = [
        "cohort-person",
        "cohort-email",
        "cohort-project",
        "cohort-enterprise",
        "cohort-joined",
        "cohort-left",
        "cohort-minutes",
    ]
    .iter()
    .map(|key| visit.t(key).into_owned())
    .collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[4] = Column::date(&heads[4]);
    columns[5] = Column::date(&heads[5]);
    columns[6] = Column::number(&heads[6]);
    let rows = people.into_iter().map(|one| {
        let left = one.left_on.unwrap_or_default();
        [one.person, one.email, one.project, one.organization, one.joined_on, left, one.minutes.to_string()]
    });
    let title = choices::title(&visit, &one);
    keep(&visit, Kept::asked(&asked.forme), ("cohorte", &title), &columns, rows)
}
