//! Lines about funds: the steps to open each in an MRC, calls for projects, what is asked, granted and paid.
use super::{
    Stage,
    concertation::{organizations, taken},
    said,
};
use ::funds::{application, call, decision, fund, partner, payment, step};
use anyhow::{Context, ensure};
use page::Refusals;

/// What was done, unless it was refused.
fn done(refusals: &Refusals) -> anyhow::Result<()> {
    ensure!(refusals.none(), "refused: {refusals:?}");
    Ok(())
}

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // fonds ; name ; holder or - for the pole ; purpose ; what it gives ; least or - ; most or - ; last day or -
        ["fonds", name, holder, purpose, gives, least, most, until] => {
            let typed = fund::Typed {
                name: name.to_owned(),
                organization: organizations(stage, holder)?,
                purpose: purpose.to_owned(),
                gives: gives.to_owned(),
                least: said(least),
                most: said(most),
                from_on: day.to_owned(),
                until_on: said(until),
                ..fund::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(fund::record(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("fonds", name, id);
        }
        ["fonds-démarche", name, mrc, at, note] => {
            let kept = fund::find(&stage.db, &stage.kept("fonds", name)?).await?.context("no fund")?;
            let typed = step::Typed {
                mrc: mrc.to_owned(),
                step: at.to_owned(),
                day: day.to_owned(),
                note: said(note),
            };
            let mut act = stage.act("agent").await?;
            taken(step::take(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // appel-de-projets ; title ; number or - ; fund or - ; first day ; last day ; how to apply
        ["appel-de-projets", title, number, of, opens, closes, how] => {
            let typed = call::Typed {
                title: title.to_owned(),
                number: said(number),
                fund: if of == "-" { String::new() } else { stage.kept("fonds", of)? },
                opens_on: opens.to_owned(),
                closes_on: closes.to_owned(),
                how: how.to_owned(),
            };
            let mut act = stage.act("agent").await?;
            let id = taken(call::announce(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("appel-de-projets", title, id);
        }
        ["appel-partenaire", title, organization] => {
            let kept = called(stage, title).await?;
            let typed = partner::Typed {
                organization: organizations(stage, organization)?,
                ..partner::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            done(&partner::name(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        ["appel-ouvert", title] => {
            let kept = called(stage, title).await?;
            let mut act = stage.act("agent").await?;
            done(&call::open(&mut act, &kept, day).await?)?;
            act.commit().await?;
        }
        ["appel-annulé", title, because] => {
            let kept = called(stage, title).await?;
            let mut act = stage.act("agent").await?;
            done(&call::cancel(&mut act, &kept, because).await?)?;
            act.commit().await?;
        }
        ["fonds-demande", name, organization, project, amount] => {
            let typed = application::Typed {
                fund: stage.kept("fonds", name)?,
                organization: organizations(stage, organization)?,
                project: project.to_owned(),
                amount: amount.to_owned(),
                day: day.to_owned(),
                ..application::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(application::record(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("fonds-demande", project, id);
        }
        // fonds-décision ; project ; outcome ; amount or - ; body and resolution ; reason or -
        ["fonds-décision", project, outcome, granted, resolution, because] => {
            let id = stage.kept("fonds-demande", project)?;
            let typed = decision::Typed {
                outcome: outcome.to_owned(),
                granted: said(granted),
                because: said(because),
                resolution: resolution.to_owned(),
                decided_on: day.to_owned(),
            };
            let mut act = stage.act("direction").await?;
            done(&decision::decide(&mut act, &id, &typed).await?.context("no application")?)?;
            act.commit().await?;
        }
        ["fonds-versement", project, amount] => {
            let id = stage.kept("fonds-demande", project)?;
            let typed = payment::Typed { paid: amount.to_owned(), paid_on: day.to_owned() };
            let mut act = stage.act("agent").await?;
            done(&payment::pay(&mut act, &id, &typed).await?.context("no application")?)?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn called(stage: &Stage, title: &str) -> anyhow::Result<call::Call> {
    call::find(&stage.db, &stage.kept("appel-de-projets", title)?).await?.context("no call")
}
