//! Lines about accompaniment: acts, promoters, requests, referrals, and what is corrected or withdrawn.
use super::Stage;
use accompaniment::{act, referral, request, rule, topic};
use anyhow::{Context, bail};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // acte ; topic ; minutes ; name | name…
        ["acte", topic, minutes, names] => log(stage, acted(stage, day, topic, minutes, names)?).await?,
        // promoteur ; topic ; minutes ; project ; stage
        ["promoteur", topic, minutes, project, reached] => {
            let mut typed = acted(stage, day, topic, minutes, "")?;
            typed.promoter = project.to_owned();
            typed.stage = reached.to_owned();
            log(stage, typed).await?;
        }
        // The act just before, for other enterprises.
        ["corriger", topic, minutes, names] => {
            let typed = acted(stage, day, topic, minutes, names)?;
            let last = stage.kept("acte", "last")?;
            let mut act = stage.act("agent").await?;
            let corrected = act::correct(&mut act, &last, &typed).await?.context("no act to correct")?;
            let Ok(id) = corrected else { bail!("refused: {corrected:?}") };
            act.commit().await?;
            stage.keep("acte", "last", id);
        }
        // The act just before.
        ["retirer"] => {
            let last = stage.kept("acte", "last")?;
            let mut act = stage.act("agent").await?;
            act::withdraw(&mut act, &last).await?;
            act.commit().await?;
        }
        // sujet ; mark ; name in French ; name in English ; action of the frame
        ["sujet", mark, french, english, action] => {
            let typed = topic::Typed {
                french: french.to_owned(),
                english: english.to_owned(),
                action: action.to_owned(),
                from_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let added = topic::add(&mut act, &typed).await?;
            let Ok(id) = added else { bail!("refused: {added:?}") };
            act.commit().await?;
            stage.keep("sujet", mark, id);
        }
        ["règle", topic, action] => {
            let typed = rule::Typed {
                topic: topic.to_owned(),
                action: action.to_owned(),
                from_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let Ok(()) = rule::decide_topic(&mut act, &typed).await? else { bail!("refused: {typed:?}") };
            act.commit().await?;
        }
        ["promesse", urgency, days] => {
            let typed = rule::Typed {
                urgency: urgency.to_owned(),
                days: days.to_owned(),
                since: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let Ok(()) = rule::decide_days(&mut act, &typed).await? else { bail!("refused: {typed:?}") };
            act.commit().await?;
        }
        // demande ; mark ; channel ; urgency ; topic ; name ; need
        ["demande", mark, channel, urgency, topic, name, need] => {
            let typed = request::Typed {
                organization: vec![stage.kept("organisation", name)?],
                day: day.to_owned(),
                channel: channel.to_owned(),
                need: need.to_owned(),
                topic: topic.to_owned(),
                urgency: urgency.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let received = request::receive(&mut act, &typed).await?;
            let Ok(id) = received else { bail!("refused: {received:?}") };
            act.commit().await?;
            stage.keep("demande", mark, id);
        }
        // suivi ; mark ; state [; why]
        ["suivi", mark, state, ref why @ ..] => {
            let step = request::Step {
                state: state.to_owned(),
                day: day.to_owned(),
                why: why.first().copied().unwrap_or_default().to_owned(),
                ..Default::default()
            };
            let id = stage.kept("demande", mark)?;
            let mut act = stage.act("agent").await?;
            let refusals = request::follow(&mut act, &id, &step).await?.context("no request")?;
            if !refusals.none() {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        // référer ; mark ; consent ; name ; body ; day to ask for news ; why [; request's mark]
        ["référer", mark, consent, name, body, follow, why, ref asked @ ..] => {
            let typed = referral::Typed {
                organization: vec![stage.kept("organisation", name)?],
                to: stage.kept("organisation", body)?,
                day: day.to_owned(),
                why: why.to_owned(),
                consent: consent.to_owned(),
                follow: follow.to_owned(),
                request: asked.first().map_or(Ok(String::new()), |mark| stage.kept("demande", mark))?,
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let referred = referral::refer(&mut act, &typed).await?;
            let Ok(id) = referred else { bail!("refused: {referred:?}") };
            act.commit().await?;
            stage.keep("référencement", mark, id);
        }
        // déréférer ; mark: it was made by mistake
        ["déréférer", mark] => {
            let id = stage.kept("référencement", mark)?;
            let mut act = stage.act("agent").await?;
            if !referral::withdraw(&mut act, &id).await? {
                bail!("no referral to withdraw");
            }
            act.commit().await?;
        }
        // suite ; mark ; outcome [; day to ask again]
        ["suite", mark, outcome, ref follow @ ..] => {
            let heard = referral::Heard {
                outcome: outcome.to_owned(),
                day: day.to_owned(),
                note: String::new(),
                follow: follow.first().copied().unwrap_or_default().to_owned(),
            };
            let id = stage.kept("référencement", mark)?;
            let mut act = stage.act("agent").await?;
            let refusals = referral::hear(&mut act, &id, &heard).await?.context("no referral")?;
            if !refusals.none() {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn acted(stage: &Stage, day: &str, topic: &str, minutes: &str, names: &str) -> anyhow::Result<act::Typed> {
    let names = names.split(" | ").filter(|name| !name.is_empty());
    Ok(act::Typed {
        organization: names.map(|name| stage.kept("organisation", name)).collect::<anyhow::Result<_>>()?,
        day: day.to_owned(),
        // A topic of the pole’s own by its mark, or one that every pole has.
        topic: stage.kept("sujet", topic).unwrap_or_else(|_| topic.to_owned()),
        minutes: minutes.to_owned(),
        ..Default::default()
    })
}

async fn log(stage: &mut Stage, typed: act::Typed) -> anyhow::Result<()> {
    let mut act = stage.act("agent").await?;
    let logged = act::log(&mut act, &typed).await?;
    let Ok(id) = logged else { bail!("refused: {logged:?}") };
    act.commit().await?;
    stage.keep("acte", "last", id);
    Ok(())
}
