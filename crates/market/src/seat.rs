//! Who is at a matchmaking session, when each is there and whom it wishes to meet; the schedule, and what was held.
use crate::{
    introduction::{self, Typed as Introduced},
    schedule::{self, Seat},
    session::{Session, begins},
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Who is at a session.
#[derive(Clone, Debug, FromRow)]
pub struct Seated {
    pub organization_id: String,
    pub organization: String,
    pub side: String,
    pub away: String,
}

/// A meeting of its schedule.
#[derive(Clone, Debug, FromRow)]
pub struct Met {
    pub id: String,
    pub round: i64,
    pub buyer_id: String,
    pub buyer: String,
    pub supplier_id: String,
    pub supplier: String,
    pub introduction_id: String,
}

/// A meeting to come, as one who will be there is told it.
#[derive(Clone, Debug, FromRow)]
pub struct Planned {
    pub title: String,
    pub day: String,
    pub from_time: String,
    pub minutes: i64,
    pub round: i64,
    pub place: String,
    pub supplier: String,
}

impl Planned {
    /// When it begins, as HH:MM.
    pub fn at(&self) -> String {
        begins(&self.from_time, self.minutes, self.round)
    }
}

/// One who comes: the rounds when it is away, and whom it wishes to meet.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Coming {
    pub organization: String,
    pub side: String,
    pub away: Vec<String>,
    pub wish: Vec<String>,
}

/// Who is there: buyers first, by name.
pub async fn seats(db: &Db, id: &str) -> Result<Vec<Seated>, Fault> {
    let mut all: Vec<Seated> = sqlx::query_as(concat!(
        "select o.id as organization_id, o.name as organization, t.side, t.away from market_seat t \
         join organization o on o.id = ",
        people::keeper!("t.organization_id"),
        " where t.session_id = $1"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |one| &one.organization);
    all.sort_by(|a, b| a.side.cmp(&b.side));
    Ok(all)
}

/// Who wishes to meet whom.
pub async fn wishes(db: &Db, id: &str) -> Result<BTreeSet<(String, String)>, Fault> {
    let all: Vec<(String, String)> = sqlx::query_as(concat!(
        "select ",
        people::keeper!("w.by_id"),
        ", ",
        people::keeper!("w.of_id"),
        " from market_wish w where w.session_id = $1"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().collect())
}

/// Its schedule, round by round.
pub async fn meetings(db: &Db, id: &str) -> Result<Vec<Met>, Fault> {
    let mut all: Vec<Met> = sqlx::query_as(concat!(
        "select m.id, m.round, b.id as buyer_id, b.name as buyer, s.id as supplier_id, s.name as supplier, \
         coalesce(m.introduction_id, '') as introduction_id from market_meeting m join organization b on b.id = ",
        people::keeper!("m.buyer_id"),
        " join organization s on s.id = ",
        people::keeper!("m.supplier_id"),
        " where m.session_id = $1"
    ))
    .bind(id)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |one| &one.buyer);
    all.sort_by_key(|one| one.round);
    Ok(all)
}

/// The meetings to come of a buyer, the soonest first.
pub async fn coming_of(db: &Db, buyer: &str) -> Result<Vec<Planned>, Fault> {
    sqlx::query_as(concat!(
        "select n.title, n.day, n.from_time, n.minutes, m.round, n.place, o.name as supplier from market_meeting m \
         join market_session n on n.id = m.session_id join organization o on o.id = ",
        people::keeper!("m.supplier_id"),
        " where n.day >= $2 and n.cancelled_on is null and m.buyer_id in ",
        people::whole!("$1"),
        " order by n.day, m.round limit 100"
    ))
    .bind(buyer)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Says that one comes, when it is away and whom it wishes to meet; said again, it replaces what was said before.
pub async fn seat(act: &mut Act, one: &Session, coming: &Coming) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known = people::organization::is_known(act.rows(), &coming.organization).await?;
    refusals.unless(known, "organization", "market-refusal-organization");
    refusals.unless(["buyer", "supplier"].contains(&coming.side.as_str()), "side", "market-refusal-side");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let rounds = coming.away.iter().filter_map(|round| round.parse::<i64>().ok());
    let away: BTreeSet<i64> = rounds.filter(|round| (1..=one.rounds).contains(round)).collect();
    let away = away.iter().map(i64::to_string).collect::<Vec<_>>().join(" ");
    for sql in [
        "delete from market_seat where session_id = $1 and organization_id = $2",
        "delete from market_wish where session_id = $1 and by_id = $2",
    ] {
        sqlx::query(sql).bind(&one.id).bind(&coming.organization).execute(act.rows()).await?;
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_seat (id, session_id, organization_id, side, away, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(&one.id)
    .bind(&coming.organization)
    .bind(&coming.side)
    .bind(away)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let wished: BTreeSet<&String> = coming.wish.iter().filter(|id| **id != coming.organization).collect();
    for of in wished {
        if people::organization::is_known(act.rows(), of).await? {
            sqlx::query("insert into market_wish (session_id, by_id, of_id) values ($1, $2, $3)")
                .bind(&one.id)
                .bind(&coming.organization)
                .bind(of)
                .execute(act.rows())
                .await?;
        }
    }
    act.record("market.session-seated", "market-session", &one.id, &coming.organization).await?;
    Ok(Ok(()))
}

/// Draws the schedule anew from who comes and whom each wishes to meet; false once a meeting was held.
pub async fn draw(act: &mut Act, db: &Db, one: &Session) -> Result<bool, Fault> {
    if meetings(db, &one.id).await?.iter().any(|met| !met.introduction_id.is_empty()) {
        return Ok(false);
    }
    let seats: Vec<Seat> = seats(db, &one.id)
        .await?
        .into_iter()
        .map(|seat| Seat {
            buyer: seat.side == "buyer",
            away: seat.away.split(' ').filter_map(|round| round.parse().ok()).collect(),
            id: seat.organization_id,
        })
        .collect();
    let planned = schedule::plan(&seats, &wishes(db, &one.id).await?, one.rounds);
    sqlx::query("delete from market_meeting where session_id = $1").bind(&one.id).execute(act.rows()).await?;
    for meeting in &planned {
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into market_meeting (id, session_id, round, buyer_id, supplier_id, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(&one.id)
        .bind(meeting.round)
        .bind(&meeting.buyer)
        .bind(&meeting.supplier)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    }
    act.record("market.session-drawn", "market-session", &one.id, &planned.len().to_string()).await?;
    Ok(true)
}

/// Notes which meetings were held: each becomes an introduction, of which both sides are asked what came.
pub async fn hold(
    act: &mut Act,
    db: &Db,
    one: &Session,
    held: &[String],
    days: &[i64],
) -> Result<Result<(), Refusals>, Fault> {
    for met in meetings(db, &one.id).await? {
        if !held.contains(&met.id) || !met.introduction_id.is_empty() {
            continue;
        }
        let typed = Introduced {
            edition: one.edition_id.clone(),
            day: one.day.clone(),
            place: one.title.clone(),
            first: met.supplier_id,
            second: met.buyer_id,
            mrc: one.mrc.clone(),
            action: "2.6".into(),
            ..Introduced::default()
        };
        match introduction::introduce(act, &typed, days).await? {
            Err(refusals) => return Ok(Err(refusals)),
            Ok(id) => {
                sqlx::query("update market_meeting set introduction_id = $2 where id = $1")
                    .bind(&met.id)
                    .bind(id)
                    .execute(act.rows())
                    .await?;
            }
        }
    }
    act.record("market.session-held", "market-session", &one.id, "").await?;
    Ok(Ok(()))
}
