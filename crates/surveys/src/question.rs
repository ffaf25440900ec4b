//! The question: its kind, its words in two languages, its choices and its place; or the title of a section.
use crate::questionnaire::{is_open_to_change, said};
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Language, Refusals, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};

/// What may be asked, and the title of a section.
pub const KINDS: [&str; 8] = ["one", "several", "number", "year", "amount", "yes", "text", "section"];
/// What figures and the portrait read in a question, each in questions of one kind; years were once numbers.
pub const MEANINGS: [(&str, &str); 4] =
    [("jobs", "number"), ("revenue", "amount"), ("founded", "year"), ("tools", "several")];
/// Choices of one question, at most.
const MOST_CHOICES: usize = 60;

#[derive(Clone, Debug, FromRow)]
struct Row {
    id: String,
    questionnaire_id: String,
    kind: String,
    means: String,
    words_fr: String,
    words_en: String,
    help_fr: String,
    help_en: String,
    unit_fr: String,
    unit_en: String,
    required: i64,
}

/// One of the answers to choose from.
#[derive(Clone, Debug, FromRow)]
pub struct Offered {
    pub id: String,
    pub question_id: String,
    pub name_fr: String,
    pub name_en: String,
    pub none: i64,
}

impl Offered {
    pub fn name(&self, language: Language) -> &str {
        said(language, &self.name_fr, &self.name_en)
    }
}

#[derive(Clone, Debug)]
pub struct Question {
    pub id: String,
    pub questionnaire_id: String,
    pub kind: String,
    pub means: String,
    typed: Typed,
    pub required: bool,
    pub options: Vec<Offered>,
}

impl Question {
    pub fn words(&self, language: Language) -> &str {
        said(language, &self.typed.words_fr, &self.typed.words_en)
    }

    pub fn help(&self, language: Language) -> &str {
        said(language, &self.typed.help_fr, &self.typed.help_en)
    }

    pub fn unit(&self, language: Language) -> &str {
        said(language, &self.typed.unit_fr, &self.typed.unit_en)
    }

    pub fn is_asked(&self) -> bool {
        self.kind != "section"
    }

    /// Whether its answers are years: never added up, nor yet to come.
    pub fn is_of_years(&self) -> bool {
        self.kind == "year" || self.means == "founded"
    }

    /// Whether it is answered by choosing.
    pub fn chooses(&self) -> bool {
        ["one", "several", "yes"].contains(&self.kind.as_str())
    }

    /// The name of its field in a form.
    pub fn field(&self) -> String {
        format!("q-{}", self.id)
    }

    /// As a form shows it, to be changed.
    pub fn typed(&self) -> Typed {
        self.typed.clone()
    }
}

/// What was typed of a question.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub means: String,
    pub words_fr: String,
    pub words_en: String,
    pub help_fr: String,
    pub help_en: String,
    pub unit_fr: String,
    pub unit_en: String,
    /// One on a line, `French | English`.
    pub choices: String,
    /// `1` when the last choice says that no other applies.
    pub none: String,
    pub required: String,
}

impl Typed {
    fn names(&self) -> Vec<(String, String)> {
        let lines = self.choices.lines().map(str::trim).filter(|line| !line.is_empty());
        let name = |line: &str| {
            let (fr, en) = line.split_once('|').unwrap_or((line, ""));
            (fr.trim().to_owned(), en.trim().to_owned())
        };
        lines.map(name).collect()
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "survey-refusal-kind");
        let asks = |kind: &str| kind == self.kind || (self.means == "founded" && self.kind == "number");
        let fits = MEANINGS.iter().any(|(means, kind)| *means == self.means && asks(kind));
        refusals.unless(self.means.is_empty() || fits, "means", "survey-refusal-means");
        refusals.unless(is_seen(&self.words_fr), "words_fr", "survey-refusal-words");
        for (field, text, most) in [
            ("words_fr", &self.words_fr, 500),
            ("words_en", &self.words_en, 500),
            ("help_fr", &self.help_fr, 1_000),
            ("help_en", &self.help_en, 1_000),
            ("unit_fr", &self.unit_fr, 40),
            ("unit_en", &self.unit_en, 40),
        ] {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        if ["one", "several"].contains(&self.kind.as_str()) {
            let names = self.names();
            let named =
                names.iter().all(|(fr, en)| is_seen(fr) && fr.chars().count() + en.chars().count() <= 400);
            refusals.unless(named, "choices", "survey-refusal-choice");
            refusals.unless((2..=MOST_CHOICES).contains(&names.len()), "choices", "survey-refusal-choices");
        }
        refusals
    }
}

/// The questions of a version, in their order.
pub async fn of(db: &Db, questionnaire: &str) -> Result<Vec<Question>, Fault> {
    let rows = rows_of(db.rows(), questionnaire).await?;
    let options: Vec<Offered> = sqlx::query_as(
        "select c.id, c.question_id, c.name_fr, c.name_en, c.none from question_choice c \
         join question q on q.id = c.question_id where q.questionnaire_id = $1 order by c.place, c.id",
    )
    .bind(questionnaire)
    .fetch_all(db.rows())
    .await?;
    Ok(rows.into_iter().map(|row| row.whole(&options)).collect())
}

