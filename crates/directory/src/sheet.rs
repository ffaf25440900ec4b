//! The sheet: what is written of an enterprise for everyone to read.
use crate::{gathered, sector};
use db::{Act, Db, Fault};
use page::Refusals;
use people::confirmation::{Source, confirm_on};
use serde::Deserialize;
use sqlx::{Any, Executor};

/// The longest story, in characters.
const LONGEST: usize = 10_000;
/// What it serves when that is no list of MRC.
pub const WIDE: [&str; 2] = ["region", "quebec"];

/// What a sheet says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub sector: String,
    /// `quebec`, `region`, or codes of MRC parted by spaces.
    pub serves: String,
    pub story_fr: String,
    pub story_en: String,
}

/// What was typed of a sheet.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub sector: String,
    pub serves: Vec<String>,
    pub story_fr: String,
    pub story_en: String,
    /// The fields that everyone may read.
    pub shown: Vec<String>,
    /// The last change of the sheet that the person saw.
    pub seen: String,
}

impl Typed {
    pub fn of(sheet: &Sheet, shown: Vec<String>, seen: String) -> Typed {
        let serves = sheet.serves.split_whitespace().map(str::to_owned).collect();
        let Sheet { sector, story_fr, story_en, .. } = sheet.clone();
        Typed { sector, serves, story_fr, story_en, shown, seen }
    }

    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let known = self.sector.is_empty() || sector::find(&self.sector).is_some();
        refusals.unless(known, "sector", "dir-refusal-sector");
        refusals.unless(self.serves.iter().all(|place| is_place(place)), "serves", "dir-refusal-serves");
        for (field, story) in [("story_fr", &self.story_fr), ("story_en", &self.story_en)] {
            refusals.unless(story.chars().count() <= LONGEST, field, "people-refusal-long");
        }
        refusals
    }

    pub fn sheet(&self) -> Sheet {
        Sheet {
            sector: self.sector.clone(),
            serves: places(&self.serves),
            story_fr: self.story_fr.trim().to_owned(),
            story_en: self.story_en.trim().to_owned(),
        }
    }
}

/// Whether this names a territory that may be served.
pub fn is_place(place: &str) -> bool {
    WIDE.contains(&place) || territory::mrc(place).is_some()
}

/// Territories as rows keep them: the widest alone, or codes of MRC in order.
pub fn places(typed: &[String]) -> String {
    if let Some(wide) = WIDE.iter().rev().find(|wide| typed.iter().any(|place| place == *wide)) {
        return (*wide).to_owned();
    }
    let mut places: Vec<&str> = typed.iter().filter_map(|code| Some(territory::mrc(code)?.code)).collect();
    places.sort_unstable();
    places.dedup();
    places.join(" ")
}

impl Sheet {
    fn changed(&self, from: &Sheet) -> Vec<&'static str> {
        let pairs = [
            ("sector", &self.sector, &from.sector),
            ("serves", &self.serves, &from.serves),
            ("story-fr", &self.story_fr, &from.story_fr),
            ("story-en", &self.story_en, &from.story_en),
        ];
        pairs.into_iter().filter(|(_, now, before)| now != before).map(|(field, ..)| field).collect()
    }
}

/// The sheet of an organization, with those merged into it; an empty one while nothing is written.
pub async fn find(db: &Db, organization: &str) -> Result<Sheet, Fault> {
    gathered::of(db.rows(), organization).await
}

/// The place in history of the last change of the sheet: what an editor must have seen.
pub async fn last_change<'c>(
    rows: impl Executor<'c, Database = Any>,
    organization: &str,
) -> Result<String, Fault> {
    let (seq,): (i64,) = sqlx::query_as(
        "select coalesce(max(seq), 0) from history where kind = 'sheet' and id = $1 \
         and verb in ('sheet.written', 'sheet.field-shown', 'sheet.field-hidden')",
    )
    .bind(organization)
    .fetch_one(rows)
    .await?;
    Ok(seq.to_string())
}

/// Writes a sheet, or says what is refused: on `seen`, that somebody saved meanwhile.
pub async fn write(act: &mut Act, organization: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let (source, on) = (Source::of(act), act.today().to_string());
    write_said(act, organization, typed, (source, &on)).await
}

/// The same, by what someone else said on a day.
pub async fn write_said(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
    (source, on): (Source, &str),
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    let last = last_change(&mut *act.rows(), organization).await?;
    refusals.unless(last == typed.seen, "seen", "people-refusal-stale");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let kept = gathered::of(&mut *act.rows(), organization).await?;
    let sheet = typed.sheet();
    let changed = sheet.changed(&kept);
    if changed.is_empty() {
        return Ok(Ok(()));
    }
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into sheet (organization_id, sector, serves, story_fr, story_en, saved_at, saved_by) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (organization_id) do update set \
         sector = excluded.sector, serves = excluded.serves, story_fr = excluded.story_fr, \
         story_en = excluded.story_en, saved_at = excluded.saved_at, saved_by = excluded.saved_by",
    )
    .bind(organization)
    .bind(&sheet.sector)
    .bind(&sheet.serves)
    .bind(&sheet.story_fr)
    .bind(&sheet.story_en)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    confirm_on(act, organization, &changed, source, false, on).await?;
    act.record("sheet.written", "sheet", organization, &changed.join(" ")).await?;
    Ok(Ok(()))
}
