//! The survey: a version of a questionnaire asked of an audience, from a day to a day.
use crate::{
    audience::{self, Asked},
    invitation::stands,
    question,
    questionnaire::{self, Questionnaire, said},
    share::share,
};
use db::{Act, Db, Fault, FromRow};
use jiff::civil::Date;
use page::{Language, Refusals, read_day};
use serde::Deserialize;
use sqlx::AssertSqlSafe;

/// Days of reminders, at most.
const MOST_REMINDERS: usize = 6;

#[derive(Clone, Debug, FromRow)]
pub struct Survey {
    pub id: String,
    pub questionnaire_id: String,
    pub audience: String,
    pub opens_on: String,
    pub closes_on: String,
    pub reminders: String,
    pub title_fr: String,
    pub title_en: String,
    pub version: i64,
    /// How many were asked and not taken out, and how many of them answered.
    pub asked: i64,
    pub answered: i64,
    pub excluded: i64,
}

impl Survey {
    pub fn title(&self, language: Language) -> &str {
        said(language, &self.title_fr, &self.title_en)
    }

    /// Where it stands on a day: `coming`, `open` or `closed`.
    pub fn state(&self, day: &str) -> &'static str {
        match (day < self.opens_on.as_str(), day > self.closes_on.as_str()) {
            (true, _) => "coming",
            (_, true) => "closed",
            _ => "open",
        }
    }

    /// The year in which it opened.
    pub fn year(&self) -> i64 {
        self.opens_on.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
    }

    /// Its rate as a figure asks it: the rows of this survey alone.
    pub fn rate_query(&self) -> String {
        format!("du={}&au={}&genre={}", self.opens_on, self.closes_on, self.id)
    }

    /// The share of those asked who answered, in hundredths of a percent.
    pub fn rate(&self) -> i64 {
        share(self.answered, self.asked)
    }
}

/// What was typed to open a survey.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub audience: String,
    pub opens_on: String,
    pub closes_on: String,
    pub reminders: Vec<String>,
}

impl Typed {
    /// The days of reminders as a form shows them again, with room for more.
    pub fn reminders_shown(&self) -> Vec<&str> {
        let typed = self.reminders.iter().map(String::as_str).filter(|day| !day.is_empty());
        let mut shown: Vec<&str> = typed.collect();
        shown.resize((shown.len() + 1).max(3).min(MOST_REMINDERS.max(shown.len())), "");
        shown
    }
}

/// The days of reminders, in their order, or why they are none.
fn reminders(typed: &[String], from: Option<Date>, to: Option<Date>) -> Result<Vec<Date>, &'static str> {
    let written = typed.iter().map(|day| day.trim()).filter(|day| !day.is_empty());
    let mut days = written.map(read_day).collect::<Result<Vec<Date>, _>>()?;
    days.sort();
    days.dedup();
    let within = |day: &Date| from.is_none_or(|from| *day > from) && to.is_none_or(|to| *day <= to);
    if days.len() > MOST_REMINDERS {
        return Err("survey-refusal-reminders");
    }
    if days.iter().all(within) { Ok(days) } else { Err("survey-refusal-reminder") }
}

const ALL: &str = concat!(
    "select s.id, s.questionnaire_id, s.audience, s.opens_on, s.closes_on, s.reminders, \
     q.title_fr, q.title_en, q.version, \
     (select count(*) from invitation i where i.survey_id = s.id and i.excluded_on is null and ",
    stands!(),
    ") as asked, \
     (select count(*) from invitation i where i.survey_id = s.id and i.excluded_on is null \
      and i.answered_on is not null and ",
    stands!(),
    ") as answered, \
     (select count(*) from invitation i where i.survey_id = s.id and i.excluded_on is not null) as excluded \
     from survey s join questionnaire q on q.id = s.questionnaire_id"
);

pub async fn find(db: &Db, id: &str) -> Result<Option<Survey>, Fault> {
    sqlx::query_as(AssertSqlSafe(format!("{ALL} where s.id = $1"))).bind(id).fetch_optional(db.rows()).await
}

/// Every survey, the latest opened first.
pub async fn all(db: &Db) -> Result<Vec<Survey>, Fault> {
    sqlx::query_as(AssertSqlSafe(format!("{ALL} order by s.opens_on desc, s.id desc")))
        .fetch_all(db.rows())
        .await
}

/// Those open on a day.
pub async fn open_on(db: &Db, day: &str) -> Result<Vec<Survey>, Fault> {
    let sql = format!("{ALL} where s.opens_on <= $1 and s.closes_on >= $1 order by s.id");
    sqlx::query_as(AssertSqlSafe(sql)).bind(day).fetch_all(db.rows()).await
}

