//! The answer: what an organization says to each question; corrections replace and keep what was said.
use crate::{
    invitation::{Invitation, stands},
    question::Question,
};
use db::{Act, Db, Fault, FromRow};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The largest amount or number, in hundredths.
const LARGEST: i64 = 100_000_000_000_000;
/// The earliest year.
const EARLIEST: i64 = 1_000;
/// The longest text, in characters.
const LONGEST: usize = 4_000;
/// The two answers of a question that has no choices of its own.
pub const YES_OR_NO: [&str; 2] = ["yes", "no"];

/// One thing said.
#[derive(Clone, Debug, Default, FromRow, PartialEq, Eq)]
pub struct Said {
    /// The id of a choice, `yes`, `no`, or "".
    pub choice: String,
    /// In hundredths.
    pub amount: Option<i64>,
    pub words: String,
}

/// What is said to each question, by its id.
pub type Answers = BTreeMap<String, Vec<Said>>;
/// What was typed in each field, by the question's id; and why it is refused.
pub type Typed = BTreeMap<String, Vec<String>>;
pub type Refused = BTreeMap<String, &'static str>;

/// Hundredths from a number as people write it: `60`, `60,5`, `1 234.50 $`. Nothing below zero.
pub fn hundredths(typed: &str) -> Option<i64> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '$').collect();
    let (whole, rest) = kept.split_once([',', '.']).unwrap_or((&kept, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 14 || rest.len() > 2 || !digits(whole) || !digits(rest) {
        return None;
    }
    format!("{whole}{rest:0<2}").parse().ok().filter(|value| *value <= LARGEST)
}

/// A number of hundredths as a field shows it again: `1234,5`.
pub fn shown(hundredths: i64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole},{rest:02}"),
    }
}

/// What was typed of each question in a form of fields `q-{id}`.
pub fn typed(questions: &[Question], form: &[(String, String)]) -> Typed {
    let of = |question: &Question| {
        let field = question.field();
        let values = form.iter().filter(|(name, text)| *name == field && !text.trim().is_empty());
        (question.id.clone(), values.map(|(_, text)| text.clone()).collect())
    };
    questions.iter().filter(|question| question.is_asked()).map(of).collect()
}

/// Reads answers on a day, or says what is refused of each question; `whole` asks for those that must be answered.
pub fn read(questions: &[Question], typed: &Typed, whole: bool, today: Date) -> Result<Answers, Refused> {
    let (mut answers, mut refused) = (Answers::new(), Refused::new());
    for question in questions.iter().filter(|question| question.is_asked()) {
        let values = typed.get(&question.id).map(Vec::as_slice).unwrap_or_default();
        match one(question, values, today) {
            Err(why) => _ = refused.insert(question.id.clone(), why),
            Ok(said) if said.is_empty() && question.required && whole => {
                refused.insert(question.id.clone(), "survey-refusal-required");
            }
            Ok(said) if said.is_empty() => {}
            Ok(said) => _ = answers.insert(question.id.clone(), said),
        }
    }
    if refused.is_empty() { Ok(answers) } else { Err(refused) }
}

fn one(question: &Question, values: &[String], today: Date) -> Result<Vec<Said>, &'static str> {
    let Some(first) = values.first() else { return Ok(vec![]) };
    match question.kind.as_str() {
        "number" | "amount" | "year" => {
            let amount = hundredths(first).ok_or("survey-refusal-number")?;
            let known = EARLIEST * 100..=i64::from(today.year()) * 100;
            if question.is_of_years() && !(known.contains(&amount) && amount % 100 == 0) {
                return Err("survey-refusal-year");
            }
            Ok(vec![Said { amount: Some(amount), ..Said::default() }])
        }
        "text" => {
            let words = first.trim();
            if words.chars().count() > LONGEST {
                return Err("people-refusal-long");
            }
            Ok(vec![Said { words: words.to_owned(), ..Said::default() }])
        }
        kind => {
            let known = |id: &str| match kind {
                "yes" => YES_OR_NO.contains(&id),
                _ => question.options.iter().any(|option| option.id == id),
            };
            let mut chosen: Vec<&String> = values.iter().collect();
            chosen.sort();
            chosen.dedup();
            if !chosen.iter().all(|id| known(id)) || (kind != "several" && chosen.len() > 1) {
                return Err("survey-refusal-chosen");
            }
            let alone =
                question.options.iter().any(|option| option.none == 1 && chosen.contains(&&option.id));
            if alone && chosen.len() > 1 {
                return Err("survey-refusal-none");
            }
            Ok(chosen.into_iter().map(|id| Said { choice: id.clone(), ..Said::default() }).collect())
        }
    }
}

