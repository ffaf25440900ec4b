//! Keeping a sheet: what is written for everyone, what of it is shown, and what it still lacks.
use crate::{
    ask, complete,
    link::{self, Link},
    offer::{self, DEALS, Offer},
    proposal,
    sector::SECTORS,
    sheet::{self, Sheet, Typed},
    shown::{self, FIELDS},
    trace::{self, Traced},
    written::{self, Written},
};
use askama::Template;
use axum::extract::Path;
use db::Line;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, percent, redirect};
use people::accounts;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "keep.html")]
struct Keep {
    v: Visit,
    written: Written,
    typed: Typed,
    offering: offer::Typed,
    /// What it offered once.
    ended: Vec<Offer>,
    asking: ask::Typed,
    refusals: Refusals,
    /// Links sent to its owner, each with its state.
    links: Vec<(Link, &'static str)>,
    /// How many fields that its owner proposed wait, in words, or "".
    proposed: String,
    languages: Vec<Choice>,
    missing: Vec<String>,
    complete: String,
    sectors: Vec<Choice>,
    places: Vec<Choice>,
    /// Each field, with what it would show.
    fields: Vec<(Choice, String)>,
    categories: Vec<Choice>,
    deals: Vec<Choice>,
    traced: Vec<Traced>,
    lines: Vec<Line>,
    names: HashMap<String, String>,
}

impl Keep {
    fn serves(&self, place: &str) -> bool {
        self.typed.serves.iter().any(|typed| typed == place)
    }

    fn shows(&self, field: &str) -> bool {
        self.typed.shown.iter().any(|typed| typed == field)
    }

    fn who(&self, line: &Line) -> String {
        self.names.get(&line.by_id).cloned().unwrap_or_default()
    }

    /// The fields that a line tells of, in words.
    fn about(&self, line: &Line) -> String {
        let edits = ["sheet.written", "sheet.field-shown", "sheet.field-hidden"];
        let told = line.note.split_whitespace().filter(|_| edits.contains(&&*line.verb));
        told.map(|field| self.v.one_of("dir-field", field)).collect::<Vec<_>>().join(", ")
    }

