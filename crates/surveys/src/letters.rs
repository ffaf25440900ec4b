//! Letters of a survey: the invitation, then reminders on their days to those who have not answered; none twice.
use crate::{
    invitation::{self, Invitation},
    survey::{self, Survey},
};
use db::{Act, Db, Who};
use jobs::{Due, Job, Kinds, Outcome};
use mail::Letter;
use page::{House, Language, Pole, Visit};
use serde_json::Value;
use std::sync::Arc;

/// The kind of job that writes the letters of the day, and the one that comes back every morning.
const POST: &str = "survey.post";
const DAILY: &str = "survey.daily";
/// Letters written in one transaction, so that nobody waits long to write.
const AT_ONCE: usize = 40;

/// Asks for the letters that are due now.
pub async fn ask(act: &mut Act) -> Result<(), db::Fault> {
    jobs::later(act, POST, &Value::Null, Due::Now, None).await?;
    Ok(())
}

/// The kinds of job that write the letters of a pole's surveys.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    let (again, other) = (house.clone(), pole.clone());
    Kinds::new()
        .on(POST, move |db, job| {
            let (house, pole) = (house.clone(), pole.clone());
            async move { post(db, job, &house, &pole).await }
        })
        .every(DAILY, "15 8 * * *", move |db, job| {
            let (house, pole) = (again.clone(), other.clone());
            async move { post(db, job, &house, &pole).await }
        })
}

async fn post(db: Db, _: Job, house: &House, pole: &Pole) -> anyhow::Result<Outcome> {
    let today = db.today().to_string();
    for survey in survey::open_on(&db, &today).await? {
        let all = invitation::of(&db, &survey.id).await?;
        let reached =
            all.into_iter().filter(|one| one.state() == "waiting" && !one.email.is_empty() && one.ended == 0);
        let reached: Vec<Invitation> = reached.collect();
        for some in reached.chunks(AT_ONCE) {
            let mut act = db.act(Who::Job(POST)).await?;
            for one in some {
                write(&mut act, house, pole, &survey, one, &today).await?;
            }
            act.commit().await?;
        }
    }
    Ok(Outcome::Done)
}

/// The reason for a letter today: the invitation first, then the latest day of reminder that has come.
fn reason<'a>(survey: &'a Survey, one: &Invitation, today: &str) -> Option<&'a str> {
    if one.letters == 0 {
        return Some("invitation");
    }
    survey.reminders.split_whitespace().rfind(|day| *day <= today)
}

async fn write(
    act: &mut Act,
    house: &House,
    pole: &Pole,
    survey: &Survey,
    one: &Invitation,
    today: &str,
) -> anyhow::Result<()> {
    let Some(reason) = reason(survey, one, today) else { return Ok(()) };
    if invitation::was_written(act, &one.id, reason).await? {
        return Ok(());
    }
    let token = invitation::make_link(act, &one.id).await?;
    let to = |rest: &str| format!("{}{}", house.origin, pole.path(&format!("/reponse/{token}{rest}")));
    let letter = letter(house, pole, survey, one, reason, [&to(""), &to("/courriels")]);
    let letter = mail::post(act, &letter).await?;
    invitation::note_letter(act, &one.id, reason, &letter).await?;
    Ok(())
}

fn letter(
    house: &House,
    pole: &Pole,
    survey: &Survey,
    one: &Invitation,
    reason: &str,
    [answer, end]: [&str; 2],
) -> Letter {
    let settings = pole.settings();
    let language = Language::from_code(settings.get("pole.language"));
    let (name, closes) = (pole.name(), page::day(&survey.closes_on, language));
    let title = survey.title(language);
    let privacy = [settings.get("pole.privacy-name"), settings.get("pole.privacy-email")].join(", ");
    let things = [
        ("pole", name.as_str().into()),
        ("organization", one.name.as_str().into()),
        ("title", title.into()),
        ("day", closes.as_str().into()),
        ("address", settings.get("pole.address").into()),
        ("privacy", privacy.trim_matches([',', ' ']).into()),
        ("end", end.into()),
    ];
    let say = |key: &str| house.words.say_with(language, key, &things);
    let (subject, text) = match reason {
        "invitation" => ("survey-letter", "survey-letter-text"),
        _ => ("survey-letter-again", "survey-letter-again-text"),
    };
    let paragraphs =
        [say(text), say("survey-letter-link"), say("survey-letter-use"), say("survey-letter-end")];
    let button = say("survey-letter-answer");
    let mut letter = Letter::in_words(
        &one.email,
        &say(subject),
        &paragraphs,
        Some((&button, answer)),
        &name,
        language.code(),
    );
    letter.unsubscribe = Some(end.to_owned());
    letter
}

/// How the audience of a survey is told.
pub fn audience(visit: &Visit, audience: &str) -> String {
    match audience.split_once(':') {
        Some(("role", role)) => {
            let role = visit.one_of("people-role", role);
            visit.tf("survey-audience-of-role", &[("role", role.into())])
        }
        Some((_, code)) => {
            let mrc = territory::mrc(code).map(|mrc| mrc.name).unwrap_or_default();
            visit.tf("survey-audience-of-mrc", &[("mrc", mrc.into())])
        }
        None => visit.one_of("survey-audience", audience),
    }
}
