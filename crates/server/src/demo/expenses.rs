//! Lines about expenses: what is spent, credits, what is corrected and what is withdrawn.
use super::{
    Stage,
    concertation::{organizations, place, taken},
    said,
};
use ::expenses::{
    expense::{self, Typed},
    ledger,
};
use anyhow::{Context, ensure};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // dépense ; kind ; dollars ; action ; MRC or territoire ; funder or - ; supplier or - ; code of a programme or - ;
        // what for ; gathering or campaign or - ; reason of a credit or -
        ["dépense", kind, amount, action, mrc, funder, supplier, programme, what, about, reason] => {
            let typed = Typed {
                day: day.to_owned(),
                what: what.to_owned(),
                kind: kind.to_owned(),
                amount: amount.to_owned(),
                reason: said(reason),
                organization: organizations(stage, supplier)?,
                funder: if funder == "-" { String::new() } else { stage.kept("organisation", funder)? },
                action: action.to_owned(),
                mrc: place(mrc),
                programme: said(programme),
                about: said(about),
                ..Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(expense::record(&mut act, &typed, "").await?)?;
            act.commit().await?;
            stage.keep("dépense", what, id);
        }
        ["dépense corrigée", what, amount] => {
            let id = stage.kept("dépense", what)?;
            let kept = ledger::find(&stage.db, &id).await?.context("no expense")?;
            let typed = Typed { amount: amount.to_owned(), ..Typed::of(&kept) };
            let mut act = stage.act("agent").await?;
            let corrected = expense::correct(&mut act, &id, &typed).await?.context("it stands no more")?;
            let corrected = taken(corrected)?;
            act.commit().await?;
            stage.keep("dépense", what, corrected);
        }
        ["dépense retirée", what, motive] => {
            let id = stage.kept("dépense", what)?;
            let mut act = stage.act("agent").await?;
            ensure!(expense::withdraw(&mut act, &id, motive).await?, "nothing to withdraw");
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
