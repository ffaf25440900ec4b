//! The owner's answer, by a link and without an account: the sheet is right, or here is what should be written.
use crate::{
    correction::{Change, Typed},
    keep::{deals, places, sectors},
    link::{self, Link},
    offer::Offer,
    offered::Line,
    proposal, settle, sheet,
    shown::{self, FIELDS},
    written::{self, Written},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::organization::{self, FORMS};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "answer.html")]
struct Page {
    v: Visit,
    /// None when the link serves no more: nothing of the sheet is then shown.
    open: Option<Open>,
    /// Whether it was answered, rather than too old or revoked.
    answered: bool,
    /// What was written under a link that serves no more, each by its words: it is given back.
    lost: Vec<(String, String)>,
    /// Where the pole is written to, or "".
    mailbox: String,
}

struct Open {
    token: String,
    until: String,
    written: Written,
    typed: Typed,
    refusals: Refusals,
    forms: Vec<Choice>,
    sectors: Vec<Choice>,
    places: Vec<Choice>,
    lines: Vec<Line>,
    deals: Vec<Choice>,
    fields: Vec<Choice>,
    missing: Vec<String>,
    direct: bool,
}

impl Open {
    fn serves(&self, place: &str) -> bool {
        self.typed.serves.iter().any(|typed| typed == place)
    }

    fn shows(&self, field: &str) -> bool {
        self.typed.shown.iter().any(|typed| typed == field)
    }
}

/// The link, when it serves now, and the sheet that it leads to.
pub async fn opened(visit: &Visit, token: &str) -> Result<Result<(Link, Written), bool>, Fault> {
    let Some(link) = link::with_token(visit.db(), token).await? else { return Ok(Err(false)) };
    let now = db::written(visit.db().clock().now());
    if link.state(&now) != "open" {
        return Ok(Err(link.answered_at.is_some()));
    }
    let written = written::find(visit.db(), &link.organization_id).await?;
    Ok(written.map(|written| (link, written)).ok_or(false))
}

/// What the owner says now and what stands, as changes are found between them.
struct Standing {
    organization: organization::Organization,
    sheet: sheet::Sheet,
    shown: shown::Shown,
    offers: Vec<Offer>,
}

impl Standing {
    async fn of(visit: &Visit, written: &Written) -> Result<Standing, Fault> {
        let organization = organization::find(visit.db(), &written.row.id).await?.ok_or(Fault::Absent)?;
        let (sheet, shown) = (written.sheet.clone(), written.shown.clone());
        Ok(Standing { organization, sheet, shown, offers: written.offers.clone() })
    }

    /// What differs from it, or everything that is refused.
    fn changes(&self, typed: &Typed) -> Result<Vec<Change>, Refusals> {
        let fields = typed.changes(&self.organization, &self.sheet, &self.shown);
        match (fields, typed.offer_changes(&self.offers)) {
            (Ok(fields), Ok(offers)) => Ok([fields, offers].concat()),
            (fields, offers) => {
                let mut refusals = fields.err().unwrap_or_default();
                for (field, why) in offers.err().unwrap_or_default().all() {
                    refusals.refuse(field, why);
                }
                Err(refusals)
            }
        }
    }
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (link, written) = match opened(&visit, &token).await? {
        Ok(open) => open,
        Err(answered) => return closed(visit, answered),
    };
    let now = Standing::of(&visit, &written).await?;
    let typed = Typed::of(&now.organization, &now.sheet, &now.shown).with_offers(&now.offers);
    show(visit, token, link, written, typed, Refusals::default())
}

#[derive(Deserialize)]
pub struct Nothing {}

/// Everything is right, said with one press.
pub async fn confirm(visit: Visit, Path((_, token)): Path<(String, String)>, _: Form<Nothing>) -> Answer {
    let (link, written) = match opened(&visit, &token).await? {
        Ok(open) => open,
        Err(answered) => {
            unless_sent_again(&visit, answered).await?;
            return closed(visit, answered);
        }
    };
    let mut act = visit.act().await?;
    if !link::answer(&mut act, &link).await? {
        return closed(visit, true);
    }
    proposal::vouch(&mut act, &written.row.id, &[]).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/ma-fiche/{token}?avis=dir-answer-thanks"))))
}

