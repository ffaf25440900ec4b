//! The roll: who votes at an assembly, frozen as it is convened, of membership and dues as of its day of reference; or as
//! it opens, where that day is the assembly's own.
use crate::{
    assembly::{self, Assembly},
    rule::{DUES, Rule},
    voter::{self, Entitled},
};
use db::{Act, Db, Fault, Settings};
use jiff::civil::Date;
use page::Refusals;

/// By which rule and as of which day members are convened. Where the roll is that of the day itself, they may pay until
/// then: all are convened, and dues keep nobody off before the opening.
pub fn basis(one: &Assembly, rule: &Rule, record_on: &str, today: Date) -> Option<(Rule, Date)> {
    if record_on.trim() == one.day {
        return Some((Rule { dues: DUES[0].into(), ..rule.clone() }, today));
    }
    page::read_day(record_on).ok().map(|day| (rule.clone(), day))
}

/// Convenes an assembly and freezes its roll, which is given with the ids of its voters; or says what is refused.
pub async fn convene(
    act: &mut Act,
    (db, settings): (&Db, &Settings),
    one: &Assembly,
    rule: Option<&Rule>,
    record_on: &str,
) -> Result<Result<Vec<(String, Entitled)>, Refusals>, Fault> {
    if let Err(refusals) = assembly::convene(act, one, rule, record_on).await? {
        return Ok(Err(refusals));
    }
    let today = act.today();
    let basis = rule.and_then(|rule| basis(one, rule, record_on, today));
    let Some((rule, day)) = basis else { return Ok(Ok(vec![])) };
    let entitled = voter::entitled(db, settings, &rule, day).await?;
    if entitled.is_empty() {
        let mut refusals = Refusals::default();
        refusals.refuse("record_on", "assembly-refusal-nobody");
        return Ok(Err(refusals));
    }
    Ok(Ok(voter::freeze(act, &one.id, entitled).await?))
}

/// Freezes the roll of the day itself as the assembly opens: whoever is not entitled that day leaves it, whoever became
/// so since joins it. False when nobody would be left. Any other roll stays as it is.
pub async fn settle(
    act: &mut Act,
    (db, settings): (&Db, &Settings),
    one: &Assembly,
    rule: Option<&Rule>,
) -> Result<bool, Fault> {
    let (Some(rule), Ok(day), false) = (rule, page::read_day(&one.day), one.is_settled()) else {
        return Ok(true);
    };
    let entitled = voter::entitled(db, settings, rule, day).await?;
    if entitled.is_empty() {
        return Ok(false);
    }
    let convened = voter::held(act, &one.id).await?;
    for voter in &convened {
        match entitled.iter().find(|one| one.membership_id == voter.membership_id) {
            Some(now) => voter::restate(act, &voter.id, now).await?,
            None => voter::strike(act, &voter.id).await?,
        }
    }
    let count = entitled.len();
    let known = |one: &Entitled| convened.iter().any(|voter| voter.membership_id == one.membership_id);
    let joining = entitled.into_iter().filter(|one| !known(one)).collect();
    voter::enter(act, &one.id, joining).await?;
    act.record("assembly.roll-frozen", "assembly", &one.id, &count.to_string()).await?;
    Ok(true)
}
