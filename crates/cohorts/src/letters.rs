//! Letters of cohorts: an application to confirm, what was decided of it, and the link to one's own page.
use crate::{
    application::{Application, Verdict},
    cohort::Cohort,
    participant::Participant,
};
use db::{Act, Fault};
use mail::Letter;
use page::{Language, Visit};

/// A letter in its reader's language; a button is its words and a path within the pole.
fn letter(
    visit: &Visit,
    (to, language): (&str, &str),
    (subject, paragraphs): (&str, &[&str]),
    (cohort, name, reason): (&Cohort, &str, &str),
    (button, path): (&str, &str),
) -> Letter {
    let language = Language::from_code(language);
    let words = &visit.house().words;
    let (pole, programme) = (visit.pole().name(), cohort.programme(language));
    let about = [("programme", programme.into()), ("number", cohort.number.into())];
    let title = words.say_with(language, "cohort-title", &about);
    let begins = page::day(&cohort.begins_on, language);
    let settings = visit.pole().settings();
    let things = [
        ("pole", pole.as_str().into()),
        ("name", name.into()),
        ("cohort", title.as_str().into()),
        ("begins", begins.as_str().into()),
        ("reason", reason.into()),
        ("privacy", settings.get("pole.privacy-email").into()),
    ];
    let say = |key: &str| words.say_with(language, key, &things);
    let paragraphs: Vec<String> = paragraphs.iter().map(|key| say(key)).collect();
    let address = format!("{}{}", visit.house().origin, visit.path(path));
    Letter::in_words(to, &say(subject), &paragraphs, Some((&say(button), &address)), &pole, language.code())
}

/// Asks whoever applied to confirm by the link, or leads them back to their application.
pub async fn tell_received(
    visit: &Visit,
    act: &mut Act,
    cohort: &Cohort,
    kept: &Application,
    token: &str,
) -> Result<(), Fault> {
    let text =
        if kept.confirmed_at.is_some() { "cohort-letter-again-text" } else { "cohort-letter-received-text" };
    let said = ("cohort-letter-received", &["cohort-letter-hello", text, "cohort-letter-privacy"][..]);
    let path = format!("/candidature/{token}");
    let button = ("cohort-letter-see", path.as_str());
    let letter = letter(visit, (&kept.email, &kept.language), said, (cohort, &kept.name, ""), button);
    mail::post(act, &letter).await?;
    Ok(())
}

/// Tells whoever applied what was decided, and why.
pub async fn tell_decided(
    visit: &Visit,
    act: &mut Act,
    cohort: &Cohort,
    (kept, verdict): (&Application, &Verdict),
    token: &str,
) -> Result<(), Fault> {
    let text = match verdict.verdict.as_str() {
        "selected" => "cohort-letter-selected-text",
        "waiting" => "cohort-letter-waiting-text",
        _ => "cohort-letter-refused-text",
    };
    let said = ("cohort-letter-decided", &["cohort-letter-hello", text, "cohort-letter-reason"][..]);
    let path = format!("/candidature/{token}");
    let button = ("cohort-letter-see", path.as_str());
    let about = (cohort, kept.name.as_str(), verdict.verdict_why.trim());
    let letter = letter(visit, (&kept.email, &kept.language), said, about, button);
    mail::post(act, &letter).await?;
    Ok(())
}

/// Brings a participant the link of their own page.
pub async fn tell_participant(
    visit: &Visit,
    act: &mut Act,
    cohort: &Cohort,
    one: &Participant,
    token: &str,
) -> Result<(), Fault> {
    let said = ("cohort-letter-own", &["cohort-letter-hello", "cohort-letter-own-text"][..]);
    let path = format!("/ma-cohorte/{token}");
    let button = ("cohort-letter-own-see", path.as_str());
    let letter = letter(visit, (&one.email, &one.language), said, (cohort, &one.person, ""), button);
    mail::post(act, &letter).await?;
    Ok(())
}
