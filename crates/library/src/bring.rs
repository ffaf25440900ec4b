//! Bringing a file of resources, looked at before anything is taken.
use crate::brought;
use askama::Template;
use page::{Answer, Refusals, Upload, Visit, redirect};
use people::import::whole;

/// The largest file, in bytes, and a little for the form around it.
pub const LARGEST: usize = 8 * 1024 * 1024 + 64 * 1024;
/// Lines of one file, at most: each is written while a person waits.
const MOST: usize = 1_000;

#[derive(Template)]
#[template(path = "bring.html")]
struct Bring {
    v: Visit,
    refusals: Refusals,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Refusals::default())
}

pub async fn send(visit: Visit, upload: Upload) -> Answer {
    let mut refusals = Refusals::default();
    let file = upload.file("file");
    whole::judge(file, (MOST, "library-refusal-lines"), &mut refusals).await?;
    let (Some(file), true) = (file, refusals.none()) else { return show(visit, refusals) };
    let mut act = visit.act().await?;
    let id = brought::begin(&mut act, (&file.name, &file.bytes)).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/bibliotheque/fichiers/{id}"))))
}

fn show(visit: Visit, refusals: Refusals) -> Answer {
    let bring = Bring { v: visit.clone(), refusals };
    visit.page(&visit.t("library-bring"), &bring)
}