async fn rows_of<'c>(rows: impl Executor<'c, Database = Any>, of: &str) -> Result<Vec<Row>, Fault> {
    sqlx::query_as(
        "select id, questionnaire_id, kind, means, words_fr, words_en, help_fr, help_en, unit_fr, unit_en, required \
         from question where questionnaire_id = $1 order by place, id",
    )
    .bind(of)
    .fetch_all(rows)
    .await
}

impl Row {
    fn whole(self, all: &[Offered]) -> Question {
        let options: Vec<Offered> = all.iter().filter(|one| one.question_id == self.id).cloned().collect();
        let line = |one: &Offered| match one.name_en.as_str() {
            "" => one.name_fr.clone(),
            en => format!("{} | {en}", one.name_fr),
        };
        let mark = |is| if is { "1" } else { "" }.to_owned();
        Question {
            typed: Typed {
                kind: self.kind.clone(),
                means: self.means.clone(),
                words_fr: self.words_fr,
                words_en: self.words_en,
                help_fr: self.help_fr,
                help_en: self.help_en,
                unit_fr: self.unit_fr,
                unit_en: self.unit_en,
                choices: options.iter().map(line).collect::<Vec<_>>().join("\n"),
                none: mark(options.iter().any(|one| one.none == 1)),
                required: mark(self.required == 1),
            },
            id: self.id,
            questionnaire_id: self.questionnaire_id,
            kind: self.kind,
            means: self.means,
            required: self.required == 1,
            options,
        }
    }
}

/// The version that a question is of.
pub async fn home(db: &Db, id: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select questionnaire_id from question where id = $1")
        .bind(id)
        .fetch_optional(db.rows())
        .await?;
    Ok(found.map(|(home,)| home))
}

/// Adds a question to a draft (`id` is ""), or changes one of it; or says what is refused.
pub async fn write(act: &mut Act, of: &str, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    refusals.unless(is_open_to_change(act, of).await?, "words_fr", "survey-refusal-frozen");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let place = match id {
        "" => None,
        id => take_out(act.rows(), of, id).await?,
    };
    let (last,): (i64,) =
        sqlx::query_as("select coalesce(max(place), 0) from question where questionnaire_id = $1")
            .bind(of)
            .fetch_one(act.rows())
            .await?;
    let kept = if id.is_empty() { act.id() } else { id.to_owned() };
    put(act, of, &kept, place.unwrap_or(last + 1), typed).await?;
    act.record("questionnaire.question-written", "questionnaire", of, &kept).await?;
    Ok(Ok(()))
}

async fn put(act: &mut Act, of: &str, id: &str, place: i64, typed: &Typed) -> Result<(), Fault> {
    let choosing = ["one", "several"].contains(&typed.kind.as_str());
    sqlx::query(
        "insert into question (id, questionnaire_id, place, kind, means, words_fr, words_en, help_fr, help_en, \
         unit_fr, unit_en, required) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(id)
    .bind(of)
    .bind(place)
    .bind(&typed.kind)
    .bind(&typed.means)
    .bind(typed.words_fr.trim())
    .bind(typed.words_en.trim())
    .bind(typed.help_fr.trim())
    .bind(typed.help_en.trim())
    .bind(typed.unit_fr.trim())
    .bind(typed.unit_en.trim())
    .bind(i64::from(typed.required == "1" && typed.kind != "section"))
    .execute(act.rows())
    .await?;
    let names = if choosing { typed.names() } else { vec![] };
    let last = names.len();
    for (i, (fr, en)) in names.into_iter().enumerate() {
        let alone = typed.kind == "several" && typed.none == "1" && i + 1 == last;
        let choice = act.id();
        sqlx::query(
            "insert into question_choice (id, question_id, place, name_fr, name_en, none) values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(choice)
        .bind(id)
        .bind(i64::try_from(i).unwrap_or(i64::MAX))
        .bind(fr)
        .bind(en)
        .bind(i64::from(alone))
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

/// Takes a question out of its draft, and gives the place it had.
async fn take_out(rows: &mut Connection, of: &str, id: &str) -> Result<Option<i64>, Fault> {
    let own = "select id from question where id = $1 and questionnaire_id = $2";
    let sql = format!("delete from question_choice where question_id in ({own})");
    sqlx::query(sqlx::AssertSqlSafe(sql)).bind(id).bind(of).execute(&mut *rows).await?;
    let place: Option<(i64,)> =
        sqlx::query_as("delete from question where id = $1 and questionnaire_id = $2 returning place")
            .bind(id)
            .bind(of)
            .fetch_optional(rows)
            .await?;
    Ok(place.map(|(place,)| place))
}

/// Removes a question of a draft. False when it is no draft's.
pub async fn remove(act: &mut Act, of: &str, id: &str) -> Result<bool, Fault> {
    if !is_open_to_change(act, of).await? || take_out(act.rows(), of, id).await?.is_none() {
        return Ok(false);
    }
    act.record("questionnaire.question-removed", "questionnaire", of, id).await?;
    Ok(true)
}
