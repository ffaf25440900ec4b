//! What waits of assemblies: those still to be convened whose notice begins soon or has begun, those left open, and
//! special ones that members asked for.
use crate::{KEEP, assembly, request, rule};
use db::{Db, Fault};
use jiff::ToSpan;
use page::Waiting;

/// Days before the last one of its notice from which an assembly is told to be convened.
const SOON: i64 = 14;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let today = db.today();
    let all = assembly::all(&db).await?;
    let rule = rule::on(&db, &today.to_string()).await?;
    let near = |one: &&assembly::Assembly| {
        let by = page::read_day(&one.day).ok().zip(rule.as_ref()).map(|(day, rule)| rule.convened_by(day));
        one.state() == "draft" && by.is_some_and(|by| by.saturating_sub(SOON.days()) <= today)
    };
    let draft = all.iter().filter(near).count();
    let left = all.iter().filter(|one| one.is_open() && one.day < today.to_string()).count();
    let asked = request::all(&db).await?;
    let of = |state: &str| asked.iter().filter(|one| one.state(&today.to_string()) == state).count();
    let (due, late) = (of("due"), of("late"));
    let wait =
        |words, count, path: &str, late| Waiting { words, count, path: path.into(), right: KEEP, late };
    Ok(vec![
        wait("assembly-waiting-notice", draft, "/assemblees", false),
        wait("assembly-waiting-open", left, "/assemblees", true),
        wait("assembly-waiting-asked", due + late, "/assemblees/demandes", late > 0),
    ])
}