/// The surveys of every version of a questionnaire.
pub async fn of_series(db: &Db, series: &str) -> Result<Vec<Survey>, Fault> {
    let sql = format!("{ALL} where q.series = $1 order by s.opens_on desc, s.id desc");
    sqlx::query_as(AssertSqlSafe(sql)).bind(series).fetch_all(db.rows()).await
}

/// Opens a survey: freezes the version and invites every organization of the audience; or says what is refused.
pub async fn launch(
    db: &Db,
    act: &mut Act,
    of: &Questionnaire,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(of.is_latest(), "audience", "survey-refusal-latest");
    let asks = question::of(db, &of.id).await?.iter().any(question::Question::is_asked);
    refusals.unless(asks, "audience", "survey-refusal-no-question");
    let (from, to) = (refusals.day("opens_on", &typed.opens_on), refusals.day("closes_on", &typed.closes_on));
    if let (Some(from), Some(to)) = (from, to) {
        refusals.unless(from <= to, "closes_on", "day-refusal-order");
        refusals.unless(from >= act.today(), "opens_on", "survey-refusal-past");
    }
    let days = reminders(&typed.reminders, from, to).unwrap_or_else(|why| {
        refusals.refuse("reminders", why);
        vec![]
    });
    let asked = match audience::is_one(&typed.audience) {
        true => audience::of(db, &typed.audience, &act.today().to_string()).await?,
        false => {
            refusals.refuse("audience", "survey-refusal-audience");
            vec![]
        }
    };
    refusals.unless(!asked.is_empty(), "audience", "survey-refusal-nobody");
    let (Some(from), Some(to), true) = (from, to, refusals.none()) else { return Ok(Err(refusals)) };
    questionnaire::freeze(act, &of.id).await?;
    let (id, at, by) = (act.id(), act.at(), act.by());
    let days: Vec<String> = days.iter().map(Date::to_string).collect();
    sqlx::query(
        "insert into survey (id, questionnaire_id, audience, opens_on, closes_on, reminders, opened_at, opened_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&of.id)
    .bind(&typed.audience)
    .bind(from.to_string())
    .bind(to.to_string())
    .bind(days.join(" "))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    invite(act, &id, &asked).await?;
    act.record("survey.opened", "survey", &id, &format!("{from} {to}")).await?;
    Ok(Ok(id))
}

async fn invite(act: &mut Act, survey: &str, asked: &[Asked]) -> Result<(), Fault> {
    for one in asked {
        let id = act.id();
        sqlx::query("insert into invitation (id, survey_id, organization_id, email) values ($1, $2, $3, $4)")
            .bind(id)
            .bind(survey)
            .bind(&one.id)
            .bind(one.email.trim())
            .execute(act.rows())
            .await?;
    }
    Ok(())
}

/// Moves the last day of a survey, or says what is refused.
pub async fn reschedule(
    act: &mut Act,
    survey: &Survey,
    closes_on: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let day = refusals.day("closes_on", closes_on);
    if let Some(day) = day {
        refusals.unless(day.to_string() >= survey.opens_on, "closes_on", "day-refusal-order");
        refusals.unless(
            day >= act.today().saturating_sub(jiff::ToSpan::days(1)),
            "closes_on",
            "survey-refusal-past",
        );
    }
    let (Some(day), true) = (day, refusals.none()) else { return Ok(Err(refusals)) };
    sqlx::query("update survey set closes_on = $2 where id = $1")
        .bind(&survey.id)
        .bind(day.to_string())
        .execute(act.rows())
        .await?;
    act.record("survey.rescheduled", "survey", &survey.id, &day.to_string()).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::reminders;
    use jiff::civil::date;

    #[test]
    fn reminders_fall_within_the_survey_and_once_a_day() {
        let (from, to) = (Some(date(2021, 4, 1)), Some(date(2021, 4, 30)));
        let read =
            |typed: &str| reminders(&typed.split(' ').map(str::to_owned).collect::<Vec<_>>(), from, to);
        assert_eq!(read("2021-04-20  2021-04-08 2021-04-08"), Ok(vec![date(2021, 4, 8), date(2021, 4, 20)]));
        assert_eq!(read(""), Ok(vec![]));
        assert_eq!(read("2021-04-01"), Err("survey-refusal-reminder"));
        assert_eq!(read("2021-05-01"), Err("survey-refusal-reminder"));
        assert_eq!(read("demain"), Err("day-refusal-shape"));
    }
}
