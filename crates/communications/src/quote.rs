//! Press mentions: those of a period, one by itself, noting one and changing it, and the list as a sheet.
use crate::{
    KEEP, choices,
    featured::{self, Featured},
    period::Asked,
    press::{self, KINDS, Press, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Kept, Refusals, Turn, Visit, keep, redirect};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "mentions.html")]
struct List {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    all: Vec<Press>,
    turn: Turn,
}

impl List {
    fn count(&self) -> String {
        self.v.count("com-press-count", self.turn.count)
    }
}

#[derive(Template)]
#[template(path = "mention.html")]
struct One {
    v: Visit,
    one: Press,
    action: String,
    place: String,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "quote.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    pick: Featured,
    refusals: Refusals,
    kinds: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

/// Whom it is about, when the form is opened from an organization's page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct About {
    organization: Vec<String>,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Press, Fault> {
    press::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

async fn wanted(visit: &Visit, asked: Asked) -> Result<(Asked, Refusals, Vec<Press>), Fault> {
    let (asked, days, refusals) = asked.settled(visit);
    let all = match days {
        Some(_) => press::between(visit.db(), &asked.du, &asked.au).await?,
        None => vec![],
    };
    Ok((asked, refusals, all))
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, refusals, mut all) = wanted(&visit, asked).await?;
    let narrowed = [("du", &*asked.du), ("au", &*asked.au)];
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/communications/presse"), &narrowed));
    visit.page(&visit.t("com-press"), &List { v: visit.clone(), asked, refusals, all, turn })
}

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, _, all) = wanted(&visit, asked).await?;
    let heads = ["com-day", "com-medium", "com-title", "com-kind", "com-about", "com-address", "com-quote"];
    let heads = heads.map(|key| visit.t(key).into_owned());
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    let rows = all.into_iter().map(|one| {
        let kind = visit.one_of("com-press-kind", &one.kind);
        [one.day, one.medium, one.title, kind, one.organization, one.address, one.quote]
    });
    let title = visit.t("com-press");
    keep(&visit, Kept::asked(&asked.forme), ("presse", &title), &columns, rows)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let told = history::about(&visit, "press", &id).await?;
    let (action, place) = (choices::action(&visit, &one.action), choices::place(&visit, &one.mrc));
    visit.page(&one.title.clone(), &One { v: visit.clone(), one, action, place, told })
}

pub async fn blank(visit: Visit, Form(about): Form<About>) -> Answer {
    let day = visit.db().today().to_string();
    let organization = about.organization;
    let typed = Typed { day, kind: KINDS[0].into(), action: "1.1".into(), organization, ..Typed::default() };
    show(visit, "com-press-note", typed, Refusals::default()).await
}

pub async fn note(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    write(visit, None, "com-press-note", typed).await
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed::of(&found(&visit, &id).await?);
    show(visit, "com-press-change", typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    found(&visit, &id).await?;
    write(visit, Some(&id), "com-press-change", typed).await
}

async fn write(visit: Visit, kept: Option<&str>, title: &str, mut typed: Typed) -> Answer {
    let mut refusals = Refusals::default();
    featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, title, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match press::note(&mut act, kept, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, title, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/presse/{id}?avis=com-noted"))))
        }
    }
}

async fn show(visit: Visit, title: &str, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let pick = featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let shape = Shape {
        title: visit.t(title).into_owned(),
        typed,
        pick,
        refusals,
        kinds: choices::family(&visit, "com-press-kind", KINDS),
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
        v: visit.clone(),
    };
    visit.page(&shape.title, &shape)
}
