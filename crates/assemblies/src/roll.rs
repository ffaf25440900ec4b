//! The roll: who votes at an assembly, frozen as it is convened, of membership and dues as of its day of reference.
use crate::{
    assembly::{self, Assembly},
    rule::Rule,
    voter::{self, Entitled},
};
use db::{Act, Db, Fault, Settings};
use page::Refusals;

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
    let (Some(rule), Ok(day)) = (rule, page::read_day(record_on)) else { return Ok(Ok(vec![])) };
    let entitled = voter::entitled(db, settings, rule, day).await?;
    if entitled.is_empty() {
        let mut refusals = Refusals::default();
        refusals.refuse("record_on", "assembly-refusal-nobody");
        return Ok(Err(refusals));
    }
    Ok(Ok(voter::freeze(act, &one.id, entitled).await?))
}
