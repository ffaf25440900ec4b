//! Lines of communications: channels and their readings, campaigns and their ads, press, planned publications, news,
//! bulletins.
use super::{
    Stage, both,
    concertation::{organizations, place, taken},
    said,
};
use crate::house;
use ::people::{
    consent,
    person::{self, Whom},
};
use anyhow::{Context, bail};
use communications::{
    ad, bulletin, campaign, channel, echo, editorial, item, letters::Desk, news, press, reading, release,
    sending, withdrawal,
};
use db::Who;
use page::Pole;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // canal ; kind ; name ; address or -
        ["canal", kind, name, address] => {
            let typed = channel::Typed {
                kind: kind.to_owned(),
                name: name.to_owned(),
                address: said(address),
                from_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            let id = taken(channel::open(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("canal", name, id);
        }
        // abonnés ; channel ; how many
        ["abonnés", name, followers] => {
            let one = channel::find(&stage.db, &stage.kept("canal", name)?).await?.context("no channel")?;
            let typed = reading::Typed { day: day.to_owned(), followers: followers.to_owned() };
            let mut act = stage.act("communications").await?;
            let id = taken(reading::note(&mut act, &one, &typed).await?)?;
            act.commit().await?;
            stage.keep("relevé", "last", id.unwrap_or_default());
        }
        // relevé retiré ; why: the last one
        ["relevé retiré", why] => withdraw(stage, "releve", &stage.kept("relevé", "last")?, why).await?,
        // campagne ; name ; last day ; action ; MRC or territoire ; budget or - ; programme or - ; aim
        ["campagne", name, until, action, mrc, budget, programme, aim] => {
            let typed = campaign::Typed {
                name: name.to_owned(),
                aim: aim.to_owned(),
                from_on: day.to_owned(),
                until_on: until.to_owned(),
                action: action.to_owned(),
                mrc: place(mrc),
                budget: said(budget),
                programme: said(programme),
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            let id = taken(campaign::begin(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("campagne", name, id);
        }
        // publicité ; campaign ; channel or - ; impacts ; enterprise | enterprise… or - ; text
        ["publicité", name, on, impact, featured, text] => {
            let typed = ad::Typed {
                day: day.to_owned(),
                channel: if on == "-" { String::new() } else { stage.kept("canal", on)? },
                text: text.to_owned(),
                impact: impact.split_whitespace().map(str::to_owned).collect(),
                who: String::new(),
                organization: all_of(stage, featured)?,
            };
            let campaign = stage.kept("campagne", name)?;
            let mut act = stage.act("communications").await?;
            let id = taken(ad::show(&mut act, &campaign, &typed).await?)?;
            act.commit().await?;
            stage.keep("publicité", "last", id);
        }
        // publicité retirée ; why: the last one
        ["publicité retirée", why] => {
            withdraw(stage, "publicite", &stage.kept("publicité", "last")?, why).await?;
        }
        // portée ; reach or - ; impressions or - ; clicks or -: of the last ad
        ["portée", reach, impressions, clicks] => {
            let typed = echo::Typed {
                read_on: day.to_owned(),
                reach: said(reach),
                impressions: said(impressions),
                clicks: said(clicks),
            };
            let mut act = stage.act("communications").await?;
            taken(echo::note(&mut act, &stage.kept("publicité", "last")?, &typed).await?)?;
            act.commit().await?;
        }
        // presse ; kind ; medium ; organization or - ; MRC or territoire ; title
        ["presse", kind, medium, about, mrc, title] => {
            let typed = press::Typed {
                day: day.to_owned(),
                medium: medium.to_owned(),
                title: title.to_owned(),
                kind: kind.to_owned(),
                organization: organizations(stage, about)?,
                action: "1.1".into(),
                mrc: place(mrc),
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            taken(press::note(&mut act, None, &typed).await?)?;
            act.commit().await?;
        }
        // à publier ; for the day ; channel or - ; title, and publié ; title
        ["à publier", on, channel, title] => {
            let typed = editorial::Typed {
                day: on.to_owned(),
                title: title.to_owned(),
                channel: if channel == "-" { String::new() } else { stage.kept("canal", channel)? },
                owner: stage.account("communications")?,
                action: "1.1".into(),
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            let id = taken(editorial::plan(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("publication", title, id);
        }
        ["publié", title] => {
            let mut act = stage.act("communications").await?;
            if !editorial::publish(&mut act, &stage.kept("publication", title)?).await? {
                bail!("published already");
            }
            act.commit().await?;
        }
        // nouvelle ; read from ; MRC or territoire ; organization or - ; titles ; leads ; texts, each French | English
        ["nouvelle", from, mrc, about, titles, leads, texts] => {
            let ((title_fr, title_en), (lead_fr, lead_en)) = (both(titles), both(leads));
            let (text_fr, text_en) = both(texts);
            let typed = news::Typed {
                title_fr,
                title_en,
                lead_fr,
                lead_en,
                text_fr,
                text_en,
                action: "1.1".into(),
                mrc: place(mrc),
                organization: organizations(stage, about)?,
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            let id = taken(news::write(&mut act, None, &typed, None).await?)?;
            let on = release::Typed { published_on: from.to_owned() };
            taken(release::publish(&mut act, &id, &on).await?)?;
            act.commit().await?;
            stage.keep("nouvelle", "last", id);
        }
        // nouvelle corrigée ; what ; text: of the last one, in French
        ["nouvelle corrigée", why, text_fr] => {
            let one = news::find(&stage.db, &stage.kept("nouvelle", "last")?).await?.context("no news")?;
            let typed = news::Typed {
                text_fr: text_fr.to_owned(),
                why: why.to_owned(),
                ..news::Typed::of(&one, &news::about(&stage.db, &one.id).await?)
            };
            let mut act = stage.act("communications").await?;
            taken(news::write(&mut act, Some(&one), &typed, None).await?)?;
            act.commit().await?;
        }
        // abonnement ; name ; language ; basis: an invented person agrees to bulletins; désabonnement ; name
        ["abonnement", name, language, basis] => agree(stage, day, name, language, basis).await?,
        ["désabonnement", name] => {
            let mut act = stage.db.act(Who::Visitor).await?;
            consent::stop(&mut act, &email(name), "", sending::PURPOSE).await?;
            act.commit().await?;
        }
        // infolettre ; French | English ; introduction, French | English
        ["infolettre", titles, intro] => {
            let ((title_fr, title_en), (intro_fr, intro_en)) = (both(titles), both(intro));
            let typed = bulletin::Typed {
                title_fr,
                title_en,
                intro_fr,
                intro_en,
                action: "1.1".into(),
                ..Default::default()
            };
            let mut act = stage.act("communications").await?;
            let id = taken(bulletin::compose(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("infolettre", "last", id);
        }
        // mot ; titles ; texts: in the last bulletin
        ["mot", titles, texts] => {
            let ((own_title_fr, own_title_en), (own_text_fr, own_text_en)) = (both(titles), both(texts));
            let typed =
                item::Typed { own_title_fr, own_title_en, own_text_fr, own_text_en, link: String::new() };
            let mut act = stage.act("communications").await?;
            taken(item::write(&mut act, &stage.kept("infolettre", "last")?, &typed).await?)?;
            act.commit().await?;
        }
        // infolettre envoyée: the last one
        ["infolettre envoyée"] => send(stage).await?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn all_of(stage: &Stage, names: &str) -> anyhow::Result<Vec<String>> {
    if names == "-" {
        return Ok(vec![]);
    }
    names.split(" | ").map(|name| stage.kept("organisation", name)).collect()
}

async fn withdraw(stage: &Stage, key: &str, id: &str, why: &str) -> anyhow::Result<()> {
    let what = withdrawal::what(key).context("no such kind")?;
    let standing = withdrawal::find(&stage.db, what, id).await?.context("nothing stands")?;
    let mut act = stage.act("communications").await?;
    let typed = withdrawal::Typed { why: why.to_owned() };
    taken(withdrawal::withdraw(&mut act, what, (id, &standing), &typed).await?)?;
    Ok(act.commit().await?)
}

/// The mailbox of an invented person.
fn email(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '.' };
    format!("{}@personnes.example", name.chars().map(plain).collect::<String>())
}

async fn agree(stage: &Stage, day: &str, name: &str, language: &str, basis: &str) -> anyhow::Result<()> {
    let mut act = stage.act("communications").await?;
    let typed = person::Typed {
        name: name.to_owned(),
        email: email(name),
        language: language.to_owned(),
        ..person::Typed::default()
    };
    let id = match person::whom(&mut act, &typed).await? {
        Whom::Known(id) => id,
        Whom::Likely(likely) => likely.first().context("nobody likely")?.id.clone(),
        Whom::Refused(refusals) => bail!("refused: {refusals:?}"),
    };
    let given = consent::Typed {
        purpose: sending::PURPOSE.into(),
        basis: basis.to_owned(),
        how: "form".into(),
        evidence: "Formulaire d’abonnement (démonstration)".into(),
        given_on: day.to_owned(),
    };
    taken(consent::give(&mut act, &id, &given).await?)?;
    Ok(act.commit().await?)
}

/// Begins the sending, and writes its letters as the house's job does.
async fn send(stage: &Stage) -> anyhow::Result<()> {
    let id = stage.kept("infolettre", "last")?;
    let (words, pole) = (house::words()?, Pole::new(stage.slug, stage.db.clone()).await?);
    let mut act = stage.act("communications").await?;
    taken(sending::begin(&mut act, &id, pole.settings().get("pole.address")).await?)?;
    act.commit().await?;
    let desk = Desk { words: &words, origin: "https://maillon.example", pole: &pole };
    let mut act = stage.db.act(Who::Job(sending::SEND)).await?;
    desk.write(&mut act, &id).await?;
    Ok(act.commit().await?)
}
