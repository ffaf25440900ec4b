//! Who knows whom: a person of the pole's team knows somebody, since when and from where.
use db::{Act, Connection, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Acquaintance {
    pub id: String,
    pub knower_id: String,
    pub knower: String,
    pub person_id: String,
    pub person: String,
    /// As it was said: a year, a day, or "".
    pub since: String,
    pub through: String,
}

/// What was typed of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub knower: String,
    pub since: String,
    pub through: String,
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select k.id, k.knower_id, t.name as knower, k.person_id, p.name as person, k.since, k.through \
             from acquaintance k join person t on t.id = k.knower_id join person p on p.id = k.person_id \
             where k.ended_on is null and t.erased_at is null and p.erased_at is null ",
            $rest
        )
    };
}

/// The persons of the pole's team on a day: those who hold a post.
pub async fn team(rows: &mut Connection, today: &str) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as(
        "select distinct p.id, p.name from post t join person p on p.id = t.person_id \
         where p.erased_at is null and t.from_on <= $1 and (t.until_on is null or t.until_on >= $1)",
    )
    .bind(today)
    .fetch_all(rows)
    .await
}

/// Says that somebody of the team knows a person, or what is refused.
pub async fn say(act: &mut Act, person: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let today = act.today().to_string();
    let team = team(act.rows(), &today).await?;
    let known = team.iter().any(|(id, _)| *id == typed.knower) && typed.knower != person;
    refusals.unless(known, "knower", "people-refusal-knower");
    let since = typed.since.trim();
    let year = since.len() == 4 && since.bytes().all(|b| b.is_ascii_digit());
    let sound = since.is_empty() || (year && since >= "1900" && *since <= today[..4]);
    refusals.unless(sound, "since", "people-refusal-year");
    refusals.unless(typed.through.chars().count() <= 300, "through", "people-refusal-long");
    let (said,): (i64,) = sqlx::query_as(
        "select count(*) from acquaintance where knower_id = $1 and person_id = $2 and ended_on is null",
    )
    .bind(&typed.knower)
    .bind(person)
    .fetch_one(&mut *act.rows())
    .await?;
    refusals.unless(said == 0, "knower", "people-refusal-known");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into acquaintance (id, knower_id, person_id, since, through, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(&typed.knower)
    .bind(person)
    .bind(since)
    .bind(typed.through.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("person.known", "person", person, &typed.knower).await?;
    Ok(Ok(()))
}

/// Takes back that somebody knows a person. Gives the person; none when nothing was said.
pub async fn end(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let (today, by) = (act.today().to_string(), act.by());
    let found: Option<(String,)> = sqlx::query_as(
        "update acquaintance set ended_on = $2, ended_by = $3 where id = $1 and ended_on is null returning person_id",
    )
    .bind(id)
    .bind(today)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    if let Some((person,)) = &found {
        act.record("person.known-no-more", "person", person, "").await?;
    }
    Ok(found.map(|(person,)| person))
}

/// Who of the team knows somebody in an organization today.
pub async fn of_organization(db: &Db, organization: &str) -> Result<Vec<Acquaintance>, Fault> {
    let sql = concat!(
        columns!(
            "and k.person_id in (select r.person_id from person_role r where r.from_on <= $2 \
                  and (r.until_on is null or r.until_on >= $2) and r.organization_id in "
        ),
        crate::whole!("$1"),
        ") order by k.id"
    );
    sqlx::query_as(sql).bind(organization).bind(db.today().to_string()).fetch_all(db.rows()).await
}

/// Who knows a person, and whom a person of the team knows.
pub async fn of_person(db: &Db, person: &str) -> Result<Vec<Acquaintance>, Fault> {
    sqlx::query_as(columns!("and (k.person_id = $1 or k.knower_id = $1) order by k.id"))
        .bind(person)
        .fetch_all(db.rows())
        .await
}
