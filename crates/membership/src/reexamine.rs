//! Looking again at the six criteria of a member: verdicts with their evidence, then a conclusion.
use crate::{
    application::PRINCIPLES,
    criterion::{EVIDENCE, Typed, VERDICTS, in_force},
    member::{self, Member},
    recheck::{self, OUTCOMES, Recheck},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// One principle as it is shown: its number, its field, the verdict and the evidence.
struct Line {
    principle: i64,
    field: &'static str,
    verdict: String,
    evidence: String,
}

#[derive(Template)]
#[template(path = "reexamine.html")]
struct Page {
    v: Visit,
    member: Member,
    open: Option<Recheck>,
    past: Vec<Recheck>,
    lines: Vec<Line>,
    verdicts: Vec<Choice>,
    outcomes: Vec<Choice>,
    refusals: Refusals,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Concluded {
    outcome: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    show(visit, &id, None, Refusals::default()).await
}

/// Asks for one member alone.
pub async fn ask(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let batch = act.id();
    recheck::ask(&mut act, &member.id, &batch).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}/criteres"))))
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let open = recheck::open(&mut act, &id).await?.ok_or(Fault::Absent)?;
    if let Err(refusals) = recheck::judge(&mut act, &open, &typed).await? {
        drop(act);
        return show(visit, &id, Some(typed), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}/criteres?avis=member-judged-done"))))
}

pub async fn conclude(visit: Visit, Path((_, id)): Which, Form(typed): Form<Concluded>) -> Answer {
    let mut act = visit.act().await?;
    let open = recheck::open(&mut act, &id).await?.ok_or(Fault::Absent)?;
    if let Err(refusals) = recheck::settle(&mut act, &open, &typed.outcome).await? {
        drop(act);
        return show(visit, &id, None, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}/criteres?avis=member-recheck-done"))))
}

async fn show(visit: Visit, id: &str, typed: Option<Typed>, refusals: Refusals) -> Answer {
    let db = visit.db();
    let member = member::find(db, id).await?.ok_or(Fault::Absent)?;
    let (mut open, past): (Vec<Recheck>, Vec<Recheck>) =
        recheck::of(db, id).await?.into_iter().partition(|one| one.settled_on.is_none());
    let open = open.pop();
    let given = match &open {
        Some(open) => recheck::verdicts(db, &open.id).await?,
        None => vec![],
    };
    let line = |(i, principle): (usize, i64)| {
        let kept = in_force(&given, principle);
        let said =
            |all: fn(&Typed) -> &Vec<String>| typed.as_ref().and_then(|typed| all(typed).get(i).cloned());
        Line {
            principle,
            field: EVIDENCE[i],
            verdict: said(|typed| &typed.verdict)
                .unwrap_or_else(|| kept.map(|one| one.verdict.clone()).unwrap_or_default()),
            evidence: said(|typed| &typed.evidence)
                .unwrap_or_else(|| kept.map(|one| one.evidence.clone()).unwrap_or_default()),
        }
    };
    let of = |family: &str, all: &[&str]| -> Vec<Choice> {
        all.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let page = Page {
        lines: PRINCIPLES.into_iter().enumerate().map(line).collect(),
        verdicts: of("member-verdict", &VERDICTS),
        outcomes: of("member-recheck", &OUTCOMES),
        v: visit.clone(),
        member,
        open,
        past,
        refusals,
    };
    visit.page(&visit.t("member-recheck"), &page)
}
