//! Results told: each question's chart and the table beside it, and the answers taken away as a file by right.
use crate::{
    answer::{self, shown},
    follow::found,
    hidden::SMALLEST,
    invitation,
    narrow::Narrow,
    question::{self, Question},
    results::{self, All, Told},
    survey::Survey,
};
use axum::extract::Path;
use db::Fault;
use figures::chart::{Chart, Kind, Palette, svg};
use page::{Answer, Kept, Visit, keep, percent};
use sheets::Column;
use std::collections::BTreeMap;

/// What a page shows of one question.
pub struct Shown {
    pub words: String,
    pub section: bool,
    /// Drawn when enough is told.
    pub chart: String,
    pub rows: Vec<Row>,
    /// What is told of numbers, or why nothing is.
    pub said: String,
    pub crossed: Option<Crossed>,
}

/// An answer, how many gave it, their share, and who they are, where that is told.
pub struct Row {
    pub answer: String,
    pub count: String,
    pub share: String,
    pub opens: Option<Narrow>,
}

/// A table of answers by MRC, ready to be read.
pub struct Crossed {
    pub heads: Vec<String>,
    pub rows: Vec<(String, Vec<String>)>,
}

/// Everything said in a survey: every organization that sent answers, even if it left all questions out.
pub async fn all(visit: &Visit, survey: &Survey) -> Result<All, Fault> {
    let mut all = answer::of_survey(visit.db(), &survey.id).await?;
    for one in invitation::of(visit.db(), &survey.id).await? {
        if one.state() == "answered" {
            all.entry(one.id).or_default();
        }
    }
    Ok(all)
}

/// The results of a survey as a page shows them.
pub async fn results(visit: &Visit, survey: &Survey) -> Result<Vec<Shown>, Fault> {
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    let all = all(visit, survey).await?;
    let places = invitation::places(visit.db(), &survey.id).await?;
    Ok(questions.iter().map(|question| show(visit, question, &all, &places)).collect())
}

fn show(visit: &Visit, question: &Question, all: &All, places: &BTreeMap<String, String>) -> Shown {
    let language = visit.language();
    let words = question.words(language).to_owned();
    let told = results::of(question, all);
    let (mut rows, mut points, mut said) = (vec![], vec![], String::new());
    match &told {
        Told::Parts(parts) => {
            for part in parts.iter().filter(|part| !part.choice.is_empty() || part.count != Some(0)) {
                let name = name(visit, question, &part.choice);
                if let Some(count) = part.count {
                    points.push((name.clone(), count as f64));
                }
                let share = part.share.map(|share| percent(share, language));
                rows.push(Row {
                    answer: name,
                    count: few(visit, part.count),
                    share: share.unwrap_or_default(),
                    opens: part.count.map(|_| Narrow::choice(question, &part.choice)),
                });
            }
        }
        Told::Amounts { count, median, .. } if question.is_of_years() => {
            let things =
                [("count", visit.number(count).into()), ("median", tell(visit, question, *median).into())];
            said = visit.tf("survey-years", &things);
        }
        Told::Amounts { count, median, sum } => {
            let amount = |hundredths: i64| tell(visit, question, hundredths);
            said = visit.tf(
                "survey-amounts",
                &[
                    ("count", visit.number(count).into()),
                    ("median", amount(*median).into()),
                    ("sum", amount(*sum).into()),
                ],
            );
        }
        Told::Words(count) => said = visit.tf("survey-texts", &[("count", visit.number(count).into())]),
        Told::Nothing if question.is_asked() => said = visit.t("survey-too-few").into_owned(),
        Told::Nothing => {}
    }
    let chart = Chart { kind: Kind::Bars, title: words.clone(), unit: String::new(), points };
    Shown {
        section: !question.is_asked(),
        chart: if chart.points.len() > 1 {
            svg(&chart, &Palette::page(), language.code())
        } else {
            String::new()
        },
        crossed: results::crossed(question, all, places).map(|crossed| lay(visit, question, crossed)),
        words,
        rows,
        said,
    }
}

fn lay(visit: &Visit, question: &Question, crossed: results::Crossed) -> Crossed {
    let place = |(code, count): &(String, Option<i64>)| {
        let mrc = territory::mrc(code)
            .map_or_else(|| visit.t("survey-no-mrc").into_owned(), |mrc| mrc.name.to_owned());
        format!("{mrc} ({})", few(visit, *count))
    };
    let row = |(choice, cells, all): (String, Vec<Option<i64>>, Option<i64>)| {
        let cells = cells.into_iter().chain([all]).map(|count| few(visit, count)).collect();
        (name(visit, question, &choice), cells)
    };
    Crossed {
        heads: crossed.columns.iter().map(place).collect(),
        rows: crossed.rows.into_iter().map(row).collect(),
    }
}

/// A count, or that it is not told.
fn few(visit: &Visit, count: Option<i64>) -> String {
    count.map_or_else(|| visit.t("survey-hidden").into_owned(), |count| visit.number(&count))
}

