//! Tables: bringing one from a file into a draft, and taking one out.
use crate::{
    photos::onward,
    show::{Given, asked, show},
    table::{self, Cells, Typed},
};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Upload, Visit};
use std::sync::Arc;

/// The largest form with a table, in bytes.
pub const LARGEST: usize = 4 * 1024 * 1024;

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    upload: Upload,
) -> Answer {
    let report = asked(&visit, &id).await?;
    let typed: Typed = upload.typed()?;
    let read = match upload.file("table") {
        None => Err("import-refusal-file"),
        Some(sent) => {
            let bytes = sent.bytes.clone();
            tokio::task::spawn_blocking(move || Cells::read(&bytes)).await?
        }
    };
    let mut act = visit.act().await?;
    match table::add(&mut act, &report.id, &typed, read).await? {
        Err(_) if report.is_signed() => Ok(onward(&visit, &id, "report-refusal-signed")),
        Err(refusals) => {
            drop(act);
            show(visit, &all, &id, Given { table: typed, refusals, ..Given::default() }).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(onward(&visit, &id, "report-table-added"))
        }
    }
}

pub async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let table = table::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if !table::remove(&mut act, &table).await? {
        return Ok(onward(&visit, &table.report_id, "report-refusal-signed"));
    }
    act.commit().await?;
    Ok(onward(&visit, &table.report_id, "report-table-removed"))
}
