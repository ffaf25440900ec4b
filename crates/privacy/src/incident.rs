//! The incident: personal information used, told, lost or seen without right, and what was done about it (RLRQ,
//! c. P-39.1, ss. 3.5 to 3.8). The register is kept five years at least from the day it was found (c., r. 3.1).
use db::{Act, Db, Fault, FromRow};
use jiff::civil::Date;
use page::{Refusals, is_seen};
use serde::{Deserialize, Serialize};

/// How the factors of the risk of serious injury are judged (s. 3.7).
pub const DEGREES: [&str; 3] = ["low", "medium", "high"];

#[derive(Clone, Debug, FromRow)]
pub struct Incident {
    pub id: String,
    pub happened_on: String,
    pub found_on: String,
    pub nature: String,
    pub circumstances: String,
    pub persons: i64,
    pub sensitivity: String,
    pub consequences: String,
    pub likelihood: String,
    /// 1 when there is a risk of serious injury.
    pub serious: i64,
    pub measures: String,
    /// "" as long as it was not told.
    pub commission_on: String,
    pub persons_on: String,
}

/// What was typed of an incident.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Typed {
    pub happened_on: String,
    pub found_on: String,
    pub nature: String,
    pub circumstances: String,
    pub persons: String,
    pub sensitivity: String,
    pub consequences: String,
    pub likelihood: String,
    /// `yes` or `no`.
    pub serious: String,
    pub measures: String,
    pub commission_on: String,
    pub persons_on: String,
}

impl Incident {
    /// Whether the Commission and the persons concerned are still to be told (s. 3.5).
    pub fn waits(&self) -> bool {
        self.serious == 1 && (self.commission_on.is_empty() || self.persons_on.is_empty())
    }
}

impl Typed {
    pub fn of(incident: &Incident) -> Typed {
        let one = incident.clone();
        Typed {
            happened_on: one.happened_on,
            found_on: one.found_on,
            nature: one.nature,
            circumstances: one.circumstances,
            persons: one.persons.to_string(),
            sensitivity: one.sensitivity,
            consequences: one.consequences,
            likelihood: one.likelihood,
            serious: if one.serious == 1 { "yes" } else { "no" }.to_owned(),
            measures: one.measures,
            commission_on: one.commission_on,
            persons_on: one.persons_on,
        }
    }

    fn persons(&self) -> Option<i64> {
        self.persons.trim().parse().ok().filter(|count| (0..=10_000_000).contains(count))
    }

    fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        for (field, text) in [("nature", &self.nature), ("measures", &self.measures)] {
            refusals.unless(is_seen(text), field, "privacy-refusal-empty");
        }
        for (field, text) in
            [("nature", &self.nature), ("circumstances", &self.circumstances), ("measures", &self.measures)]
        {
            refusals.unless(text.chars().count() <= 4_000, field, "people-refusal-long");
        }
        let days = (
            refusals.day("happened_on", &self.happened_on),
            refusals.day("found_on", &self.found_on),
            refusals.day_if_any("commission_on", &self.commission_on),
            refusals.day_if_any("persons_on", &self.persons_on),
        );
        if let (Some(happened), Some(found), commission, persons) = days {
            refusals.unless(happened <= found, "found_on", "privacy-refusal-order");
            refusals.unless(found <= today, "found_on", "people-refusal-past");
            for (field, told) in [("commission_on", commission), ("persons_on", persons)] {
                refusals.unless(told.is_none_or(|day| day >= found), field, "privacy-refusal-order");
                refusals.unless(told.is_none_or(|day| day <= today), field, "people-refusal-past");
            }
        }
        refusals.unless(self.persons().is_some(), "persons", "privacy-refusal-persons");
        for (field, said) in [
            ("sensitivity", &self.sensitivity),
            ("consequences", &self.consequences),
            ("likelihood", &self.likelihood),
        ] {
            refusals.unless(DEGREES.contains(&said.as_str()), field, "privacy-refusal-degree");
        }
        refusals.unless(["yes", "no"].contains(&self.serious.as_str()), "serious", "privacy-refusal-serious");
        refusals
    }
}

const COLUMNS: &str = "select id, happened_on, found_on, nature, circumstances, persons, sensitivity, consequences, \
     likelihood, serious, measures, commission_on, persons_on from incident";

/// Writes an incident in the register, a new one or one already there (its id); or says what is refused.
pub async fn write(
    act: &mut Act,
    known: Option<&str>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act.today());
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    let (id, verb) = match known {
        Some(id) => (id.to_owned(), "incident.edited"),
        None => (act.id(), "incident.declared"),
    };
    sqlx::query(
        "insert into incident (id, happened_on, found_on, nature, circumstances, persons, sensitivity, consequences, \
         likelihood, serious, measures, commission_on, persons_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do update set \
         happened_on = excluded.happened_on, found_on = excluded.found_on, nature = excluded.nature, \
         circumstances = excluded.circumstances, persons = excluded.persons, sensitivity = excluded.sensitivity, \
         consequences = excluded.consequences, likelihood = excluded.likelihood, serious = excluded.serious, \
         measures = excluded.measures, commission_on = excluded.commission_on, persons_on = excluded.persons_on",
    )
    .bind(&id)
    .bind(typed.happened_on.trim())
    .bind(typed.found_on.trim())
    .bind(typed.nature.trim())
    .bind(typed.circumstances.trim())
    .bind(typed.persons().unwrap_or_default())
    .bind(&typed.sensitivity)
    .bind(&typed.consequences)
    .bind(&typed.likelihood)
    .bind(i64::from(typed.serious == "yes"))
    .bind(typed.measures.trim())
    .bind(typed.commission_on.trim())
    .bind(typed.persons_on.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record(verb, "incident", &id, "").await?;
    Ok(Ok(id))
}

/// The register, the latest found first.
pub async fn all(db: &Db) -> Result<Vec<Incident>, Fault> {
    let sql = format!("{COLUMNS} order by found_on desc, id desc");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Incident>, Fault> {
    let sql = format!("{COLUMNS} where id = $1");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.rows()).await
}

/// How many incidents with a risk of serious injury are still to be told.
pub async fn untold(db: &Db) -> Result<i64, Fault> {
    let (untold,): (i64,) = sqlx::query_as(
        "select count(*) from incident where serious = 1 and (commission_on = '' or persons_on = '')",
    )
    .fetch_one(db.rows())
    .await?;
    Ok(untold)
}
