//! The participant: somebody of a cohort, with a project or for an enterprise, and the steps of the path they reached.
use crate::{application, cohort::Cohort};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::pick;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Participant {
    pub id: String,
    pub cohort_id: String,
    pub person_id: String,
    pub person: String,
    pub email: String,
    pub language: String,
    /// With what they take part, or "".
    pub project_id: String,
    pub project: String,
    pub organization_id: String,
    pub organization: String,
    pub joined_on: String,
    pub left_on: Option<String>,
    pub left_why: String,
    /// Minutes of the sessions where they were.
    pub minutes: i64,
}

impl Participant {
    pub fn is_on(&self, day: &str) -> bool {
        self.joined_on.as_str() <= day && self.left_on.as_ref().is_none_or(|left| left.as_str() >= day)
    }

    /// Those who hand things in together: by their project, by their enterprise, or alone.
    pub fn team(&self) -> &str {
        [&self.project_id, &self.organization_id].into_iter().find(|id| !id.is_empty()).unwrap_or(&self.id)
    }

    pub fn team_name(&self) -> &str {
        [&self.project, &self.organization].into_iter().find(|name| !name.is_empty()).unwrap_or(&self.person)
    }
}

/// What was typed of a participant.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Who: a name, or the person chosen.
    pub name: String,
    pub person: Vec<String>,
    /// The project by its id, or the name of one that begins.
    pub project: String,
    pub new_project: String,
    /// The enterprise: a name, or the organization chosen.
    pub who: String,
    pub organization: Vec<String>,
    pub joined_on: String,
    /// The application that is taken up, by its id.
    pub application: String,
}

macro_rules! participants {
    ($rest:literal) => {
        concat!(
            "select x.id, x.cohort_id, x.person_id, ",
            people::name_of!("p"),
            " as person, p.email, p.language, coalesce(j.id, '') as project_id, \
             coalesce(j.name, '') as project, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization, x.joined_on, x.left_on, x.left_why, \
             cast(coalesce((select sum(s.minutes) from cohort_attendance a join cohort_session s on s.id = a.session_id \
             where a.participant_id = x.id and a.how = 'present' and s.cancelled_on is null), 0) as bigint) as minutes \
             from cohort_participant x join person p on p.id = x.person_id \
             left join project j on j.id = x.project_id left join organization o on o.id = ",
            people::keeper!("x.organization_id"),
            $rest
        )
    };
}

/// Everyone of a cohort, by name.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Participant>, Fault> {
    let mut all: Vec<Participant> = sqlx::query_as(participants!(" where x.cohort_id = $1 order by x.id"))
        .bind(cohort)
        .fetch_all(db.rows())
        .await?;
    page::sort_by_text(&mut all, |one| &one.person);
    Ok(all)
}

