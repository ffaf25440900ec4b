//! The public register of enterprises: what it says of an organization, by its NEQ and by nothing else.
mod read;

pub use read::{Missing, Read, read};

use crate::{import::legal_form, organization::Organization};
use db::{Act, Db, Fault, FromRow};
use std::collections::HashMap;

/// The register's code of an enterprise that is registered.
const REGISTERED: &str = "IM";
/// Codes of one that is struck off: on demand, of right, or for want of declarations.
const STRUCK_OFF: [&str; 3] = ["RD", "RO", "RX"];

/// What the register says of an enterprise.
#[derive(Clone, Debug, Default, FromRow, PartialEq, Eq)]
pub struct Official {
    pub neq: String,
    pub status: String,
    pub status_words: String,
    /// ISO, or "" when the register does not say.
    pub status_on: String,
    pub form_words: String,
    pub name: String,
    /// Of its principal establishment, on one line; "" when the register does not say.
    pub address: String,
}

impl Official {
    /// The day since which it is struck off, when the pole's own record says that it is open.
    pub fn closes(&self, organization: &Organization) -> Option<&str> {
        let struck = STRUCK_OFF.contains(&self.status.as_str()) && organization.closed_on.is_none();
        struck.then_some(self.status_on.as_str()).filter(|day| !day.is_empty())
    }

    /// Its legal form, when it is one of ours and not the one that the pole's own record says.
    pub fn reforms(&self, organization: &Organization) -> Option<&'static str> {
        let form = legal_form(&self.form_words);
        (!form.is_empty() && form != organization.legal_form).then_some(form)
    }

    /// Its other name, when the pole knows it by another.
    pub fn renames(&self, organization: &Organization) -> bool {
        !self.name.is_empty()
            && crate::organization::name_key(&self.name) != crate::organization::name_key(&organization.name)
    }

    pub fn is_registered(&self) -> bool {
        self.status == REGISTERED
    }
}

/// The organizations that bear a NEQ and stand, by it.
pub async fn bearers(db: &Db) -> Result<HashMap<String, String>, Fault> {
    let all: Vec<(String, String)> = sqlx::query_as(
        "select neq, coalesce(merged_into, id) from organization where neq is not null and neq <> ''",
    )
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().collect())
}

/// What the register said of an organization when it was last read, and on which day; nothing of a NEQ that it bears
/// no more.
pub async fn of(db: &Db, organization: &str) -> Result<Option<(Official, String)>, Fault> {
    let found: Option<Kept> = sqlx::query_as(
        "select x.neq, x.status, x.status_words, x.status_on, x.form_words, x.name, x.address, x.read_on \
         from organization_official x where x.organization_id = $1 and exists (select 1 from organization o \
         where o.neq = x.neq and (o.id = $1 or o.merged_into = $1))",
    )
    .bind(organization)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|kept| (kept.official, kept.read_on)))
}

#[derive(FromRow)]
struct Kept {
    #[sqlx(flatten)]
    official: Official,
    read_on: String,
}

#[derive(FromRow)]
struct Before {
    organization_id: String,
    #[sqlx(flatten)]
    official: Official,
}

/// Keeps what was read of each organization, and tells how many say something new.
pub async fn keep(act: &mut Act, said: &HashMap<String, Official>) -> Result<u64, Fault> {
    let before: Vec<Before> = sqlx::query_as(
        "select organization_id, neq, status, status_words, status_on, form_words, name, address \
         from organization_official",
    )
    .fetch_all(act.rows())
    .await?;
    let before: HashMap<String, Official> =
        before.into_iter().map(|one| (one.organization_id, one.official)).collect();
    let today = act.today().to_string();
    let mut changed = 0;
    let mut ids: Vec<&String> = said.keys().collect();
    ids.sort_unstable();
    for id in ids {
        let official = &said[id];
        sqlx::query(
            "insert into organization_official (organization_id, neq, status, status_words, status_on, form_words, \
             name, read_on, address) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (organization_id) do update set \
             neq = excluded.neq, status = excluded.status, status_words = excluded.status_words, \
             status_on = excluded.status_on, form_words = excluded.form_words, name = excluded.name, \
             read_on = excluded.read_on, address = excluded.address",
        )
        .bind(id)
        .bind(&official.neq)
        .bind(&official.status)
        .bind(&official.status_words)
        .bind(&official.status_on)
        .bind(&official.form_words)
        .bind(&official.name)
        .bind(&today)
        .bind(&official.address)
        .execute(act.rows())
        .await?;
        if before.get(id) != Some(official) {
            changed += 1;
            let note = format!("{} {}", official.status, official.status_on);
            act.record("organization.register-read", "organization", id, note.trim()).await?;
        }
    }
    Ok(changed)
}
