//! The project: what some people want to found, where it stands, and the organization that it became.
use crate::{alive::after, cohort::judge_place};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// How far a project is.
pub const STAGES: [&str; 4] = ["idea", "prestart", "start", "growth"];

/// The legal forms that a project may choose.
pub const LEGAL: [&str; 4] = ["nonprofit", "cooperative", "mutual", "other"];

#[derive(Clone, Debug, FromRow)]
pub struct Project {
    pub id: String,
    pub name: String,
    pub wants: String,
    pub stage: String,
    pub mrc: String,
    pub begun_on: String,
    pub legal_form: String,
    pub form_on: Option<String>,
    pub incorporated_on: Option<String>,
    /// The organization that it became, or "".
    pub organization_id: String,
    pub organization: String,
    pub ended_on: Option<String>,
    pub ended_why: String,
}

impl Project {
    /// `ended`, `incorporated`, or `going` on.
    pub fn state(&self) -> &'static str {
        match self {
            Project { ended_on: Some(_), .. } => "ended",
            Project { incorporated_on: Some(_), .. } => "incorporated",
            _ => "going",
        }
    }
}

/// What was typed of a project.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub project_name: String,
    pub wants: String,
    pub stage: String,
    pub mrc: String,
    pub begun_on: String,
    pub legal_form: String,
    pub form_on: String,
    pub incorporated_on: String,
    /// The organization it became: a name still to be found, or those chosen, of whom the last counts.
    pub who: String,
    pub organization: Vec<String>,
    pub ended_on: String,
    pub ended_why: String,
}

impl Typed {
    pub fn of(kept: &Project) -> Typed {
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        Typed {
            project_name: kept.name.clone(),
            wants: kept.wants.clone(),
            stage: kept.stage.clone(),
            mrc: kept.mrc.clone(),
            begun_on: kept.begun_on.clone(),
            legal_form: kept.legal_form.clone(),
            form_on: day(&kept.form_on),
            incorporated_on: day(&kept.incorporated_on),
            organization: Some(kept.organization_id.clone())
                .filter(|id| !id.is_empty())
                .into_iter()
                .collect(),
            ended_on: day(&kept.ended_on),
            ended_why: kept.ended_why.clone(),
            ..Typed::default()
        }
    }

    pub fn judge(&self, today: &str) -> Refusals {
        let mut refusals = Refusals::default();
        let named = is_seen(&self.project_name) && self.project_name.chars().count() <= 200;
        refusals.unless(named, "project_name", "cohort-refusal-name");
        refusals.unless(self.wants.chars().count() <= 2_000, "wants", "cohort-refusal-long");
        refusals.unless(STAGES.contains(&self.stage.as_str()), "stage", "cohort-refusal-stage");
        judge_place(&self.mrc, "3.1", &mut refusals);
        let begun = refusals.day("begun_on", &self.begun_on);
        let form = self.legal_form.as_str();
        refusals.unless(form.is_empty() || LEGAL.contains(&form), "legal_form", "cohort-refusal-form");
        for (field, text) in [
            ("form_on", &self.form_on),
            ("incorporated_on", &self.incorporated_on),
            ("ended_on", &self.ended_on),
        ] {
            if !text.trim().is_empty() && refusals.day(field, text).is_some() {
                refusals.unless(text.trim() <= today, field, "cohort-refusal-future");
                let after = begun.is_none_or(|_| text.trim() >= self.begun_on.trim());
                refusals.unless(after, field, "day-refusal-order");
            }
        }
        let incorporated = !self.incorporated_on.trim().is_empty();
        refusals.unless(!incorporated || !form.is_empty(), "legal_form", "cohort-refusal-form-none");
        let same = form.is_empty() == self.form_on.trim().is_empty();
        refusals.unless(same, "form_on", "cohort-refusal-form-day");
        let ended = self.ended_on.trim().is_empty() || is_seen(&self.ended_why);
        refusals.unless(ended, "ended_why", "cohort-refusal-why");
        refusals.unless(self.ended_why.chars().count() <= 500, "ended_why", "cohort-refusal-long");
        refusals
    }
}

fn day(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|day| !day.is_empty())
}

