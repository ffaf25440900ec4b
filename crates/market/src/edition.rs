//! The edition of the programme: its name, its territory, from a day to a last day.
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Edition {
    pub id: String,
    pub name: String,
    pub about: String,
    pub mrc: String,
    pub from_on: String,
    pub until_on: Option<String>,
    /// Suppliers in the cohort, and buyers engaged, on the day asked for.
    pub suppliers: i64,
    pub buyers: i64,
}

impl Edition {
    pub fn is_over(&self, day: &str) -> bool {
        self.until_on.as_deref().is_some_and(|until| until < day)
    }
}

/// What was typed of an edition.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub about: String,
    pub mrc: String,
    pub from_on: String,
    pub until_on: String,
}

impl Typed {
    pub fn of(kept: &Edition) -> Typed {
        let Edition { name, about, mrc, from_on, until_on, .. } = kept.clone();
        Typed { name, about, mrc, from_on, until_on: until_on.unwrap_or_default() }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let named = is_seen(&self.name) && self.name.chars().count() <= 200;
        refusals.unless(named, "name", "market-refusal-name");
        refusals.unless(self.about.chars().count() <= 4_000, "about", "market-refusal-long");
        let placed = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        refusals.unless(placed, "mrc", "market-refusal-mrc");
        let from = refusals.day("from_on", &self.from_on);
        if self.until().is_some()
            && let (Some(from), Some(until)) = (from, refusals.day("until_on", &self.until_on))
        {
            refusals.unless(from <= until, "until_on", "day-refusal-order");
        }
        refusals
    }

    fn until(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|until| !until.is_empty())
    }
}

macro_rules! editions {
    ($rest:literal) => {
        concat!(
            "select e.id, e.name, e.about, e.mrc, e.from_on, e.until_on, (select count(distinct ",
            people::keeper!("s.organization_id"),
            ") from market_supplier s where s.edition_id = e.id and s.joined_on <= $1 and (s.left_on is null or s.left_on > $1)) \
             as suppliers, (select count(distinct ",
            people::keeper!("g.organization_id"),
            ") from market_engagement g where g.edition_id = e.id and g.signed_on <= $1 and (g.until_on is null \
             or g.until_on >= $1)) as buyers from market_edition e ",
            $rest
        )
    };
}

/// Every edition, the latest begun first, as of a day.
pub async fn all(db: &Db, day: &str) -> Result<Vec<Edition>, Fault> {
    sqlx::query_as(editions!("order by e.from_on desc, e.id desc")).bind(day).fetch_all(db.rows()).await
}

/// An edition, as of today.
pub async fn find(db: &Db, id: &str) -> Result<Option<Edition>, Fault> {
    let today = db.today().to_string();
    sqlx::query_as(editions!("where e.id = $2")).bind(today).bind(id).fetch_optional(db.rows()).await
}

/// The editions under way on a day, the latest begun first; where none is, the last one that was.
pub async fn current(db: &Db, day: &str) -> Result<Vec<Edition>, Fault> {
    let mut all = all(db, day).await?;
    all.retain(|one| one.from_on.as_str() <= day);
    if all.iter().any(|one| !one.is_over(day)) {
        all.retain(|one| !one.is_over(day));
    } else {
        all.truncate(1);
    }
    Ok(all)
}

/// Opens an edition, or says what is refused.
pub async fn open(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_edition (id, name, about, mrc, from_on, until_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(typed.about.trim())
    .bind(&typed.mrc)
    .bind(typed.from_on.trim())
    .bind(typed.until())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.edition-opened", "market-edition", &id, "").await?;
    Ok(Ok(id))
}

/// Changes an edition, or says what is refused.
pub async fn change(act: &mut Act, kept: &Edition, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update market_edition set name = $2, about = $3, mrc = $4, from_on = $5, until_on = $6 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.name.trim())
    .bind(typed.about.trim())
    .bind(&typed.mrc)
    .bind(typed.from_on.trim())
    .bind(typed.until())
    .execute(act.rows())
    .await?;
    act.record("market.edition-changed", "market-edition", &kept.id, "").await?;
    Ok(Ok(()))
}
