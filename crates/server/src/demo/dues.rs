//! Lines about dues that come back, and delegates: `retirer le paiement ; organization` (its latest),
//! `délégué ; organization ; person ; title` from that day, `fin de délégué ; organization` (its last day).
use super::{
    Stage,
    membership::{held, taken},
};
use ::membership::{delegate, member, payment};
use anyhow::{Context, bail};
use people::{
    person::{self, Whom},
    person_role,
};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["retirer le paiement", name] => {
            let member = stage.kept("membre", name)?;
            let payments = payment::payments(&stage.db, &member).await?;
            let latest = payments.first().context("no payment to withdraw")?;
            let mut act = stage.act("direction").await?;
            payment::withdraw(&mut act, &member, &latest.id).await?;
            act.commit().await?;
        }
        ["délégué", name, who, title] => {
            let (mut act, member) = held(stage, name).await?;
            let typed = person::Typed { name: who.to_owned(), ..person::Typed::default() };
            let Whom::Known(person) = person::whom(&mut act, &typed).await? else { bail!("who is {who}?") };
            person_role::give(&mut act, &person, &member.organization_id, title, day).await?;
            let typed = member::Typed { person, delegate_on: day.to_owned(), ..member::Typed::default() };
            taken(delegate::appoint(&mut act, &member, &typed).await?)?;
            act.commit().await?;
        }
        ["fin de délégué", name] => {
            let (mut act, member) = held(stage, name).await?;
            let all = delegate::of(&stage.db, &member.id).await?;
            let one = all.iter().find(|one| one.until_on.is_none()).context("no delegate to end")?;
            let typed = member::Typed {
                delegate: one.id.clone(),
                delegate_until: day.to_owned(),
                ..member::Typed::default()
            };
            taken(delegate::end(&mut act, &member, &typed).await?)?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
