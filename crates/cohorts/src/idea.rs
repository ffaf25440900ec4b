//! The idea of a lab: what could be done about its issue, and the project that it became.
use crate::{cohort::judge_why, lab::Lab, project};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};

#[derive(Clone, Debug, FromRow)]
pub struct Idea {
    pub id: String,
    pub lab_id: String,
    pub lab: String,
    pub text: String,
    pub said_on: String,
    /// The project that it became, or "".
    pub project_id: String,
    pub project: String,
    /// The organization that the project became, or "".
    pub organization_id: String,
    pub organization: String,
}

macro_rules! ideas {
    ($rest:literal) => {
        concat!(
            "select i.id, i.lab_id, l.issue as lab, i.text, i.said_on, coalesce(j.id, '') as project_id, \
             coalesce(j.name, '') as project, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization from lab_idea i join lab l on l.id = i.lab_id \
             left join project j on j.id = i.project_id left join organization o on o.id = ",
            people::keeper!("j.organization_id"),
            " where i.withdrawn_on is null and ",
            $rest
        )
    };
}

/// The ideas of a lab, in the order that they came.
pub async fn of(db: &Db, lab: &str) -> Result<Vec<Idea>, Fault> {
    sqlx::query_as(ideas!("i.lab_id = $1 order by i.said_on, i.id")).bind(lab).fetch_all(db.rows()).await
}

/// The ideas that a project comes from.
pub async fn of_project(db: &Db, project: &str) -> Result<Vec<Idea>, Fault> {
    sqlx::query_as(ideas!("i.project_id = $1 order by i.said_on, i.id"))
        .bind(project)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Idea>, Fault> {
    sqlx::query_as(ideas!("i.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Writes an idea down, or says what is refused.
pub async fn say(act: &mut Act, lab: &Lab, idea: &str) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(idea) && idea.chars().count() <= 1_000, "idea", "cohort-refusal-idea");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into lab_idea (id, lab_id, text, said_on, withdrawn_why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, '', $5, $6)",
    )
    .bind(&id)
    .bind(&lab.id)
    .bind(idea.trim())
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("lab.idea-said", "lab", &lab.id, &id).await?;
    Ok(Ok(id))
}

/// Ties an idea to a project that begins from it under a name, or to one that goes on; or says what is refused.
pub async fn become_project(
    act: &mut Act,
    lab: &Lab,
    kept: &Idea,
    (name, project): (&str, &str),
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let project = if project.is_empty() {
        let begun = project::Typed {
            project_name: name.to_owned(),
            wants: kept.text.clone(),
            stage: "idea".into(),
            mrc: lab.mrc.clone(),
            begun_on: act.today().to_string(),
            ..Default::default()
        };
        match project::begin(act, &begun).await? {
            Ok(id) => id,
            Err(refusals) => return Ok(Err(refusals)),
        }
    } else {
        let known: Option<(String,)> = sqlx::query_as("select id from project where id = $1")
            .bind(project)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(known.is_some(), "project", "cohort-refusal-project");
        project.to_owned()
    };
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query("update lab_idea set project_id = $2 where id = $1")
        .bind(&kept.id)
        .bind(&project)
        .execute(act.rows())
        .await?;
    act.record("lab.idea-carried", "lab", &lab.id, &kept.id).await?;
    Ok(Ok(project))
}

/// Puts an idea aside, with why, or says what is refused.
pub async fn withdraw(act: &mut Act, kept: &Idea, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let refusals = judge_why(why);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    sqlx::query(
        "update lab_idea set withdrawn_on = $2, withdrawn_why = $3 where id = $1 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .bind(today)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    act.record("lab.idea-put-aside", "lab", &kept.lab_id, &kept.id).await?;
    Ok(Ok(()))
}
