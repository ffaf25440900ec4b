//! The agreement: what is done together, or the person or the thing that is shared, from a day to a last day.
use crate::body::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// Something is done together; or a person or a thing is shared.
pub const KINDS: [&str; 2] = ["partnership", "shared"];

/// The largest amount that one party puts in or owes, in cents.
const LARGEST: i64 = 10_000_000_000;

#[derive(Clone, Debug, FromRow)]
pub struct Agreement {
    pub id: String,
    pub title: String,
    pub kind: String,
    pub signed_on: String,
    /// From when a person or a thing is shared.
    pub from_on: Option<String>,
    pub until_on: Option<String>,
    /// What is shared, or "".
    pub shared: String,
    /// What was learned of it, or "".
    pub lessons: String,
    pub action: String,
    pub mrc: String,
    pub withdrawn_at: Option<String>,
    /// Why it was withdrawn, or "".
    pub withdrawn_why: String,
    /// What all parties put in, in cents.
    pub cents: i64,
    /// Obligations that are not done.
    pub open: i64,
}

impl Agreement {
    /// Whether a person or a thing is shared by it.
    pub fn is_shared(&self) -> bool {
        self.kind == KINDS[1]
    }
}

/// What was typed of an agreement.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    /// A partnership where nothing is said.
    pub kind: String,
    pub signed_on: String,
    pub from_on: String,
    pub until_on: String,
    pub shared: String,
    pub lessons: String,
    pub action: String,
    pub mrc: String,
}

impl Typed {
    pub fn of(kept: &Agreement) -> Typed {
        Typed {
            title: kept.title.clone(),
            kind: kept.kind.clone(),
            signed_on: kept.signed_on.clone(),
            from_on: kept.from_on.clone().unwrap_or_default(),
            until_on: kept.until_on.clone().unwrap_or_default(),
            shared: kept.shared.clone(),
            lessons: kept.lessons.clone(),
            action: kept.action.clone(),
            mrc: kept.mrc.clone(),
        }
    }

    fn kind(&self) -> &str {
        if self.kind.is_empty() { KINDS[0] } else { &self.kind }
    }

    fn begins(&self) -> Option<&str> {
        Some(self.from_on.trim()).filter(|from| !from.is_empty())
    }

    fn until_on(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|until| !until.is_empty())
    }

    fn judge(&self, act: &Act) -> Refusals {
        let mut refusals = Refusals::default();
        let named = is_seen(&self.title) && self.title.chars().count() <= 200;
        refusals.unless(named, "title", "concertation-refusal-name");
        refusals.unless(KINDS.contains(&self.kind()), "kind", "concertation-refusal-kind");
        judge_place(&self.mrc, &self.action, &mut refusals);
        let signed = refusals.day("signed_on", &self.signed_on);
        refusals.unless(
            signed.is_none_or(|day| day <= act.today()),
            "signed_on",
            "concertation-refusal-future",
        );
        let shares = self.kind() == KINDS[1];
        let from = match shares {
            true => refusals.day("from_on", &self.from_on),
            false => refusals.day_if_any("from_on", &self.from_on),
        };
        if let Some(until) = refusals.day_if_any("until_on", &self.until_on) {
            let follows = signed.is_none_or(|day| day <= until) && from.is_none_or(|day| day <= until);
            refusals.unless(follows, "until_on", "day-refusal-order");
        }
        let said = is_seen(&self.shared) || !shares;
        refusals.unless(said && self.shared.chars().count() <= 500, "shared", "concertation-refusal-shared");
        refusals.unless(self.lessons.chars().count() <= 2_000, "lessons", "concertation-refusal-long");
        refusals
    }
}

/// An amount in cents, as people write dollars: `12 500,50`.
pub fn cents(typed: &str) -> Option<i64> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '$')
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    if plain.is_empty() {
        return Some(0);
    }
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(rest) || rest.len() > 2 || whole.is_empty() {
        return None;
    }
    let of: i64 = whole.parse().ok()?;
    let part: i64 = format!("{rest:0<2}").parse().ok()?;
    of.checked_mul(100)?.checked_add(part).filter(|cents| *cents <= LARGEST)
}

