//! The open tasks of every body, the most urgent first, and how each ends.
use crate::{
    KEEP,
    task::{self, Task},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Form, Turn, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "tasks.html")]
struct Tasks {
    v: Visit,
    tasks: Vec<Task>,
    today: String,
    turn: Turn,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    how: String,
}

pub async fn page(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = task::open(visit.db()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/concertation/taches"), &[]));
    let today = visit.db().today().to_string();
    let tasks = Tasks { v: visit.clone(), tasks: all, today, turn };
    visit.page(&visit.t("concertation-tasks-open"), &tasks)
}

pub async fn end(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let notice = match task::end(&mut act, &id, &typed.how).await? {
        true => {
            act.commit().await?;
            "concertation-task-ended"
        }
        false => "concertation-task-over",
    };
    Ok(redirect(&visit.path(&format!("/concertation/taches?avis={notice}"))))
}
