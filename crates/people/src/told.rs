//! History told: each line in words, with who did it, when, and what its note says.
use crate::accounts;
use db::{Fault, Line};
use page::Visit;

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
    let lines = db::lines_about(visit.db(), kind, id, 100).await?;
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
        .map(|line| Told { at: line.at.clone(), what: what(visit, line, &details(line)), who: who(line) })
        .collect())
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
