//! The accounts of a pole: who may sign in, and the roles they hold between two days.
use crate::{
    account,
    organization::{Ended, Heard, hear, looks_like_email},
    role::{ADMINISTRATOR, ALL, DIRECTION, FUNDER, STAFF},
    span,
};
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen, read_day};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Clone, Debug, FromRow)]
pub struct Opened {
    pub id: String,
    pub email: String,
    pub name: String,
    pub language: String,
    pub opened_at: String,
    pub closed_at: Option<String>,
}

/// A role of an account, for the pole or for an organization.
#[derive(Clone, Debug, FromRow)]
pub struct Held {
    pub id: String,
    pub account_id: String,
    pub role: String,
    pub organization_id: String,
    /// "" for the pole itself.
    pub organization: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

impl Held {
    pub fn holds(&self, day: &str) -> bool {
        span::holds(&self.from_on, self.until_on.as_deref(), day)
    }

    /// Whether it is over on a day.
    pub fn over(&self, day: &str) -> bool {
        span::over(self.until_on.as_deref(), day)
    }
}

/// What was typed of an account to open, or of a role to give one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub email: String,
    pub name: String,
    pub language: String,
    pub role: String,
    /// The name of the organization it is held for, or "" for the pole.
    pub organization: String,
    pub from_on: String,
}

/// Opens an account with its first role, or says what is refused. `master` says whether who opens it is an
/// administrator: nobody else makes one.
pub async fn open(act: &mut Act, typed: &Typed, master: bool) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let email = typed.email.trim().to_lowercase();
    refusals.unless(looks_like_email(&email) && email.len() <= 254, "email", "people-refusal-email");
    let name = typed.name.trim();
    refusals.unless(is_seen(name), "name", "people-refusal-person-name");
    refusals.unless(name.chars().count() <= 200, "name", "people-refusal-long");
    let taken: Option<(String,)> = sqlx::query_as("select id from account where email = $1")
        .bind(&email)
        .fetch_optional(&mut *act.rows())
        .await?;
    refusals.unless(taken.is_none(), "email", "people-refusal-email-taken");
    let organization = judge_role(act.rows(), typed, master, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let language = if typed.language == "en" { "en" } else { "fr" };
    let id = account::open(act, &email, name, language).await?;
    insert_role(act, &id, typed, &organization).await?;
    Ok(Ok(id))
}

/// Gives an account a role from a day on, or says what is refused.
pub async fn give(
    act: &mut Act,
    id: &str,
    typed: &Typed,
    master: bool,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let organization = judge_role(act.rows(), typed, master, &mut refusals).await?;
    let held: Option<(String,)> = sqlx::query_as(
        "select id from account_role where account_id = $1 and role = $2 and organization_id = $3 \
         and (until_on is null or until_on >= $4)",
    )
    .bind(id)
    .bind(&typed.role)
    .bind(&organization)
    .bind(typed.from_on.trim())
    .fetch_optional(&mut *act.rows())
    .await?;
    refusals.unless(held.is_none(), "role", "people-refusal-role-held");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    insert_role(act, id, typed, &organization).await?;
    Ok(Ok(()))
}

/// Judges a role to give, and finds the organization it is held for.
async fn judge_role(
    rows: &mut Connection,
    typed: &Typed,
    master: bool,
    refusals: &mut Refusals,
) -> Result<String, Fault> {
    refusals.unless(ALL.contains(&typed.role.as_str()), "role", "people-refusal-role");
    refusals.unless(master || typed.role != ADMINISTRATOR, "role", "people-refusal-administrator");
    refusals.day("from_on", &typed.from_on);
    if typed.organization.trim().is_empty() {
        // Who funds is told what is accounted for to them: of nobody in particular, it would be everybody's.
        refusals.unless(typed.role != FUNDER, "organization", "people-refusal-role-of-funder");
        return Ok(String::new());
    }
    if STAFF.contains(&typed.role.as_str()) {
        refusals.refuse("organization", "people-refusal-role-of-pole");
        return Ok(String::new());
    }
    match hear(rows, &typed.organization, "").await? {
        Heard::One(one) => return Ok(one.id),
        Heard::Several(_) => refusals.refuse("organization", "people-refusal-organizations"),
        Heard::Nothing | Heard::Unknown => refusals.refuse("organization", "people-refusal-organization"),
    }
    Ok(String::new())
}

async fn insert_role(act: &mut Act, id: &str, typed: &Typed, organization: &str) -> Result<(), Fault> {
    let row = act.id();
    sqlx::query(
        "insert into account_role (id, account_id, role, organization_id, from_on) values ($1, $2, $3, $4, $5)",
    )
    .bind(row)
    .bind(id)
    .bind(&typed.role)
    .bind(organization)
    .bind(typed.from_on.trim())
    .execute(act.rows())
    .await?;
    act.record("account.role-given", "account", id, &typed.role).await
}

