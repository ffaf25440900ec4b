//! The rule of buying: told for information, from a day to a last day, with where it is written and when that was read.
use crate::need::Need;
use db::{Act, Db, Fault, FromRow};
use jiff::ToSpan;
use page::{Refusals, is_seen, read_day};
use serde::Deserialize;

pub const KINDS: [&str; 4] = ["threshold", "exception", "preference", "notice"];
pub const BUYERS: [&str; 4] = ["municipal", "ministry", "network", "private"];
pub const WHAT: [&str; 3] = ["goods", "services", "works"];

/// The largest amount, in cents.
const LARGEST: i64 = 100_000_000_000;

#[derive(Clone, Debug, FromRow)]
pub struct Rule {
    pub id: String,
    pub kind: String,
    pub buyers: String,
    pub what: String,
    pub from_cents: Option<i64>,
    pub under_cents: Option<i64>,
    pub text: String,
    pub source: String,
    pub address: String,
    pub from_on: String,
    pub until_on: Option<String>,
    pub checked_on: String,
}

/// What is about to be bought, to know which rules may apply; "" is any.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub buyers: String,
    pub what: String,
    pub amount: String,
    pub jour: String,
}

impl Rule {
    /// Whether it may apply to what is about to be bought, on a day.
    pub fn applies(&self, asked: &Asked, cents: Option<i64>, day: &str) -> bool {
        let within = |said: &str, asked: &str| said.is_empty() || asked.is_empty() || said == asked;
        self.from_on.as_str() <= day
            && self.until_on.as_deref().is_none_or(|until| day <= until)
            && within(&self.buyers, &asked.buyers)
            && within(&self.what, &asked.what)
            && cents.is_none_or(|cents| {
                self.from_cents.is_none_or(|from| from <= cents)
                    && self.under_cents.is_none_or(|under| cents < under)
            })
    }
}

/// What was typed of a rule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub buyers: String,
    pub what: String,
    pub from_amount: String,
    pub under_amount: String,
    pub text: String,
    pub source: String,
    pub address: String,
    pub from_on: String,
    pub until_on: String,
    pub checked_on: String,
}

/// An amount in cents, as people write dollars: `121 200`; `Ok(None)` for nothing.
pub(crate) fn cents(typed: &str) -> Result<Option<i64>, ()> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '$')
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(rest) || rest.len() > 2 || whole.is_empty() {
        return Err(());
    }
    let of: i64 = whole.parse().map_err(|_| ())?;
    let part: i64 = format!("{rest:0<2}").parse().map_err(|_| ())?;
    let cents = of.checked_mul(100).and_then(|of| of.checked_add(part)).ok_or(())?;
    if cents <= LARGEST { Ok(Some(cents)) } else { Err(()) }
}

/// An amount as it is typed again.
pub(crate) fn dollars(cents: Option<i64>) -> String {
    cents.map_or_else(String::new, |cents| match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => format!("{},{rest:02}", cents / 100),
    })
}

impl Typed {
    pub fn of(kept: &Rule) -> Typed {
        let Rule { kind, buyers, what, text, source, address, from_on, until_on, checked_on, .. } =
            kept.clone();
        Typed {
            kind,
            buyers,
            what,
            from_amount: dollars(kept.from_cents),
            under_amount: dollars(kept.under_cents),
            text,
            source,
            address,
            from_on,
            until_on: until_on.unwrap_or_default(),
            checked_on,
        }
    }

    fn until(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|until| !until.is_empty())
    }

    fn judge(&self, act: &Act) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "market-refusal-kind");
        let known = |all: &[&str], one: &str| one.is_empty() || all.contains(&one);
        refusals.unless(known(&BUYERS, &self.buyers), "buyers", "market-refusal-kind");
        refusals.unless(known(&WHAT, &self.what), "what", "market-refusal-kind");
        refusals.unless(
            is_seen(&self.text) && self.text.chars().count() <= 2_000,
            "text",
            "market-refusal-rule",
        );
        refusals.unless(
            is_seen(&self.source) && self.source.chars().count() <= 300,
            "source",
            "market-refusal-source",
        );
        let linked = self.address.trim().is_empty() || self.address.trim().starts_with("https://");
        refusals.unless(linked && self.address.chars().count() <= 500, "address", "market-refusal-address");
        for (field, typed) in [("from_amount", &self.from_amount), ("under_amount", &self.under_amount)] {
            refusals.unless(cents(typed).is_ok(), field, "market-refusal-amount");
        }
        let from = refusals.day("from_on", &self.from_on);
        if self.until().is_some()
            && let (Some(from), Some(until)) = (from, refusals.day("until_on", &self.until_on))
        {
            refusals.unless(from <= until, "until_on", "day-refusal-order");
        }
        let checked = refusals.day("checked_on", &self.checked_on);
        refusals.unless(checked.is_none_or(|day| day <= act.today()), "checked_on", "market-refusal-future");
        refusals
    }
}

const COLUMNS: &str = "select id, kind, buyers, what, from_cents, under_cents, text, source, address, from_on, until_on, \
     checked_on from market_rule order by kind, from_on desc, id";

