//! The mandate: somebody sits on a body, for an organization or for themselves, from a day to a last day.
use crate::body::Body;
use db::{Act, Db, Fault, FromRow};
use jiff::ToSpan;
use page::Refusals;
use people::pick;
use serde::Deserialize;

pub const TITLES: [&str; 6] = ["chair", "vice-chair", "secretary", "treasurer", "member", "observer"];

/// Whether hours are given, or paid by whoever sent them.
pub const STANDINGS: [&str; 2] = ["volunteer", "paid"];

/// Days before its last one from which a mandate is told to run out.
pub const SOON: i64 = 60;

#[derive(Clone, Debug, FromRow)]
pub struct Mandate {
    pub id: String,
    pub body_id: String,
    pub body: String,
    pub person_id: String,
    pub person: String,
    /// Whom they represent, or "".
    pub organization_id: String,
    pub organization: String,
    pub seat: String,
    pub title: String,
    pub standing: String,
    pub from_on: String,
    pub until_on: Option<String>,
    /// Whoever took over, or "".
    pub successor: String,
}

impl Mandate {
    pub fn is_on(&self, day: &str) -> bool {
        self.from_on.as_str() <= day && self.until_on.as_ref().is_none_or(|until| until.as_str() >= day)
    }
}

/// What was typed of a mandate.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// Who sits: a name, or the person chosen.
    pub name: String,
    pub person: Vec<String>,
    /// Whom they represent: a name, or the organization chosen.
    pub who: String,
    pub organization: Vec<String>,
    pub seat: String,
    pub title: String,
    pub standing: String,
    pub from_on: String,
    pub until_on: String,
    /// The mandate that this one takes over, by its id.
    pub replaces: String,
}

impl Typed {
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(TITLES.contains(&self.title.as_str()), "title", "concertation-refusal-title");
        let standing = STANDINGS.contains(&self.standing.as_str());
        refusals.unless(standing, "standing", "concertation-refusal-standing");
        refusals.unless(self.seat.chars().count() <= 200, "seat", "concertation-refusal-long");
        let from = refusals.day("from_on", &self.from_on);
        if !self.until_on.trim().is_empty()
            && let (Some(from), Some(until)) = (from, refusals.day("until_on", &self.until_on))
        {
            refusals.unless(from <= until, "until_on", "day-refusal-order");
        }
        refusals
    }
}

macro_rules! mandates {
    ($rest:literal) => {
        concat!(
            "select m.id, m.body_id, b.name as body, m.person_id, ",
            people::name_of!("p"),
            " as person, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization, m.seat, m.title, m.standing, m.from_on, m.until_on, \
             coalesce((select min(",
            people::name_of!("q"),
            ") \
             from concertation_mandate n join person q on q.id = n.person_id where n.replaces = m.id), '') \
             as successor from concertation_mandate m join concertation_body b on b.id = m.body_id \
             join person p on p.id = m.person_id left join organization o on o.id = ",
            people::keeper!("m.organization_id"),
            $rest
        )
    };
}

/// Every mandate on a body, the latest first.
pub async fn of_body(db: &Db, body: &str) -> Result<Vec<Mandate>, Fault> {
    let sql = mandates!(" where m.body_id = $1 order by m.from_on desc, m.id desc");
    sqlx::query_as(sql).bind(body).fetch_all(db.rows()).await
}

/// Those who sit on a day, in the order of their titles.
pub async fn on(db: &Db, body: &str, day: &str) -> Result<Vec<Mandate>, Fault> {
    let mut sitting = of_body(db, body).await?;
    sitting.retain(|mandate| mandate.is_on(day));
    page::sort_by_text(&mut sitting, |mandate| &mandate.person);
    sitting.sort_by_key(|mandate| TITLES.iter().position(|title| *title == mandate.title));
    Ok(sitting)
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Mandate>, Fault> {
    sqlx::query_as(mandates!(" where m.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The mandates that run out within the days told before, and that nobody takes over yet.
pub async fn expiring(db: &Db) -> Result<Vec<Mandate>, Fault> {
    let today = db.today();
    sqlx::query_as(mandates!(
        " where m.until_on between $1 and $2 and (b.until_on is null or b.until_on > m.until_on) and not exists \
         (select n.id from concertation_mandate n where n.replaces = m.id) order by m.until_on, m.id"
    ))
    .bind(today.to_string())
    .bind(today.saturating_add(SOON.days()).to_string())
    .fetch_all(db.rows())
    .await
}

/// Gives a mandate, or says what is refused. The one it takes over ends the day before, unless it ended already.
pub async fn give(act: &mut Act, body: &Body, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let from = page::read_day(&typed.from_on).ok();
    refusals.unless(from.is_none_or(|day| day <= act.today()), "from_on", "concertation-refusal-future");
    refusals.unless(!body.is_over(typed.from_on.trim()), "from_on", "concertation-refusal-over");
    if let Some(organization) = typed.organization.last() {
        let known = people::organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "concertation-refusal-organization");
    }
    let replaced: Option<(String, Option<String>)> =
        sqlx::query_as("select from_on, until_on from concertation_mandate where id = $1 and body_id = $2")
            .bind(&typed.replaces)
            .bind(&body.id)
            .fetch_optional(act.rows())
            .await?;
    if let Some((since, _)) = &replaced {
        refusals.unless(since.as_str() < typed.from_on.trim(), "from_on", "day-refusal-order");
    }
    let person = pick::meet(act, &typed.name, &typed.person, &mut refusals).await?;
    if let Some(person) = &person {
        let sits: Option<(String,)> = sqlx::query_as(
            "select id from concertation_mandate where body_id = $1 and person_id = $2 and id <> $3 \
             and (until_on is null or until_on >= $4) limit 1",
        )
        .bind(&body.id)
        .bind(person)
        .bind(&typed.replaces)
        .bind(typed.from_on.trim())
        .fetch_optional(act.rows())
        .await?;
        refusals.unless(sits.is_none(), "name", "concertation-refusal-sits");
    }
    let (Some(person), Some(from), true) = (person, from, refusals.none()) else { return Ok(Err(refusals)) };
    if let Some((_, until)) = &replaced {
        let eve = from.saturating_sub(1.day()).to_string();
        if until.as_ref().is_none_or(|until| *until > eve) {
            say_end(act, &typed.replaces, &body.id, &eve).await?;
        }
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_mandate (id, body_id, person_id, organization_id, seat, title, standing, from_on, \
         until_on, replaces, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(&body.id)
    .bind(&person)
    .bind(typed.organization.last())
    .bind(typed.seat.trim())
    .bind(&typed.title)
    .bind(&typed.standing)
    .bind(typed.from_on.trim())
    .bind(Some(typed.until_on.trim()).filter(|until| !until.is_empty()))
    .bind(replaced.map(|_| &typed.replaces))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("body.mandate-given", "body", &body.id, &id).await?;
    Ok(Ok(id))
}

/// Ends a mandate on its last day, or says what is refused.
pub async fn end(act: &mut Act, kept: &Mandate, day: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    if refusals.day("until_on", day).is_some() {
        refusals.unless(day.trim() >= kept.from_on.as_str(), "until_on", "day-refusal-order");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    say_end(act, &kept.id, &kept.body_id, day.trim()).await?;
    Ok(Ok(()))
}

async fn say_end(act: &mut Act, id: &str, body: &str, day: &str) -> Result<(), Fault> {
    sqlx::query("update concertation_mandate set until_on = $2 where id = $1")
        .bind(id)
        .bind(day)
        .execute(act.rows())
        .await?;
    act.record("body.mandate-ended", "body", body, &format!("{id} {day}")).await
}
