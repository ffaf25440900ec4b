//! Offering a list: a person brings a file, which is looked at before anything is taken.
use super::{batch, whole};
use askama::Template;
use page::{Answer, Refusals, Upload, Visit, redirect};

/// Lines that are taken while a person waits; longer lists go by the command line.
const MOST: usize = 60_000;

/// A list taken before, and what came of it.
struct Past {
    id: String,
    file_name: String,
    at: String,
    told: String,
}

#[derive(Template)]
#[template(path = "import/offer.html")]
struct Offer {
    v: Visit,
    refusals: Refusals,
    past: Vec<Past>,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Refusals::default()).await
}

pub async fn send(visit: Visit, upload: Upload) -> Answer {
    let mut refusals = Refusals::default();
    let file = upload.file("file");
    whole::judge(file, (MOST, "import-refusal-long"), &mut refusals).await?;
    let (Some(file), true) = (file, refusals.none()) else { return show(visit, refusals).await };
    let mut act = visit.act().await?;
    let by = act.by();
    let id = batch::begin(&mut act, &file.name, &file.bytes, &by).await?;
    batch::keep(&mut act, &id, &file.bytes).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/organisations/importer/{id}"))))
}

async fn show(visit: Visit, refusals: Refusals) -> Answer {
    let past = batch::lately(visit.db()).await?.into_iter().map(|batch| {
        let counts = batch.counts();
        let number = |count: i64| visit.number(&count).into();
        let things = [
            ("added", number(counts.added)),
            ("changed", number(counts.changed)),
            ("refused", number(counts.refused)),
        ];
        let at = batch.ended_at.map(|at| visit.time_of(&at)).unwrap_or_default();
        Past { id: batch.id, file_name: batch.file_name, at, told: visit.tf("import-told", &things) }
    });
    let past = past.collect();
    visit.page(&visit.t("import-offer"), &Offer { v: visit.clone(), refusals, past })
}
