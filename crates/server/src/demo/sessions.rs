//! Lines about matchmaking sessions: convened, who comes and whom each wishes to meet, the schedule drawn and settled.
use super::{
    Stage,
    concertation::{place, taken},
};
use anyhow::{Context, ensure};
use market::{
    seat::{self, Coming},
    session::{self, Session, Typed},
};

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // rencontres ; edition ; title ; day ; from when ; rounds ; minutes of each ; where ; MRC or territoire
        ["rencontres", edition, title, day, from_time, rounds, minutes, at, mrc] => {
            let typed = Typed {
                edition: stage.kept("édition", edition)?,
                title: title.to_owned(),
                day: day.to_owned(),
                from_time: from_time.to_owned(),
                rounds: rounds.to_owned(),
                minutes: minutes.to_owned(),
                place: at.to_owned(),
                mrc: place(mrc),
                ..Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(session::convene(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("rencontres", title, id);
        }
        // vient aux rencontres ; title ; buyer or supplier ; who ; whom it wishes to meet…
        ["vient aux rencontres", title, side, who, ref wishes @ ..] => {
            let one = found(stage, title).await?;
            let mut coming = Coming {
                organization: stage.kept("organisation", who)?,
                side: side.to_owned(),
                ..Coming::default()
            };
            for wished in wishes {
                coming.wish.push(stage.kept("organisation", wished)?);
            }
            let mut act = stage.act("agent").await?;
            taken(seat::seat(&mut act, &one, &coming).await?)?;
            act.commit().await?;
        }
        ["horaire dressé", title] => {
            let one = found(stage, title).await?;
            let mut act = stage.act("agent").await?;
            ensure!(seat::draw(&mut act, &stage.db, &one).await?, "it is held or called off");
            act.commit().await?;
        }
        ["horaire fixé", title] => {
            let one = found(stage, title).await?;
            let mut act = stage.act("agent").await?;
            ensure!(session::settle(&mut act, &one).await?, "there is no schedule to settle");
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn found(stage: &Stage, title: &str) -> anyhow::Result<Session> {
    session::find(&stage.db, &stage.kept("rencontres", title)?).await?.context("no session")
}
