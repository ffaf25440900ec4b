//! The register: the organizations wanted, counted, and read a page at a time.
use super::{FORMS, Organization, ROLES, begins_a_word, name_key};
use crate::neq;
use db::{Db, Fault, FromRow};
use page::Refusals;
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;

/// How many stand on a page.
pub const PAGE: i64 = 100;

/// Which organizations are wanted: "" wants all.
#[derive(Clone, Debug, Default, Deserialize, Serialize, PartialEq, Eq)]
#[serde(default)]
pub struct Wanted {
    /// Words of the name, all wanted, accents and plurals aside; or a NEQ.
    pub q: String,
    /// A role held on the day asked.
    pub role: String,
    pub mrc: String,
    pub form: String,
    /// "" for those that are open, "closed", or "all".
    pub state: String,
}

/// A line of the list.
#[derive(Clone, Debug, FromRow)]
pub struct Entry {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    pub municipality: String,
    pub mrc: String,
    pub closed_on: Option<String>,
}

impl Wanted {
    /// What no list can hold: roles, MRC, forms and states that are none.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let one_of = |value: &str, all: &[&str]| value.is_empty() || all.contains(&value);
        let mrc = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        for (field, sound) in [
            ("role", one_of(&self.role, &ROLES)),
            ("mrc", mrc),
            ("form", one_of(&self.form, &FORMS)),
            ("state", one_of(&self.state, &["closed", "all"])),
        ] {
            refusals.unless(sound, field, "people-refusal-filter");
        }
        refusals
    }

    /// The condition on `organization o`, and the texts it binds.
    fn condition(&self, today: &str) -> (String, Vec<String>) {
        let mut tests = vec!["o.merged_into is null".to_owned()];
        let mut texts = vec![];
        let mut bind = |text: &str| {
            texts.push(text.to_owned());
            texts.len()
        };
        let neq = neq::digits(&self.q);
        if neq::shape(&neq) != neq::Shape::Wrong {
            tests.push(format!("o.neq = ${}", bind(&neq)));
        } else {
            let folded = name_key(&self.q);
            tests.extend(
                folded.split_whitespace().take(12).map(|word| begins_a_word("o.name_key", bind(word))),
            );
        }
        if !self.role.is_empty() {
            let (role, day) = (bind(&self.role), bind(today));
            tests.push(format!(
                "exists (select 1 from organization_role r where r.organization_id in {} and r.role = ${role} \
                 and r.from_on <= ${day} and (r.until_on is null or r.until_on >= ${day}))",
                crate::whole!("o.id")
            ));
        }
        for (column, value) in [("mrc", &self.mrc), ("legal_form", &self.form)] {
            if !value.is_empty() {
                tests.push(format!("o.{column} = ${}", bind(value)));
            }
        }
        match self.state.as_str() {
            "all" => {}
            "closed" => tests.push("o.closed_on is not null".to_owned()),
            _ => tests.push("o.closed_on is null".to_owned()),
        }
        (tests.join(" and "), texts)
    }
}

/// How many are wanted, and one page of them (from 0) in the order of their names.
pub async fn entries(db: &Db, wanted: &Wanted, page: i64) -> Result<(i64, Vec<Entry>), Fault> {
    let (condition, texts) = wanted.condition(&db.today().to_string());
    let count = format!("select count(*) from organization o where {condition}");
    let mut query = sqlx::query_as(AssertSqlSafe(count));
    for text in &texts {
        query = query.bind(text);
    }
    let (count,): (i64,) = query.fetch_one(db.rows()).await?;
    let n = texts.len();
    let sql = format!(
        "select o.id, o.name, o.legal_form, o.municipality, o.mrc, o.closed_on from organization o \
         where {condition} order by o.name_key, o.id limit ${} offset ${}",
        n + 1,
        n + 2
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql));
    for text in &texts {
        query = query.bind(text);
    }
    let entries = query.bind(PAGE).bind(page.saturating_mul(PAGE)).fetch_all(db.rows()).await?;
    Ok((count, entries))
}

/// The MRC that any organization is in.
pub async fn places(db: &Db) -> Result<Vec<String>, Fault> {
    let codes: Vec<(String,)> =
        sqlx::query_as("select distinct mrc from organization where mrc <> '' and merged_into is null")
            .fetch_all(db.rows())
            .await?;
    Ok(codes.into_iter().map(|(code,)| code).collect())
}

/// All that are wanted, whole, in no order: for an export.
pub async fn whole(db: &Db, wanted: &Wanted) -> Result<Vec<Organization>, Fault> {
    let (condition, texts) = wanted.condition(&db.today().to_string());
    let sql = format!("{}{condition}", columns!("where "));
    let mut query = sqlx::query_as(AssertSqlSafe(sql));
    for text in &texts {
        query = query.bind(text);
    }
    query.fetch_all(db.rows()).await
}
