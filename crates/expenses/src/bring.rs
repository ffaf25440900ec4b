//! Bringing a file of expenses, looked at before anything is taken.
use crate::{brought, choices};
use askama::Template;
use page::{Answer, Choice, Refusals, Upload, Visit, redirect};
use people::import::whole;

/// The largest file, in bytes, and a little for the form around it.
pub const LARGEST: usize = 8 * 1024 * 1024 + 64 * 1024;
/// Lines of one file, at most: each is written while a person waits.
const MOST: usize = 1_000;

#[derive(Template)]
#[template(path = "bring.html")]
struct Bring {
    v: Visit,
    /// The action of lines that say none.
    action: String,
    actions: Vec<Choice>,
    refusals: Refusals,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, "", Refusals::default())
}

pub async fn send(visit: Visit, upload: Upload) -> Answer {
    let mut refusals = Refusals::default();
    let action = upload.text("action");
    refusals.unless(action.is_empty() || frame::find(action).is_some(), "action", "expense-refusal-action");
    let file = upload.file("file");
    whole::judge(file, (MOST, "expense-refusal-lines"), &mut refusals).await?;
    let (Some(file), true) = (file, refusals.none()) else { return show(visit, action, refusals) };
    let mut act = visit.act().await?;
    let id = brought::begin(&mut act, action, (&file.name, &file.bytes)).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/depenses/fichiers/{id}"))))
}

fn show(visit: Visit, action: &str, refusals: Refusals) -> Answer {
    let mut actions = choices::actions(&visit);
    actions.insert(0, choices::none(&visit, "expense-action-told"));
    let bring = Bring { v: visit.clone(), action: action.to_owned(), actions, refusals };
    visit.page(&visit.t("expense-bring"), &bring)
}
