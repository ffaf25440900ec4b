//! The minutes of a meeting, printed: who was there, whether they were enough, what was decided, and who took on what.
use crate::{
    choices,
    convene::convened,
    decision, meet,
    presence::{self, Presence},
    task,
};
use axum::extract::Path;
use jiff::civil::Date;
use page::{Answer, Fault, Visit, file};
use paper::{Cell, Document, Look, Part};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = convened(&visit, &id).await?;
    let today = visit.db().today().to_string();
    if one.state(&today) != "held" {
        return Err(Fault::Absent);
    }
    let presences = presence::at(visit.db(), &one).await?;
    let heading = |key: &str| Part::Heading { level: 1, text: visit.t(key).into_owned(), anchor: None };
    let head = |keys: &[&str]| keys.iter().map(|key| visit.t(key).into_owned()).collect::<Vec<_>>();
    let table = |head: Vec<String>, rows: Vec<Vec<String>>| Part::Table {
        caption: String::new(),
        anchor: None,
        head,
        rows: rows.into_iter().map(|row| row.into_iter().map(Cell::text).collect()).collect(),
    };
    let address = visit.pole().settings().get("pole.address").to_owned();
    let lines = Some(address).filter(|address| !address.is_empty()).into_iter().collect();
    let mut parts = vec![Part::Letterhead { lines, to: vec![] }];
    let where_at = if one.place.is_empty() { String::new() } else { format!(" · {}", one.place) };
    parts.push(Part::Text(format!(
        "{}, {} ({}){where_at}",
        visit.day(&one.day),
        choices::hours(&visit, &one),
        visit.duration(&one.minutes)
    )));
    if !one.agenda.is_empty() {
        parts.extend([heading("concertation-agenda"), Part::Text(one.agenda.clone())]);
    }
    parts.push(heading("concertation-presence"));
    let enough = meet::enough(&visit, &one, &presences).await?;
    if !enough.is_empty() {
        parts.push(Part::Text(enough));
    }
    let title = |one: &Presence| match one.is_guest() {
        true => visit.t("concertation-guest").into_owned(),
        false => visit.one_of("concertation-title", &one.title),
    };
    let said = presences.iter().filter(|one| !one.how.is_empty());
    let rows =
        said.map(|one| vec![one.person.clone(), title(one), visit.one_of("concertation-how", &one.how)]);
    parts.push(table(
        head(&["concertation-person", "concertation-title", "concertation-how"]),
        rows.collect(),
    ));
    let mut decisions = decision::of_meeting(visit.db(), &id).await?;
    decisions.retain(|one| one.withdrawn_at.is_none());
    parts.push(heading("concertation-decisions"));
    if decisions.is_empty() {
        parts.push(Part::Text(visit.t("concertation-decisions-empty").into_owned()));
    } else {
        let row = |one: &decision::Decision| {
            vec![one.told(), one.text.clone(), visit.one_of("concertation-outcome", &one.outcome)]
        };
        let rows = decisions.iter().map(row).collect();
        let heads = head(&["concertation-number", "concertation-decision", "concertation-outcome"]);
        parts.push(table(heads, rows));
    }
    let tasks = task::of_meeting(visit.db(), &id).await?;
    if !tasks.is_empty() {
        let row = |one: &task::Task| vec![one.text.clone(), one.person.clone(), visit.day(&one.due_by)];
        let rows = tasks.iter().map(row).collect();
        let heads = head(&["concertation-task", "concertation-owner", "concertation-due"]);
        parts.extend([heading("concertation-tasks"), table(heads, rows)]);
    }
    let date: Date = one.day.parse().map_err(|_| Fault::Absent)?;
    let document = Document {
        title: one.body.clone(),
        subtitle: visit.t("concertation-minutes").into_owned(),
        author: visit.pole().name(),
        language: paper::Language::from_code(visit.language().code()),
        day: visit.day(&one.day),
        date,
        look: Look::of(visit.pole().face()),
        parts,
    };
    let bytes = tokio::task::spawn_blocking(move || paper::print(&document)).await??;
    Ok(file(bytes, "application/pdf", &format!("compte-rendu-{}.pdf", one.day)))
}
