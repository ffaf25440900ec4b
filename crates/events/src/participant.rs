//! The participant: one person who registers, the same at every gathering where they gave the same name and address.
use db::{Act, Fault};
use people::organization::name_key;

/// Who registers: the one known by this address and name, by this name within the gathering when no address is
/// given, or somebody new.
pub async fn whom(act: &mut Act, gathering: &str, name: &str, email: &str) -> Result<String, Fault> {
    let key = name_key(name);
    let known: Option<(String,)> = if email.is_empty() {
        sqlx::query_as(
            "select p.id from participant p join registration r on r.participant_id = p.id \
             where p.name_key = $1 and r.gathering_id = $2 order by p.email = '' desc, r.line limit 1",
        )
        .bind(&key)
        .bind(gathering)
        .fetch_optional(act.rows())
        .await?
    } else {
        sqlx::query_as("select id from participant where name_key = $1 and email = $2 order by id limit 1")
            .bind(&key)
            .bind(email)
            .fetch_optional(act.rows())
            .await?
    };
    if let Some((id,)) = known {
        return Ok(id);
    }
    let person = person_of(act, &key, email).await?;
    let (id, at) = (act.id(), act.at());
    sqlx::query(
        "insert into participant (id, name_key, email, person_id, recorded_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(&id)
    .bind(&key)
    .bind(email)
    .bind(person)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(id)
}

/// The registration of a participant to a gathering that stands, the first where there are several.
pub async fn standing(act: &mut Act, gathering: &str, who: &str) -> Result<Option<String>, Fault> {
    let standing: Option<(String,)> = sqlx::query_as(
        "select id from registration where participant_id = $1 and gathering_id = $2 and cancelled_at is null \
         and lapsed_at is null order by line limit 1",
    )
    .bind(who)
    .bind(gathering)
    .fetch_optional(act.rows())
    .await?;
    Ok(standing.map(|(id,)| id))
}

/// The person known by this very name and address, when one alone is.
async fn person_of(act: &mut Act, key: &str, email: &str) -> Result<Option<String>, Fault> {
    if email.is_empty() {
        return Ok(None);
    }
    let found: Vec<(String,)> = sqlx::query_as(
        "select id from person where name_key = $1 and email = $2 and erased_at is null limit 2",
    )
    .bind(key)
    .bind(email)
    .fetch_all(act.rows())
    .await?;
    Ok(if let [(only,)] = &found[..] { Some(only.clone()) } else { None })
}
