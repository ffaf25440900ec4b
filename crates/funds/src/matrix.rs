//! The matrix: each MRC and each fund, where it is there on a day; and which MRC has no start-up fund, by its name.
use crate::{choices, fund, step};
use askama::Template;
use page::{Answer, Fault, Form, Kept, Refusals, Visit, keep, redirect, sort_by_text};
use people::organization;
use serde::Deserialize;
use sheets::Column;
use std::collections::BTreeSet;

/// The day asked for, and in which form a sheet is kept.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    jour: String,
    forme: String,
}

/// One MRC: each fund by its name and its step there, "" where none was taken; and whether a start-up fund is open.
struct Line {
    name: String,
    steps: Vec<(String, String)>,
    covered: bool,
}

#[derive(Template)]
#[template(path = "matrix.html")]
struct Matrix {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    /// The funds of the day: the id and the name of each.
    funds: Vec<(String, String)>,
    lines: Vec<Line>,
    /// The MRC that have no start-up fund.
    none: String,
    covered: usize,
}

impl Matrix {
    fn sheet(&self, form: &str) -> String {
        self.v.path(&format!("/fonds/couverture/exporter?jour={}&forme={form}", self.asked.jour))
    }

    fn figure(&self) -> String {
        let day = &self.asked.jour;
        self.v.path(&format!("/chiffres/funds.mrc-covered?du={day}&au={day}&genre=start-up"))
    }

    fn said(&self, step: &str) -> String {
        if step.is_empty() { "—".to_owned() } else { self.v.one_of("fund-step", step) }
    }
}

async fn read(visit: &Visit, mut asked: Asked) -> Result<Matrix, Fault> {
    if asked.jour.trim().is_empty() {
        asked.jour = visit.db().today().to_string();
    }
    let mut refusals = Refusals::default();
    let mut matrix = Matrix {
        v: visit.clone(),
        funds: vec![],
        lines: vec![],
        none: String::new(),
        covered: 0,
        refusals: Refusals::default(),
        asked: asked.clone(),
    };
    let Some(day) = refusals.day("jour", &asked.jour) else {
        matrix.refusals = refusals;
        return Ok(matrix);
    };
    let day = day.to_string();
    let mut funds = fund::all(visit.db()).await?;
    funds.retain(|fund| fund.is_on(&day));
    let steps = step::latest(visit.db(), &day).await?;
    let places = organization::places(visit.db()).await?;
    let codes: BTreeSet<String> =
        places.into_iter().chain(steps.iter().map(|step| step.mrc.clone())).collect();
    for code in codes {
        let at = |fund: &fund::Fund| {
            let there = steps.iter().find(|step| step.fund_id == fund.id && step.mrc == code);
            (fund.name.clone(), there.map(|step| step.step.clone()).unwrap_or_default())
        };
        let there: Vec<(String, String)> = funds.iter().map(at).collect();
        let open = |(fund, (_, step)): (&fund::Fund, &(String, String))| {
            fund.purpose == "start-up" && step == "open"
        };
        let covered = funds.iter().zip(&there).any(open);
        matrix.lines.push(Line { name: choices::place(&code).to_owned(), steps: there, covered });
    }
    sort_by_text(&mut matrix.lines, |line| &line.name);
    let bare: Vec<&str> =
        matrix.lines.iter().filter(|line| !line.covered).map(|line| line.name.as_str()).collect();
    let (none, count) = (bare.join(", "), bare.len());
    matrix.covered = matrix.lines.len() - count;
    matrix.none = none;
    matrix.funds = funds.into_iter().map(|fund| (fund.id, fund.name)).collect();
    Ok(matrix)
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let matrix = read(&visit, asked).await?;
    visit.page(&visit.t("fund-cover"), &matrix)
}

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let matrix = read(&visit, asked).await?;
    if !matrix.refusals.none() {
        return Ok(redirect(&visit.path("/fonds/couverture?avis=fund-day-unread")));
    }
    let first = visit.t("fund-mrc").into_owned();
    let heads: Vec<&str> =
        [first.as_str()].into_iter().chain(matrix.funds.iter().map(|(_, name)| name.as_str())).collect();
    let columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    let rows = matrix.lines.iter().map(|line| {
        let said = line.steps.iter().map(|(_, step)| matrix.said(step));
        [line.name.clone()].into_iter().chain(said).collect::<Vec<String>>()
    });
    let title = visit.t("fund-cover");
    keep(&visit, Kept::asked(&matrix.asked.forme), ("couverture-des-fonds", &title), &columns, rows)
}
