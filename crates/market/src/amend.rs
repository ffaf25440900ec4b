//! Changing a need: what it says, until when it is answered, how many are written to; those asked are told of another day.
use crate::{
    amended,
    ask::found,
    choices,
    letters::Desk,
    need::{KINDS, Need, Typed},
    rule::WHAT,
    rules::with_any,
    sent,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::place::{self, ByRegion};

#[derive(Template)]
#[template(path = "amend.html")]
struct Amend {
    v: Visit,
    one: Need,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    what: Vec<Choice>,
    mrcs: ByRegion,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one);
    show(visit, one, typed, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let sent = sent::of(visit.db(), &id).await?;
    let mut act = visit.act().await?;
    let now = match amended::amend(&mut act, &one, &typed).await? {
        Ok(now) => now,
        Err(refusals) => {
            drop(act);
            return show(visit, one, typed, refusals);
        }
    };
    if now.answer_by != one.answer_by {
        let desk = Desk::of(&visit);
        // Who declined waits for nothing more.
        for to in sent.iter().filter(|to| to.answer != "declined") {
            desk.moved(&mut act, &now, to).await?;
        }
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/besoins/{id}?avis=people-saved"))))
}

fn show(visit: Visit, one: Need, typed: Typed, refusals: Refusals) -> Answer {
    let amend = Amend {
        v: visit.clone(),
        one,
        typed,
        refusals,
        kinds: choices::family(&visit, "market-kind", KINDS),
        what: with_any(&visit, "market-what", WHAT),
        mrcs: place::by_region(&visit),
    };
    visit.page(&visit.t("market-amend"), &amend)
}
