//! Lines of calls for tenders: `lire avis ; file` of this folder, `rattacher ; party on the site ; organization`.
use super::Stage;
use ::tenders::{
    carry::{Opens, carry, quiet},
    reading, tie,
};
use anyhow::{Context, bail};
use db::Who;
use std::io::{Cursor, Read};

/// The files of the demonstration: all that they tell is invented.
const FILES: [(&str, &str); 3] = [
    ("avis-2023-04.json", include_str!("../../demo/bsl/avis-2023-04.json")),
    ("avis-2021-10.json", include_str!("../../demo/gim/avis-2021-10.json")),
    ("avis-2021-11.json", include_str!("../../demo/gim/avis-2021-11.json")),
];

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["lire avis", name] => {
            let (_, text) = *FILES.iter().find(|(known, _)| *known == name).context("no such file")?;
            let mut act = stage.act("agent").await?;
            let id = reading::begin(&mut act, "", name, &page::hash(text)).await?;
            act.commit().await?;
            let begun = reading::find(&stage.db, &id).await?.context("a reading")?;
            let opens: Opens =
                Box::new(|| Ok(Box::new(Cursor::new(text.as_bytes())) as Box<dyn Read + Send>));
            let who = Who::Import(id);
            let read = carry(&stage.db, &who, &begun, opens, &quiet()).await?;
            if read.refused > 0 || read.cut_at.is_some() {
                bail!("{name} is not read whole: {read:?}");
            }
        }
        ["rattacher", party, name] => {
            let organization = stage.kept("organisation", name)?;
            let mut act = stage.act("agent").await?;
            if !tie::confirm(&mut act, party, &organization).await? {
                bail!("no such party, or it is tied already");
            }
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
