//! The rows that prove a number, as a sheet to keep: CSV for any program, or a real XLSX.
use crate::{
    open::{self, Shown},
    value,
};
use axum::{Extension, extract::Path};
use figures::{Figures, Unit};
use page::{Answer, Fault, Form, Kept, Visit, keep, redirect};
use sheets::Column;
use std::sync::Arc;

/// The rows of one sheet, at most: a longer one is refused rather than cut in silence.
const MOST: i64 = 50_000;

pub async fn page(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, key)): Path<(String, String)>,
    Form(shown): Form<Shown>,
) -> Answer {
    let figure = all.find(&key).filter(|_| visit.may_count(&key)).ok_or(Fault::Absent)?;
    let Ok(period) = shown.period(&visit) else {
        // The number's page says which day cannot be.
        let asked = visit.here().split_once('?').map_or("", |(_, asked)| asked);
        return Ok(redirect(&visit.path(&format!("/chiffres/{key}?{asked}"))));
    };
    let ask = shown.ask(figure, period);
    if ask.count(visit.db()).await?.rows > MOST {
        let back = format!("/chiffres/{key}?{}&avis=report-sheet-many", period.query());
        return Ok(redirect(&visit.path(&back)));
    }
    let measured = match ask.figure.unit {
        Unit::Minutes => Some("report-minutes"),
        Unit::Cents => Some("report-amount"),
        Unit::Count | Unit::Percent | Unit::Grade => None,
    };
    let keys =
        ["report-day", "report-row", "report-kind", "report-mrc", "report-action", "report-by", "report-on"];
    let heads: Vec<_> = keys.into_iter().chain(measured).map(|key| visit.t(key)).collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    (columns[0], columns[6]) = (Column::date(&heads[0]), Column::date(&heads[6]));
    if measured.is_some() {
        let kind = if ask.figure.unit == Unit::Cents { Column::money } else { Column::number };
        columns[7] = kind(&heads[7]);
    }
    let proofs = open::proofs(&visit, &ask, 0, MOST).await?;
    let rows = proofs.into_iter().map(|proof| {
        let mut cells =
            vec![proof.row.day, proof.label, proof.kind, proof.mrc, proof.action, proof.by, proof.on];
        cells.extend(measured.map(|_| proof.row.amount.to_string()));
        cells
    });
    let label = territory::fold(&value::label(&visit.house().words, visit.language(), &key));
    let (pole, label) = (&visit.pole().slug, label.replace(' ', "-"));
    let name = format!("{pole}-{label}-{}-{}", period.from, period.to);
    keep(&visit, Kept::asked(&shown.forme), (&name, &visit.t("report-rows-head")), &columns, rows)
}
