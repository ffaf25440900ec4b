//! The lists of a programme: the steps of its path, and what its participants say of themselves.
use crate::programme::told;
use db::{Act, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;
use sqlx::AssertSqlSafe;

/// Which list of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Steps,
    Statements,
}

impl List {
    /// The table, and its columns of French and English.
    fn table(self) -> (&'static str, &'static str, &'static str) {
        match self {
            List::Steps => ("programme_step", "name_fr", "name_en"),
            List::Statements => ("programme_statement", "text_fr", "text_en"),
        }
    }

    /// The field of the French, which a refusal is told by.
    fn field(self) -> &'static str {
        match self {
            List::Steps => "step_fr",
            List::Statements => "statement_fr",
        }
    }

    fn verbs(self) -> [&'static str; 2] {
        match self {
            List::Steps => ["programme.step-added", "programme.step-withdrawn"],
            List::Statements => ["programme.statement-added", "programme.statement-withdrawn"],
        }
    }
}

#[derive(Clone, Debug, FromRow)]
pub struct Line {
    pub id: String,
    pub programme_id: String,
    pub french: String,
    pub english: String,
    pub withdrawn_on: Option<String>,
}

impl Line {
    pub fn text(&self, language: Language) -> &str {
        told(language, &self.french, &self.english)
    }
}

/// What was typed of one line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub step_fr: String,
    pub step_en: String,
    pub statement_fr: String,
    pub statement_en: String,
}

impl Typed {
    fn of(&self, list: List) -> (&str, &str) {
        match list {
            List::Steps => (self.step_fr.trim(), self.step_en.trim()),
            List::Statements => (self.statement_fr.trim(), self.statement_en.trim()),
        }
    }
}

/// The lines of a programme that stand, in their order.
pub async fn of(db: &Db, list: List, programme: &str) -> Result<Vec<Line>, Fault> {
    let mut all = whole(db, list, programme).await?;
    all.retain(|line| line.withdrawn_on.is_none());
    Ok(all)
}

/// The same, with those that were taken out.
pub async fn whole(db: &Db, list: List, programme: &str) -> Result<Vec<Line>, Fault> {
    let (table, french, english) = list.table();
    let sql = format!(
        "select id, programme_id, {french} as french, {english} as english, withdrawn_on from {table} \
         where programme_id = $1 order by rank, id"
    );
    sqlx::query_as(AssertSqlSafe(sql)).bind(programme).fetch_all(db.rows()).await
}

/// Adds a line at the end of a list, or says what is refused.
pub async fn add(
    act: &mut Act,
    list: List,
    programme: &str,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let (french, english) = typed.of(list);
    let sound = is_seen(french) && french.chars().count() <= 300 && english.chars().count() <= 300;
    refusals.unless(sound, list.field(), "cohort-refusal-line");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (table, in_french, in_english) = list.table();
    let (last,): (i64,) = sqlx::query_as(AssertSqlSafe(format!(
        "select cast(coalesce(max(rank), 0) as bigint) from {table} where programme_id = $1"
    )))
    .bind(programme)
    .fetch_one(act.rows())
    .await?;
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(AssertSqlSafe(format!(
        "insert into {table} (id, programme_id, rank, {in_french}, {in_english}, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)"
    )))
    .bind(&id)
    .bind(programme)
    .bind(last + 1)
    .bind(french)
    .bind(english)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record(list.verbs()[0], "programme", programme, &id).await?;
    Ok(Ok(id))
}

/// Takes a line out of its list; what was said by it stays. Gives its programme.
pub async fn withdraw(act: &mut Act, list: List, id: &str) -> Result<Option<String>, Fault> {
    let (table, ..) = list.table();
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(AssertSqlSafe(format!(
        "update {table} set withdrawn_on = $2 where id = $1 and withdrawn_on is null returning programme_id"
    )))
    .bind(id)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    if let Some((programme,)) = &found {
        act.record(list.verbs()[1], "programme", programme, id).await?;
    }
    Ok(found.map(|(programme,)| programme))
}
