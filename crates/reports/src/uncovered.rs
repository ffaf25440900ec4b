//! Where nothing was done: the MRC of the territory that nothing of a period reached.
use crate::period::Period;
use db::{Db, Fault};
use figures::{Figures, cover};
use page::{Language, Words, sort_by_text};
use people::organization;

/// The codes of those MRC, parted by spaces; none where the pole places no organization yet.
pub async fn of(db: &Db, all: &Figures, period: Period) -> Result<Option<String>, Fault> {
    let mut codes = organization::places(db).await?;
    if codes.is_empty() {
        return Ok(None);
    }
    let covered = cover(db, all, period.from, period.to).await?;
    codes.retain(|code| !covered.contains_key(code));
    codes.sort();
    Ok(Some(codes.join(" ")))
}

/// The same in words.
pub fn tell(codes: &str, words: &Words, language: Language) -> String {
    let name = |code| territory::mrc(code).map_or_else(|| String::from(code), |mrc| mrc.name.to_owned());
    let mut names: Vec<String> = codes.split_whitespace().map(name).collect();
    if names.is_empty() {
        return words.say(language, "report-covered-all").into_owned();
    }
    sort_by_text(&mut names, |name| name);
    words.say_with(language, "report-uncovered", &[("places", names.join(", ").into())])
}
