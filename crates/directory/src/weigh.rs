//! Weighing what owners propose: each field beside what is written, accepted or refused with the reason, and told.
use crate::{
    correction,
    keep::kept,
    letters::{Desk, Outcome},
    link, offered, photo,
    proposal::{self, Proposal},
    public::served,
    sector, sheet, shown, trace,
    written::Written,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Language, Refusals, Visit, redirect};
use people::organization;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The longest reason, in characters.
const LONGEST: usize = 500;

/// What was decided, row by row; "" leaves a row for later.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    row: Vec<String>,
    decision: Vec<String>,
    reason: Vec<String>,
}

#[derive(Template)]
#[template(path = "waiting.html")]
struct List {
    v: Visit,
    /// Id, name, how many fields in words, since which day.
    sheets: Vec<(String, String, String, String)>,
}

#[derive(Template)]
#[template(path = "weigh.html")]
struct Weigh {
    v: Visit,
    written: Written,
    rows: Vec<Weighed>,
    choices: Vec<Choice>,
    refusals: Refusals,
}

/// One field as the page tells it.
struct Weighed {
    id: String,
    label: String,
    before: String,
    proposed: String,
    /// The id of the photograph that it brings, or "".
    photo: String,
    on: String,
    decision: String,
    reason: String,
}

pub async fn list(visit: Visit) -> Answer {
    let told = |(id, name, fields, on): (String, String, i64, String)| {
        (id, name, visit.count("dir-proposals", usize::try_from(fields).unwrap_or_default()), on)
    };
    let sheets = proposal::sheets(visit.db()).await?.into_iter().map(told).collect();
    visit.page(&visit.t("dir-waiting"), &List { v: visit.clone(), sheets })
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let written = kept(&visit, &id).await?;
    let open = proposal::open_of(visit.db(), &id).await?;
    show(visit, written, open, Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let written = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    let open = proposal::open_of(visit.db(), &id).await?;
    let mut refusals = Refusals::default();
    let mut decided: Vec<(Proposal, bool, String)> = vec![];
    for one in &open {
        let (decision, reason) = typed.about(&one.id);
        if !["accepted", "refused"].contains(&decision) {
            continue;
        }
        let told = decision == "accepted" || page::is_seen(reason);
        refusals.unless(told, "reason", "dir-refusal-reason");
        refusals.unless(reason.chars().count() <= LONGEST, "reason", "people-refusal-long");
        decided.push((one.clone(), decision == "accepted", reason.trim().to_owned()));
    }
    refusals.unless(!decided.is_empty(), "reason", "dir-refusal-undecided");
    let accepted: Vec<Proposal> =
        decided.iter().filter(|(_, accepted, _)| *accepted).map(|(one, ..)| one.clone()).collect();
    if refusals.none()
        && let Err(refused) = proposal::take(&mut act, visit.db(), &id, &accepted).await?
        && let Some((_, why)) = refused.all().first()
    {
        // Shown by the decision, whose form has no field for what is refused.
        refusals.refuse("reason", why);
    }
    if !refusals.none() {
        drop(act);
        return show(visit, written, open, typed, refusals).await;
    }
    let mut told: BTreeMap<String, Vec<(Proposal, bool, String)>> = BTreeMap::new();
    for (one, accepted, reason) in decided {
        proposal::decide(&mut act, &one, accepted, &reason).await?;
        told.entry(one.link_id.clone()).or_default().push((one, accepted, reason));
    }
    let desk = Desk { house: visit.house(), pole: visit.pole() };
    for (link, decided) in told {
        let Some(link) = link::find(visit.db(), &link).await? else { continue };
        let language = Language::from_code(&link.language);
        let outcome = |(one, accepted, reason): (Proposal, bool, String)| Outcome {
            field: visit.house().words.say(language, &words(&one.field)).into_owned(),
            accepted,
            reason,
        };
        let outcomes: Vec<Outcome> = decided.into_iter().map(outcome).collect();
        desk.tell(&mut act, &link, &written.row.name, &outcomes).await?;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=dir-proposals-decided"))))
}

impl Typed {
    /// What was decided of a row, and why.
    fn about<'a>(&'a self, row: &str) -> (&'a str, &'a str) {
        let Some(at) = self.row.iter().position(|one| one == row) else { return ("", "") };
        let of = |list: &'a [String]| list.get(at).map_or("", String::as_str);
        (of(&self.decision), of(&self.reason))
    }
}

async fn show(
    visit: Visit,
    written: Written,
    open: Vec<Proposal>,
    typed: Typed,
    refusals: Refusals,
) -> Answer {
    let (db, id) = (visit.db(), &written.row.id);
    let kept = organization::find(db, id).await?.ok_or(Fault::Absent)?;
    let now = correction::Typed::of(&kept, &sheet::find(db, id).await?, &shown::of(db, id).await?);
    let weighed = |one: Proposal| {
        let (decision, reason) = typed.about(&one.id);
        Weighed {
            label: visit.t(&words(&one.field)).into_owned(),
            // An offer that is proposed was not there before.
            before: match (offered::is_offer(&one.field), one.before.is_empty()) {
                (true, true) => String::new(),
                (true, false) => told(&visit, &one.field, &one.before),
                _ => told(&visit, &one.field, &now.says(&one.field)),
            },
            proposed: told(&visit, &one.field, &one.proposed),
            photo: photo::proposed(&one.field).unwrap_or_default().to_owned(),
            on: one.proposed_on.clone(),
            decision: decision.to_owned(),
            reason: reason.to_owned(),
            id: one.id,
        }
    };
    let choice = |value: &str| Choice { value: value.into(), label: visit.one_of("dir-decision", value) };
    let later = Choice { value: String::new(), label: visit.t("dir-decide-later").into_owned() };
    let weigh = Weigh {
        rows: open.into_iter().map(weighed).collect(),
        choices: vec![later, choice("accepted"), choice("refused")],
        written,
        refusals,
        v: visit.clone(),
    };
    visit.page(&weigh.written.row.name.clone(), &weigh)
}

/// Key of what a proposed field is called.
fn words(field: &str) -> String {
    match field {
        "shown" => "dir-shown".to_owned(),
        "remark" => "dir-answer-remark".to_owned(),
        field if offered::is_offer(field) => "dir-offer".to_owned(),
        field if photo::proposed(field).is_some() => "dir-photo-file".to_owned(),
        field => trace::words(&field.replace('_', "-")),
    }
}

/// A value as people read it.
fn told(visit: &Visit, field: &str, value: &str) -> String {
    let language = visit.language().code();
    let list =
        |name: &dyn Fn(&str) -> String| value.split_whitespace().map(name).collect::<Vec<_>>().join(", ");
    match field {
        "legal_form" => visit.one_of("people-form", value),
        field if offered::is_offer(field) => match offered::said(value) {
            Some((name_fr, name_en, deal)) => {
                let parts = [name_fr, name_en, visit.one_of("dir-deal", &deal)];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            }
            None => visit.t("dir-answer-not-offered").into_owned(),
        },
        "sector" => sector::find(value).map(|sector| sector.name(language).to_owned()).unwrap_or_default(),
        "serves" => list(&|place| served(place, language)),
        "shown" => list(&|field| visit.one_of("dir-field", field)),
        _ => value.to_owned(),
    }
}
