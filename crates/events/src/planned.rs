//! Planning: a gathering written down, changed, and taken up again as the next edition.
use crate::{
    chairs,
    gathering::{AUDIENCES, Gathering, KINDS, find, touch},
};
use db::{Act, Fault};
use membership::category::cents;
use page::{Refusals, is_seen};
use serde::Deserialize;

/// The most places that are counted.
const MOST: i64 = 100_000;

/// What was typed of a gathering.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub title_fr: String,
    pub title_en: String,
    pub about_fr: String,
    pub about_en: String,
    pub audience: Vec<String>,
    pub place: String,
    pub mrc: String,
    pub link: String,
    pub action: String,
    pub edition: String,
    pub capacity: String,
    /// Dollars, as people write them.
    pub price: String,
    pub member_price: String,
    pub taxable: String,
    pub closes_on: String,
    /// When editing, the last change that the person who types saw.
    pub seen: String,
}

/// What was typed, read.
struct Read {
    edition: i64,
    capacity: Option<i64>,
    cents: i64,
    member_cents: i64,
    closes_on: Option<String>,
}

impl Typed {
    pub fn of(one: &Gathering) -> Typed {
        let dollars = |cents: i64| match (cents / 100, cents % 100) {
            (0, 0) => String::new(),
            (whole, 0) => whole.to_string(),
            (whole, rest) => format!("{whole},{rest:02}"),
        };
        let number = |number: i64| if number == 0 { String::new() } else { number.to_string() };
        Typed {
            kind: one.kind.clone(),
            title_fr: one.title_fr.clone(),
            title_en: one.title_en.clone(),
            about_fr: one.about_fr.clone(),
            about_en: one.about_en.clone(),
            audience: one.audiences().map(str::to_owned).collect(),
            place: one.place.clone(),
            mrc: one.mrc.clone(),
            link: one.link.clone(),
            action: one.action.clone(),
            edition: number(one.edition),
            capacity: one.capacity.map(|capacity| capacity.to_string()).unwrap_or_default(),
            price: dollars(one.cents),
            member_price: if one.member_cents == one.cents {
                String::new()
            } else {
                dollars(one.member_cents)
            },
            taxable: number(one.taxable),
            closes_on: one.closes_on.clone().unwrap_or_default(),
            seen: one.changed_at.clone(),
        }
    }

    pub fn is_for(&self, audience: &str) -> bool {
        self.audience.iter().any(|one| one == audience)
    }

    fn read(&self) -> Result<Read, Refusals> {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "event-refusal-kind");
        refusals.unless(is_seen(&self.title_fr), "title_fr", "event-refusal-title");
        for (field, text, most) in [
            ("title_fr", &self.title_fr, 200),
            ("title_en", &self.title_en, 200),
            ("about_fr", &self.about_fr, 6_000),
            ("about_en", &self.about_en, 6_000),
            ("place", &self.place, 300),
            ("link", &self.link, 500),
        ] {
            refusals.unless(text.chars().count() <= most, field, "event-refusal-long");
        }
        let known = self.audience.iter().all(|one| AUDIENCES.contains(&one.as_str()));
        refusals.unless(known, "audience", "event-refusal-audience");
        let link = self.link.trim();
        refusals.unless(link.is_empty() || link.starts_with("https://"), "link", "event-refusal-link");
        refusals.unless(!self.place.trim().is_empty() || !link.is_empty(), "place", "event-refusal-place");
        refusals.unless(territory::mrc(&self.mrc).is_some(), "mrc", "event-refusal-mrc");
        refusals.unless(frame::find(&self.action).is_some(), "action", "event-refusal-action");
        let number = |typed: &str, least: i64| match typed.trim() {
            "" => Some(None),
            typed => typed.parse::<i64>().ok().filter(|n| (least..=MOST).contains(n)).map(Some),
        };
        let (edition, capacity) = (number(&self.edition, 1), number(&self.capacity, 1));
        refusals.unless(edition.is_some(), "edition", "event-refusal-number");
        refusals.unless(capacity.is_some(), "capacity", "event-refusal-number");
        let price = if self.price.trim().is_empty() { Some(0) } else { cents(&self.price) };
        let member = if self.member_price.trim().is_empty() { price } else { cents(&self.member_price) };
        refusals.unless(price.is_some(), "price", "event-refusal-price");
        refusals.unless(member.is_some(), "member_price", "event-refusal-price");
        refusals.unless(member <= price, "member_price", "event-refusal-member-price");
        let closes = refusals.day_if_any("closes_on", &self.closes_on);
        if !refusals.none() {
            return Err(refusals);
        }
        Ok(Read {
            edition: edition.flatten().unwrap_or_default(),
            capacity: capacity.flatten(),
            cents: price.unwrap_or_default(),
            member_cents: member.unwrap_or_default(),
            closes_on: closes.map(|day| day.to_string()),
        })
    }
}

