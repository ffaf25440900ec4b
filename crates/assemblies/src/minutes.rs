//! The minutes of an assembly, printed: how it was convened, who was there, what was voted, and who was elected.
use crate::{
    assembly::Assembly,
    ballot,
    choices::{self, hour},
    count, election,
    motion::{self, Motion},
    prepare::found,
    presence::{self, Stay},
    voter,
};
use axum::extract::Path;
use jiff::civil::Date;
use page::{Answer, Fault, Visit, file};
use paper::{Cell, Document, Look, Part};

/// Up to so many members, what each said in an open vote is printed; beyond, it is read on the page of the vote.
const SHORT: usize = 40;

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    if one.state() != "closed" {
        return Err(Fault::Absent);
    }
    let address = visit.pole().settings().get("pole.address").to_owned();
    let lines = Some(address).filter(|address| !address.is_empty()).into_iter().collect();
    let mut parts = vec![Part::Letterhead { lines, to: vec![] }];
    parts.extend(opening(&visit, &one).await?);
    for motion in motion::of(visit.db(), &id).await?.iter().filter(|one| one.state() == "closed") {
        parts.extend(voted(&visit, motion).await?);
    }
    if let Some(at) = &one.closed_at {
        parts.push(Part::Text(visit.tf("assembly-minutes-lifted", &[("hour", hour(&visit, at).into())])));
    }
    let date: Date = one.day.parse().map_err(|_| Fault::Absent)?;
    let document = Document {
        title: choices::title(&visit, &one),
        subtitle: visit.t("assembly-minutes").into_owned(),
        author: visit.pole().name(),
        language: paper::Language::from_code(visit.language().code()),
        day: visit.day(&one.day),
        date,
        look: Look::of(visit.pole().face()),
        parts,
    };
    let bytes = tokio::task::spawn_blocking(move || paper::print(&document)).await??;
    Ok(file(bytes, "application/pdf", &format!("proces-verbal-{}.pdf", one.day)))
}

fn heading(visit: &Visit, key: &str) -> Part {
    Part::Heading { level: 1, text: visit.t(key).into_owned(), anchor: None }
}

fn table(visit: &Visit, head: &[&str], rows: Vec<Vec<String>>) -> Part {
    Part::Table {
        caption: String::new(),
        anchor: None,
        head: head.iter().map(|key| visit.t(key).into_owned()).collect(),
        rows: rows.into_iter().map(|row| row.into_iter().map(Cell::text).collect()).collect(),
    }
}

/// How it was convened, its agenda, and who was there.
async fn opening(visit: &Visit, one: &Assembly) -> Result<Vec<Part>, Fault> {
    let rule = presence::rule_of(visit.db(), one).await?;
    let voters = voter::of(visit.db(), &one.id).await?;
    let convened = one.convened_on.clone().unwrap_or_default();
    let things = [
        ("convened", visit.day(&convened).into()),
        ("record", visit.day(&one.record_on).into()),
        ("source", rule.as_ref().map(|rule| rule.source.clone()).unwrap_or_default().into()),
    ];
    let stays = presence::stays(visit.db(), &one.id).await?;
    let quorum = presence::told(visit.db(), one, &voters, rule.as_ref()).await?;
    let opened = one.opened_at.as_deref().map(|at| hour(visit, at)).unwrap_or_default();
    let opened = visit.tf("assembly-minutes-opened", &[("hour", opened.into())]);
    let row = |stay: &Stay| {
        let how = match stay.how.as_str() {
            "proxy" => format!("{} ({})", visit.one_of("assembly-how", "proxy"), stay.holder),
            how => visit.one_of("assembly-how", how),
        };
        let left = stay.left_at.as_deref().map(|at| hour(visit, at)).unwrap_or_default();
        vec![stay.organization.clone(), stay.person.clone(), how, hour(visit, &stay.came_at), left]
    };
    let place = if one.place.is_empty() { String::new() } else { format!(" · {}", one.place) };
    let mut parts = vec![
        Part::Text(format!("{}, {}{place}", visit.day(&one.day), choices::hours(visit, one))),
        Part::Text(visit.tf("assembly-minutes-convened", &things)),
        heading(visit, "assembly-agenda"),
        Part::Text(one.agenda.clone()),
        heading(visit, "assembly-presence"),
        Part::Text(format!("{opened} {}", choices::quorum(visit, quorum))),
    ];
    let heads =
        ["assembly-member", "assembly-person", "assembly-presence", "assembly-came-at", "assembly-left-at"];
    parts.push(table(visit, &heads, stays.iter().map(row).collect()));
    Ok(parts)
}

/// A motion or an election, its votes, and what came of it.
async fn voted(visit: &Visit, motion: &Motion) -> Result<Vec<Part>, Fault> {
    let candidates = election::of(visit.db(), &motion.id).await?;
    let tally = count::tally(visit.db(), &motion.id).await?;
    let title = format!("{}. {}", motion.number, motion.text);
    let mut parts = vec![Part::Heading { level: 1, text: title, anchor: None }];
    if !motion.mover.is_empty() {
        let things = [("mover", motion.mover.as_str().into()), ("seconder", motion.seconder.as_str().into())];
        let words =
            if motion.seconder.is_empty() { "assembly-minutes-moved" } else { "assembly-minutes-seconded" };
        parts.push(Part::Text(visit.tf(words, &things)));
    }
    let majority = visit.one_of("assembly-majority", &motion.majority);
    let way = visit.one_of("assembly-way", &motion.way);
    let mut how = format!("{} · {way}", majority);
    if !motion.teller.is_empty() {
        how =
            format!("{how} · {}{} {}", visit.t("assembly-teller"), visit.t("assembly-colon"), motion.teller);
    }
    parts.push(Part::Text(how));
    let results = choices::results(visit, motion, &candidates, &tally);
    let rows = results.into_iter().map(|(words, votes)| vec![words, visit.number(&votes)]).collect();
    parts.push(table(visit, &["assembly-choice", "assembly-votes"], rows));
    let said = ballot::said(visit.db(), motion).await?;
    if !said.is_empty() && said.len() <= SHORT {
        let row = |one: &ballot::Said| {
            let choice = choices::said(visit, motion, &candidates, &one.choice);
            vec![one.organization.clone(), choice, visit.number(&one.votes)]
        };
        let heads = ["assembly-member", "assembly-choice", "assembly-votes"];
        parts.push(table(visit, &heads, said.iter().map(row).collect()));
    }
    let there = [("there", motion.present.into()), ("needed", motion.needed.into())];
    let quorum = visit.tf("assembly-minutes-quorum", &there);
    parts.push(Part::Text(format!("{}. {quorum}", visit.one_of("assembly-outcome", &motion.outcome))));
    let elected: Vec<&str> =
        candidates.iter().filter(|one| one.mandate_id.is_some()).map(|one| one.person.as_str()).collect();
    if let (false, Some(until)) = (elected.is_empty(), &motion.until_on) {
        let things = [("who", elected.join(", ").into()), ("until", visit.day(until).into())];
        parts.push(Part::Text(visit.tf("assembly-minutes-elected", &things)));
    }
    Ok(parts)
}
