//! The questionnaire: what is asked, version after version; one that was opened is changed no more.
use crate::{model, order, question};
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;

/// One version.
#[derive(Clone, Debug, FromRow)]
pub struct Questionnaire {
    pub id: String,
    pub series: String,
    pub version: i64,
    pub title_fr: String,
    pub title_en: String,
    pub intro_fr: String,
    pub intro_en: String,
    pub frozen_at: Option<String>,
    /// The latest version of its series.
    pub latest: i64,
}

impl Questionnaire {
    pub fn title(&self, language: Language) -> &str {
        said(language, &self.title_fr, &self.title_en)
    }

    pub fn intro(&self, language: Language) -> &str {
        said(language, &self.intro_fr, &self.intro_en)
    }

    pub fn is_draft(&self) -> bool {
        self.frozen_at.is_none()
    }

    pub fn is_latest(&self) -> bool {
        self.version == self.latest
    }
}

/// The words in a language; those in French where nobody wrote the English.
pub fn said<'a>(language: Language, fr: &'a str, en: &'a str) -> &'a str {
    if language == Language::English && !en.is_empty() { en } else { fr }
}

/// What was typed of a questionnaire.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title_fr: String,
    pub title_en: String,
    pub intro_fr: String,
    pub intro_en: String,
    /// The model that it begins from, or "".
    pub model: String,
}

impl Typed {
    pub fn of(one: &Questionnaire) -> Typed {
        let Questionnaire { title_fr, title_en, intro_fr, intro_en, .. } = one.clone();
        Typed { title_fr, title_en, intro_fr, intro_en, ..Typed::default() }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.title_fr), "title_fr", "survey-refusal-title");
        for (field, text, most) in [
            ("title_fr", &self.title_fr, 200),
            ("title_en", &self.title_en, 200),
            ("intro_fr", &self.intro_fr, 5_000),
            ("intro_en", &self.intro_en, 5_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        refusals
    }
}

const ALL: &str = "select q.id, q.series, q.version, q.title_fr, q.title_en, q.intro_fr, q.intro_en, q.frozen_at, \
     (select max(l.version) from questionnaire l where l.series = q.series) as latest from questionnaire q ";

pub async fn find(db: &Db, id: &str) -> Result<Option<Questionnaire>, Fault> {
    let sql = sqlx::AssertSqlSafe(format!("{ALL} where q.id = $1"));
    sqlx::query_as(sql).bind(id).fetch_optional(db.rows()).await
}

/// Every version, the latest of each first.
pub async fn all(db: &Db) -> Result<Vec<Questionnaire>, Fault> {
    let sql = sqlx::AssertSqlSafe(format!("{ALL} order by q.series desc, q.version desc"));
    sqlx::query_as(sql).fetch_all(db.rows()).await
}

/// Begins a questionnaire, with the questions of a model if one is chosen; or says what is refused.
pub async fn begin(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let model = model::find(&typed.model);
    let typed = model.map_or_else(|| typed.clone(), |model| model.entitle(typed));
    let mut refusals = typed.judge();
    refusals.unless(typed.model.is_empty() || model.is_some(), "model", "survey-refusal-model");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let id = act.id();
    insert(act, &id, &id, 1, &typed).await?;
    act.record("questionnaire.begun", "questionnaire", &id, "").await?;
    for asked in model.into_iter().flat_map(|model| model.questions) {
        if let Err(refusals) = question::write(act, &id, "", &asked.typed()).await? {
            return Ok(Err(refusals));
        }
    }
    Ok(Ok(id))
}

async fn insert(act: &mut Act, id: &str, series: &str, version: i64, typed: &Typed) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into questionnaire (id, series, version, title_fr, title_en, intro_fr, intro_en, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(series)
    .bind(version)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.intro_fr.trim())
    .bind(typed.intro_en.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Whether it may still be changed, as this act sees it.
pub async fn is_open_to_change(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from questionnaire where id = $1 and frozen_at is null")
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
    Ok(found.is_some())
}

/// Rewords a draft, or says what is refused.
pub async fn reword(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    refusals.unless(is_open_to_change(act, id).await?, "title_fr", "survey-refusal-frozen");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update questionnaire set title_fr = $2, title_en = $3, intro_fr = $4, intro_en = $5 where id = $1",
    )
    .bind(id)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.intro_fr.trim())
    .bind(typed.intro_en.trim())
    .execute(act.rows())
    .await?;
    act.record("questionnaire.reworded", "questionnaire", id, "").await?;
    Ok(Ok(()))
}

/// Freezes a version as it stands; one that is frozen already stays so.
pub async fn freeze(act: &mut Act, id: &str) -> Result<(), Fault> {
    let at = act.at();
    let frozen = sqlx::query("update questionnaire set frozen_at = $2 where id = $1 and frozen_at is null")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    if frozen.rows_affected() == 1 {
        act.record("questionnaire.frozen", "questionnaire", id, "").await?;
    }
    Ok(())
}

/// Begins the version after the latest, with its questions; the draft that is there already, if any.
pub async fn renew(act: &mut Act, from: &Questionnaire) -> Result<String, Fault> {
    let (last, frozen): (String, i64) = sqlx::query_as(
        "select id, cast(case when frozen_at is null then 0 else 1 end as bigint) from questionnaire \
         where series = $1 order by version desc limit 1",
    )
    .bind(&from.series)
    .fetch_one(act.rows())
    .await?;
    if frozen == 0 {
        return Ok(last);
    }
    let id = act.id();
    insert(act, &id, &from.series, from.latest + 1, &Typed::of(from)).await?;
    order::copy(act, &from.id, &id).await?;
    act.record("questionnaire.renewed", "questionnaire", &id, &from.id).await?;
    Ok(id)
}