/// Refuses a last day to register that is over already, unless it was said when it was not.
fn closed_already(act: &Act, read: &Read, kept: Option<&str>) -> Refusals {
    let today = act.today().to_string();
    let mut refusals = Refusals::default();
    let over = read.closes_on.as_deref().is_some_and(|day| day < today.as_str() && Some(day) != kept);
    refusals.unless(!over, "closes_on", "event-refusal-closed");
    refusals
}

/// Writes a gathering down, the first of its series or another of it; or says what is refused.
pub async fn plan(
    act: &mut Act,
    series: Option<&str>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let read = match typed.read() {
        Ok(read) => read,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let over = closed_already(act, &read, None);
    if !over.none() {
        return Ok(Err(over));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into gathering (id, series, edition, kind, title_fr, title_en, about_fr, about_en, audience, place, mrc, \
         link, action, capacity, cents, member_cents, taxable, closes_on, sequence, changed_at, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 0, $19, $19, $20)",
    )
    .bind(&id)
    .bind(series.unwrap_or(&id))
    .bind(read.edition)
    .bind(&typed.kind)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.about_fr.trim())
    .bind(typed.about_en.trim())
    .bind(typed.audience.join(" "))
    .bind(typed.place.trim())
    .bind(&typed.mrc)
    .bind(typed.link.trim())
    .bind(&typed.action)
    .bind(read.capacity)
    .bind(read.cents)
    .bind(read.member_cents)
    .bind(i64::from(typed.taxable == "1"))
    .bind(read.closes_on)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("gathering.planned", "gathering", &id, "").await?;
    Ok(Ok(id))
}

/// Changes it, or says what is refused: on `seen`, that somebody changed it meanwhile.
pub async fn change(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let kept = find(act.rows(), id).await?.filter(|kept| kept.changed_at == typed.seen);
    let Some(kept) = kept else {
        let mut stale = Refusals::default();
        stale.refuse("seen", "event-refusal-stale");
        return Ok(Err(stale));
    };
    let read = match typed.read() {
        Ok(read) => read,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let mut refusals = closed_already(act, &read, kept.closes_on.as_deref());
    if let Some(places) = read.capacity {
        let out = chairs::leaves_out(act, &kept, places).await?;
        refusals.unless(!out, "capacity", "event-refusal-places-held");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update gathering set edition = $2, kind = $3, title_fr = $4, title_en = $5, about_fr = $6, about_en = $7, \
         audience = $8, place = $9, mrc = $10, link = $11, action = $12, capacity = $13, cents = $14, \
         member_cents = $15, taxable = $16, closes_on = $17 where id = $1",
    )
    .bind(id)
    .bind(read.edition)
    .bind(&typed.kind)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.about_fr.trim())
    .bind(typed.about_en.trim())
    .bind(typed.audience.join(" "))
    .bind(typed.place.trim())
    .bind(&typed.mrc)
    .bind(typed.link.trim())
    .bind(&typed.action)
    .bind(read.capacity)
    .bind(read.cents)
    .bind(read.member_cents)
    .bind(i64::from(typed.taxable == "1"))
    .bind(read.closes_on)
    .execute(act.rows())
    .await?;
    touch(act, id).await?;
    act.record("gathering.reworded", "gathering", id, "").await?;
    Ok(Ok(()))
}

/// Plans the next edition from one: the same in all but its number, its days and who registered.
pub async fn next_edition(act: &mut Act, one: &Gathering) -> Result<String, Fault> {
    let (last,): (i64,) = sqlx::query_as("select coalesce(max(edition), 0) from gathering where series = $1")
        .bind(&one.series)
        .fetch_one(act.rows())
        .await?;
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into gathering (id, series, edition, kind, title_fr, title_en, about_fr, about_en, audience, place, mrc, \
         link, action, capacity, cents, member_cents, taxable, closes_on, sequence, changed_at, recorded_at, recorded_by) \
         select cast($2 as text), series, cast($3 as bigint), kind, title_fr, title_en, about_fr, about_en, audience, place, mrc, '', action, capacity, \
         cents, member_cents, taxable, cast(null as text), 0, cast($4 as text), cast($4 as text), cast($5 as text) from gathering where id = $1",
    )
    .bind(&one.id)
    .bind(&id)
    .bind(if last == 0 { 0 } else { last + 1 })
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("gathering.planned", "gathering", &id, "").await?;
    Ok(id)
}
