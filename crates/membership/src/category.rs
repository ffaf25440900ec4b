//! The category: as what one may be a member, with its votes, and the year's dues from a day on.
use crate::{
    bracket,
    dues::{Asked, Rule, Terms, Year},
    ledger,
};
use db::{Act, Db, Fault, FromRow, Settings};
use jiff::civil::Date;
use page::{Language, Refusals, is_seen};
use people::span;
use serde::Deserialize;

/// The brackets of a rule: up to so many dollars of revenue, or none for all above, so many cents.
pub type Brackets = Vec<(Option<i64>, i64)>;

/// The dearest year's dues, in cents.
const DEAREST: i64 = 10_000_000;

#[derive(Clone, Debug, FromRow)]
pub struct Category {
    pub id: String,
    pub name_fr: String,
    pub name_en: String,
    /// Votes at the assembly.
    pub votes: i64,
    /// Whether its members may sit on the board: 1 or 0.
    pub eligible: i64,
    /// How many delegates a member may name.
    pub delegates: i64,
    pub from_on: String,
    pub until_on: Option<String>,
    /// The rule of dues in force on the day asked, by its id; none when there is none.
    pub rule: Option<String>,
}

impl Category {
    pub fn name(&self, language: Language) -> &str {
        if language == Language::French { &self.name_fr } else { &self.name_en }
    }

    /// Whether new members may join in it on a day.
    pub fn is_open(&self, day: &str) -> bool {
        span::holds(&self.from_on, self.until_on.as_deref(), day)
    }
}

/// Whether new members may join in some category today.
pub async fn any_open(db: &Db) -> Result<bool, Fault> {
    let today = db.today().to_string();
    Ok(all(db, &today).await?.iter().any(|category| category.is_open(&today)))
}

/// What was typed of a category, or of a rule of dues.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_fr: String,
    pub name_en: String,
    pub votes: String,
    /// `1` when its members may sit on the board.
    pub eligible: String,
    /// One where nothing was typed.
    pub delegates: String,
    /// The first day.
    pub from_on: String,
    pub category: String,
    /// Dollars, as people write them.
    pub amount: String,
    pub dues_on: String,
    /// `1` when the year runs from the day of joining.
    pub rolling: String,
    /// `1` when a first year is asked by months left.
    pub prorata: String,
    /// `1` when TPS and TVQ come on top.
    pub taxable: String,
    /// None where nothing was typed.
    pub grace_days: String,
    /// Dues by revenue: each bound in dollars, and the dues up to it.
    pub up_to: Vec<String>,
    pub bracket_amount: Vec<String>,
    /// `1` when what a rule changes of years already begun was shown, and is wanted.
    pub sure: String,
}

/// Cents from dollars as people write them: `60`, `60,50 $`, `1 234.5`. Nothing below zero.
pub fn cents(typed: &str) -> Option<i64> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let (whole, rest) = kept.split_once([',', '.']).unwrap_or((&kept, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 7 || rest.len() > 2 || !digits(whole) || !digits(rest) {
        return None;
    }
    let cents = format!("{whole}{rest:0<2}").parse().ok()?;
    (cents <= DEAREST).then_some(cents)
}

/// A whole number that was typed, or what nothing typed means.
fn number(typed: &str, otherwise: i64) -> Option<i64> {
    let typed = typed.trim();
    if typed.is_empty() { Some(otherwise) } else { typed.parse().ok() }
}

/// Adds a category, or says what is refused.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    for (field, name) in [("name_fr", &typed.name_fr), ("name_en", &typed.name_en)] {
        let named = is_seen(name) && name.trim().chars().count() <= 100;
        refusals.unless(named, field, "member-refusal-category-name");
    }
    let votes = typed.votes.trim().parse::<i64>().ok().filter(|votes| (0..=100).contains(votes));
    refusals.unless(votes.is_some(), "votes", "member-refusal-votes");
    let delegates = number(&typed.delegates, 1).filter(|count| (0..=100).contains(count));
    refusals.unless(delegates.is_some(), "delegates", "member-refusal-delegates");
    let from = refusals.day("from_on", &typed.from_on);
    let (Some(votes), Some(delegates), Some(from), true) = (votes, delegates, from, refusals.none()) else {
        return Ok(Err(refusals));
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into membership_category (id, name_fr, name_en, votes, eligible, delegates, place, from_on, recorded_at, recorded_by) \
         select $1, $2, $3, $4, $5, $6, coalesce(max(place), 0) + 1, $7, $8, $9 from membership_category",
    )
    .bind(&id)
    .bind(typed.name_fr.trim())
    .bind(typed.name_en.trim())
    .bind(votes)
    .bind(i64::from(typed.eligible == "1"))
    .bind(delegates)
    .bind(from.to_string())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("category.added", "category", &id, &from.to_string()).await?;
    Ok(Ok(id))
}

