//! Lines about concertation: bodies, mandates, meetings with presence, decisions, tasks and hours given.
use super::{Stage, said};
use anyhow::{Context, bail};
use concertation::{body, decision, hours, mandate, meeting, presence, quorum, task};
use page::Refusals;
use people::{organization::name_key, person};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // instance ; kind ; name ; MRC or territoire ; action ; host or -
        ["instance", kind, name, mrc, action, host] => {
            let typed = body::Typed {
                name: name.to_owned(),
                kind: kind.to_owned(),
                organization: organizations(stage, host)?,
                mrc: place(mrc),
                action: action.to_owned(),
                from_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(body::open(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("instance", name, id);
        }
        // autre genre ; name ; kind, and fin d’instance ; name (its last day)
        ["autre genre", name, kind] => change(stage, day, name, |typed| typed.kind = kind.to_owned()).await?,
        ["fin d’instance", name] => {
            change(stage, day, name, |typed| typed.until_on = day.to_owned()).await?;
        }
        ["quorum", name, needed] => {
            let body = stage.kept("instance", name)?;
            let typed = quorum::Typed { needed: needed.to_owned(), since: day.to_owned() };
            let mut act = stage.act("direction").await?;
            taken(quorum::decide(&mut act, &body, &typed).await?)?;
            act.commit().await?;
        }
        // mandat ; body ; person ; title ; standing ; organization or - ; last day or -
        ["mandat", name, who, title, standing, organization, until] => {
            let body = found(stage, name).await?;
            let (typed_name, person) = whom(stage, who).await?;
            let typed = mandate::Typed {
                name: typed_name,
                person,
                organization: organizations(stage, organization)?,
                title: title.to_owned(),
                standing: standing.to_owned(),
                from_on: day.to_owned(),
                until_on: said(until),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(mandate::give(&mut act, &body, &typed).await?)?;
            act.commit().await?;
            stage.keep("mandat", &format!("{name}, {who}"), id);
        }
        // fin de mandat ; body ; person (their last day)
        ["fin de mandat", name, who] => {
            let id = stage.kept("mandat", &format!("{name}, {who}"))?;
            let kept = mandate::find(&stage.db, &id).await?.context("no mandate")?;
            let mut act = stage.act("direction").await?;
            taken(mandate::end(&mut act, &kept, day).await?)?;
            act.commit().await?;
        }
        // rencontre ; body ; from ; to ; place [; how : name, name… for each way]
        ["rencontre", name, from, to, place, ref ways @ ..] => {
            convene(stage, day, name, [from, to, place]).await?;
            if !ways.is_empty() {
                attend(stage, ways).await?;
            }
        }
        // rencontre annulée ; why: the last one convened
        ["rencontre annulée", why] => {
            let id = stage.kept("rencontre", "last")?;
            let mut act = stage.act("agent").await?;
            taken(meeting::call_off(&mut act, &id, why).await?)?;
            act.commit().await?;
        }
        // décision ; outcome ; text
        ["décision", outcome, text] => {
            let one = last(stage).await?;
            let typed = decision::Typed { decision: text.to_owned(), outcome: outcome.to_owned() };
            let mut act = stage.act("agent").await?;
            taken(decision::decide(&mut act, &one, &typed).await?)?;
            act.commit().await?;
        }
        // tâche ; person ; due ; text, and tâche faite ; text
        ["tâche", who, due_by, text] => {
            let one = last(stage).await?;
            let (name, person) = whom(stage, who).await?;
            let typed = task::Typed { task: text.to_owned(), name, person, due_by: due_by.to_owned() };
            let mut act = stage.act("agent").await?;
            let id = taken(task::entrust(&mut act, &one, &typed).await?)?;
            act.commit().await?;
            stage.keep("tâche", text, id);
        }
        ["tâche faite", text] => {
            let id = stage.kept("tâche", text)?;
            let mut act = stage.act("agent").await?;
            task::end(&mut act, &id, "done").await?;
            act.commit().await?;
        }
        // heures ; person ; minutes ; body or - ; what for, and heures retirées: the last ones
        ["heures", who, minutes, name, reason] => {
            let (typed_name, person) = whom(stage, who).await?;
            let typed = hours::Typed {
                name: typed_name,
                person,
                body: if name == "-" { String::new() } else { stage.kept("instance", name)? },
                day: day.to_owned(),
                minutes: minutes.to_owned(),
                reason: reason.to_owned(),
                ..hours::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(hours::note(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("heures", "last", id);
        }
        ["heures retirées"] => {
            let id = stage.kept("heures", "last")?;
            let mut act = stage.act("agent").await?;
            hours::withdraw(&mut act, &id).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

pub(super) fn taken<T>(what: Result<T, Refusals>) -> anyhow::Result<T> {
    what.map_err(|refusals| anyhow::anyhow!("refused: {refusals:?}"))
}

pub(super) fn place(mrc: &str) -> String {
    if mrc == "territoire" { String::new() } else { mrc.to_owned() }
}

pub(super) fn organizations(stage: &Stage, name: &str) -> anyhow::Result<Vec<String>> {
    if name == "-" { Ok(vec![]) } else { Ok(vec![stage.kept("organisation", name)?]) }
}

/// Somebody known by this name, by their id; or the name of somebody met now.
pub(super) async fn whom(stage: &Stage, name: &str) -> anyhow::Result<(String, Vec<String>)> {
    let (_, persons) = person::list(&stage.db, name, 0, 8).await?;
    let known = persons.into_iter().find(|person| name_key(&person.name) == name_key(name));
    Ok(known.map_or_else(|| (name.to_owned(), vec![]), |known| (String::new(), vec![known.id])))
}

async fn found(stage: &Stage, name: &str) -> anyhow::Result<body::Body> {
    body::find(&stage.db, &stage.kept("instance", name)?).await?.context("no body")
}

async fn last(stage: &Stage) -> anyhow::Result<meeting::Meeting> {
    meeting::find(&stage.db, &stage.kept("rencontre", "last")?).await?.context("no meeting")
}

async fn change(
    stage: &Stage,
    day: &str,
    name: &str,
    how: impl FnOnce(&mut body::Typed),
) -> anyhow::Result<()> {
    let kept = found(stage, name).await?;
    let mut typed = body::Typed::of(&kept, day);
    how(&mut typed);
    let mut act = stage.act("direction").await?;
    taken(body::change(&mut act, &kept, &typed).await?)?;
    Ok(act.commit().await?)
}

async fn convene(
    stage: &mut Stage,
    day: &str,
    name: &str,
    [from, to, place]: [&str; 3],
) -> anyhow::Result<()> {
    let body = found(stage, name).await?;
    let typed = meeting::Typed {
        day: day.to_owned(),
        from_time: from.to_owned(),
        to_time: to.to_owned(),
        place: place.to_owned(),
        ..Default::default()
    };
    let mut act = stage.act("agent").await?;
    let id = taken(meeting::convene(&mut act, &body, &typed).await?)?;
    act.commit().await?;
    stage.keep("rencontre", "last", id);
    Ok(())
}

/// Says who was at the last meeting: `present : name, name`, one for each way.
async fn attend(stage: &Stage, ways: &[&str]) -> anyhow::Result<()> {
    let one = last(stage).await?;
    let mut typed = presence::Typed::default();
    for way in ways {
        let (how, names) = way.split_once(" : ").context("who, and how?")?;
        for name in names.split(", ") {
            let (_, ids) = whom(stage, name).await?;
            let Some(id) = ids.last() else { bail!("who is {name}?") };
            typed.how.push((id.clone(), how.to_owned()));
        }
    }
    let mut act = stage.act("agent").await?;
    taken(presence::say(&mut act, &one, &typed).await?)?;
    Ok(act.commit().await?)
}
