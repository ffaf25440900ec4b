//! The cohort: the people whom a programme leads together, its days, where it is, and the days of its call.
use crate::{alive::after, programme::told};
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Cohort {
    pub id: String,
    pub programme_id: String,
    pub programme_fr: String,
    pub programme_en: String,
    pub number: i64,
    pub begins_on: String,
    pub ends_on: Option<String>,
    /// "" when it is of the whole territory.
    pub mrc: String,
    pub action: String,
    pub places: Option<i64>,
    pub call_opens_on: Option<String>,
    pub call_closes_on: Option<String>,
    pub call_language: String,
    pub call_text: String,
    pub cancelled_on: Option<String>,
    pub cancelled_why: String,
    /// How many take part, or took part to its end.
    pub people: i64,
}

impl Cohort {
    pub fn programme(&self, language: Language) -> &str {
        told(language, &self.programme_fr, &self.programme_en)
    }

    pub fn is_off(&self) -> bool {
        self.cancelled_on.is_some()
    }

    /// `off`, `coming`, `on` or `over`.
    pub fn state(&self, today: &str) -> &'static str {
        match self {
            _ if self.is_off() => "off",
            _ if self.begins_on.as_str() > today => "coming",
            _ if self.ends_on.as_ref().is_some_and(|end| end.as_str() < today) => "over",
            _ => "on",
        }
    }

    /// Whether one may apply on a day: `none` without a call, `soon`, `open`, `over`, or `off`.
    pub fn call(&self, today: &str) -> &'static str {
        match (&self.call_opens_on, &self.call_closes_on) {
            _ if self.is_off() => "off",
            (None, _) => "none",
            (Some(opens), _) if opens.as_str() > today => "soon",
            (_, Some(closes)) if closes.as_str() < today => "over",
            _ => "open",
        }
    }
}

/// What was typed of a cohort.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub programme: String,
    pub begins_on: String,
    pub ends_on: String,
    pub mrc: String,
    pub action: String,
    pub places: String,
    pub call_opens_on: String,
    pub call_closes_on: String,
    pub call_language: String,
    pub call_text: String,
}

impl Typed {
    pub fn of(kept: &Cohort) -> Typed {
        let day = |day: &Option<String>| day.clone().unwrap_or_default();
        Typed {
            programme: kept.programme_id.clone(),
            begins_on: kept.begins_on.clone(),
            ends_on: day(&kept.ends_on),
            mrc: kept.mrc.clone(),
            action: kept.action.clone(),
            places: kept.places.map(|places| places.to_string()).unwrap_or_default(),
            call_opens_on: day(&kept.call_opens_on),
            call_closes_on: day(&kept.call_closes_on),
            call_language: kept.call_language.clone(),
            call_text: kept.call_text.clone(),
        }
    }

    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.day("begins_on", &self.begins_on);
        for (field, text) in [
            ("ends_on", &self.ends_on),
            ("call_opens_on", &self.call_opens_on),
            ("call_closes_on", &self.call_closes_on),
        ] {
            if !text.trim().is_empty() {
                refusals.day(field, text);
            }
        }
        let follows = |first: &str, last: &str| last.trim().is_empty() || first.trim() <= last.trim();
        refusals.unless(follows(&self.begins_on, &self.ends_on), "ends_on", "day-refusal-order");
        let order = follows(&self.call_opens_on, &self.call_closes_on);
        refusals.unless(order, "call_closes_on", "day-refusal-order");
        let closes = self.call_closes_on.trim();
        let before = closes.is_empty() || closes <= self.begins_on.trim();
        refusals.unless(before, "call_closes_on", "cohort-refusal-call-late");
        let opens = !self.call_opens_on.trim().is_empty() || self.call_closes_on.trim().is_empty();
        refusals.unless(opens, "call_opens_on", "cohort-refusal-call-opens");
        refusals.unless(self.seats().is_some(), "places", "cohort-refusal-places");
        refusals.unless(self.call_text.chars().count() <= 5_000, "call_text", "cohort-refusal-long");
        judge_place(&self.mrc, &self.action, &mut refusals);
        refusals
    }

    /// The places, if they are counted; none when they are not a number.
    fn seats(&self) -> Option<Option<i64>> {
        match self.places.trim() {
            "" => Some(None),
            places => places.parse().ok().filter(|places| (1..=1_000).contains(places)).map(Some),
        }
    }

    fn language(&self) -> &'static str {
        if self.call_language == "en" { "en" } else { "fr" }
    }
}

fn day(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|day| !day.is_empty())
}

/// What is wrong with an MRC and an action of the frame.
pub fn judge_place(mrc: &str, action: &str, refusals: &mut Refusals) {
    refusals.unless(mrc.is_empty() || territory::mrc(mrc).is_some(), "mrc", "cohort-refusal-mrc");
    refusals.unless(frame::find(action).is_some(), "action", "cohort-refusal-action");
}

