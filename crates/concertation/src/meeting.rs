//! The meeting of a body: its day and hours, where, what is to be spoken of, and whether it was called off.
use crate::body::Body;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen, minutes_between, since_midnight};
use serde::Deserialize;

/// The longest agenda.
const LONGEST: usize = 20_000;

#[derive(Clone, Debug, FromRow)]
pub struct Meeting {
    pub id: String,
    pub body_id: String,
    pub body: String,
    pub day: String,
    pub from_time: String,
    pub to_time: String,
    pub minutes: i64,
    pub place: String,
    pub link: String,
    pub agenda: String,
    /// The MRC where it is held, or "" for that of its body.
    pub mrc: String,
    pub body_mrc: String,
    pub cancelled_on: Option<String>,
    pub cancelled_why: String,
    /// How many were there, at the table or from afar.
    pub present: i64,
}

impl Meeting {
    pub fn is_off(&self) -> bool {
        self.cancelled_on.is_some()
    }

    /// The MRC where it is held, its own or that of its body; "" for the whole territory.
    pub fn held_in(&self) -> &str {
        if self.mrc.is_empty() { &self.body_mrc } else { &self.mrc }
    }

    /// `off`, `held`, `coming`, or `open` when nobody said yet who was there.
    pub fn state(&self, today: &str) -> &'static str {
        match (self.is_off(), self.present > 0, self.day.as_str() > today) {
            (true, ..) => "off",
            (_, true, _) => "held",
            (.., true) => "coming",
            _ => "open",
        }
    }
}

/// What was typed of a meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub from_time: String,
    pub to_time: String,
    pub place: String,
    pub link: String,
    pub agenda: String,
    /// The MRC where it is held, or "" for that of its body.
    pub mrc: String,
}

impl Typed {
    pub fn of(meeting: &Meeting) -> Typed {
        Typed {
            day: meeting.day.clone(),
            from_time: meeting.from_time.clone(),
            to_time: meeting.to_time.clone(),
            place: meeting.place.clone(),
            link: meeting.link.clone(),
            agenda: meeting.agenda.clone(),
            mrc: meeting.mrc.clone(),
        }
    }

    /// As the last one was, on a day still to be said.
    pub fn again(last: &Meeting) -> Typed {
        Typed { day: String::new(), ..Typed::of(last) }
    }

    /// What is wrong with it; the minutes between its hours when nothing is.
    pub fn judge(&self) -> Result<i64, Refusals> {
        let mut refusals = Refusals::default();
        refusals.day("day", &self.day);
        let minutes = minutes_between(&self.from_time, &self.to_time);
        refusals.unless(since_midnight(&self.from_time).is_some(), "from_time", "concertation-refusal-time");
        refusals.unless(since_midnight(&self.to_time).is_some(), "to_time", "concertation-refusal-time");
        refusals.unless(minutes.is_some(), "to_time", "concertation-refusal-hours");
        refusals.unless(self.place.chars().count() <= 300, "place", "concertation-refusal-long");
        let link = self.link.trim();
        let sound = link.is_empty() || (link.starts_with("https://") || link.starts_with("http://"));
        refusals.unless(sound && link.chars().count() <= 500, "link", "concertation-refusal-link");
        refusals.unless(self.agenda.chars().count() <= LONGEST, "agenda", "concertation-refusal-long");
        let known = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        refusals.unless(known, "mrc", "concertation-refusal-mrc");
        match (minutes, refusals.none()) {
            (Some(minutes), true) => Ok(minutes),
            _ => Err(refusals),
        }
    }
}

