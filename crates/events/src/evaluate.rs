//! Saying what one thought of a gathering, by a link that leads back to nobody; and what all thought, few hidden.
use crate::{
    days,
    evaluation::{self, ASKED, Evaluation, Typed},
    gathering::{self, Gathering},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use figures::are_few;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "evaluate.html")]
struct Evaluate {
    v: Visit,
    title: String,
    served: bool,
    typed: Typed,
    refusals: Refusals,
    token: String,
}

fn show(
    visit: &Visit,
    one: &Gathering,
    served: bool,
    token: String,
    typed: Typed,
    refusals: Refusals,
) -> Answer {
    let title = days::title(&visit.house().words, one, visit.language());
    let page = Evaluate { v: visit.clone(), title, served, typed, refusals, token };
    visit.page(&visit.t("event-evaluate"), &page)
}

async fn asked(visit: &Visit, token: &str) -> Result<(Gathering, bool), Fault> {
    let (id, served) = evaluation::by_token(visit.db(), token).await?.ok_or(Fault::Absent)?;
    let one = gathering::find(visit.db().rows(), &id).await?.ok_or(Fault::Absent)?;
    Ok((one, served))
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (one, served) = asked(&visit, &token).await?;
    show(&visit, &one, served, token, Typed::default(), Refusals::default())
}

pub async fn send(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let (one, _) = asked(&visit, &token).await?;
    // By a visitor even when a member of the team is signed in: it is of nobody.
    let mut act = visit.db().act(db::Who::Visitor).await?;
    match evaluation::send(&mut act, &token, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(&visit, &one, false, token, typed, refusals)
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/evaluation/{token}?avis=event-thanks"))))
        }
    }
}

/// What was thought of one thing.
struct Line {
    asked: &'static str,
    mean: String,
    answers: String,
}

#[derive(Template)]
#[template(path = "thought.html")]
struct Thought {
    v: Visit,
    one: Gathering,
    title: String,
    lines: Vec<Line>,
    words: Vec<String>,
    enough: bool,
}

/// The mean of those who said something, to a tenth; none where they are few.
fn mean(visit: &Visit, grades: &[i64]) -> String {
    if are_few(grades.len()) {
        return visit.t("event-few").into_owned();
    }
    let count = i64::try_from(grades.len()).unwrap_or(i64::MAX);
    page::tenths(grades.iter().sum::<i64>() * 100 / count, visit.language())
}

pub async fn results(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let all = evaluation::of(visit.db(), &id).await?;
    let grade = |asked: &str, one: &Evaluation| match asked {
        "overall" => one.overall,
        "useful" => one.useful,
        _ => one.held,
    };
    let enough = !are_few(all.len());
    let line = |asked: &'static str| {
        let grades: Vec<i64> = all.iter().map(|one| grade(asked, one)).filter(|grade| *grade > 0).collect();
        let few = are_few(grades.len());
        let answers = if few { visit.t("event-few").into_owned() } else { grades.len().to_string() };
        Line { asked, mean: mean(&visit, &grades), answers }
    };
    let thought = Thought {
        title: days::title(&visit.house().words, &one, visit.language()),
        lines: ASKED.map(line).into(),
        words: all
            .iter()
            .filter(|one| enough && !one.words.is_empty())
            .map(|one| one.words.clone())
            .collect(),
        v: visit.clone(),
        one,
        enough,
    };
    visit.page(&visit.t("event-thought"), &thought)
}
