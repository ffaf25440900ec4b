//! The rule of assemblies: how long before one convenes, how many must be there, proxies and dues, by when the annual one
//! is held and how many members may ask for a special one, from a day on, with the law or the by-law that says so.
use db::{Act, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::{Refusals, is_seen};
use serde::Deserialize;

pub const QUORUMS: [&str; 3] = ["none", "number", "percent"];
/// How days of notice are counted: `plain`, the day of the assembly counts and that of the letters does not; `clear`,
/// neither of them does.
pub const COUNTINGS: [&str; 2] = ["plain", "clear"];
/// Whose dues keep them off the roll.
pub const DUES: [&str; 3] = ["any", "not-late", "paid"];

#[derive(Clone, Debug, FromRow)]
pub struct Rule {
    pub id: String,
    pub model: String,
    pub from_on: String,
    pub notice_days: i64,
    pub counting: String,
    pub quorum: String,
    pub quorum_of: i64,
    /// How many proxies one member may carry.
    pub proxies: i64,
    pub dues: String,
    /// Within how many months of the end of the year the annual assembly is held, 0 where no more is said than each
    /// year; and what says so, or "".
    pub annual_months: i64,
    pub annual_source: String,
    /// Of members, the share in percent whose request has a special assembly convened, 0 where nothing is said of it;
    /// of whom no more than so many are ever needed, or 0; within how many days; and what says so.
    pub asked_percent: i64,
    pub asked_most: i64,
    pub asked_days: i64,
    pub asked_source: String,
    pub source: String,
}

impl Rule {
    pub fn is_clear(&self) -> bool {
        self.counting == "clear"
    }

    /// From the day of the letters to that of the assembly.
    fn apart(&self) -> i64 {
        self.notice_days + i64::from(self.is_clear())
    }

    /// How many members must be there, of so many on the roll; 0 where no quorum is asked.
    pub fn needed(&self, roll: i64) -> i64 {
        match self.quorum.as_str() {
            "number" => self.quorum_of,
            "percent" => (roll * self.quorum_of + 99) / 100,
            _ => 0,
        }
    }

    /// How many members are needed, of so many, to have a special assembly convened; none where nothing is said of it.
    pub fn asked_by(&self, members: i64) -> Option<i64> {
        let share = (members * self.asked_percent + 99) / 100;
        let needed = if self.asked_most > 0 { share.min(self.asked_most) } else { share };
        (self.asked_percent > 0).then_some(needed.max(1))
    }

    /// The last day on which an assembly of a day may be convened.
    pub fn convened_by(&self, day: Date) -> Date {
        day.saturating_sub(self.apart().days())
    }

    /// The first day on which an assembly convened on a day may be held.
    pub fn held_from(&self, day: Date) -> Date {
        day.saturating_add(self.apart().days())
    }

    /// Whether dues in this state keep a member off the roll.
    pub fn keeps_off(&self, dues: &str) -> bool {
        match self.dues.as_str() {
            "paid" => ["grace", "late"].contains(&dues),
            "not-late" => dues == "late",
            _ => false,
        }
    }
}

/// What was typed of a rule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub from_on: String,
    pub notice_days: String,
    pub counting: String,
    pub quorum: String,
    pub quorum_of: String,
    pub proxies: String,
    pub dues: String,
    pub annual_months: String,
    pub annual_source: String,
    pub asked_percent: String,
    pub asked_most: String,
    pub asked_days: String,
    pub asked_source: String,
    pub source: String,
}

impl Typed {
    /// To begin from a rule; what a law leaves to the by-laws is left to be typed.
    pub fn from(rule: &Rule, today: &str) -> Typed {
        let told = |number: i64| if number == 0 { String::new() } else { number.to_string() };
        Typed {
            from_on: today.to_owned(),
            notice_days: told(rule.notice_days),
            counting: rule.counting.clone(),
            quorum: rule.quorum.clone(),
            quorum_of: told(rule.quorum_of),
            proxies: rule.proxies.to_string(),
            dues: rule.dues.clone(),
            annual_months: told(rule.annual_months),
            annual_source: rule.annual_source.clone(),
            asked_percent: told(rule.asked_percent),
            asked_most: told(rule.asked_most),
            asked_days: told(rule.asked_days),
            asked_source: rule.asked_source.clone(),
            source: rule.source.clone(),
        }
    }

    /// What is said of requests: the share, the number never passed, and the days; nought where nothing is.
    fn asked(&self, refusals: &mut Refusals) -> [i64; 3] {
        let percent = number_if_any(&self.asked_percent, 100);
        refusals.unless(percent.is_some(), "asked_percent", "assembly-refusal-asked-percent");
        let most = number_if_any(&self.asked_most, 100_000);
        refusals.unless(most.is_some(), "asked_most", "assembly-refusal-asked-most");
        let asks = percent.is_some_and(|percent| percent > 0);
        let days = number_if_any(&self.asked_days, 365).filter(|days| *days > 0 || !asks);
        refusals.unless(days.is_some(), "asked_days", "assembly-refusal-asked-days");
        let sourced = (!asks || is_seen(&self.asked_source)) && is_short(&self.asked_source);
        refusals.unless(sourced, "asked_source", "assembly-refusal-source");
        [percent, most, days].map(Option::unwrap_or_default)
    }
}

/// A whole number, no larger than another.
fn number(typed: &str, most: i64) -> Option<i64> {
    typed.trim().parse().ok().filter(|number| (0..=most).contains(number))
}

