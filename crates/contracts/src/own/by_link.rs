//! One's own declarations by the link of a letter, without an account.
use super::{
    Place, Sent, Which,
    answer::respond,
    bring::{self, There},
    declare, open, take_out,
};
use crate::{declaration::Typed, party, preview};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Upload, Visit, redirect};

#[derive(Template)]
#[template(path = "finished.html")]
struct Finished {
    v: Visit,
}

type Here = Path<(String, String)>;

async fn led(visit: &Visit, token: &str) -> Result<Place, Fault> {
    let party = party::by_token(visit.db(), token).await?.ok_or(Fault::Absent)?;
    Ok(Place { party, base: visit.path(&format!("/declaration/{token}")), came_by: "link" })
}

pub async fn page(visit: Visit, Path((_, token)): Here, Form(which): Form<Which>) -> Answer {
    open(&visit, led(&visit, &token).await?, &which).await
}

pub async fn send(visit: Visit, Path((_, token)): Here, Form(typed): Form<Typed>) -> Answer {
    declare(&visit, led(&visit, &token).await?, typed).await
}

pub async fn answer(visit: Visit, Path((_, token)): Here, Form(sent): Form<Sent>) -> Answer {
    respond(&visit, led(&visit, &token).await?, sent).await
}

pub async fn withdraw(visit: Visit, Path((_, token)): Here, Form(sent): Form<Sent>) -> Answer {
    take_out(&visit, led(&visit, &token).await?, sent).await
}

pub async fn file(visit: Visit, Path((_, token)): Here) -> Answer {
    bring::offer(&visit, led(&visit, &token).await?).await
}

pub async fn bring(visit: Visit, Path((_, token)): Here, upload: Upload) -> Answer {
    bring::take_in(&visit, led(&visit, &token).await?, upload).await
}

pub async fn look(visit: Visit, Path((_, token, file)): There) -> Answer {
    bring::shown(&visit, led(&visit, &token).await?, &file).await
}

pub async fn take(visit: Visit, Path((_, token, file)): There, Form(sent): Form<preview::Sent>) -> Answer {
    bring::answered(&visit, led(&visit, &token).await?, &file, sent).await
}

pub async fn refused(visit: Visit, Path((_, token, file)): There) -> Answer {
    bring::given_back(&visit, led(&visit, &token).await?, &file).await
}

/// Everything is said: the link serves no more, and leads to a page without a secret.
pub async fn finish(visit: Visit, Path((_, token)): Here) -> Answer {
    let here = led(&visit, &token).await?;
    let mut act = visit.act().await?;
    party::finish(&mut act, &here.party).await?;
    act.commit().await?;
    Ok(redirect(&visit.path("/declaration/terminee")))
}

pub async fn finished(visit: Visit) -> Answer {
    visit.page(&visit.t("contract-finished"), &Finished { v: visit.clone() })
}
