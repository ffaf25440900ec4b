//! What suits whom: suppliers that should hear of a notice, notices that a supplier should hear of, each with its reasons.
use crate::{learned::learned, notice::Notice};
use matching::{Ranked, Ranker, Why};
use page::{Language, Pole, Words};

/// Reasons told of one answer.
const REASONS: usize = 3;

/// The suppliers that should hear of a notice, the likeliest first.
pub async fn suppliers_for(pole: &Pole, notice: &Notice, most: usize) -> anyhow::Result<Vec<Ranked>> {
    suppliers_for_need(pole, notice.ranked(), most).await
}

/// The suppliers that should hear of what a buyer asks for in its own words, the likeliest first.
pub async fn suppliers_for_need(
    pole: &Pole,
    asked: matching::Notice,
    most: usize,
) -> anyhow::Result<Vec<Ranked>> {
    let memory = learned(pole).await?;
    Ok(tokio::task::spawn_blocking(move || Ranker::new(&memory).suppliers_for(&asked, most)).await?)
}

/// The notices, among some, that a supplier should hear of, the likeliest first.
pub async fn notices_for(
    pole: &Pole,
    organization: &str,
    among: &[Notice],
    most: usize,
) -> anyhow::Result<Vec<Ranked>> {
    let memory = learned(pole).await?;
    let asked: Vec<matching::Notice> = among.iter().map(Notice::ranked).collect();
    let organization = organization.to_owned();
    let ranked = move || Ranker::new(&memory).notices_for(&organization, &asked, most);
    Ok(tokio::task::spawn_blocking(ranked).await?)
}

/// The weightiest reasons of an answer that says what, in words: a supplier that is only active or near is no match.
pub fn reasons(words: &Words, language: Language, ranked: &Ranked) -> Vec<String> {
    ranked.reasons.iter().filter_map(|reason| told(words, language, &reason.why)).take(REASONS).collect()
}

/// What a refusal takes from an answer, in words: why the supplier stands lower.
pub fn lowered(words: &Words, language: Language, ranked: &Ranked) -> Option<String> {
    let lowered = ranked.lowered.as_ref()?;
    let family = if lowered.itself { "tender-itself" } else { "tender-lowered" };
    let key = format!("{family}-{}", lowered.why.name());
    Some(words.say_with(language, &key, &[("title", lowered.title.as_str().into())]))
}

/// Hundredths of a point that an answer is worth, as they are told: `1,25`.
pub fn points(language: Language, score: matching::Points) -> String {
    hundredths(language, score / 10_000)
}

/// Hundredths, as they are told.
pub fn hundredths(language: Language, hundredths: i64) -> String {
    let mark = if language == Language::French { ',' } else { '.' };
    format!("{}{mark}{:02}", page::number(hundredths / 100, language), hundredths % 100)
}

/// The sets of suppliers that cover pieces of a notice together.
pub async fn together(pole: &Pole, pieces: Vec<matching::Notice>) -> anyhow::Result<matching::Together> {
    let memory = learned(pole).await?;
    Ok(tokio::task::spawn_blocking(move || Ranker::new(&memory).together(&pieces, trades)).await?)
}

/// Whether the work itself meets what the supplier does: having bid to the same buyer is not enough.
fn trades(ranked: &Ranked) -> bool {
    ranked.reasons.iter().any(|reason| match &reason.why {
        Why::Words { words, .. } | Why::Name { words } => !words.is_empty(),
        Why::Code { code, .. } => code.len() >= 4,
        Why::Category { category, .. } => !category.is_empty(),
        _ => false,
    })
}

/// Whether what is asked for and what the supplier does meet, and not only where they are.
pub fn meets(ranked: &Ranked) -> bool {
    ranked.reasons.iter().any(|reason| match &reason.why {
        Why::Words { words, .. } | Why::Name { words } => !words.is_empty(),
        Why::Code { code, .. } => code.len() >= 4,
        Why::Category { category, .. } => !category.is_empty(),
        Why::Buyer { times, .. } => *times > 0,
        _ => false,
    })
}

fn told(words: &Words, language: Language, why: &Why) -> Option<String> {
    let joined = |all: &[String]| all.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
    let count = |count: u32| i64::from(count);
    let say = |key: &str, things: &[(&str, String)]| {
        let things: Vec<_> = things.iter().map(|(name, thing)| (*name, thing.as_str().into())).collect();
        words.say_with(language, key, &things)
    };
    let times = |key: &str, name: &'static str, thing: &str, times: u32| {
        let told = page::number(count(times), language);
        words.say_with(
            language,
            key,
            &[(name, thing.into()), ("count", count(times).into()), ("told", told.into())],
        )
    };
    match why {
        Why::Words { words: shared, text, bid } if !shared.is_empty() => {
            let key = if *bid { "tender-why-bid" } else { "tender-why-words" };
            Some(say(key, &[("words", joined(shared)), ("text", text.clone())]))
        }
        Why::Name { words: shared } if !shared.is_empty() => {
            Some(say("tender-why-name", &[("words", joined(shared))]))
        }
        Why::Wider { words: shared } if !shared.is_empty() => {
            Some(say("tender-why-wider", &[("words", joined(shared))]))
        }
        Why::Buyer { buyer, times: count } if *count > 0 => {
            Some(times("tender-why-buyer", "buyer", buyer, *count))
        }
        Why::Code { code, times: count } if *count > 0 => {
            Some(times("tender-why-code", "code", code, *count))
        }
        Why::Category { category, times: count } if *count > 0 => {
            let name = territory::seao_category(category).map_or(category.as_str(), |one| one.name);
            Some(times("tender-why-category", "category", name, *count))
        }
        Why::Near { km } if *km < 1_000 => Some(times("tender-why-near", "km", "", *km)),
        Why::Worked { km } if *km < 1_000 => Some(times("tender-why-worked", "km", "", *km)),
        Why::Active { bids } if *bids > 0 => Some(times("tender-why-active", "bids", "", *bids)),
        _ => None,
    }
}
