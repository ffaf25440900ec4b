//! Lines about assemblies: rules, an assembly prepared and convened, who was there, what was voted and who was elected.
use super::{
    Stage,
    concertation::{taken, whom},
    said,
};
use ::assemblies::{
    assembly::{self, Assembly},
    ballot,
    count::{self, Hands},
    election, motion, presence, request, roll, rule,
    voter::{self, Voter},
};
use anyhow::Context;
use db::Settings;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // règle d’assemblée ; days of notice ; how they count ; quorum ; of how many ; proxies ; dues ; months after the
        // year ; what says so ; source ; % of members who may ask for one ; how many are enough or - ; within how many
        // days ; what says so
        [
            "règle d’assemblée",
            notice,
            counting,
            quorum,
            of,
            proxies,
            dues,
            months,
            limited,
            source,
            percent,
            most,
            days,
            asked,
        ] => {
            let typed = rule::Typed {
                from_on: day.to_owned(),
                notice_days: notice.to_owned(),
                counting: counting.to_owned(),
                quorum: quorum.to_owned(),
                quorum_of: of.to_owned(),
                proxies: proxies.to_owned(),
                dues: dues.to_owned(),
                annual_months: months.to_owned(),
                annual_source: limited.to_owned(),
                asked_percent: percent.to_owned(),
                asked_most: said(most),
                asked_days: days.to_owned(),
                asked_source: asked.to_owned(),
                source: source.to_owned(),
            };
            let mut act = stage.act("direction").await?;
            taken(rule::say(&mut act, &typed).await?)?;
            act.commit().await?;
        }
        // demande d’assemblée ; members who signed ; what for
        ["demande d’assemblée", signatories, why] => {
            let settings = Settings::of(&stage.db).await?;
            let rule = rule::on(&stage.db, day).await?;
            let typed = request::Typed {
                asked_on: day.to_owned(),
                signatories: signatories.to_owned(),
                why: why.to_owned(),
            };
            let mut act = stage.act("agent").await?;
            taken(request::note(&mut act, (&stage.db, &settings), rule.as_ref(), &typed).await?)?;
            act.commit().await?;
        }
        // assemblée ; kind ; its day ; from ; to ; place ; board ; agenda, parted by //
        ["assemblée", kind, on, from, to, place, board, agenda] => {
            let typed = assembly::Typed {
                kind: kind.to_owned(),
                day: on.to_owned(),
                from_time: from.to_owned(),
                to_time: to.to_owned(),
                place: place.to_owned(),
                agenda: agenda.replace(" // ", "\n"),
                body: stage.kept("instance", board)?,
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(assembly::prepare(&mut act, None, &typed).await?)?;
            act.commit().await?;
            stage.keep("assemblée", "last", id);
        }
        // convoquer l’assemblée ; day of the roll
        ["convoquer l’assemblée", record_on] => {
            let (one, settings) = (last(stage).await?, Settings::of(&stage.db).await?);
            let rule = rule::on(&stage.db, day).await?;
            let mut act = stage.act("agent").await?;
            let here = (&stage.db, &settings);
            taken(roll::convene(&mut act, here, &one, rule.as_ref(), record_on).await?)?;
            act.commit().await?;
        }
        // présents à l’assemblée ; how ; member, or member : who came for it…
        ["présents à l’assemblée", how, names] => {
            let one = last(stage).await?;
            let rule = presence::rule_of(&stage.db, &one).await?;
            for came in names.split(" | ") {
                let (of, who) = came.split_once(" : ").unwrap_or((came, ""));
                let voter = member(stage, &one, of).await?.id;
                let (name, person) =
                    if who.is_empty() { Default::default() } else { whom(stage, who).await? };
                let typed =
                    presence::Typed { voter, how: how.to_owned(), name, person, ..Default::default() };
                let mut act = stage.act("agent").await?;
                taken(presence::arrive(&mut act, &one, rule.as_ref(), &typed).await?)?;
                act.commit().await?;
            }
        }
        ["ouvrir l’assemblée"] => {
            let one = last(stage).await?;
            let mut act = stage.act("agent").await?;
            anyhow::ensure!(assembly::open(&mut act, &one).await?, "the assembly does not open");
            act.commit().await?;
        }
        ["lever l’assemblée"] => {
            let one = last(stage).await?;
            let mut act = stage.act("agent").await?;
            anyhow::ensure!(assembly::lift(&mut act, &one).await?, "the assembly is not lifted");
            act.commit().await?;
        }
        // proposition ; majority ; moved by ; seconded by ; text ; for ; against ; abstained ; counted by
        ["proposition", majority, mover, seconder, text, yes, no, none, teller] => {
            let one = last(stage).await?;
            let typed = motion::Typed {
                text: text.to_owned(),
                mover: member(stage, &one, mover).await?.id,
                seconder: member(stage, &one, seconder).await?.id,
                majority: majority.to_owned(),
                way: "hands".into(),
                ..Default::default()
            };
            let id = put(stage, &one, "motion", &typed).await?;
            let counted = [("for", yes), ("against", no), ("abstained", none)];
            let votes = counted.map(|(choice, votes)| (choice.to_owned(), votes.to_owned())).to_vec();
            open(stage, &id).await?;
            end(stage, &id, &Hands { votes, teller: teller.to_owned() }).await?;
        }
        // élection ; seats ; until ; text ; those whose mandates end, or - ; person : member, for each candidate
        ["élection", seats, until, text, outgoing, ref candidates @ ..] => {
            let one = last(stage).await?;
            let ending = said(outgoing);
            let ending = ending.split(", ").filter(|name| !name.is_empty());
            let kept = ending.map(|name| stage.kept("mandat", &format!("{}, {name}", one.body)));
            let typed = motion::Typed {
                text: text.to_owned(),
                way: "secret".into(),
                seats: seats.to_owned(),
                title: "member".into(),
                until_on: until.to_owned(),
                outgoing: kept.collect::<anyhow::Result<_>>()?,
                ..Default::default()
            };
            let id = put(stage, &one, "election", &typed).await?;
            for candidate in candidates {
                let (who, from) = candidate.split_once(" : ").context("who stands, and from where?")?;
                let (name, person) = whom(stage, who).await?;
                let typed = election::Typed { name, person, of: member(stage, &one, from).await?.id };
                let mut act = stage.act("agent").await?;
                taken(election::name(&mut act, &id, &typed).await?)?;
                act.commit().await?;
            }
            open(stage, &id).await?;
            stage.keep("élection", "last", id);
        }
        // bulletins ; candidates chosen, or - ; member, member…
        ["bulletins", chosen, names] => {
            let (one, motion) = (last(stage).await?, stage.kept("élection", "last")?);
            let candidates = election::of(&stage.db, &motion).await?;
            let chosen = said(chosen);
            let choices = candidates.iter().filter(|one| chosen.split(", ").any(|name| name == one.person));
            let choices: Vec<String> = choices.map(|one| one.id.clone()).collect();
            for name in names.split(" | ") {
                let carrier = member(stage, &one, name).await?;
                let typed = ballot::Typed {
                    motion: motion.clone(),
                    voter: carrier.id.clone(),
                    choices: choices.clone(),
                    code: ballot::new_code(),
                };
                let mut act = stage.act("agent").await?;
                taken(ballot::cast(&mut act, &carrier, &typed).await?)?;
                act.commit().await?;
            }
        }
        ["fin de l’élection"] => {
            let motion = stage.kept("élection", "last")?;
            end(stage, &motion, &Hands::default()).await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn last(stage: &Stage) -> anyhow::Result<Assembly> {
    assembly::find(&stage.db, &stage.kept("assemblée", "last")?).await?.context("no assembly")
}

async fn member(stage: &Stage, one: &Assembly, name: &str) -> anyhow::Result<Voter> {
    let voters = voter::of(&stage.db, &one.id).await?;
    voters
        .into_iter()
        .find(|voter| voter.organization == name)
        .with_context(|| format!("{name} is on no roll"))
}

async fn put(stage: &Stage, one: &Assembly, kind: &str, typed: &motion::Typed) -> anyhow::Result<String> {
    let mut act = stage.act("agent").await?;
    let id = taken(motion::put(&mut act, one, kind, typed).await?)?;
    act.commit().await?;
    Ok(id)
}

async fn open(stage: &Stage, id: &str) -> anyhow::Result<()> {
    let mut act = stage.act("agent").await?;
    taken(motion::open(&mut act, &stage.db, id).await?)?;
    Ok(act.commit().await?)
}

async fn end(stage: &Stage, id: &str, hands: &Hands) -> anyhow::Result<()> {
    let mut act = stage.act("agent").await?;
    taken(count::end(&mut act, &stage.db, id, hands).await?)?;
    Ok(act.commit().await?)
}
