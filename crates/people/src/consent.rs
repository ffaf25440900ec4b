//! The consent: a person agrees to be written to for a purpose, expressly or by what the law implies, until it is
//! withdrawn or runs out (S.C. 2010, c. 23, ss. 6 and 10).
use crate::person::Person;
use db::{Act, Connection, Db, Fault, FromRow};
use jiff::{ToSpan, civil::Date};
use page::{Detail, Fact, Happened, Refusals, Visit, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};
use std::collections::{BTreeMap, BTreeSet};

/// What one agrees to be written to for.
pub const PURPOSES: [&str; 4] = ["bulletin", "events", "calls", "surveys"];

/// On what it rests: said, or implied by dues or a purchase, by an inquiry, or by an address published without a
/// word against it.
pub const BASES: [&str; 4] = ["express", "dues", "inquiry", "published"];

/// The bases whose consents run out, by a rule.
pub const RULED: [&str; 2] = ["dues", "inquiry"];

/// How it was given.
pub const WAYS: [&str; 5] = ["form", "paper", "email", "spoken", "deed"];

#[derive(Clone, Debug, FromRow)]
pub struct Consent {
    pub id: String,
    pub person_id: String,
    pub purpose: String,
    pub basis: String,
    pub how: String,
    pub evidence: String,
    pub given_on: String,
    pub withdrawn_on: Option<String>,
    /// For how many months it holds, by the rule in force the day it was given; 0 without end.
    months: i64,
}

/// How many months a basis holds from a day on.
#[derive(Clone, Debug, FromRow)]
pub struct Rule {
    pub basis: String,
    pub months: i64,
    pub from_on: String,
}

/// What was typed of a consent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub purpose: String,
    pub basis: String,
    pub how: String,
    pub evidence: String,
    pub given_on: String,
}

impl Consent {
    /// The first day on which it holds no more by itself.
    pub fn ends_on(&self) -> Option<String> {
        let given: Date = self.given_on.parse().ok()?;
        let ends = (self.months > 0).then(|| given.checked_add(self.months.months()).ok())??;
        Some(ends.to_string())
    }

    /// What it is on a day: `given`, `withdrawn` or `over`.
    pub fn state(&self, day: &str) -> &'static str {
        if self.withdrawn_on.as_deref().is_some_and(|on| on <= day) {
            "withdrawn"
        } else if self.ends_on().is_some_and(|on| *on <= *day) {
            "over"
        } else {
            "given"
        }
    }
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select c.id, c.person_id, c.purpose, c.basis, c.how, c.evidence, c.given_on, c.withdrawn_on, \
             coalesce((select r.months from consent_rule r where r.basis = c.basis and r.from_on <= c.given_on \
             order by r.from_on desc, r.id desc limit 1), 0) as months from consent c ",
            $rest
        )
    };
}

/// Notes a consent, or says what is refused.
pub async fn give(act: &mut Act, person: &str, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    for (field, said, known, why) in [
        ("purpose", &typed.purpose, &PURPOSES[..], "people-refusal-purpose"),
        ("basis", &typed.basis, &BASES, "people-refusal-basis"),
        ("how", &typed.how, &WAYS, "people-refusal-how"),
    ] {
        refusals.unless(known.contains(&said.as_str()), field, why);
    }
    let evidence = typed.evidence.trim();
    refusals.unless(is_seen(evidence), "evidence", "people-refusal-evidence");
    refusals.unless(evidence.chars().count() <= 500, "evidence", "people-refusal-long");
    let given = refusals.day("given_on", &typed.given_on);
    refusals.unless(given.is_none_or(|day| day <= act.today()), "given_on", "people-refusal-past");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into consent (id, person_id, purpose, basis, how, evidence, given_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(person)
    .bind(&typed.purpose)
    .bind(&typed.basis)
    .bind(&typed.how)
    .bind(evidence)
    .bind(typed.given_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("person.consented", "person", person, typed.given_on.trim()).await?;
    Ok(Ok(id))
}

/// Withdraws a consent today. Gives its person; none when it does not stand.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    let found: Option<(String,)> = sqlx::query_as(
        "update consent set withdrawn_on = $2, withdrawn_at = $3, withdrawn_by = $4 \
         where id = $1 and withdrawn_on is null returning person_id",
    )
    .bind(id)
    .bind(&today)
    .bind(at)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    if let Some((person,)) = &found {
        act.record("person.consent-withdrawn", "person", person, &today).await?;
    }
    Ok(found.map(|(person,)| person))
}

/// The consents of a person, the latest first.
pub async fn of_person<'e>(
    rows: impl Executor<'e, Database = Any>,
    person: &str,
) -> Result<Vec<Consent>, Fault> {
    sqlx::query_as(columns!("where c.person_id = $1 order by c.given_on desc, c.id desc"))
        .bind(person)
        .fetch_all(rows)
        .await
}

