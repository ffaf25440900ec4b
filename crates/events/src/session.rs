//! The session: one thing held on a day between two hours, in its track or at its stop, by those who speak.
use crate::{
    chairs, hours,
    speaker::{Speaker, are_named, speak},
};
use db::{Act, Db, Fault, FromRow};
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use page::{Language, Refusals, hour, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};
use std::collections::HashMap;

/// The most places of a session that are counted.
const MOST: i64 = 100_000;

#[derive(Clone, Debug, Default, FromRow)]
pub struct Session {
    pub id: String,
    pub gathering_id: String,
    pub day: String,
    /// `13:30`, at the pole.
    pub begins: String,
    pub ends: String,
    pub minutes: i64,
    /// What tells it from those held at the same hours, or "".
    pub track: String,
    pub title_fr: String,
    pub title_en: String,
    pub topics: String,
    /// Its own place and MRC, or "" when they are the gathering's.
    pub place: String,
    pub mrc: String,
    /// Its own places, or none when they are not counted.
    pub capacity: Option<i64>,
    /// How many of them are held, where they are counted.
    pub taken: i64,
    /// How many came.
    pub came: i64,
}

/// What was typed of a session.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub begins: String,
    pub ends: String,
    pub track: String,
    pub session_fr: String,
    pub session_en: String,
    pub topics: String,
    pub session_place: String,
    pub session_mrc: String,
    pub session_capacity: String,
    /// One on each line: `Name, organization`.
    pub speakers: String,
}

impl Session {
    pub fn title(&self, language: Language) -> &str {
        if language == Language::English && !self.title_en.is_empty() {
            &self.title_en
        } else {
            &self.title_fr
        }
    }

    /// Its hours as people read them: `9 h 30 – 12 h`.
    pub fn hours(&self, language: Language) -> String {
        format!("{} – {}", hour(&self.begins, language), hour(&self.ends, language))
    }

    /// Whether one cannot be at both.
    pub fn overlaps(&self, other: &Session) -> bool {
        self.day == other.day && self.begins < other.ends && other.begins < self.ends
    }

    pub fn is_full(&self) -> bool {
        self.capacity.is_some_and(|capacity| self.taken >= capacity)
    }

    /// The moments at which it begins and ends.
    pub fn moments(&self, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        let day: Date = self.day.parse().ok()?;
        let at = |hour: &str| {
            let time: Time = format!("{hour}:00").parse().ok()?;
            Some(day.to_datetime(time).to_zoned(zone.clone()).ok()?.timestamp())
        };
        Some((at(&self.begins)?, at(&self.ends)?))
    }
}

impl Typed {
    pub fn of(one: &Session, speakers: &[Speaker]) -> Typed {
        let line = |one: &Speaker| {
            if one.organization.is_empty() {
                one.name.clone()
            } else {
                format!("{}, {}", one.name, one.organization)
            }
        };
        Typed {
            day: one.day.clone(),
            begins: one.begins.clone(),
            ends: one.ends.clone(),
            track: one.track.clone(),
            session_fr: one.title_fr.clone(),
            session_en: one.title_en.clone(),
            topics: one.topics.clone(),
            session_place: one.place.clone(),
            session_mrc: one.mrc.clone(),
            session_capacity: one.capacity.map(|places| places.to_string()).unwrap_or_default(),
            speakers: speakers.iter().map(line).collect::<Vec<_>>().join("\n"),
        }
    }

    fn read(&self) -> Result<(Date, Time, Time, Option<i64>), Refusals> {
        let mut refusals = Refusals::default();
        let day = refusals.day("day", &self.day);
        let (begins, ends) = (hours::read(&self.begins), hours::read(&self.ends));
        refusals.unless(begins.is_some(), "begins", "event-refusal-hour");
        refusals.unless(ends.is_some(), "ends", "event-refusal-hour");
        refusals.unless(ends > begins, "ends", "event-refusal-hours");
        refusals.unless(is_seen(&self.session_fr), "session_fr", "event-refusal-title");
        for (field, text, most) in [
            ("session_fr", &self.session_fr, 200),
            ("session_en", &self.session_en, 200),
            ("track", &self.track, 60),
            ("topics", &self.topics, 300),
            ("session_place", &self.session_place, 300),
            ("speakers", &self.speakers, 2_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "event-refusal-long");
        }
        refusals.unless(are_named(&self.speakers), "speakers", "event-refusal-speaker");
        let mrc = self.session_mrc.is_empty() || territory::mrc(&self.session_mrc).is_some();
        refusals.unless(mrc, "session_mrc", "event-refusal-mrc");
        let capacity = match self.session_capacity.trim() {
            "" => Some(None),
            typed => typed.parse::<i64>().ok().filter(|places| (1..=MOST).contains(places)).map(Some),
        };
        refusals.unless(capacity.is_some(), "session_capacity", "event-refusal-number");
        match (day, begins, ends, refusals.none()) {
            (Some(day), Some(begins), Some(ends), true) => Ok((day, begins, ends, capacity.flatten())),
            _ => Err(refusals),
        }
    }
}

