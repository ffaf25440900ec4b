//! The report: a period that is told, drafted first, then signed; from that day its numbers stand.
use crate::{compose, frozen, period::Period, uncovered};
use db::{Act, Db, Fault, FromRow};
use figures::Figures;
use jiff::civil::Date;
use page::{Refusals, is_seen};
use serde::Deserialize;
use sqlx::{Any, Executor};

/// The parts of a report that hold texts, tables and photographs, in the order that stands until a pole chooses its own.
pub const SECTIONS: [&str; 9] = ["opening", "1", "2", "3", "4", "finances", "partners", "thanks", "closing"];

#[derive(Clone, Debug, FromRow)]
pub struct Report {
    pub id: String,
    pub title: String,
    pub from_on: String,
    pub to_on: String,
    pub signed_at: Option<String>,
    /// The codes of the MRC where nothing was done, as they were when it was signed.
    pub uncovered: Option<String>,
    /// Since when everyone may read it, while they may.
    pub published_at: Option<String>,
}

impl Report {
    pub fn period(&self) -> Result<Period, jiff::Error> {
        Ok(Period { from: self.from_on.parse()?, to: self.to_on.parse()? })
    }

    /// Whether a day comes after its last: it may then be signed.
    pub fn is_over(&self, day: Date) -> bool {
        self.to_on < day.to_string()
    }

    pub fn is_signed(&self) -> bool {
        self.signed_at.is_some()
    }

    /// The same report as if it were not signed: its numbers are then today's.
    pub fn as_draft(self) -> Report {
        Report { signed_at: None, published_at: None, ..self }
    }

    pub fn is_public(&self) -> bool {
        self.is_signed() && self.published_at.is_some()
    }
}

/// What was typed to open a draft.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub from: String,
    pub to: String,
    /// The days of which the reports there are were shown, and another is wanted all the same.
    pub again: String,
}

impl Typed {
    pub fn judge(&self) -> Refusals {
        let mut refusals = judge_title(&self.title);
        let days = (refusals.day("from", &self.from), refusals.day("to", &self.to));
        if let (Some(from), Some(to)) = days {
            refusals.unless(from <= to, "to", "report-refusal-order");
        }
        refusals
    }

    pub fn days(&self) -> String {
        format!("{} {}", self.from.trim(), self.to.trim())
    }
}

fn judge_title(title: &str) -> Refusals {
    let (mut refusals, title) = (Refusals::default(), title.trim());
    refusals.unless(is_seen(title), "title", "report-refusal-title");
    refusals.unless(title.chars().count() <= 200, "title", "report-refusal-title-long");
    refusals
}

/// Why a report is not signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsigned {
    /// It already is, or there is none.
    Already,
    /// Its last day is not past yet.
    TooEarly,
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select r.id, r.title, r.from_on, r.to_on, r.signed_at, r.uncovered, \
             (select max(p.published_at) from report_publication p \
              where p.report_id = r.id and p.withdrawn_at is null) as published_at from report r ",
            $rest
        )
    };
}

/// Opens a draft, or says what is refused.
pub async fn open(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    if refusals.none() && typed.again != typed.days() {
        let others = of_days(act.rows(), typed.from.trim(), typed.to.trim()).await?;
        let signed = others.iter().any(Report::is_signed);
        let why = if signed { "report-refusal-days-signed" } else { "report-refusal-days-drafted" };
        refusals.unless(others.is_empty(), "again", why);
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into report (id, title, from_on, to_on, opened_at, opened_by) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(typed.title.trim())
    .bind(typed.from.trim())
    .bind(typed.to.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    compose::inherit(act, &id).await?;
    act.record("report.opened", "report", &id, &format!("{} {}", typed.from, typed.to)).await?;
    Ok(Ok(id))
}

/// Gives a draft another title, or says what is refused.
pub async fn rename(act: &mut Act, id: &str, title: &str) -> Result<Refusals, Fault> {
    let mut refusals = judge_title(title);
    if !refusals.none() {
        return Ok(refusals);
    }
    let sql = "update report set title = $2 where id = $1 and signed_at is null";
    let done = sqlx::query(sql).bind(id).bind(title.trim()).execute(act.rows()).await?;
    match done.rows_affected() {
        0 => refusals.refuse("title", "report-refusal-signed"),
        _ => act.record("report.renamed", "report", id, "").await?,
    }
    Ok(refusals)
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Report>, Fault> {
    sqlx::query_as(columns!("where r.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Every report, the latest period first.
pub async fn all(db: &Db) -> Result<Vec<Report>, Fault> {
    sqlx::query_as(columns!("order by r.from_on desc, r.id desc")).fetch_all(db.rows()).await
}

/// The reports of exactly these days: what is signed first, then the latest.
pub async fn of_days<'c>(
    rows: impl Executor<'c, Database = Any>,
    from: &str,
    to: &str,
) -> Result<Vec<Report>, Fault> {
    sqlx::query_as(columns!(
        "where r.from_on = $1 and r.to_on = $2 \
         order by case when r.signed_at is null then 1 else 0 end, r.id desc"
    ))
    .bind(from)
    .bind(to)
    .fetch_all(rows)
    .await
}

/// Whether a draft is still one, seen from within an act.
pub async fn is_draft(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from report where id = $1 and signed_at is null")
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
    Ok(found.is_some())
}

/// Signs a report: every figure is counted and its rows kept as they are. No one else writes meanwhile.
pub async fn sign(act: &mut Act, db: &Db, all: &Figures, id: &str) -> anyhow::Result<Result<(), Unsigned>> {
    if !is_draft(act, id).await? {
        return Ok(Err(Unsigned::Already));
    }
    let Some(report) = find(db, id).await? else { return Ok(Err(Unsigned::Already)) };
    let period = report.period()?;
    if !report.is_over(act.today()) {
        return Ok(Err(Unsigned::TooEarly));
    }
    let rows = frozen::freeze(act, db, all, id, period).await?;
    let (at, by) = (act.at(), act.by());
    sqlx::query("update report set signed_at = $2, signed_by = $3, uncovered = $4 where id = $1")
        .bind(id)
        .bind(at)
        .bind(by)
        .bind(uncovered::of(db, all, period).await?)
        .execute(act.rows())
        .await?;
    act.record("report.signed", "report", id, &format!("{} {} {rows}", period.from, period.to)).await?;
    Ok(Ok(()))
}

/// Shows a signed report to everyone. False when it is not signed, or shown already.
pub async fn publish(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let sql = columns!("where r.id = $1");
    let report: Option<Report> = sqlx::query_as(sql).bind(id).fetch_optional(act.rows()).await?;
    if !report.is_some_and(|report| report.is_signed() && !report.is_public()) {
        return Ok(false);
    }
    let (row, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into report_publication (id, report_id, published_at, published_by) values ($1, $2, $3, $4)",
    )
    .bind(row)
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("report.published", "report", id, "").await?;
    Ok(true)
}

/// Shows it to everyone no more. False when it was not shown.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let sql = "update report_publication set withdrawn_at = $2, withdrawn_by = $3 \
               where report_id = $1 and withdrawn_at is null";
    let done = sqlx::query(sql).bind(id).bind(at).bind(by).execute(act.rows()).await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("report.withdrawn", "report", id, "").await?;
    Ok(true)
}
