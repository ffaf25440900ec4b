//! Ads: one with the enterprises that it features and what its network says of it, showing one and changing it.
use crate::{
    KEEP,
    ad::{self, Ad, IMPACTS, Typed},
    channel, choices,
    echo::{self, Echo},
    featured::{self, Featured},
    promote,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::organization::Named;

#[derive(Template)]
#[template(path = "ad.html")]
struct One {
    v: Visit,
    one: Ad,
    featured: Vec<Named>,
    echoes: Vec<Echo>,
    typed: echo::Typed,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "advertise.html")]
struct Shape {
    v: Visit,
    title: String,
    campaign_id: String,
    campaign: String,
    typed: Typed,
    pick: Featured,
    refusals: Refusals,
    channels: Vec<Choice>,
    impacts: Vec<Choice>,
}

impl Shape {
    fn brings(&self, impact: &str) -> bool {
        self.typed.impact.iter().any(|said| said == impact)
    }
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Ad, Fault> {
    ad::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = echo::Typed { read_on: visit.db().today().to_string(), ..echo::Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn hear(visit: Visit, Path((_, id)): Which, Form(typed): Form<echo::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = echo::note(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/publicites/{id}?avis=com-noted"))))
}

async fn show(visit: Visit, one: Ad, typed: echo::Typed, refusals: Refusals) -> Answer {
    let (featured, echoes) = (ad::featured(visit.db(), &one.id).await?, echo::of(visit.db(), &one.id).await?);
    visit.page(&visit.t("com-ad"), &One { v: visit.clone(), one, featured, echoes, typed, refusals })
}

pub async fn blank(visit: Visit, Path((_, id)): Which) -> Answer {
    let campaign = promote::found(&visit, &id).await?;
    let today = visit.db().today().to_string();
    let day = if campaign.until_on < today { campaign.until_on } else { today };
    let typed = Typed { day, ..Typed::default() };
    shape(visit, "com-ad-show", (campaign.id, campaign.name), typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let campaign = promote::found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    let campaign = (campaign.id, campaign.name);
    if !refusals.none() {
        return shape(visit, "com-ad-show", campaign, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match ad::show(&mut act, &id, &typed).await? {
        Err(refusals) => {
            drop(act);
            shape(visit, "com-ad-show", campaign, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/campagnes/{id}?avis=com-noted"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one, &ad::featured(visit.db(), &id).await?);
    shape(visit, "com-ad-change", (one.campaign_id, one.campaign), typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let campaign = (one.campaign_id, one.campaign);
    let mut refusals = Refusals::default();
    featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return shape(visit, "com-ad-change", campaign, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = ad::change(&mut act, &id, &typed).await? {
        drop(act);
        return shape(visit, "com-ad-change", campaign, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/publicites/{id}?avis=people-saved"))))
}

async fn shape(
    visit: Visit,
    title: &str,
    (campaign_id, campaign): (String, String),
    mut typed: Typed,
    refusals: Refusals,
) -> Answer {
    let mut heard = Refusals::default();
    let pick = featured::hear(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let shape = Shape {
        title: visit.t(title).into_owned(),
        campaign_id,
        campaign,
        typed,
        pick,
        refusals,
        channels: choices::channels(&visit, &channel::all(visit.db()).await?),
        impacts: choices::family(&visit, "com-impact", IMPACTS),
        v: visit.clone(),
    };
    visit.page(&shape.title, &shape)
}
