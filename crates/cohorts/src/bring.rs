//! Bringing a file of applications that came by another form, looked at before anything is taken.
use crate::{brought, choices, cohort::Cohort, shape::found};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Refusals, Upload, Visit, redirect};
use people::import::whole;

/// The largest file, in bytes, and a little for the form around it.
pub const LARGEST: usize = 8 * 1024 * 1024 + 64 * 1024;
/// Lines of one file, at most: each is written to while a person waits.
const MOST: usize = 500;

#[derive(Template)]
#[template(path = "bring.html")]
struct Bring {
    v: Visit,
    one: Cohort,
    title: String,
    /// Whether it was said that these persons agreed.
    agreed: bool,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, false, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    if let Some(why) = brought::closed(&one, &visit.db().today().to_string()) {
        refusals.refuse("file", why);
    }
    let agreed = upload.text("consent") == "1";
    refusals.unless(agreed, "consent", "cohort-refusal-file-consent");
    let file = upload.file("file");
    whole::judge(file, (MOST, "cohort-refusal-lines"), &mut refusals).await?;
    let (Some(file), true) = (file, refusals.none()) else { return show(visit, one, agreed, refusals) };
    let mut act = visit.act().await?;
    let file = brought::begin(&mut act, &id, (&file.name, &file.bytes)).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/fichiers/{file}"))))
}

fn show(visit: Visit, one: Cohort, agreed: bool, refusals: Refusals) -> Answer {
    let title = choices::title(&visit, &one);
    visit.page(&visit.t("cohort-bring"), &Bring { v: visit.clone(), one, title, agreed, refusals })
}
