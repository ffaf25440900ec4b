//! The front door's list: what was asked, the late ones first.
use crate::{
    about::About,
    request::{self, Request},
    turn::{A_PAGE, Turn},
};
use askama::Template;
use page::{Answer, Form, Visit};

#[derive(Template)]
#[template(path = "asked.html")]
struct List {
    v: Visit,
    requests: Vec<Request>,
    today: String,
    about: About,
    before: Option<String>,
    after: Option<String>,
}

pub async fn page(visit: Visit, Form(turn): Form<Turn>) -> Answer {
    let mut requests = request::list(visit.db(), turn.skip(), A_PAGE + 1).await?;
    let (before, after) = turn.cut(&visit, "/accompagnement/demandes", &mut requests);
    let today = visit.db().today().to_string();
    let about = About::of(&visit).await?;
    visit.page(&visit.t("act-requests"), &List { v: visit.clone(), requests, today, about, before, after })
}