/// The same, or nought where nothing is typed.
fn number_if_any(typed: &str, most: i64) -> Option<i64> {
    if typed.trim().is_empty() { Some(0) } else { number(typed, most) }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= 300
}

macro_rules! rules {
    ($rest:literal) => {
        concat!(
            "select id, model, from_on, notice_days, counting, quorum, quorum_of, proxies, dues, annual_months, \
             annual_source, asked_percent, asked_most, asked_days, asked_source, source from assembly_rule ",
            $rest
        )
    };
}

/// The pole's own rules, the latest first.
pub async fn own(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as(rules!("where model = '' order by from_on desc, id desc")).fetch_all(db.rows()).await
}

/// The laws from which one may begin.
pub async fn models(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as(rules!("where model <> '' order by id")).fetch_all(db.rows()).await
}

/// The pole's rule on a day.
pub async fn on(db: &Db, day: &str) -> Result<Option<Rule>, Fault> {
    Ok(own(db).await?.into_iter().find(|rule| rule.from_on.as_str() <= day))
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Rule>, Fault> {
    sqlx::query_as(rules!("where id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Says the rule from a day on, or what is refused.
pub async fn say(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.day("from_on", &typed.from_on);
    let notice = number(&typed.notice_days, 120);
    refusals.unless(notice.is_some(), "notice_days", "assembly-refusal-notice-days");
    let counting = if typed.counting.is_empty() { COUNTINGS[0] } else { typed.counting.as_str() };
    refusals.unless(COUNTINGS.contains(&counting), "counting", "assembly-refusal-counting");
    refusals.unless(QUORUMS.contains(&typed.quorum.as_str()), "quorum", "assembly-refusal-quorum");
    let most = if typed.quorum == "percent" { 100 } else { 10_000 };
    let of =
        if typed.quorum == "none" { Some(0) } else { number(&typed.quorum_of, most).filter(|of| *of > 0) };
    refusals.unless(of.is_some(), "quorum_of", "assembly-refusal-quorum-of");
    let proxies = number(&typed.proxies, 100);
    refusals.unless(proxies.is_some(), "proxies", "assembly-refusal-proxies");
    refusals.unless(DUES.contains(&typed.dues.as_str()), "dues", "assembly-refusal-dues");
    let months = number_if_any(&typed.annual_months, 24);
    refusals.unless(months.is_some(), "annual_months", "assembly-refusal-annual-months");
    let sourced = is_seen(&typed.source) && is_short(&typed.source);
    refusals.unless(sourced, "source", "assembly-refusal-source");
    let limited = months.is_some_and(|months| months > 0);
    let sourced = (!limited || is_seen(&typed.annual_source)) && is_short(&typed.annual_source);
    refusals.unless(sourced, "annual_source", "assembly-refusal-source");
    let [percent, most_asking, days] = typed.asked(&mut refusals);
    let (Some(notice), Some(of), Some(proxies), Some(months), true) =
        (notice, of, proxies, months, refusals.none())
    else {
        return Ok(Err(refusals));
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into assembly_rule (id, model, from_on, notice_days, counting, quorum, quorum_of, proxies, dues, \
         annual_months, annual_source, asked_percent, asked_most, asked_days, asked_source, source, recorded_at, \
         recorded_by) values ($1, '', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
    )
    .bind(&id)
    .bind(typed.from_on.trim())
    .bind(notice)
    .bind(counting)
    .bind(&typed.quorum)
    .bind(of)
    .bind(proxies)
    .bind(&typed.dues)
    .bind(months)
    .bind(typed.annual_source.trim())
    .bind(percent)
    .bind(most_asking)
    .bind(days)
    .bind(typed.asked_source.trim())
    .bind(typed.source.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("assembly-rule.said", "assembly-rule", &id, typed.from_on.trim()).await?;
    Ok(Ok(id))
}

#[cfg(test)]
impl Rule {
    /// A rule of so many days of notice, a tenth of the roll and paid dues.
    pub fn of_days(notice_days: i64) -> Rule {
        Rule {
            id: String::new(),
            model: String::new(),
            from_on: "2021-01-01".into(),
            notice_days,
            counting: "plain".into(),
            quorum: "percent".into(),
            quorum_of: 10,
            proxies: 0,
            dues: "paid".into(),
            annual_months: 0,
            annual_source: String::new(),
            asked_percent: 25,
            asked_most: 500,
            asked_days: 21,
            asked_source: String::new(),
            source: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quorum_is_rounded_up_and_notice_runs_to_the_day() {
        let mut rule = Rule::of_days(10);
        assert_eq!((rule.needed(100), rule.needed(101), rule.needed(0)), (10, 11, 0));
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(rule.convened_by(day("2021-06-16")), day("2021-06-06"));
        assert_eq!(rule.held_from(day("2021-06-06")), day("2021-06-16"));
        rule.counting = "clear".into();
        assert_eq!(rule.convened_by(day("2021-06-17")), day("2021-06-06"), "ten days between the two");
        assert_eq!(rule.held_from(day("2021-06-06")), day("2021-06-17"));
        assert!(rule.keeps_off("grace") && rule.keeps_off("late") && !rule.keeps_off("free"));
        rule.dues = "not-late".into();
        assert!(!rule.keeps_off("grace") && rule.keeps_off("late"));
        let asked = [0, 10, 1_999, 4_000].map(|members| rule.asked_by(members));
        assert_eq!(asked, [Some(1), Some(3), Some(500), Some(500)]);
        rule.asked_percent = 0;
        assert_eq!(rule.asked_by(10), None);
        rule.quorum = "none".into();
        assert_eq!(rule.needed(100), 0);
    }
}
