//! Introductions: all of them and who is still to be asked, making one, reading what both sides said, withdrawing one.
use crate::{
    KEEP,
    asked_meeting::{self, AskedMeeting},
    choices, edition, engagement,
    follow::{self, Follow, OUTCOMES},
    introduction::{self, Introduction, Typed},
    log::Why,
    supplier,
};
use askama::Template;
use axum::extract::Path;
use db::Settings;
use page::{Answer, Choice, Fault, Form, Kept, Refusals, Visit, keep, redirect, sort_by_text};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "introductions.html")]
struct List {
    v: Visit,
    all: Vec<Introduction>,
    due: Vec<Follow>,
    /// Meetings that buyers ask for.
    asked: Vec<AskedMeeting>,
    /// The one that is being declined, and why.
    declined: (String, Why),
    days: String,
    refusals: Refusals,
}

impl List {
    fn declines(&self, id: &str) -> bool {
        self.declined.0 == id
    }
}

#[derive(Template)]
#[template(path = "introduce.html")]
struct Introduce {
    v: Visit,
    typed: Typed,
    firsts: Vec<Choice>,
    seconds: Vec<Choice>,
    other: Pick,
    refusals: Refusals,
    editions: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "introduction.html")]
struct One {
    v: Visit,
    one: Introduction,
    place: String,
    follows: Vec<Follow>,
    heard: follow::Typed,
    outcomes: Vec<Choice>,
    why: Why,
    refusals: Refusals,
    told: Vec<Told>,
}

/// In which form the list is kept, which edition, and the days that were typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
    edition: String,
    days: String,
    /// The meeting that a buyer asked for.
    demande: String,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Introduction, Fault> {
    introduction::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

fn told_days(visit: &Visit) -> String {
    let days = follow::days(&visit.pole().settings());
    days.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

pub async fn list(visit: Visit) -> Answer {
    let days = told_days(&visit);
    table(visit, days, Default::default(), Refusals::default()).await
}

/// The list again, with what is refused of declining a meeting.
pub async fn declining(visit: Visit, declined: (String, Why), refusals: Refusals) -> Answer {
    let days = told_days(&visit);
    table(visit, days, declined, refusals).await
}

async fn table(visit: Visit, days: String, declined: (String, Why), refusals: Refusals) -> Answer {
    let list = List {
        v: visit.clone(),
        all: introduction::all(visit.db()).await?,
        due: follow::due(visit.db()).await?,
        asked: asked_meeting::waiting(visit.db()).await?,
        declined,
        days,
        refusals,
    };
    visit.page(&visit.t("market-introductions"), &list)
}

/// Says after how many days both sides are asked.
pub async fn settle(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    if follow::read_days(&asked.days).is_none() {
        let mut refusals = Refusals::default();
        refusals.refuse("days", "market-refusal-days");
        return table(visit, asked.days, Default::default(), refusals).await;
    }
    let mut act = visit.act().await?;
    Settings::set(&mut act, follow::DAYS, asked.days.trim()).await?;
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/marche/maillages?avis=people-saved")))
}

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let heads = ["market-day", "market-where", "market-first", "market-second", "market-outcome"]
        .map(|key| visit.t(key).into_owned());
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    let rows = introduction::all(visit.db()).await?.into_iter().map(|one| {
        let outcome = match one.outcome.as_str() {
            "" => String::new(),
            outcome => visit.one_of("market-outcome", outcome),
        };
        [one.day, one.place, one.first, one.second, outcome]
    });
    let title = visit.t("market-introductions");
    keep(&visit, Kept::asked(&asked.forme), ("maillages", &title), &columns, rows)
}

pub async fn blank(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let today = visit.db().today().to_string();
    let edition = match asked.edition.is_empty() {
        false => asked.edition,
        true => {
            edition::current(visit.db(), &today).await?.first().map(|one| one.id.clone()).unwrap_or_default()
        }
    };
    if edition.is_empty() {
        return Ok(redirect(&visit.path("/marche/editions/ajouter?avis=market-open-first")));
    }
    let mut typed = Typed { edition, day: today, action: "2.6".into(), ..Typed::default() };
    if let Some(asked) = asked_meeting::find(visit.db(), &asked.demande).await? {
        typed.edition = edition_of(&visit, &asked, typed.edition).await?;
        typed.first = asked.supplier_id;
        typed.organization = vec![asked.buyer_id];
        typed.about = asked.about;
        typed.asked = asked.id;
    }
    show(visit, typed, Refusals::default()).await
}

/// The edition under way whose cohort holds the supplier of a meeting; else the one that would be taken.
async fn edition_of(visit: &Visit, asked: &AskedMeeting, usual: String) -> Result<String, Fault> {
    let today = visit.db().today().to_string();
    for one in edition::current(visit.db(), &today).await? {
        let cohort = supplier::on(visit.db(), &one.id, &today).await?;
        if cohort.iter().any(|known| known.organization_id == asked.supplier_id) {
            return Ok(one.id);
        }
    }
    Ok(usual)
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, typed, refusals).await;
    }
    let days = follow::days(&visit.pole().settings());
    let mut act = visit.act().await?;
    match introduction::introduce(&mut act, &typed, &days).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/maillages/{id}?avis=market-introduced"))))
        }
    }
}