fn name(visit: &Visit, question: &Question, choice: &str) -> String {
    results::name(question, choice, visit.language(), |key| visit.t(key).into_owned())
}

/// A number or an amount as people read it.
pub fn tell(visit: &Visit, question: &Question, hundredths: i64) -> String {
    let language = visit.language();
    if question.kind == "amount" {
        return page::money(hundredths, language);
    }
    if question.is_of_years() {
        return ((hundredths + 50) / 100).to_string();
    }
    let number = figures::chart::number(hundredths as f64 / 100.0, language.code());
    [number.as_str(), question.unit(language)].join("\u{a0}").trim().to_owned()
}

/// What one organization said to a question, in words.
pub fn in_words(visit: &Visit, question: &Question, said: &[answer::Said]) -> String {
    let one = |said: &answer::Said| match (&said.choice, said.amount) {
        (choice, _) if !choice.is_empty() => name(visit, question, choice),
        (_, Some(amount)) => tell(visit, question, amount),
        _ => said.words.clone(),
    };
    said.iter().map(one).collect::<Vec<_>>().join(", ")
}

pub async fn results_csv(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    send_results(visit, &id, Kept::Csv).await
}

pub async fn results_xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    send_results(visit, &id, Kept::Xlsx).await
}

async fn send_results(visit: Visit, id: &str, kept: Kept) -> Answer {
    let survey = found(&visit, id).await?;
    let mut rows: Vec<[String; 4]> = vec![[
        visit.t("survey-rate").into_owned(),
        rate(&visit, &survey),
        survey.answered.to_string(),
        percent(survey.rate(), visit.language()),
    ]];
    for shown in results(&visit, &survey).await? {
        if !shown.said.is_empty() {
            rows.push([shown.words.clone(), shown.said, String::new(), String::new()]);
        }
        for Row { answer, count, share, .. } in shown.rows {
            rows.push([shown.words.clone(), answer, count, share]);
        }
    }
    let heads = ["survey-question", "survey-answer", "survey-count", "survey-share"].map(|key| visit.t(key));
    let columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    keep(&visit, kept, ("resultats", &visit.t("survey-results")), &columns, rows)
}

pub async fn answers_csv(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    send_answers(visit, &id, Kept::Csv).await
}

pub async fn answers_xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    send_answers(visit, &id, Kept::Xlsx).await
}

/// One row for each organization that answered, one column for each question.
async fn send_answers(visit: Visit, id: &str, kept: Kept) -> Answer {
    let survey = found(&visit, id).await?;
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    let questions: Vec<Question> = questions.into_iter().filter(Question::is_asked).collect();
    let all = all(&visit, &survey).await?;
    let mut invited = invitation::of(visit.db(), id).await?;
    invited.retain(|one| one.state() == "answered");
    page::sort_by_text(&mut invited, |one| &one.name);
    let heads = ["people-name", "survey-day", "survey-channel"].map(|key| visit.t(key).into_owned());
    let mut columns: Vec<Column<'_>> =
        vec![Column::text(&heads[0]), Column::date(&heads[1]), Column::text(&heads[2])];
    columns.extend(questions.iter().map(|question| match question.kind.as_str() {
        "number" | "year" => Column::number(question.words(visit.language())),
        "amount" => Column::money(question.words(visit.language())),
        _ => Column::text(question.words(visit.language())),
    }));
    let cell = |question: &Question, said: &[answer::Said]| match (question.kind.as_str(), said.first()) {
        ("number" | "year", Some(said)) => shown(said.amount.unwrap_or_default()).replace(',', "."),
        ("amount", Some(said)) => said.amount.unwrap_or_default().to_string(),
        _ => in_words(&visit, question, said),
    };
    let rows: Vec<Vec<String>> = invited
        .into_iter()
        .map(|one| {
            let said = all.get(&one.id).cloned().unwrap_or_default();
            let mut row = vec![
                one.name,
                one.answered_on.unwrap_or_default(),
                visit.one_of("survey-channel", &one.channel),
            ];
            row.extend(
                questions
                    .iter()
                    .map(|asked| cell(asked, said.get(&asked.id).map(Vec::as_slice).unwrap_or_default())),
            );
            row
        })
        .collect();
    keep(&visit, kept, ("reponses", &visit.t("survey-answers")), &columns, rows)
}

/// How many answered of how many were asked, in words.
pub fn rate(visit: &Visit, survey: &Survey) -> String {
    visit.tf(
        "survey-rate-of",
        &[
            ("count", survey.answered.into()),
            ("answered", visit.number(&survey.answered).into()),
            ("whole", survey.asked.into()),
            ("asked", visit.number(&survey.asked).into()),
        ],
    )
}

/// How few are not told, in words.
pub fn rule(visit: &Visit) -> String {
    visit.tf("survey-hidden-rule", &[("smallest", SMALLEST.into())])
}