/// Whether a person may be written to for a purpose on a day.
pub async fn holds(rows: &mut Connection, person: &str, purpose: &str, day: &str) -> Result<bool, Fault> {
    let consents = of_person(rows, person).await?;
    let of = |consent: &&Consent| consent.purpose == purpose && *consent.given_on <= *day;
    Ok(consents.iter().filter(of).any(|consent| consent.state(day) == "given"))
}

/// Somebody who may be written to for a purpose.
#[derive(Clone, Debug)]
pub struct Agreeing {
    pub person: Person,
    pub consent: Consent,
}

/// Those who may be written to for a purpose on a day, each mailbox once, in the order of their mailboxes. Whoever
/// withdrew is written to again only on what they say themselves: dues or a published address imply nothing more.
pub async fn agreeing(rows: &mut Connection, purpose: &str, day: &str) -> Result<Vec<Agreeing>, Fault> {
    let consents: Vec<Consent> = sqlx::query_as(columns!(
        "where c.purpose = $1 and c.given_on <= $2 order by c.given_on desc, c.id desc"
    ))
    .bind(purpose)
    .bind(day)
    .fetch_all(&mut *rows)
    .await?;
    let mut of: BTreeMap<&str, Vec<&Consent>> = BTreeMap::new();
    for consent in &consents {
        of.entry(&consent.person_id).or_default().push(consent);
    }
    let persons: Vec<Person> = sqlx::query_as(
        "select id, name, email, phone, language from person where erased_at is null and email <> '' order by id",
    )
    .fetch_all(rows)
    .await?;
    // Who withdrew did so for the mailbox: somebody else who has it is written to only on what they say themselves.
    let withdrawn: BTreeSet<String> = persons
        .iter()
        .filter(|person| {
            of.get(person.id.as_str()).is_some_and(|all| all.iter().any(|one| one.state(day) == "withdrawn"))
        })
        .map(|person| person.email.to_lowercase())
        .collect();
    let mut agreeing: BTreeMap<String, Agreeing> = BTreeMap::new();
    for person in persons {
        let Some(consents) = of.get(person.id.as_str()) else { continue };
        let withdrew = withdrawn.contains(&person.email.to_lowercase());
        let holds = consents
            .iter()
            .find(|consent| consent.state(day) == "given" && (!withdrew || consent.basis == "express"));
        if let Some(consent) = holds {
            let consent = (*consent).clone();
            agreeing.entry(person.email.to_lowercase()).or_insert(Agreeing { person, consent });
        }
    }
    Ok(agreeing.into_values().collect())
}

/// Withdraws, today, what everyone who has a mailbox agreed to for a purpose, and what the person agreed to who was
/// written to there, if one is named: their mailbox may be another since. Gives how many consents that were.
pub async fn stop(act: &mut Act, email: &str, person: &str, purpose: &str) -> Result<usize, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(
        "select c.id from consent c join person p on p.id = c.person_id \
         where (p.email = $1 or p.id = $3) and c.purpose = $2 and c.withdrawn_on is null order by c.id",
    )
    .bind(email.trim().to_lowercase())
    .bind(purpose)
    .bind(person)
    .fetch_all(act.rows())
    .await?;
    for (id,) in &all {
        withdraw(act, id).await?;
    }
    Ok(all.len())
}

/// Decides for how many months a basis holds from a day on; what was typed has been judged.
pub async fn rule(act: &mut Act, basis: &str, months: i64, from: Date) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into consent_rule (id, basis, months, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(basis)
    .bind(months)
    .bind(from.to_string())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("consent.ruled", "consent-rule", basis, &format!("{months} {from}")).await
}

/// Every rule, the latest day first.
pub async fn rules(db: &Db) -> Result<Vec<Rule>, Fault> {
    sqlx::query_as("select basis, months, from_on from consent_rule order by from_on desc, id desc")
        .fetch_all(db.rows())
        .await
}

/// The consents of a person as their timeline tells them: given, and withdrawn; of one day, the withdrawal is the later.
pub const HAPPENED: &str = "select c.id || '-withdrawn' as id, c.withdrawn_on as day, 'consent-withdrawn' as what, \
     c.purpose as said, c.basis as also, cast(0 as bigint) as amount, '' as place from consent c \
     where c.withdrawn_on is not null and c.withdrawn_on <= $2 and c.person_id = $1 \
     union all select c.id, c.given_on, 'consent-given', c.purpose, c.basis, cast(0 as bigint), '' from consent c \
     where c.given_on <= $2 and c.person_id = $1";

pub fn told(_: &Visit, consent: Fact) -> Happened {
    consent
        .bare()
        .with(Detail::Word("people-purpose", consent.said))
        .with(Detail::Word("people-basis", consent.also))
}
