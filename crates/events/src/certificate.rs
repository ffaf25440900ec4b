//! The certificate: the sessions somebody came to, with their hours, on paper.
use crate::{days, gathering::Gathering, presence, registration::Registration, session};
use page::{Language, Visit};
use paper::{Cell, Document, Look, Part};

/// Prints the certificate of somebody who came; none of somebody who did not.
pub async fn print(
    visit: &Visit,
    theirs: &Registration,
    one: &Gathering,
) -> Result<Option<Vec<u8>>, page::Fault> {
    let mut sessions = session::of(visit.db().rows(), &one.id).await?;
    let came = presence::of(visit.db(), &one.id).await?;
    sessions.retain(|session| {
        came.iter().any(|one| one.registration_id == theirs.id && one.session_id == session.id)
    });
    if sessions.is_empty() || theirs.name.is_empty() {
        return Ok(None);
    }
    let (language, words) = (Language::from_code(&theirs.language), &visit.house().words);
    let settings = visit.pole().settings();
    let say = |key: &str| words.say(language, key).into_owned();
    let title = days::title(words, one, language);
    let minutes: i64 = sessions.iter().map(|session| session.minutes).sum();
    let things = [
        ("name", theirs.name.as_str().into()),
        ("title", title.as_str().into()),
        ("hours", page::duration(minutes, language).into()),
    ];
    let row = |session: &session::Session| {
        vec![
            Cell::text(session.title(language)),
            Cell::text(format!("{}, {}", page::day(&session.day, language), session.hours(language))),
            Cell::amount(page::duration(session.minutes, language)),
        ]
    };
    let today = visit.db().today();
    let document = Document {
        title: say("event-certificate"),
        subtitle: title.clone(),
        author: visit.pole().name(),
        language: paper::Language::from_code(language.code()),
        day: page::day(&today.to_string(), language),
        date: today,
        look: Look::of(visit.pole().face()),
        parts: vec![
            Part::Letterhead {
                lines: vec![settings.get("pole.address").to_owned()],
                to: vec![theirs.name.clone()],
            },
            Part::Text(words.say_with(language, "event-certificate-text", &things)),
            Part::Table {
                caption: String::new(),
                anchor: None,
                head: ["event-session", "event-days", "event-length"].map(say).into(),
                rows: sessions.iter().map(row).collect(),
            },
        ],
    };
    Ok(Some(set_off(document).await?))
}

/// A tenth of a second of work, so off the way of others.
async fn set_off(document: Document) -> anyhow::Result<Vec<u8>> {
    Ok(tokio::task::spawn_blocking(move || paper::print(&document)).await??)
}
