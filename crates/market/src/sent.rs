//! A need sent to a supplier, and what it answered: interested, or declined because of something.
use crate::{link, need::Need};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Why a supplier declines.
pub const BECAUSE: [&str; 6] = ["capacity", "line", "price", "delay", "distance", "other"];

#[derive(Clone, Debug, FromRow)]
pub struct Sent {
    pub id: String,
    pub need_id: String,
    pub organization_id: String,
    pub organization: String,
    pub email: String,
    pub reasons: String,
    pub sent_on: String,
    pub reminded_on: Option<String>,
    pub answered_on: Option<String>,
    pub answer: String,
    pub because: String,
    pub note: String,
}

/// What a supplier answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub answer: String,
    pub because: String,
    pub note: String,
}

impl Typed {
    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let known = ["interested", "declined"].contains(&self.answer.as_str());
        refusals.unless(known, "answer", "market-refusal-answer");
        let why = self.answer != "declined" || BECAUSE.contains(&self.because.as_str());
        refusals.unless(why, "because", "market-refusal-because");
        refusals.unless(self.note.chars().count() <= 1_000, "note", "market-refusal-long");
        refusals
    }
}

/// Why a need was declined, and by how many suppliers.
#[derive(Clone, Debug, FromRow)]
pub struct Declined {
    pub title: String,
    pub buyer: String,
    pub because: String,
    pub count: i64,
}

/// What a supplier answered to the needs of an edition that it was sent: how many, and how many it answered; how many
/// it may still answer.
#[derive(Clone, Debug, FromRow)]
pub struct Heard {
    pub organization_id: String,
    pub organization: String,
    pub sent: i64,
    pub answered: i64,
    pub waiting: i64,
}

impl Heard {
    /// How many it left without an answer.
    pub fn silent(&self) -> i64 {
        self.sent - self.answered - self.waiting
    }

    /// The share that it answered of those that wait no more, in hundredths of a percent, half up.
    pub fn share(&self) -> Option<i64> {
        let due = self.sent - self.waiting;
        (due > 0).then(|| (self.answered * 20_000 + due) / (2 * due))
    }

    /// All together.
    pub fn whole(all: &[Heard]) -> Heard {
        let sum = |of: fn(&Heard) -> i64| -> i64 { all.iter().map(of).sum() };
        Heard {
            organization_id: String::new(),
            organization: String::new(),
            sent: sum(|one| one.sent),
            answered: sum(|one| one.answered),
            waiting: sum(|one| one.waiting),
        }
    }
}

/// Whom a need is sent to: the supplier, its mailbox, and why.
#[derive(Clone, Debug)]
pub struct To {
    pub organization: String,
    pub name: String,
    pub email: String,
    pub reasons: String,
}

macro_rules! sent {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select s.id, s.need_id, o.id as organization_id, o.name as organization, s.email, s.reasons, s.sent_on, \
             s.reminded_on, s.answered_on, s.answer, s.because, s.note from market_sent s join organization o on o.id = ",
            people::keeper!("s.organization_id"),
            $($rest),+
        )
    };
}

/// To whom a need was sent: those interested first.
pub async fn of(db: &Db, need: &str) -> Result<Vec<Sent>, Fault> {
    let mut all: Vec<Sent> =
        sqlx::query_as(sent!(" where s.need_id = $1")).bind(need).fetch_all(db.rows()).await?;
    page::sort_by_text(&mut all, |one| &one.organization);
    all.sort_by_key(|one| match one.answer.as_str() {
        "interested" => 0,
        "" => 1,
        _ => 2,
    });
    Ok(all)
}

/// Why suppliers declined the needs of an edition: each need, its buyer, why, and how many said so.
pub async fn declined(db: &Db, edition: &str) -> Result<Vec<Declined>, Fault> {
    sqlx::query_as(concat!(
        "select n.title, o.name as buyer, s.because, count(*) as count from market_sent s \
         join market_need n on n.id = s.need_id join organization o on o.id = ",
        people::keeper!("n.organization_id"),
        " where n.edition_id = $1 and s.answer = 'declined' group by n.id, n.title, o.name, s.because \
         order by n.id, s.because"
    ))
    .bind(edition)
    .fetch_all(db.rows())
    .await
}

/// What each supplier that needs of an edition were sent to answered: who left the most without an answer first.
pub async fn heard(db: &Db, edition: &str) -> Result<Vec<Heard>, Fault> {
    let mut all: Vec<Heard> = sqlx::query_as(concat!(
        "select o.id as organization_id, o.name as organization, count(*) as sent, count(s.answered_on) as answered, \
         count(case when s.answered_on is null and n.closed_on is null and n.answer_by >= $2 then 1 end) as waiting \
         from market_sent s join market_need n on n.id = s.need_id join organization o on o.id = ",
        people::keeper!("s.organization_id"),
        " where n.edition_id = $1 group by o.id, o.name"
    ))
    .bind(edition)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |one| &one.organization);
    all.sort_by_key(|one| std::cmp::Reverse(one.silent()));
    Ok(all)
}

