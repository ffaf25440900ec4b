//! The registration: who wants to come, in the order of arrival, with a place or waiting for one.
use crate::{chairs, gathering::Gathering, participant, speaker::heard};
use db::{Act, Db, Fault, FromRow, Id};
use page::{Refusals, hash, is_seen};
use people::organization::looks_like_email;
use serde::Deserialize;
use sqlx::{Any, AssertSqlSafe, Executor};

/// As what one comes.
pub const PARTS: [&str; 2] = ["attendee", VOLUNTEER];
/// Who comes to help: they take no chair and owe nothing.
const VOLUNTEER: &str = "volunteer";

#[derive(Clone, Debug, FromRow)]
pub struct Registration {
    pub id: String,
    pub gathering_id: String,
    pub participant_id: String,
    pub person_id: Option<String>,
    pub line: i64,
    pub name: String,
    pub email: String,
    pub organization: String,
    pub organization_id: Option<String>,
    pub needs: String,
    pub language: String,
    pub part: String,
    pub came_by: String,
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
    pub code: String,
    pub consented_at: Option<String>,
    pub registered_at: String,
    pub seated_at: Option<String>,
    pub offered_at: Option<String>,
    pub offer_until: Option<String>,
    pub lapsed_at: Option<String>,
    pub cancelled_at: Option<String>,
    /// To how many sessions they came.
    pub came: i64,
}

impl Registration {
    /// `cancelled`, `lapsed`, `registered`, `offered` or `waiting`.
    pub fn state(&self) -> &'static str {
        match self {
            Registration { cancelled_at: Some(_), .. } => "cancelled",
            Registration { seated_at: Some(_), .. } => "registered",
            Registration { lapsed_at: Some(_), .. } => "lapsed",
            Registration { offered_at: Some(_), .. } => "offered",
            _ => "waiting",
        }
    }

    /// Whether they still mean to come.
    pub fn stands(&self) -> bool {
        !matches!(self.state(), "cancelled" | "lapsed")
    }

    /// Whether they have a place, or are offered one.
    pub fn holds(&self) -> bool {
        matches!(self.state(), "registered" | "offered")
    }

    /// What it costs, taxes and all.
    pub fn total(&self) -> i64 {
        self.cents + self.gst + self.qst
    }

    pub fn helps(&self) -> bool {
        self.part == VOLUNTEER
    }

    /// What is asked of them: nothing of who has no place, nor of who comes to help.
    pub fn asked(&self) -> i64 {
        if self.holds() && !self.helps() { self.total() } else { 0 }
    }

    /// What is left to pay once so much was received.
    pub fn left(&self, received: i64) -> i64 {
        (self.asked() - received).max(0)
    }
}

/// What was typed to register.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub email: String,
    pub organization: String,
    pub needs: String,
    pub consent: String,
    /// `fr` or `en`.
    pub language: String,
    pub part: String,
    /// What is chosen of the sessions held at the same hours, slot by slot.
    pub choice: Vec<String>,
}

impl Typed {
    /// Who registers through the public form says where they are written to.
    pub fn judge(&self, written_to: bool) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "event-refusal-name");
        let email = self.email.trim();
        refusals.unless(!written_to || !email.is_empty(), "email", "event-refusal-email");
        refusals.unless(email.is_empty() || looks_like_email(email), "email", "event-refusal-email");
        for (field, text, most) in [
            ("name", &self.name, 200),
            ("email", &self.email, 254),
            ("organization", &self.organization, 200),
            ("needs", &self.needs, 500),
        ] {
            refusals.unless(text.chars().count() <= most, field, "event-refusal-long");
        }
        refusals
    }
}

/// A registration that was just written, or the one of the same person that stood already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    New(String),
    Again(String),
}

impl Written {
    pub fn id(&self) -> &str {
        match self {
            Written::New(id) | Written::Again(id) => id,
        }
    }
}

/// Registers a person: a place while there is one and nobody waits, or the next place in the line. `came_by` is
/// `form`, `team`, `door` or `file`: at the door nobody is turned away, and a file says who has a place elsewhere. Who
/// comes to help takes no chair. The same person is registered once.
pub async fn register(
    act: &mut Act,
    one: &Gathering,
    typed: &Typed,
    came_by: &str,
) -> Result<Result<Written, Refusals>, Fault> {
    let refusals = typed.judge(came_by == "form");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let email = typed.email.trim().to_lowercase();
    let who = participant::whom(act, &one.id, typed.name.trim(), &email).await?;
    if let Some(id) = participant::standing(act, &one.id, &who).await? {
        return Ok(Ok(Written::Again(id)));
    }
    let (free, waiting) = chairs::room(act, one).await?;
    let let_in = typed.part == VOLUNTEER || ["door", "file"].contains(&came_by);
    let seated = let_in || free.is_none_or(|free| free > 0 && waiting == 0);
    write(act, one, typed, (&who, &email), (came_by, seated)).await.map(|id| Ok(Written::New(id)))
}

