//! The declaration: a contract as one side tells it, declared while the campaign is open, corrected by later rows,
//! withdrawn with a reason.
pub use crate::declared::{Declaration, by, find, of, of_line, take_key, versions};
use crate::{amount, campaign::Campaign, join};
use db::{Act, Connection, Fault};
use jiff::civil::Date;
use page::{Refusals, is_seen};
use people::organization;
use serde::Deserialize;

/// Who may declare.
pub const SIDES: [&str; 2] = ["buyer", "supplier"];
/// Whether an amount holds taxes.
pub const TAXES: [&str; 2] = ["before", "with"];

/// What was typed of a contract.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub side: String,
    /// Names or NEQ still to be found, and those found.
    pub buyer: String,
    pub supplier: String,
    pub buyer_id: String,
    pub supplier_id: String,
    pub amount: String,
    pub taxes: String,
    pub day: String,
    pub until_on: String,
    pub what: String,
    pub reference: String,
    /// The declaration that it corrects, or "".
    pub declaration: String,
}

impl Typed {
    pub fn of(kept: &Declaration) -> Typed {
        Typed {
            side: kept.side.clone(),
            buyer: kept.buyer.clone(),
            supplier: kept.supplier.clone(),
            buyer_id: kept.buyer_id.clone(),
            supplier_id: kept.supplier_id.clone(),
            amount: written(kept.cents),
            taxes: kept.taxes.clone(),
            day: kept.day.clone(),
            until_on: kept.until_on.clone(),
            what: kept.what.clone(),
            reference: kept.reference.clone(),
            declaration: kept.id.clone(),
        }
    }
}

/// Dollars as a form shows them to be corrected: `1234,50`.
pub fn written(cents: i64) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

/// How a declaration came: staff, account, link, answer or import; and by which key its line is known again.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    pub came_by: &'static str,
    pub source_key: &'a str,
    pub place: Place<'a>,
}

/// Where it is seen.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// In a contract of its own, joined at once to what it surely is.
    Own,
    /// In one of its own, among many that are joined together afterwards.
    Among,
    /// In the contract that it answers for.
    Answer(&'a str),
}

/// What was judged sound: cents as told, and before taxes.
struct Sound {
    cents: i64,
    net: i64,
}

/// What is wrong with what was typed, apart from when it comes.
async fn judge(
    rows: &mut Connection,
    today: Date,
    campaign: &Campaign,
    typed: &Typed,
    refusals: &mut Refusals,
) -> Result<Option<Sound>, Fault> {
    refusals.unless(SIDES.contains(&typed.side.as_str()), "side", "contract-refusal-side");
    for (field, id) in [("buyer", &typed.buyer_id), ("supplier", &typed.supplier_id)] {
        let known = organization::is_known(&mut *rows, id).await?;
        refusals.unless(known, field, "contract-refusal-organization");
    }
    refusals.unless(typed.buyer_id != typed.supplier_id, "supplier", "contract-refusal-itself");
    let cents = amount::cents(&typed.amount);
    refusals.unless(cents.is_some(), "amount", "contract-refusal-amount");
    refusals.unless(TAXES.contains(&typed.taxes.as_str()), "taxes", "contract-refusal-taxes");
    let day = refusals.day("day", &typed.day);
    if let Some(day) = day {
        let past = day <= today;
        refusals.unless(past, "day", "contract-refusal-future");
        refusals.unless(campaign.covers(&day.to_string()), "day", "contract-refusal-outside");
    }
    let until = refusals.day_if_any("until_on", &typed.until_on);
    if let (Some(day), Some(until)) = (day, until) {
        refusals.unless(day <= until, "until_on", "day-refusal-order");
    }
    refusals.unless(typed.what.chars().count() <= 500, "what", "contract-refusal-long");
    refusals.unless(typed.reference.chars().count() <= 100, "reference", "contract-refusal-long");
    let told = is_seen(&typed.what) || is_seen(&typed.reference);
    refusals.unless(told, "what", "contract-refusal-what");
    let (Some(cents), true) = (cents, refusals.none()) else { return Ok(None) };
    let net = match typed.taxes.as_str() {
        "with" => membership::tax::without(rows, typed.day.trim(), cents).await?,
        _ => Some(cents),
    };
    refusals.unless(net.is_some_and(|net| net > 0), "taxes", "contract-refusal-rate");
    Ok(net.map(|net| Sound { cents, net }).filter(|_| refusals.none()))
}

