//! Lines about what is done with partners: collaborations and their results, agreements, representations.
use super::{
    Stage,
    concertation::{organizations, place, taken},
    said,
};
use ::concertation::{agreement, collaboration, representation};
use anyhow::Context;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // collaboration ; partner ; action ; MRC or territoire ; what
        ["collaboration", partner, action, mrc, what] => {
            let typed = collaboration::Typed {
                organization: organizations(stage, partner)?,
                what: what.to_owned(),
                begun_on: day.to_owned(),
                action: action.to_owned(),
                mrc: place(mrc),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(collaboration::note(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("collaboration", what, id);
        }
        // résultat ; what ; result
        ["résultat", what, result] => {
            let id = stage.kept("collaboration", what)?;
            let kept = collaboration::find(&stage.db, &id).await?.context("no collaboration")?;
            let typed = collaboration::Typed {
                result: result.to_owned(),
                result_on: day.to_owned(),
                ..collaboration::Typed::of(&kept)
            };
            let mut act = stage.act("agent").await?;
            taken(collaboration::change(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        ["collaboration retirée", what] => {
            let id = stage.kept("collaboration", what)?;
            let mut act = stage.act("agent").await?;
            collaboration::withdraw(&mut act, &id).await?;
            act.commit().await?;
        }
        // représentation ; kind ; MRC or territoire ; met ; what came of it, and représentation retirée: the last one
        ["représentation", kind, mrc, met, outcome] => {
            let typed = representation::Typed {
                day: day.to_owned(),
                kind: kind.to_owned(),
                met: met.to_owned(),
                outcome: outcome.to_owned(),
                mrc: place(mrc),
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            let id = taken(representation::log(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("représentation", "last", id);
        }
        // entente ; title ; last day or - ; organization : dollars, … for each party
        ["entente", title, until, parties] => {
            let typed = agreement::Typed {
                title: title.to_owned(),
                signed_on: day.to_owned(),
                until_on: said(until),
                action: "4.1".to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(agreement::sign(&mut act, &typed).await?)?;
            act.commit().await?;
            let kept = agreement::find(&stage.db, &id).await?.context("no agreement")?;
            for party in parties.split(" | ") {
                let (name, dollars) = party.split_once(" : ").context("who, and how much?")?;
                let typed = agreement::More {
                    organization: organizations(stage, name)?,
                    amount: dollars.to_owned(),
                    ..Default::default()
                };
                let mut act = stage.act("direction").await?;
                taken(agreement::join(&mut act, &kept, &typed).await?)?;
                act.commit().await?;
            }
            stage.keep("entente", title, id);
        }
        // obligation ; agreement ; due ; what
        ["obligation", title, due_by, what] => {
            let id = stage.kept("entente", title)?;
            let kept = agreement::find(&stage.db, &id).await?.context("no agreement")?;
            let typed = agreement::More {
                obligation: what.to_owned(),
                due_by: due_by.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            taken(agreement::oblige(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        ["représentation retirée"] => {
            let id = stage.kept("représentation", "last")?;
            let mut act = stage.act("communications").await?;
            representation::withdraw(&mut act, &id).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