/// Those who carried a project, cohort by cohort.
pub async fn of_project(db: &Db, project: &str) -> Result<Vec<Participant>, Fault> {
    sqlx::query_as(participants!(" where x.project_id = $1 order by x.joined_on, x.id"))
        .bind(project)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Participant>, Fault> {
    sqlx::query_as(participants!(" where x.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Takes somebody into a cohort, or says what is refused. A project under a new name begins with them.
pub async fn take(act: &mut Act, cohort: &Cohort, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!cohort.is_off(), "name", "cohort-refusal-off");
    refusals.day("joined_on", &typed.joined_on);
    let after = typed.joined_on.trim() <= cohort.ends_on.as_deref().unwrap_or("9999");
    refusals.unless(after, "joined_on", "cohort-refusal-over");
    if let Some(organization) = typed.organization.last() {
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "cohort-refusal-organization");
    }
    let mut project = Some(typed.project.clone()).filter(|id| !id.is_empty());
    if let Some(id) = &project {
        let known: Option<(String,)> = sqlx::query_as("select id from project where id = $1")
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(known.is_some(), "project", "cohort-refusal-project");
    }
    refusals.unless(typed.new_project.chars().count() <= 200, "new_project", "cohort-refusal-long");
    let person = match application::held(act, &typed.application).await? {
        Some(application) if application.cohort_id == cohort.id => {
            let stands = application.verdict == "selected" && application.withdrawn_at.is_none();
            refusals.unless(stands, "name", "cohort-refusal-unselected");
            if refusals.none() { Some(application::meet(act, &application).await?) } else { None }
        }
        _ if !typed.application.is_empty() => {
            refusals.refuse("name", "cohort-refusal-unselected");
            None
        }
        _ => pick::meet(act, &typed.name, &typed.person, &mut refusals).await?,
    };
    let (Some(person), true) = (person, refusals.none()) else { return Ok(Err(refusals)) };
    let there: Option<(String,)> = sqlx::query_as(
        "select id from cohort_participant where cohort_id = $1 and person_id = $2 and left_on is null",
    )
    .bind(&cohort.id)
    .bind(&person)
    .fetch_optional(act.rows())
    .await?;
    if there.is_some() {
        refusals.refuse("name", "cohort-refusal-there");
        return Ok(Err(refusals));
    }
    if project.is_none() && is_seen(&typed.new_project) {
        let begun = crate::project::Typed {
            project_name: typed.new_project.clone(),
            stage: "idea".into(),
            mrc: cohort.mrc.clone(),
            begun_on: typed.joined_on.clone(),
            ..Default::default()
        };
        match crate::project::begin(act, &begun).await? {
            Ok(id) => project = Some(id),
            Err(_) => {
                refusals.refuse("new_project", "cohort-refusal-name");
                return Ok(Err(refusals));
            }
        }
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_participant (id, cohort_id, person_id, project_id, organization_id, application_id, \
         joined_on, left_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, '', $8, $9)",
    )
    .bind(&id)
    .bind(&cohort.id)
    .bind(&person)
    .bind(project)
    .bind(typed.organization.last())
    .bind(Some(&typed.application).filter(|id| !id.is_empty()))
    .bind(typed.joined_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if !typed.application.is_empty() {
        sqlx::query("update cohort_application set person_id = $2 where id = $1")
            .bind(&typed.application)
            .bind(&person)
            .execute(act.rows())
            .await?;
    }
    act.record("cohort.joined", "cohort", &cohort.id, &id).await?;
    Ok(Ok(id))
}

/// Ends somebody's part in a cohort on its last day, with why, or says what is refused.
pub async fn leave(
    act: &mut Act,
    kept: &Participant,
    day: &str,
    why: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = crate::cohort::judge_why(why);
    if refusals.day("left_on", day).is_some() {
        // Who gives up before it begins never came, and counts nowhere.
        let never = kept.joined_on > act.today().to_string();
        refusals.unless(never || day.trim() >= kept.joined_on.as_str(), "left_on", "day-refusal-order");
        let come = day.trim() <= act.today().to_string().as_str();
        refusals.unless(come, "left_on", "cohort-refusal-future");
        let (ends,): (Option<String>,) = sqlx::query_as("select ends_on from cohort where id = $1")
            .bind(&kept.cohort_id)
            .fetch_one(act.rows())
            .await?;
        let within = ends.is_none_or(|end| day.trim() <= end.as_str());
        refusals.unless(within, "left_on", "cohort-refusal-left-late");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update cohort_participant set left_on = $2, left_why = $3 where id = $1 and left_on is null",
    )
    .bind(&kept.id)
    .bind(day.trim())
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    act.record("cohort.left", "cohort", &kept.cohort_id, &kept.id).await?;
    Ok(Ok(()))
}

/// The steps that the participants of a cohort reached: the participant, the step, and the day.
pub async fn steps(db: &Db, cohort: &str) -> Result<Vec<(String, String, String)>, Fault> {
    sqlx::query_as(
        "select r.participant_id, r.step_id, r.reached_on from participant_step r \
         join cohort_participant x on x.id = r.participant_id where x.cohort_id = $1 and r.withdrawn_on is null \
         order by r.reached_on, r.id",
    )
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

/// Says which steps of the path a participant has reached: those said anew are reached today.
pub async fn reach(act: &mut Act, kept: &Participant, steps: &[String]) -> Result<(), Fault> {
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    let there: Vec<(String, String)> = sqlx::query_as(
        "select id, step_id from participant_step where participant_id = $1 and withdrawn_on is null",
    )
    .bind(&kept.id)
    .fetch_all(act.rows())
    .await?;
    for (id, _) in there.iter().filter(|(_, step)| !steps.contains(step)) {
        sqlx::query("update participant_step set withdrawn_on = $2 where id = $1")
            .bind(id)
            .bind(&today)
            .execute(act.rows())
            .await?;
    }
    for step in steps.iter().filter(|step| !there.iter().any(|(_, known)| known == *step)) {
        let id = act.id();
        sqlx::query(
            "insert into participant_step (id, participant_id, step_id, reached_on, recorded_at, recorded_by) \
             select $1, $2, s.id, $4, $5, $6 from programme_step s where s.id = $3",
        )
        .bind(id)
        .bind(&kept.id)
        .bind(step)
        .bind(&today)
        .bind(&at)
        .bind(&by)
        .execute(act.rows())
        .await?;
    }
    act.record("cohort.step-reached", "cohort", &kept.cohort_id, &kept.id).await
}
