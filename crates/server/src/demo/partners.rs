//! Lines about what is done with partners: collaborations and their results, agreements, representations.
use super::{
    Stage,
    concertation::{organizations, place, taken},
    said,
};
use ::concertation::{agreement, collaboration, obligation, party, representation};
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
            sign(stage, title, &typed, parties).await?;
        }
        // ressource partagée ; title ; first day ; last day ; what ; organization : dollars : % of cost : % of time, …
        ["ressource partagée", title, from, until, shared, parties] => {
            let typed = agreement::Typed {
                title: title.to_owned(),
                kind: agreement::KINDS[1].to_owned(),
                signed_on: day.to_owned(),
                from_on: from.to_owned(),
                until_on: until.to_owned(),
                shared: shared.to_owned(),
                action: "4.1".to_owned(),
                ..Default::default()
            };
            sign(stage, title, &typed, parties).await?;
        }
        // leçons ; agreement ; what was learned of it
        ["leçons", title, lessons] => {
            let kept = agreed(stage, title).await?;
            let typed = agreement::Typed { lessons: lessons.to_owned(), ..agreement::Typed::of(&kept) };
            let mut act = stage.act("direction").await?;
            taken(agreement::change(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // obligation ; agreement ; due ; what [; who owes ; dollars]
        ["obligation", title, due_by, what, ref owes @ ..] => {
            let kept = agreed(stage, title).await?;
            let (owed_by, owed) = match *owes {
                [who, dollars] => (stage.kept("organisation", who)?, dollars),
                _ => (String::new(), ""),
            };
            let typed = obligation::Typed {
                obligation: what.to_owned(),
                due_by: due_by.to_owned(),
                owed: owed.to_owned(),
                owed_by,
            };
            let mut act = stage.act("direction").await?;
            taken(obligation::oblige(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // obligation faite ; agreement ; what, and entente retirée ; agreement ; why
        ["obligation faite", title, what] => {
            let obligations = obligation::of(&stage.db, &stage.kept("entente", title)?).await?;
            let one = obligations.iter().find(|one| one.text == what).context("no obligation")?;
            let mut act = stage.act("direction").await?;
            obligation::fulfil(&mut act, &one.id).await?;
            act.commit().await?;
        }
        ["entente retirée", title, why] => {
            let id = stage.kept("entente", title)?;
            let mut act = stage.act("direction").await?;
            taken(agreement::withdraw(&mut act, &id, why).await?)?;
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

async fn agreed(stage: &Stage, title: &str) -> anyhow::Result<agreement::Agreement> {
    agreement::find(&stage.db, &stage.kept("entente", title)?).await?.context("no agreement")
}

/// Signs an agreement with its parties: who, how much, and their shares of the cost and of the time where some are.
async fn sign(stage: &mut Stage, title: &str, typed: &agreement::Typed, parties: &str) -> anyhow::Result<()> {
    let mut act = stage.act("direction").await?;
    let id = taken(agreement::sign(&mut act, typed).await?)?;
    act.commit().await?;
    stage.keep("entente", title, id);
    let kept = agreed(stage, title).await?;
    for party in parties.split(" | ") {
        let mut said = party.split(" : ").map(str::to_owned);
        let name = said.next().unwrap_or_default();
        let typed = party::Typed {
            organization: organizations(stage, &name)?,
            amount: said.next().context("how much?")?,
            cost_share: said.next().unwrap_or_default(),
            time_share: said.next().unwrap_or_default(),
            ..Default::default()
        };
        let mut act = stage.act("direction").await?;
        taken(party::join(&mut act, &kept, &typed).await?)?;
        act.commit().await?;
    }
    Ok(())
}
