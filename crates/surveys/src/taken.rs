//! The portrait taken away as a sheet: one number on a line, that a sheet adds up, none that is small nor gives one
//! back, whoever takes it.
use crate::{
    portrait::{Asked, Plain, Region},
    printed, province,
};
use page::{Answer, Form, Kept, Visit, keep};
use sheets::Column;

pub async fn csv(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let one = printed::taken(&visit, &asked).await?;
    let heads =
        ["portrait-topic", "portrait-line", "portrait-measure", "portrait-unit"].map(|key| visit.t(key));
    let count = visit.t("survey-count");
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns.push(Column::number(&count));
    let name = format!("portrait-{}", one.day);
    keep(&visit, Kept::Csv, (&name, &visit.t("portrait-menu")), &columns, rows(&visit, &one))
}

/// What is counted, the line of it, what its number is, its unit, and the number; then where the numbers come from.
fn rows(visit: &Visit, one: &Region) -> Vec<[String; 5]> {
    let title = visit.t("portrait-title").into_owned();
    let as_of = visit.tf("portrait-as-of", &[("day", visit.day(&one.day).into())]);
    let enterprises = visit.t("portrait-enterprises").into_owned();
    let mut rows = vec![];
    let total: Vec<Plain> = one.plain.iter().cloned().collect();
    add(&mut rows, [&title, &as_of, &enterprises], &one.total, &total);
    for (value, words, note, _, plain) in &one.numbers {
        add(&mut rows, [&title, note, words], value, std::slice::from_ref(plain));
    }
    let beside = visit.tf("portrait-quebec", &[("year", province::YEAR.to_string().into())]);
    for group in &one.groups {
        if !group.note.is_empty() {
            add(&mut rows, [&group.title, &group.note, ""], "", &[]);
        }
        for line in &group.lines {
            let numbers =
                [(&group.heads.0, &line.told), (&group.heads.1, &line.share), (&beside, &line.province)];
            let told = numbers.into_iter().zip(&line.plain).filter(|((_, told), _)| !told.is_empty());
            for ((measure, told), plain) in told {
                add(&mut rows, [&group.title, &line.label, measure], told, plain);
            }
        }
    }
    let sources = visit.t("portrait-sources").into_owned();
    for source in printed::sources(visit, one) {
        add(&mut rows, [&sources, &source, ""], "", &[]);
    }
    rows
}

/// Adds a line for each number, or for the words that stand for the one that is not told.
fn add(rows: &mut Vec<[String; 5]>, of: [&str; 3], told: &str, plain: &[Plain]) {
    let [topic, line, measure] = of.map(str::to_owned);
    let row = |unit: &str, number: &str| {
        [topic.clone(), line.clone(), measure.clone(), unit.to_owned(), number.to_owned()]
    };
    if plain.is_empty() {
        rows.push(row("", told));
    }
    rows.extend(plain.iter().map(|(number, unit)| row(unit, number)));
}