/// The same as it is typed, so that it can be corrected; "" for none.
pub fn written(cents: i64) -> String {
    if cents == 0 { String::new() } else { format!("{},{:02}", cents / 100, cents % 100) }
}

macro_rules! agreements {
    ($rest:literal) => {
        concat!(
            "select a.id, a.title, a.kind, a.signed_on, a.from_on, a.until_on, a.shared, a.lessons, a.action, a.mrc, \
             a.withdrawn_at, a.withdrawn_why, (select cast(coalesce(sum(p.cents), 0) as bigint) from agreement_party p \
             where p.agreement_id = a.id and p.withdrawn_at is null) as cents, \
             (select count(*) from agreement_obligation o where o.agreement_id = a.id and o.done_on is null \
             and o.withdrawn_at is null) as open from agreement a ",
            $rest
        )
    };
}

/// Those that stand, the latest signed first.
pub async fn all(db: &Db) -> Result<Vec<Agreement>, Fault> {
    sqlx::query_as(agreements!(
        "where a.withdrawn_at is null order by a.signed_on desc, a.id desc limit 5000"
    ))
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Agreement>, Fault> {
    sqlx::query_as(agreements!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Signs an agreement, or says what is refused.
pub async fn sign(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into agreement (id, title, kind, signed_on, from_on, until_on, shared, lessons, action, mrc, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(typed.title.trim())
    .bind(typed.kind())
    .bind(typed.signed_on.trim())
    .bind(typed.begins())
    .bind(typed.until_on())
    .bind(typed.shared.trim())
    .bind(typed.lessons.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("agreement.signed", "agreement", &id, typed.signed_on.trim()).await?;
    Ok(Ok(id))
}

/// Changes an agreement, or says what is refused; history keeps the days it bore.
pub async fn change(act: &mut Act, kept: &Agreement, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(act);
    refusals.unless(kept.withdrawn_at.is_none(), "title", "concertation-refusal-withdrawn");
    let (early,): (i64,) = sqlx::query_as(
        "select count(*) from agreement_obligation where agreement_id = $1 and due_by < $2 and withdrawn_at is null",
    )
    .bind(&kept.id)
    .bind(typed.signed_on.trim())
    .fetch_one(act.rows())
    .await?;
    refusals.unless(early == 0, "signed_on", "concertation-refusal-obliged");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update agreement set title = $2, kind = $3, signed_on = $4, from_on = $5, until_on = $6, shared = $7, \
         lessons = $8, action = $9, mrc = $10 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.title.trim())
    .bind(typed.kind())
    .bind(typed.signed_on.trim())
    .bind(typed.begins())
    .bind(typed.until_on())
    .bind(typed.shared.trim())
    .bind(typed.lessons.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .execute(act.rows())
    .await?;
    let days = [Some(&kept.signed_on), kept.from_on.as_ref(), kept.until_on.as_ref()];
    let days: Vec<&str> = days.into_iter().flatten().map(String::as_str).collect();
    act.record("agreement.changed", "agreement", &kept.id, &days.join(" ")).await?;
    Ok(Ok(()))
}

/// Withdraws an agreement written by mistake, with why, or says what is refused; false when it was already.
pub async fn withdraw(act: &mut Act, id: &str, why: &str) -> Result<Result<bool, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let sound = is_seen(why) && why.chars().count() <= 500;
    refusals.unless(sound, "why", "concertation-refusal-why");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    let done = sqlx::query(
        "update agreement set withdrawn_at = $2, withdrawn_why = $3 where id = $1 and withdrawn_at is null",
    )
    .bind(id)
    .bind(at)
    .bind(why.trim())
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("agreement.withdrawn", "agreement", id, "").await?;
    }
    Ok(Ok(done.rows_affected() > 0))
}

#[cfg(test)]
mod tests {
    use super::{cents, written};

    #[test]
    fn dollars_are_read_as_people_write_them() {
        assert_eq!(cents("12 500,5 $"), Some(1_250_050));
        assert_eq!(cents(""), Some(0));
        assert_eq!(cents("1.234"), None);
        assert_eq!(cents("-5"), None);
        assert_eq!((cents(&written(1_250_005)), written(0)), (Some(1_250_005), String::new()));
    }
}
