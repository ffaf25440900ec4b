//! The link that a letter brings: it leads to one thing asked of one mailbox, until that is answered or too old.
use db::{Act, Db, Fault, Id};
use jiff::{SignedDuration, ToSpan, tz::TimeZone};
use page::{hash, read_day};

/// To a need that was sent, to what is asked of an introduction, and to a seat of a matchmaking session.
pub const NEED: &str = "need";
pub const FOLLOW: &str = "follow";
pub const SEAT: &str = "seat";

/// Days a link serves, at least.
const DAYS: i64 = 60;

/// Makes a link to a row and gives its token; what is kept is only the hash. Where a last day to answer is told, it serves
/// through that day too.
pub async fn make(act: &mut Act, kind: &str, row: &str, last_on: &str) -> Result<String, Fault> {
    let (token, at) = (Id::secret(), act.at());
    let usual = act.moment() + SignedDuration::from_hours(24 * DAYS);
    // Wherever the pole is, that day is over two days after it began at Greenwich.
    let over =
        read_day(last_on).ok().and_then(|day| day.saturating_add(2.days()).to_zoned(TimeZone::UTC).ok());
    let ends = db::written(over.map_or(usual, |over| usual.max(over.timestamp())));
    sqlx::query(
        "insert into market_link (token_hash, kind, row_id, letter_id, made_at, ends_at) values ($1, $2, $3, '', $4, $5)",
    )
    .bind(hash(&token))
    .bind(kind)
    .bind(row)
    .bind(at)
    .bind(ends)
    .execute(act.rows())
    .await?;
    Ok(token)
}

/// Notes which letter brings a link, so that its secret can be taken out of it.
pub async fn brought_by(act: &mut Act, token: &str, letter: &str) -> Result<(), Fault> {
    sqlx::query("update market_link set letter_id = $2 where token_hash = $1")
        .bind(hash(token))
        .bind(letter)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// The row that a link leads to, while it serves.
pub async fn row(db: &Db, kind: &str, token: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select row_id from market_link where token_hash = $1 and kind = $2 and ends_at > $3")
            .bind(hash(token))
            .bind(kind)
            .bind(db::written(db.clock().now()))
            .fetch_optional(db.rows())
            .await?;
    Ok(found.map(|(row,)| row))
}

/// Takes the secrets of a row's links out of the letters that brought them: it is answered.
pub async fn forget(act: &mut Act, row: &str) -> Result<(), Fault> {
    let letters: Vec<(String,)> =
        sqlx::query_as("select letter_id from market_link where row_id = $1 and letter_id <> ''")
            .bind(row)
            .fetch_all(act.rows())
            .await?;
    for (letter,) in letters {
        people::account::forget_link(act, &letter).await?;
    }
    Ok(())
}
