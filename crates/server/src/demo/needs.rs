//! Lines about what buyers look for: needs sent to suppliers, what these answer, and rules of buying taken as offered.
use super::{Stage, concertation::taken, said};
use anyhow::{Context, ensure};
use db::Who;
use market::{need, sent, starter};

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // besoin envoyé ; title ; supplier = mailbox…
        ["besoin envoyé", title, ref suppliers @ ..] => {
            let need = found(stage, title).await?;
            let mut to = vec![];
            for one in suppliers {
                let (name, email) = one.split_once(" = ").context("a supplier without its mailbox")?;
                to.push(sent::To {
                    organization: stage.kept("organisation", name)?,
                    name: name.to_owned(),
                    email: email.to_owned(),
                    reasons: String::new(),
                });
            }
            let mut act = stage.act("agent").await?;
            sent::send(&mut act, &need, &to).await?.context("more suppliers than its buyer wants")?;
            act.commit().await?;
        }
        // besoin répondu ; title ; supplier ; interested or declined ; because or - ; note or -, by the link of its letter
        ["besoin répondu", title, who, answer, because, note] => {
            let need = found(stage, title).await?;
            let organization = stage.kept("organisation", who)?;
            let mut asked = sent::of(&stage.db, &need.id).await?.into_iter();
            let asked = asked.find(|one| one.organization_id == organization).context("it was not asked")?;
            let typed = sent::Typed { answer: answer.to_owned(), because: said(because), note: said(note) };
            let mut act = stage.db.act(Who::Visitor).await?;
            ensure!(taken(sent::answer(&mut act, &asked, &typed).await?)?, "it had answered");
            act.commit().await?;
        }
        ["règles offertes"] => {
            let mut act = stage.act("direction").await?;
            ensure!(starter::take(&mut act).await?, "the pole has rules already, or one is refused");
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn found(stage: &Stage, title: &str) -> anyhow::Result<need::Need> {
    need::find(&stage.db, &stage.kept("besoin", title)?).await?.context("no need")
}
