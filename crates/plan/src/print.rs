//! The plan as a PDF: each axis with its objectives, its targets and where they stand, its actions, and what was amended.
use crate::{
    action, board, change,
    dial::{Dial, dials},
    indicator, objective, text, told,
    year::{self, Plan},
};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Visit, days, file};
use paper::{Cell, Document, Look, Part};
use std::sync::Arc;

pub async fn pdf(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let plan = year::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let document = set(&visit, &all, &plan).await?;
    let bytes = tokio::task::spawn_blocking(move || paper::print(&document)).await??;
    Ok(file(bytes, "application/pdf", &format!("plan-{}-{}.pdf", plan.from_on, plan.to_on)))
}

async fn set(visit: &Visit, all: &Figures, plan: &Plan) -> Result<Document, Fault> {
    let actions = board::actions(visit, &plan.id).await?;
    let today = visit.db().today().to_string();
    let indicators = indicator::of_plan(visit.db(), &plan.id).await?;
    let objectives = objective::of_plan(visit.db(), &plan.id).await?;
    let heading = |level: u8, text: String| Part::Heading { level, text, anchor: None };
    let said = text::of_plan(visit.db(), &plan.id).await?;
    let (last, first): (Vec<_>, Vec<_>) = said
        .parts()
        .into_iter()
        .filter(|(_, body)| !body.is_empty())
        .map(|(part, body)| {
            (part, [heading(1, visit.one_of("plan-text", part)), Part::Text(body.to_owned())])
        })
        .partition(|(part, _)| *part == "means");
    let mut parts: Vec<Part> = first.into_iter().flat_map(|(_, said)| said).collect();
    let mut ways = vec![];
    for axis in plan.axes() {
        let things = [("code", axis.code.into()), ("name", told::axis(visit, axis).into())];
        parts.push(heading(1, visit.tf("plan-axis-named", &things)));
        let mine: Vec<_> = objectives.iter().filter(|objective| objective.axis == axis.code).collect();
        if mine.is_empty() {
            parts.push(Part::Text(visit.t("plan-axis-empty").into_owned()));
        }
        for objective in mine {
            parts.push(heading(2, objective.text.clone()));
            let dials = dials(visit, all, plan, objective, &indicators).await?;
            if !dials.is_empty() {
                parts.push(targets(visit, &dials));
            }
            // What each month or MRC was to reach is told whole: a cell is too narrow for names.
            parts.extend(dials.iter().filter_map(|dial| dial.each.clone()).map(Part::Text));
            for dial in dials {
                let name = dial.name();
                ways.extend(dial.catch_up.map(|way| (way.missing, name, way.told)));
            }
            let planned: Vec<_> = actions.iter().filter(|one| one.objective_id == objective.id).collect();
            if !planned.is_empty() {
                parts.push(tasks(visit, &planned, &today));
            }
        }
    }
    parts.extend(last.into_iter().flat_map(|(_, said)| said));
    if !ways.is_empty() {
        ways.sort_by_key(|(missing, ..)| *missing);
        parts.push(heading(1, visit.t("plan-catch-up").into_owned()));
        let rows = ways.into_iter().map(|(_, name, way)| vec![Cell::text(name), Cell::text(way)]).collect();
        parts.push(table(visit, "", &["plan-indicator", "plan-catch-up-way"], rows));
    }
    let changes = board::amendments(visit, all, &plan.id).await?;
    if !changes.is_empty() {
        parts.push(heading(1, visit.t("plan-changes").into_owned()));
        parts.push(amendments(visit, changes));
    }
    let days = days(&plan.from_on, &plan.to_on, visit.language());
    let mut adopted = match &plan.adopted_on {
        Some(day) => visit.tf("plan-adopted-on", &[("day", visit.day(day).into())]),
        None => visit.t("plan-not-adopted").into_owned(),
    };
    if !plan.resolution.is_empty() {
        let by = visit.tf("plan-adopted-by", &[("resolution", plan.resolution.as_str().into())]);
        adopted = format!("{adopted} {by}");
    }
    let today = visit.db().today();
    Ok(Document {
        title: plan.title.clone(),
        subtitle: format!("{} {adopted}", visit.tf("plan-days", &[("days", days.into())])),
        author: visit.pole().name(),
        language: paper::Language::from_code(visit.language().code()),
        day: visit.day(&today.to_string()),
        date: today,
        look: Look::of(visit.pole().face()),
        parts,
    })
}

fn table(visit: &Visit, caption: &str, head: &[&str], rows: Vec<Vec<Cell>>) -> Part {
    Part::Table {
        caption: if caption.is_empty() { String::new() } else { visit.t(caption).into_owned() },
        anchor: None,
        head: head.iter().map(|key| visit.t(key).into_owned()).collect(),
        rows,
    }
}

fn targets(visit: &Visit, dials: &[Dial]) -> Part {
    let row = |dial: &Dial| {
        let actual = dial.actual.as_ref().map_or("–", |(told, _)| told.as_str());
        vec![
            Cell::text(dial.name()),
            Cell::amount(&dial.target),
            Cell::amount(&dial.before.0),
            Cell::amount(actual),
            Cell::text(dial.forecast.as_deref().unwrap_or("–")),
            Cell::text(visit.t(dial.verdict)),
        ]
    };
    let head = ["plan-indicator", "plan-target", "plan-before", "plan-actual", "plan-expected", "plan-state"];
    table(visit, "", &head, dials.iter().map(row).collect())
}

fn tasks(visit: &Visit, actions: &[&action::Action], today: &str) -> Part {
    let row = |one: &&action::Action| {
        let what =
            if one.action.is_empty() { one.text.clone() } else { format!("{} ({})", one.text, one.action) };
        let mut state = visit.one_of("plan-state", &one.state);
        if one.is_late(today) {
            state = format!("{}, {state}", visit.t("plan-state-late"));
        }
        vec![Cell::text(what), Cell::text(&one.owner), Cell::text(visit.day(&one.due_on)), Cell::text(state)]
    };
    let head = ["plan-task", "plan-owner", "plan-due", "plan-state"];
    table(visit, "", &head, actions.iter().map(row).collect())
}

fn amendments(visit: &Visit, changes: Vec<change::Change>) -> Part {
    let row = |one: change::Change| {
        let (subject, deed) =
            (visit.one_of("plan-subject", &one.subject), visit.one_of("plan-deed", &one.deed));
        vec![
            Cell::text(visit.day(&one.day)),
            Cell::text(format!("{subject}, {deed}")),
            Cell::text(one.was),
            Cell::text(one.became),
        ]
    };
    let head = ["plan-change-day", "plan-change-what", "plan-change-was", "plan-change-became"];
    table(visit, "", &head, changes.into_iter().map(row).collect())
}
