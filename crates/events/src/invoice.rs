//! The invoice of a registration before it is paid, kept under its number as a credit note is under its own.
use crate::{
    gathering::Gathering,
    payment::{self, Received},
    receipt,
    registration::Registration,
};
use db::{Act, Db, Fault, FromRow};
use membership::{
    desk::{Desk, told},
    document::Content,
    tax,
};
use page::{Language, Refusals, Visit, day, money};

const INVOICE: &str = "invoice";
pub const CREDIT: &str = "credit";
/// The letters that lead the numbers of each series.
const SERIES: [(&str, &str); 2] = [(INVOICE, "FA"), (CREDIT, "NA")];

#[derive(Clone, Debug, FromRow)]
pub struct Paper {
    pub id: String,
    pub kind: String,
    pub registration_id: String,
    pub day: String,
    /// Taxes and all.
    pub cents: i64,
    pub reason: String,
    pub year: i64,
    pub number: i64,
    pub content: String,
    pub recorded_at: String,
    pub withdrawn_at: Option<String>,
}

impl Paper {
    /// Its number as people call it: `FA-2021-0007`.
    pub fn called(&self) -> String {
        called(&self.kind, self.year, self.number)
    }

    pub fn counts(&self) -> bool {
        self.withdrawn_at.is_none()
    }

    pub fn is_invoice(&self) -> bool {
        self.kind == INVOICE
    }
}

pub fn called(kind: &str, year: i64, number: i64) -> String {
    let lead = SERIES.iter().find(|(series, _)| *series == kind).map_or("", |(_, lead)| lead);
    format!("{lead}-{year}-{number:04}")
}

macro_rules! papers {
    ($rest:literal) => {
        concat!(
            "select p.id, p.kind, p.registration_id, p.day, p.cents, p.reason, p.year, p.number, p.content, \
             p.recorded_at, p.withdrawn_at from registration_paper p ",
            $rest
        )
    };
}

/// The papers of a registration, the latest first, those that count no more included.
pub async fn of(db: &Db, registration: &str) -> Result<Vec<Paper>, Fault> {
    sqlx::query_as(papers!("where p.registration_id = $1 order by p.day desc, p.id desc"))
        .bind(registration)
        .fetch_all(db.rows())
        .await
}

/// A paper of a registration.
pub async fn find(db: &Db, registration: &str, id: &str) -> Result<Option<Paper>, Fault> {
    sqlx::query_as(papers!("where p.registration_id = $1 and p.id = $2"))
        .bind(registration)
        .bind(id)
        .fetch_optional(db.rows())
        .await
}

