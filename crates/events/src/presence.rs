//! Presence: who came to which session; noted by any device, in any order, and once.
use crate::{choice, gathering::Gathering, registration, session};
use db::{Act, Db, Fault, FromRow};
use jiff::Timestamp;

/// One person seen at one session.
#[derive(Clone, Debug, FromRow)]
pub struct Presence {
    pub session_id: String,
    pub registration_id: String,
    pub came_at: String,
}

/// Notes that a person came to a session at a moment, as a device noted it. Two devices that saw the same person
/// agree: the earliest moment stands. What was taken back since that moment stays taken back. Gives whether
/// anything was written; an unknown session or registration writes nothing.
pub async fn arrive(
    act: &mut Act,
    one: &Gathering,
    (session, registration): (&str, &str),
    (device, came_at): (&str, Timestamp),
) -> Result<bool, Fault> {
    let came_at = db::written(came_at.min(act.moment()));
    let sessions = session::of(act.rows(), &one.id).await?;
    let known = registration::find(act.rows(), registration).await?;
    if !sessions.iter().any(|known| known.id == session)
        || known.is_none_or(|known| known.gathering_id != one.id)
    {
        return Ok(false);
    }
    let back: Option<(String,)> = sqlx::query_as(
        "select id from presence where session_id = $1 and registration_id = $2 and withdrawn_at > $3 limit 1",
    )
    .bind(session)
    .bind(registration)
    .bind(&came_at)
    .fetch_optional(act.rows())
    .await?;
    if back.is_some() {
        return Ok(false);
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    let written = sqlx::query(
        "insert into presence (id, session_id, registration_id, came_at, device, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (session_id, registration_id) where withdrawn_at is null \
         do nothing",
    )
    .bind(&id)
    .bind(session)
    .bind(registration)
    .bind(&came_at)
    .bind(device)
    .bind(&at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if written.rows_affected() == 0 {
        sqlx::query(
            "update presence set came_at = $3 where session_id = $1 and registration_id = $2 and withdrawn_at is null \
             and came_at > $3",
        )
        .bind(session)
        .bind(registration)
        .bind(&came_at)
        .execute(act.rows())
        .await?;
        return Ok(false);
    }
    // Who comes without a place is let in, and keeps what they had chosen where a chair is still free.
    let let_in = sqlx::query("update registration set seated_at = $2 where id = $1 and seated_at is null")
        .bind(registration)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("registration.came", "registration", registration, session).await?;
    if let_in.rows_affected() == 1 {
        choice::let_go(act, registration).await?;
    }
    Ok(true)
}

/// Takes back a presence that was noted by mistake.
pub async fn withdraw(act: &mut Act, session: &str, registration: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let taken = sqlx::query(
        "update presence set withdrawn_at = $3, withdrawn_by = $4 where session_id = $1 and registration_id = $2 \
         and withdrawn_at is null",
    )
    .bind(session)
    .bind(registration)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if taken.rows_affected() == 1 {
        act.record("registration.presence-withdrawn", "registration", registration, session).await?;
    }
    Ok(taken.rows_affected() == 1)
}

/// Who came to the sessions of a gathering.
pub async fn of(db: &Db, gathering: &str) -> Result<Vec<Presence>, Fault> {
    sqlx::query_as(
        "select p.session_id, p.registration_id, p.came_at from presence p join gathering_session s \
         on s.id = p.session_id where s.gathering_id = $1 and p.withdrawn_at is null order by p.came_at, p.id",
    )
    .bind(gathering)
    .fetch_all(db.rows())
    .await
}
