//! The speaker: who speaks in a session, tied to the person or the organization of that name when one alone bears it.
use db::{Act, Connection, Db, Fault, FromRow};
use page::is_seen;
use people::organization::name_key;

/// Who speaks in a session.
#[derive(Clone, Debug, FromRow)]
pub struct Speaker {
    pub session_id: String,
    pub name: String,
    pub organization: String,
    pub person_id: Option<String>,
    pub organization_id: Option<String>,
}

impl Speaker {
    /// The id of the person, or "".
    pub fn person(&self) -> &str {
        self.person_id.as_deref().unwrap_or_default()
    }
}

/// Whether each line that says something starts with a name: letters or figures, before what comes after a comma.
pub fn are_named(lines: &str) -> bool {
    lines.lines().filter(|line| is_seen(line)).all(|line| {
        let name = line.split_once(',').map_or(line, |(name, _)| name);
        name.chars().any(char::is_alphanumeric)
    })
}

/// Says who speaks, in their order; a name that is one person's or one organization's alone is tied to it.
pub async fn speak(act: &mut Act, session: &str, lines: &str) -> Result<(), Fault> {
    sqlx::query("delete from session_speaker where session_id = $1")
        .bind(session)
        .execute(act.rows())
        .await?;
    for (place, line) in lines.lines().filter(|line| is_seen(line)).enumerate() {
        let (name, organization) = line.split_once(',').unwrap_or((line, ""));
        let organization = organization.trim_matches(|c: char| c == ',' || c.is_whitespace());
        let (person, body) = (person_named(act.rows(), name).await?, heard(act.rows(), organization).await?);
        let id = act.id();
        sqlx::query(
            "insert into session_speaker (id, session_id, place, name, organization, person_id, organization_id) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(session)
        .bind(i64::try_from(place).unwrap_or_default())
        .bind(name.trim())
        .bind(organization)
        .bind(person)
        .bind(body)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

/// The organization that bears this very name, when one alone does.
pub async fn heard(rows: &mut Connection, name: &str) -> Result<Option<String>, Fault> {
    let key = name_key(name);
    if key.is_empty() {
        return Ok(None);
    }
    let found: Vec<(String,)> =
        sqlx::query_as("select id from organization where name_key = $1 and merged_into is null limit 2")
            .bind(key)
            .fetch_all(rows)
            .await?;
    Ok(if let [(only,)] = &found[..] { Some(only.clone()) } else { None })
}

async fn person_named(rows: &mut Connection, name: &str) -> Result<Option<String>, Fault> {
    let found: Vec<(String,)> =
        sqlx::query_as("select id from person where name_key = $1 and erased_at is null limit 2")
            .bind(name_key(name))
            .fetch_all(rows)
            .await?;
    Ok(if let [(only,)] = &found[..] { Some(only.clone()) } else { None })
}

/// Who speaks in the sessions of a gathering, in their order.
pub async fn of(db: &Db, gathering: &str) -> Result<Vec<Speaker>, Fault> {
    sqlx::query_as(
        "select k.session_id, k.name, k.organization, k.person_id, k.organization_id from session_speaker k \
         join gathering_session s on s.id = k.session_id where s.gathering_id = $1 order by k.session_id, k.place",
    )
    .bind(gathering)
    .fetch_all(db.rows())
    .await
}
