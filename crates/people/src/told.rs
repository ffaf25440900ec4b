//! History told: each line in words, with who did it, when, and what its note says.
use crate::{accounts, organization};
use db::{Fault, Line};
use page::Visit;
use std::collections::HashMap;

/// Lines told of a subject, at most.
const MOST: i64 = 100;

/// A line as people read it.
pub struct Told {
    pub at: String,
    pub what: String,
    pub who: String,
}

/// Deeds whose note holds names of fields.
const EDITS: [&str; 2] = ["organization.edited", "person.edited"];

/// What was done to a subject, newest first, in the words of who reads; nothing of what they may not read.
pub async fn about(visit: &Visit, kind: &str, id: &str) -> Result<Vec<Told>, Fault> {
    told(visit, kind, id, |line| details(visit, line)).await
}

/// What was done to a subject, newest first; a room says what the notes of its own lines hold.
pub async fn told(
    visit: &Visit,
    kind: &str,
    id: &str,
    details: impl Fn(&Line) -> Vec<String>,
) -> Result<Vec<Told>, Fault> {
    let mut lines = db::lines_about(visit.db(), kind, id, MOST).await?;
    let merged = if kind == "organization" { merged(visit, id, &mut lines).await? } else { HashMap::new() };
    let names = accounts::names(visit.db()).await?;
    let who = |line: &Line| match line.by_kind.as_str() {
        "person" => names.get(&line.by_id).cloned().unwrap_or_default(),
        kind => visit.one_of("people-by", kind),
    };
    let open = |line: &&Line| {
        let guard = visit.house().guarded.iter().find(|(verb, _)| *verb == line.verb);
        guard.is_none_or(|(_, right)| visit.may(*right))
    };
    Ok(lines
        .iter()
        .filter(open)
        .map(|line| {
            let mut what = what(visit, line, &details(line));
            if let Some(name) = merged.get(&line.id) {
                what = format!("{what} · {name}");
            }
            Told { at: line.at.clone(), what, who: who(line) }
        })
        .collect())
}

/// Adds what was done to those that turned out to be an organization, and gives their names.
async fn merged(visit: &Visit, id: &str, lines: &mut Vec<Line>) -> Result<HashMap<String, String>, Fault> {
    let mut names = HashMap::new();
    for (merged, _) in organization::merged_into(visit.db(), &[id.to_owned()]).await? {
        lines.extend(db::lines_about(visit.db(), "organization", &merged, MOST).await?);
        let known = organization::find(visit.db(), &merged).await?;
        names.insert(merged, known.map(|known| known.name).unwrap_or_default());
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.seq));
    lines.truncate(usize::try_from(MOST).unwrap_or_default());
    Ok(names)
}

fn what(visit: &Visit, line: &Line, details: &[String]) -> String {
    let deed = visit.one_of("history", &line.verb);
    if details.is_empty() { deed } else { format!("{deed} ({})", details.join(", ")) }
}

fn details(visit: &Visit, line: &Line) -> Vec<String> {
    let family = match line.verb.as_str() {
        verb if EDITS.contains(&verb) => "people-field",
        "organization.role-given" | "organization.role-ended" => "people-role",
        "account.role-given" | "account.role-ended" => "people-office",
        _ => "",
    };
    let part = |word: &str| match word.parse::<jiff::civil::Date>() {
        Ok(_) => Some(visit.day(word)),
        Err(_) if !family.is_empty() => Some(visit.one_of(family, word)),
        Err(_) => None,
    };
    line.note.split_whitespace().filter_map(part).collect()
}
