//! Changing a need, by the pole or by its buyer: what it says, until when it is answered, how many are written to; those
//! asked are told of another day.
use crate::{
    amended,
    ask::found,
    choices,
    letters::Desk,
    need::{KINDS, Need, Typed},
    own,
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
    /// Where the need is read.
    from: &'static str,
    one: Need,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    what: Vec<Choice>,
    mrcs: ByRegion,
}

/// Where the pole reads a need, and where its buyer does.
const POLE: &str = "/marche/besoins/";
const BUYER: &str = "/espace-acheteur/besoins/";

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one);
    show(visit, POLE, one, typed, Refusals::default())
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    change(visit, POLE, one, typed).await
}

/// The same in a buyer's own space, for a need of its own.
pub async fn own_page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = own::asked(&visit, &id).await?;
    let typed = Typed::of(&one);
    show(visit, BUYER, one, typed, Refusals::default())
}

pub async fn own_send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = own::asked(&visit, &id).await?;
    change(visit, BUYER, one, typed).await
}

async fn change(visit: Visit, from: &'static str, one: Need, typed: Typed) -> Answer {
    let sent = sent::of(visit.db(), &one.id).await?;
    let mut act = visit.act().await?;
    let now = match amended::amend(&mut act, &one, &typed).await? {
        Ok(now) => now,
        Err(refusals) => {
            drop(act);
            return show(visit, from, one, typed, refusals);
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
    Ok(redirect(&visit.path(&format!("{from}{}?avis=people-saved", now.id))))
}

fn show(visit: Visit, from: &'static str, one: Need, typed: Typed, refusals: Refusals) -> Answer {
    let amend = Amend {
        v: visit.clone(),
        from,
        one,
        typed,
        refusals,
        kinds: choices::family(&visit, "market-kind", KINDS),
        what: with_any(&visit, "market-what", WHAT),
        mrcs: place::by_region(&visit),
    };
    visit.page(&visit.t("market-amend"), &amend)
}
