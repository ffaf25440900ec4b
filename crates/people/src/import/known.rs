//! What the pole knows already, held to be compared with a list.
use super::said::{NAME, NEQ, VALUES, Values};
use crate::likely;
use db::{Connection, Db, Fault};
use sqlx::{Row, any::AnyRow};
use std::collections::HashMap;

/// An organization as it is, or as a list makes it.
#[derive(Clone, Debug)]
pub struct Kept {
    pub id: String,
    pub values: Values,
    /// The organization it turned out to be the same as.
    merged_into: Option<String>,
    /// The line of the list it comes from, when the list adds it.
    pub line: Option<u64>,
}

impl Kept {
    /// Whether it was there before the list, under its own record.
    pub fn stood_before(&self) -> bool {
        self.line.is_none() && self.merged_into.is_none()
    }
}

/// The organizations by what may tell them; places are places in `kept`.
#[derive(Debug, Default)]
pub struct Known {
    pub kept: Vec<Kept>,
    by_id: HashMap<String, usize>,
    by_neq: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    /// By the key of a list's line: which organization it is, and what the line said last.
    sources: HashMap<String, (String, String)>,
    /// The same for likely duplicates that no one has settled.
    open: HashMap<String, (String, String)>,
}

macro_rules! organizations {
    ($rest:literal) => {
        concat!(
            "select name, legal_form, coalesce(neq, '') as neq, address, municipality, postal_code, mrc, phone, \
             email, website, sector, about, id, coalesce(merged_into, '') as merged_into from organization ",
            $rest
        )
    };
}

fn kept(row: &AnyRow) -> Result<Kept, Fault> {
    let mut values = Values::default();
    for (at, value) in values.iter_mut().enumerate() {
        *value = row.try_get(at)?;
    }
    let merged: String = row.try_get(VALUES.len() + 1)?;
    let merged_into = Some(merged).filter(|id| !id.is_empty());
    Ok(Kept { id: row.try_get(VALUES.len())?, values, merged_into, line: None })
}

impl Known {
    /// As readers see it.
    pub async fn of(db: &Db) -> Result<Known, Fault> {
        Known::read(&mut *db.rows().acquire().await?).await
    }

    /// As readers see it once a list was taken: what that list added did not stand before it.
    pub async fn after(db: &Db, import: &str) -> Result<Known, Fault> {
        let mut known = Known::of(db).await?;
        let added: Vec<(String,)> = sqlx::query_as("select id from organization where import_id = $1")
            .bind(import)
            .fetch_all(db.rows())
            .await?;
        for (id,) in added {
            if let Some(at) = known.by_id.get(&id) {
                known.kept[*at].line = Some(0);
            }
        }
        Ok(known)
    }

    pub async fn read(rows: &mut Connection) -> Result<Known, Fault> {
        let mut known = Known::default();
        let organizations = sqlx::query(organizations!(
            // What a list brought and took away again is not known, unless someone opened it again.
            "where closed_on is null or not exists (select 1 from import_undone u \
             where u.organization_id = organization.id and u.what = 'gone')"
        ))
        .fetch_all(&mut *rows)
        .await?;
        for row in &organizations {
            known.add(kept(row)?);
        }
        drop(organizations);
        let sources: Vec<(String, String, String)> =
            sqlx::query_as("select source_key, organization_id, said from import_source")
                .fetch_all(&mut *rows)
                .await?;
        known.sources = sources.into_iter().map(|(key, id, said)| (key, (id, said))).collect();
        let open: Vec<(String, String, String)> = sqlx::query_as(
            "select source_key, coalesce(organization_id, '') as organization_id, said from import_row \
             where fate = 'duplicate' and settled_at is null order by id",
        )
        .fetch_all(rows)
        .await?;
        known.open = open.into_iter().map(|(key, id, said)| (key, (id, said))).collect();
        Ok(known)
    }

    /// Only the organization of this id and the one that bears a NEQ, with those they were merged into; nothing of
    /// what lists said.
    pub async fn about(rows: &mut Connection, id: &str, neq: &str) -> Result<Known, Fault> {
        let mut known = Known::default();
        let mut wanted = vec![id.to_owned()];
        let bears: Option<(String,)> = sqlx::query_as("select id from organization where neq = $1")
            .bind(neq)
            .fetch_optional(&mut *rows)
            .await?;
        wanted.extend(bears.map(|(id,)| id));
        while let Some(id) = wanted.pop() {
            if known.by_id.contains_key(&id) {
                continue;
            }
            let found =
                sqlx::query(organizations!("where id = $1")).bind(&id).fetch_optional(&mut *rows).await?;
            if let Some(row) = found {
                let kept = kept(&row)?;
                wanted.extend(kept.merged_into.clone());
                known.add(kept);
            }
        }
        Ok(known)
    }

    fn add(&mut self, kept: Kept) -> usize {
        let at = self.kept.len();
        self.by_id.insert(kept.id.clone(), at);
        self.index_neq(at, &kept.values[NEQ]);
        if kept.merged_into.is_none() {
            self.by_name.entry(likely::key(&kept.values[NAME])).or_default().push(at);
        }
        self.kept.push(kept);
        at
    }

    /// Adds the organization that a line of the list tells.
    pub fn add_from(&mut self, id: String, values: Values, line: u64) -> usize {
        self.add(Kept { id, values, merged_into: None, line: Some(line) })
    }

    /// Lets a NEQ that a list filled lead to its organization.
    pub fn index_neq(&mut self, at: usize, neq: &str) {
        if !neq.is_empty() {
            self.by_neq.insert(neq.to_owned(), at);
        }
    }

    /// The organization with this id, or the one it was merged into.
    pub fn by_id(&self, id: &str) -> Option<usize> {
        let mut at = *self.by_id.get(id)?;
        // A merge of a merge; a circle would be a fault of the rows, and must not hold us.
        for _ in 0..10 {
            match &self.kept[at].merged_into {
                Some(other) => at = *self.by_id.get(other)?,
                None => break,
            }
        }
        Some(at)
    }

    pub fn by_neq(&self, neq: &str) -> Option<usize> {
        let at = self.by_neq.get(neq).filter(|_| !neq.is_empty())?;
        self.by_id(&self.kept[*at].id)
    }

    pub fn by_name(&self, key: &str) -> &[usize] {
        self.by_name.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// What a line said when it was found likely the same as an organization, which no one has settled since.
    pub fn open(&self, key: &str) -> Option<(usize, &str)> {
        let (id, said) = self.open.get(key)?;
        Some((self.by_id(id)?, said))
    }

    /// What a line said last, and of which organization.
    pub fn source(&self, key: &str) -> Option<(usize, &str)> {
        let (id, said) = self.sources.get(key)?;
        Some((self.by_id(id)?, said))
    }
}
