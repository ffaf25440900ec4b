//! The twin: who is registered to a gathering already, surely by the same name and address, or likely.
use crate::registration::{ALL, Registration};
use db::{Act, Fault};
use people::organization::name_key;
use sqlx::AssertSqlSafe;

/// The registration that stands of a name and an address, or of the name where no address is said.
pub async fn sure(
    act: &mut Act,
    gathering: &str,
    (name, email): (&str, &str),
) -> Result<Option<Registration>, Fault> {
    let sql = format!(
        "{ALL} where r.gathering_id = $1 and p.name_key = $2 and ($3 = '' or p.email = $3) \
         and r.cancelled_at is null and r.lapsed_at is null order by r.line limit 1"
    );
    sqlx::query_as(AssertSqlSafe(sql))
        .bind(gathering)
        .bind(name_key(name))
        .bind(email)
        .fetch_optional(act.rows())
        .await
}

/// A registration that stands and is likely theirs: the same name at another address, or at the same address a name
/// that shares a word with theirs. Colleagues often share an address.
pub async fn likely(
    act: &mut Act,
    gathering: &str,
    (name, email): (&str, &str),
) -> Result<Option<Registration>, Fault> {
    let key = name_key(name);
    let sql = format!(
        "{ALL} where r.gathering_id = $1 and (p.name_key = $2 or (p.email = $3 and p.email <> '')) \
         and r.cancelled_at is null and r.lapsed_at is null and r.name <> '' order by r.line"
    );
    let near: Vec<Registration> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(gathering)
        .bind(&key)
        .bind(email)
        .fetch_all(act.rows())
        .await?;
    Ok(near.into_iter().find(|known| shares_a_word(&name_key(&known.name), &key)))
}

fn shares_a_word(one: &str, other: &str) -> bool {
    one.split(' ').any(|word| !word.is_empty() && other.split(' ').any(|known| known == word))
}

#[cfg(test)]
mod tests {
    use super::shares_a_word;

    #[test]
    fn names_that_share_a_word_may_be_one_person_s() {
        assert!(shares_a_word("jo roy", "joanie roy") && shares_a_word("ada roy", "ada roy"));
        assert!(!shares_a_word("ada roy", "max cyr") && !shares_a_word("", ""));
    }
}
