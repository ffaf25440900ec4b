//! The campaign: which purchases it asks about, and from when until when they are declared and corrected.
use crate::contract::Contract;
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// Hundredths of a percent by which amounts may differ, where nobody says: one percent.
const TOLERANCE: i64 = 100;
/// Days before the close on which a reminder leaves, where nobody says.
const REMIND_DAYS: i64 = 7;
/// The most that amounts may differ and agree: a tenth.
const MOST: i64 = 1_000;

#[derive(Clone, Debug, FromRow)]
pub struct Campaign {
    pub id: String,
    pub name: String,
    /// The edition it belongs to, as a label, or "".
    pub edition: String,
    pub from_on: String,
    pub until_on: String,
    pub opens_on: String,
    pub closes_on: String,
    pub corrects_until: String,
    /// Hundredths of a percent.
    pub tolerance: i64,
    pub remind_days: i64,
}

impl Campaign {
    /// `coming`, `open`, `correcting` or `closed` on a day.
    pub fn state(&self, day: &str) -> &'static str {
        match () {
            () if day < self.opens_on.as_str() => "coming",
            () if day <= self.closes_on.as_str() => "open",
            () if day <= self.corrects_until.as_str() => "correcting",
            () => "closed",
        }
    }

    /// Why nothing new is declared on a day, if it is not.
    pub fn refuses_new(&self, day: &str) -> Option<&'static str> {
        match self.state(day) {
            "open" => None,
            "coming" => Some("contract-refusal-coming"),
            "correcting" => Some("contract-refusal-only-corrections"),
            _ => Some("contract-refusal-closed"),
        }
    }

    /// Why nothing is corrected on a day, if it is not.
    pub fn refuses_correction(&self, day: &str) -> Option<&'static str> {
        match self.state(day) {
            "open" | "correcting" => None,
            "coming" => Some("contract-refusal-coming"),
            _ => Some("contract-refusal-closed"),
        }
    }

    /// Whether a contract is of it: declared in it, or declared by nobody and of one of its days.
    pub fn holds(&self, one: &Contract) -> bool {
        one.campaign_id == self.id || (one.campaign_id.is_empty() && self.covers(&one.day))
    }

    pub fn covers(&self, day: &str) -> bool {
        self.from_on.as_str() <= day && day <= self.until_on.as_str()
    }
}

/// What was typed of a campaign.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub edition: String,
    pub from_on: String,
    pub until_on: String,
    pub opens_on: String,
    pub closes_on: String,
    pub corrects_until: String,
    /// In percent: `1`, `0,5`.
    pub tolerance: String,
    pub remind_days: String,
}

impl Typed {
    pub fn blank() -> Typed {
        Typed {
            tolerance: (TOLERANCE / 100).to_string(),
            remind_days: REMIND_DAYS.to_string(),
            ..Typed::default()
        }
    }

    pub fn of(kept: &Campaign) -> Typed {
        let (whole, rest) = (kept.tolerance / 100, kept.tolerance % 100);
        let tolerance = if rest == 0 { whole.to_string() } else { format!("{whole},{rest:02}") };
        Typed {
            name: kept.name.clone(),
            edition: kept.edition.clone(),
            from_on: kept.from_on.clone(),
            until_on: kept.until_on.clone(),
            opens_on: kept.opens_on.clone(),
            closes_on: kept.closes_on.clone(),
            corrects_until: kept.corrects_until.clone(),
            tolerance,
            remind_days: kept.remind_days.to_string(),
        }
    }

    fn judge(&self) -> (Refusals, i64, i64) {
        let mut refusals = Refusals::default();
        let short = |text: &str| text.chars().count() <= 200;
        refusals.unless(is_seen(&self.name) && short(&self.name), "name", "contract-refusal-name");
        refusals.unless(short(&self.edition), "edition", "contract-refusal-name");
        let from = refusals.day("from_on", &self.from_on);
        let until = refusals.day("until_on", &self.until_on);
        let opens = refusals.day("opens_on", &self.opens_on);
        let closes = refusals.day("closes_on", &self.closes_on);
        let corrects = refusals.day("corrects_until", &self.corrects_until);
        for (first, last, field) in
            [(from, until, "until_on"), (opens, closes, "closes_on"), (closes, corrects, "corrects_until")]
        {
            if let (Some(first), Some(last)) = (first, last) {
                refusals.unless(first <= last, field, "day-refusal-order");
            }
        }
        let tolerance = hundredths(&self.tolerance).filter(|share| (0..=MOST).contains(share));
        refusals.unless(tolerance.is_some(), "tolerance", "contract-refusal-tolerance");
        let remind = self.remind_days.trim().parse().ok().filter(|days| (0..=60).contains(days));
        refusals.unless(remind.is_some(), "remind_days", "contract-refusal-remind");
        (refusals, tolerance.unwrap_or_default(), remind.unwrap_or_default())
    }
}

