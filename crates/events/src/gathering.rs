//! The gathering: one edition of something that brings people together, with its place, its price and its public.
use db::{Act, Db, Fault, FromRow};
use page::Language;
use sqlx::{Any, AssertSqlSafe, Executor};

/// What a gathering may be.
pub const KINDS: [&str; 10] = [
    "training",
    "networking",
    "journee",
    "rendez-vous",
    "launch",
    "tour",
    "conference",
    "visit",
    "workshop",
    "other",
];

/// For whom it is.
pub const AUDIENCES: [&str; 8] =
    ["managers", "directors", "workers", "advisers", "youth", "promoters", "buyers", "public"];

#[derive(Clone, Debug, Default, FromRow)]
pub struct Gathering {
    pub id: String,
    pub series: String,
    /// 0 when editions are not numbered.
    pub edition: i64,
    pub kind: String,
    pub title_fr: String,
    pub title_en: String,
    pub about_fr: String,
    pub about_en: String,
    /// Parted by spaces.
    pub audience: String,
    pub place: String,
    /// Three digits.
    pub mrc: String,
    pub link: String,
    pub action: String,
    pub capacity: Option<i64>,
    /// Before taxes.
    pub cents: i64,
    pub member_cents: i64,
    /// 1 when TPS and TVQ come on top.
    pub taxable: i64,
    pub closes_on: Option<String>,
    pub sequence: i64,
    pub changed_at: String,
    /// The days of its first and last sessions, or "".
    pub first_on: String,
    pub last_on: String,
    /// "" while it is a draft.
    pub published_on: String,
    /// "" while it is to be held.
    pub cancelled_on: String,
}

impl Gathering {
    /// Its title in a language, with its edition; French where English was not written.
    pub fn title(&self, language: Language) -> &str {
        if language == Language::English && !self.title_en.is_empty() {
            &self.title_en
        } else {
            &self.title_fr
        }
    }

    pub fn about(&self, language: Language) -> &str {
        if language == Language::English && !self.about_en.is_empty() {
            &self.about_en
        } else {
            &self.about_fr
        }
    }

    pub fn audiences(&self) -> impl Iterator<Item = &str> {
        self.audience.split_whitespace()
    }

    pub fn is_published(&self) -> bool {
        !self.published_on.is_empty()
    }

    pub fn is_cancelled(&self) -> bool {
        !self.cancelled_on.is_empty()
    }

    pub fn is_paid(&self) -> bool {
        self.cents > 0 || self.member_cents > 0
    }

    /// `draft`, `cancelled`, `over` or `coming`.
    pub fn state(&self, today: &str) -> &'static str {
        match (self.is_published(), self.is_cancelled()) {
            (_, true) => "cancelled",
            (false, _) => "draft",
            _ if !self.last_on.is_empty() && *self.last_on < *today => "over",
            _ => "coming",
        }
    }

    /// Whether one may register on a day: `open`, or why not.
    pub fn takes(&self, today: &str) -> &'static str {
        let closed = self.closes_on.as_deref().is_some_and(|on| on < today);
        match self.state(today) {
            "coming" if closed => "closed",
            "coming" => "open",
            other => other,
        }
    }
}

macro_rules! all {
    ($rest:literal) => {
        concat!(
            "select g.id, g.series, g.edition, g.kind, g.title_fr, g.title_en, g.about_fr, g.about_en, g.audience, \
             g.place, g.mrc, g.link, g.action, g.capacity, g.cents, g.member_cents, g.taxable, g.closes_on, \
             g.sequence, g.changed_at, \
             coalesce((select min(s.day) from gathering_session s where s.gathering_id = g.id), '') as first_on, \
             coalesce((select max(s.day) from gathering_session s where s.gathering_id = g.id), '') as last_on, \
             coalesce((select min(t.day) from gathering_state t where t.gathering_id = g.id \
             and t.state = 'published'), '') as published_on, \
             coalesce((select min(t.day) from gathering_state t where t.gathering_id = g.id \
             and t.state = 'cancelled'), '') as cancelled_on from gathering g ",
            $rest
        )
    };
}