macro_rules! meetings {
    ($rest:literal) => {
        concat!(
            "select m.id, m.body_id, b.name as body, m.day, m.from_time, m.to_time, m.minutes, m.place, m.link, \
             m.agenda, m.mrc, b.mrc as body_mrc, m.cancelled_on, m.cancelled_why, \
             (select count(*) from concertation_presence x where x.meeting_id = m.id \
             and x.how in ('present', 'remote')) as present \
             from concertation_meeting m join concertation_body b on b.id = m.body_id ",
            $rest
        )
    };
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Meeting>, Fault> {
    sqlx::query_as(meetings!("where m.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The meetings of a body, the latest first.
pub async fn of_body(db: &Db, body: &str) -> Result<Vec<Meeting>, Fault> {
    let sql = meetings!("where m.body_id = $1 order by m.day desc, m.from_time desc, m.id desc limit 200");
    sqlx::query_as(sql).bind(body).fetch_all(db.rows()).await
}

/// The next meetings of every body, the nearest first.
pub async fn coming(db: &Db, most: i64) -> Result<Vec<Meeting>, Fault> {
    sqlx::query_as(meetings!(
        "where m.day >= $1 and m.cancelled_on is null and not exists (select x.person_id \
         from concertation_presence x where x.meeting_id = m.id) order by m.day, m.from_time, m.id limit $2"
    ))
    .bind(db.today().to_string())
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// Meetings of the last months of which nobody said yet who was there.
pub async fn untold(db: &Db) -> Result<Vec<Meeting>, Fault> {
    let today = db.today();
    sqlx::query_as(meetings!(
        "where m.day between $1 and $2 and m.cancelled_on is null and not exists (select x.person_id \
         from concertation_presence x where x.meeting_id = m.id) order by m.day, m.id"
    ))
    .bind(today.saturating_sub(jiff::ToSpan::days(120)).to_string())
    .bind(today.saturating_sub(jiff::ToSpan::days(1)).to_string())
    .fetch_all(db.rows())
    .await
}

/// Convenes a meeting, or says what is refused.
pub async fn convene(act: &mut Act, body: &Body, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let minutes = typed.judge().map_err(|why| refusals = why).unwrap_or_default();
    let sat = typed.day.trim() >= body.from_on.as_str() && !body.is_over(typed.day.trim());
    refusals.unless(sat, "day", "concertation-refusal-outside");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_meeting (id, body_id, day, from_time, to_time, minutes, place, link, agenda, action, \
         mrc, cancelled_why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $12, $13)",
    )
    .bind(&id)
    .bind(&body.id)
    .bind(typed.day.trim())
    .bind(typed.from_time.trim())
    .bind(typed.to_time.trim())
    .bind(minutes)
    .bind(typed.place.trim())
    .bind(typed.link.trim())
    .bind(typed.agenda.trim())
    .bind(&body.action)
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("meeting.convened", "meeting", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Changes a meeting, or says what is refused; history keeps the day it was on.
pub async fn change(act: &mut Act, kept: &Meeting, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let minutes = typed.judge().map_err(|why| refusals = why).unwrap_or_default();
    let future = typed.day.trim() > act.today().to_string().as_str();
    refusals.unless(kept.present == 0 || !future, "day", "concertation-refusal-held");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update concertation_meeting set day = $2, from_time = $3, to_time = $4, minutes = $5, place = $6, link = $7, \
         agenda = $8, mrc = $9 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.day.trim())
    .bind(typed.from_time.trim())
    .bind(typed.to_time.trim())
    .bind(minutes)
    .bind(typed.place.trim())
    .bind(typed.link.trim())
    .bind(typed.agenda.trim())
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    act.record("meeting.changed", "meeting", &kept.id, &kept.day).await?;
    Ok(Ok(()))
}

/// Calls a meeting off, with why; false when it was already, or was held.
pub async fn call_off(act: &mut Act, id: &str, why: &str) -> Result<Result<bool, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(why) && why.chars().count() <= 500;
    refusals.unless(sound, "why", "concertation-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let off = sqlx::query(
        "update concertation_meeting set cancelled_on = $2, cancelled_why = $3 where id = $1 and cancelled_on is null \
         and not exists (select x.person_id from concertation_presence x where x.meeting_id = $1 \
         and x.how in ('present', 'remote'))",
    )
    .bind(id)
    .bind(today)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if off.rows_affected() > 0 {
        act.record("meeting.called-off", "meeting", id, "").await?;
    }
    Ok(Ok(off.rows_affected() > 0))
}
