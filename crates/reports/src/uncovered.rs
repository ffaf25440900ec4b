//! Where nothing was done: the MRC of the territory that nothing of a period reached.
use crate::period::Period;
use db::{Db, Fault};
use figures::{Figures, cover};
use page::{Language, Words, sort_by_text};
use people::organization;
use std::collections::BTreeSet;

/// The codes of those MRC, parted by spaces: of where the pole places an organization, and of those that the plan of the
/// period names, even where it has nobody. None where there is neither.
pub async fn of(db: &Db, all: &Figures, period: Period) -> Result<Option<String>, Fault> {
    let mut codes: BTreeSet<String> = organization::places(db).await?.into_iter().collect();
    for aim in all.aims(db, period.from, period.to).await? {
        codes.extend(aim.places().map(str::to_owned));
    }
    if codes.is_empty() {
        return Ok(None);
    }
    let covered = cover(db, all, period.from, period.to).await?;
    codes.retain(|code| !covered.contains_key(code));
    Ok(Some(codes.into_iter().collect::<Vec<_>>().join(" ")))
}

/// The same in words.
pub fn tell(codes: &str, words: &Words, language: Language) -> String {
    let name = |code: &str| territory::mrc_or_code(code).to_owned();
    let mut names: Vec<String> = codes.split_whitespace().map(name).collect();
    if names.is_empty() {
        return words.say(language, "report-covered-all").into_owned();
    }
    sort_by_text(&mut names, |name| name);
    words.say_with(language, "report-uncovered", &[("places", names.join(", ").into())])
}
