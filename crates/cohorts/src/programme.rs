//! The programme: what a pole leads cohorts through, under names in both languages, and its code by which figures tell it.
use crate::cohort::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Programme {
    pub id: String,
    pub code: String,
    pub name_fr: String,
    pub name_en: String,
    pub action: String,
    pub closed_on: Option<String>,
    /// How many cohorts it has had, or has.
    pub cohorts: i64,
}

impl Programme {
    pub fn name(&self, language: Language) -> &str {
        told(language, &self.name_fr, &self.name_en)
    }

    pub fn is_open(&self, day: &str) -> bool {
        self.closed_on.as_ref().is_none_or(|closed| closed.as_str() > day)
    }
}

/// The French, unless English is read and there is some.
pub fn told<'a>(language: Language, french: &'a str, english: &'a str) -> &'a str {
    if language == Language::English && !english.is_empty() { english } else { french }
}

/// What was typed of a programme.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_fr: String,
    pub name_en: String,
    pub action: String,
    pub closed_on: String,
}

impl Typed {
    pub fn of(kept: &Programme) -> Typed {
        Typed {
            name_fr: kept.name_fr.clone(),
            name_en: kept.name_en.clone(),
            action: kept.action.clone(),
            closed_on: kept.closed_on.clone().unwrap_or_default(),
        }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        for (field, name) in [("name_fr", &self.name_fr), ("name_en", &self.name_en)] {
            let sound = name.chars().count() <= 120 && (is_seen(name) || field == "name_en");
            refusals.unless(sound, field, "cohort-refusal-name");
        }
        judge_place("", &self.action, &mut refusals);
        if !self.closed_on.trim().is_empty() {
            refusals.day("closed_on", &self.closed_on);
        }
        refusals
    }

    fn closed(&self) -> Option<&str> {
        Some(self.closed_on.trim()).filter(|day| !day.is_empty())
    }
}

/// A name as a code: lower-case letters without accents, joined by hyphens.
fn code(name: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        letter if letter.is_ascii_alphanumeric() => letter,
        _ => '-',
    };
    let plain: String = name.to_lowercase().replace('œ', "oe").chars().map(plain).collect();
    plain.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

const ALL: &str = "select p.id, p.code, p.name_fr, p.name_en, p.action, p.closed_on, (select count(*) from cohort c \
     where c.programme_id = p.id and c.cancelled_on is null) as cohorts from programme p";

/// Every programme, in the order of their making.
pub async fn all(db: &Db) -> Result<Vec<Programme>, Fault> {
    sqlx::query_as(sqlx::AssertSqlSafe(format!("{ALL} order by p.id"))).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Programme>, Fault> {
    sqlx::query_as(sqlx::AssertSqlSafe(format!("{ALL} where p.id = $1")))
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// Defines a programme, or says what is refused; a code that another bears is refused.
pub async fn define(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let code = code(&typed.name_fr);
    refusals.unless(!code.is_empty(), "name_fr", "cohort-refusal-name");
    let there: Option<(String,)> = sqlx::query_as("select id from programme where code = $1")
        .bind(&code)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(there.is_none(), "name_fr", "cohort-refusal-programme-known");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into programme (id, code, name_fr, name_en, action, closed_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&code)
    .bind(typed.name_fr.trim())
    .bind(typed.name_en.trim())
    .bind(&typed.action)
    .bind(typed.closed())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("programme.defined", "programme", &id, &code).await?;
    Ok(Ok(id))
}

/// Changes a programme, or says what is refused; its code stays.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query("update programme set name_fr = $2, name_en = $3, action = $4, closed_on = $5 where id = $1")
        .bind(id)
        .bind(typed.name_fr.trim())
        .bind(typed.name_en.trim())
        .bind(&typed.action)
        .bind(typed.closed())
        .execute(act.rows())
        .await?;
    act.record("programme.changed", "programme", id, "").await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_code_is_of_plain_letters_joined_by_hyphens() {
        assert_eq!(code("PROPUL-C"), "propul-c");
        assert_eq!(code("Parcours ÉSJA"), "parcours-esja");
        assert_eq!(code("L’économie sociale, j’achète!"), "l-economie-sociale-j-achete");
    }
}