/// Ends a role on its last day, the eve of its first taking it away whole. Refused when it was ended already, and
/// when the pole would be left without an administrator or a direction.
pub async fn end_role(
    act: &mut Act,
    id: &str,
    ended: &Ended,
    master: bool,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let found: Option<(String, String, Option<String>)> =
        sqlx::query_as("select role, from_on, until_on from account_role where id = $1 and account_id = $2")
            .bind(&ended.row)
            .bind(id)
            .fetch_optional(&mut *act.rows())
            .await?;
    let Some((role, from, over)) = found else {
        refusals.refuse("until_on", "people-refusal-gone");
        return Ok(Err(refusals));
    };
    refusals.unless(over.is_none(), "until_on", "people-refusal-ended");
    if let (Some(until), Ok(from)) = (refusals.day("until_on", &ended.until_on), read_day(&from)) {
        let eve = from.yesterday().unwrap_or(from);
        refusals.unless(until >= eve, "until_on", "people-refusal-order");
    }
    refusals.unless(master || role != ADMINISTRATOR, "until_on", "people-refusal-administrator");
    judge_last(act, id, &role, "until_on", &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let until = ended.until_on.trim();
    sqlx::query("update account_role set until_on = $2 where id = $1")
        .bind(&ended.row)
        .bind(until)
        .execute(act.rows())
        .await?;
    act.record("account.role-ended", "account", id, &format!("{role} {until}")).await?;
    Ok(Ok(()))
}

/// Closes an account and ends its sessions, or says what is refused: nobody closes their own, nor the last
/// administrator's or direction's.
pub async fn close(act: &mut Act, id: &str, master: bool) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(act.by() != id, "close", "people-refusal-own-account");
    for (role, _) in LAST {
        if holds(act, id, role).await? {
            refusals.unless(master || role != ADMINISTRATOR, "close", "people-refusal-administrator");
            judge_last(act, id, role, "close", &mut refusals).await?;
        }
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    let done = sqlx::query("update account set closed_at = $2 where id = $1 and closed_at is null")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    if done.rows_affected() > 0 {
        page::end_every_session(act, id).await?;
        act.record("account.closed", "account", id, "").await?;
    }
    Ok(Ok(()))
}

/// The roles that a pole is never left without, and why one is not taken from the last who holds it.
const LAST: [(&str, &str); 2] =
    [(ADMINISTRATOR, "people-refusal-last-administrator"), (DIRECTION, "people-refusal-last-direction")];

/// Whether an account holds a role today or later.
async fn holds(act: &mut Act, id: &str, role: &str) -> Result<bool, Fault> {
    let (held,): (i64,) = sqlx::query_as(
        "select count(*) from account_role where account_id = $1 and role = $2 and (until_on is null or until_on >= $3)",
    )
    .bind(id)
    .bind(role)
    .bind(act.today().to_string())
    .fetch_one(act.rows())
    .await?;
    Ok(held > 0)
}

/// Refuses to take away a role that no other open account holds today and without an end.
async fn judge_last(
    act: &mut Act,
    id: &str,
    role: &str,
    field: &'static str,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let Some((_, why)) = LAST.into_iter().find(|(last, _)| *last == role) else { return Ok(()) };
    let (others,): (i64,) = sqlx::query_as(
        "select count(distinct a.id) from account a join account_role r on r.account_id = a.id \
         where a.id <> $1 and a.closed_at is null and r.role = $2 and r.from_on <= $3 and r.until_on is null",
    )
    .bind(id)
    .bind(role)
    .bind(act.today().to_string())
    .fetch_one(act.rows())
    .await?;
    refusals.unless(others > 0, field, why);
    Ok(())
}

macro_rules! roles {
    ($rest:literal) => {
        concat!(
            "select r.id, r.account_id, r.role, r.organization_id, coalesce(o.name, '') as organization, r.from_on, \
             r.until_on from account_role r left join organization o on o.id = ",
            crate::keeper!("r.organization_id"),
            " ",
            $rest
        )
    };
}

/// Every account, open and closed, in no order; and every role.
pub async fn all(db: &Db) -> Result<(Vec<Opened>, Vec<Held>), Fault> {
    let accounts = sqlx::query_as("select id, email, name, language, opened_at, closed_at from account");
    let roles = sqlx::query_as(roles!("order by r.from_on desc, r.role"));
    Ok((accounts.fetch_all(db.rows()).await?, roles.fetch_all(db.rows()).await?))
}

pub async fn find(db: &Db, id: &str) -> Result<Option<(Opened, Vec<Held>)>, Fault> {
    let found: Option<Opened> =
        sqlx::query_as("select id, email, name, language, opened_at, closed_at from account where id = $1")
            .bind(id)
            .fetch_optional(db.rows())
            .await?;
    let Some(account) = found else { return Ok(None) };
    let roles = sqlx::query_as(roles!("where r.account_id = $1 order by r.from_on desc, r.role"));
    Ok(Some((account, roles.bind(id).fetch_all(db.rows()).await?)))
}

/// The names of those who signed what is told in history, by account.
pub async fn names(db: &Db) -> Result<HashMap<String, String>, Fault> {
    let named: Vec<(String, String)> =
        sqlx::query_as("select id, name from account").fetch_all(db.rows()).await?;
    Ok(named.into_iter().collect())
}
