//! Retention: for how long each kind of rows is kept, as the pole decides from a day on, and what is old by it.
use db::{Act, Db, Fault, FromRow, Who};
use jiff::{ToSpan, civil::Date};
use page::{Old, Refusals, Retention};
use people::consent;
use serde::Deserialize;

/// The longest time, in months.
const LONGEST: i64 = 1_200;

/// How many are forgotten in one act.
const AT_ONCE: i64 = 200;

/// A rule that was decided.
#[derive(Clone, Debug, FromRow)]
pub struct Rule {
    pub kind: String,
    /// 0 keeps without end.
    pub months: i64,
    pub from_on: String,
    pub recorder: String,
}

/// What was typed of a rule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub months: String,
    pub from_on: String,
}

/// The kind by which the rule of an implied consent is decided: `consent-dues`.
pub fn of_consent(basis: &str) -> String {
    format!("consent-{basis}")
}

/// Decides for how long a kind is kept from a day on, or says what is refused.
pub async fn decide(
    act: &mut Act,
    retentions: &[Retention],
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let kept = retentions.iter().any(|one| one.kind == typed.kind);
    let basis = consent::RULED.into_iter().find(|basis| of_consent(basis) == typed.kind);
    refusals.unless(kept || basis.is_some(), "kind", "privacy-refusal-what");
    let months = typed.months.trim().parse::<i64>().ok();
    let least = i64::from(basis.is_some());
    let months = months.filter(|months| (least..=LONGEST).contains(months));
    refusals.unless(months.is_some(), "months", "privacy-refusal-months");
    // The register of incidents is kept five years at least (c., r. 3.1, s. 8).
    let short = typed.kind == "incidents" && months.is_some_and(|months| (1..60).contains(&months));
    refusals.unless(!short, "months", "privacy-refusal-five");
    let from = refusals.day("from_on", &typed.from_on);
    let (Some(months), Some(from), true) = (months, from, refusals.none()) else { return Ok(Err(refusals)) };
    if let Some(basis) = basis {
        consent::rule(act, basis, months, from).await?;
        return Ok(Ok(()));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into retention_rule (id, kind, months, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(&typed.kind)
    .bind(months)
    .bind(from.to_string())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("retention.ruled", "retention", &typed.kind, &format!("{months} {from}")).await?;
    Ok(Ok(()))
}

/// Every rule, the latest day first.
pub async fn all(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as(
        "select r.kind, r.months, r.from_on, coalesce(c.name, '') as recorder from retention_rule r \
         left join account c on c.id = r.recorded_by order by r.from_on desc, r.id desc",
    )
    .fetch_all(db.rows())
    .await
}

/// For how many months a kind is kept on a day, by rules with the latest first; none when without end.
pub fn months(rules: &[Rule], kind: &str, day: &str) -> Option<i64> {
    let rule = rules.iter().find(|rule| rule.kind == kind && *rule.from_on <= *day)?;
    Some(rule.months).filter(|months| *months > 0)
}

/// The day before which things kept for so many months are old.
pub fn cutoff(today: Date, months: i64) -> String {
    today.checked_sub(months.months()).unwrap_or(today).to_string()
}

/// What a kind would forget today after so many months, so many at most.
pub async fn would_go(db: &Db, one: &Retention, months: i64, most: i64) -> Result<Vec<Old>, Fault> {
    let before = cutoff(db.today(), months);
    (one.old)(db, &before, most).await
}

/// Forgets whatever is old by the rules in force, some at a time. History keeps how many of each kind.
pub async fn apply(db: &Db, retentions: &[Retention], who: &Who) -> Result<(), Fault> {
    let rules = all(db).await?;
    let today = db.today();
    for one in retentions {
        let Some(months) = months(&rules, one.kind, &today.to_string()) else { continue };
        let before = cutoff(today, months);
        let mut last = vec![];
        loop {
            let old = (one.old)(db, &before, AT_ONCE).await?;
            // What is not forgotten by being forgotten would come back without end.
            if old.is_empty() || old == last {
                break;
            }
            let mut act = db.act(who.clone()).await?;
            for row in &old {
                (one.forget)(&mut act, &row.id).await?;
            }
            act.record("retention.applied", "retention", one.kind, &old.len().to_string()).await?;
            act.commit().await?;
            last = old;
        }
    }
    db.scour().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(months: i64, from: &str) -> Rule {
        Rule { kind: "letters".into(), months, from_on: from.into(), recorder: String::new() }
    }

    #[test]
    fn the_latest_rule_that_has_begun_holds_and_nought_is_without_end() {
        let rules = [rule(0, "2023-01-01"), rule(12, "2022-04-01"), rule(24, "2021-04-01")];
        assert_eq!(months(&rules, "letters", "2021-03-31"), None);
        assert_eq!(months(&rules, "letters", "2022-03-31"), Some(24));
        assert_eq!(months(&rules, "letters", "2022-04-01"), Some(12));
        assert_eq!(months(&rules, "letters", "2023-01-01"), None);
        assert_eq!(months(&rules, "sign-ins", "2022-04-01"), None);
    }

    #[test]
    fn the_end_of_a_short_month_is_its_last_day() {
        assert_eq!(cutoff(jiff::civil::date(2022, 3, 31), 1), "2022-02-28");
        assert_eq!(cutoff(jiff::civil::date(2022, 4, 1), 12), "2021-04-01");
    }
}
