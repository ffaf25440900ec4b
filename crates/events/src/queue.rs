//! The waiting list: a place that frees is offered to who has waited longest, until a moment, and then to the next.
use crate::{
    chairs, choice,
    gathering::Gathering,
    registration::{ALL, Registration},
    session::Session,
};
use db::{Act, Db, Fault};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use sqlx::AssertSqlSafe;

/// Hours within which an offered place is taken, where the pole has not said.
pub const HOURS: i64 = 48;
/// Hours before the first session from which no place is offered: those who come to the door are let in there.
const TOO_LATE: i64 = 1;

/// Until when a place offered now is held: the pole's hours, and no later than shortly before it begins. None when
/// it begins too soon.
fn until(now: Timestamp, begins: Option<Timestamp>, hours: i64) -> Option<Timestamp> {
    let usual = now.checked_add(hours.hours()).ok()?;
    let last = begins.and_then(|begins| begins.checked_sub(TOO_LATE.hours()).ok());
    let until = last.map_or(usual, |last| usual.min(last));
    (until >= now.checked_add(TOO_LATE.hours()).ok()?).then_some(until)
}

/// When the first of some sessions begins.
pub fn begins(sessions: &[Session], zone: &TimeZone) -> Option<Timestamp> {
    sessions.iter().filter_map(|session| session.moments(zone)).map(|(begins, _)| begins).min()
}

/// Offers the places that are free to those who have waited longest, and gives them, each with the sessions they had
/// chosen where no chair is left.
pub async fn promote(
    act: &mut Act,
    one: &Gathering,
    begins: Option<Timestamp>,
    hours: i64,
) -> Result<Vec<(Registration, Vec<String>)>, Fault> {
    let (free, waiting) = chairs::room(act, one).await?;
    let free = free.unwrap_or(waiting).min(waiting);
    let Some(until) = until(act.moment(), begins, hours).filter(|_| free > 0) else { return Ok(vec![]) };
    let sql = format!(
        "{ALL} where r.gathering_id = $1 and r.seated_at is null and r.offered_at is null and r.cancelled_at is null \
         and r.lapsed_at is null order by r.line limit $2"
    );
    let next: Vec<Registration> =
        sqlx::query_as(AssertSqlSafe(sql)).bind(&one.id).bind(free).fetch_all(act.rows()).await?;
    let mut offered = vec![];
    for mut registration in next {
        let at = act.at();
        registration.offered_at = Some(at.clone());
        registration.offer_until = Some(db::written(until));
        sqlx::query("update registration set offered_at = $2, offer_until = $3 where id = $1")
            .bind(&registration.id)
            .bind(at)
            .bind(registration.offer_until.clone())
            .execute(act.rows())
            .await?;
        act.record("registration.offered", "registration", &registration.id, "").await?;
        let lost = choice::let_go(act, &registration.id).await?;
        offered.push((registration, lost));
    }
    Ok(offered)
}

/// Takes the place that was offered. False when it is offered no more.
pub async fn accept(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let taken = sqlx::query(
        "update registration set seated_at = $2 where id = $1 and seated_at is null and offered_at is not null \
         and offer_until >= $2 and cancelled_at is null and lapsed_at is null",
    )
    .bind(id)
    .bind(at)
    .execute(act.rows())
    .await?;
    if taken.rows_affected() == 1 {
        act.record("registration.seated", "registration", id, "").await?;
    }
    Ok(taken.rows_affected() == 1)
}

/// Ends the offers of a gathering whose moment has passed, and gives who let them pass.
pub async fn lapse(act: &mut Act, gathering: &str) -> Result<Vec<Registration>, Fault> {
    let at = act.at();
    let sql = format!(
        "{ALL} where r.gathering_id = $2 and r.offer_until < $1 and r.seated_at is null and r.cancelled_at is null and r.lapsed_at is null \
         order by r.line"
    );
    let over: Vec<Registration> =
        sqlx::query_as(AssertSqlSafe(sql)).bind(&at).bind(gathering).fetch_all(act.rows()).await?;
    for registration in &over {
        sqlx::query("update registration set lapsed_at = $2 where id = $1")
            .bind(&registration.id)
            .bind(&at)
            .execute(act.rows())
            .await?;
        act.record("registration.lapsed", "registration", &registration.id, "").await?;
    }
    Ok(over)
}

/// The gatherings where somebody waits or lets an offer pass: those to be looked after.
pub async fn to_look_after(db: &Db) -> Result<Vec<String>, Fault> {
    let ids: Vec<(String,)> = sqlx::query_as(
        "select distinct gathering_id from registration where seated_at is null and cancelled_at is null \
         and lapsed_at is null order by gathering_id",
    )
    .fetch_all(db.rows())
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_ends_before_it_begins_and_none_is_made_too_late() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let now = at("2021-06-15T12:00:00Z");
        assert_eq!(until(now, None, 48), Some(at("2021-06-17T12:00:00Z")));
        assert_eq!(until(now, Some(at("2021-06-16T12:00:00Z")), 48), Some(at("2021-06-16T11:00:00Z")));
        assert_eq!(until(now, Some(at("2021-06-15T13:30:00Z")), 48), None);
    }
}
