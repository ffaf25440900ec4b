//! Saying that somebody of the team knows a person, and taking it back.
use crate::{
    acquaintance::{self, Typed},
    person::{self, Person},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect, sort_by_text};

#[derive(Template)]
#[template(path = "say_known.html")]
struct Page {
    v: Visit,
    person: Person,
    typed: Typed,
    refusals: Refusals,
    team: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    show(visit, &id, Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    person::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    match acquaintance::say(&mut act, &id, &typed).await? {
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/personnes/{id}?avis=people-saved#liens"))))
        }
        Err(refusals) => {
            drop(act);
            show(visit, &id, typed, refusals).await
        }
    }
}

pub async fn end(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let person = acquaintance::end(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/personnes/{person}?avis=people-saved#liens"))))
}

async fn show(visit: Visit, id: &str, typed: Typed, refusals: Refusals) -> Answer {
    let person = person::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    page::note_reading(&visit, id).await?;
    let today = visit.db().today().to_string();
    let mut rows = visit.db().rows().acquire().await?;
    let team = acquaintance::team(&mut rows, &today).await?;
    let mut team: Vec<Choice> = team
        .into_iter()
        .filter(|(member, _)| member != id)
        .map(|(value, label)| Choice { value, label })
        .collect();
    sort_by_text(&mut team, |member| &member.label);
    let page = Page { v: visit.clone(), person, typed, refusals, team };
    visit.page(&visit.t("people-known-say"), &page)
}