/// What would be refused of a contract that is declared on a day, and of what is declared where it would be corrected.
/// Outside the campaign's days, the reason stands on `campaign`.
pub async fn refused(
    rows: &mut Connection,
    today: Date,
    campaign: &Campaign,
    typed: &Typed,
    corrected: bool,
) -> Result<Refusals, Fault> {
    Ok(weigh(rows, today, campaign, typed, corrected).await?.err().unwrap_or_default())
}

async fn weigh(
    rows: &mut Connection,
    today: Date,
    campaign: &Campaign,
    typed: &Typed,
    corrected: bool,
) -> Result<Result<Sound, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let day = today.to_string();
    let late = if corrected { campaign.refuses_correction(&day) } else { campaign.refuses_new(&day) };
    if let Some(why) = late {
        refusals.refuse("campaign", why);
    }
    let sound = judge(rows, today, campaign, typed, &mut refusals).await?;
    Ok(sound.filter(|_| refusals.none()).ok_or(refusals))
}

/// Declares a contract, or says what is refused. Outside the campaign's days, the reason stands on `campaign`.
pub async fn declare(
    act: &mut Act,
    campaign: &Campaign,
    typed: &Typed,
    way: Way<'_>,
) -> Result<Result<String, Refusals>, Fault> {
    let today = act.today();
    let sound = match weigh(act.rows(), today, campaign, typed, false).await? {
        Ok(sound) => sound,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into contract_declaration (id, campaign_id, side, buyer_id, supplier_id, source_key, withdrawn_why, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, '', $7, $8)",
    )
    .bind(&id)
    .bind(&campaign.id)
    .bind(&typed.side)
    .bind(&typed.buyer_id)
    .bind(&typed.supplier_id)
    .bind(way.source_key)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    say(act, &id, typed, &sound, way.came_by).await?;
    act.record("contract.declared", "declaration", &id, &typed.side).await?;
    join::see(act, &id, &typed.side, way.place).await?;
    Ok(Ok(id))
}

/// Corrects what was declared, or says what is refused: the other organization stays, the rest is told anew.
pub async fn correct(
    act: &mut Act,
    campaign: &Campaign,
    kept: &Declaration,
    typed: &Typed,
    came_by: &'static str,
) -> Result<Result<(), Refusals>, Fault> {
    let today = act.today();
    let typed = Typed {
        side: kept.side.clone(),
        buyer_id: kept.buyer_id.clone(),
        supplier_id: kept.supplier_id.clone(),
        ..typed.clone()
    };
    let weighed = weigh(act.rows(), today, campaign, &typed, true).await?;
    let mut refusals = weighed.as_ref().err().cloned().unwrap_or_default();
    refusals.unless(kept.withdrawn_at.is_none(), "campaign", "contract-refusal-withdrawn");
    let (Ok(sound), true) = (weighed, refusals.none()) else { return Ok(Err(refusals)) };
    let at = act.at();
    sqlx::query(
        "update contract_said set replaced_at = $2 where declaration_id = $1 and replaced_at is null",
    )
    .bind(&kept.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    say(act, &kept.id, &typed, &sound, came_by).await?;
    act.record("contract.corrected", "declaration", &kept.id, &sound.net.to_string()).await?;
    Ok(Ok(()))
}

async fn say(act: &mut Act, id: &str, typed: &Typed, sound: &Sound, came_by: &str) -> Result<(), Fault> {
    let (row, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into contract_said (id, declaration_id, cents, taxes, net, day, until_on, what, reference, came_by, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(row)
    .bind(id)
    .bind(sound.cents)
    .bind(&typed.taxes)
    .bind(sound.net)
    .bind(typed.day.trim())
    .bind(typed.until_on.trim())
    .bind(typed.what.trim())
    .bind(typed.reference.trim())
    .bind(came_by)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Withdraws what was declared by mistake, or says what is refused.
pub async fn withdraw(
    act: &mut Act,
    campaign: &Campaign,
    kept: &Declaration,
    why: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let today = act.today().to_string();
    if let Some(why) = campaign.refuses_correction(&today) {
        refusals.refuse("campaign", why);
    }
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "contract-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update contract_declaration set withdrawn_at = $2, withdrawn_by = $3, withdrawn_why = $4 \
         where id = $1 and withdrawn_at is null",
    )
    .bind(&kept.id)
    .bind(at)
    .bind(by)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("contract.withdrawn", "declaration", &kept.id, "").await?;
    }
    Ok(Ok(()))
}