async fn show(visit: Visit, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let other = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let today = visit.db().today().to_string();
    let choice = |value: String, label: String| Choice { value, label };
    let cohort = supplier::on(visit.db(), &typed.edition, &today).await?.into_iter();
    let firsts: Vec<Choice> = cohort.map(|one| choice(one.organization_id, one.organization)).collect();
    let engaged = engagement::of(visit.db(), &typed.edition).await?.into_iter();
    let buyers =
        engaged.filter(|one| one.is_on(&today)).map(|one| choice(one.organization_id, one.organization));
    let mut seconds: Vec<Choice> = buyers.chain(firsts.clone()).collect();
    sort_by_text(&mut seconds, |one| &one.label);
    seconds.dedup();
    seconds.insert(0, choices::none(&visit, "market-choose"));
    let editions = edition::current(visit.db(), &today).await?;
    let introduce = Introduce {
        v: visit.clone(),
        typed,
        firsts,
        seconds,
        other,
        refusals,
        editions: choices::editions(&editions),
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
    };
    visit.page(&visit.t("market-introduce"), &introduce)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    tell(visit, one, follow::Typed::default(), Why::default(), Refusals::default()).await
}

async fn tell(visit: Visit, one: Introduction, heard: follow::Typed, why: Why, refusals: Refusals) -> Answer {
    let page = One {
        v: visit.clone(),
        place: choices::place(&visit, &one.mrc),
        follows: follow::of(visit.db(), &one.id).await?,
        outcomes: choices::family(&visit, "market-outcome", OUTCOMES),
        told: history::about(&visit, "market-introduction", &one.id).await?,
        one,
        heard,
        why,
        refusals,
    };
    visit.page(&visit.t("market-introduction"), &page)
}

/// What somebody of the pole heard one side say.
pub async fn hear(visit: Visit, Path((_, id)): Which, Form(heard): Form<follow::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let asked = follow::of(visit.db(), &id).await?.into_iter().find(|asked| asked.id == heard.follow);
    let mut act = visit.act().await?;
    let answered = match &asked {
        Some(asked) => follow::answer(&mut act, asked, &heard).await?.map(|_| ()),
        None => {
            let mut refusals = Refusals::default();
            refusals.refuse("follow", "market-refusal-follow");
            Err(refusals)
        }
    };
    if let Err(refusals) = answered {
        drop(act);
        return tell(visit, one, heard, Why::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/maillages/{id}?avis=people-saved"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = introduction::withdraw(&mut act, &id, &why.why).await? {
        drop(act);
        return tell(visit, one, follow::Typed::default(), why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/maillages/{id}?avis=market-withdrawn"))))
}