/// Every rule, those in force and those that were, by kind.
pub async fn all(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as(COLUMNS).fetch_all(db.rows()).await
}

/// Those that may apply today to what a need of a class of buyers, or "", would buy; none where it says neither what nor
/// how much.
pub async fn of_need(db: &Db, need: &Need, class: &str) -> Result<Vec<Rule>, Fault> {
    if need.what.is_empty() && need.cents.is_none() {
        return Ok(vec![]);
    }
    let asked = Asked { what: need.what.clone(), buyers: class.to_owned(), ..Asked::default() };
    let today = db.today().to_string();
    let mut all = all(db).await?;
    all.retain(|one| one.applies(&asked, need.cents, &today));
    Ok(all)
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Rule>, Fault> {
    Ok(all(db).await?.into_iter().find(|one| one.id == id))
}

/// Writes a rule down; or says what is refused.
pub async fn write(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let id = act.id();
    Ok(keep(act, &id, typed, true).await?.map(|()| id))
}

/// Writes a rule anew from a later day: what it said until then stays, and ends the day before. From the same day, or an
/// earlier one, it is corrected. Or says what is refused.
pub async fn change(act: &mut Act, kept: &Rule, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let later = read_day(typed.from_on.trim()).ok().filter(|day| day.to_string() > kept.from_on);
    let Some(later) = later else { return keep(act, &kept.id, typed, false).await };
    if let Err(refusals) = write(act, typed).await? {
        return Ok(Err(refusals));
    }
    let eve = later.saturating_sub(1.days()).to_string();
    sqlx::query("update market_rule set until_on = $2 where id = $1 and (until_on is null or until_on > $2)")
        .bind(&kept.id)
        .bind(&eve)
        .execute(act.rows())
        .await?;
    act.record("market.rule-superseded", "market-rule", &kept.id, &eve).await?;
    Ok(Ok(()))
}

async fn keep(act: &mut Act, id: &str, typed: &Typed, fresh: bool) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    let sql = if fresh {
        "insert into market_rule (id, kind, buyers, what, from_cents, under_cents, text, source, address, from_on, \
         until_on, checked_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    } else {
        "update market_rule set kind = $2, buyers = $3, what = $4, from_cents = $5, under_cents = $6, text = $7, \
         source = $8, address = $9, from_on = $10, until_on = $11, checked_on = $12, recorded_at = $13, recorded_by = $14 \
         where id = $1"
    };
    sqlx::query(sql)
        .bind(id)
        .bind(&typed.kind)
        .bind(&typed.buyers)
        .bind(&typed.what)
        .bind(cents(&typed.from_amount).unwrap_or_default())
        .bind(cents(&typed.under_amount).unwrap_or_default())
        .bind(typed.text.trim())
        .bind(typed.source.trim())
        .bind(typed.address.trim())
        .bind(typed.from_on.trim())
        .bind(typed.until())
        .bind(typed.checked_on.trim())
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    let verb = if fresh { "market.rule-written" } else { "market.rule-changed" };
    act.record(verb, "market-rule", id, typed.from_on.trim()).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(from: Option<i64>, under: Option<i64>) -> Rule {
        Rule {
            id: "r".into(),
            kind: "threshold".into(),
            buyers: "municipal".into(),
            what: String::new(),
            from_cents: from,
            under_cents: under,
            text: String::new(),
            source: String::new(),
            address: String::new(),
            from_on: "2022-10-07".into(),
            until_on: Some("2023-12-31".into()),
            checked_on: "2022-11-01".into(),
        }
    }

    #[test]
    fn a_rule_applies_from_its_first_day_to_its_last_at_its_amount_and_not_under_it() {
        let rule = rule(Some(12_120_000), None);
        let asked = Asked { buyers: "municipal".into(), ..Asked::default() };
        assert!(!rule.applies(&asked, None, "2022-10-06") && rule.applies(&asked, None, "2022-10-07"));
        assert!(rule.applies(&asked, None, "2023-12-31") && !rule.applies(&asked, None, "2024-01-01"));
        assert!(rule.applies(&asked, Some(12_120_000), "2023-01-01"));
        assert!(!rule.applies(&asked, Some(12_119_999), "2023-01-01"));
        let ministry = Asked { buyers: "ministry".into(), ..Asked::default() };
        assert!(!rule.applies(&ministry, None, "2023-01-01"));
    }

    #[test]
    fn under_an_amount_leaves_that_amount_out() {
        let rule = rule(None, Some(2_500_000));
        let asked = Asked::default();
        assert!(rule.applies(&asked, Some(2_499_999), "2023-01-01"));
        assert!(!rule.applies(&asked, Some(2_500_000), "2023-01-01"));
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        assert_eq!(cents("121 200 $"), Ok(Some(12_120_000)));
        assert_eq!(cents("25000,5"), Ok(Some(2_500_050)));
        assert_eq!((cents(""), cents("beaucoup")), (Ok(None), Err(())));
    }
}
