//! Success stories as the pole keeps them: all of them, telling one more, and withdrawing one.
use crate::{
    TELL, choices, edition, engagement,
    log::Why,
    story::{self, Story, Typed},
    supplier,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "stories.html")]
struct List {
    v: Visit,
    all: Vec<Story>,
    /// The story whose withdrawal was refused, or "".
    held: String,
    why: Why,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "recount.html")]
struct Recount {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    editions: Vec<Choice>,
    suppliers: Vec<Choice>,
    buyers: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn list(visit: Visit) -> Answer {
    show_all(visit, String::new(), Why::default(), Refusals::default()).await
}

async fn show_all(visit: Visit, held: String, why: Why, refusals: Refusals) -> Answer {
    let all = story::all(visit.db()).await?;
    visit.page(&visit.t("market-stories"), &List { v: visit.clone(), all, held, why, refusals })
}

pub async fn blank(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let current = edition::current(visit.db(), &today).await?;
    let Some(first) = current.first() else {
        return Ok(redirect(&visit.path("/marche?avis=market-open-first")));
    };
    let typed = Typed { edition: first.id.clone(), agreed_on: today, ..Typed::default() };
    show(visit, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = story::tell(&mut act, &typed).await? {
        drop(act);
        return show(visit, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/marche/reussites?avis=market-story-told")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let editions = edition::current(visit.db(), &visit.db().today().to_string()).await?;
    let (mut suppliers, mut buyers) = (vec![], vec![choices::none(&visit, "market-none")]);
    for one in &editions {
        let joined =
            supplier::of(visit.db(), &one.id).await?.into_iter().filter(|one| one.joined_on.is_some());
        suppliers.extend(joined.map(|one| Choice { value: one.organization_id, label: one.organization }));
        let engaged = engagement::of(visit.db(), &one.id).await?.into_iter();
        buyers.extend(engaged.map(|one| Choice { value: one.organization_id, label: one.organization }));
    }
    suppliers.dedup();
    buyers.dedup();
    let editions = choices::editions(&editions);
    let recount = Recount { v: visit.clone(), typed, refusals, editions, suppliers, buyers };
    visit.page(&visit.t("market-story-tell"), &recount)
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    if !story::all(visit.db()).await?.iter().any(|one| one.id == id) {
        return Err(Fault::Absent);
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = story::withdraw(&mut act, &id, &why.why).await? {
        drop(act);
        return show_all(visit, id, why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/marche/reussites?avis=market-withdrawn")))
}
