//! The rules of buying that a pole without any is offered, each with its source: it takes them or leaves them.
use crate::rule::{self, Typed};
use db::{Act, Fault};

/// The day on which they were read.
const READ_ON: &str = "2026-11-23";

/// Those offered, as they would be written on a day: none is said to be checked later than that.
pub fn offered(today: &str) -> Vec<Typed> {
    let lines = include_str!("starter.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| read(line, today.min(READ_ON))).collect()
}

fn read(line: &str, checked_on: &str) -> Option<Typed> {
    let parts: Vec<String> = line.split('|').map(|part| part.trim().to_owned()).collect();
    let [kind, buyers, what, from_amount, under_amount, from_on, until_on, source, text] =
        <[String; 9]>::try_from(parts).ok()?;
    Some(Typed {
        kind,
        buyers,
        what,
        from_amount,
        under_amount,
        text,
        source,
        address: String::new(),
        from_on,
        until_on,
        checked_on: checked_on.to_owned(),
    })
}

/// Takes them all; false where the pole has rules already.
pub async fn take(act: &mut Act) -> Result<bool, Fault> {
    let (count,): (i64,) = sqlx::query_as("select count(*) from market_rule").fetch_one(act.rows()).await?;
    if count > 0 {
        return Ok(false);
    }
    for typed in offered(&act.today().to_string()) {
        if rule::write(act, &typed).await?.is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::{READ_ON, offered};

    #[test]
    fn each_rule_offered_is_read_with_its_source_and_its_days() {
        let written = include_str!("starter.txt").lines().filter(|line| !line.starts_with('#')).count();
        let all = offered("2031-01-01");
        assert_eq!(all.len(), written);
        assert!(all.iter().all(|one| !one.source.is_empty() && !one.text.is_empty()));
        assert!(all.iter().all(|one| one.checked_on == READ_ON && one.from_on.len() == 10));
    }
}
