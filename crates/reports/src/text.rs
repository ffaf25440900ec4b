//! The texts of a report: Markdown, by section and language; a later version replaces, and both are kept.
use crate::{
    live,
    report::{self, SECTIONS},
};
use db::{Act, Db, Fault, FromRow};
use figures::Figures;
use page::{Language, Refusals};
use serde::Deserialize;

/// The longest text of a section, in characters.
const LONGEST: usize = 20_000;

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub section: String,
    pub body: String,
    /// Not empty to look before saving.
    pub preview: String,
    /// A figure, or `partners`, to be put in at the end before writing on.
    pub insert: String,
}

impl Typed {
    pub fn is_long(&self) -> bool {
        self.body.chars().count() > LONGEST
    }

    /// What is wrong with it, whatever the rows.
    pub fn judge(&self, all: &Figures) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(SECTIONS.contains(&self.section.as_str()), "body", "report-refusal-section");
        refusals.unless(!self.is_long(), "body", "report-refusal-body");
        // What is too long is read no further.
        if refusals.none() {
            refusals.unless(live::unknown(&self.body, all).is_empty(), "body", "report-refusal-live");
        }
        refusals
    }
}

#[derive(Clone, Debug, FromRow)]
pub struct Text {
    pub id: String,
    pub section: String,
    pub language: String,
    pub body: String,
}

/// Writes a section's text in a draft, or says what is refused.
pub async fn write(
    act: &mut Act,
    all: &Figures,
    report: &str,
    language: Language,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(all);
    refusals.unless(report::is_draft(act, report).await?, "body", "report-refusal-signed");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into report_text (id, report_id, section, language, body, written_at, written_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(report)
    .bind(&typed.section)
    .bind(language.code())
    .bind(typed.body.replace("\r\n", "\n").trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("report.text-written", "report", report, &typed.section).await?;
    Ok(Ok(()))
}

/// The latest text of each section in each language.
pub async fn latest(db: &Db, report: &str) -> Result<Vec<Text>, Fault> {
    sqlx::query_as(
        "select t.id, t.section, t.language, t.body from report_text t where t.report_id = $1 and t.id = \
         (select max(u.id) from report_text u where u.report_id = t.report_id \
          and u.section = t.section and u.language = t.language)",
    )
    .bind(report)
    .fetch_all(db.rows())
    .await
}

/// A text as somebody wrote it once.
#[derive(Clone, Debug, FromRow)]
pub struct Version {
    pub id: String,
    pub language: String,
    pub body: String,
    pub written_at: String,
    /// Who wrote it; "" when no account is left of them.
    pub writer: String,
}

macro_rules! versions {
    ($rest:literal) => {
        concat!(
            "select t.id, t.language, t.body, t.written_at, coalesce(a.name, '') as writer from report_text t \
             left join account a on a.id = t.written_by where t.report_id = $1 and t.section = $2 ",
            $rest
        )
    };
}

/// The versions of a section's text in both languages, the latest first; those before one of them, if it is named.
pub async fn versions(
    db: &Db,
    report: &str,
    section: &str,
    before: &str,
    most: i64,
) -> Result<Vec<Version>, Fault> {
    sqlx::query_as(versions!("and ($3 = '' or t.id < $3) order by t.id desc limit $4"))
        .bind(report)
        .bind(section)
        .bind(before)
        .bind(most)
        .fetch_all(db.rows())
        .await
}

pub async fn version(db: &Db, report: &str, section: &str, id: &str) -> Result<Option<Version>, Fault> {
    sqlx::query_as(versions!("and t.id = $3"))
        .bind(report)
        .bind(section)
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The text of a section as it stands in a language: its id, or "" when none was written.
pub async fn standing(
    act: &mut Act,
    report: &str,
    section: &str,
    language: Language,
) -> Result<String, Fault> {
    let (id,): (Option<String>,) = sqlx::query_as(
        "select max(id) from report_text where report_id = $1 and section = $2 and language = $3",
    )
    .bind(report)
    .bind(section)
    .bind(language.code())
    .fetch_one(act.rows())
    .await?;
    Ok(id.unwrap_or_default())
}

/// A section's text in a language, or in the other where it was not written in that one.
pub fn said<'a>(texts: &'a [Text], section: &str, language: Language) -> Option<&'a Text> {
    let mut here: Vec<&Text> =
        texts.iter().filter(|text| text.section == section && !text.body.is_empty()).collect();
    here.sort_by_key(|text| text.language != language.code());
    here.first().copied()
}
