//! One side of an introduction says what came of it, by the link of its letter and without an account.
use crate::{
    choices,
    follow::{self, Follow, OUTCOMES, Typed},
    link,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "came.html")]
struct Came {
    v: Visit,
    /// None when the link serves no more.
    open: Option<Follow>,
    token: String,
    typed: Typed,
    refusals: Refusals,
    outcomes: Vec<Choice>,
}

type Which = Path<(String, String)>;

async fn opened(visit: &Visit, token: &str) -> Result<Option<Follow>, Fault> {
    match link::row(visit.db(), link::FOLLOW, token).await? {
        Some(row) => Ok(follow::find(visit.db(), &row).await?),
        None => Ok(None),
    }
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    let open = opened(&visit, &token).await?;
    show(visit, token, open, Typed::default(), Refusals::default())
}

pub async fn send(visit: Visit, Path((_, token)): Which, Form(typed): Form<Typed>) -> Answer {
    let Some(open) = opened(&visit, &token).await? else {
        return show(visit, token, None, typed, Refusals::default());
    };
    let mut act = visit.act().await?;
    if let Err(refusals) = follow::answer(&mut act, &open, &typed).await? {
        drop(act);
        return show(visit, token, Some(open), typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/suite-de-maillage/{token}?avis=market-answered"))))
}

fn show(visit: Visit, token: String, open: Option<Follow>, typed: Typed, refusals: Refusals) -> Answer {
    let outcomes = choices::family(&visit, "market-outcome", OUTCOMES);
    let came = Came { v: visit.clone(), open, token, typed, refusals, outcomes };
    visit.page(&visit.t("market-came"), &came)
}
