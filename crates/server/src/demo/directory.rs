//! Lines of the directory: `fiche ; name ; sector ; serves ; story [; fields shown]`,
//! `offre ; name ; French | English ; sale, rental or both ; acheteurs or - [; words]`,
//! `publier ; name`, `retirer la fiche ; name`.
use super::Stage;
use anyhow::bail;
use db::Act;
use directory::{offer, shown};

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["fiche", name, sector, serves, story, ref fields @ ..] => {
            let (mut act, id) = begin(stage, name).await?;
            let seen = directory::last_change(&mut *act.rows(), &id).await?;
            let list = |text: &str| text.split(", ").map(str::to_owned).collect::<Vec<_>>();
            let typed = directory::Typed {
                sector: sector.to_owned(),
                serves: list(serves),
                story_fr: story.to_owned(),
                seen,
                ..Default::default()
            };
            if let Err(refusals) = directory::write(&mut act, &id, &typed).await? {
                bail!("refused: {refusals:?}");
            }
            let chosen = fields
                .first()
                .map_or_else(|| shown::AT_FIRST.map(str::to_owned).into(), |fields| list(fields));
            shown::choose(&mut act, &id, &chosen).await?;
            act.commit().await?;
        }
        ["offre", name, names, deal, buyers, ref words @ ..] => {
            let (mut act, id) = begin(stage, name).await?;
            let (french, english) = names.split_once(" | ").unwrap_or((names, ""));
            let typed = offer::Typed {
                name_fr: french.to_owned(),
                name_en: english.to_owned(),
                words: words.join(" "),
                deal: deal.to_owned(),
                buyers: buyers.trim_matches('-').to_owned(),
                ..offer::Typed::default()
            };
            if let Err(refusals) = offer::make(&mut act, &id, &typed).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["publier", name] => {
            let (mut act, id) = begin(stage, name).await?;
            shown::publish(&mut act, &id).await?;
            act.commit().await?;
        }
        ["retirer la fiche", name] => {
            let (mut act, id) = begin(stage, name).await?;
            shown::withdraw(&mut act, &id).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn begin(stage: &Stage, name: &str) -> anyhow::Result<(Act, String)> {
    Ok((stage.act("communications").await?, stage.kept("organisation", name)?))
}
