//! The open tasks of every body, the most urgent first, and how each ends.
use crate::{
    KEEP,
    task::{self, Task},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Form, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "tasks.html")]
struct Tasks {
    v: Visit,
    tasks: Vec<Task>,
    today: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    how: String,
}

pub async fn page(visit: Visit) -> Answer {
    let tasks = Tasks {
        v: visit.clone(),
        tasks: task::open(visit.db()).await?,
        today: visit.db().today().to_string(),
    };
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
