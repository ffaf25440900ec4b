//! The bracket: dues asked up to a yearly revenue, and the revenue that a member told.
use crate::category::{Typed, cents};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

/// The most brackets of one rule: as many as the form has lines.
pub const MOST: usize = 6;
/// The greatest revenue that bounds a bracket, in dollars.
const GREATEST: i64 = 1_000_000_000;
/// Where a rule has no brackets, those that members choose from, in dollars.
const PLAIN: [i64; 5] = [50_000, 100_000, 250_000, 500_000, 1_000_000];
/// How a form says more than any bracket.
pub const MORE: &str = "more";

/// What a rule asks of a revenue up to so many dollars, that bound included; none for all above.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Bracket {
    pub rule_id: String,
    pub up_to: Option<i64>,
    pub cents: i64,
}

/// The yearly revenue that a member told from a year on, as the bound of its bracket; none for more than any.
#[derive(Clone, Debug, FromRow)]
pub struct Told {
    pub membership_id: String,
    pub year_on: String,
    pub up_to: Option<i64>,
    /// More than so many dollars, as the brackets were when it was told; 0 for the lowest.
    pub above: i64,
}

/// Every bracket, each rule's in the order of revenue.
pub async fn all(db: &Db) -> Result<Vec<Bracket>, Fault> {
    let mut all: Vec<Bracket> =
        sqlx::query_as("select rule_id, up_to, cents from dues_bracket").fetch_all(db.rows()).await?;
    all.sort_by_key(|one| one.up_to.unwrap_or(i64::MAX));
    Ok(all)
}

/// What every member told, oldest first.
pub async fn told(db: &Db) -> Result<Vec<Told>, Fault> {
    sqlx::query_as(
        "select membership_id, year_on, up_to, coalesce(above, 0) as above from revenue_told order by year_on, id",
    )
    .fetch_all(db.rows())
    .await
}

/// What brackets ask of a revenue: the first that holds it, or the last.
pub fn asked(brackets: &[&Bracket], revenue: Option<i64>) -> Option<i64> {
    let holds = |one: &&&Bracket| match (one.up_to, revenue) {
        (None, _) => true,
        (Some(bound), Some(revenue)) => revenue <= bound,
        (Some(_), None) => false,
    };
    brackets.iter().find(holds).or(brackets.last()).map(|one| one.cents)
}

/// The bounds that a member chooses from, in dollars.
pub fn bounds(brackets: &[&Bracket]) -> Vec<i64> {
    if brackets.is_empty() { PLAIN.to_vec() } else { brackets.iter().filter_map(|one| one.up_to).collect() }
}

/// Reads the lines of a form: bounds that grow, each with its dues, the last without a bound. None typed, none read.
pub fn read(typed: &Typed, refusals: &mut Refusals) -> Vec<(Option<i64>, i64)> {
    let mut read: Vec<(Option<i64>, i64)> = vec![];
    for (i, amount) in typed.bracket_amount.iter().enumerate().take(MOST) {
        let bound = typed.up_to.get(i).map(|text| text.trim()).unwrap_or_default();
        if amount.trim().is_empty() && bound.is_empty() {
            continue;
        }
        let up_to = dollars(bound);
        let Some(cents) = cents(amount) else {
            refusals.refuse("bracket_amount", "member-refusal-bracket-amount");
            continue;
        };
        refusals.unless(bound.is_empty() || up_to.is_some(), "bracket_amount", "member-refusal-bracket");
        let before = read.last().map(|(before, _)| *before);
        let grows =
            before.is_none_or(|before| before.is_some_and(|before| up_to.is_none_or(|to| to > before)));
        refusals.unless(grows, "bracket_amount", "member-refusal-bracket");
        read.push((up_to, cents));
    }
    let whole = read.last().is_none_or(|(up_to, _)| up_to.is_none());
    refusals.unless(whole, "bracket_amount", "member-refusal-bracket-last");
    read
}

/// Whole dollars as people write them: `100 000 $`.
fn dollars(typed: &str) -> Option<i64> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let plain = !kept.is_empty() && kept.len() <= 10 && kept.bytes().all(|b| b.is_ascii_digit());
    if plain { kept.parse().ok().filter(|sum| (1..=GREATEST).contains(sum)) } else { None }
}

/// Keeps the brackets of a rule.
pub async fn keep(act: &mut Act, rule: &str, brackets: &[(Option<i64>, i64)]) -> Result<(), Fault> {
    for (up_to, cents) in brackets {
        let id = act.id();
        sqlx::query("insert into dues_bracket (id, rule_id, up_to, cents) values ($1, $2, $3, $4)")
            .bind(id)
            .bind(rule)
            .bind(*up_to)
            .bind(cents)
            .execute(act.rows())
            .await?;
    }
    Ok(())
}

/// Keeps the revenue a member told for the year that begins on a day: one of the bounds it was offered, or `more`.
/// False when it is neither.
pub async fn tell(
    act: &mut Act,
    member: &str,
    year_on: &str,
    revenue: &str,
    offered: &[i64],
) -> Result<bool, Fault> {
    let up_to = dollars(revenue);
    if up_to.is_none() && revenue != MORE {
        return Ok(false);
    }
    let above = offered.iter().filter(|bound| up_to.is_none_or(|up_to| **bound < up_to)).max();
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into revenue_told (id, membership_id, year_on, up_to, recorded_at, recorded_by, above) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(member)
    .bind(year_on)
    .bind(up_to)
    .bind(at)
    .bind(by)
    .bind(above.copied().unwrap_or_default())
    .execute(act.rows())
    .await?;
    act.record("membership.revenue-told", "membership", member, year_on).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(up_to: &[&str], amounts: &[&str]) -> Typed {
        let own = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        Typed { up_to: own(up_to), bracket_amount: own(amounts), ..Typed::default() }
    }

    #[test]
    fn brackets_grow_and_the_last_has_no_bound() {
        let mut refusals = Refusals::default();
        let sound = typed(&["100 000 $", "500000", "", ""], &["50", "75,50", "120", ""]);
        let read = read(&sound, &mut refusals);
        assert_eq!(read, [(Some(100_000), 5_000), (Some(500_000), 7_550), (None, 12_000)]);
        assert!(refusals.none());
        for (up_to, amounts) in [
            (["100", "50", ""], ["1", "2", "3"]),
            (["", "50", ""], ["1", "2", ""]),
            (["10", "20", ""], ["1", "2", ""]),
            (["abc", "", ""], ["1", "2", ""]),
            (["-5", "", ""], ["1", "2", ""]),
            (["10", "", ""], ["x", "2", ""]),
        ] {
            let mut refusals = Refusals::default();
            super::read(&typed(&up_to, &amounts), &mut refusals);
            assert!(!refusals.none(), "{up_to:?} {amounts:?}");
        }
    }

    #[test]
    fn a_revenue_pays_the_first_bracket_that_holds_it() {
        let one = |up_to, cents| Bracket { rule_id: String::new(), up_to, cents };
        let (small, middle, large) = (one(Some(100), 1), one(Some(200), 2), one(None, 3));
        let all = [&small, &middle, &large];
        for (revenue, due) in [(Some(100), 1), (Some(101), 2), (Some(201), 3), (None, 3)] {
            assert_eq!(asked(&all, revenue), Some(due));
        }
        assert_eq!(asked(&[], None), None);
    }
}
