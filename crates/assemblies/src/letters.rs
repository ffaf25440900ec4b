//! Letters to voters: an assembly is convened, with its papers and a link of one's own; or it is called off.
use crate::{assembly::Assembly, document::Document, link, rule::Rule};
use db::{Act, Fault};
use jiff::ToSpan;
use mail::Letter;
use page::{Language, Visit, day, hour};

/// Convenes a voter by a letter that brings its own link.
pub async fn convene(
    visit: &Visit,
    act: &mut Act,
    one: &Assembly,
    (rule, documents): (&Rule, &[Document]),
    (voter, email, language): (&str, &str, &str),
) -> Result<(), Fault> {
    let last = page::read_day(&one.day).map(|day| day.saturating_add(link::AFTER.days()).to_string());
    let token = link::make(act, voter, &last.unwrap_or_else(|_| one.day.clone())).await?;
    let language = Language::from_code(language);
    let say = |key: &str| visit.house().words.say(language, key).into_owned();
    let mut paragraphs = vec![
        told(visit, one, language, "assembly-letter-convened"),
        place(one),
        format!("{}\n{}", say("assembly-letter-agenda"), one.agenda),
    ];
    if !documents.is_empty() {
        let list: Vec<String> = documents
            .iter()
            .map(|one| match one.link.as_str() {
                "" => format!("– {}", one.title),
                link => format!("– {}\n{link}", one.title),
            })
            .collect();
        paragraphs.push(format!("{}\n{}", say("assembly-letter-documents"), list.join("\n")));
    }
    paragraphs.push(if one.is_settled() {
        let record = day(&one.record_on, language);
        let things = [("day", record.as_str().into())];
        visit.house().words.say_with(language, "assembly-letter-record", &things)
    } else {
        say("assembly-letter-record-day")
    });
    paragraphs.push(say("assembly-letter-link"));
    if rule.proxies > 0 {
        paragraphs.push(say("assembly-letter-proxies"));
    }
    paragraphs.push(visit.house().words.say_with(
        language,
        "assembly-letter-rule",
        &[("source", rule.source.as_str().into())],
    ));
    let address = format!("{}{}", visit.house().origin, visit.path(&format!("/ma-voix/{token}")));
    let button = (say("assembly-letter-open"), address);
    let letter = write(visit, one, (email, language), "assembly-letter-subject", &paragraphs, Some(button));
    let letter = mail::post(act, &letter).await?;
    link::brought_by(act, &token, &letter).await
}

/// Tells a voter that an assembly will not be held.
pub async fn call_off(
    visit: &Visit,
    act: &mut Act,
    one: &Assembly,
    why: &str,
    (email, language): (&str, &str),
) -> Result<(), Fault> {
    let language = Language::from_code(language);
    let paragraphs = [told(visit, one, language, "assembly-letter-off"), why.trim().to_owned()];
    let letter = write(visit, one, (email, language), "assembly-letter-off-subject", &paragraphs, None);
    mail::post(act, &letter).await?;
    Ok(())
}

fn place(one: &Assembly) -> String {
    [one.place.as_str(), one.link.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn told(visit: &Visit, one: &Assembly, language: Language, key: &str) -> String {
    let words = &visit.house().words;
    let kind = words.say(language, &format!("assembly-kind-{}", one.kind)).into_owned();
    let (on, from, name) = (day(&one.day, language), hour(&one.from_time, language), visit.pole().name());
    let things = [
        ("kind", kind.as_str().into()),
        ("day", on.as_str().into()),
        ("hour", from.as_str().into()),
        ("pole", name.as_str().into()),
    ];
    words.say_with(language, key, &things)
}

fn write(
    visit: &Visit,
    one: &Assembly,
    (email, language): (&str, Language),
    subject: &str,
    paragraphs: &[String],
    button: Option<(String, String)>,
) -> Letter {
    let subject = told(visit, one, language, subject);
    let button = button.as_ref().map(|(words, link)| (words.as_str(), link.as_str()));
    Letter::in_words(email, &subject, paragraphs, button, &visit.pole().name(), language.code())
}
