//! The expense: on a day, so much was spent for something, under one action of the frame.
use crate::{amount, funder, ledger::Expense};
use db::{Act, Connection, Fault};
use jiff::civil::Date;
use page::{Refusals, is_seen};
use people::organization::{self, name_key};
use serde::Deserialize;

/// What expenses are for, as a funder asks of them.
pub const KINDS: [&str; 7] = ["fees", "travel", "reception", "publicity", "supplies", "support", "other"];

/// Why an expense counts no more.
pub const MOTIVES: [&str; 3] = ["mistake", "twice", "cancelled"];

/// What was typed of an expense.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub what: String,
    pub kind: String,
    pub amount: String,
    pub reason: String,
    pub reference: String,
    /// The supplier's name, kept as it is when the pole knows no such organization.
    pub who: String,
    pub organization: Vec<String>,
    pub funder: String,
    pub action: String,
    pub mrc: String,
    pub programme: String,
    /// The gathering or the campaign it was for.
    pub about: String,
    /// The amount of one that looks like another recorded already, where somebody said that it is no mistake.
    pub sure: String,
}

impl Typed {
    pub fn of(kept: &Expense) -> Typed {
        let known = !kept.supplier_id.is_empty();
        Typed {
            day: kept.day.clone(),
            what: kept.what.clone(),
            kind: kept.kind.clone(),
            amount: amount::typed(kept.cents),
            reason: kept.reason.clone(),
            reference: kept.reference.clone(),
            who: if known { String::new() } else { kept.supplier.clone() },
            organization: if known { vec![kept.supplier_id.clone()] } else { vec![] },
            funder: kept.funder_id.clone(),
            action: kept.action.clone(),
            mrc: kept.mrc.clone(),
            programme: kept.programme.clone(),
            about: kept.about.clone(),
            sure: String::new(),
        }
    }

    /// The amount in cents, where it is one.
    pub fn cents(&self) -> Option<i64> {
        amount::cents(&self.amount)
    }

    /// What is wrong with it, whatever the rows. `today` bounds the day: nothing was spent tomorrow.
    pub fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        let cents = amount::read(&self.amount);
        if let Err(why) = cents {
            refusals.refuse("amount", why);
        }
        let credit = cents.is_ok_and(|cents| cents < 0);
        refusals.unless(!credit || is_seen(&self.reason), "reason", "expense-refusal-reason");
        refusals.unless(is_seen(&self.what), "what", "expense-refusal-what");
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "expense-refusal-kind");
        refusals.unless(frame::find(&self.action).is_some(), "action", "expense-refusal-action");
        if let Some(day) = refusals.day("day", &self.day) {
            refusals.unless(day <= today, "day", "expense-refusal-future");
        }
        let somewhere = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        refusals.unless(somewhere, "mrc", "expense-refusal-mrc");
        for (field, text, most) in [
            ("what", &self.what, 300),
            ("reason", &self.reason, 300),
            ("reference", &self.reference, 100),
            ("who", &self.who, 200),
            ("about", &self.about, 200),
        ] {
            refusals.unless(text.chars().count() <= most, field, "expense-refusal-long");
        }
        refusals
    }
}

/// Whether one that stands says the same of the same day, down to its invoice: it may be the same, typed twice.
pub async fn is_twin(rows: &mut Connection, typed: &Typed) -> Result<bool, Fault> {
    let Some(cents) = typed.cents() else { return Ok(false) };
    let alike: Vec<(String, String)> = sqlx::query_as(
        "select what, reference from expense where day = $1 and cents = $2 and withdrawn_at is null \
         and replaced_by is null",
    )
    .bind(typed.day.trim())
    .bind(cents)
    .fetch_all(rows)
    .await?;
    let told = (name_key(&typed.what), name_key(&typed.reference));
    Ok(alike.iter().any(|(what, reference)| (name_key(what), name_key(reference)) == told))
}

/// Records an expense, or says what is refused. `source_key` tells the line of a file that brought it, "" when it was
/// typed.
pub async fn record(
    act: &mut Act,
    typed: &Typed,
    source_key: &str,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act.today());
    if let Some(supplier) = typed.organization.last() {
        let known = organization::is_known(act.rows(), supplier).await?;
        refusals.unless(known, "who", "expense-refusal-supplier");
    }
    let paid = typed.funder.is_empty() || funder::is_one(act.rows(), &typed.funder).await?;
    refusals.unless(paid, "funder", "expense-refusal-funder");
    if !typed.programme.is_empty() {
        let known: Option<(String,)> = sqlx::query_as("select code from programme where code = $1")
            .bind(&typed.programme)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(known.is_some(), "programme", "expense-refusal-programme");
    }
    let (Some(cents), true) = (typed.cents(), refusals.none()) else { return Ok(Err(refusals)) };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into expense (id, day, what, kind, cents, reason, reference, supplier_id, supplier_name, funder_id, \
         action, mrc, programme, about, source_key, recorded_at, recorded_by, motive) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '')",
    )
    .bind(&id)
    .bind(typed.day.trim())
    .bind(typed.what.trim())
    .bind(&typed.kind)
    .bind(cents)
    .bind(typed.reason.trim())
    .bind(typed.reference.trim())
    .bind(typed.organization.last())
    .bind(if typed.organization.is_empty() { typed.who.trim() } else { "" })
    .bind(Some(&typed.funder).filter(|funder| !funder.is_empty()))
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(&typed.programme)
    .bind(typed.about.trim())
    .bind(source_key)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("expense.recorded", "expense", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Corrects an expense: a later row stands for it, and both are kept. None when there is none to correct.
pub async fn correct(
    act: &mut Act,
    id: &str,
    typed: &Typed,
) -> Result<Option<Result<String, Refusals>>, Fault> {
    let standing: Option<(String,)> = sqlx::query_as(
        "select id from expense where id = $1 and withdrawn_at is null and replaced_by is null",
    )
    .bind(id)
    .fetch_optional(act.rows())
    .await?;
    if standing.is_none() {
        return Ok(None);
    }
    let corrected = match record(act, typed, "").await? {
        Ok(corrected) => corrected,
        Err(refusals) => return Ok(Some(Err(refusals))),
    };
    let at = act.at();
    sqlx::query("update expense set replaced_by = $2, replaced_at = $3 where id = $1")
        .bind(id)
        .bind(&corrected)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("expense.corrected", "expense", id, &corrected).await?;
    Ok(Some(Ok(corrected)))
}

/// Withdraws an expense for a motive: it stays, dated, and is counted no more. False when there is none to withdraw.
pub async fn withdraw(act: &mut Act, id: &str, motive: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update expense set withdrawn_at = $2, withdrawn_by = $3, motive = $4 \
         where id = $1 and withdrawn_at is null and replaced_by is null",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .bind(motive)
    .execute(act.rows())
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    act.record("expense.withdrawn", "expense", id, motive).await?;
    Ok(true)
}
