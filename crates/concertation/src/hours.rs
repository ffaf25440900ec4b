//! Volunteer hours: the minutes of each meeting of the pole's own bodies, and of each assembly, for each volunteer who
//! was there, and hours noted by hand.
use crate::body::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::pick;
use serde::Deserialize;
use sqlx::AssertSqlSafe;

/// The longest time that one day holds, in minutes.
const LONGEST: i64 = 24 * 60;

#[derive(Clone, Debug, FromRow)]
pub struct Given {
    pub id: String,
    pub day: String,
    pub person_id: String,
    pub person: String,
    /// The body, or "".
    pub body: String,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    pub minutes: i64,
    /// What they were for, when noted by hand.
    pub reason: String,
    /// Where it opens, or "" when it was noted by hand.
    pub path: String,
}

/// SQL: one row for each volunteer of each meeting held between `$1` and `$2`, for each time noted by hand, for each
/// volunteer who came to what another room held, and for each session of an event where somebody helped. Who sits as a
/// volunteer that day, on a body that is the pole's own that day, counts once however many seats; of what another room
/// held, so does who sat the day before, told by the board rather than by a committee. Who helps at an event sits nowhere.
#[macro_export]
macro_rules! volunteer_rows {
    () => {
        concat!(
        "(select x.meeting_id || ':' || x.person_id as id, m.day, x.person_id, m.body_id, m.minutes, '' as reason, \
         '/concertation/rencontres/' || m.id as path, m.action, m.mrc, x.recorded_by, '' as held \
         from concertation_presence x join concertation_meeting m on m.id = x.meeting_id \
         where m.day between $1 and $2 and m.cancelled_on is null \
         and x.how in ('present', 'remote') and exists (select n.id from concertation_mandate n \
         where n.body_id = m.body_id and n.person_id = x.person_id and n.standing = 'volunteer' and n.from_on <= m.day \
         and (n.until_on is null or n.until_on >= m.day)) and coalesce((select k.kind from concertation_kind k \
         where k.body_id = m.body_id and k.from_on <= m.day order by k.from_on desc, k.id desc limit 1), '') \
         in ('own-board', 'own-recurring', 'own-passing') \
         union all select v.id, v.day, v.person_id, coalesce(v.body_id, ''), v.minutes, v.reason, '', v.action, \
         v.mrc, v.recorded_by, '' from volunteer_time v where v.day between $1 and $2 and v.withdrawn_at is null \
         union all select y.id, y.day, y.person_id, y.body_id, y.minutes, '', y.path, y.action, y.mrc, \
         y.recorded_by, '' from (select w.id, w.day, w.person_id, w.minutes, w.path, w.action, w.mrc, w.recorded_by, \
         (select s.body_id from (select n.body_id, coalesce((select k.kind from concertation_kind k where k.body_id = n.body_id \
         and k.from_on <= w.day order by k.from_on desc, k.id desc limit 1), '') as kind from concertation_mandate n \
         join concertation_body h on h.id = n.body_id where n.person_id = w.person_id and n.standing = 'volunteer' \
         and n.from_on <= w.day and (n.until_on is null or n.until_on >= w.eve) \
         and (h.until_on is null or h.until_on >= w.eve)) s where s.kind in ('own-board', 'own-recurring', 'own-passing') \
         order by case when s.kind = 'own-board' then 0 else 1 end, s.body_id limit 1) as body_id \
         from concertation_attendance w where w.day between $1 and $2) y where y.body_id is not null \
         union all select h.id, h.day, h.person_id, '', h.minutes, '', h.path, h.action, h.mrc, h.recorded_by, h.title \
         from ",
        events::helped_rows!(),
        " h)"
        )
    };
}

/// What was typed of hours noted by hand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub person: Vec<String>,
    pub body: String,
    pub day: String,
    pub minutes: String,
    pub reason: String,
    /// The action of the frame and the MRC; those of the body where nothing is said.
    pub action: String,
    pub mrc: String,
}

/// The hours given between two days, the latest first.
pub async fn between(db: &Db, from: &str, to: &str) -> Result<Vec<Given>, Fault> {
    let sql = format!(
        concat!(
            "select g.id, g.day, g.person_id, coalesce(",
            people::name_of!("p"),
            ", ",
            people::code_of!("g.person_id"),
            ") as person, coalesce(b.name, g.held) as body, g.action, \
         coalesce(nullif(g.mrc, ''), b.mrc, '') as mrc, g.minutes, g.reason, g.path from {} g \
         left join person p on p.id = g.person_id left join concertation_body b on b.id = g.body_id \
         order by g.day desc, g.id desc"
        ),
        volunteer_rows!()
    );
    sqlx::query_as(AssertSqlSafe(sql)).bind(from).bind(to).fetch_all(db.rows()).await
}

/// Notes hours given beside meetings, or says what is refused.
pub async fn note(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    if let Some(day) = refusals.day("day", &typed.day) {
        refusals.unless(day <= act.today(), "day", "concertation-refusal-future");
    }
    let minutes: Option<i64> =
        typed.minutes.trim().parse().ok().filter(|minutes| (1..=LONGEST).contains(minutes));
    refusals.unless(minutes.is_some(), "minutes", "concertation-refusal-minutes");
    let sound = is_seen(&typed.reason) && typed.reason.chars().count() <= 500;
    refusals.unless(sound, "reason", "concertation-refusal-reason");
    let body: Option<(String, String)> =
        sqlx::query_as("select id, action from concertation_body where id = $1")
            .bind(&typed.body)
            .fetch_optional(act.rows())
            .await?;
    refusals.unless(typed.body.is_empty() || body.is_some(), "body", "concertation-refusal-body");
    let action = match (&body, typed.action.as_str()) {
        (Some((_, action)), "") => action.clone(),
        (None, "") => "4.1".to_owned(),
        (_, said) => said.to_owned(),
    };
    judge_place(&typed.mrc, &action, &mut refusals);
    let person = pick::meet(act, &typed.name, &typed.person, &mut refusals).await?;
    let (Some(person), Some(minutes), true) = (person, minutes, refusals.none()) else {
        return Ok(Err(refusals));
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into volunteer_time (id, person_id, body_id, day, minutes, reason, action, mrc, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(&person)
    .bind(body.map(|(id, _)| id))
    .bind(typed.day.trim())
    .bind(minutes)
    .bind(typed.reason.trim())
    .bind(action)
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("hours.noted", "hours", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Withdraws hours noted by mistake; false when there are none.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done =
        sqlx::query("update volunteer_time set withdrawn_at = $2 where id = $1 and withdrawn_at is null")
            .bind(id)
            .bind(at)
            .execute(act.rows())
            .await?;
    if done.rows_affected() > 0 {
        act.record("hours.withdrawn", "hours", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