/// Writes a session, a new one or (`id`) one again; or says what is refused.
pub async fn hold(
    act: &mut Act,
    gathering: &str,
    id: Option<&str>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let (day, begins, ends, capacity) = match typed.read() {
        Ok(read) => read,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let mut refusals = Refusals::default();
    if let Some(id) = id {
        let behind = chairs::leaves_behind(act, id, day).await?;
        refusals.unless(!behind, "day", "event-refusal-day-past");
    }
    if let (Some(id), Some(places)) = (id, capacity) {
        let out = crate::choice::leaves_out(act, id, places).await?;
        refusals.unless(!out, "session_capacity", "event-refusal-places-held");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let minutes =
        i64::from(ends.hour() - begins.hour()) * 60 + i64::from(ends.minute()) - i64::from(begins.minute());
    let (row, at, by) = (id.map_or_else(|| act.id(), str::to_owned), act.at(), act.by());
    sqlx::query(
        "insert into gathering_session (id, gathering_id, day, begins, ends, minutes, track, title_fr, title_en, topics, \
         place, mrc, capacity, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
         on conflict (id) do update set day = excluded.day, begins = excluded.begins, ends = excluded.ends, \
         minutes = excluded.minutes, track = excluded.track, title_fr = excluded.title_fr, \
         title_en = excluded.title_en, topics = excluded.topics, place = excluded.place, mrc = excluded.mrc, \
         capacity = excluded.capacity",
    )
    .bind(&row)
    .bind(gathering)
    .bind(day.to_string())
    .bind(hours::written(begins))
    .bind(hours::written(ends))
    .bind(minutes)
    .bind(typed.track.trim())
    .bind(typed.session_fr.trim())
    .bind(typed.session_en.trim())
    .bind(typed.topics.trim())
    .bind(typed.session_place.trim())
    .bind(&typed.session_mrc)
    .bind(capacity)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    speak(act, &row, &typed.speakers).await?;
    crate::gathering::touch(act, gathering).await?;
    act.record("gathering.session-written", "gathering", gathering, &row).await?;
    Ok(Ok(row))
}

/// Takes a session out, or gives the key of why it stays: somebody came to it, or means to.
pub async fn remove(act: &mut Act, one: &Session) -> Result<Result<(), &'static str>, Fault> {
    let (came,): (i64,) =
        sqlx::query_as("select count(*) from presence where session_id = $1 and withdrawn_at is null")
            .bind(&one.id)
            .fetch_one(act.rows())
            .await?;
    if came > 0 {
        return Ok(Err("event-came-kept"));
    }
    if crate::choice::counts(act.rows(), &one.id).await?.0 > 0 {
        return Ok(Err("event-chosen-kept"));
    }
    for sql in [
        "delete from presence where session_id = $1",
        "delete from session_speaker where session_id = $1",
        "delete from registration_choice where session_id = $1",
        "delete from gathering_session where id = $1",
    ] {
        sqlx::query(sql).bind(&one.id).execute(act.rows()).await?;
    }
    crate::gathering::touch(act, &one.gathering_id).await?;
    act.record("gathering.session-removed", "gathering", &one.gathering_id, &one.day).await?;
    Ok(Ok(()))
}

macro_rules! sessions {
    ($rest:literal) => {
        concat!(
            "select s.id, s.gathering_id, s.day, s.begins, s.ends, s.minutes, s.track, s.title_fr, s.title_en, s.topics, \
             s.place, s.mrc, s.capacity, cast(case when s.capacity is null then 0 else (select count(*) \
             from registration_choice c join registration r on r.id = c.registration_id where c.session_id = s.id \
             and r.cancelled_at is null and (r.seated_at is not null or r.offered_at is not null \
             and r.lapsed_at is null)) end as bigint) as taken, \
             (select count(*) from presence p where p.session_id = s.id and p.withdrawn_at is null) as came from gathering_session s ",
            $rest,
            " order by s.day, s.begins, s.track, s.id"
        )
    };
}

/// The sessions of a gathering, in their order.
pub async fn of<'e>(rows: impl Executor<'e, Database = Any>, gathering: &str) -> Result<Vec<Session>, Fault> {
    sqlx::query_as(sessions!("where s.gathering_id = $1")).bind(gathering).fetch_all(rows).await
}

/// Every session, in order: for calendars.
pub async fn all(db: &Db) -> Result<Vec<Session>, Fault> {
    sqlx::query_as(sessions!("")).fetch_all(db.rows()).await
}

/// The MRC of the stops that say their own, by gathering.
pub async fn stops(db: &Db) -> Result<HashMap<String, Vec<String>>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select distinct gathering_id, mrc from gathering_session where mrc <> '' order by gathering_id, mrc",
    )
    .fetch_all(db.rows())
    .await?;
    let mut stops: HashMap<String, Vec<String>> = HashMap::new();
    for (gathering, mrc) in rows {
        stops.entry(gathering).or_default().push(mrc);
    }
    Ok(stops)
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Session>, Fault> {
    sqlx::query_as(sessions!("where s.id = $1")).bind(id).fetch_optional(db.rows()).await
}