/// What can be read of what was typed, on a day: what would be refused is left out.
pub fn legible(questions: &[Question], typed: &Typed, today: Date) -> Answers {
    let mut sound = typed.clone();
    if let Err(refused) = read(questions, typed, false, today) {
        sound.retain(|question, _| !refused.contains_key(question));
    }
    read(questions, &sound, false, today).unwrap_or_default()
}

/// As a form shows again what was said.
pub fn again(answers: &Answers) -> Typed {
    let text = |said: &Said| match (&said.choice, said.amount) {
        (choice, _) if !choice.is_empty() => choice.clone(),
        (_, Some(amount)) => shown(amount),
        _ => said.words.clone(),
    };
    answers.iter().map(|(id, said)| (id.clone(), said.iter().map(text).collect())).collect()
}

#[derive(FromRow)]
struct Row {
    invitation_id: String,
    question_id: String,
    #[sqlx(flatten)]
    said: Said,
}

const NOW: &str = "select a.invitation_id, a.question_id, a.choice, a.amount, a.words from answer a";

/// What an organization says now.
pub async fn of(db: &Db, invitation: &str) -> Result<Answers, Fault> {
    let sql = format!("{NOW} where a.invitation_id = $1 and a.replaced_at is null order by a.choice");
    let rows: Vec<Row> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(invitation).fetch_all(db.rows()).await?;
    Ok(gather(rows).remove(invitation).unwrap_or_default())
}

/// What everyone who sent answers to a survey says, by invitation.
pub async fn of_survey(db: &Db, survey: &str) -> Result<BTreeMap<String, Answers>, Fault> {
    let sql = format!(
        "{NOW} join invitation i on i.id = a.invitation_id where i.survey_id = $1 and i.answered_on is not null \
         and i.excluded_on is null and {} and a.replaced_at is null order by a.choice",
        stands!()
    );
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(survey).fetch_all(db.rows()).await?;
    Ok(gather(rows))
}

fn gather(rows: Vec<Row>) -> BTreeMap<String, Answers> {
    let mut all: BTreeMap<String, Answers> = BTreeMap::new();
    for row in rows {
        all.entry(row.invitation_id).or_default().entry(row.question_id).or_default().push(row.said);
    }
    all
}

/// Keeps answers; `done` sends them, once for all: what is sent is then corrected. `channel` says how they came.
pub async fn keep(
    db: &Db,
    act: &mut Act,
    one: &Invitation,
    answers: &Answers,
    (done, channel): (bool, &str),
) -> Result<(), Fault> {
    let before = of(db, &one.id).await?;
    let (at, by) = (act.at(), act.by());
    let questions = before.keys().chain(answers.keys().filter(|id| !before.contains_key(*id)));
    for question in questions {
        let said = answers.get(question).map(Vec::as_slice).unwrap_or_default();
        if before.get(question).is_some_and(|before| before == said) {
            continue;
        }
        sqlx::query(
            "update answer set replaced_at = $3 where invitation_id = $1 and question_id = $2 and replaced_at is null",
        )
        .bind(&one.id)
        .bind(question)
        .bind(&at)
        .execute(act.rows())
        .await?;
        for said in said {
            let id = act.id();
            sqlx::query(
                "insert into answer (id, invitation_id, question_id, choice, amount, words, recorded_at, recorded_by) \
                 values ($1, $2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(id)
            .bind(&one.id)
            .bind(question)
            .bind(&said.choice)
            .bind(said.amount)
            .bind(&said.words)
            .bind(&at)
            .bind(&by)
            .execute(act.rows())
            .await?;
        }
    }
    let first = done && one.answered_on.is_none();
    if first {
        let today = act.today().to_string();
        sqlx::query("update invitation set answered_on = $2, channel = $3, entered_by = $4 where id = $1")
            .bind(&one.id)
            .bind(today)
            .bind(channel)
            .bind(&by)
            .execute(act.rows())
            .await?;
    }
    let verb = match (first, one.answered_on.is_some()) {
        (true, _) => "invitation.answered",
        (false, true) => "invitation.corrected",
        (false, false) => "invitation.begun",
    };
    act.record(verb, "invitation", &one.id, channel).await
}
