//! Bringing a file of participants kept elsewhere, looked at before anything is taken.
use crate::{days, gathering::Gathering, roster, shape::found};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Refusals, Upload, Visit, redirect};
use people::import::whole;

/// The largest file, in bytes, and a little for the form around it.
pub const LARGEST: usize = 8 * 1024 * 1024 + 64 * 1024;
/// Lines of one file, at most: they are taken while a person waits.
const MOST: usize = 2_000;

#[derive(Template)]
#[template(path = "bring.html")]
struct Bring {
    v: Visit,
    one: Gathering,
    title: String,
    refusals: Refusals,
}

type Which = Path<(String, String)>;

/// Why a gathering takes no file of participants.
pub fn closed(one: &Gathering) -> Option<&'static str> {
    (!one.is_published() || one.is_cancelled()).then_some("event-refusal-not-coming")
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    if let Some(why) = closed(&one) {
        refusals.refuse("file", why);
    }
    let file = upload.file("file");
    whole::judge(file, (MOST, "event-refusal-lines"), &mut refusals).await?;
    let (Some(file), true) = (file, refusals.none()) else { return show(visit, one, refusals) };
    let mut act = visit.act().await?;
    let file = roster::begin(&mut act, &id, (&file.name, &file.bytes)).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/inscriptions/fichiers/{file}"))))
}

fn show(visit: Visit, one: Gathering, refusals: Refusals) -> Answer {
    let title = days::title(&visit.house().words, &one, visit.language());
    visit.page(&visit.t("event-bring"), &Bring { v: visit.clone(), one, title, refusals })
}
