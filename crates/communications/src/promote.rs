//! Campaigns: all of them, one with its ads and the enterprises that they feature, beginning one and changing it.
use crate::{
    KEEP,
    ad::{self, Ad},
    campaign::{self, Campaign, Typed},
    channel, choices,
};
use askama::Template;
use axum::extract::Path;
use page::{
    Answer, AskedPage, Choice, Fault, Form, Refusals, Turn, Visit, days, money, redirect, sort_by_text,
};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "campaigns.html")]
struct List {
    v: Visit,
    all: Vec<Campaign>,
    turn: Turn,
}

impl List {
    fn days(&self, one: &Campaign) -> String {
        days(&one.from_on, &one.until_on, self.v.language())
    }
}

#[derive(Template)]
#[template(path = "campaign.html")]
struct One {
    v: Visit,
    one: Campaign,
    ads: Vec<Ad>,
    featured: Vec<(String, String, i64)>,
    when: String,
    budget: String,
    channels: String,
    action: String,
    place: String,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "promote.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
    channels: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

impl One {
    fn ads_of(&self, ads: &i64) -> String {
        self.v.count("com-ads-count", usize::try_from(*ads).unwrap_or_default())
    }
}

impl Shape {
    fn speaks(&self, channel: &str) -> bool {
        self.typed.channel.iter().any(|said| said == channel)
    }
}

type Which = Path<(String, String)>;

pub(crate) async fn found(visit: &Visit, id: &str) -> Result<Campaign, Fault> {
    campaign::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = campaign::all(visit.db()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/communications/campagnes"), &[]));
    visit.page(&visit.t("com-campaigns"), &List { v: visit.clone(), all, turn })
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let mut featured = ad::featured_by(visit.db(), &id).await?;
    sort_by_text(&mut featured, |(_, name, _)| name);
    let channels: Vec<String> =
        channel::of(visit.db(), &id).await?.into_iter().map(|channel| channel.name).collect();
    let page = One {
        channels: channels.join(", "),
        ads: ad::of(visit.db(), &id).await?,
        featured,
        when: days(&one.from_on, &one.until_on, visit.language()),
        budget: one.cents.map(|cents| money(cents, visit.language())).unwrap_or_default(),
        action: choices::action(&visit, &one.action),
        place: choices::place(&visit, &one.mrc),
        told: history::about(&visit, "campaign", &id).await?,
        v: visit.clone(),
        one,
    };
    visit.page(&page.one.name.clone(), &page)
}

pub async fn blank(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let typed = Typed { from_on: today.clone(), until_on: today, action: "1.1".into(), ..Typed::default() };
    show(visit, "com-campaign-begin", typed, Refusals::default()).await
}

pub async fn begin(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match campaign::begin(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "com-campaign-begin", typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/campagnes/{id}?avis=com-noted"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one, &channel::of(visit.db(), &id).await?);
    show(visit, "com-campaign-change", typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = campaign::change(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, "com-campaign-change", typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/campagnes/{id}?avis=people-saved"))))
}

async fn show(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let shape = Shape {
        title: visit.t(title).into_owned(),
        typed,
        refusals,
        channels: choices::every_channel(&channel::all(visit.db()).await?),
        mrcs: place::by_region(&visit),
        actions: choices::actions(&visit),
        v: visit.clone(),
    };
    visit.page(&shape.title, &shape)
}
