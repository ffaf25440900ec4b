//! Bulletins: those of the year with the months that had none, one with what it tells, writing it, trying it, sending it.
use crate::{
    KEEP, SEND,
    bulletin::{self, Bulletin, Typed},
    choices,
    item::{self, Item},
    letters::{Desk, Issue},
    period::Asked,
    proposal::{self, Proposal},
    reading::months,
    sending,
};
use askama::Template;
use axum::extract::Path;
use jiff::{ToSpan, civil::Date};
use page::{Answer, Choice, Fault, Form, Refusals, Visit, month, redirect};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "issues.html")]
struct List {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    drafts: Vec<Bulletin>,
    sent: Vec<Bulletin>,
    /// The months that have ended or run, and had none.
    missing: String,
    /// How many may be written to today.
    readers: String,
}

#[derive(Template)]
#[template(path = "issue.html")]
struct One {
    v: Visit,
    one: Bulletin,
    items: Vec<Item>,
    proposals: Vec<Proposal>,
    readers: String,
    typed: item::Typed,
    refusals: Refusals,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "compose.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
    actions: Vec<Choice>,
    mrcs: ByRegion,
}

/// Which of what is proposed is taken.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    row: Vec<String>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Bulletin, Fault> {
    bulletin::find(visit.db().rows(), id).await?.ok_or(Fault::Absent)
}

async fn readers(visit: &Visit) -> Result<usize, Fault> {
    let mut rows = visit.db().rows().acquire().await?;
    Ok(sending::recipients(&mut rows, &visit.db().today().to_string()).await?.len())
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, days, refusals) = asked.settled(&visit);
    let (mut sent, drafts): (Vec<_>, Vec<_>) =
        bulletin::all(visit.db()).await?.into_iter().partition(|one| one.sent_at.is_some());
    sent.retain(|one| one.sent_on.as_deref().is_some_and(|on| *on >= *asked.du && *on <= *asked.au));
    let mut missing = vec![];
    if let Some((from, to)) = days {
        for one in months(from, to.min(visit.db().today())) {
            let has = sent.iter().any(|sent| sent.sent_on.as_deref().is_some_and(|on| on.starts_with(&*one)));
            if !has {
                missing.push(month(&one, visit.language()));
            }
        }
    }
    let list = List {
        readers: visit.count("com-readers", readers(&visit).await?),
        missing: missing.join(", "),
        v: visit.clone(),
        asked,
        refusals,
        drafts,
        sent,
    };
    visit.page(&visit.t("com-bulletins"), &list)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, item::Typed::default(), Refusals::default()).await
}

/// What may be told that the issue does not tell yet, of what came since the last one was sent.
async fn proposals(visit: &Visit, items: &[Item]) -> Result<Vec<Proposal>, Fault> {
    let last =
        bulletin::sent(visit.db()).await?.into_iter().find_map(|one| one.sent_on?.parse::<Date>().ok());
    let since = last.unwrap_or_else(|| visit.db().today().saturating_sub(2.months()));
    let mut all = proposal::all(visit.db(), since).await?;
    all.retain(|one| !items.iter().any(|item| item.kind == one.kind && item.subject_id == one.subject_id));
    Ok(all)
}

async fn show(visit: Visit, one: Bulletin, typed: item::Typed, refusals: Refusals) -> Answer {
    let items = item::of(visit.db().rows(), &one.id).await?;
    let draft = one.sent_at.is_none() && visit.may(KEEP);
    let page = One {
        proposals: if draft { proposals(&visit, &items).await? } else { vec![] },
        readers: visit.count("com-readers", readers(&visit).await?),
        told: history::about(&visit, "bulletin", &one.id).await?,
        v: visit.clone(),
        one,
        items,
        typed,
        refusals,
    };
    visit.page(page.one.title(visit.language()).to_owned().as_str(), &page)
}

pub async fn blank(visit: Visit) -> Answer {
    let month = month(&visit.db().today().to_string()[..7], page::Language::French);
    let typed = Typed { title_fr: format!("Infolettre, {month}"), action: "1.1".into(), ..Typed::default() };
    shape(visit, "com-bulletin-compose", typed, Refusals::default())
}

pub async fn compose(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match bulletin::compose(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            shape(visit, "com-bulletin-compose", typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/infolettres/{id}?avis=com-noted"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed::of(&found(&visit, &id).await?);
    shape(visit, "com-bulletin-change", typed, Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = bulletin::change(&mut act, &id, &typed).await? {
        drop(act);
        return shape(visit, "com-bulletin-change", typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{id}?avis=people-saved"))))
}

fn shape(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let title = visit.t(title).into_owned();
    let (actions, mrcs) = (choices::actions(&visit), place::by_region(&visit));
    let shape = Shape { title, typed, refusals, actions, mrcs, v: visit.clone() };
    visit.page(&shape.title, &shape)
}

pub async fn take(visit: Visit, Path((_, id)): Which, Form(chosen): Form<Chosen>) -> Answer {
    found(&visit, &id).await?;
    let items = item::of(visit.db().rows(), &id).await?;
    let all = proposals(&visit, &items).await?;
    let taken: Vec<&Proposal> = all.iter().filter(|one| chosen.row.contains(&one.key())).collect();
    let mut act = visit.act().await?;
    item::take(&mut act, &id, &taken).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{id}?avis=com-noted"))))
}

pub async fn write(visit: Visit, Path((_, id)): Which, Form(typed): Form<item::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = item::write(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{id}?avis=com-noted"))))
}

pub async fn drop_item(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = item::find(visit.db().rows(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if item::drop(&mut act, &one).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{}", one.bulletin_id))))
}

pub async fn raise(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = item::find(visit.db().rows(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if item::raise(&mut act, &one).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{}", one.bulletin_id))))
}

/// Sends it to whoever writes it, in both languages.
pub async fn try_on(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let items = item::of(visit.db().rows(), &id).await?;
    let account = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    let to = people::account::reached(visit.db(), &account).await?.ok_or(Fault::Absent)?;
    let desk = Desk::of(visit.house(), visit.pole());
    let mut act = visit.act().await?;
    for language in [page::Language::French, page::Language::English] {
        let letter = desk.issue(&Issue { one: &one, items: &items }, &to.email, language, None);
        mail::post(&mut act, &letter).await?;
    }
    bulletin::tried(&mut act, &id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{id}?avis=com-tried"))))
}

pub async fn send(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let settings = visit.pole().settings();
    let mut act = visit.act().await?;
    if let Err(refusals) = sending::begin(&mut act, &id, settings.get("pole.address")).await? {
        drop(act);
        return show(visit, one, item::Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/infolettres/{id}?avis=com-sending"))))
}
