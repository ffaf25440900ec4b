//! What one who comes to a matchmaking session is asked by letter, and says itself: when it is away, whom it wishes to meet.
use db::{Act, Db, Fault, FromRow};

/// The seat of one who comes, as the link of its letter leads to it.
#[derive(Clone, Debug, FromRow)]
pub struct Seat {
    pub id: String,
    pub session_id: String,
    pub organization_id: String,
    pub organization: String,
    /// The mailbox of the organization now, or "".
    pub mailbox: String,
    pub side: String,
    pub said_on: Option<String>,
}

macro_rules! seats {
    ($rest:literal) => {
        concat!(
            "select t.id, t.session_id, o.id as organization_id, o.name as organization, o.email as mailbox, t.side, \
             t.said_on from market_seat t join organization o on o.id = ",
            people::keeper!("t.organization_id"),
            $rest
        )
    };
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Seat>, Fault> {
    sqlx::query_as(seats!(" where t.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Those of a session who have said nothing yet and whom a letter reaches.
pub async fn silent(act: &mut Act, session: &str) -> Result<Vec<Seat>, Fault> {
    sqlx::query_as(seats!(" where t.session_id = $1 and t.said_on is null and o.email <> '' order by t.id"))
        .bind(session)
        .fetch_all(act.rows())
        .await
}

/// Notes that one is asked.
pub async fn ask(act: &mut Act, seat: &Seat) -> Result<(), Fault> {
    let today = act.today().to_string();
    sqlx::query("update market_seat set asked_on = $2 where id = $1")
        .bind(&seat.id)
        .bind(today)
        .execute(act.rows())
        .await?;
    act.record("market.session-asked", "market-session", &seat.session_id, &seat.organization_id).await
}

/// Notes that one says it itself, once: false when it did.
pub async fn say(act: &mut Act, seat: &Seat) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let done = sqlx::query("update market_seat set said_on = $2 where id = $1 and said_on is null")
        .bind(&seat.id)
        .bind(today)
        .execute(act.rows())
        .await?;
    Ok(done.rows_affected() > 0)
}