/// One gathering, as readers see it or as an act that changes it does.
pub async fn find<'e>(rows: impl Executor<'e, Database = Any>, id: &str) -> Result<Option<Gathering>, Fault> {
    sqlx::query_as(all!("where g.id = $1")).bind(id).fetch_optional(rows).await
}

/// Every gathering, the latest first; those whose day is not said come before.
pub async fn all(db: &Db) -> Result<Vec<Gathering>, Fault> {
    let mut all: Vec<Gathering> = sqlx::query_as(all!("order by g.id")).fetch_all(db.rows()).await?;
    all.sort_by(|a, b| {
        (!a.first_on.is_empty(), &b.first_on, &b.id).cmp(&(!b.first_on.is_empty(), &a.first_on, &a.id))
    });
    Ok(all)
}

/// The editions of one series, the latest first.
pub async fn editions(db: &Db, series: &str) -> Result<Vec<Gathering>, Fault> {
    let sql = all!("where g.series = $1 order by g.edition desc, g.id desc");
    sqlx::query_as(AssertSqlSafe(sql)).bind(series).fetch_all(db.rows()).await
}

/// Has calendars take it anew, once it is public.
pub async fn touch(act: &mut Act, id: &str) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query(
        "update gathering set changed_at = $2, sequence = sequence + case when exists (select 1 from gathering_state t \
         where t.gathering_id = gathering.id and t.state = 'published') then 1 else 0 end where id = $1",
    )
    .bind(id)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Writes that it is published, changed or cancelled from today on, and gives the row that says so.
async fn say(act: &mut Act, id: &str, state: &str, told: &str) -> Result<String, Fault> {
    let (row, day, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into gathering_state (id, gathering_id, state, day, told, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&row)
    .bind(id)
    .bind(state)
    .bind(&day)
    .bind(told.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record(&format!("gathering.{state}"), "gathering", id, &day).await?;
    Ok(row)
}

/// Publishes it; or gives the key of why not.
pub async fn publish(act: &mut Act, one: &Gathering) -> Result<Result<(), &'static str>, Fault> {
    if one.first_on.is_empty() {
        return Ok(Err("event-refusal-no-session"));
    }
    if !one.is_published() {
        say(act, &one.id, "published", "").await?;
    }
    Ok(Ok(()))
}

/// The longest that those who registered are told of a change, in signs.
const LONGEST: usize = 2_000;

/// Says what changed to those who registered; gives the row, or the key of why not.
pub async fn tell_change(
    act: &mut Act,
    one: &Gathering,
    told: &str,
) -> Result<Result<String, &'static str>, Fault> {
    if one.state(&act.today().to_string()) != "coming" {
        return Ok(Err("event-refusal-not-coming"));
    }
    if !page::is_seen(told) || told.chars().count() > LONGEST {
        return Ok(Err("event-refusal-told"));
    }
    touch(act, &one.id).await?;
    say(act, &one.id, "changed", told).await.map(Ok)
}

/// Cancels it, with what those who registered are told; gives the row, or the key of why not.
pub async fn cancel(
    act: &mut Act,
    one: &Gathering,
    told: &str,
) -> Result<Result<String, &'static str>, Fault> {
    if one.state(&act.today().to_string()) != "coming" {
        return Ok(Err("event-refusal-not-coming"));
    }
    if told.chars().count() > LONGEST {
        return Ok(Err("event-refusal-told"));
    }
    touch(act, &one.id).await?;
    say(act, &one.id, "cancelled", told).await.map(Ok)
}

/// What those who registered are told by a row that says it changed or is cancelled: its gathering, which, and what.
pub async fn told(db: &Db, row: &str) -> Result<Option<(String, String, String)>, Fault> {
    sqlx::query_as("select gathering_id, state, told from gathering_state where id = $1")
        .bind(row)
        .fetch_optional(db.rows())
        .await
}

/// Those that are public and held today or later, or all public ones whose sessions are in a month, in their order.
pub async fn public(db: &Db) -> Result<Vec<Gathering>, Fault> {
    let mut all = all(db).await?;
    all.retain(|one| one.is_published() && !one.first_on.is_empty());
    all.sort_by(|a, b| (&a.first_on, &a.id).cmp(&(&b.first_on, &b.id)));
    Ok(all)
}