/// How many said each reason, the most said first, with its share in hundredths of a percent.
pub fn because<'a>(said: impl Iterator<Item = (&'a str, i64)>) -> Vec<(String, i64, i64)> {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for (because, count) in said {
        *counts.entry(because).or_default() += count;
    }
    let all: i64 = counts.values().sum();
    let share = |count: i64| (count * 20_000 + all) / (2 * all.max(1));
    let mut told: Vec<(String, i64, i64)> =
        counts.into_iter().map(|(because, count)| (because.to_owned(), count, share(count))).collect();
    told.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    told
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Sent>, Fault> {
    sqlx::query_as(sent!(" where s.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Those not answered, of needs still open, that were sent on or before a day and never reminded, where the mailbox takes
/// letters still: those that do not would keep the others waiting.
pub async fn unanswered(db: &Db, before: &str) -> Result<Vec<Sent>, Fault> {
    sqlx::query_as(sent!(
        " join market_need n on n.id = s.need_id where s.answered_on is null and s.reminded_on is null \
         and s.sent_on <= $1 and n.closed_on is null and n.answer_by >= $2 and s.email <> '' and not ",
        tenders::stopped_mailbox!("s.email"),
        " order by s.id limit 500"
    ))
    .bind(before)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Notes that a need is sent to suppliers, no more of them than the buyer wants: each row and the secret of its link.
/// None when they are too many.
pub async fn send(act: &mut Act, need: &Need, to: &[To]) -> Result<Option<Vec<(String, String)>>, Fault> {
    let (sent,): (i64,) = sqlx::query_as("select count(*) from market_sent where need_id = $1")
        .bind(&need.id)
        .fetch_one(act.rows())
        .await?;
    if sent + i64::try_from(to.len()).unwrap_or(i64::MAX) > need.most {
        return Ok(None);
    }
    let mut links = vec![];
    for one in to {
        let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
        sqlx::query(
            "insert into market_sent (id, need_id, organization_id, email, reasons, sent_on, answer, because, note, \
             recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, '', '', '', $7, $8)",
        )
        .bind(&id)
        .bind(&need.id)
        .bind(&one.organization)
        .bind(&one.email)
        .bind(&one.reasons)
        .bind(today)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
        let token = link::make(act, link::NEED, &id, &need.answer_by).await?;
        links.push((id, token));
    }
    act.record("market.need-sent", "market-need", &need.id, &to.len().to_string()).await?;
    Ok(Some(links))
}

/// Notes that a supplier was reminded, and gives the secret of one more link.
pub async fn remind(act: &mut Act, need: &Need, sent: &str) -> Result<String, Fault> {
    let today = act.today().to_string();
    sqlx::query("update market_sent set reminded_on = $2 where id = $1")
        .bind(sent)
        .bind(today)
        .execute(act.rows())
        .await?;
    link::make(act, link::NEED, sent, &need.answer_by).await
}

/// Keeps a supplier's answer, once; or says what is refused.
pub async fn answer(act: &mut Act, sent: &Sent, typed: &Typed) -> Result<Result<bool, Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let because = if typed.answer == "declined" { typed.because.as_str() } else { "" };
    let done = sqlx::query(
        "update market_sent set answered_on = $2, answer = $3, because = $4, note = $5 where id = $1 \
         and answered_on is null",
    )
    .bind(&sent.id)
    .bind(today)
    .bind(&typed.answer)
    .bind(because)
    .bind(typed.note.trim())
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        link::forget(act, &sent.id).await?;
        act.record("market.need-answered", "market-need", &sent.need_id, &typed.answer).await?;
    }
    Ok(Ok(done.rows_affected() > 0))
}

#[cfg(test)]
mod tests {
    use super::{Heard, because};

    #[test]
    fn reasons_are_told_the_most_said_first_with_their_share() {
        let said = [("price", 1), ("capacity", 1), ("price", 1)];
        let told = because(said.into_iter());
        assert_eq!(told, [("price".to_owned(), 2, 6_667), ("capacity".to_owned(), 1, 3_333)]);
        assert!(because(std::iter::empty()).is_empty());
    }
    #[test]
    fn a_supplier_is_held_only_to_what_waits_for_it_no_more() {
        let heard = |sent, answered, waiting| Heard {
            organization_id: String::new(),
            organization: String::new(),
            sent,
            answered,
            waiting,
        };
        let all = [heard(4, 2, 1), heard(1, 0, 1)];
        assert_eq!((all[0].silent(), all[0].share()), (1, Some(6_667)));
        assert_eq!((all[1].silent(), all[1].share()), (0, None));
        let whole = Heard::whole(&all);
        assert_eq!((whole.sent, whole.silent(), whole.share()), (5, 1, Some(6_667)));
    }
}
