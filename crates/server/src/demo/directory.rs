//! Lines of the directory: `fiche ; name ; sector ; serves ; story [; fields shown]`,
//! `offre ; name ; French | English ; sale, rental or both ; acheteurs or - [; words]`,
//! `scian ; name ; code`, `publier ; name`, `retirer la fiche ; name`, `confirmer la fiche ; name`,
//! `photo de fiche ; name ; what it shows`,
//! `répondre ; name ; mailbox [; field = what should be written]…` by its owner, all being right without a field; of
//! offers, `offre = French | English, deal` adds one and `offre French = fini` ends one,
//! `décider ; name ; accepter`, or `refuser ; reason`, of all that its owner proposed,
//! `fraîcheur ; months ; days of letters`, `ne plus offrir ; name ; offer ; first day without it`.
use super::{Stage, both, picture};
use anyhow::{Context, bail};
use db::{Act, Who};
use directory::{correction, link, offer, photo, proposal, rule, shown};
use people::organization;

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
        ["scian", name, code] => {
            let (mut act, id) = begin(stage, name).await?;
            let known = organization::find(&stage.db, &id).await?.context("no such enterprise")?;
            let seen = organization::last_change(&mut *act.rows(), &id).await?;
            let sector = code.to_owned();
            let typed = organization::Typed { sector, seen, ..organization::Typed::of(&known) };
            if let Err(refusals) = organization::edit(&mut act, &id, &typed).await? {
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
        ["confirmer la fiche", name] => {
            let (mut act, id) = begin(stage, name).await?;
            directory::confirm(&mut act, &id).await?;
            act.commit().await?;
        }
        ["photo de fiche", name, alternative] => {
            let (mut act, id) = begin(stage, name).await?;
            let typed = photo::Typed {
                alternative: alternative.to_owned(),
                credit: "Illustration de la démonstration".to_owned(),
                consent: "nobody".to_owned(),
            };
            let taken = photo::take(Some(picture::lighthouse()?)).await?;
            if let Err(refusals) = photo::add(&mut act, &id, &typed, taken).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["répondre", name, mailbox, ref fields @ ..] => answer(stage, name, mailbox, fields).await?,
        ["décider", name, ref decision @ ..] => {
            let (mut act, id) = begin(stage, name).await?;
            let open = proposal::open_of(&stage.db, &id).await?;
            let accepted = decision == ["accepter"];
            if accepted && let Err(refusals) = proposal::take(&mut act, &stage.db, &id, &open).await? {
                bail!("refused: {refusals:?}");
            }
            for one in &open {
                proposal::decide(&mut act, one, accepted, decision.get(1).unwrap_or(&"")).await?;
            }
            act.commit().await?;
        }
        ["fraîcheur", months, days] => {
            let mut act = stage.act("direction").await?;
            let from_on = act.today().to_string();
            let typed = rule::Typed { months: months.to_owned(), days: days.to_owned(), from_on };
            if let Err(refusals) = rule::decide(&mut act, &typed).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["ne plus offrir", name, offered, on] => {
            let (mut act, id) = begin(stage, name).await?;
            let all = offer::of(&stage.db, &id).await?;
            let ended = all.into_iter().find(|offer| offer.name_fr == offered);
            let refusals = offer::end(&mut act, &id, &ended.context("no such offer")?, on).await?;
            anyhow::ensure!(refusals.none(), "refused: {refusals:?}");
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// An owner who answers by the link of a letter, as someone without an account.
async fn answer(stage: &Stage, name: &str, mailbox: &str, fields: &[&str]) -> anyhow::Result<()> {
    let (mut act, id) = begin(stage, name).await?;
    let secrets = link::make(&mut act, &id, mailbox, "fr", false).await?;
    act.commit().await?;
    let db = &stage.db;
    let kept = organization::find(db, &id).await?.context("no such organization")?;
    let (sheet, now) = (directory::written_of(db, &id).await?, shown::of(db, &id).await?);
    let offers = offer::of(db, &id).await?;
    let mut typed = correction::Typed::of(&kept, &sheet, &now).with_offers(&offers);
    for field in fields {
        let (field, proposed) = field.split_once(" = ").context("a field without its value")?;
        match field.strip_prefix("offre") {
            Some(name) => say_offer(&mut typed, name.trim(), proposed)?,
            None => typed.set(field, proposed),
        }
    }
    let changes = match (typed.changes(&kept, &sheet, &now), typed.offer_changes(&offers)) {
        (Ok(changes), Ok(offered)) => [changes, offered].concat(),
        (Err(refusals), _) | (_, Err(refusals)) => bail!("refused: {refusals:?}"),
    };
    let link = link::with_token(db, &secrets.token).await?.context("no such link")?;
    let mut act = db.act(Who::Visitor).await?;
    link::answer(&mut act, &link).await?;
    proposal::vouch(&mut act, &id, &changes).await?;
    proposal::propose(&mut act, &link, &changes).await?;
    act.commit().await?;
    Ok(())
}

/// Fills a line of the form: one of its empty ones for an offer to add, or that of an offer which ends.
fn say_offer(typed: &mut correction::Typed, name: &str, said: &str) -> anyhow::Result<()> {
    if name.is_empty() {
        let (names, deal) = said.rsplit_once(", ").context("an offer without how it is had")?;
        let (french, english) = both(names);
        typed.offer_fr.push(french);
        typed.offer_en.push(english);
        typed.offer_deal.push(deal.to_owned());
        typed.offer_end.push(String::new());
    } else {
        let at = typed.offer_fr.iter().position(|one| one == name).context("no such offer")?;
        typed.offer_end[at] = "yes".to_owned();
    }
    Ok(())
}

async fn begin(stage: &Stage, name: &str) -> anyhow::Result<(Act, String)> {
    Ok((stage.act("communications").await?, stage.kept("organisation", name)?))
}
