//! Referring an enterprise or a promoter to a support body, with what they agreed to have shared.
use crate::{
    party,
    referral::{self, CONSENTS, Typed},
    request,
    whom::{Settled, Whom, choices, settle},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};

#[derive(Template)]
#[template(path = "refer.html")]
struct Refer {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    w: Whom,
    bodies: Vec<Choice>,
    consents: Vec<Choice>,
}

pub async fn page(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    typed.day = visit.db().today().to_string();
    if let Some(request) = request::find(visit.db(), &typed.request).await? {
        typed.organization.extend(request.organization_id);
        typed.promoter = if request.promoter_id.is_some() { request.who } else { String::new() };
        typed.why = request.need;
    }
    show(visit, typed, Settled::default()).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let settled = settle(&visit, &mut typed.who, &mut typed.organization).await?;
    if !settled.refusals.none() {
        let settled = settled.with(&typed.judge(visit.db().today()));
        return show(visit, typed, settled).await;
    }
    let mut act = visit.act().await?;
    match referral::refer(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, settled.with(&refusals)).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/accompagnement/referencements/{id}?avis=act-referral-made"))))
        }
    }
}

async fn show(visit: Visit, typed: Typed, settled: Settled) -> Answer {
    let refusals = settled.refusals.clone();
    let chosen = (typed.who.as_str(), typed.organization.as_slice());
    let w = Whom { stages: vec![], ..Whom::of(&visit, chosen, (&typed.promoter, ""), settled).await? };
    let mut bodies: Vec<Choice> = party::support_bodies(visit.db())
        .await?
        .into_iter()
        .map(|named| Choice { value: named.id, label: named.name })
        .collect();
    sort_by_text(&mut bodies, |choice| &choice.label);
    bodies.insert(0, Choice { value: String::new(), label: visit.t("act-to-choose").into_owned() });
    let consents = choices(&visit, "act-consent", CONSENTS);
    visit.page(&visit.t("act-refer"), &Refer { v: visit.clone(), typed, refusals, w, bodies, consents })
}
