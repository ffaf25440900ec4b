//! The portrait taken away as a sheet: one number on a line, none that is small nor gives one back, whoever takes it.
use crate::{
    portrait::{Asked, Region},
    printed, province,
};
use page::{Answer, Form, Kept, Visit, keep};
use sheets::Column;

pub async fn csv(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let one = printed::taken(&visit, &asked).await?;
    let heads =
        ["portrait-topic", "portrait-line", "portrait-measure", "survey-count"].map(|key| visit.t(key));
    let columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    let name = format!("portrait-{}", one.day);
    keep(&visit, Kept::Csv, (&name, &visit.t("portrait-menu")), &columns, rows(&visit, &one))
}

/// What is counted, the line of it, what its number is, and the number; then where the numbers come from.
fn rows(visit: &Visit, one: &Region) -> Vec<[String; 4]> {
    let title = visit.t("portrait-title").into_owned();
    let as_of = visit.tf("portrait-as-of", &[("day", visit.day(&one.day).into())]);
    let enterprises = visit.t("portrait-enterprises").into_owned();
    let mut rows = vec![[title.clone(), as_of, enterprises, one.total.clone()]];
    for (value, words, note, _) in &one.numbers {
        rows.push([title.clone(), note.clone(), words.clone(), value.clone()]);
    }
    let beside = visit.tf("portrait-quebec", &[("year", province::YEAR.to_string().into())]);
    for group in &one.groups {
        if !group.note.is_empty() {
            rows.push([group.title.clone(), group.note.clone(), String::new(), String::new()]);
        }
        for line in &group.lines {
            let numbers =
                [(&group.heads.0, &line.told), (&group.heads.1, &line.share), (&beside, &line.province)];
            for (measure, number) in numbers.into_iter().filter(|(_, number)| !number.is_empty()) {
                rows.push([group.title.clone(), line.label.clone(), measure.clone(), number.clone()]);
            }
        }
    }
    let sources = visit.t("portrait-sources").into_owned();
    for source in printed::sources(visit, one) {
        rows.push([sources.clone(), source, String::new(), String::new()]);
    }
    rows
}
