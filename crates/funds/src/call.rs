//! The call for projects: of a fund, or of several poles together; from which day to which, and the day it really opened.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Call {
    pub id: String,
    /// Its fund, or "".
    pub fund_id: String,
    pub fund: String,
    pub title: String,
    /// 0 where calls are not numbered.
    pub number: i64,
    pub opens_on: String,
    pub closes_on: String,
    /// How to apply, as Markdown.
    pub how: String,
    pub opened_on: Option<String>,
    pub cancelled_on: Option<String>,
    pub because: String,
}

impl Call {
    /// Where it is on a day: soon, open, closed or cancelled.
    pub fn state(&self, day: &str) -> &'static str {
        if self.cancelled_on.is_some() {
            return "cancelled";
        }
        if self.closes_on.as_str() < day {
            return "closed";
        }
        if self.opened_on.as_deref().is_some_and(|opened| opened <= day) { "open" } else { "soon" }
    }
}

/// What was typed of a call.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub fund: String,
    pub title: String,
    pub number: String,
    pub opens_on: String,
    pub closes_on: String,
    pub how: String,
}

impl Typed {
    pub fn of(kept: &Call) -> Typed {
        Typed {
            fund: kept.fund_id.clone(),
            title: kept.title.clone(),
            number: if kept.number == 0 { String::new() } else { kept.number.to_string() },
            opens_on: kept.opens_on.clone(),
            closes_on: kept.closes_on.clone(),
            how: kept.how.clone(),
        }
    }

    /// Which call it is; 0 where nothing was typed, none where it is no number.
    fn nth(&self) -> Option<i64> {
        if self.number.trim().is_empty() {
            return Some(0);
        }
        self.number.trim().parse().ok().filter(|nth| (1..=999).contains(nth))
    }

    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.title), "title", "fund-refusal-title");
        refusals.unless(self.title.chars().count() <= 200, "title", "fund-refusal-long");
        refusals.unless(self.nth().is_some(), "number", "fund-refusal-number");
        refusals.unless(self.how.chars().count() <= 10_000, "how", "fund-refusal-long");
        let days = (refusals.day("opens_on", &self.opens_on), refusals.day("closes_on", &self.closes_on));
        if let (Some(opens), Some(closes)) = days {
            refusals.unless(opens <= closes, "closes_on", "day-refusal-order");
        }
        refusals
    }

    async fn judged(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = self.judge();
        if !self.fund.is_empty() {
            let known: Option<(String,)> = sqlx::query_as("select id from fund where id = $1")
                .bind(&self.fund)
                .fetch_optional(act.rows())
                .await?;
            refusals.unless(known.is_some(), "fund", "fund-refusal-fund");
        }
        Ok(refusals)
    }

    fn fund_id(&self) -> Option<&str> {
        Some(self.fund.as_str()).filter(|fund| !fund.is_empty())
    }
}

/// Announces a call, or says what is refused.
pub async fn announce(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judged(act).await?;
    let (Some(nth), true) = (typed.nth(), refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into fund_call (id, fund_id, title, number, opens_on, closes_on, how, because, recorded_at, \
         recorded_by) values ($1, $2, $3, $4, $5, $6, $7, '', $8, $9)",
    )
    .bind(&id)
    .bind(typed.fund_id())
    .bind(typed.title.trim())
    .bind(nth)
    .bind(typed.opens_on.trim())
    .bind(typed.closes_on.trim())
    .bind(typed.how.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("fund-call.announced", "fund-call", &id, typed.opens_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes what is said of a call, or says what is refused.
pub async fn change(act: &mut Act, kept: &Call, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judged(act).await?;
    let opened = kept.opened_on.as_deref().unwrap_or_default();
    refusals.unless(opened <= typed.closes_on.trim(), "closes_on", "fund-refusal-opened");
    let (Some(nth), true) = (typed.nth(), refusals.none()) else { return Ok(Err(refusals)) };
    sqlx::query(
        "update fund_call set fund_id = $2, title = $3, number = $4, opens_on = $5, closes_on = $6, how = $7 \
         where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.fund_id())
    .bind(typed.title.trim())
    .bind(nth)
    .bind(typed.opens_on.trim())
    .bind(typed.closes_on.trim())
    .bind(typed.how.trim())
    .execute(act.rows())
    .await?;
    act.record("fund-call.changed", "fund-call", &kept.id, "").await?;
    Ok(Ok(()))
}

/// Says on which day a call really opened; said anew, it corrects the day. Or says what is refused.
pub async fn open(act: &mut Act, kept: &Call, opened_on: &str) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(kept.cancelled_on.is_none(), "opened_on", "fund-refusal-cancelled");
    if let Some(day) = refusals.day("opened_on", opened_on) {
        refusals.unless(day <= act.today(), "opened_on", "fund-refusal-future");
        refusals.unless(day.to_string() <= kept.closes_on, "opened_on", "fund-refusal-closed");
    }
    if refusals.none() {
        sqlx::query("update fund_call set opened_on = $2 where id = $1")
            .bind(&kept.id)
            .bind(opened_on.trim())
            .execute(act.rows())
            .await?;
        act.record("fund-call.opened", "fund-call", &kept.id, opened_on.trim()).await?;
    }
    Ok(refusals)
}

/// Cancels a call with its reason, or says what is refused.
pub async fn cancel(act: &mut Act, kept: &Call, because: &str) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(kept.cancelled_on.is_none(), "because", "fund-refusal-cancelled");
    refusals.unless(is_seen(because), "because", "fund-refusal-because");
    refusals.unless(because.chars().count() <= 500, "because", "fund-refusal-long");
    if refusals.none() {
        let today = act.today().to_string();
        sqlx::query("update fund_call set cancelled_on = $2, because = $3 where id = $1")
            .bind(&kept.id)
            .bind(&today)
            .bind(because.trim())
            .execute(act.rows())
            .await?;
        act.record("fund-call.cancelled", "fund-call", &kept.id, &today).await?;
    }
    Ok(refusals)
}

macro_rules! calls {
    ($rest:literal) => {
        concat!(
            "select c.id, coalesce(f.id, '') as fund_id, coalesce(f.name, '') as fund, c.title, c.number, c.opens_on, \
             c.closes_on, c.how, c.opened_on, c.cancelled_on, c.because from fund_call c \
             left join fund f on f.id = c.fund_id ",
            $rest
        )
    };
}

/// Every call, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Call>, Fault> {
    sqlx::query_as(calls!("order by c.opens_on desc, c.id desc")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Call>, Fault> {
    sqlx::query_as(calls!("where c.id = $1")).bind(id).fetch_optional(db.rows()).await
}