macro_rules! cohorts {
    ($rest:literal) => {
        concat!(
            "select c.id, c.programme_id, g.name_fr as programme_fr, g.name_en as programme_en, c.number, c.begins_on, \
             c.ends_on, c.mrc, c.action, c.places, c.call_opens_on, c.call_closes_on, c.call_language, c.call_text, \
             c.cancelled_on, c.cancelled_why, (select count(*) from cohort_participant x where x.cohort_id = c.id \
             and x.left_on is null) as people from cohort c join programme g on g.id = c.programme_id ",
            $rest
        )
    };
}

/// Every cohort, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Cohort>, Fault> {
    sqlx::query_as(cohorts!("order by c.begins_on desc, c.id desc")).fetch_all(db.rows()).await
}

/// The cohorts of a programme, the latest first.
pub async fn of_programme(db: &Db, programme: &str) -> Result<Vec<Cohort>, Fault> {
    sqlx::query_as(cohorts!("where c.programme_id = $1 order by c.number desc"))
        .bind(programme)
        .fetch_all(db.rows())
        .await
}

/// The cohorts that an account coaches on a day, the latest first.
pub async fn coached(db: &Db, account: &str, day: &str) -> Result<Vec<Cohort>, Fault> {
    sqlx::query_as(cohorts!(
        "where exists (select k.id from cohort_coach k where k.cohort_id = c.id and k.account_id = $1 \
         and k.from_on <= $2 and (k.until_on is null or k.until_on >= $2)) order by c.begins_on desc, c.id desc"
    ))
    .bind(account)
    .bind(day)
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Cohort>, Fault> {
    sqlx::query_as(cohorts!("where c.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// A cohort as it is within an act.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Cohort>, Fault> {
    sqlx::query_as(cohorts!("where c.id = $1")).bind(id).fetch_optional(act.rows()).await
}

/// Opens the next cohort of a programme, or says what is refused.
pub async fn open(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let programme: Option<(i64,)> = sqlx::query_as(
        "select cast(coalesce((select max(c.number) from cohort c where c.programme_id = g.id), 0) + 1 as bigint) \
         from programme g where g.id = $1",
    )
    .bind(&typed.programme)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(programme.is_some(), "programme", "cohort-refusal-programme");
    let (Some((number,)), true) = (programme, refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into cohort (id, programme_id, number, begins_on, ends_on, mrc, action, places, call_opens_on, \
         call_closes_on, call_language, call_text, cancelled_why, recorded_at, recorded_by, twelve_on, thirty_six_on) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', $13, $14, $15, $16)",
    )
    .bind(&id)
    .bind(&typed.programme)
    .bind(number)
    .bind(typed.begins_on.trim())
    .bind(day(&typed.ends_on))
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(typed.seats().flatten())
    .bind(day(&typed.call_opens_on))
    .bind(day(&typed.call_closes_on))
    .bind(typed.language())
    .bind(typed.call_text.trim())
    .bind(at)
    .bind(by)
    .bind(day(&typed.ends_on).and_then(|day| after(day, 12)))
    .bind(day(&typed.ends_on).and_then(|day| after(day, 36)))
    .execute(act.rows())
    .await?;
    act.record("cohort.opened", "cohort", &id, typed.begins_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes a cohort, or says what is refused; its programme and number stay.
pub async fn change(act: &mut Act, kept: &Cohort, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update cohort set begins_on = $2, ends_on = $3, mrc = $4, action = $5, places = $6, call_opens_on = $7, \
         call_closes_on = $8, call_language = $9, call_text = $10, twelve_on = $11, thirty_six_on = $12 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.begins_on.trim())
    .bind(day(&typed.ends_on))
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(typed.seats().flatten())
    .bind(day(&typed.call_opens_on))
    .bind(day(&typed.call_closes_on))
    .bind(typed.language())
    .bind(typed.call_text.trim())
    .bind(day(&typed.ends_on).and_then(|day| after(day, 12)))
    .bind(day(&typed.ends_on).and_then(|day| after(day, 36)))
    .execute(act.rows())
    .await?;
    act.record("cohort.changed", "cohort", &kept.id, &kept.begins_on).await?;
    Ok(Ok(()))
}

/// Cancels a cohort, with why; false when it was already.
pub async fn cancel(act: &mut Act, id: &str, why: &str) -> Result<Result<bool, Refusals>, Fault> {
    let refusals = judge_why(why);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let off = sqlx::query(
        "update cohort set cancelled_on = $2, cancelled_why = $3 where id = $1 and cancelled_on is null",
    )
    .bind(id)
    .bind(today)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if off.rows_affected() > 0 {
        act.record("cohort.cancelled", "cohort", id, "").await?;
    }
    Ok(Ok(off.rows_affected() > 0))
}

/// What is wrong with a reason.
pub fn judge_why(why: &str) -> Refusals {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "cohort-refusal-why");
    refusals
}
