//! Lines about the resource centre: what is kept, reviewed, passed on and withdrawn, and who shares a framework.
use super::{
    Stage, both,
    concertation::{organizations, place, taken},
    said,
};
use ::library::{
    commitment,
    item::{self, Typed},
    passing, review, shared_role, shelf, version,
};
use anyhow::Context;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // ressource ; kind ; title | in English ; source or - ; action ; MRC or territoire ; address or - ; keywords or - ;
        // to be reviewed by or - ; staff or everyone ; what it is
        ["ressource", kind, titles, source, action, mrc, link, topics, review_by, readers, about] => {
            let (title_fr, title_en) = both(titles);
            let known = stage.kept("organisation", source).ok();
            let typed = Typed {
                kind: kind.to_owned(),
                title_fr: title_fr.clone(),
                title_en,
                about_fr: about.to_owned(),
                who: said(source),
                organization: known.into_iter().collect(),
                day: day.to_owned(),
                action: action.to_owned(),
                mrc: place(mrc),
                link: said(link),
                topics: said(topics),
                carer: stage.account("agent")?,
                review_by: said(review_by),
                readers: readers.to_owned(),
                ..Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(item::add(&mut act, &typed, "").await?)?;
            act.commit().await?;
            stage.keep("ressource", &title_fr, id);
        }
        // ressource revue ; title ; state ; what was found or - ; to be reviewed again by or -
        ["ressource revue", title, state, found, next] => {
            let one = kept(stage, title).await?;
            let typed = review::Typed { state: state.to_owned(), found: said(found), next_on: said(next) };
            let mut act = stage.act("agent").await?;
            taken(review::note(&mut act, &one, &typed).await?)?;
            act.commit().await?;
        }
        // ressource diffusée ; title ; how ; to whom or - ; remark or -
        ["ressource diffusée", title, how, to, remark] => {
            let one = kept(stage, title).await?;
            let typed = passing::Typed {
                how: how.to_owned(),
                passed_on: day.to_owned(),
                organization: organizations(stage, to)?,
                remark: said(remark),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            taken(passing::note(&mut act, &one, &typed).await?)?;
            act.commit().await?;
        }
        ["ressource retirée", title, reason] => {
            let id = stage.kept("ressource", title)?;
            let mut act = stage.act("agent").await?;
            taken(item::withdraw(&mut act, &id, reason).await?)?;
            act.commit().await?;
        }
        // version du cadre ; title of the framework ; number: in force from this day
        ["version du cadre", title, number] => {
            let one = kept(stage, title).await?;
            let typed =
                version::Typed { number: number.to_owned(), from_on: day.to_owned(), ..Default::default() };
            let mut act = stage.act("direction").await?;
            let id = taken(version::issue(&mut act, &one, &typed).await?)?;
            act.commit().await?;
            stage.keep("version du cadre", &format!("{title}, {number}"), id);
        }
        // rôle du cadre ; title, number ; role | in English
        ["rôle du cadre", named, names] => {
            let of = issued(stage, named).await?;
            let (name_fr, name_en) = both(names);
            let mut act = stage.act("direction").await?;
            let typed = shared_role::Typed { name_fr, name_en };
            taken(shared_role::name(&mut act, &of, &typed).await?)?;
            act.commit().await?;
        }
        // engagement au cadre ; title, number ; partner ; what it commits itself to or -
        ["engagement au cadre", named, partner, what] => {
            let to = issued(stage, named).await?;
            let typed = commitment::Typed {
                organization: organizations(stage, partner)?,
                since: day.to_owned(),
                what: said(what),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            taken(commitment::join(&mut act, &to, &typed).await?)?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// A resource that an earlier line made.
async fn kept(stage: &Stage, title: &str) -> anyhow::Result<shelf::Item> {
    let id = stage.kept("ressource", title)?;
    shelf::find(&stage.db, &id).await?.context("no resource")
}

/// A version that an earlier line made, by its framework and its number.
async fn issued(stage: &Stage, named: &str) -> anyhow::Result<version::Version> {
    let id = stage.kept("version du cadre", named)?;
    version::find(&stage.db, &id).await?.context("no version")
}
