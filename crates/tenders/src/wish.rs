//! The wish: what an organization wants to be told of, where, in which categories and words, and from which day to which.
use crate::notice::Notice;
use db::{Act, Connection, Db, Fault, FromRow};
use page::Refusals;
use people::organization::looks_like_email;
use serde::Deserialize;

/// The longest address a mailbox has (RFC 5321, section 4.5.3.1.3); the most words of a list, and the longest.
const LONGEST: usize = 254;
const WORDS: usize = 20;
const LONGEST_WORD: usize = 60;

#[derive(Clone, Debug, Default, FromRow)]
pub struct Wish {
    pub id: String,
    /// The one under which its merged duplicates stand.
    pub organization_id: String,
    pub organization: String,
    pub email: String,
    pub language: String,
    pub places: String,
    pub categories: String,
    pub wanted: String,
    pub unwanted: String,
    pub from_on: String,
    pub until_on: String,
    pub paused_on: Option<String>,
}

/// A wish as it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub email: String,
    pub language: String,
    pub places: Vec<String>,
    pub categories: Vec<String>,
    pub wanted: String,
    pub unwanted: String,
    pub from_on: String,
    pub until_on: String,
    /// `weekly` or `paused`.
    pub pace: String,
}

impl Wish {
    /// Whether letters go on a day: it has begun, has not come to its end, and is not paused.
    pub fn stands_on(&self, day: &str) -> bool {
        let begun = self.from_on.as_str() <= day;
        begun && self.paused_on.is_none() && (self.until_on.is_empty() || self.until_on.as_str() >= day)
    }

    /// `coming`, `over`, `paused` or `open` on a day.
    pub fn state(&self, day: &str) -> &'static str {
        match self {
            _ if self.paused_on.is_some() => "paused",
            _ if self.from_on.as_str() > day => "coming",
            _ if !self.until_on.is_empty() && self.until_on.as_str() < day => "over",
            _ => "open",
        }
    }

    /// The first of its words that a notice says.
    pub fn asked_by_word(&self, notice: &Notice) -> Option<&str> {
        let text = notice.words();
        self.wanted.lines().find(|word| matching::says(&text, word))
    }

    /// Whether a notice is within what is wished. What has no place or no category is not left out: missing it costs
    /// more than reading it. A wanted word stands for the categories, never for the territory.
    pub fn takes(&self, notice: &Notice) -> bool {
        let among = |list: &str, code: &str| list.split(' ').any(|one| one == code);
        let region_of = |code: &str| {
            territory::mrc(code).map(|mrc| mrc.region_on(jiff::civil::Date::MAX).code).unwrap_or_default()
        };
        let near = self.places.is_empty()
            || (notice.mrc.is_empty() && notice.region.is_empty())
            || among(&self.places, &notice.region)
            || among(&self.places, &notice.mrc)
            // Known by its region alone: it may be in the MRC that is wished.
            || (notice.mrc.is_empty() && self.places.split(' ').any(|code| region_of(code) == notice.region));
        let text = notice.words();
        let shunned = self.unwanted.lines().any(|word| matching::says(&text, word));
        let mut filed = notice.categories.split_whitespace().peekable();
        let sorted = self.categories.is_empty()
            || filed.peek().is_none()
            || filed.any(|code| among(&self.categories, code));
        near && !shunned && (sorted || self.asked_by_word(notice).is_some())
    }

    pub fn typed(&self) -> Typed {
        let codes = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        Typed {
            email: self.email.clone(),
            language: self.language.clone(),
            places: codes(&self.places),
            categories: codes(&self.categories),
            wanted: self.wanted.clone(),
            unwanted: self.unwanted.clone(),
            from_on: self.from_on.clone(),
            until_on: self.until_on.clone(),
            pace: if self.paused_on.is_some() { "paused" } else { "weekly" }.to_owned(),
        }
    }
}

impl Typed {
    pub fn has_place(&self, code: &str) -> bool {
        self.places.iter().any(|one| one == code)
    }

    pub fn has_category(&self, code: &str) -> bool {
        self.categories.iter().any(|one| one == code)
    }
}

/// Words as rows keep them, one a line; none when there are too many or one is too long.
fn lines(typed: &str) -> Option<String> {
    let words: Vec<&str> =
        typed.split(['\n', ',', ';']).map(str::trim).filter(|one| !one.is_empty()).collect();
    let sound = words.len() <= WORDS && words.iter().all(|word| word.chars().count() <= LONGEST_WORD);
    sound.then(|| words.join("\n"))
}

fn known<'a>(typed: &'a [String], is: impl Fn(&str) -> bool) -> String {
    let mut codes: Vec<&'a str> = typed.iter().map(String::as_str).filter(|code| is(code)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.join(" ")
}