macro_rules! projects {
    ($rest:literal) => {
        concat!(
            "select p.id, p.name, p.wants, p.stage, p.mrc, p.begun_on, p.legal_form, p.form_on, p.incorporated_on, \
             coalesce(o.id, '') as organization_id, coalesce(o.name, '') as organization, p.ended_on, p.ended_why \
             from project p left join organization o on o.id = ",
            people::keeper!("p.organization_id"),
            $rest
        )
    };
}

/// Projects shown at once.
pub const PAGE: i64 = 50;

/// A page of projects, the latest first, and how many there are; of one state, or of all for "".
pub async fn list(db: &Db, state: &str, page: i64) -> Result<(i64, Vec<Project>), Fault> {
    let (all,): (i64,) = sqlx::query_as(
        "select count(*) from project p where $1 = '' or $1 = case when p.ended_on is not null then 'ended' \
         when p.incorporated_on is not null then 'incorporated' else 'going' end",
    )
    .bind(state)
    .fetch_one(db.rows())
    .await?;
    let some = sqlx::query_as(projects!(
        " where $1 = '' or $1 = case when p.ended_on is not null then 'ended' \
         when p.incorporated_on is not null then 'incorporated' else 'going' end \
         order by p.begun_on desc, p.id desc limit $2 offset $3"
    ))
    .bind(state)
    .bind(PAGE)
    .bind(page.max(0) * PAGE)
    .fetch_all(db.rows())
    .await?;
    Ok((all, some))
}

/// The projects that go on, by the latest; a form offers them.
pub async fn going(db: &Db) -> Result<Vec<Project>, Fault> {
    sqlx::query_as(projects!(" where p.ended_on is null order by p.begun_on desc, p.id desc limit 500"))
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Project>, Fault> {
    sqlx::query_as(projects!(" where p.id = $1")).bind(id).fetch_optional(db.rows()).await
}

async fn judge_organization(act: &mut Act, typed: &Typed, refusals: &mut Refusals) -> Result<(), Fault> {
    if let Some(organization) = typed.organization.last() {
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "cohort-refusal-organization");
    }
    Ok(())
}

/// Begins a project, or says what is refused.
pub async fn begin(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(&act.today().to_string());
    judge_organization(act, typed, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into project (id, name, wants, stage, mrc, begun_on, legal_form, ended_why, recorded_at, recorded_by) \
         values ($1, '', '', '', '', '', '', '', $2, $3)",
    )
    .bind(&id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    write(act, &id, typed).await?;
    act.record("project.begun", "project", &id, typed.begun_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes a project, or says what is refused; history keeps the stage that it was at.
pub async fn change(act: &mut Act, kept: &Project, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(&act.today().to_string());
    judge_organization(act, typed, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    write(act, &kept.id, typed).await?;
    let verb = match (&kept.incorporated_on, day(&typed.incorporated_on)) {
        (None, Some(_)) => "project.incorporated",
        _ if kept.ended_on.is_none() && day(&typed.ended_on).is_some() => "project.ended",
        _ => "project.changed",
    };
    act.record(verb, "project", &kept.id, &kept.stage).await?;
    Ok(Ok(()))
}

async fn write(act: &mut Act, id: &str, typed: &Typed) -> Result<(), Fault> {
    sqlx::query(
        "update project set name = $2, wants = $3, stage = $4, mrc = $5, begun_on = $6, legal_form = $7, form_on = $8, \
         incorporated_on = $9, organization_id = $10, ended_on = $11, ended_why = $12, twelve_on = $13, \
         thirty_six_on = $14 where id = $1",
    )
    .bind(id)
    .bind(typed.project_name.trim())
    .bind(typed.wants.trim())
    .bind(&typed.stage)
    .bind(&typed.mrc)
    .bind(typed.begun_on.trim())
    .bind(&typed.legal_form)
    .bind(day(&typed.form_on))
    .bind(day(&typed.incorporated_on))
    .bind(typed.organization.last())
    .bind(day(&typed.ended_on))
    .bind(if day(&typed.ended_on).is_some() { typed.ended_why.trim() } else { "" })
    .bind(day(&typed.incorporated_on).and_then(|day| after(day, 12)))
    .bind(day(&typed.incorporated_on).and_then(|day| after(day, 36)))
    .execute(act.rows())
    .await?;
    Ok(())
}
