//! In time: what the rooms tell of an organization or of a person, read at once.
use db::Fault;
use page::{Fact, Happened, Timeline, Visit};
use sqlx::AssertSqlSafe;

/// SQL: the ids of the organization at `$1` and of all that stand under it, found once for all that is asked of them.
const WHOSE: &str = concat!("with whose (id) as ", crate::whole!("$1"));

/// The latest things that these timelines of one subject tell of it, by its id, newest first, each with its kind: so many
/// of each kind at most. Of the other kinds than the one that is asked for alone, unless it is "", there is one thing,
/// which shows that they have some.
pub async fn latest(
    visit: &Visit,
    lines: &[Timeline],
    alone: &str,
    whose: &str,
    most: i64,
) -> Result<Vec<(&'static str, Happened)>, Fault> {
    let wanted = |line: &Timeline| alone.is_empty() || line.kind == alone;
    if !lines.iter().any(wanted) {
        return Ok(vec![]);
    }
    let parts: Vec<String> =
        lines.iter().map(|line| part(visit, line, if wanted(line) { "$4" } else { "1" })).collect();
    // Whoever has no account is told nothing.
    let sql = format!("{WHOSE} select * from ({}) x where $3 <> ''", parts.join(" union all "));
    let facts: Vec<Fact> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(whose)
        .bind(visit.db().today().to_string())
        .bind(visit.account().map_or("", |account| account.id.as_str()))
        .bind(most)
        .fetch_all(visit.db().rows())
        .await?;
    let tell = |fact: Fact| {
        let line = lines.iter().find(|line| line.kind == fact.kind)?;
        Some((line.kind, (line.told)(visit, fact)))
    };
    let mut told: Vec<(&'static str, Happened)> = facts.into_iter().filter_map(tell).collect();
    told.sort_by(|(_, one), (_, other)| (&other.day, &other.id).cmp(&(&one.day, &one.id)));
    Ok(told)
}

/// SQL: the latest rows of a timeline, so many at most.
fn part(visit: &Visit, line: &Timeline, most: &str) -> String {
    format!(
        "select * from (select '{}' as kind, f.id, f.day, f.what, f.said, f.also, f.amount, f.place from ({}) f \
         order by f.day desc, f.id desc limit {most}) y",
        line.kind,
        (line.sql)(visit)
    )
}
