//! The delegate: who speaks for a member at the assembly between two days, while it is one, as many as its category allows.
use crate::member::{Member, Typed};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::span;

#[derive(Clone, Debug, FromRow)]
pub struct Delegate {
    pub id: String,
    pub membership_id: String,
    pub person_id: String,
    pub person: String,
    pub from_on: String,
    /// The last day, included.
    pub until_on: Option<String>,
    /// The first day on which the member is one no longer.
    pub left_on: Option<String>,
}

impl Delegate {
    pub fn is_on(&self, day: &str) -> bool {
        span::holds(&self.from_on, self.until_on.as_deref(), day)
    }

    /// Nobody speaks for a member after its last day, whatever day was said before it left.
    fn bounded(mut self) -> Delegate {
        let left = self.left_on.as_deref().and_then(|left| page::read_day(left).ok());
        if let Some(last) = left.and_then(|left| left.yesterday().ok()).map(|last| last.to_string()) {
            self.until_on = Some(self.until_on.filter(|until| *until <= last).unwrap_or(last));
        }
        self
    }
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select d.id, d.membership_id, d.person_id, p.name as person, d.from_on, d.until_on, m.left_on \
             from delegate d join person p on p.id = d.person_id join membership m on m.id = d.membership_id \
             where p.erased_at is null and (m.left_on is null or d.from_on < m.left_on) ",
            $rest
        )
    };
}

const OF: &str = columns!("and d.membership_id = $1 order by d.from_on desc, d.id");

/// Who speaks and spoke for a member, the latest first.
pub async fn of(db: &Db, member: &str) -> Result<Vec<Delegate>, Fault> {
    let all: Vec<Delegate> = sqlx::query_as(OF).bind(member).fetch_all(db.rows()).await?;
    Ok(all.into_iter().map(Delegate::bounded).collect())
}

/// Who speaks for every member on a day.
pub async fn on(db: &Db, day: &str) -> Result<Vec<Delegate>, Fault> {
    sqlx::query_as(columns!(
        "and d.from_on <= $1 and (d.until_on is null or d.until_on >= $1) and (m.left_on is null or m.left_on > $1)"
    ))
        .bind(day)
        .fetch_all(db.rows())
        .await
}

/// Names a person of the organization as delegate from a day on, or says what is refused: never one more on any
/// day than the category held on the first allows.
pub async fn appoint(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some(from) = refusals.day("delegate_on", &typed.delegate_on).map(|day| day.to_string()) else {
        return Ok(Err(refusals));
    };
    let within = from >= member.joined_on && member.left_on.as_ref().is_none_or(|left| from < *left);
    refusals.unless(within, "delegate_on", "member-refusal-outside");
    let known: Option<(String,)> = sqlx::query_as(concat!(
        "select p.id from person_role r join person p on p.id = r.person_id where r.organization_id in ",
        people::whole!("$1"),
        " and r.person_id = $2 and p.erased_at is null and (r.until_on is null or r.until_on >= $3) limit 1",
    ))
    .bind(&member.organization_id)
    .bind(&typed.person)
    .bind(&from)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(known.is_some(), "person", "member-refusal-person");
    let all: Vec<Delegate> = sqlx::query_as(OF).bind(&member.id).fetch_all(act.rows()).await?;
    let later = |one: &&Delegate| one.until_on.as_ref().is_none_or(|until| *until >= from);
    let named = all.iter().filter(later).any(|one| one.person_id == typed.person);
    refusals.unless(!named, "person", "member-refusal-delegate");
    let most: Option<(i64,)> = sqlx::query_as(
        "select c.delegates from membership_held h join membership_category c on c.id = h.category_id \
         where h.membership_id = $1 and h.from_on <= $2 order by h.from_on desc, h.id desc limit 1",
    )
    .bind(&member.id)
    .bind(&from)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(busiest(&all, &from) < most.map_or(0, |(most,)| most), "person", "member-refusal-full");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into delegate (id, membership_id, person_id, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(&member.id)
    .bind(&typed.person)
    .bind(&from)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let note = format!("{from} {}", typed.person);
    act.record("membership.delegate-named", "membership", &member.id, &note).await?;
    Ok(Ok(()))
}

/// The most delegates on any one day from a day on.
fn busiest(all: &[Delegate], from: &str) -> i64 {
    let begins = all.iter().map(|one| one.from_on.as_str()).filter(|day| *day > from);
    let on = |day: &str| all.iter().filter(|one| one.is_on(day)).count();
    let most = begins.chain([from]).map(on).max().unwrap_or_default();
    i64::try_from(most).unwrap_or(i64::MAX)
}

/// Ends a delegate's time on its last day, or says what is refused.
pub async fn end(act: &mut Act, member: &Member, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let all: Vec<Delegate> = sqlx::query_as(OF).bind(&member.id).fetch_all(act.rows()).await?;
    let all: Vec<Delegate> = all.into_iter().map(Delegate::bounded).collect();
    let meant = all.iter().find(|one| one.id == typed.delegate && one.until_on.is_none());
    refusals.unless(meant.is_some(), "delegate", "member-refusal-delegate-gone");
    let until = refusals.day("delegate_until", &typed.delegate_until).map(|day| day.to_string());
    let (Some(meant), Some(until)) = (meant, until) else { return Ok(Err(refusals)) };
    refusals.unless(until >= meant.from_on, "delegate_until", "member-refusal-delegate-before");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query("update delegate set until_on = $2 where id = $1")
        .bind(&meant.id)
        .bind(&until)
        .execute(act.rows())
        .await?;
    let note = format!("{until} {}", meant.person_id);
    act.record("membership.delegate-ended", "membership", &member.id, &note).await?;
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_busiest_day_counts_those_who_come_later_and_not_those_who_went() {
        let one = |from: &str, until: Option<&str>| Delegate {
            id: from.into(),
            membership_id: "m".into(),
            person_id: from.into(),
            person: String::new(),
            from_on: from.into(),
            until_on: until.map(str::to_owned),
            left_on: None,
        };
        let all = [one("2021-04-01", Some("2022-03-31")), one("2022-04-01", None)];
        assert_eq!(busiest(&all, "2021-05-01"), 1);
        assert_eq!(busiest(&all[..1], "2022-04-01"), 0);
        assert_eq!(busiest(&all[1..], "2021-01-01"), 1);
    }
}
