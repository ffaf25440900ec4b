//! The document: an invoice, a credit note, a receipt or a statement, numbered once and kept as it was issued.
use crate::{dues::Asked, fold::beside};
use db::{Act, Db, Fault, FromRow};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

pub const INVOICE: &str = "invoice";
pub const CREDIT: &str = "credit";
pub const RECEIPT: &str = "receipt";
pub const STATEMENT: &str = "statement";

/// The letters that lead the numbers of each series.
const SERIES: [(&str, &str); 4] = [(INVOICE, "F"), (CREDIT, "NC"), (RECEIPT, "R"), (STATEMENT, "E")];

#[derive(Clone, Debug, FromRow)]
pub struct Document {
    pub id: String,
    pub kind: String,
    pub year: i64,
    pub number: i64,
    pub membership_id: String,
    pub issued_on: String,
    pub language: String,
    pub year_from: String,
    pub year_to: String,
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
    pub due_on: String,
    pub about_id: String,
    pub motive: String,
    pub content: String,
    /// The credit note that took an invoice back: its year, number and day.
    pub credit_year: Option<i64>,
    pub credit_number: Option<i64>,
    pub credit_on: String,
    /// When the payment of a receipt was withdrawn, or "".
    pub withdrawn_at: String,
}

/// What is printed, in words already: the same whenever it is printed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Content {
    pub title: String,
    pub subtitle: String,
    pub pole: String,
    pub colour: String,
    /// The id of the logo it was issued under, or "".
    #[serde(default)]
    pub logo: String,
    pub letterhead: Vec<String>,
    pub to: Vec<String>,
    pub head: Vec<String>,
    /// Their last cell is an amount.
    pub rows: Vec<Vec<String>>,
    /// What it comes to.
    pub total: String,
    pub notes: Vec<String>,
}

/// What is to be kept of a document that is issued.
#[derive(Clone, Debug, Default)]
pub struct Issue {
    pub kind: &'static str,
    pub member: String,
    pub language: &'static str,
    pub year_from: String,
    pub year_to: String,
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
    pub due_on: String,
    pub about: String,
    pub motive: String,
}

/// What an invoice in force asks.
#[derive(Clone, Debug, FromRow)]
pub struct Issued {
    pub membership_id: String,
    pub year_from: String,
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
    pub due_on: String,
}

impl Issued {
    pub fn asked(&self, otherwise: Date) -> Asked {
        let grace = page::read_day(&self.due_on).unwrap_or(otherwise);
        Asked { cents: self.cents, gst: self.gst, qst: self.qst, grace }
    }
}

impl Document {
    pub fn total(&self) -> i64 {
        self.cents + self.gst + self.qst
    }

    /// Its number as people call it: `F-2021-0007`.
    pub fn called(&self) -> String {
        called(&self.kind, self.year, self.number)
    }

    /// The number of the credit note that took it back.
    pub fn credit(&self) -> Option<String> {
        Some(called(CREDIT, self.credit_year?, self.credit_number?))
    }

    /// Whether it is an invoice that stands.
    pub fn stands(&self) -> bool {
        self.kind == INVOICE && self.credit_number.is_none()
    }
}

pub fn called(kind: &str, year: i64, number: i64) -> String {
    let lead = SERIES.iter().find(|(series, _)| *series == kind).map_or("", |(_, lead)| lead);
    format!("{lead}-{year}-{number:04}")
}

macro_rules! documents {
    ($($rest:expr),+) => {
        concat!(
            "select d.id, d.kind, d.year, d.number, d.membership_id, d.issued_on, d.language, d.year_from, d.year_to, \
             d.cents, d.gst, d.qst, d.due_on, d.about_id, d.motive, d.content, c.year as credit_year, \
             c.number as credit_number, coalesce(c.issued_on, '') as credit_on, \
             coalesce(p.withdrawn_at, '') as withdrawn_at from dues_document d \
             left join dues_document c on c.about_id = d.id and c.kind = 'credit' and d.kind = 'invoice' \
             left join dues_paid p on p.id = d.about_id and d.kind = 'receipt' ",
            $($rest),+
        )
    };
}

/// The documents of a member, the latest first, those of a membership beside it included.
pub async fn of(db: &Db, member: &str) -> Result<Vec<Document>, Fault> {
    let sql = documents!("where d.membership_id in ", beside!("$1"), " order by d.issued_on desc, d.id desc");
    sqlx::query_as(sql).bind(member).fetch_all(db.rows()).await
}

