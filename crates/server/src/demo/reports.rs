//! Lines about reports: `rapport ; title ; from ; to`, then for the latest one `texte ; section ; Markdown`
//! (paragraphs parted by ¶), `composer ; section ; figure:drawing …`, `monter ; section`, `tableau ; section ; caption ;
//! cells parted by |, rows by ¶`, `photo ; section ; caption ; what it shows`, `signer`, `publier`; and `correction ; day ; topic ; name`, an act withdrawn late.
use super::{Stage, picture};
use crate::house;
use accompaniment::act;
use anyhow::{Context, bail, ensure};
use page::{Language, picture::shrink};
use reports::{compose, photo, report, table, text};

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
            let typed = text::Typed { section: section.into(), body, ..text::Typed::default() };
            let mut act = stage.act("communications").await?;
            if let Err(refusals) =
                text::write(&mut act, &house::figures(), &id, Language::French, &typed).await?
            {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["composer", section, figures] => {
            let id = stage.kept("rapport", "last")?;
            let mut typed = compose::Typed::default();
            for (rank, (key, chart)) in (1..).zip(figures.split(' ').filter_map(|one| one.split_once(':'))) {
                typed.key.push(key.into());
                typed.rank.push(format!("{rank}"));
                typed.chart.push(chart.into());
            }
            let mut act = stage.act("communications").await?;
            let refusals = compose::section(&mut act, &house::figures(), &id, section, &typed).await?;
            ensure!(refusals.none(), "refused: {refusals:?}");
            act.commit().await?;
        }
        ["monter", section] => {
            let id = stage.kept("rapport", "last")?;
            let composed = compose::of(&stage.db, &id).await?;
            let mut act = stage.act("communications").await?;
            compose::raise(&mut act, &composed, &id, section).await?;
            act.commit().await?;
        }
        ["tableau", section, caption, cells] => {
            let id = stage.kept("rapport", "last")?;
            let file = cells.replace(" | ", ";").replace(" ¶ ", "\n");
            let typed = table::Typed { table_section: section.into(), table_caption: caption.into() };
            let mut act = stage.act("direction").await?;
            let read = table::Cells::read(file.as_bytes());
            if let Err(refusals) = table::add(&mut act, &id, &typed, read).await? {
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