/// Issues the invoice of who has a place, with what was received already; or says what is refused: one that stands is
/// not issued twice.
pub async fn issue(
    act: &mut Act,
    desk: &Desk<'_>,
    (one, theirs): (&Gathering, &Registration),
) -> Result<Result<String, Refusals>, Fault> {
    let paid = payment::received(act.rows(), &theirs.id).await?.cents;
    let standing: Option<(String,)> = sqlx::query_as(
        "select id from registration_paper where registration_id = $1 and kind = 'invoice' and withdrawn_at is null",
    )
    .bind(&theirs.id)
    .fetch_optional(act.rows())
    .await?;
    let mut refusals = Refusals::default();
    refusals.unless(theirs.holds(), "invoice", "event-refusal-no-place");
    refusals.unless(paid < theirs.asked(), "invoice", "event-refusal-paid-up");
    refusals.unless(standing.is_none(), "invoice", "event-refusal-invoiced");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let language = Language::from_code(&theirs.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let amount = |cents: i64| money(cents, language);
    let number = next(act, INVOICE).await?;
    let mut content = desk.headed(language);
    content.title = say("member-paper-invoice", &[("number", &called(INVOICE, number.0, number.1))]);
    content.subtitle = say("member-paper-issued", &[("day", &told(act.today(), language))]);
    content.rows.push(vec![receipt::what(desk, one, language), amount(theirs.cents)]);
    taxes(act, desk, &mut content, (theirs, (theirs.gst, theirs.qst))).await?;
    content.rows.push(vec![say("member-paper-total", &[]), amount(theirs.total())]);
    if paid > 0 {
        content.rows.push(vec![say("event-paper-received", &[]), amount(-paid)]);
    }
    content.total = say("member-paper-balance", &[("amount", &amount(theirs.total() - paid))]);
    // What is asked late is due today at the soonest.
    let due = one.first_on.clone().max(act.today().to_string());
    content.notes.push(say("member-paper-due", &[("day", &day(&due, language))]));
    let payable = desk.settings.get("dues.payable").trim();
    if !payable.is_empty() {
        content.notes.push(payable.to_owned());
    }
    let asked = Received { cents: theirs.total(), gst: theirs.gst, qst: theirs.qst };
    let today = act.today().to_string();
    keep(act, &theirs.id, (INVOICE, number), (&today, "", ""), (asked, &content)).await.map(Ok)
}

/// A row for each tax that a paper asks or gives back, with the number it is registered under.
pub async fn taxes(
    act: &mut Act,
    desk: &Desk<'_>,
    content: &mut Content,
    (theirs, (gst, qst)): (&Registration, (i64, i64)),
) -> Result<(), Fault> {
    let language = Language::from_code(&theirs.language);
    let today = act.today().to_string();
    let numbers = tax::on(act, &today).await?.unwrap_or_default();
    for (key, cents, number) in
        [("member-paper-gst-back", gst, &numbers.gst), ("member-paper-qst-back", qst, &numbers.qst)]
    {
        if cents != 0 {
            let row = desk.say(language, key, &[("number", number)]);
            content.rows.push(vec![row, money(cents, language)]);
        }
    }
    Ok(())
}

/// The next number of a series in the year of the act.
pub async fn next(act: &mut Act, kind: &str) -> Result<(i64, i64), Fault> {
    let year = i64::from(act.today().year());
    let (last,): (i64,) = sqlx::query_as(
        "select coalesce(max(number), 0) from registration_paper where kind = $1 and year = $2",
    )
    .bind(kind)
    .bind(year)
    .fetch_one(act.rows())
    .await?;
    Ok((year, last + 1))
}

/// Keeps a paper under its number, with what is printed of it; gives its id.
pub async fn keep(
    act: &mut Act,
    registration: &str,
    (kind, (year, number)): (&str, (i64, i64)),
    (on, method, reason): (&str, &str, &str),
    (sum, content): (Received, &Content),
) -> Result<String, Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into registration_paper (id, kind, registration_id, day, cents, gst, qst, method, reason, year, \
         number, content, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(&id)
    .bind(kind)
    .bind(registration)
    .bind(on)
    .bind(sum.cents)
    .bind(sum.gst)
    .bind(sum.qst)
    .bind(method)
    .bind(reason)
    .bind(year)
    .bind(number)
    .bind(serde_json::to_string(content).unwrap_or_default())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let note = format!("{on} {}", sum.cents);
    act.record(&format!("registration.{kind}-issued"), "registration", registration, &note).await?;
    Ok(id)
}

/// Counts a paper no more: it stays with its number, and says so. False when it counted no more.
pub async fn withdraw(act: &mut Act, paper: &Paper) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update registration_paper set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null",
    )
    .bind(&paper.id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 1 {
        act.record("registration.paper-withdrawn", "registration", &paper.registration_id, &paper.id).await?;
    }
    Ok(done.rows_affected() == 1)
}

/// Prints a paper: the same each time, until it counts no more.
pub async fn print(visit: &Visit, theirs: &Registration, paper: &Paper) -> anyhow::Result<Vec<u8>> {
    let language = Language::from_code(&theirs.language);
    let void = paper.withdrawn_at.as_ref().map(|at| {
        let things = [("day", day(&visit.db().day_of(at), language).into())];
        visit.house().words.say_with(language, "event-paper-withdrawn", &things)
    });
    receipt::press(visit, theirs, (&paper.content, &paper.recorded_at), void).await
}
