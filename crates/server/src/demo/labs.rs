//! Lines about emergence labs, and about what becomes of projects.
use super::{
    Stage,
    concertation::{organizations, place, taken, whom},
};
use ::cohorts::{alive, finding, idea, inspiration, lab, project};
use anyhow::Context;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    let more = lab::More::default();
    match *words {
        // projet incorporé ; project ; legal form ; organization or -
        ["projet incorporé", name, form, organization] => {
            let id = stage.kept("projet", name)?;
            let kept = project::find(&stage.db, &id).await?.context("no project")?;
            let typed = project::Typed {
                stage: "start".into(),
                legal_form: form.to_owned(),
                form_on: day.to_owned(),
                incorporated_on: day.to_owned(),
                organization: organizations(stage, organization)?,
                ..project::Typed::of(&kept)
            };
            let mut act = stage.act("agent").await?;
            taken(project::change(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // projet suivi ; project ; months ; yes or no ; source
        ["projet suivi", name, months, lives, source] => {
            let id = stage.kept("projet", name)?;
            let kept = project::find(&stage.db, &id).await?.context("no project")?;
            let typed = alive::Typed {
                months: months.to_owned(),
                alive: lives.to_owned(),
                known_on: day.to_owned(),
                source: source.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            taken(alive::say(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // laboratoire ; issue ; MRC or territoire ; what it is about
        ["laboratoire", issue, mrc, about] => {
            let typed = lab::Typed {
                issue: issue.to_owned(),
                about: about.to_owned(),
                begun_on: day.to_owned(),
                mrc: place(mrc),
                action: "3.1".into(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(lab::open(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("laboratoire", issue, id);
        }
        // au laboratoire ; issue ; person ; organization or -
        ["au laboratoire", issue, who, organization] => {
            let one = led(stage, issue).await?;
            let (name, person) = whom(stage, who).await?;
            let typed = lab::More { name, person, organization: organizations(stage, organization)?, ..more };
            let mut act = stage.act("agent").await?;
            taken(lab::bring(&mut act, &one, &typed).await?)?;
            act.commit().await?;
        }
        // constat ; issue ; source ; theme ; text
        ["constat", issue, source, theme, text] => {
            let one = led(stage, issue).await?;
            let typed = finding::Typed {
                finding: text.to_owned(),
                source: source.to_owned(),
                theme: theme.to_owned(),
                found_on: day.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(finding::note(&mut act, Some(&one), &typed).await?)?;
            act.commit().await?;
            stage.keep("constat", text, id);
        }
        // constat d’un autre laboratoire ; issue ; text
        ["constat d’un autre laboratoire", issue, text] => {
            let one = led(stage, issue).await?;
            let id = stage.kept("constat", text)?;
            let kept = finding::find(&stage.db, &id).await?.context("no finding")?;
            let mut act = stage.act("agent").await?;
            taken(finding::feed(&mut act, &kept, &one.id).await?)?;
            act.commit().await?;
        }
        // inspiration ; issue ; name of a lab of elsewhere ; place
        ["inspiration", issue, name, at] => {
            let one = led(stage, issue).await?;
            let typed = inspiration::Typed { other: "", name, place: at, link: "" };
            let mut act = stage.act("agent").await?;
            taken(inspiration::say(&mut act, &one, typed).await?)?;
            act.commit().await?;
        }
        ["idée", issue, text] => {
            let one = led(stage, issue).await?;
            let mut act = stage.act("agent").await?;
            let id = taken(idea::say(&mut act, &one, text).await?)?;
            act.commit().await?;
            stage.keep("idée", text, id);
        }
        // idée portée ; issue ; idea ; name of the project that begins
        ["idée portée", issue, text, name] => {
            let one = led(stage, issue).await?;
            let id = stage.kept("idée", text)?;
            let kept = idea::find(&stage.db, &id).await?.context("no idea")?;
            let mut act = stage.act("agent").await?;
            let project = taken(idea::become_project(&mut act, &one, &kept, (name, "")).await?)?;
            act.commit().await?;
            stage.keep("projet", name, project);
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn led(stage: &Stage, issue: &str) -> anyhow::Result<lab::Lab> {
    lab::find(&stage.db, &stage.kept("laboratoire", issue)?).await?.context("no lab")
}
