//! Invoices and refunds of a registration: issued and given back by the team, withdrawn when mistaken, printed for both.
use crate::{
    gathering::{self, Gathering},
    invoice::{self, Paper},
    letters::{About, Desk},
    mine,
    paid::{show, theirs},
    refund::{self, Typed},
    registration::{self, Registration},
    session,
};
use axum::extract::Path;
use db::Act;
use page::{Answer, Fault, Form, Refusals, Visit, file, redirect};

type Which = Path<(String, String)>;
type WhichOf = Path<(String, String, String)>;

async fn known(act: &mut Act, id: &str) -> Result<(Registration, Gathering), Fault> {
    let theirs = registration::find(act.rows(), id).await?.ok_or(Fault::Absent)?;
    let one = gathering::find(act.rows(), &theirs.gathering_id).await?.ok_or(Fault::Absent)?;
    Ok((theirs, one))
}

/// Writes to who registered that a paper is there, makes it durable, and leads back.
async fn tell(
    visit: &Visit,
    mut act: Act,
    (one, theirs): (&Gathering, &Registration),
    (reason, notice): (&str, &str),
) -> Answer {
    let sessions = session::of(act.rows(), &one.id).await?;
    Desk::of(visit).write(&mut act, &About { one, sessions: &sessions }, theirs, reason, "").await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/inscriptions/{}/paiements?avis={notice}", theirs.id))))
}

pub async fn issue(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let (theirs, one) = known(&mut act, &id).await?;
    let desk = membership::desk::Desk::of(&visit);
    match invoice::issue(&mut act, &desk, (&one, &theirs)).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, (None, None), refusals).await
        }
        Ok(paper) => {
            let reason = format!("invoiced:{paper}");
            tell(&visit, act, (&one, &theirs), (&reason, "event-invoice-issued")).await
        }
    }
}

pub async fn refund(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let (theirs, one) = known(&mut act, &id).await?;
    let desk = membership::desk::Desk::of(&visit);
    match refund::refund(&mut act, &desk, (&one, &theirs), &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, (None, Some(typed)), refusals).await
        }
        Ok(paper) => {
            let reason = format!("refunded:{paper}");
            tell(&visit, act, (&one, &theirs), (&reason, "event-refund-done")).await
        }
    }
}

/// Withdraws a paper: an invoice whose credit notes stand stays, for it is what they give back of.
pub async fn withdraw(visit: Visit, Path((_, id, paper)): WhichOf) -> Answer {
    let paper = invoice::find(visit.db(), &id, &paper).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if paper.counts() && paper.is_invoice() && refund::given_back(act.rows(), &id).await?.cents > 0 {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("invoice", "event-refusal-credited");
        return show(visit, &id, (None, None), refusals).await;
    }
    invoice::withdraw(&mut act, &paper).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/inscriptions/{id}/paiements?avis=event-paper-off-done"))))
}

async fn give(visit: &Visit, theirs: &Registration, paper: &str) -> Answer {
    let paper: Paper = invoice::find(visit.db(), &theirs.id, paper).await?.ok_or(Fault::Absent)?;
    let printed = invoice::print(visit, theirs, &paper).await?;
    Ok(file(printed, "application/pdf", &format!("{}.pdf", paper.called())))
}

pub async fn paper(visit: Visit, Path((_, id, paper)): WhichOf) -> Answer {
    let (theirs, _) = theirs(&visit, &id).await?;
    give(&visit, &theirs, &paper).await
}

/// The same, by one's own link.
pub async fn own(visit: Visit, Path((_, token, paper)): WhichOf) -> Answer {
    let (mine, _) = mine::of(&visit, &token).await?;
    give(&visit, &mine, &paper).await
}