/// Every document with the name of its member today, in the order of the series and of the numbers.
pub async fn all(db: &Db) -> Result<Vec<(Document, String)>, Fault> {
    let all: Vec<Document> =
        sqlx::query_as(documents!("order by d.kind, d.year, d.number")).fetch_all(db.rows()).await?;
    let names: Vec<(String, String)> = sqlx::query_as(concat!(
        "select m.id, o.name from membership m join organization o on o.id = ",
        people::keeper!("m.organization_id")
    ))
    .fetch_all(db.rows())
    .await?;
    let names: HashMap<String, String> = names.into_iter().collect();
    let named = |one: Document| {
        let name = names.get(&one.membership_id).cloned().unwrap_or_default();
        (one, name)
    };
    Ok(all.into_iter().map(named).collect())
}

/// A document of a member.
pub async fn find(db: &Db, member: &str, id: &str) -> Result<Option<Document>, Fault> {
    sqlx::query_as(documents!("where d.id = $2 and d.membership_id in ", beside!("$1")))
        .bind(member)
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// The same, in an act that may answer it.
pub async fn held(act: &mut Act, member: &str, id: &str) -> Result<Option<Document>, Fault> {
    sqlx::query_as(documents!("where d.id = $2 and d.membership_id in ", beside!("$1")))
        .bind(member)
        .bind(id)
        .fetch_optional(act.rows())
        .await
}

/// The document of a kind about something: the receipt of a payment.
pub async fn about(act: &mut Act, kind: &str, about: &str) -> Result<Option<Document>, Fault> {
    sqlx::query_as(documents!("where d.kind = $1 and d.about_id = $2"))
        .bind(kind)
        .bind(about)
        .fetch_optional(act.rows())
        .await
}

/// The invoice that stands for a year of a member.
pub async fn standing(act: &mut Act, member: &str, from: &str) -> Result<Option<Document>, Fault> {
    sqlx::query_as(documents!(
        "where d.kind = 'invoice' and d.year_from = $2 and c.id is null and d.membership_id in ",
        beside!("$1"),
        " order by d.id limit 1"
    ))
    .bind(member)
    .bind(from)
    .fetch_optional(act.rows())
    .await
}

/// What every invoice that stands asks.
pub async fn issued(db: &Db) -> Result<Vec<Issued>, Fault> {
    sqlx::query_as(
        "select d.membership_id, d.year_from, d.cents, d.gst, d.qst, d.due_on from dues_document d \
         where d.kind = 'invoice' and not exists \
         (select 1 from dues_document c where c.kind = 'credit' and c.about_id = d.id)",
    )
    .fetch_all(db.rows())
    .await
}

/// The next number of a series in the year of the act. Acts follow one another, so none is given twice nor left out.
pub async fn next(act: &mut Act, kind: &str) -> Result<(i64, i64), Fault> {
    let year = i64::from(act.today().year());
    let (last,): (i64,) = sqlx::query_as(
        "select cast(coalesce(max(number), 0) as bigint) from dues_document where kind = $1 and year = $2",
    )
    .bind(kind)
    .bind(year)
    .fetch_one(act.rows())
    .await?;
    Ok((year, last + 1))
}

/// Keeps a document under its number, with what is printed of it; gives its id.
pub async fn keep(
    act: &mut Act,
    issue: &Issue,
    (year, number): (i64, i64),
    content: &Content,
) -> Result<String, Fault> {
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into dues_document (id, kind, year, number, membership_id, issued_on, language, year_from, year_to, \
         cents, gst, qst, due_on, about_id, motive, content, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
    )
    .bind(&id)
    .bind(issue.kind)
    .bind(year)
    .bind(number)
    .bind(&issue.member)
    .bind(today)
    .bind(issue.language)
    .bind(&issue.year_from)
    .bind(&issue.year_to)
    .bind(issue.cents)
    .bind(issue.gst)
    .bind(issue.qst)
    .bind(&issue.due_on)
    .bind(&issue.about)
    .bind(&issue.motive)
    .bind(serde_json::to_string(content).unwrap_or_default())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let note = called(issue.kind, year, number);
    act.record(&format!("membership.{}-issued", issue.kind), "membership", &issue.member, &note).await?;
    Ok(id)
}
