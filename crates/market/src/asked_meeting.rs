//! The meeting that a buyer asks for with a supplier: it waits until somebody of the pole introduces them, or declines.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct AskedMeeting {
    pub id: String,
    pub buyer_id: String,
    pub buyer: String,
    pub supplier_id: String,
    pub supplier: String,
    pub about: String,
    pub suits: String,
    pub asked_on: String,
    pub settled_on: Option<String>,
    /// Why it was declined, or "".
    pub why: String,
    /// The account that asked, and the buyer's own mailbox, or "".
    pub asked_by: String,
    pub mailbox: String,
}

impl AskedMeeting {
    /// `waiting`, then `introduced` or `declined`.
    pub fn state(&self) -> &'static str {
        match (&self.settled_on, self.why.is_empty()) {
            (None, _) => "waiting",
            (Some(_), true) => "introduced",
            (Some(_), false) => "declined",
        }
    }
}

/// What was typed of a meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub supplier: String,
    pub about: String,
    pub suits: String,
}

macro_rules! asked {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select m.id, b.id as buyer_id, b.name as buyer, s.id as supplier_id, s.name as supplier, m.about, m.suits, \
             m.asked_on, m.settled_on, m.why, m.recorded_by as asked_by, b.email as mailbox \
             from market_meeting_asked m join organization b on b.id = ",
            people::keeper!("m.buyer_id"),
            " join organization s on s.id = ",
            people::keeper!("m.supplier_id"),
            $($rest),+
        )
    };
}

/// Those that wait, the oldest first.
pub async fn waiting(db: &Db) -> Result<Vec<AskedMeeting>, Fault> {
    sqlx::query_as(asked!(" where m.settled_on is null order by m.asked_on, m.id limit 200"))
        .fetch_all(db.rows())
        .await
}

/// A buyer's, the latest first.
pub async fn of_buyer(db: &Db, buyer: &str) -> Result<Vec<AskedMeeting>, Fault> {
    sqlx::query_as(asked!(" where b.id = $1 order by m.asked_on desc, m.id desc limit 100"))
        .bind(buyer)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<AskedMeeting>, Fault> {
    sqlx::query_as(asked!(" where m.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Asks for a meeting, or says what is refused: the same one waits once.
pub async fn ask(act: &mut Act, buyer: &str, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let known = people::organization::is_known(act.rows(), &typed.supplier).await?;
    refusals.unless(known && typed.supplier != buyer, "supplier", "market-refusal-organization");
    let told = is_seen(&typed.about) && typed.about.chars().count() <= 1_000;
    refusals.unless(told, "about", "market-refusal-meeting-about");
    refusals.unless(typed.suits.chars().count() <= 300, "suits", "market-refusal-long");
    let before: Option<(String,)> = sqlx::query_as(concat!(
        "select id from market_meeting_asked where settled_on is null and buyer_id in ",
        people::whole!("$1"),
        " and supplier_id in ",
        people::whole!("$2"),
        " limit 1"
    ))
    .bind(buyer)
    .bind(&typed.supplier)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(before.is_none(), "supplier", "market-refusal-meeting-waits");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into market_meeting_asked (id, buyer_id, supplier_id, about, suits, asked_on, why, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, '', $7, $8)",
    )
    .bind(&id)
    .bind(buyer)
    .bind(&typed.supplier)
    .bind(typed.about.trim())
    .bind(typed.suits.trim())
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.meeting-asked", "market-meeting-asked", &id, "").await?;
    Ok(Ok(id))
}

/// Notes by which introduction it was answered; nothing when it waits no more, or when that one is of others.
pub async fn met(
    act: &mut Act,
    id: &str,
    introduction: &str,
    (first, second): (&str, &str),
) -> Result<(), Fault> {
    let today = act.today().to_string();
    sqlx::query(concat!(
        "update market_meeting_asked set settled_on = $2, introduction_id = $3 where id = $1 and settled_on is null \
         and ((buyer_id in ",
        people::whole!("$4"),
        " and supplier_id in ",
        people::whole!("$5"),
        ") or (buyer_id in ",
        people::whole!("$5"),
        " and supplier_id in ",
        people::whole!("$4"),
        "))"
    ))
    .bind(id)
    .bind(today)
    .bind(introduction)
    .bind(first)
    .bind(second)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Declines it, saying why to the buyer; or says what is refused. False when it had its answer already.
pub async fn decline(act: &mut Act, id: &str, why: &str) -> Result<Result<bool, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "market-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let sql =
        "update market_meeting_asked set settled_on = $2, why = $3 where id = $1 and settled_on is null";
    let done = sqlx::query(sql).bind(id).bind(today).bind(why.trim()).execute(act.rows()).await?;
    if done.rows_affected() == 0 {
        return Ok(Ok(false));
    }
    act.record("market.meeting-declined", "market-meeting-asked", id, "").await?;
    Ok(Ok(true))
}