/// What should be written: proposed to the pole, or taken at once where the pole says so.
pub async fn send(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let (link, written) = match opened(&visit, &token).await? {
        Ok(open) => open,
        Err(answered) => {
            unless_sent_again(&visit, answered).await?;
            return late(visit, &token, &typed, answered).await;
        }
    };
    let id = written.row.id.clone();
    let now = Standing::of(&visit, &written).await?;
    let changes = match now.changes(&typed) {
        Ok(changes) => changes,
        Err(refusals) => return show(visit, token, link, written, typed, refusals),
    };
    let mut act = visit.act().await?;
    if !link::answer(&mut act, &link).await? {
        return give_back(visit, &typed, true);
    }
    proposal::vouch(&mut act, &id, &changes).await?;
    let proposed = proposal::propose(&mut act, &link, &changes).await?;
    let (remarks, fields): (Vec<_>, Vec<_>) = proposed.into_iter().partition(|one| one.field == "remark");
    let mut notice = if changes.is_empty() { "dir-answer-thanks" } else { "dir-answer-waits" };
    if direct(&visit) && !fields.is_empty() {
        // What rows refuse waits for someone of the pole, as a remark does.
        if proposal::take(&mut act, visit.db(), &id, &fields).await?.is_ok() {
            for field in &fields {
                proposal::decide(&mut act, field, true, "").await?;
            }
            notice = if remarks.is_empty() { "dir-answer-taken" } else { "dir-answer-waits" };
        }
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/ma-fiche/{token}?avis={notice}"))))
}

fn direct(visit: &Visit) -> bool {
    settle::owners_direct(&visit.pole().settings())
}

/// Of a link that served, whether for this very form: an act takes no form twice, and leads where it led first. Nothing
/// is written.
async fn unless_sent_again(visit: &Visit, answered: bool) -> Result<(), Fault> {
    if answered {
        drop(visit.act().await?);
    }
    Ok(())
}

/// What was written while the link came to its end: kept as proposals that someone of the pole reads, never taken at
/// once; or given back, when the link served already, was revoked, or ended long ago.
async fn late(visit: Visit, token: &str, typed: &Typed, answered: bool) -> Answer {
    let found = link::with_token(visit.db(), token).await?;
    let now = visit.db().clock().now();
    let Some(link) = found.filter(|link| link.just_ended(now)) else {
        return give_back(visit, typed, answered);
    };
    let Some(written) = written::find(visit.db(), &link.organization_id).await? else {
        return give_back(visit, typed, answered);
    };
    match Standing::of(&visit, &written).await?.changes(typed) {
        Ok(changes) if !changes.is_empty() => {
            let mut act = visit.act().await?;
            proposal::propose(&mut act, &link, &changes).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/ma-fiche/{token}?avis=dir-answer-late"))))
        }
        _ => give_back(visit, typed, answered),
    }
}

fn give_back(visit: Visit, typed: &Typed, answered: bool) -> Answer {
    let fields = [
        ("people-field-name", &typed.name),
        ("people-field-neq", &typed.neq),
        ("people-field-address", &typed.address),
        ("people-field-municipality", &typed.municipality),
        ("people-field-postal-code", &typed.postal_code),
        ("people-field-phone", &typed.phone),
        ("people-field-email", &typed.email),
        ("people-field-website", &typed.website),
        ("dir-field-story-fr", &typed.story_fr),
        ("dir-field-story-en", &typed.story_en),
        ("dir-answer-remark", &typed.remark),
    ];
    let offers = typed.offer_fr.iter().map(|text| ("dir-offer", text));
    let kept = fields.into_iter().chain(offers).filter(|(_, text)| !text.trim().is_empty());
    let lost = kept.map(|(words, text)| (visit.t(words).into_owned(), text.trim().to_owned())).collect();
    let page = Page { v: visit.clone(), open: None, answered, lost, mailbox: mailbox(&visit) };
    visit.page(&visit.t("dir-answer"), &page)
}

fn mailbox(visit: &Visit) -> String {
    visit.pole().settings().get("pole.privacy-email").to_owned()
}

pub fn closed(visit: Visit, answered: bool) -> Answer {
    let page = Page { v: visit.clone(), open: None, answered, lost: vec![], mailbox: mailbox(&visit) };
    visit.page(&visit.t("dir-answer"), &page)
}

fn show(
    visit: Visit,
    token: String,
    link: Link,
    written: Written,
    typed: Typed,
    refusals: Refusals,
) -> Answer {
    let lacking = crate::complete::missing(&written);
    let field = |field: &&str| Choice { value: field.to_string(), label: visit.one_of("dir-field", field) };
    let open = Open {
        token,
        until: link.last_day(),
        forms: FORMS
            .map(|form| Choice { value: form.into(), label: visit.one_of("people-form", form) })
            .into(),
        lines: typed.lines(),
        deals: deals(&visit),
        sectors: sectors(&visit),
        places: places(&visit, &written.row.mrc),
        fields: FIELDS.iter().map(field).collect(),
        missing: lacking.iter().map(|part| visit.one_of("dir-missing", part)).collect(),
        direct: direct(&visit),
        written,
        typed,
        refusals,
    };
    let page =
        Page { v: visit.clone(), open: Some(open), answered: false, lost: vec![], mailbox: String::new() };
    visit.page(&visit.t("dir-answer"), &page)
}
