//! Lines about reports: `rapport ; title ; from ; to`, then for the latest one `texte ; section ; Markdown`
//! (paragraphs parted by ¶), `photo ; section ; caption ; what it shows`, `signer`, `publier`; and `correction ; day ; topic ; name`, an act withdrawn late.
use super::{Stage, picture};
use crate::house;
use accompaniment::act;
use anyhow::{Context, bail, ensure};
use page::{Language, picture::shrink};
use reports::{photo, report, text};

pub async fn play(stage: &mut Stage, _day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["rapport", title, from, to] => {
            let typed =
                report::Typed { title: title.into(), from: from.into(), to: to.into(), again: String::new() };
            let mut act = stage.act("direction").await?;
            match report::open(&mut act, &typed).await? {
                Ok(id) => {
                    act.commit().await?;
                    stage.keep("rapport", "last", id);
                }
                Err(refusals) => bail!("refused: {refusals:?}"),
            }
        }
        ["texte", section, body] => {
            let id = stage.kept("rapport", "last")?;
            let body = body.replace(" ¶ ", "\n\n");
            let typed = text::Typed { section: section.into(), body, preview: String::new() };
            let mut act = stage.act("communications").await?;
            if let Err(refusals) = text::write(&mut act, &id, Language::French, &typed).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["photo", section, caption, alternative] => {
            let id = stage.kept("rapport", "last")?;
            let typed = photo::Typed {
                section: section.into(),
                caption: caption.into(),
                credit: "Illustration de la démonstration".into(),
                alternative: alternative.into(),
            };
            let mut act = stage.act("communications").await?;
            let picture = shrink(&picture::lighthouse()?);
            let picture = picture.as_deref().map_err(|unreadable| *unreadable);
            if let Err(refusals) = photo::add(&mut act, &id, &typed, picture).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["signer"] => {
            let id = stage.kept("rapport", "last")?;
            let mut act = stage.act("direction").await?;
            if let Err(why) = report::sign(&mut act, &stage.db, &house::figures(), &id).await? {
                bail!("not signed: {why:?}");
            }
            act.commit().await?;
        }
        ["publier"] => {
            let id = stage.kept("rapport", "last")?;
            let mut act = stage.act("direction").await?;
            ensure!(report::publish(&mut act, &id).await?, "not published");
            act.commit().await?;
        }
        ["correction", day, topic, name] => {
            let served = house::figures().find("accompaniment.organizations-served");
            let on = day.parse()?;
            let rows =
                figures::Ask::of(served.context("no such figure")?, on, on).rows(&stage.db, 0, 1_000).await?;
            let found = rows.into_iter().find(|row| row.kind == topic && row.label == name);
            let mut act = stage.act("agent").await?;
            act::withdraw(&mut act, &found.context("no such act")?.id).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
