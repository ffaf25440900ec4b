//! The self-assessment: what participants say of themselves, each from 1 to 5, at the start and at the end.
use crate::{cohort::Cohort, participant::Participant, path::Line};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use std::collections::HashMap;

pub const MOMENTS: [&str; 2] = ["start", "end"];

/// One grade: whose, when, of what.
#[derive(Clone, Debug, FromRow)]
pub struct Grade {
    pub participant_id: String,
    pub moment: String,
    pub statement_id: String,
    pub grade: i64,
}

/// What a cohort says of one statement, over those who answered it at both moments; means in hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub statement_id: String,
    pub people: usize,
    pub before: i64,
    pub after: i64,
}

pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Grade>, Fault> {
    sqlx::query_as(
        "select x.id as participant_id, s.moment, g.statement_id, g.grade from assessment_grade g \
         join cohort_assessment s on s.id = g.assessment_id join cohort_participant x on x.id = s.participant_id \
         where x.cohort_id = $1 order by s.id, g.statement_id",
    )
    .bind(cohort)
    .fetch_all(db.rows())
    .await
}

/// Which moments a participant has spoken at.
pub async fn said(db: &Db, participant: &str) -> Result<Vec<String>, Fault> {
    let said: Vec<(String,)> =
        sqlx::query_as("select moment from cohort_assessment where participant_id = $1")
            .bind(participant)
            .fetch_all(db.rows())
            .await?;
    Ok(said.into_iter().map(|(moment,)| moment).collect())
}

/// The moment at which a participant may speak on a day: the end in the last month of a cohort, or in its second half
/// where it is short; the start before; "" when there is nothing to say.
pub fn asked(cohort: &Cohort, said: &[String], today: &str) -> &'static str {
    let not = |moment: &str| !said.iter().any(|one| one == moment);
    let ending = ends_from(cohort).is_some_and(|last| last.as_str() <= today);
    match ending {
        _ if cohort.is_off() => "",
        false if not("start") => "start",
        true if not("end") => "end",
        _ => "",
    }
}

/// The day from which the end of a cohort is spoken of; none while its last day is not known.
fn ends_from(cohort: &Cohort) -> Option<String> {
    let begins = page::read_day(&cohort.begins_on).ok()?;
    let ends = page::read_day(cohort.ends_on.as_deref()?).ok()?;
    let half = begins.until(ends).ok()?.get_days() / 2;
    let middle = begins.saturating_add(jiff::ToSpan::days(half));
    Some(ends.saturating_sub(jiff::ToSpan::days(30)).max(middle).to_string())
}

/// The mean in hundredths, half up.
pub fn mean(grades: &[i64]) -> i64 {
    let count = i64::try_from(grades.len()).unwrap_or(i64::MAX).max(1);
    (grades.iter().sum::<i64>() * 200 + count) / (2 * count)
}

/// What changed, statement by statement.
pub fn changes(lines: &[Line], grades: &[Grade]) -> Vec<Change> {
    let change = |line: &Line| {
        let mut of: HashMap<&str, [Option<i64>; 2]> = HashMap::new();
        for grade in grades.iter().filter(|grade| grade.statement_id == line.id) {
            of.entry(&grade.participant_id).or_default()[usize::from(grade.moment == "end")] =
                Some(grade.grade);
        }
        let both: Vec<(i64, i64)> =
            of.values().filter_map(|[before, after]| Some(((*before)?, (*after)?))).collect();
        let (before, after): (Vec<i64>, Vec<i64>) = both.into_iter().unzip();
        Change {
            statement_id: line.id.clone(),
            people: before.len(),
            before: mean(&before),
            after: mean(&after),
        }
    };
    lines.iter().map(change).filter(|change| change.people > 0).collect()
}

/// Keeps what a participant says of themselves at one moment, once; or says what is refused. Each grade comes as
/// `grade-STATEMENT`.
pub async fn say(
    act: &mut Act,
    kept: &Participant,
    lines: &[Line],
    moment: &str,
    form: &[(String, String)],
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(MOMENTS.contains(&moment), "grade", "cohort-refusal-moment");
    let there: Option<(String,)> =
        sqlx::query_as("select id from cohort_assessment where participant_id = $1 and moment = $2")
            .bind(&kept.id)
            .bind(moment)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(there.is_none(), "grade", "cohort-refusal-said");
    let grade = |line: &Line| {
        let field = format!("grade-{}", line.id);
        let typed = form.iter().find(|(name, _)| *name == field).map(|(_, grade)| grade.parse::<i64>());
        typed.and_then(Result::ok).filter(|grade| (1..=5).contains(grade))
    };
    refusals.unless(lines.iter().all(|line| grade(line).is_some()), "grade", "cohort-refusal-grade");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into cohort_assessment (id, participant_id, moment, day, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&kept.id)
    .bind(moment)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    for line in lines {
        sqlx::query("insert into assessment_grade (assessment_id, statement_id, grade) values ($1, $2, $3)")
            .bind(&id)
            .bind(&line.id)
            .bind(grade(line).unwrap_or_default())
            .execute(act.rows())
            .await?;
    }
    act.record("cohort.assessed", "cohort", &kept.cohort_id, moment).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::{Grade, changes, mean};
    use crate::path::Line;

    #[test]
    fn only_those_who_spoke_at_both_moments_are_compared() {
        let line = Line {
            id: "s".into(),
            programme_id: String::new(),
            french: "Je sais".into(),
            english: String::new(),
            withdrawn_on: None,
        };
        let grade = |who: &str, moment: &str, grade| Grade {
            participant_id: who.into(),
            moment: moment.into(),
            statement_id: "s".into(),
            grade,
        };
        let all =
            [grade("a", "start", 2), grade("a", "end", 4), grade("b", "start", 1), grade("c", "end", 5)];
        let change = &changes(&[line], &all)[0];
        assert_eq!((change.people, change.before, change.after), (1, 200, 400));
        assert_eq!(mean(&[1, 2, 2]), 167, "half up");
    }
}
