//! The decision: the board admits, refuses or postpones, by a resolution of a day.
use crate::{application::Application, criterion, member};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

/// What the board may decide. Postponed stays open.
pub const OUTCOMES: [&str; 3] = ["admitted", "refused", "postponed"];

#[derive(Clone, Debug, FromRow)]
pub struct Decision {
    pub outcome: String,
    pub resolution: String,
    pub decided_on: String,
    pub reason: String,
    /// Who recorded it, or "" when no person did; and when.
    pub recorder: String,
    pub recorded_at: String,
}

/// What was typed of a decision.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub outcome: String,
    pub resolution: String,
    pub decided_on: String,
    /// Demanded of a refusal: the applicant is told. Demanded of an admission despite a criterion that is not met.
    pub reason: String,
    /// The criteria that are not met, as they were shown to whoever confirms the admission: `3-5`.
    pub despite: String,
}

/// Criteria as a confirmation carries them: `3-5`.
pub fn listed(unmet: &[i64]) -> String {
    unmet.iter().map(i64::to_string).collect::<Vec<_>>().join("-")
}

/// The decisions on an application, oldest first.
pub async fn decisions(db: &Db, application: &str) -> Result<Vec<Decision>, Fault> {
    sqlx::query_as(
        "select d.outcome, d.resolution, d.decided_on, d.reason, coalesce(c.name, '') as recorder, d.recorded_at \
         from application_decision d left join account c on c.id = d.recorded_by \
         where d.application_id = $1 order by d.id",
    )
    .bind(application)
    .fetch_all(db.rows())
    .await
}

/// The reason for which an application was admitted; none where it was not.
pub async fn admitted_for(db: &Db, application: &str) -> Result<Option<String>, Fault> {
    let made = decisions(db, application).await?;
    Ok(made.into_iter().rfind(|one| one.outcome == "admitted").map(|one| one.reason))
}

/// What is wrong with a decision on an application of which some criteria are not met.
fn check(act: &Act, application: &Application, unmet: &[i64], typed: &Typed) -> Refusals {
    let mut refusals = Refusals::default();
    let undecided = matches!(application.state(), "study" | "board");
    refusals.unless(undecided, "outcome", "member-refusal-decided");
    refusals.unless(application.judged == 6, "outcome", "member-refusal-unjudged");
    refusals.unless(OUTCOMES.contains(&typed.outcome.as_str()), "outcome", "member-refusal-outcome");
    let linked = application.organization_id.is_some() || typed.outcome != "admitted";
    refusals.unless(linked, "outcome", "member-refusal-unlinked");
    let resolution = typed.resolution.trim().chars().count();
    refusals.unless((1..=100).contains(&resolution), "resolution", "member-refusal-resolution");
    if let Some(day) = refusals.day("decided_on", &typed.decided_on) {
        refusals.unless(day <= act.today(), "decided_on", "member-refusal-future");
        let after = day.to_string() >= application.received_on;
        refusals.unless(after, "decided_on", "member-refusal-before");
    }
    let reason = typed.reason.trim();
    refusals.unless(typed.outcome != "refused" || !reason.is_empty(), "reason", "member-refusal-reason");
    if typed.outcome == "admitted" && !unmet.is_empty() {
        refusals.unless(typed.despite == listed(unmet), "despite", "member-refusal-unmet");
        refusals.unless(!reason.is_empty(), "reason", "member-refusal-despite");
    }
    refusals.unless(reason.chars().count() <= 2_000, "reason", "member-refusal-long");
    refusals
}

/// Records what the board decided, or says what is refused; one that is admitted is a member from that day, by
/// the id given.
pub async fn decide(
    act: &mut Act,
    application: &Application,
    typed: &Typed,
) -> Result<Result<Option<String>, Refusals>, Fault> {
    let unmet = criterion::unmet(&criterion::held(act, &application.id).await?);
    let refusals = check(act, application, &unmet, typed);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let mut member = None;
    if let (Some(organization), "admitted") = (&application.organization_id, typed.outcome.as_str()) {
        let entry = member::Entry {
            organization: organization.clone(),
            category: application.category_id.clone(),
            joined_on: typed.decided_on.clone(),
            resolution: typed.resolution.clone(),
            resolved_on: typed.decided_on.clone(),
        };
        match member::admit(act, &entry, Some(&application.id)).await? {
            Ok(id) => member = Some(id),
            Err(mut refusals) => {
                // Shown by the decision, whose form has no field for the organization or its category.
                if let Some((_, why)) = refusals.all().first().copied() {
                    refusals.refuse("outcome", why);
                }
                return Ok(Err(refusals));
            }
        }
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into application_decision (id, application_id, outcome, resolution, decided_on, reason, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(&application.id)
    .bind(&typed.outcome)
    .bind(typed.resolution.trim())
    .bind(typed.decided_on.trim())
    .bind(typed.reason.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let note = format!("{} {}", typed.outcome, typed.decided_on.trim());
    act.record("application.decided", "application", &application.id, &note).await?;
    Ok(Ok(member))
}
