//! Who is at a matchmaking session, when each is there and whom it wishes to meet; the schedule, and what was held.
use crate::{
    introduction::{self, Typed as Introduced},
    schedule::{self, Seat},
    session::Session,
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
    /// The mailbox of the organization now, or "".
    pub mailbox: String,
    pub side: String,
    pub away: String,
    /// Since when it is asked to say when it is away and whom it wishes to meet, and when it said it itself.
    pub asked_on: Option<String>,
    pub said_on: Option<String>,
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
        "select o.id as organization_id, o.name as organization, o.email as mailbox, t.side, t.away, t.asked_on, \
         t.said_on from market_seat t join organization o on o.id = ",
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

/// Says that one comes, when it is away and whom it wishes to meet; said again, it replaces what was said before.
pub async fn seat(act: &mut Act, one: &Session, coming: &Coming) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known = people::organization::is_known(act.rows(), &coming.organization).await?;
    refusals.unless(known, "organization", "market-refusal-organization");
    refusals.unless(["buyer", "supplier"].contains(&coming.side.as_str()), "side", "market-refusal-side");
    refusals.unless(one.cancelled_on.is_none(), "organization", "market-refusal-session-off");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let rounds = coming.away.iter().filter_map(|round| round.parse::<i64>().ok());
    let away: BTreeSet<i64> = rounds.filter(|round| (1..=one.rounds).contains(round)).collect();
    let away = away.iter().map(i64::to_string).collect::<Vec<_>>().join(" ");
    // What it was told of its schedule stays: only what changed since is written again. So does what its letter leads to.
    let kept: Option<(String, String, Option<String>, Option<String>)> = sqlx::query_as(concat!(
        "select id, told, asked_on, said_on from market_seat where session_id = $1 and organization_id in ",
        people::whole!("$2"),
        " limit 1"
    ))
    .bind(&one.id)
    .bind(&coming.organization)
    .fetch_optional(act.rows())
    .await?;
    leave(act, one, &coming.organization).await?;
    let (fresh, at, by) = (act.id(), act.at(), act.by());
    let (id, told, asked_on, said_on) = kept.unwrap_or((fresh, String::new(), None, None));
    sqlx::query(
        "insert into market_seat (id, session_id, organization_id, side, away, told, asked_on, said_on, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(id)
    .bind(&one.id)
    .bind(&coming.organization)
    .bind(&coming.side)
    .bind(away)
    .bind(told)
    .bind(asked_on)
    .bind(said_on)
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

/// Takes away the seat of one, and whom it wishes to meet.
async fn leave(act: &mut Act, one: &Session, organization: &str) -> Result<u64, Fault> {
    let wishes = concat!("delete from market_wish where session_id = $1 and by_id in ", people::whole!("$2"));
    sqlx::query(wishes).bind(&one.id).bind(organization).execute(act.rows()).await?;
    let seats = concat!(
        "delete from market_seat where session_id = $1 and organization_id in ",
        people::whole!("$2")
    );
    Ok(sqlx::query(seats).bind(&one.id).bind(organization).execute(act.rows()).await?.rows_affected())
}

/// Says that one who was to come does not: its meetings go with its seat. Or says what is refused.
pub async fn unseat(act: &mut Act, one: &Session, organization: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(one.cancelled_on.is_none(), "organization", "market-refusal-session-off");
    let held: Option<(String,)> = sqlx::query_as(concat!(
        "select m.id from market_meeting m where m.session_id = $1 and m.introduction_id is not null \
         and (m.buyer_id in ",
        people::whole!("$2"),
        " or m.supplier_id in ",
        people::whole!("$2"),
        ") limit 1"
    ))
    .bind(&one.id)
    .bind(organization)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(held.is_none(), "organization", "market-refusal-came");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    if leave(act, one, organization).await? == 0 {
        return Ok(Ok(()));
    }
    let meetings = concat!(
        "delete from market_meeting where session_id = $1 and (buyer_id in ",
        people::whole!("$2"),
        " or supplier_id in ",
        people::whole!("$2"),
        ")"
    );
    sqlx::query(meetings).bind(&one.id).bind(organization).execute(act.rows()).await?;
    act.record("market.session-unseated", "market-session", &one.id, organization).await?;
    Ok(Ok(()))
}

/// Draws the schedule anew from who comes and whom each wishes to meet; false once a meeting was held, or once the
/// session is called off.
pub async fn draw(act: &mut Act, db: &Db, one: &Session) -> Result<bool, Fault> {
    if one.cancelled_on.is_some() {
        return Ok(false);
    }
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
    let (wishes, rounds, among) = (wishes(db, &one.id).await?, one.rounds, one.among_suppliers());
    let planned = move || schedule::plan(&seats, &wishes, rounds, among);
    let planned = tokio::task::spawn_blocking(planned)
        .await
        .map_err(|fault| Fault::Io(std::io::Error::other(fault)))?;
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
    let mut refusals = Refusals::default();
    refusals.unless(one.cancelled_on.is_none(), "held", "market-refusal-session-off");
    refusals.unless(one.day <= act.today().to_string(), "held", "market-refusal-future");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
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
            // What is refused of an introduction is told where meetings are noted.
            Err(refused) => {
                for &(_, why) in refused.all() {
                    refusals.refuse("held", why);
                }
                return Ok(Err(refusals));
            }
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
