//! The chase: sheets in the directory that are no longer fresh, whom the house writes to about them, and who never answers.
use crate::{
    letters::Desk,
    rule::{self, Rule},
};
use db::{Act, Connection, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use people::organization::looks_like_email;
use std::collections::{HashMap, HashSet};

/// Letters in one morning: a relay that is new to a pole takes no more.
const A_MORNING: usize = 200;

#[derive(FromRow)]
struct Row {
    id: String,
    name: String,
    email: String,
    since: String,
    language: String,
}

/// A sheet that is no longer fresh.
#[derive(Clone, Debug)]
pub struct Stale {
    pub id: String,
    pub name: String,
    pub email: String,
    pub language: String,
    /// The day on which it was last said to be right, and the first on which it was no longer fresh.
    pub since: String,
    pub due: Date,
    /// The days on which the house wrote about it since then.
    pub letters: Vec<String>,
    /// `silent`: every letter went unanswered; `stopped`: its mailbox asked for none; `unreached`: it has none;
    /// `written`: a letter went; `next`: none yet.
    pub state: &'static str,
}

/// The states in which staff find them, those that only a person can help first.
pub const STATES: [&str; 5] = ["silent", "stopped", "unreached", "written", "next"];

/// Every sheet that is no longer fresh today, the longest first.
pub async fn stale(rows: &mut Connection, today: Date) -> Result<(Rule, Vec<Stale>), Fault> {
    let day = today.to_string();
    let rule = rule::on(rows, &day).await?;
    let sheets: Vec<Row> = sqlx::query_as(concat!(
        "select o.id, o.name, coalesce(nullif(o.email, ''), (select l.email from sheet_link l \
         where l.answered_at is not null and l.organization_id in ",
        people::whole!("o.id"),
        " order by l.id desc limit 1), '') as email, \
         coalesce((select max(c.confirmed_on) from confirmation c where c.organization_id = o.id \
         and c.whole = 1), p.shown_on) as since, \
         coalesce((select l.language from sheet_link l where l.organization_id in ",
        people::whole!("o.id"),
        " order by l.id desc limit 1), '') as language from (select ",
        people::keeper!("s.organization_id"),
        " as organization_id, min(s.shown_on) as shown_on from sheet_shown s \
         join organization b on b.id = s.organization_id where s.field = 'sheet' and s.hidden_on is null \
         and (b.closed_on is null or b.closed_on > $1) group by 1) p \
         join organization o on o.id = p.organization_id \
         where o.closed_on is null or o.closed_on > $1 order by since, o.name_key, o.id"
    ))
    .bind(&day)
    .fetch_all(&mut *rows)
    .await?;
    let letters: Vec<(String, String)> = sqlx::query_as(concat!(
        "select ",
        people::keeper!("organization_id"),
        " as organization_id, made_on from sheet_link where chase = 1 order by id"
    ))
    .fetch_all(&mut *rows)
    .await?;
    let stopped: Vec<(String,)> =
        sqlx::query_as("select email from mailbox_stop where resumed_at is null").fetch_all(rows).await?;
    let stopped: HashSet<String> = stopped.into_iter().map(|(email,)| email).collect();
    let mut written: HashMap<String, Vec<String>> = HashMap::new();
    for (organization, on) in letters {
        written.entry(organization).or_default().push(on);
    }
    let stale = |row: Row| {
        let due = rule.due(row.since.parse().ok()?);
        if today < due {
            return None;
        }
        let first = due.to_string();
        let mut letters = written.remove(&row.id).unwrap_or_default();
        letters.retain(|on| *on >= first);
        let email = row.email.trim().to_lowercase();
        let state = match (email.as_str(), letters.len()) {
            (email, _) if !looks_like_email(email) => "unreached",
            (email, _) if stopped.contains(email) => "stopped",
            (_, 0) => "next",
            (_, sent) if sent >= rule.days.len() && over(&letters, today) => "silent",
            _ => "written",
        };
        let Row { id, name, since, language, .. } = row;
        Some(Stale { id, name, email, language, since, due, letters, state })
    };
    let found = sheets.into_iter().filter_map(stale).collect();
    Ok((rule, found))
}

/// Whether the last letter had its time to be answered.
fn over(letters: &[String], today: Date) -> bool {
    let last = letters.last().and_then(|on| on.parse::<Date>().ok());
    last.is_none_or(|last| last.saturating_add(crate::link::DAYS.days()) <= today)
}

impl Stale {
    /// Whether a letter goes today: its day has come, and as long after the one before as the rule has it.
    fn is_written_to(&self, rule: &Rule, today: Date) -> bool {
        let sent = self.letters.len();
        let Some(days) = rule.days.get(sent) else { return false };
        let waited = match (self.letters.last().and_then(|on| on.parse::<Date>().ok()), sent.checked_sub(1)) {
            (Some(last), Some(before)) => {
                let between = days - rule.days.get(before).copied().unwrap_or_default();
                last.saturating_add(between.max(1).days()) <= today
            }
            _ => true,
        };
        ["next", "written"].contains(&self.state) && waited && self.due.saturating_add(days.days()) <= today
    }
}

/// Writes to the owners whose day has come. Says how many letters went.
pub async fn send(act: &mut Act, desk: Desk<'_>) -> Result<usize, Fault> {
    let today = act.today();
    let (rule, stale) = stale(act.rows(), today).await?;
    let due: Vec<Stale> =
        stale.into_iter().filter(|one| one.is_written_to(&rule, today)).take(A_MORNING).collect();
    for one in &due {
        let language = desk.language(&one.language);
        desk.ask(act, (&one.id, &one.name), &one.email, language, true).await?;
    }
    Ok(due.len())
}

/// The same for a page.
pub async fn today(db: &Db) -> Result<(Rule, Vec<Stale>), Fault> {
    let mut rows = db.rows().acquire().await?;
    stale(&mut rows, db.today()).await
}
