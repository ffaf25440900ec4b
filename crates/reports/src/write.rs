//! Writing a section's text: looked at first, or saved, without overwriting what somebody else saved meanwhile.
use crate::{
    partners,
    report::Report,
    show::{Given, asked, show, written},
    text::{self, Typed},
};
use axum::{Extension, extract::Path};
use figures::Figures;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    section: String,
    body: String,
    preview: String,
    insert: String,
    /// The text that was there when the person began, by its id; a form that does not say is not held to it.
    seen: Option<String>,
}

pub async fn send(
    visit: Visit,
    Extension(all): Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
    Form(Sent { section, body, preview, insert, seen }): Form<Sent>,
) -> Answer {
    let mut typed = Typed { section, body, preview, insert };
    let report = asked(&visit, &id).await?;
    let looks = !typed.preview.is_empty() || !typed.insert.is_empty();
    if looks && !report.is_signed() {
        put_in(&visit, &all, &report, &mut typed).await?;
        let mut refusals = Refusals::default();
        refusals.unless(!typed.is_long(), "body", "report-refusal-body");
        return show(visit, &all, &id, Given { writing: typed, seen, refusals, ..Given::default() }).await;
    }
    // Judged before an act is begun, so that nobody waits behind a text that is read.
    let refusals = typed.judge(&all);
    if refusals.on("body") == "report-refusal-section" {
        return Err(Fault::Absent);
    }
    if report.is_signed() {
        return Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-refusal-signed"))));
    }
    if !refusals.none() {
        return show(visit, &all, &id, Given { writing: typed, seen, refusals, ..Given::default() }).await;
    }
    let mut act = visit.act().await?;
    let standing = text::standing(&mut act, &id, &typed.section, visit.language()).await?;
    let stale = seen.as_ref().is_some_and(|seen| *seen != standing);
    match text::write(&mut act, &all, &id, visit.language(), &typed).await? {
        // What is typed is sound: only a signature is left to refuse it.
        Err(_) => Ok(redirect(&visit.path(&format!("/rapports/{id}?avis=report-refusal-signed")))),
        Ok(()) if stale => {
            drop(act);
            let mut refusals = Refusals::default();
            refusals.refuse("seen", "report-refusal-changed");
            let (meanwhile, now) = written(&visit, &id, &typed.section).await?;
            let given = Given { writing: typed, seen: Some(now), meanwhile, refusals, ..Given::default() };
            show(visit, &all, &id, given).await
        }
        Ok(()) => {
            act.commit().await?;
            let notice = "report-written";
            let path = format!("/rapports/{id}?avis={notice}#section-{}", typed.section);
            Ok(redirect(&visit.path(&path)))
        }
    }
}

/// Puts what was picked at the end of what was typed: a figure in its sentence, or the list of partners.
async fn put_in(visit: &Visit, all: &Figures, report: &Report, typed: &mut Typed) -> Result<(), Fault> {
    let picked: String = match typed.insert.as_str() {
        "partners" => {
            let names = partners::on(visit.db(), &report.to_on).await?;
            names.iter().map(|name| format!("- {name}\n")).collect()
        }
        key => all.find(key).map(|figure| format!("{{{}}}", figure.key)).unwrap_or_default(),
    };
    let apart = match typed.body.chars().last() {
        None => "",
        Some(last) if typed.insert == "partners" => {
            if last == '\n' {
                "\n"
            } else {
                "\n\n"
            }
        }
        Some(last) if last.is_whitespace() => "",
        Some(_) => " ",
    };
    if !picked.is_empty() {
        typed.body = format!("{}{apart}{picked}", typed.body);
    }
    Ok(())
}
