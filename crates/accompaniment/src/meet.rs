//! One promoter: its stage over time, what it asked, what was done for it, where it was referred.
use crate::{
    ERASE, FOLLOW, LOG,
    about::About,
    entry::{self, Entry, Filter},
    promoter::{self, Promoter, Reached},
    referral::{self, Referral},
    request::{self, Request},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// The acts shown; the journal has them all.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "meet.html")]
struct Meet {
    v: Visit,
    promoter: Promoter,
    /// Its name, or its code to those who may not read names.
    called: String,
    stages: Vec<Reached>,
    acts: Vec<Entry>,
    count: usize,
    requests: Vec<Request>,
    referrals: Vec<Referral>,
    lines: Vec<db::Line>,
    refusals: Refusals,
    names: bool,
    about: About,
}

/// What was typed to have it forgotten.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    sure: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    show(visit, &id, Refusals::default()).await
}

pub async fn erase(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if typed.sure.is_empty() {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("sure", "act-refusal-erase-sure");
        return show(visit, &id, refusals).await;
    }
    if !promoter::erase(&mut act, &id).await? {
        drop(act);
        // Somebody else had it forgotten meanwhile: its page says when.
        promoter::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
        return Ok(redirect(&visit.path(&format!("/accompagnement/promoteurs/{id}"))));
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/accompagnement/promoteurs/{id}?avis=act-promoter-erased"))))
}

async fn show(visit: Visit, id: &str, refusals: Refusals) -> Answer {
    let db = visit.db();
    let promoter = promoter::find(db, id).await?.ok_or(Fault::Absent)?;
    let filter = Filter { promoter: id.to_owned(), ..Filter::default() };
    let called = promoter.called(visit.may(LOG));
    let meet = Meet {
        called: called.clone(),
        stages: promoter::stages(db, id).await?,
        acts: entry::list(db, &filter, 0, SHOWN).await?,
        count: usize::try_from(entry::how_many(db, &filter, i64::MAX - 1).await?).unwrap_or_default(),
        requests: request::of_promoter(db, id).await?,
        referrals: referral::of_promoter(db, id).await?,
        lines: db::lines_about(db, "promoter", id, 100).await?,
        names: visit.may(FOLLOW),
        about: About::of(&visit).await?,
        refusals,
        promoter,
        v: visit.clone(),
    };
    visit.page(&called, &meet)
}