/// Percent as people write it, in hundredths.
fn hundredths(typed: &str) -> Option<i64> {
    let plain = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let sound = |text: &str, most: usize| {
        !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit())
    };
    if !sound(whole, 3) || !sound(part, 2) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?)
}

macro_rules! campaigns {
    ($rest:literal) => {
        concat!(
            "select id, name, edition, from_on, until_on, opens_on, closes_on, corrects_until, tolerance, remind_days \
             from contract_campaign ",
            $rest
        )
    };
}

/// All of them, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Campaign>, Fault> {
    sqlx::query_as(campaigns!("order by opens_on desc, id desc")).fetch_all(db.rows()).await
}

pub async fn of(db: &Db, id: &str) -> Result<Option<Campaign>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<Campaign>, Fault> {
    sqlx::query_as(campaigns!("where id = $1")).bind(id).fetch_optional(rows).await
}

/// Plans a campaign, or says what is refused.
pub async fn plan(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let id = act.id();
    Ok(write(act, &id, typed, "contract-campaign.planned").await?.map(|()| id))
}

/// Changes a campaign, or says what is refused. What was declared stays, wherever its day falls.
pub async fn change(act: &mut Act, kept: &Campaign, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    write(act, &kept.id, typed, "contract-campaign.changed").await
}

async fn write(act: &mut Act, id: &str, typed: &Typed, verb: &str) -> Result<Result<(), Refusals>, Fault> {
    let (refusals, tolerance, remind_days) = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into contract_campaign (id, name, edition, from_on, until_on, opens_on, closes_on, corrects_until, \
         tolerance, remind_days, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
         on conflict (id) do update set name = excluded.name, edition = excluded.edition, from_on = excluded.from_on, \
         until_on = excluded.until_on, opens_on = excluded.opens_on, closes_on = excluded.closes_on, \
         corrects_until = excluded.corrects_until, tolerance = excluded.tolerance, remind_days = excluded.remind_days",
    )
    .bind(id)
    .bind(typed.name.trim())
    .bind(typed.edition.trim())
    .bind(typed.from_on.trim())
    .bind(typed.until_on.trim())
    .bind(typed.opens_on.trim())
    .bind(typed.closes_on.trim())
    .bind(typed.corrects_until.trim())
    .bind(tolerance)
    .bind(remind_days)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let note =
        format!("{} {} {}", typed.opens_on.trim(), typed.closes_on.trim(), typed.corrects_until.trim());
    act.record(verb, "contract-campaign", id, &note).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_of_a_campaign_says_what_may_be_declared() {
        let campaign = Campaign {
            id: String::new(),
            name: String::new(),
            edition: String::new(),
            from_on: "2022-04-01".into(),
            until_on: "2023-03-31".into(),
            opens_on: "2023-04-03".into(),
            closes_on: "2023-04-28".into(),
            corrects_until: "2023-05-12".into(),
            tolerance: 100,
            remind_days: 7,
        };
        for (day, state, new, correction) in [
            ("2023-04-02", "coming", false, false),
            ("2023-04-03", "open", true, true),
            ("2023-04-28", "open", true, true),
            ("2023-04-29", "correcting", false, true),
            ("2023-05-12", "correcting", false, true),
            ("2023-05-13", "closed", false, false),
        ] {
            assert_eq!(campaign.state(day), state, "{day}");
            assert_eq!(campaign.refuses_new(day).is_none(), new, "{day}");
            assert_eq!(campaign.refuses_correction(day).is_none(), correction, "{day}");
        }
    }

    #[test]
    fn a_tolerance_is_typed_in_percent() {
        assert_eq!(hundredths("1"), Some(100));
        assert_eq!(hundredths("0,5 %"), Some(50));
        assert_eq!(hundredths("2.25"), Some(225));
        assert_eq!(hundredths("-1"), None);
        assert_eq!(hundredths("1,234"), None);
    }
}
