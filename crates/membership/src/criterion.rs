//! The criterion: one of the six legal principles, judged with its evidence, by whom and when.
use crate::application::{Application, LONGEST, PRINCIPLES};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

/// What may be said of a principle.
pub const VERDICTS: [&str; 3] = ["met", "not-met", "unclear"];

/// The fields of the evidence for each principle.
pub const EVIDENCE: [&str; 6] =
    ["evidence_1", "evidence_2", "evidence_3", "evidence_4", "evidence_5", "evidence_6"];

#[derive(Clone, Debug, FromRow)]
pub struct Verdict {
    pub principle: i64,
    pub verdict: String,
    pub evidence: String,
    pub recorded_at: String,
    /// The name of who judged, as their account has it.
    pub judge: String,
}

/// What was typed of the six, each in the principles' order; a verdict left "" is not given yet.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub verdict: Vec<String>,
    pub evidence: Vec<String>,
}

/// Every verdict on an application, those that were replaced included, oldest first.
pub async fn verdicts(db: &Db, application: &str) -> Result<Vec<Verdict>, Fault> {
    sqlx::query_as(GIVEN).bind(application).fetch_all(db.rows()).await
}

/// The same, in an act that may change them.
pub async fn held(act: &mut Act, application: &str) -> Result<Vec<Verdict>, Fault> {
    sqlx::query_as(GIVEN).bind(application).fetch_all(act.rows()).await
}

/// The principles whose verdict in force is that they are not met. What is still to be cleared up is not among them.
pub fn unmet(verdicts: &[Verdict]) -> Vec<i64> {
    let not_met = |one: &i64| in_force(verdicts, *one).is_some_and(|given| given.verdict == "not-met");
    PRINCIPLES.into_iter().filter(not_met).collect()
}

const GIVEN: &str = "select v.principle, v.verdict, v.evidence, v.recorded_at, coalesce(a.name, '') as judge \
     from application_verdict v left join account a on a.id = v.recorded_by \
     where v.application_id = $1 order by v.id";

/// The verdict in force on a principle.
pub fn in_force(verdicts: &[Verdict], principle: i64) -> Option<&Verdict> {
    verdicts.iter().rev().find(|verdict| verdict.principle == principle)
}

/// The verdicts typed that are new or changed, each with its principle and its evidence, and what is refused of them;
/// one that was given is not taken away.
pub(crate) fn fresh<'t>(
    typed: &'t Typed,
    given: &[Verdict],
    refusals: &mut Refusals,
) -> Vec<(i64, &'t str, &'t str)> {
    let mut fresh = vec![];
    for (i, principle) in PRINCIPLES.into_iter().enumerate() {
        let verdict = typed.verdict.get(i).map(String::as_str).unwrap_or_default();
        let evidence = typed.evidence.get(i).map(|text| text.trim()).unwrap_or_default();
        refusals.unless(evidence.chars().count() <= LONGEST, EVIDENCE[i], "member-refusal-long");
        let before = in_force(given, principle);
        let sound =
            VERDICTS.contains(&verdict) || (verdict.is_empty() && evidence.is_empty() && before.is_none());
        refusals.unless(sound, EVIDENCE[i], "member-refusal-verdict");
        refusals.unless(verdict.is_empty() || !evidence.is_empty(), EVIDENCE[i], "member-refusal-evidence");
        let same = before.is_some_and(|before| before.verdict == verdict && before.evidence == evidence);
        if !verdict.is_empty() && !same {
            fresh.push((principle, verdict, evidence));
        }
    }
    fresh
}

/// Keeps the verdicts that are new or changed, or says what is refused.
pub async fn judge(
    act: &mut Act,
    application: &Application,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(matches!(application.state(), "study" | "board"), "verdict", "member-refusal-decided");
    let given = held(act, &application.id).await?;
    let fresh = fresh(typed, &given, &mut refusals);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    for (principle, verdict, evidence) in fresh {
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into application_verdict (id, application_id, principle, verdict, evidence, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(&application.id)
        .bind(principle)
        .bind(verdict)
        .bind(evidence)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
        let note = format!("{principle} {verdict}");
        act.record("application.judged", "application", &application.id, &note).await?;
    }
    Ok(Ok(()))
}
