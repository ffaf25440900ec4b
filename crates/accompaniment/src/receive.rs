//! Taking in a request at the front door.
use crate::{
    about::About,
    request::{self, CHANNELS, Typed},
    rules,
    whom::{Settled, Whom, choices, settle},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, read_day, redirect};

#[derive(Template)]
#[template(path = "receive.html")]
struct Receive {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    w: Whom,
    channels: Vec<Choice>,
    topics: Vec<Choice>,
    urgencies: Vec<Choice>,
}

pub async fn page(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    typed.day = visit.db().today().to_string();
    typed.urgency = "usual".to_owned();
    show(visit, typed, Settled::default()).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let settled = settle(&visit, &mut typed.who, &mut typed.organization).await?;
    if !settled.refusals.none() {
        let settled = settled.with(&typed.judge(visit.db().today()));
        return show(visit, typed, settled).await;
    }
    let mut act = visit.act().await?;
    match request::receive(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, settled.with(&refusals)).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/accompagnement/demandes/{id}?avis=act-received"))))
        }
    }
}

async fn show(visit: Visit, typed: Typed, settled: Settled) -> Answer {
    let refusals = settled.refusals.clone();
    let chosen = (typed.who.as_str(), typed.organization.as_slice());
    let w = Whom { stages: vec![], ..Whom::of(&visit, chosen, (&typed.promoter, ""), settled).await? };
    let day = read_day(&typed.day).unwrap_or_else(|_| visit.db().today()).to_string();
    let urgencies = rules::urgencies(&visit, &day).await?.into_iter();
    let urgencies = urgencies
        .map(|(urgency, days)| Choice { label: format!("{} ({days})", urgency.label), ..urgency })
        .collect();
    let topics = About::of(&visit).await?.about(&day, &typed.topic);
    let receive = Receive {
        v: visit.clone(),
        typed,
        refusals,
        w,
        channels: choices(&visit, "act-channel", CHANNELS),
        topics,
        urgencies,
    };
    visit.page(&visit.t("act-receive"), &receive)
}