    fn deal(&self, offer: &Offer) -> String {
        self.v.one_of("dir-deal", &offer.deal)
    }
}

/// The enterprise whose sheet is kept; none is kept of one that is closed or merged.
pub async fn kept(visit: &Visit, id: &str) -> Result<Written, Fault> {
    written::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let written = kept(&visit, &id).await?;
    let seen = sheet::last_change(visit.db().rows(), &id).await?;
    let sheet: Sheet = sheet::find(visit.db(), &id).await?;
    let typed = Typed::of(&sheet, written.shown.fields.clone(), seen);
    show(visit, written, typed, Tried::default()).await
}

/// What was typed in the smaller forms of the page, and what is refused of any.
#[derive(Default)]
pub struct Tried {
    pub offering: offer::Typed,
    pub asking: ask::Typed,
    pub refusals: Refusals,
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(mut typed): Form<Typed>,
) -> Answer {
    let written = kept(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = sheet::write(&mut act, &id, &typed).await? {
        drop(act);
        if !refusals.on("seen").is_empty() {
            typed.seen = sheet::last_change(visit.db().rows(), &id).await?;
        }
        return show(visit, written, typed, Tried { refusals, ..Tried::default() }).await;
    }
    shown::choose(&mut act, &id, &typed.shown).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fiches/{id}?avis=people-saved"))))
}

/// The page again with what was refused of one of its smaller forms.
pub async fn again(visit: Visit, written: Written, tried: Tried) -> Answer {
    let id = written.row.id.clone();
    let seen = sheet::last_change(visit.db().rows(), &id).await?;
    let typed = Typed::of(&sheet::find(visit.db(), &id).await?, written.shown.fields.clone(), seen);
    show(visit, written, typed, tried).await
}

async fn show(visit: Visit, written: Written, typed: Typed, mut tried: Tried) -> Answer {
    if tried.asking.to.is_empty() && tried.refusals.on("to").is_empty() {
        tried.asking.to = written.row.email.clone();
    }
    let now = db::written(visit.db().clock().now());
    let links = link::of(visit.db(), &written.row.id).await?;
    let field = |field: &&str| {
        (
            Choice { value: field.to_string(), label: visit.one_of("dir-field", field) },
            held(&visit, &written, field),
        )
    };
    let lacking = complete::missing(&written);
    let keep = Keep {
        complete: percent(complete::share(lacking.len()), visit.language()),
        missing: lacking.iter().map(|part| visit.one_of("dir-missing", part)).collect(),
        sectors: sectors(&visit),
        places: places(&visit, &written.row.mrc),
        fields: FIELDS.iter().map(field).collect(),
        categories: categories(&visit),
        deals: deals(&visit),
        links: links.into_iter().map(|link| (link.clone(), link.state(&now))).collect(),
        proposed: match proposal::open_of(visit.db(), &written.row.id).await?.len() {
            0 => String::new(),
            many => visit.count("dir-proposals-here", many),
        },
        languages: ["fr", "en"]
            .map(|code| Choice { value: code.into(), label: visit.one_of("dir-language", code) })
            .into(),
        lines: db::lines_about(visit.db(), "sheet", &written.row.id, 50).await?,
        names: accounts::names(visit.db()).await?.into_iter().collect(),
        traced: trace::of(&visit, &written).await?,
        typed,
        offering: tried.offering,
        ended: offer::ended(visit.db(), &written.row.id).await?,
        asking: tried.asking,
        refusals: tried.refusals,
        v: visit.clone(),
        written,
    };
    visit.page(&keep.written.row.name.clone(), &keep)
}

fn none(visit: &Visit) -> Choice {
    Choice { value: String::new(), label: visit.t("dir-choose").into_owned() }
}

/// The field's own sectors, by name.
pub fn sectors(visit: &Visit) -> Vec<Choice> {
    let language = visit.language().code();
    let mut sectors: Vec<Choice> = SECTORS
        .iter()
        .map(|sector| Choice { value: sector.code.into(), label: sector.name(language).into() })
        .collect();
    page::sort_by_text(&mut sectors, |sector| &sector.label);
    sectors.insert(0, none(visit));
    sectors
}

/// The categories of the public tender site.
pub fn categories(visit: &Visit) -> Vec<Choice> {
    let category = |one: &territory::Category| Choice {
        value: one.code.into(),
        label: format!("{} {}", one.code, one.name),
    };
    std::iter::once(none(visit)).chain(territory::seao_categories().iter().map(category)).collect()
}

/// How an offer may be had.
pub fn deals(visit: &Visit) -> Vec<Choice> {
    DEALS.map(|deal| Choice { value: deal.into(), label: visit.one_of("dir-deal", deal) }).into()
}

/// Everywhere, the region, and the MRC of the region the enterprise is in.
pub fn places(visit: &Visit, mrc: &str) -> Vec<Choice> {
    let today = visit.db().today();
    let language = visit.language().code();
    let wide = ["region", "quebec"]
        .map(|place| Choice { value: place.into(), label: crate::public::served(place, language) });
    let near = territory::mrc(mrc).map(|mrc| territory::mrcs_of_region_on(mrc.region_on(today).code, today));
    let near = near.into_iter().flatten();
    let mut near: Vec<Choice> =
        near.map(|mrc| Choice { value: mrc.code.into(), label: mrc.name.into() }).collect();
    page::sort_by_text(&mut near, |mrc| &mrc.label);
    wide.into_iter().chain(near).collect()
}

/// What a field holds now, as the person who chooses must see it; "" when it has its own place on the page.
fn held(visit: &Visit, written: &Written, field: &str) -> String {
    let row = &written.row;
    match field {
        "website" => row.website.clone(),
        "phone" => row.phone.clone(),
        "email" => row.email.clone(),
        "address" => row.address.clone(),
        "neq" => row.neq.clone(),
        "member" if written.member => visit.t("dir-is-member").into_owned(),
        "member" => visit.t("dir-no-member").into_owned(),
        _ => String::new(),
    }
}
