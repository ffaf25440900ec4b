//! Convening an assembly by letters, opening it, lifting it, calling it off.
use crate::{
    assembly::{self, Assembly},
    document, letters, link, presence, roll, rule,
    see::{self, Given},
    voter,
};
use axum::extract::Path;
use page::{Answer, Form, Visit, redirect};
use serde::Deserialize;

type Which = Path<(String, String)>;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    record_on: String,
    why: String,
}

pub async fn convene(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let one = assembly::held(&mut act, &id).await?.ok_or(page::Fault::Absent)?;
    let rule = rule::on(visit.db(), &act.today().to_string()).await?;
    let settings = visit.pole().settings();
    let convened =
        roll::convene(&mut act, (visit.db(), &settings), &one, rule.as_ref(), &typed.record_on).await?;
    let frozen = match convened {
        Ok(frozen) => frozen,
        Err(refusals) => {
            drop(act);
            let given = Given { record_on: typed.record_on, ..Given::default() };
            return see::show(visit, one, given, refusals).await;
        }
    };
    let one = Assembly { record_on: typed.record_on.trim().to_owned(), ..one };
    let documents = document::KEPT.of(visit.db(), &id).await?;
    for (voter, entitled) in frozen.iter().filter(|(_, entitled)| !entitled.email.is_empty()) {
        let Some(rule) = &rule else { break };
        let to = (voter.as_str(), entitled.email.as_str(), entitled.language.as_str());
        letters::convene(&visit, &mut act, &one, (rule, &documents), to).await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis=assembly-convened"))))
}

pub async fn open(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let one = assembly::held(&mut act, &id).await?.ok_or(page::Fault::Absent)?;
    let rule = presence::rule_of(visit.db(), &one).await?;
    let settings = visit.pole().settings();
    let opened = assembly::open(&mut act, &one).await?;
    if opened && !roll::settle(&mut act, (visit.db(), &settings), &one, rule.as_ref()).await? {
        drop(act);
        return Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis=assembly-refusal-nobody"))));
    }
    act.commit().await?;
    let notice = if opened { "assembly-opened" } else { "assembly-not-opened" };
    Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis={notice}"))))
}

pub async fn lift(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let one = assembly::held(&mut act, &id).await?.ok_or(page::Fault::Absent)?;
    let lifted = assembly::lift(&mut act, &one).await?;
    act.commit().await?;
    let notice = match (lifted, one.state()) {
        (true, _) => "assembly-lifted",
        (_, "open") => "assembly-not-lifted",
        (_, "closed") => "assembly-lifted-already",
        _ => "assembly-refusal-closed",
    };
    Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis={notice}"))))
}

pub async fn call_off(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let one = assembly::held(&mut act, &id).await?.ok_or(page::Fault::Absent)?;
    let voters = voter::held(&mut act, &id).await?;
    if let Err(refusals) = assembly::call_off(&mut act, &one, &typed.why).await? {
        drop(act);
        let record_on = visit.db().today().to_string();
        return see::show(visit, one, Given { why: typed.why, record_on, ..Given::default() }, refusals)
            .await;
    }
    link::end_all(&mut act, &id).await?;
    for voter in voters.iter().filter(|voter| !voter.email.is_empty()) {
        letters::call_off(&visit, &mut act, &one, &typed.why, (&voter.email, &voter.language)).await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis=assembly-called-off"))))
}
