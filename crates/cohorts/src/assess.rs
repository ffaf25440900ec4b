//! What participants said of themselves before and after, drawn and in a table; few are hidden beyond the team, and one
//! alone from everybody.
use crate::{
    KEEP,
    assessment::{self, Change},
    choices,
    cohort::Cohort,
    path::{self, Line, List},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use figures::{
    are_few,
    chart::{self, Chart, Kind, Palette},
};
use page::{Answer, Visit};

#[derive(Template)]
#[template(path = "assess.html")]
struct Assess {
    v: Visit,
    one: Cohort,
    title: String,
    rows: Vec<Row>,
    drawings: Vec<String>,
    statements: usize,
}

/// One statement as it is told.
struct Row {
    text: String,
    before: String,
    after: String,
    change: String,
    people: String,
}

/// Whether a mean is told here: of five to everybody, of two to the team, who coach them. One person's is theirs.
fn is_told(visit: &Visit, change: &Change) -> bool {
    !are_few(change.people) || change.people > 1 && visit.may(KEEP)
}

/// What is told of one statement: the numbers, or that they are few.
fn row(visit: &Visit, line: &Line, change: Option<&Change>) -> Row {
    let text = line.text(visit.language()).to_owned();
    match change {
        Some(one) if is_told(visit, one) => Row {
            text,
            before: choices::grade(visit, one.before),
            after: choices::grade(visit, one.after),
            change: choices::signed(visit, one.after - one.before),
            people: one.people.to_string(),
        },
        _ => {
            let few = || visit.t(if visit.may(KEEP) { "cohort-few-team" } else { "cohort-few" }).into_owned();
            Row { text, before: few(), after: few(), change: few(), people: few() }
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let lines = path::whole(visit.db(), List::Statements, &one.programme_id).await?;
    let changes = assessment::changes(&lines, &assessment::of(visit.db(), &id).await?);
    let of = |line: &Line| changes.iter().find(|change| change.statement_id == line.id);
    let asked: Vec<&Line> =
        lines.iter().filter(|line| line.withdrawn_on.is_none() || of(line).is_some()).collect();
    let shown = |line: &&&Line| of(line).is_some_and(|one| is_told(&visit, one));
    let drawing = |line: &&Line| {
        let change = of(line)?;
        let point = |words: &str, hundredths: i64| (visit.t(words).into_owned(), hundredths as f64 / 100.0);
        let chart = Chart {
            kind: Kind::Bars,
            title: line.text(visit.language()).to_owned(),
            unit: String::new(),
            points: vec![point("cohort-before-it", change.before), point("cohort-after-it", change.after)],
        };
        Some(chart::svg(&chart, &Palette::page(), visit.language().code()))
    };
    let page = Assess {
        title: choices::title(&visit, &one),
        rows: asked.iter().map(|line| row(&visit, line, of(line))).collect(),
        drawings: asked.iter().filter(shown).filter_map(drawing).collect(),
        statements: asked.len(),
        v: visit.clone(),
        one,
    };
    visit.page(&visit.t("cohort-assessment"), &page)
}
