//! Activities: all of them by edition and mean, one by itself, logging one, changing it, and withdrawing it.
use crate::{
    KEEP,
    activity::{self, Activity, PAGE, Party, Typed, Wanted},
    choices,
    edition::{self, Edition},
    engagement, mean, supplier,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Kept, Refusals, Visit, keep, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;
use sheets::Column;

/// Activities that a sheet holds, at most.
const SHEET: i64 = 20_000;

#[derive(Template)]
#[template(path = "activities.html")]
struct List {
    v: Visit,
    wanted: Wanted,
    all: Vec<Activity>,
    editions: Vec<Choice>,
    means: Vec<Choice>,
    before: Option<String>,
    after: Option<String>,
    export: String,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "activity.html")]
struct One {
    v: Visit,
    one: Activity,
    parties: Vec<Party>,
    action: String,
    place: String,
    why: Why,
    refusals: Refusals,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "log.html")]
struct Log {
    v: Visit,
    title: String,
    typed: Typed,
    one: Edition,
    buyers: Vec<Choice>,
    suppliers: Vec<Choice>,
    other: Pick,
    refusals: Refusals,
    means: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

/// Why something is withdrawn.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Why {
    pub why: String,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Activity, Fault> {
    activity::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let at = wanted.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let mut all = activity::some(visit.db(), &wanted, (at - 1) * PAGE, PAGE + 1).await?;
    let more = all.len() > PAGE as usize;
    all.truncate(PAGE as usize);
    let query = format!("edition={}&mean={}", wanted.edition, wanted.mean);
    let turn = |page: i64| visit.path(&format!("/marche/activites?{query}&page={page}"));
    let editions = edition::all(visit.db(), &visit.db().today().to_string()).await?;
    let mut editions = choices::editions(&editions);
    editions.insert(0, choices::none(&visit, "market-all"));
    let mut means = choices::family(&visit, "market-mean", mean::MEANS.map(|(mean, _)| mean));
    means.insert(0, choices::none(&visit, "market-all"));
    let list = List {
        v: visit.clone(),
        all,
        editions,
        means,
        before: (at > 1).then(|| turn(at - 1)),
        after: more.then(|| turn(at + 1)),
        export: visit.path(&format!("/marche/activites/exporter?{query}")),
        wanted,
        refusals: Refusals::default(),
    };
    visit.page(&visit.t("market-activities"), &list)
}

pub async fn export(visit: Visit, Form(wanted): Form<Wanted>) -> Answer {
    let heads =
        ["market-day", "market-mean", "market-title", "market-edition", "market-buyers", "market-suppliers"]
            .map(|key| visit.t(key).into_owned());
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    let mut rows = vec![];
    for one in activity::some(visit.db(), &wanted, 0, SHEET).await? {
        let parties = activity::parties(visit.db(), &one.id).await?;
        let of = |side: &str| {
            let of = parties.iter().filter(|party| party.side == side);
            of.map(|party| party.organization.as_str()).collect::<Vec<_>>().join(", ")
        };
        let (buyers, suppliers) = (of("buyer"), of("supplier"));
        let mean = visit.one_of("market-mean", &one.mean);
        rows.push([one.day, mean, one.title, one.edition, buyers, suppliers]);
    }
    let title = visit.t("market-activities");
    keep(&visit, Kept::asked(&wanted.forme), ("activites", &title), &columns, rows)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    tell(visit, one, Why::default(), Refusals::default()).await
}

async fn tell(visit: Visit, one: Activity, why: Why, refusals: Refusals) -> Answer {
    let page = One {
        v: visit.clone(),
        parties: activity::parties(visit.db(), &one.id).await?,
        action: choices::action(&visit, &one.action),
        place: choices::place(&visit, &one.mrc),
        told: history::about(&visit, "market-activity", &one.id).await?,
        one,
        why,
        refusals,
    };
    visit.page(&page.one.title, &page)
}

/// In which edition an activity is logged, and of which mean.
pub async fn blank(visit: Visit, Form(asked): Form<Wanted>) -> Answer {
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
    let typed = Typed { edition, mean: asked.mean, day: today, action: "2.7".into(), ..Typed::default() };
    show(visit, "market-log", typed, Refusals::default()).await
}

pub async fn log(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, "market-log", typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match activity::log(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "market-log", typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/marche/activites/{id}?avis=market-logged"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    let parties = activity::parties(visit.db(), &id).await?;
    show(visit, "market-activity-change", Typed::of(&kept, &parties), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    typed.edition = kept.edition_id.clone();
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, "market-activity-change", typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = activity::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, "market-activity-change", typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/activites/{id}?avis=people-saved"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which, Form(why): Form<Why>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = activity::withdraw(&mut act, &id, &why.why).await? {
        drop(act);
        return tell(visit, one, why, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/activites/{id}?avis=market-withdrawn"))))
}

async fn show(visit: Visit, title: &str, mut typed: Typed, refusals: Refusals) -> Answer {
    let one = edition::find(visit.db(), &typed.edition).await?.ok_or(Fault::Absent)?;
    let mut heard = Refusals::default();
    let other = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let choice = |value: String, label: String| Choice { value, label };
    let engaged = engagement::of(visit.db(), &one.id).await?;
    let mut buyers: Vec<Choice> =
        engaged.into_iter().map(|one| choice(one.organization_id, one.organization)).collect();
    buyers.dedup();
    // One who was there and is engaged no longer, or never was, stays chosen.
    for id in typed.buyers.iter().filter(|id| !id.is_empty()) {
        if !buyers.iter().any(|one| one.value == *id)
            && let Some(found) = people::organization::find(visit.db(), id).await?
        {
            buyers.push(choice(found.id, found.name));
        }
    }
    let mut suppliers: Vec<Choice> = supplier::of(visit.db(), &one.id)
        .await?
        .into_iter()
        .map(|one| choice(one.organization_id, one.organization))
        .collect();
    suppliers.dedup();
    let log = Log {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        typed,
        one,
        buyers,
        suppliers,
        other,
        refusals,
        means: choices::family(&visit, "market-mean", mean::MEANS.map(|(mean, _)| mean)),
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
    };
    visit.page(&log.title, &log)
}
