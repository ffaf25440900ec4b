//! Lines about L'économie sociale, j'achète: editions, suppliers, buyers, activities, outreach, needs, introductions.
use super::{
    Stage,
    concertation::{organizations, place, taken},
    said,
};
use anyhow::Context;
use market::{
    activity, asked_meeting, edition, engagement, follow, introduction, need, prospect, rule, signed, story,
    supplier,
};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // édition ; name ; MRC or territoire ; what it is, and fin d’édition ; name (its last day)
        ["édition", name, mrc, about] => {
            let typed = edition::Typed {
                name: name.to_owned(),
                about: about.to_owned(),
                mrc: place(mrc),
                from_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(edition::open(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("édition", name, id);
        }
        ["fin d’édition", name] => {
            let kept =
                edition::find(&stage.db, &stage.kept("édition", name)?).await?.context("no edition")?;
            let typed = edition::Typed { until_on: day.to_owned(), ..edition::Typed::of(&kept) };
            let mut act = stage.act("direction").await?;
            taken(edition::change(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // recruté ; edition ; organization, then fournisseur, or fournisseur at once, and fournisseur parti ; … ; why
        ["recruté", edition, who] => recruit(stage, edition, who, day, "").await?,
        ["fournisseur", edition, who] => {
            if stage.kept("fournisseur", &format!("{edition}, {who}")).is_err() {
                recruit(stage, edition, who, day, day).await?;
            } else {
                date(stage, edition, who, |typed| typed.joined_on = day.to_owned()).await?;
            }
        }
        ["fournisseur parti", edition, who, why] => {
            date(stage, edition, who, |typed| {
                typed.left_on = day.to_owned();
                typed.left_why = why.to_owned();
            })
            .await?;
        }
        // engagement ; edition ; buyer ; as what it is signed ; scope
        ["engagement", edition, who, title, scope] => {
            let typed = engagement::Typed {
                organization: organizations(stage, who)?,
                title: said(title),
                scope: said(scope),
                signed_on: day.to_owned(),
                ..Default::default()
            };
            let edition = stage.kept("édition", edition)?;
            let mut act = stage.act("agent").await?;
            let id = taken(engagement::engage(&mut act, &edition, &typed).await?)?;
            act.commit().await?;
            stage.keep("engagement", who, id);
        }
        // déclaration signée ; buyer (the latest engagement)
        ["déclaration signée", who] => keep_signed(stage, who, day).await?,
        // activité ; edition ; mean ; MRC or territoire ; title ; buyers or - ; suppliers or -, and activité retirée ; why
        ["activité", edition, mean, mrc, title, buyers, suppliers] => {
            let typed = activity::Typed {
                edition: stage.kept("édition", edition)?,
                mean: mean.to_owned(),
                day: day.to_owned(),
                title: title.to_owned(),
                mrc: place(mrc),
                action: "2.7".into(),
                buyers: several(stage, buyers)?,
                suppliers: several(stage, suppliers)?,
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(activity::log(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("activité", "last", id);
        }
        ["activité retirée", why] => {
            let id = stage.kept("activité", "last")?;
            let mut act = stage.act("agent").await?;
            taken(activity::withdraw(&mut act, &id, why).await?)?;
            act.commit().await?;
        }
        _ => return beside(stage, day, words).await,
    }
    Ok(true)
}

/// Lines of what goes with an edition: outreach, rules, needs, introductions, successes.
async fn beside(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // démarche ; edition ; buyer ; stage ; what was said ; what comes next or - ; by which day or -
        ["démarche", edition, who, to, note, next, next_on] => {
            let typed = prospect::Typed {
                edition: stage.kept("édition", edition)?,
                organization: organizations(stage, who)?,
                day: day.to_owned(),
                stage: to.to_owned(),
                note: said(note),
                next: said(next),
                next_on: said(next_on),
                owner: stage.account("agent")?,
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            match stage.kept("démarche", &format!("{edition}, {who}")) {
                Ok(id) => taken(prospect::step(&mut act, &id, &typed).await?)?,
                Err(_) => {
                    let id = taken(prospect::approach(&mut act, &typed).await?)?;
                    stage.keep("démarche", &format!("{edition}, {who}"), id);
                }
            }
            act.commit().await?;
        }
        // règle d’achat ; kind ; who buys or - ; what or - ; from or - ; under or - ; last day or - ; source ; text
        ["règle d’achat", kind, buyers, what, from, under, until, source, text] => {
            let typed = rule::Typed {
                kind: kind.to_owned(),
                buyers: said(buyers),
                what: said(what),
                from_amount: said(from),
                under_amount: said(under),
                text: text.to_owned(),
                source: source.to_owned(),
                from_on: day.to_owned(),
                until_on: said(until),
                checked_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            taken(rule::write(&mut act, &typed).await?)?;
            act.commit().await?;
        }
        // besoin d’acheteur ; edition ; buyer ; kind ; answer by ; title ; details [; goods, services or works ; dollars]
        ["besoin d’acheteur", edition, who, kind, answer_by, title, about, ref bought @ ..] => {
            let typed = need::Typed {
                edition: stage.kept("édition", edition)?,
                organization: organizations(stage, who)?,
                kind: kind.to_owned(),
                title: title.to_owned(),
                about: about.to_owned(),
                answer_by: answer_by.to_owned(),
                most: need::USUAL.to_string(),
                what: bought.first().copied().unwrap_or_default().to_owned(),
                amount: bought.get(1).copied().unwrap_or_default().to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(need::ask(&mut act, &typed, None).await?)?;
            act.commit().await?;
            stage.keep("besoin", title, id);
        }
        // maillage ; edition ; where ; supplier ; the other ; about
        ["maillage", edition, place, first, second, about] => {
            let typed = introduction::Typed {
                edition: stage.kept("édition", edition)?,
                day: day.to_owned(),
                place: place.to_owned(),
                first: stage.kept("organisation", first)?,
                second: stage.kept("organisation", second)?,
                about: about.to_owned(),
                action: "2.6".into(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(introduction::introduce(&mut act, &typed, &[30, 90]).await?)?;
            act.commit().await?;
            stage.keep("maillage", &format!("{first}, {second}"), id);
        }
        // suite ; supplier ; the other ; which side answers ; outcome ; a word or -
        ["suite de maillage", first, second, side, outcome, note] => {
            let id = stage.kept("maillage", &format!("{first}, {second}"))?;
            let side = stage.kept("organisation", side)?;
            let mut asked = follow::of(&stage.db, &id).await?.into_iter();
            let asked = asked.find(|one| one.organization_id == side && one.outcome.is_empty());
            let typed = follow::Typed { outcome: outcome.to_owned(), note: said(note), ..Default::default() };
            let mut act = stage.act("agent").await?;
            taken(follow::answer(&mut act, &asked.context("nothing is asked")?, &typed).await?)?;
            act.commit().await?;
        }
        // rencontre demandée ; buyer ; supplier ; about ; when it suits
        ["rencontre demandée", buyer, with, about, suits] => {
            let typed = asked_meeting::Typed {
                supplier: stage.kept("organisation", with)?,
                about: about.to_owned(),
                suits: suits.to_owned(),
            };
            let buyer = stage.kept("organisation", buyer)?;
            let mut act = stage.act("agent").await?;
            taken(asked_meeting::ask(&mut act, &buyer, &typed).await?)?;
            act.commit().await?;
        }
        // réussite ; edition ; supplier ; buyer or - ; title ; text
        ["réussite", edition, who, buyer, title, text] => {
            let typed = story::Typed {
                edition: stage.kept("édition", edition)?,
                supplier: stage.kept("organisation", who)?,
                buyer: organizations(stage, buyer)?.pop().unwrap_or_default(),
                title: title.to_owned(),
                text: text.to_owned(),
                agreed_on: day.to_owned(),
            };
            let mut act = stage.act("communications").await?;
            taken(story::tell(&mut act, &typed).await?)?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Keeps an invented declaration, as it would come back signed.
async fn keep_signed(stage: &Stage, who: &str, day: &str) -> anyhow::Result<()> {
    let id = stage.kept("engagement", who)?;
    let one = engagement::find(&stage.db, &id).await?.context("no engagement")?;
    let document = paper::Document {
        title: "Déclaration d’engagement".into(),
        subtitle: one.organization,
        author: one.edition,
        language: paper::Language::French,
        day: page::day(day, page::Language::French),
        date: day.parse()?,
        look: paper::Look::default(),
        parts: vec![paper::Part::Text("Signée par l’acheteur et par le pôle.".into())],
    };
    let pdf = tokio::task::spawn_blocking(move || paper::print(&document)).await??;
    let mut act = stage.act("agent").await?;
    taken(signed::keep(&mut act, &id, Some(&pdf)).await?)?;
    Ok(act.commit().await?)
}

/// The organizations of a list, `a, b`, or none for `-`.
fn several(stage: &Stage, names: &str) -> anyhow::Result<Vec<String>> {
    if names == "-" {
        return Ok(vec![]);
    }
    names.split(", ").map(|name| stage.kept("organisation", name)).collect()
}

async fn recruit(stage: &mut Stage, edition: &str, who: &str, day: &str, joined: &str) -> anyhow::Result<()> {
    let typed = supplier::Typed {
        organization: organizations(stage, who)?,
        recruited_on: day.to_owned(),
        joined_on: joined.to_owned(),
        ..Default::default()
    };
    let kept = stage.kept("édition", edition)?;
    let mut act = stage.act("agent").await?;
    let id = taken(supplier::recruit(&mut act, &kept, &typed).await?)?;
    act.commit().await?;
    stage.keep("fournisseur", &format!("{edition}, {who}"), id);
    Ok(())
}

async fn date(
    stage: &Stage,
    edition: &str,
    who: &str,
    how: impl FnOnce(&mut supplier::Typed),
) -> anyhow::Result<()> {
    let id = stage.kept("fournisseur", &format!("{edition}, {who}"))?;
    let kept = supplier::find(&stage.db, &id).await?.context("no supplier")?;
    let mut typed = supplier::Typed::of(&kept);
    how(&mut typed);
    let mut act = stage.act("agent").await?;
    taken(supplier::date(&mut act, &kept, &typed).await?)?;
    Ok(act.commit().await?)
}