/// Writes what an organization wishes, in place of what it wished before; or says what is refused.
pub async fn keep(act: &mut Act, organization: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let email = typed.email.trim().to_lowercase();
    let sound = looks_like_email(&email) && email.len() <= LONGEST && !email.contains(char::is_whitespace);
    refusals.unless(sound, "email", "people-refusal-email");
    refusals.unless(!crate::stop::stopped(act.rows(), &email).await?, "email", "tender-refusal-stopped");
    let (wanted, unwanted) = (lines(&typed.wanted), lines(&typed.unwanted));
    refusals.unless(wanted.is_some(), "wanted", "tender-refusal-words");
    refusals.unless(unwanted.is_some(), "unwanted", "tender-refusal-words");
    let (from, until) = refusals.days_if_any(("from_on", &typed.from_on), ("until_on", &typed.until_on));
    let (Some(wanted), Some(unwanted), true) = (wanted, unwanted, refusals.none()) else {
        return Ok(Err(refusals));
    };
    let before = of_rows(act.rows(), organization).await?;
    end_open(act, organization, None).await?;
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    let paused_since = before.and_then(|wish| wish.paused_on).unwrap_or_else(|| today.clone());
    sqlx::query(
        "insert into wish (id, organization_id, email, language, places, categories, wanted, unwanted, from_on, \
         until_on, paused_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&id)
    .bind(organization)
    .bind(&email)
    .bind(if typed.language == "en" { "en" } else { "fr" })
    .bind(known(&typed.places, |code| territory::mrc(code).is_some() || territory::region(code).is_some()))
    .bind(known(&typed.categories, |code| territory::seao_category(code).is_some_and(|one| one.code == code)))
    .bind(wanted)
    .bind(unwanted)
    .bind(from.map_or(today, |day| day.to_string()))
    .bind(until.map(|day| day.to_string()).unwrap_or_default())
    .bind((typed.pace == "paused").then_some(paused_since))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    crate::alert::close_elsewhere(act, organization, &email).await?;
    act.record("wish.kept", "organization", organization, &id).await?;
    Ok(Ok(()))
}

/// Ends what an organization wishes, with why. False when it wishes nothing.
pub async fn end(act: &mut Act, organization: &str, why: &str) -> Result<Result<bool, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!why.trim().is_empty(), "why", "tender-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let ended = end_open(act, organization, Some(why.trim())).await?;
    if ended {
        crate::alert::close_elsewhere(act, organization, "").await?;
        act.record("wish.ended", "organization", organization, "").await?;
    }
    Ok(Ok(ended))
}

async fn end_open(act: &mut Act, organization: &str, why: Option<&str>) -> Result<bool, Fault> {
    let (at, by, today) = (act.at(), act.by(), act.today().to_string());
    let sql = concat!(
        "update wish set ended_at = $2, ended_on = $3, ended_by = $4, ended_why = $5 \
         where ended_at is null and organization_id in ",
        people::whole!("$1")
    );
    let done = sqlx::query(sql).bind(organization).bind(at).bind(today).bind(by).bind(why);
    Ok(done.execute(act.rows()).await?.rows_affected() > 0)
}

macro_rules! wishes {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select w.id, o.id as organization_id, o.name as organization, w.email, w.language, w.places, \
             w.categories, w.wanted, w.unwanted, w.from_on, w.until_on, w.paused_on from wish w \
             join organization o on o.id = ",
            people::keeper!("w.organization_id"),
            " where w.ended_at is null and w.email <> '' ",
            $($rest),+
        )
    };
}

/// What an organization wishes now; of merged duplicates, what was said last.
pub async fn of_rows(rows: &mut Connection, organization: &str) -> Result<Option<Wish>, Fault> {
    let sql = wishes!("and w.organization_id in ", people::whole!("$1"), " order by w.id desc limit 1");
    sqlx::query_as(sql).bind(organization).fetch_optional(rows).await
}

/// The same for a page.
pub async fn of(db: &Db, organization: &str) -> Result<Option<Wish>, Fault> {
    let mut rows = db.rows().acquire().await?;
    of_rows(&mut rows, organization).await
}

/// Every wish that is open, by name; one for each organization.
pub async fn all(db: &Db) -> Result<Vec<Wish>, Fault> {
    let sql = wishes!("order by o.name_key, o.id, w.id desc");
    let mut all: Vec<Wish> = sqlx::query_as(sql).fetch_all(db.rows()).await?;
    all.dedup_by(|later, first| later.organization_id == first.organization_id);
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(mrc: &str, region: &str, categories: &str) -> Notice {
        Notice::of_words("Déneigement des stationnements", mrc, region, categories)
    }

    #[test]
    fn a_notice_is_within_the_places_wished_or_has_none_that_is_known() {
        let wish = |places: &str| Wish { places: places.into(), ..Wish::default() };
        for (places, mrc, region, takes) in [
            ("", "030", "11", true),
            ("030", "030", "11", true),
            ("030", "020", "11", false),
            ("11", "020", "11", true),
            ("030", "", "11", true),
            ("030", "", "01", false),
            ("030", "", "", true),
        ] {
            assert_eq!(wish(places).takes(&notice(mrc, region, " S9 ")), takes, "{places} {mrc} {region}");
        }
    }

    #[test]
    fn a_word_that_is_wanted_stands_for_the_category_and_one_that_is_not_shuts_out() {
        let wish = |categories: &str, wanted: &str, unwanted: &str| Wish {
            categories: categories.into(),
            wanted: wanted.into(),
            unwanted: unwanted.into(),
            ..Wish::default()
        };
        let filed = notice("030", "11", " S9 ");
        assert!(wish("S9", "", "").takes(&filed));
        assert!(!wish("S1 S99", "", "").takes(&filed));
        assert!(wish("S1", "stationnement", "").takes(&filed), "in whatever form");
        assert!(!wish("S9", "déneigement", "stationnements").takes(&filed));
        assert_eq!(wish("", "toiture\ndeneigement", "").asked_by_word(&filed), Some("deneigement"));
    }

    #[test]
    fn words_are_read_one_by_one_and_neither_too_many_nor_too_long() {
        assert_eq!(lines("neige, gazon\n  pelouse ;").as_deref(), Some("neige\ngazon\npelouse"));
        assert_eq!(lines(&"mot,".repeat(21)), None);
        assert_eq!(lines(&"m".repeat(61)), None);
    }
}
