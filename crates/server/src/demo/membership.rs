//! Lines about applications, decisions and members.
use super::Stage;
use ::membership::{
    application, category, criterion, decision, link,
    member::{self, Entry, Member},
    payment,
};
use anyhow::{Context, bail};
use db::{Act, Who};
use page::Refusals;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["catégorie", key, french, english, votes, eligible, from, ref delegates @ ..] => {
            let typed = category::Typed {
                name_fr: french.to_owned(),
                name_en: english.to_owned(),
                votes: votes.to_owned(),
                eligible: eligible.to_owned(),
                from_on: from.to_owned(),
                delegates: delegates.first().copied().unwrap_or_default().to_owned(),
                ..category::Typed::default()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(category::add(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("catégorie", key, id);
        }
        ["cotisation", key, from, dollars, ref terms @ ..] => {
            let typed = category::Typed {
                category: stage.kept("catégorie", key)?,
                dues_on: from.to_owned(),
                amount: dollars.to_owned(),
                grace_days: terms.first().copied().unwrap_or_default().to_owned(),
                ..category::Typed::default()
            };
            let mut act = stage.act("direction").await?;
            taken(category::rule(&mut act, &typed).await?)?;
            act.commit().await?;
        }
        ["membre", key, joined, resolution, names] => {
            for name in names.split(" | ") {
                let entry = Entry {
                    organization: stage.kept("organisation", name)?,
                    category: stage.kept("catégorie", key)?,
                    joined_on: joined.to_owned(),
                    resolution: resolution.trim_matches('-').to_owned(),
                    ..Entry::default()
                };
                let mut act = stage.act("direction").await?;
                let id = taken(member::admit(&mut act, &entry, None).await?)?;
                act.commit().await?;
                stage.keep("membre", name, id);
            }
        }
        ["demande d’adhésion", name, form, municipality, key, contact, email] => {
            let typed = application::Typed {
                name: name.to_owned(),
                legal_form: form.to_owned(),
                municipality: municipality.to_owned(),
                category: stage.kept("catégorie", key)?,
                contact_name: contact.to_owned(),
                email: email.to_owned(),
                consent: "1".to_owned(),
                ..application::Typed::default()
            };
            let mut act = stage.db.act(Who::Visitor).await?;
            let id = taken(application::apply(&mut act, &typed, "fr").await?)?;
            act.commit().await?;
            stage.keep("demande", name, id);
        }
        ["reconnaître", name] => {
            let mut act = stage.act("agent").await?;
            let application = applied(stage, &mut act, name).await?;
            let known = stage.kept("organisation", name).unwrap_or_default();
            let id = taken(link(&mut act, &application, &known).await?)?;
            act.commit().await?;
            stage.keep("organisation", name, id);
        }
        ["critères", name, verdicts, evidence] => {
            let mut act = stage.act("agent").await?;
            let application = applied(stage, &mut act, name).await?;
            let verdict: Vec<String> = verdicts.split(", ").map(str::to_owned).collect();
            let typed = criterion::Typed { evidence: vec![evidence.to_owned(); verdict.len()], verdict };
            taken(criterion::judge(&mut act, &application, &typed).await?)?;
            act.commit().await?;
        }
        ["conseil", name, outcome, resolution, ref reason @ ..] => {
            let mut act = stage.act("direction").await?;
            let application = applied(stage, &mut act, name).await?;
            let typed = decision::Typed {
                outcome: outcome.to_owned(),
                resolution: resolution.to_owned(),
                decided_on: day.to_owned(),
                reason: reason.first().copied().unwrap_or_default().to_owned(),
                ..decision::Typed::default()
            };
            let member = taken(decision::decide(&mut act, &application, &typed).await?)?;
            act.commit().await?;
            if let Some(id) = member {
                stage.keep("membre", name, id);
            }
        }
        ["départ", name, reason] => {
            let typed = member::Typed {
                left_on: day.to_owned(),
                left_reason: reason.to_owned(),
                ..member::Typed::default()
            };
            let (mut act, member) = held(stage, name).await?;
            taken(member::leave(&mut act, &member, &typed).await?)?;
            act.commit().await?;
        }
        ["changer", name, key] => {
            let typed = member::Typed {
                category: stage.kept("catégorie", key)?,
                category_on: day.to_owned(),
                ..member::Typed::default()
            };
            let (mut act, member) = held(stage, name).await?;
            taken(member::reclassify(&mut act, &member, &typed).await?)?;
            act.commit().await?;
        }
        ["payer", dollars, method, names] => {
            for name in names.split(" | ") {
                let typed = member::Typed {
                    paid_on: day.to_owned(),
                    amount: dollars.to_owned(),
                    method: method.to_owned(),
                    ..member::Typed::default()
                };
                let (mut act, member) = held(stage, name).await?;
                taken(payment::pay(&mut act, &member, &typed).await?)?;
                act.commit().await?;
            }
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// What a verb made, or what it refused.
pub fn taken<T>(made: Result<T, Refusals>) -> anyhow::Result<T> {
    match made {
        Ok(made) => Ok(made),
        Err(refusals) => bail!("refused: {refusals:?}"),
    }
}

async fn applied(stage: &Stage, act: &mut Act, name: &str) -> anyhow::Result<application::Application> {
    let id = stage.kept("demande", name)?;
    application::held(act, &id).await?.context("no such application")
}

pub async fn held(stage: &Stage, name: &str) -> anyhow::Result<(Act, Member)> {
    let id = stage.kept("membre", name)?;
    let mut act = stage.act("direction").await?;
    let member = member::held(&mut act, &id).await?.context("no such member")?;
    Ok((act, member))
}
