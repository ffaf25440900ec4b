//! Letters about an application: received, admitted or refused, each in its reader's language.
use crate::{
    application::{self, Typed},
    office,
};
use db::{Act, Fault};
use mail::Letter;
use page::{Language, Visit};

/// Writes in a language from the words of the house.
fn write(
    visit: &Visit,
    language: Language,
    to: &str,
    subject: &str,
    paragraphs: &[&str],
    things: &[(&str, &str)],
    button: Option<(&str, &str)>,
) -> Letter {
    let words = &visit.house().words;
    let pole = visit.pole().name();
    let mut all: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
    all.push(("pole", pole.as_str().into()));
    let say = |key: &str| words.say_with(language, key, &all);
    let paragraphs: Vec<String> = paragraphs.iter().map(|key| say(key)).collect();
    let address =
        button.map(|(key, path)| (say(key), format!("{}{}", visit.house().origin, visit.path(path))));
    let button = address.as_ref().map(|(words, address)| (words.as_str(), address.as_str()));
    Letter::in_words(to, &say(subject), &paragraphs, button, &pole, language.code())
}

/// Tells the applicant that the application is here, and direction that there is one to study.
pub async fn tell_received(visit: &Visit, act: &mut Act, id: &str, typed: &Typed) -> Result<(), Fault> {
    let things = [("name", typed.name.trim()), ("contact", typed.contact_name.trim())];
    let mut paragraphs = vec!["member-letter-hello", "member-letter-received-text"];
    let before = match application::held(act, id).await? {
        Some(application) => application::alike(act.rows(), &application).await?,
        None => vec![],
    };
    // Only the mailbox that asked before is told that it did: nobody learns from a NEQ who applied.
    if before.iter().any(|one| one.contact_email.eq_ignore_ascii_case(typed.email.trim())) {
        paragraphs.push("member-letter-again");
    }
    paragraphs.push("member-letter-privacy");
    let new: &[&str] = if before.is_empty() {
        &["member-letter-new-text"]
    } else {
        &["member-letter-new-text", "member-letter-new-again"]
    };
    let letter = write(
        visit,
        visit.language(),
        typed.email.trim(),
        "member-letter-received",
        &paragraphs,
        &things,
        None,
    );
    mail::post(act, &letter).await?;
    for reader in office::direction(act).await? {
        let language = Language::from_code(&reader.language);
        let path = format!("/adhesions/{id}");
        let button = Some(("member-letter-open", path.as_str()));
        let letter = write(visit, language, &reader.email, "member-letter-new", new, &things, button);
        mail::post(act, &letter).await?;
    }
    Ok(())
}

/// Tells the applicant what the board decided. One that was postponed is told nothing: it stays open.
pub async fn tell_decided(
    visit: &Visit,
    act: &mut Act,
    application: &crate::application::Application,
    decision: &crate::decision::Typed,
) -> Result<(), Fault> {
    let (subject, text) = match decision.outcome.as_str() {
        "admitted" => ("member-letter-admitted", "member-letter-admitted-text"),
        "refused" => ("member-letter-refused", "member-letter-refused-text"),
        _ => return Ok(()),
    };
    let language = Language::from_code(&application.language);
    let day = page::day(decision.decided_on.trim(), language);
    let things = [
        ("name", application.name.as_str()),
        ("contact", application.contact_name.as_str()),
        ("day", day.as_str()),
        ("resolution", decision.resolution.trim()),
        ("reason", decision.reason.trim()),
    ];
    let paragraphs = ["member-letter-hello", text];
    let letter = write(visit, language, &application.contact_email, subject, &paragraphs, &things, None);
    mail::post(act, &letter).await?;
    Ok(())
}
