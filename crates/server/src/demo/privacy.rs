//! Lines about what is held of persons: persons and who knows them, consents, notes, next steps, what is public, for
//! how long things are kept, requests, who is forgotten, and an incident. The script says how each is written.
use super::{Stage, membership::taken};
use ::privacy::{
    dossier, incident,
    request::{self, Typed},
    retention,
};
use anyhow::{Context, bail};
use db::Settings;
use people::{
    acquaintance, consent, next_step, note,
    person::{self, Whom},
    person_role, person_shown,
};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    Ok(people(stage, day, words).await?
        || around(stage, day, words).await?
        || answer(stage, day, words).await?)
}

/// Persons, their consents, and what everyone may read of them.
async fn people(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["personne", name, organization, title, email] => {
            let organization = stage.kept("organisation", organization)?;
            let typed =
                person::Typed { name: name.to_owned(), email: email.to_owned(), ..person::Typed::default() };
            let mut act = stage.act("agent").await?;
            let Whom::Known(id) = person::whom(&mut act, &typed).await? else { bail!("who is {name}?") };
            person_role::give(&mut act, &id, &organization, title, day).await?;
            act.commit().await?;
            stage.keep("personne", name, id);
        }
        ["connaît", knower, name, since, through] => {
            let team = acquaintance::team(&mut *stage.db.rows().acquire().await?, day).await?;
            let (knower, _) =
                team.into_iter().find(|(_, known)| known == knower).context("not of the team")?;
            let typed = acquaintance::Typed { knower, since: since.to_owned(), through: through.to_owned() };
            let id = stage.kept("personne", name)?;
            let mut act = stage.act("agent").await?;
            taken(acquaintance::say(&mut act, &id, &typed).await?)?;
            act.commit().await?;
        }
        ["consentement", name, purpose, basis, how, evidence] => {
            let typed = consent::Typed {
                purpose: purpose.to_owned(),
                basis: basis.to_owned(),
                how: how.to_owned(),
                evidence: evidence.to_owned(),
                given_on: day.to_owned(),
            };
            let id = stage.kept("personne", name)?;
            let mut act = stage.act("communications").await?;
            let made = taken(consent::give(&mut act, &id, &typed).await?)?;
            act.commit().await?;
            stage.keep("consentement", &format!("{name} {purpose}"), made);
        }
        ["retrait", name, purpose] => {
            let id = stage.kept("consentement", &format!("{name} {purpose}"))?;
            let mut act = stage.act("communications").await?;
            consent::withdraw(&mut act, &id).await?.context("no consent to withdraw")?;
            act.commit().await?;
        }
        ["public", name, fields] => {
            let id = stage.kept("personne", name)?;
            let fields: Vec<String> = fields.split(", ").map(str::to_owned).collect();
            let mut act = stage.act("communications").await?;
            person_shown::choose(&mut act, &id, &fields).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Notes about organizations, and next steps with them.
async fn around(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["note", name, visibility, text] => {
            let typed = note::Typed { day: day.into(), text: text.into(), visibility: visibility.into() };
            let id = stage.kept("organisation", name)?;
            let mut act = stage.act(if visibility == "direction" { "direction" } else { "agent" }).await?;
            taken(note::write(&mut act, &id, &typed).await?)?;
            act.commit().await?;
        }
        ["prévoir", name, due, role, text] => {
            let id = stage.kept("organisation", name)?;
            let mut act = stage.act(role).await?;
            let typed = next_step::Typed { text: text.into(), due_on: due.into(), owner: act.by() };
            let step = taken(next_step::take(&mut act, &id, &typed).await?)?;
            act.commit().await?;
            stage.keep("suite prévue", name, step);
        }
        ["fait", name] => {
            let id = stage.kept("suite prévue", name)?;
            let mut act = stage.act("agent").await?;
            next_step::end(&mut act, &id, "done").await?.context("no step to end")?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Who answers, for how long things are kept, what was asked and answered, and what went wrong.
async fn answer(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    let mut act = stage.act("direction").await?;
    match *words {
        ["responsable", name, title, email, phone] => {
            for (setting, value) in [("name", name), ("title", title), ("email", email), ("phone", phone)] {
                Settings::set(&mut act, &format!("pole.privacy-{setting}"), value).await?;
            }
        }
        ["conservation", kind, months] => {
            let typed = retention::Typed { kind: kind.into(), months: months.into(), from_on: day.into() };
            taken(retention::decide(&mut act, &crate::house::retentions(), &typed).await?)?;
        }
        ["demande de renseignements", name, kind] => {
            let typed =
                Typed { name: name.into(), kind: kind.into(), received_on: day.into(), ..Typed::default() };
            let person = stage.kept("personne", name)?;
            let id = taken(request::receive(&mut act, &typed, Some(&person)).await?)?;
            stage.keep("demande de renseignements", name, id);
        }
        ["réponse", name, outcome] => {
            let typed = Typed { outcome: outcome.into(), answered_on: day.into(), ..Typed::default() };
            let id = stage.kept("demande de renseignements", name)?;
            taken(request::answer(&mut act, &id, &typed).await?)?;
        }
        ["oublier", name] => {
            let person = stage.kept("personne", name)?;
            taken(dossier::forget(&mut act, &crate::house::held(), &person).await?)?;
        }
        ["incident", happened, persons, sensitivity, consequences, likelihood, serious, nature, measures] => {
            let typed = incident::Typed {
                happened_on: happened.into(),
                found_on: day.into(),
                nature: nature.into(),
                persons: persons.into(),
                sensitivity: sensitivity.into(),
                consequences: consequences.into(),
                likelihood: likelihood.into(),
                serious: serious.into(),
                measures: measures.into(),
                ..incident::Typed::default()
            };
            taken(incident::write(&mut act, None, &typed).await?)?;
        }
        _ => return Ok(false),
    }
    act.commit().await?;
    Ok(true)
}
