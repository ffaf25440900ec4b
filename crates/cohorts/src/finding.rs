//! The finding: what the watch knows, with its source, its theme and its day, and the labs that it feeds.
use crate::{cohort::judge_why, lab::Lab, session::judge_link};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Finding {
    pub id: String,
    pub text: String,
    pub source: String,
    pub link: String,
    /// "" when it was noted under none.
    pub theme: String,
    pub found_on: String,
    /// How many labs it feeds.
    pub labs: i64,
}

/// What was typed of a finding.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub finding: String,
    pub source: String,
    pub link: String,
    pub theme: String,
    /// Today when it is empty.
    pub found_on: String,
}

impl Typed {
    fn judge(&self, today: &str) -> Refusals {
        let mut refusals = Refusals::default();
        let said = is_seen(&self.finding) && self.finding.chars().count() <= 2_000;
        refusals.unless(said, "finding", "cohort-refusal-finding");
        let sourced = is_seen(&self.source) && self.source.chars().count() <= 300;
        refusals.unless(sourced, "source", "cohort-refusal-source");
        judge_link("link", &self.link, &mut refusals);
        refusals.unless(self.theme.chars().count() <= 100, "theme", "cohort-refusal-long");
        if !self.found_on.trim().is_empty() && refusals.day("found_on", &self.found_on).is_some() {
            refusals.unless(self.found_on.trim() <= today, "found_on", "cohort-refusal-future");
        }
        refusals
    }
}

macro_rules! findings {
    ($rest:literal) => {
        concat!(
            "select f.id, f.text, f.source, f.link, f.theme, f.found_on, (select count(*) from finding_lab n \
             where n.finding_id = f.id and n.withdrawn_on is null) as labs from finding f \
             where f.withdrawn_on is null ",
            $rest
        )
    };
}

/// Every finding that stands, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Finding>, Fault> {
    sqlx::query_as(findings!("order by f.found_on desc, f.id desc")).fetch_all(db.rows()).await
}

/// The findings that feed a lab, in the order of their days.
pub async fn of_lab(db: &Db, lab: &str) -> Result<Vec<Finding>, Fault> {
    sqlx::query_as(findings!(
        "and exists (select n.id from finding_lab n where n.finding_id = f.id and n.lab_id = $1 \
         and n.withdrawn_on is null) order by f.found_on, f.id"
    ))
    .bind(lab)
    .fetch_all(db.rows())
    .await
}

/// The findings that feed the labs where a project was first an idea.
pub async fn of_project(db: &Db, project: &str) -> Result<Vec<Finding>, Fault> {
    sqlx::query_as(findings!(
        "and exists (select n.id from finding_lab n join lab_idea i on i.lab_id = n.lab_id \
         where n.finding_id = f.id and n.withdrawn_on is null and i.withdrawn_on is null and i.project_id = $1) \
         order by f.found_on, f.id"
    ))
    .bind(project)
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Finding>, Fault> {
    sqlx::query_as(findings!("and f.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The labs that a finding feeds: id and issue.
pub async fn labs(db: &Db, id: &str) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as(
        "select l.id, l.issue from finding_lab n join lab l on l.id = n.lab_id where n.finding_id = $1 \
         and n.withdrawn_on is null order by l.begun_on, l.id",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// Writes a finding down, for a lab or for none yet, or says what is refused.
pub async fn note(
    act: &mut Act,
    lab: Option<&Lab>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let today = act.today().to_string();
    let refusals = typed.judge(&today);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let found_on = Some(typed.found_on.trim()).filter(|day| !day.is_empty()).unwrap_or(&today);
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into finding (id, text, source, link, theme, found_on, withdrawn_why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, '', $7, $8)",
    )
    .bind(&id)
    .bind(typed.finding.trim())
    .bind(typed.source.trim())
    .bind(typed.link.trim())
    .bind(typed.theme.trim())
    .bind(found_on)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("finding.noted", "finding", &id, found_on).await?;
    if let Some(lab) = lab {
        tie(act, &id, &lab.id).await?;
    }
    Ok(Ok(id))
}

async fn tie(act: &mut Act, finding: &str, lab: &str) -> Result<(), Fault> {
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into finding_lab (id, finding_id, lab_id, since_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(finding)
    .bind(lab)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("finding.fed", "finding", finding, lab).await?;
    act.record("lab.found", "lab", lab, finding).await
}

/// Has a finding feed one more lab, or says what is refused.
pub async fn feed(act: &mut Act, kept: &Finding, lab: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known: Option<(String,)> =
        sqlx::query_as("select id from lab where id = $1").bind(lab).fetch_optional(act.rows()).await?;
    refusals.unless(known.is_some(), "lab", "cohort-refusal-lab");
    let there: Option<(String,)> = sqlx::query_as(
        "select id from finding_lab where finding_id = $1 and lab_id = $2 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .bind(lab)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(there.is_none(), "lab", "cohort-refusal-lab-fed");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    tie(act, &kept.id, lab).await?;
    Ok(Ok(()))
}

/// A finding feeds a lab no more; it stands for the others.
pub async fn part(act: &mut Act, kept: &Finding, lab: &str) -> Result<(), Fault> {
    let today = act.today().to_string();
    let parted = sqlx::query(
        "update finding_lab set withdrawn_on = $3 where finding_id = $1 and lab_id = $2 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .bind(lab)
    .bind(today)
    .execute(act.rows())
    .await?;
    if parted.rows_affected() > 0 {
        act.record("finding.parted", "finding", &kept.id, lab).await?;
    }
    Ok(())
}

/// Withdraws a finding, with why, or says what is refused; each lab that it fed tells it.
pub async fn withdraw(act: &mut Act, kept: &Finding, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let refusals = judge_why(why);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let off = sqlx::query(
        "update finding set withdrawn_on = $2, withdrawn_why = $3 where id = $1 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .bind(today)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if off.rows_affected() > 0 {
        act.record("finding.withdrawn", "finding", &kept.id, "").await?;
        let fed: Vec<(String,)> =
            sqlx::query_as("select lab_id from finding_lab where finding_id = $1 and withdrawn_on is null")
                .bind(&kept.id)
                .fetch_all(act.rows())
                .await?;
        for (lab,) in fed {
            act.record("lab.finding-withdrawn", "lab", &lab, &kept.id).await?;
        }
    }
    Ok(Ok(()))
}
