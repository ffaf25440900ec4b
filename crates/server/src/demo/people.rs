//! Lines about organizations and people: `organisation ; name ; form ; municipality ; MRC [; roles]`,
//! `réunir ; name that stays ; name merged into it`,
//! `poste ; name ; title ; MRC or territoire ; percent of full time`, `fin de poste ; name` (its last day),
//! `logo ; the words that stand for it`.
use super::{Stage, picture};
use anyhow::{Context, bail};
use page::logo;
use people::{
    organization::{self, Ended, Merging, Typed},
    person::{self, Whom},
    post,
};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["organisation", name, form, municipality, mrc, ref roles @ ..] => {
            let roles = roles.iter().flat_map(|roles| roles.split(", ")).map(str::to_owned).collect();
            let typed = Typed {
                name: name.to_owned(),
                legal_form: form.to_owned(),
                municipality: municipality.to_owned(),
                mrc: mrc.to_owned(),
                role: roles,
                ..Typed::default()
            };
            let mut act = stage.act("agent").await?;
            match organization::add(&mut act, &typed).await? {
                Ok(id) => {
                    act.commit().await?;
                    stage.keep("organisation", name, id);
                }
                Err(refusals) => bail!("refused: {refusals:?}"),
            }
            Ok(true)
        }
        ["réunir", keeper, merged] => {
            let (keeper, merged) = (stage.kept("organisation", keeper)?, stage.kept("organisation", merged)?);
            let mut act = stage.act("agent").await?;
            let kept = organization::find(&stage.db, &keeper).await?.context("no keeper")?;
            let seen = [
                organization::last_change(&mut *act.rows(), &keeper).await?,
                organization::last_change(&mut *act.rows(), &merged).await?,
            ];
            let merging = Merging { keeper, merged, values: kept.values(), seen };
            if let Err(refusals) = organization::merge(&mut act, &merging).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
            Ok(true)
        }
        ["poste", name, title, mrc, share] => {
            let mrc = if mrc == "territoire" { "" } else { mrc };
            let refusals = post::judge(title, mrc, share, day);
            if !refusals.none() {
                bail!("refused: {refusals:?}");
            }
            let typed = person::Typed { name: name.to_owned(), ..person::Typed::default() };
            let mut act = stage.act("direction").await?;
            let Whom::Known(person) = person::whom(&mut act, &typed).await? else { bail!("who is {name}?") };
            let id = post::open(&mut act, &person, title, mrc, share, day).await?;
            act.commit().await?;
            stage.keep("poste", name, id);
            Ok(true)
        }
        ["logo", alternative] => {
            let Ok(bytes) = logo::take(Some(picture::logo()?)).await? else { bail!("no picture") };
            let mut act = stage.act("direction").await?;
            logo::bear(&mut act, (&bytes[..], alternative)).await?;
            act.commit().await?;
            Ok(true)
        }
        ["fin de poste", name] => {
            let ended = Ended { row: stage.kept("poste", name)?, until_on: day.to_owned() };
            let mut act = stage.act("direction").await?;
            if let Err(refusals) = post::end(&mut act, &ended).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}
