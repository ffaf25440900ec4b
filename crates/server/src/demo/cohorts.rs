//! Lines about cohorts: programmes, cohorts, who takes part, sessions, calls, what is said of oneself, projects and labs.
use super::{
    Stage, both,
    concertation::{organizations, place, taken, whom},
    said,
};
use ::cohorts::{
    ally, application, assessment, attendance, coach, cohort, deliverable, note, participant,
    path::{self, List},
    programme, session, task,
};
use anyhow::Context;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // programme ; name in French | in English ; action
        ["programme", names, action] => {
            let (name_fr, name_en) = both(names);
            let typed = programme::Typed {
                name_fr: name_fr.clone(),
                name_en,
                action: action.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(programme::define(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("programme", &name_fr, id);
        }
        // étape and énoncé ; programme ; in French | in English
        ["étape", name, text] => {
            let (step_fr, step_en) = both(text);
            let typed = path::Typed { step_fr, step_en, ..Default::default() };
            line(stage, List::Steps, name, &typed).await?;
        }
        ["énoncé", name, text] => {
            let (statement_fr, statement_en) = both(text);
            let typed = path::Typed { statement_fr, statement_en, ..Default::default() };
            line(stage, List::Statements, name, &typed).await?;
        }
        // cohorte ; programme ; its name here ; first day ; last day ; MRC or territoire ; action ; places ; call from ;
        // call until ; text of the call
        ["cohorte", name, called, begins, ends, mrc, action, places, opens, closes, text] => {
            let typed = cohort::Typed {
                programme: stage.kept("programme", name)?,
                begins_on: begins.to_owned(),
                ends_on: said(ends),
                mrc: place(mrc),
                action: action.to_owned(),
                places: said(places),
                call_opens_on: said(opens),
                call_closes_on: said(closes),
                call_language: "fr".into(),
                call_text: said(text),
            };
            let mut act = stage.act("direction").await?;
            let id = taken(cohort::open(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("cohorte", called, id);
        }
        // alliée de la cohorte ; cohort ; organization ; funder or partner ; what it brings or -
        ["alliée de la cohorte", called, organization, part, brings] => {
            let one = of(stage, called).await?;
            let typed = ally::Typed {
                organization: organizations(stage, organization)?,
                part: part.to_owned(),
                brings: said(brings),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            taken(ally::name(&mut act, &one, &typed).await?)?;
            act.commit().await?;
        }
        // tâche de la cohorte ; cohort ; by when ; role of the account ; what
        ["tâche de la cohorte", called, due_by, role, text] => {
            let one = of(stage, called).await?;
            let typed = task::Typed {
                task: text.to_owned(),
                account: stage.account(role)?,
                due_by: due_by.to_owned(),
            };
            let mut act = stage.act("agent").await?;
            let id = taken(task::entrust(&mut act, &one, &typed).await?)?;
            act.commit().await?;
            stage.keep("tâche de la cohorte", text, id);
        }
        ["tâche de la cohorte faite", text] => {
            let id = stage.kept("tâche de la cohorte", text)?;
            let mut act = stage.act("agent").await?;
            task::end(&mut act, &id, "done").await?.context("no task")?;
            act.commit().await?;
        }
        ["cohorte annulée", called, why] => {
            let id = stage.kept("cohorte", called)?;
            let mut act = stage.act("direction").await?;
            taken(cohort::cancel(&mut act, &id, why).await?)?;
            act.commit().await?;
        }
        // candidature ; cohort ; name ; email ; project ; what they want
        ["candidature", called, name, email, project, wants] => {
            let one = of(stage, called).await?;
            let typed = application::Typed {
                name: name.to_owned(),
                email: email.to_owned(),
                project: said(project),
                wants: wants.to_owned(),
                consent: "1".into(),
                ..Default::default()
            };
            let mut act = stage.db.act(db::Who::Visitor).await?;
            let id = taken(application::apply(&mut act, &one, &typed, "fr").await?)?;
            let kept = application::held(&mut act, &id).await?.context("no application")?;
            application::confirm(&mut act, &kept).await?;
            act.commit().await?;
            stage.keep("candidature", name, id);
        }
        // décision sur la candidature ; cohort ; name ; verdict ; why
        ["décision sur la candidature", called, name, verdict, why] => {
            let one = of(stage, called).await?;
            let id = stage.kept("candidature", name)?;
            let typed = application::Verdict { verdict: verdict.to_owned(), verdict_why: why.to_owned() };
            let mut act = stage.act("agent").await?;
            let kept = application::held(&mut act, &id).await?.context("no application")?;
            taken(application::decide(&mut act, &one, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // participant ; cohort ; person ; project or - ; organization or -
        ["participant", called, who, project, organization] => {
            let one = of(stage, called).await?;
            let (name, person) = whom(stage, who).await?;
            let known = stage.kept("projet", project).unwrap_or_default();
            let typed = participant::Typed {
                name,
                person,
                new_project: if known.is_empty() { said(project) } else { String::new() },
                project: known,
                organization: organizations(stage, organization)?,
                joined_on: day.to_owned(),
                application: stage.kept("candidature", who).unwrap_or_default(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(participant::take(&mut act, &one, &typed).await?)?;
            act.commit().await?;
            if let Some(kept) = participant::find(&stage.db, &id).await?.filter(|_| project != "-") {
                stage.keep("projet", project, kept.project_id);
            }
            stage.keep("participant", &format!("{called}, {who}"), id);
        }
        ["fin de participation", called, who, why] => {
            let kept = taker(stage, called, who).await?;
            let mut act = stage.act("agent").await?;
            taken(participant::leave(&mut act, &kept, day, why).await?)?;
            act.commit().await?;
        }
        // atelier ; cohort ; day ; from ; to ; online or place ; speaker or - ; title
        ["atelier", called, on, from, to, mode, speaker, title] => {
            let one = of(stage, called).await?;
            let typed = session::Typed {
                title: title.to_owned(),
                day: on.to_owned(),
                from_time: from.to_owned(),
                to_time: to.to_owned(),
                mode: mode.to_owned(),
                speaker: said(speaker),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(session::plan(&mut act, &one, &typed).await?)?;
            act.commit().await?;
            stage.keep("atelier", &format!("{called}, {on}"), id);
        }
        // atelier tenu ; cohort ; its day ; the present, by name ; the excused or -
        ["atelier tenu", called, on, present, excused] => {
            let kept = workshop(stage, called, on).await?;
            let mut there = vec![];
            for (how, names) in [("present", present), ("excused", excused)] {
                for who in names.split(", ").filter(|who| *who != "-") {
                    let id = stage.kept("participant", &format!("{called}, {who}"))?;
                    there.push((id, how.to_owned()));
                }
            }
            let mut act = stage.act("agent").await?;
            taken(attendance::attend(&mut act, &kept, &there).await?)?;
            act.commit().await?;
        }
        ["atelier annulé", called, on, why] => {
            let kept = workshop(stage, called, on).await?;
            let mut act = stage.act("agent").await?;
            taken(session::cancel(&mut act, &kept, why).await?)?;
            act.commit().await?;
        }
        // accompagnateur ; cohort ; role of the account
        ["accompagnateur", called, role] => {
            let id = stage.kept("cohorte", called)?;
            let typed = coach::Typed { account: stage.account(role)?, from_on: day.to_owned() };
            let mut act = stage.act("direction").await?;
            taken(coach::entrust(&mut act, &id, &typed).await?)?;
            act.commit().await?;
        }
        // note d’accompagnement ; cohort ; person ; text, by its partner
        ["note d’accompagnement", called, who, text] => {
            let id = stage.kept("cohorte", called)?;
            let participant = stage.kept("participant", &format!("{called}, {who}"))?;
            let typed = note::Typed { participant, text: text.to_owned() };
            let account = stage.account("partner")?;
            let mut act = stage.act("partner").await?;
            taken(note::write(&mut act, &id, &account, &typed).await?)?;
            act.commit().await?;
        }
        // livrable ; cohort ; day ; title, and livrable remis ; title ; project ; verdict or -
        ["livrable", called, due_on, title] => {
            let id = stage.kept("cohorte", called)?;
            let typed = deliverable::Typed {
                deliverable: title.to_owned(),
                due_on: due_on.to_owned(),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            let id = taken(deliverable::ask(&mut act, &id, &typed).await?)?;
            act.commit().await?;
            stage.keep("livrable", title, id);
        }
        ["livrable remis", title, project, verdict] => {
            let id = stage.kept("livrable", title)?;
            let kept = deliverable::find(&stage.db, &id).await?.context("no deliverable")?;
            let typed = deliverable::Typed {
                team: stage.kept("projet", project)?,
                handed_on: day.to_owned(),
                verdict: said(verdict),
                ..Default::default()
            };
            let mut act = stage.act("agent").await?;
            taken(deliverable::hand(&mut act, &kept, &typed).await?)?;
            act.commit().await?;
        }
        // autoévaluation ; cohort ; person ; start or end ; a grade for each statement
        ["autoévaluation", called, who, moment, grades] => {
            let one = of(stage, called).await?;
            let kept = taker(stage, called, who).await?;
            let lines = path::of(&stage.db, List::Statements, &one.programme_id).await?;
            let form: Vec<(String, String)> = lines
                .iter()
                .zip(grades.split(' '))
                .map(|(line, grade)| (format!("grade-{}", line.id), grade.to_owned()))
                .collect();
            let mut act = stage.db.act(db::Who::Visitor).await?;
            taken(assessment::say(&mut act, &kept, &lines, moment, &form).await?)?;
            act.commit().await?;
        }
        _ => return super::labs::play(stage, day, words).await,
    }
    Ok(true)
}

async fn line(stage: &Stage, list: List, programme: &str, typed: &path::Typed) -> anyhow::Result<()> {
    let id = stage.kept("programme", programme)?;
    let mut act = stage.act("direction").await?;
    taken(path::add(&mut act, list, &id, typed).await?)?;
    Ok(act.commit().await?)
}

async fn of(stage: &Stage, called: &str) -> anyhow::Result<cohort::Cohort> {
    cohort::find(&stage.db, &stage.kept("cohorte", called)?).await?.context("no cohort")
}

async fn taker(stage: &Stage, called: &str, who: &str) -> anyhow::Result<participant::Participant> {
    let id = stage.kept("participant", &format!("{called}, {who}"))?;
    participant::find(&stage.db, &id).await?.context("no participant")
}

async fn workshop(stage: &Stage, called: &str, on: &str) -> anyhow::Result<session::Session> {
    let id = stage.kept("atelier", &format!("{called}, {on}"))?;
    session::find(&stage.db, &id).await?.context("no workshop")
}
