//! The session of a cohort: its day and hours, online or in a place, who speaks; held once somebody was there.
use crate::cohort::{Cohort, judge_why};
use db::{Act, Db, Fault, FromRow};
use jiff::ToSpan;
use page::{Refusals, is_seen, minutes_between, since_midnight};
use serde::Deserialize;

pub const MODES: [&str; 2] = ["online", "place"];

#[derive(Clone, Debug, FromRow)]
pub struct Session {
    pub id: String,
    pub cohort_id: String,
    pub title: String,
    pub day: String,
    pub from_time: String,
    pub to_time: String,
    pub minutes: i64,
    pub mode: String,
    pub place: String,
    pub link: String,
    pub speaker: String,
    pub cancelled_on: Option<String>,
    pub cancelled_why: String,
    /// How many were there.
    pub present: i64,
}

impl Session {
    pub fn is_off(&self) -> bool {
        self.cancelled_on.is_some()
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

/// What was typed of a session.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub day: String,
    pub from_time: String,
    pub to_time: String,
    pub mode: String,
    pub place: String,
    pub link: String,
    pub speaker: String,
}

impl Typed {
    pub fn of(kept: &Session) -> Typed {
        Typed {
            title: kept.title.clone(),
            day: kept.day.clone(),
            from_time: kept.from_time.clone(),
            to_time: kept.to_time.clone(),
            mode: kept.mode.clone(),
            place: kept.place.clone(),
            link: kept.link.clone(),
            speaker: kept.speaker.clone(),
        }
    }

    /// What is wrong with it; the minutes between its hours when nothing is.
    fn judge(&self, cohort: &Cohort) -> Result<i64, Refusals> {
        let mut refusals = Refusals::default();
        let titled = is_seen(&self.title) && self.title.chars().count() <= 200;
        refusals.unless(titled, "title", "cohort-refusal-name");
        refusals.day("day", &self.day);
        let within = self.day.trim() >= cohort.begins_on.as_str()
            && self.day.trim() <= cohort.ends_on.as_deref().unwrap_or("9999");
        refusals.unless(within, "day", "cohort-refusal-outside");
        let minutes = minutes_between(&self.from_time, &self.to_time);
        refusals.unless(since_midnight(&self.from_time).is_some(), "from_time", "cohort-refusal-time");
        refusals.unless(since_midnight(&self.to_time).is_some(), "to_time", "cohort-refusal-time");
        refusals.unless(minutes.is_some(), "to_time", "cohort-refusal-hours");
        refusals.unless(MODES.contains(&self.mode.as_str()), "mode", "cohort-refusal-mode");
        for (field, text) in [("place", &self.place), ("speaker", &self.speaker)] {
            refusals.unless(text.chars().count() <= 300, field, "cohort-refusal-long");
        }
        judge_link("link", &self.link, &mut refusals);
        match (minutes, refusals.none()) {
            (Some(minutes), true) => Ok(minutes),
            _ => Err(refusals),
        }
    }
}

/// What is wrong with the address of a page, if one is given.
pub fn judge_link(field: &'static str, link: &str, refusals: &mut Refusals) {
    let link = link.trim();
    let sound = link.is_empty() || link.starts_with("https://") || link.starts_with("http://");
    refusals.unless(sound && link.chars().count() <= 500, field, "cohort-refusal-link");
}

macro_rules! sessions {
    ($rest:literal) => {
        concat!(
            "select s.id, s.cohort_id, s.title, s.day, s.from_time, s.to_time, s.minutes, s.mode, s.place, s.link, \
             s.speaker, s.cancelled_on, s.cancelled_why, (select count(*) from cohort_attendance a \
             where a.session_id = s.id and a.how = 'present') as present from cohort_session s ",
            $rest
        )
    };
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Session>, Fault> {
    sqlx::query_as(sessions!("where s.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The sessions of a cohort, in the order of their days.
pub async fn of(db: &Db, cohort: &str) -> Result<Vec<Session>, Fault> {
    sqlx::query_as(sessions!("where s.cohort_id = $1 order by s.day, s.from_time, s.id"))
        .bind(cohort)
        .fetch_all(db.rows())
        .await
}

/// Sessions of the last months of which nobody said yet who was there.
pub async fn untold(db: &Db) -> Result<Vec<Session>, Fault> {
    let today = db.today();
    sqlx::query_as(sessions!(
        "where s.day between $1 and $2 and s.cancelled_on is null and not exists (select a.participant_id \
         from cohort_attendance a where a.session_id = s.id) order by s.day, s.id"
    ))
    .bind(today.saturating_sub(120.days()).to_string())
    .bind(today.saturating_sub(1.day()).to_string())
    .fetch_all(db.rows())
    .await
}

/// Plans a session, or says what is refused.
pub async fn plan(act: &mut Act, cohort: &Cohort, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let minutes = match typed.judge(cohort) {
        Ok(minutes) => minutes,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort_session (id, cohort_id, title, day, from_time, to_time, minutes, mode, place, link, speaker, \
         cancelled_why, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', $12, $13)",
    )
    .bind(&id)
    .bind(&cohort.id)
    .bind(typed.title.trim())
    .bind(typed.day.trim())
    .bind(typed.from_time.trim())
    .bind(typed.to_time.trim())
    .bind(minutes)
    .bind(&typed.mode)
    .bind(typed.place.trim())
    .bind(typed.link.trim())
    .bind(typed.speaker.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("cohort.session-planned", "cohort", &cohort.id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Changes a session, or says what is refused; one that was held stays in the past.
pub async fn change(
    act: &mut Act,
    cohort: &Cohort,
    kept: &Session,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let minutes = typed.judge(cohort).map_err(|why| refusals = why).unwrap_or_default();
    let future = typed.day.trim() > act.today().to_string().as_str();
    refusals.unless(kept.present == 0 || !future, "day", "cohort-refusal-held");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update cohort_session set title = $2, day = $3, from_time = $4, to_time = $5, minutes = $6, mode = $7, \
         place = $8, link = $9, speaker = $10 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.title.trim())
    .bind(typed.day.trim())
    .bind(typed.from_time.trim())
    .bind(typed.to_time.trim())
    .bind(minutes)
    .bind(&typed.mode)
    .bind(typed.place.trim())
    .bind(typed.link.trim())
    .bind(typed.speaker.trim())
    .execute(act.rows())
    .await?;
    act.record("cohort.session-changed", "cohort", &cohort.id, &kept.day).await?;
    Ok(Ok(()))
}

/// Cancels a session, with why; false when it was already, or was held.
pub async fn cancel(act: &mut Act, kept: &Session, why: &str) -> Result<Result<bool, Refusals>, Fault> {
    let refusals = judge_why(why);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let off = sqlx::query(
        "update cohort_session set cancelled_on = $2, cancelled_why = $3 where id = $1 and cancelled_on is null \
         and not exists (select a.participant_id from cohort_attendance a where a.session_id = $1 and a.how = 'present')",
    )
    .bind(&kept.id)
    .bind(today)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if off.rows_affected() > 0 {
        act.record("cohort.session-cancelled", "cohort", &kept.cohort_id, &kept.day).await?;
    }
    Ok(Ok(off.rows_affected() > 0))
}
