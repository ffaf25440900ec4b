//! The signed reports, as whoever plans the year that follows reads them.
use crate::{
    compose,
    frozen::{self, Frozen},
    report::{self, Report},
};
use db::{Db, Fault};
use figures::{Past, PastFigure};

/// Each with the figures that it tells and that have rows, the latest first.
pub async fn all(db: Db) -> Result<Vec<Past>, Fault> {
    let mut pasts = vec![];
    for report in report::all(&db).await?.into_iter().filter(Report::is_signed) {
        let composed = compose::of(&db, &report.id).await?;
        let tells = |one: &Frozen| one.row_count > 0 && composed.chart(&one.axis, &one.key).is_some();
        let figures = frozen::figures_of(&db, &report.id).await?.into_iter().filter(tells);
        let figures = figures.map(|one| PastFigure { counted: one.counted(), axis: one.axis, key: one.key });
        pasts.push(Past {
            figures: figures.collect(),
            id: report.id,
            title: report.title,
            from_on: report.from_on,
            to_on: report.to_on,
        });
    }
    Ok(pasts)
}