/// A rule of dues as it was typed, with its brackets, or what is refused of it.
pub async fn read_rule(act: &mut Act, typed: &Typed) -> Result<Result<(Rule, Brackets), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known: Option<(String,)> = sqlx::query_as("select id from membership_category where id = $1")
        .bind(&typed.category)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(known.is_some(), "category", "member-refusal-category");
    let brackets = bracket::read(typed, &mut refusals);
    let cents = match brackets.is_empty() || !typed.amount.trim().is_empty() {
        true => cents(&typed.amount),
        false => Some(0),
    };
    refusals.unless(cents.is_some(), "amount", "member-refusal-amount");
    let from = refusals.day("dues_on", &typed.dues_on);
    let grace = number(&typed.grace_days, 0).filter(|days| (0..=366).contains(days));
    refusals.unless(grace.is_some(), "grace_days", "member-refusal-grace");
    let (first,): (String,) =
        sqlx::query_as("select min(from_on) from tax_rate").fetch_one(act.rows()).await?;
    let known = typed.taxable != "1" || from.is_none_or(|from| from.to_string() >= first);
    refusals.unless(known, "dues_on", "member-refusal-tax");
    let (Some(cents), Some(from), Some(grace), true) = (cents, from, grace, refusals.none()) else {
        return Ok(Err(refusals));
    };
    let rule = Rule {
        id: act.id(),
        category_id: typed.category.clone(),
        from_on: from.to_string(),
        cents,
        rolling: i64::from(typed.rolling == "1"),
        prorata: i64::from(typed.prorata == "1"),
        taxable: i64::from(typed.taxable == "1"),
        grace_days: grace,
    };
    Ok(Ok((rule, brackets)))
}

/// Says the year's dues of a category from a day on, or what is refused.
pub async fn rule(act: &mut Act, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let (rule, brackets) = match read_rule(act, typed).await? {
        Ok(read) => read,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into membership_dues (id, category_id, from_on, cents, rolling, prorata, taxable, grace_days, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&rule.id)
    .bind(&rule.category_id)
    .bind(&rule.from_on)
    .bind(rule.cents)
    .bind(rule.rolling)
    .bind(rule.prorata)
    .bind(rule.taxable)
    .bind(rule.grace_days)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    bracket::keep(act, &rule.id, &brackets).await?;
    let note = format!("{} {}", rule.from_on, rule.cents);
    act.record("category.dues-set", "category", &typed.category, &note).await?;
    Ok(Ok(()))
}

/// What a rule changes of a year that has begun: of whom, which year, and what it asks before and after.
pub struct Changed {
    pub member: String,
    pub name: String,
    pub from: Date,
    pub to: Date,
    pub before: Option<i64>,
    pub after: Option<i64>,
}

/// What a rule would change of years that have begun, for those who are members today. What an invoice asks stays.
pub async fn would_change(
    db: &Db,
    settings: &Settings,
    (rule, brackets): (Rule, Brackets),
) -> Result<Vec<Changed>, Fault> {
    let today = db.today();
    if rule.from_on > today.to_string() {
        return Ok(vec![]);
    }
    let mut terms = Terms::of(db, settings).await?;
    terms.add(rule, &brackets);
    let mut all = vec![];
    for one in ledger::all(db, settings).await? {
        let then = one.by(&terms, today);
        let begun = one.years.iter().filter(|year| one.begins(year) <= today);
        for year in begun {
            let after = then.iter().find(|other| other.from == year.from);
            let total = |year: &Year| year.asked.as_ref().map(Asked::total);
            let (before, after) = (total(year), after.and_then(total));
            if before != after {
                let (member, name) = (one.member.id.clone(), one.member.name.clone());
                all.push(Changed { member, name, from: year.from, to: year.to, before, after });
            }
        }
    }
    Ok(all)
}

/// Opens a category to no new member after today: those who are in it stay. False when it is closed already.
pub async fn close(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let done = sqlx::query("update membership_category set until_on = $2 where id = $1 and until_on is null")
        .bind(id)
        .bind(&today)
        .execute(act.rows())
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("category.closed", "category", id, &today).await?;
    Ok(true)
}

const ALL: &str = "select c.id, c.name_fr, c.name_en, c.votes, c.eligible, c.delegates, c.from_on, c.until_on, \
     (select d.id from membership_dues d where d.category_id = c.id and d.from_on <= $1 \
      order by d.from_on desc, d.id desc limit 1) as rule \
     from membership_category c order by c.place, c.id";

/// Every category, in the pole's order, with the dues of a day.
pub async fn all(db: &Db, day: &str) -> Result<Vec<Category>, Fault> {
    sqlx::query_as(ALL).bind(day).fetch_all(db.rows()).await
}

/// Whether one may join in a category on a day.
pub async fn is_open(act: &mut Act, id: &str, day: &str) -> Result<bool, Fault> {
    let all: Vec<Category> = sqlx::query_as(ALL).bind(day).fetch_all(act.rows()).await?;
    Ok(all.iter().any(|category| category.id == id && category.is_open(day)))
}

/// The name of a category, or "" when there is none.
pub async fn name_of(act: &mut Act, id: &str, language: Language) -> Result<String, Fault> {
    let all: Vec<Category> = sqlx::query_as(ALL).bind("").fetch_all(act.rows()).await?;
    Ok(all.iter().find(|one| one.id == id).map(|one| one.name(language).to_owned()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn dollars_are_read_as_people_write_them() {
        assert_eq!(cents("60"), Some(6_000));
        assert_eq!(cents("60,5\u{a0}$"), Some(6_050));
        assert_eq!(cents("1\u{a0}234.56"), Some(123_456));
        for wrong in ["", "-5", "1,234", "abc", "٣", "99999999", ",5"] {
            assert_eq!(cents(wrong), None, "{wrong}");
        }
    }
}
