//! The register of incidents: read, and kept as a sheet.
use crate::incident::{self, Incident};
use askama::Template;
use page::{Answer, Kept, Visit, keep};
use sheets::Column;

#[derive(Template)]
#[template(path = "incidents.html")]
struct Register {
    v: Visit,
    incidents: Vec<Incident>,
}

pub async fn page(visit: Visit) -> Answer {
    let incidents = incident::all(visit.db()).await?;
    visit.page(&visit.t("privacy-incidents"), &Register { v: visit.clone(), incidents })
}

pub async fn csv(visit: Visit) -> Answer {
    let heads: Vec<String> = [
        "privacy-happened-on",
        "privacy-found-on",
        "privacy-nature",
        "privacy-circumstances",
        "privacy-persons",
        "privacy-sensitivity",
        "privacy-consequences",
        "privacy-likelihood",
        "privacy-serious",
        "privacy-measures",
        "privacy-commission-on",
        "privacy-persons-on",
    ]
    .iter()
    .map(|key| visit.t(key).into_owned())
    .collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    for at in [0, 1, 10, 11] {
        columns[at] = Column::date(&heads[at]);
    }
    columns[4] = Column::number(&heads[4]);
    let incidents = incident::all(visit.db()).await?;
    let degree = |said: &str| visit.one_of("privacy-degree", said);
    let rows = incidents.into_iter().map(|one| {
        vec![
            one.happened_on,
            one.found_on,
            one.nature,
            one.circumstances,
            one.persons.to_string(),
            degree(&one.sensitivity),
            degree(&one.consequences),
            degree(&one.likelihood),
            visit.one_of("privacy-yes", if one.serious == 1 { "yes" } else { "no" }),
            one.measures,
            one.commission_on,
            one.persons_on,
        ]
    });
    keep(&visit, Kept::Csv, ("incidents", &visit.t("privacy-incidents")), &columns, rows)
}
