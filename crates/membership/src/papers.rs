//! Issuing a member's invoices, receipts and statements, printing them, sending them, and taking an invoice back.
use crate::{
    desk::Desk,
    document::{self, Document},
    invitation::{self, PAPER},
    invoice, ledger,
    ledger::Ledger,
    letters, member, printed, receipt,
    show::show,
};
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, file, redirect};
use people::organization::{self, Organization};
use serde::Deserialize;

/// What was typed: the year to ask, why an invoice is taken back, the language to write in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    year: String,
    motive: String,
    language: String,
}

type Which = Path<(String, String)>;
type WhichOf = Path<(String, String, String)>;

/// A member's ledger, and the organization that papers are addressed to.
pub async fn of(visit: &Visit, id: &str) -> Result<(Ledger, Organization), Fault> {
    let settings = visit.pole().settings();
    let ledger = ledger::of(visit.db(), &settings, id).await?.ok_or(Fault::Absent)?;
    let to = organization::find(visit.db(), &ledger.member.organization_id).await?.ok_or(Fault::Absent)?;
    Ok((ledger, to))
}

fn back(visit: &Visit, id: &str, notice: &str) -> Answer {
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis={notice}#documents"))))
}

pub async fn invoice(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let (ledger, to) = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    match invoice::issue(&Desk::of(&visit), &mut act, &ledger, &to, &typed.year).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, None, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            back(&visit, &id, "member-invoice-issued")
        }
    }
}

pub async fn take_back(visit: Visit, Path((_, id, document)): WhichOf, Form(typed): Form<Typed>) -> Answer {
    let (ledger, to) = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    let invoice = document::held(&mut act, &id, &document).await?.ok_or(Fault::Absent)?;
    let done =
        invoice::take_back(&Desk::of(&visit), &mut act, &ledger.member, &to, &invoice, &typed.motive).await?;
    match done {
        Err(refusals) => {
            drop(act);
            show(visit, &id, None, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            back(&visit, &id, "member-invoice-taken-back")
        }
    }
}

pub async fn receipt(visit: Visit, Path((_, id, payment)): WhichOf) -> Answer {
    let (ledger, to) = of(&visit, &id).await?;
    let payment = ledger.payments.iter().find(|one| one.id == payment).ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    receipt::issue(&Desk::of(&visit), &mut act, &ledger, &to, payment).await?;
    act.commit().await?;
    back(&visit, &id, "member-receipt-issued")
}

pub async fn state(visit: Visit, Path((_, id)): Which, Form(_): Form<Typed>) -> Answer {
    let (ledger, to) = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    receipt::state(&Desk::of(&visit), &mut act, &ledger, &to).await?;
    act.commit().await?;
    back(&visit, &id, "member-statement-issued")
}

pub async fn print(visit: Visit, Path((_, id, document)): WhichOf) -> Answer {
    let document = document::find(visit.db(), &id, &document).await?.ok_or(Fault::Absent)?;
    hand(&visit, &document).await
}

/// A document as a file to keep.
pub async fn hand(visit: &Visit, document: &Document) -> Answer {
    let bytes = printed::print(visit.db(), &visit.house().words, document).await?;
    Ok(file(bytes, "application/pdf", &format!("{}.pdf", document.called())))
}

pub async fn send(visit: Visit, Path((_, id, document)): WhichOf, Form(_): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    let document = document::held(&mut act, &id, &document).await?.ok_or(Fault::Absent)?;
    if !letters::send_paper(&Desk::of(&visit), &mut act, &member, &document).await? {
        drop(act);
        return back(&visit, &id, "member-no-mailbox");
    }
    act.commit().await?;
    back(&visit, &id, "member-paper-sent")
}

pub async fn speak(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let member = member::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    if !member::speak(&mut act, &member, &typed.language).await? {
        let mut refusals = Refusals::default();
        refusals.refuse("invoice_year", "member-refusal-language");
        drop(act);
        return show(visit, &id, None, refusals).await;
    }
    act.commit().await?;
    back(&visit, &id, "people-saved")
}

/// Opens the paper that a letter's link leads to.
pub async fn open(visit: Visit, Path((_, token)): Which) -> Answer {
    let invitation = invitation::find(visit.db(), &token, PAPER).await?.ok_or(Fault::Absent)?;
    let found = document::find(visit.db(), &invitation.membership_id, &invitation.document_id).await?;
    hand(&visit, &found.ok_or(Fault::Absent)?).await
}
