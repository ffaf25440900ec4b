//! Letters about an application: received, admitted or refused, each in its reader's language.
use crate::{
    application::{self, Typed},
    desk::Desk,
    document::Document,
    invitation::{self, PAPER},
    member::Member,
    office,
};
use db::{Act, Fault};
use page::{Language, Visit};

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
    let desk = Desk::of(visit);
    let letter = desk.write(
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
        let letter = desk.write(language, &reader.email, "member-letter-new", new, &things, button);
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
    let letter =
        Desk::of(visit).write(language, &application.contact_email, subject, &paragraphs, &things, None);
    mail::post(act, &letter).await?;
    Ok(())
}

/// Sends a member one of its papers, as a link that opens it. False when the member has no mailbox.
pub async fn send_paper(
    desk: &Desk<'_>,
    act: &mut Act,
    member: &Member,
    document: &Document,
) -> Result<bool, Fault> {
    if member.email.is_empty() {
        return Ok(false);
    }
    let language = Language::from_code(&document.language);
    let token = invitation::invite(act, &member.id, PAPER, &document.id, "").await?;
    let path = format!("/adhesion/document/{token}");
    let (number, subject) = (document.called(), format!("member-letter-paper-{}", document.kind));
    let things = [("name", member.name.as_str()), ("number", number.as_str())];
    let button = Some(("member-letter-paper-open", path.as_str()));
    let letter = desk.write(
        language,
        &member.email,
        &subject,
        &["member-letter-paper-text", "member-letter-paper-link"],
        &things,
        button,
    );
    mail::post(act, &letter).await?;
    act.record("membership.paper-sent", "membership", &member.id, &number).await?;
    Ok(true)
}