/// What it costs: the members' price for those who come from a member on the first day, and the taxes of that day.
async fn price(act: &mut Act, one: &Gathering, organization: Option<&str>) -> Result<(i64, i64, i64), Fault> {
    let day = if one.first_on.is_empty() { act.today().to_string() } else { one.first_on.clone() };
    let member = match organization {
        Some(id) => membership::roll::holds(act, id, &day).await?,
        None => false,
    };
    let cents = if member { one.member_cents } else { one.cents };
    let (gst, qst) = if one.taxable == 1 { membership::on_price(act, &day, cents).await? } else { (0, 0) };
    Ok((cents, gst, qst))
}

async fn write(
    act: &mut Act,
    one: &Gathering,
    typed: &Typed,
    (who, email): (&str, &str),
    (came_by, seated): (&str, bool),
) -> Result<String, Fault> {
    let (last,): (i64,) =
        sqlx::query_as("select coalesce(max(line), 0) from registration where gathering_id = $1")
            .bind(&one.id)
            .fetch_one(act.rows())
            .await?;
    let organization = heard(act.rows(), &typed.organization).await?;
    let part = if PARTS.contains(&typed.part.as_str()) { typed.part.as_str() } else { PARTS[0] };
    let (cents, gst, qst) =
        if part == VOLUNTEER { (0, 0, 0) } else { price(act, one, organization.as_deref()).await? };
    let (id, at, by, code) = (act.id(), act.at(), act.by(), Id::secret()[..10].to_uppercase());
    sqlx::query(
        "insert into registration (id, gathering_id, participant_id, line, name, email, organization, organization_id, \
         needs, language, part, came_by, cents, gst, qst, code, consented_at, registered_at, seated_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(who)
    .bind(last + 1)
    .bind(typed.name.trim())
    .bind(email)
    .bind(typed.organization.trim())
    .bind(organization)
    .bind(typed.needs.trim())
    .bind(if typed.language == "en" { "en" } else { "fr" })
    .bind(part)
    .bind(came_by)
    .bind(cents)
    .bind(gst)
    .bind(qst)
    .bind(code)
    .bind((typed.consent == "1").then(|| at.clone()))
    .bind(&at)
    .bind(seated.then(|| at.clone()))
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record(if seated { "registration.seated" } else { "registration.waits" }, "registration", &id, "")
        .await?;
    Ok(id)
}

/// Gives up a place, or the wait for one. False when it was given up already.
pub async fn cancel(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let at = act.at();
    let given = sqlx::query(
        "update registration set cancelled_at = $2 where id = $1 and cancelled_at is null and lapsed_at is null",
    )
    .bind(id)
    .bind(at)
    .execute(act.rows())
    .await?;
    if given.rows_affected() == 1 {
        act.record("registration.cancelled", "registration", id, "").await?;
    }
    Ok(given.rows_affected() == 1)
}

pub(crate) const ALL: &str = "select r.id, r.gathering_id, r.participant_id, p.person_id, r.line, r.name, r.email, \
     r.organization, r.organization_id, r.needs, r.language, r.part, r.came_by, r.cents, r.gst, r.qst, r.code, \
     r.consented_at, r.registered_at, r.seated_at, r.offered_at, r.offer_until, r.lapsed_at, r.cancelled_at, \
     (select count(*) from presence c where c.registration_id = r.id and c.withdrawn_at is null) as came \
     from registration r join participant p on p.id = r.participant_id";

pub async fn find<'e>(
    rows: impl Executor<'e, Database = Any>,
    id: &str,
) -> Result<Option<Registration>, Fault> {
    sqlx::query_as(AssertSqlSafe(format!("{ALL} where r.id = $1"))).bind(id).fetch_optional(rows).await
}

/// Everyone who registered for a gathering, in the order of arrival.
pub async fn of(db: &Db, gathering: &str) -> Result<Vec<Registration>, Fault> {
    sqlx::query_as(AssertSqlSafe(format!("{ALL} where r.gathering_id = $1 order by r.line")))
        .bind(gathering)
        .fetch_all(db.rows())
        .await
}

/// How many wait before this one.
pub async fn before(db: &Db, one: &Registration) -> Result<i64, Fault> {
    let (before,): (i64,) = sqlx::query_as(
        "select count(*) from registration where gathering_id = $1 and line < $2 and seated_at is null \
         and offered_at is null and cancelled_at is null and lapsed_at is null",
    )
    .bind(&one.gathering_id)
    .bind(one.line)
    .fetch_one(db.rows())
    .await?;
    Ok(before)
}

/// The registration that a link leads to.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<Registration>, Fault> {
    let sql = format!("{ALL} join registration_link k on k.registration_id = r.id where k.token_hash = $1");
    sqlx::query_as(AssertSqlSafe(sql)).bind(hash(token)).fetch_optional(db.rows()).await
}
