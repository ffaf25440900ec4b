//! Lines of calls for tenders: `lire avis ; file` of this folder, `rattacher ; party on the site ; organization`,
//! `régler les alertes ; weekday ; points ; most`, `souhaiter ; organization ; email ; places ; categories ; words`,
//! `écrire les alertes`, `pas pour nous ; organization ; title of the notice ; kind ; words`.
use super::{Stage, said};
use crate::house;
use ::tenders::{
    alert, alert_rule,
    alerting::{self, Desk},
    carry::{Opens, carry, quiet},
    reading, refusal, tie, wish,
};
use anyhow::{Context, bail};
use db::Who;
use page::Pole;
use std::io::{Cursor, Read};

/// The pole whose letters are told here.
const POLE: &str = "gim";

/// The files of the demonstration. All that they tell is invented, but for Estrie: notices as the site published them.
const FILES: [(&str, &str); 4] = [
    ("avis-2019.json", include_str!("../../demo/estrie/avis-2019.json")),
    ("avis-2023-04.json", include_str!("../../demo/bsl/avis-2023-04.json")),
    ("avis-2021-10.json", include_str!("../../demo/gim/avis-2021-10.json")),
    ("avis-2021-11.json", include_str!("../../demo/gim/avis-2021-11.json")),
];

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
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
        ["régler les alertes", weekday, points, most] => {
            let mut act = stage.act("agent").await?;
            let typed = alert_rule::Typed {
                weekday: weekday.to_owned(),
                points: points.to_owned(),
                most: most.to_owned(),
                from_on: day.to_owned(),
            };
            if let Err(refusals) = alert_rule::decide(&mut act, &typed).await? {
                bail!("{refusals:?}");
            }
            act.commit().await?;
        }
        ["souhaiter", name, email, places, categories, wanted] => {
            let organization = stage.kept("organisation", name)?;
            let codes = |text: &str| said(text).split_whitespace().map(str::to_owned).collect();
            let typed = wish::Typed {
                email: email.to_owned(),
                language: "fr".into(),
                places: codes(places),
                categories: codes(categories),
                wanted: said(wanted),
                from_on: day.to_owned(),
                pace: "weekly".into(),
                ..wish::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            if let Err(refusals) = wish::keep(&mut act, &organization, &typed).await? {
                bail!("{refusals:?}");
            }
            act.commit().await?;
        }
        ["écrire les alertes"] => {
            let (words, pole) = (house::words()?, Pole::new(POLE, stage.db.clone()).await?);
            let desk = Desk { words: &words, origin: "http://localhost:8080", pole: &pole };
            if alerting::write_week(&stage.db, desk).await? == 0 {
                bail!("no letter was written");
            }
        }
        ["pas pour nous", name, title, kind, words] => {
            let organization = stage.kept("organisation", name)?;
            let sent = alert::of(&stage.db, &organization, 100).await?;
            let sent =
                sent.iter().find(|one| one.title == title).context("that notice was not sent to it")?;
            let alert = alert::find(&stage.db, &sent.alert_id).await?.context("a letter")?;
            let mut act = stage.db.act(Who::Visitor).await?;
            if let Err(refusals) = refusal::say(&mut act, &alert, sent, kind, &said(words)).await? {
                bail!("{refusals:?}");
            }
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
