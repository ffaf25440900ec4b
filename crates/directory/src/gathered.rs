//! The gathered sheet: what is written of an enterprise, with what is of the records that turned out to be it.
use crate::sheet::Sheet;
use db::{Db, Fault, FromRow, among};
use sqlx::{Any, Executor};
use std::collections::HashMap;

/// A sheet as rows keep it, and the organization that its own was merged into, if any.
#[derive(Debug, FromRow)]
struct Kept {
    id: String,
    sector: String,
    serves: String,
    story_fr: String,
    story_en: String,
    /// "" where nothing was ever written.
    saved_at: String,
    keeper_id: String,
    merged_at: String,
}

macro_rules! kept {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select o.id, coalesce(s.sector, '') as sector, coalesce(s.serves, '') as serves, \
             coalesce(s.story_fr, '') as story_fr, coalesce(s.story_en, '') as story_en, \
             coalesce(s.saved_at, '') as saved_at, coalesce(g.keeper_id, '') as keeper_id, \
             coalesce(g.merged_at, '') as merged_at from organization o \
             left join sheet s on s.organization_id = o.id \
             left join organization_merge g on g.merged_id = o.id and g.undone_at is null where ",
            $($rest),+,
            " order by g.merged_at desc, g.id desc"
        )
    };
}

/// The sheets of a pole, or of one enterprise with what stands under it.
#[derive(Debug, Default)]
pub struct Sheets {
    own: HashMap<String, Kept>,
    /// By the organization that stays, those merged into it with when, the latest first.
    merged: HashMap<String, Vec<(String, String)>>,
}

impl Sheets {
    fn of_rows(rows: Vec<Kept>) -> Sheets {
        let mut sheets = Sheets::default();
        for kept in rows {
            if !kept.keeper_id.is_empty() {
                let merged = (kept.id.clone(), kept.merged_at.clone());
                sheets.merged.entry(kept.keeper_id.clone()).or_default().push(merged);
            }
            sheets.own.insert(kept.id.clone(), kept);
        }
        sheets
    }

    /// The sheet of an organization: what its own does not say, the latest merged into it does.
    pub fn of(&self, organization: &str) -> Sheet {
        let own = self.own.get(organization);
        let mut sheet = own.map(Kept::sheet).unwrap_or_default();
        let saved_at = own.map_or("", |own| own.saved_at.as_str());
        for (merged, at) in self.merged.get(organization).into_iter().flatten() {
            // Whoever wrote the sheet since the merge saw what both said: from then on it speaks for both.
            if at.as_str() >= saved_at {
                sheet.fill(self.of(merged));
            }
        }
        sheet
    }
}

impl Kept {
    fn sheet(&self) -> Sheet {
        Sheet {
            sector: self.sector.clone(),
            serves: self.serves.clone(),
            story_fr: self.story_fr.clone(),
            story_en: self.story_en.clone(),
        }
    }
}

impl Sheet {
    /// Says as another what it does not say itself; a story goes whole, in both languages.
    fn fill(&mut self, other: Sheet) {
        if self.sector.is_empty() {
            self.sector = other.sector;
        }
        if self.serves.is_empty() {
            self.serves = other.serves;
        }
        if self.story_fr.is_empty() && self.story_en.is_empty() {
            (self.story_fr, self.story_en) = (other.story_fr, other.story_en);
        }
    }
}

/// The sheet of one organization; an empty one while nothing is written.
pub async fn of<'c>(rows: impl Executor<'c, Database = Any>, organization: &str) -> Result<Sheet, Fault> {
    let kept: Vec<Kept> =
        sqlx::query_as(kept!("o.id in ", people::whole!("$1"))).bind(organization).fetch_all(rows).await?;
    Ok(Sheets::of_rows(kept).of(organization))
}

/// Every sheet of the pole.
pub async fn all(db: &Db) -> Result<Sheets, Fault> {
    let kept: Vec<Kept> = sqlx::query_as(kept!("s.organization_id is not null or g.id is not null"))
        .fetch_all(db.rows())
        .await?;
    Ok(Sheets::of_rows(kept))
}

/// The organizations under which these stand, for those of them that were merged.
pub async fn standing(db: &Db, ids: &[String]) -> Result<Vec<String>, Fault> {
    let sql = "select standing_id from organization_merge where undone_at is null and merged_id in ";
    let all: Vec<(String,)> = among(db, sql, ids).await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}
