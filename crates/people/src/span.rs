//! The span: from a day to a day, both included; open while it has no last day.
use crate::organization::Ended;
use db::{Act, Fault};
use page::{Refusals, read_day};
use sqlx::AssertSqlSafe;

/// Whether a span holds on a day. Days are ISO text, which sorts as days do.
pub fn holds(from: &str, until: Option<&str>, day: &str) -> bool {
    from <= day && until.is_none_or(|until| until >= day)
}

/// Whether a span is over on a day.
pub fn over(until: Option<&str>, day: &str) -> bool {
    until.is_some_and(|until| until < day)
}

/// Ends a row of a table, whose span begins on `from`, and gives its last day; or says what is refused. A `from` of
/// none is of a row that is not there.
pub(crate) async fn end(
    act: &mut Act,
    table: &'static str,
    from: Option<&str>,
    ended: &Ended,
) -> Result<Result<String, Refusals>, Fault> {
    let Some(from) = from else {
        let mut refusals = Refusals::default();
        refusals.refuse("until_on", "people-refusal-gone");
        return Ok(Err(refusals));
    };
    let refusals = judge_end(from, &ended.until_on);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let until = ended.until_on.trim().to_owned();
    let sql = format!("update {table} set until_on = $2 where id = $1");
    sqlx::query(AssertSqlSafe(sql)).bind(&ended.row).bind(&until).execute(act.rows()).await?;
    Ok(Ok(until))
}

/// Refuses a last day that is no day, or that comes before the first.
fn judge_end(from: &str, until: &str) -> Refusals {
    let mut refusals = Refusals::default();
    if let (Some(until), Ok(from)) = (refusals.day("until_on", until), read_day(from)) {
        refusals.unless(until >= from, "until_on", "people-refusal-order");
    }
    refusals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_days_are_included() {
        assert!(holds("2021-04-01", Some("2022-03-31"), "2022-03-31"));
        assert!(holds("2021-04-01", None, "2021-04-01"));
        assert!(!holds("2021-04-01", Some("2022-03-31"), "2022-04-01"));
        assert!(!holds("2021-04-01", None, "2021-03-31"));
    }

    #[test]
    fn a_last_day_before_the_first_is_refused() {
        assert!(judge_end("2021-04-01", "2021-04-01").none());
        assert_eq!(judge_end("2021-04-01", "2021-03-31").on("until_on"), "people-refusal-order");
        assert_eq!(judge_end("2021-04-01", "hier").on("until_on"), "day-refusal-shape");
    }
}
