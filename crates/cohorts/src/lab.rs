//! The lab: an issue of the territory, and those who take it up.
use crate::{cohort::judge_place, finding, inspiration};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::pick;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Lab {
    pub id: String,
    pub issue: String,
    pub about: String,
    pub begun_on: String,
    pub ended_on: Option<String>,
    pub mrc: String,
    pub action: String,
    pub people: i64,
    pub ideas: i64,
    pub projects: i64,
}

#[derive(Clone, Debug, FromRow)]
pub struct Present {
    pub id: String,
    pub person_id: String,
    pub person: String,
    pub organization_id: String,
    pub organization: String,
}

/// What was typed of a lab.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub issue: String,
    pub about: String,
    pub begun_on: String,
    pub ended_on: String,
    pub mrc: String,
    pub action: String,
}

impl Typed {
    pub fn of(kept: &Lab) -> Typed {
        Typed {
            issue: kept.issue.clone(),
            about: kept.about.clone(),
            begun_on: kept.begun_on.clone(),
            ended_on: kept.ended_on.clone().unwrap_or_default(),
            mrc: kept.mrc.clone(),
            action: kept.action.clone(),
        }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let said = is_seen(&self.issue) && self.issue.chars().count() <= 200;
        refusals.unless(said, "issue", "cohort-refusal-name");
        refusals.unless(self.about.chars().count() <= 5_000, "about", "cohort-refusal-long");
        let begun = refusals.day("begun_on", &self.begun_on);
        if !self.ended_on.trim().is_empty()
            && let (Some(begun), Some(ended)) = (begun, refusals.day("ended_on", &self.ended_on))
        {
            refusals.unless(begun <= ended, "ended_on", "day-refusal-order");
        }
        judge_place(&self.mrc, &self.action, &mut refusals);
        refusals
    }
}

/// What was typed in one of the forms of a lab's page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct More {
    pub name: String,
    pub person: Vec<String>,
    pub who: String,
    pub organization: Vec<String>,
    pub finding: String,
    pub source: String,
    pub link: String,
    pub theme: String,
    pub found_on: String,
    pub idea: String,
    /// What inspires it: another lab by its id, or a name, a place and a link.
    pub inspiration_lab: String,
    pub inspiration: String,
    pub inspiration_place: String,
    pub inspiration_link: String,
}

impl More {
    /// The finding that was typed.
    pub fn noted(&self) -> finding::Typed {
        finding::Typed {
            finding: self.finding.clone(),
            source: self.source.clone(),
            link: self.link.clone(),
            theme: self.theme.clone(),
            found_on: self.found_on.clone(),
        }
    }

    /// The inspiration that was typed.
    pub fn inspired(&self) -> inspiration::Typed<'_> {
        inspiration::Typed {
            other: &self.inspiration_lab,
            name: &self.inspiration,
            place: &self.inspiration_place,
            link: &self.inspiration_link,
        }
    }
}

macro_rules! labs {
    ($rest:literal) => {
        concat!(
            "select l.id, l.issue, l.about, l.begun_on, l.ended_on, l.mrc, l.action, (select count(*) from lab_person x \
             where x.lab_id = l.id and x.withdrawn_on is null) as people, (select count(*) from lab_idea i \
             where i.lab_id = l.id and i.withdrawn_on is null) as ideas, (select count(distinct i.project_id) \
             from lab_idea i where i.lab_id = l.id and i.withdrawn_on is null) as projects from lab l ",
            $rest
        )
    };
}

/// Every lab, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Lab>, Fault> {
    sqlx::query_as(labs!("order by l.begun_on desc, l.id desc")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Lab>, Fault> {
    sqlx::query_as(labs!("where l.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Those who take part in a lab, by name.
pub async fn people(db: &Db, lab: &str) -> Result<Vec<Present>, Fault> {
    let mut all: Vec<Present> = sqlx::query_as(concat!(
        "select x.id, x.person_id, ",
        people::name_of!("p"),
        " as person, \
         coalesce(o.id, '') as organization_id, coalesce(o.name, '') as organization from lab_person x \
         join person p on p.id = x.person_id left join organization o on o.id = ",
        people::keeper!("x.organization_id"),
        " where x.lab_id = $1 and x.withdrawn_on is null order by x.id"
    ))
    .bind(lab)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |one| &one.person);
    Ok(all)
}

fn day(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|day| !day.is_empty())
}

/// Opens a lab, or says what is refused.
pub async fn open(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into lab (id, issue, about, begun_on, ended_on, mrc, action, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(typed.issue.trim())
    .bind(typed.about.trim())
    .bind(typed.begun_on.trim())
    .bind(day(&typed.ended_on))
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("lab.opened", "lab", &id, typed.begun_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes a lab, or says what is refused.
pub async fn change(act: &mut Act, kept: &Lab, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update lab set issue = $2, about = $3, begun_on = $4, ended_on = $5, mrc = $6, action = $7 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.issue.trim())
    .bind(typed.about.trim())
    .bind(typed.begun_on.trim())
    .bind(day(&typed.ended_on))
    .bind(&typed.mrc)
    .bind(&typed.action)
    .execute(act.rows())
    .await?;
    act.record("lab.changed", "lab", &kept.id, "").await?;
    Ok(Ok(()))
}

/// Brings somebody into a lab, or says what is refused.
pub async fn bring(act: &mut Act, lab: &Lab, typed: &More) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    if let Some(organization) = typed.organization.last() {
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "cohort-refusal-organization");
    }
    let Some(person) = pick::meet(act, &typed.name, &typed.person, &mut refusals).await? else {
        return Ok(Err(refusals));
    };
    let there: Option<(String,)> = sqlx::query_as(
        "select id from lab_person where lab_id = $1 and person_id = $2 and withdrawn_on is null",
    )
    .bind(&lab.id)
    .bind(&person)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(there.is_none(), "name", "cohort-refusal-lab-there");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into lab_person (id, lab_id, person_id, organization_id, joined_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(&lab.id)
    .bind(person)
    .bind(typed.organization.last())
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("lab.joined", "lab", &lab.id, &id).await?;
    Ok(Ok(()))
}
