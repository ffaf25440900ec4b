//! The supplier of an edition: recruited on a day, in the cohort from a day, gone from a day, and why.
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Supplier {
    pub id: String,
    pub edition_id: String,
    pub organization_id: String,
    pub organization: String,
    pub municipality: String,
    pub email: String,
    pub recruited_on: String,
    pub joined_on: Option<String>,
    pub left_on: Option<String>,
    pub left_why: String,
    /// Activities of the edition that it took part in.
    pub done: i64,
}

impl Supplier {
    /// `joined`, `expected` or `left`, as of a day.
    pub fn state(&self, day: &str) -> &'static str {
        match (&self.left_on, &self.joined_on) {
            (Some(left), _) if left.as_str() <= day => "left",
            (_, Some(joined)) if joined.as_str() <= day => "joined",
            _ => "expected",
        }
    }
}

/// What was typed of a supplier's time in an edition.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// A name still to be found, or those chosen, of whom the last counts.
    pub who: String,
    pub organization: Vec<String>,
    pub recruited_on: String,
    pub joined_on: String,
    pub left_on: String,
    pub left_why: String,
}

fn said(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

impl Typed {
    pub fn of(kept: &Supplier) -> Typed {
        Typed {
            who: String::new(),
            organization: vec![kept.organization_id.clone()],
            recruited_on: kept.recruited_on.clone(),
            joined_on: kept.joined_on.clone().unwrap_or_default(),
            left_on: kept.left_on.clone().unwrap_or_default(),
            left_why: kept.left_why.clone(),
        }
    }

    fn judge(&self, act: &Act) -> Refusals {
        let mut refusals = Refusals::default();
        let recruited = refusals.day("recruited_on", &self.recruited_on);
        let future = |day: jiff::civil::Date| day > act.today();
        refusals.unless(!recruited.is_some_and(future), "recruited_on", "market-refusal-future");
        let mut first = recruited;
        if said(&self.joined_on).is_some()
            && let Some(joined) = refusals.day("joined_on", &self.joined_on)
        {
            refusals.unless(!future(joined), "joined_on", "market-refusal-future");
            refusals.unless(recruited.is_none_or(|day| day <= joined), "joined_on", "day-refusal-order");
            first = Some(joined);
        }
        if said(&self.left_on).is_some()
            && let Some(left) = refusals.day("left_on", &self.left_on)
        {
            refusals.unless(first.is_none_or(|day| day <= left), "left_on", "day-refusal-order");
            let told = is_seen(&self.left_why) && self.left_why.chars().count() <= 500;
            refusals.unless(told, "left_why", "market-refusal-why");
        }
        refusals
    }
}

macro_rules! suppliers {
    ($rest:literal) => {
        concat!(
            "select s.id, s.edition_id, o.id as organization_id, o.name as organization, o.municipality, o.email, \
             s.recruited_on, s.joined_on, s.left_on, s.left_why, (select count(distinct a.id) from market_activity a \
             join market_activity_party p on p.activity_id = a.id where a.edition_id = s.edition_id \
             and a.withdrawn_at is null and p.side = 'supplier' and p.organization_id in ",
            people::whole!("s.organization_id"),
            ") as done from market_supplier s join organization o on o.id = ",
            people::keeper!("s.organization_id"),
            $rest
        )
    };
}

/// Those of an edition, by name.
pub async fn of(db: &Db, edition: &str) -> Result<Vec<Supplier>, Fault> {
    let mut all: Vec<Supplier> =
        sqlx::query_as(suppliers!(" where s.edition_id = $1")).bind(edition).fetch_all(db.rows()).await?;
    page::sort_by_text(&mut all, |one| &one.organization);
    Ok(all)
}

/// Those in an edition's cohort on a day, by name.
pub async fn on(db: &Db, edition: &str, day: &str) -> Result<Vec<Supplier>, Fault> {
    let mut all = of(db, edition).await?;
    all.retain(|one| one.state(day) == "joined");
    all.dedup_by(|a, b| a.organization_id == b.organization_id);
    Ok(all)
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Supplier>, Fault> {
    sqlx::query_as(suppliers!(" where s.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Whether an organization is in an edition, or was, other than by one row.
async fn is_there(rows: &mut Connection, edition: &str, organization: &str) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select s.id from market_supplier s where s.edition_id = $1 and s.left_on is null and s.organization_id in ",
        people::whole!("$2"),
        " limit 1"
    ))
    .bind(edition)
    .bind(organization)
    .fetch_optional(rows)
    .await?;
    Ok(found.is_some())
}

/// Takes a supplier into an edition: recruited, or in the cohort already. Or says what is refused.
pub async fn recruit(act: &mut Act, edition: &str, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act);
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = people::organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "market-refusal-organization");
    let there = is_there(act.rows(), edition, organization).await?;
    refusals.unless(!there, "who", "market-refusal-there");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_supplier (id, edition_id, organization_id, recruited_on, joined_on, left_on, left_why, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(edition)
    .bind(organization)
    .bind(typed.recruited_on.trim())
    .bind(said(&typed.joined_on))
    .bind(said(&typed.left_on))
    .bind(typed.left_why.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.supplier-recruited", "market-edition", edition, &id).await?;
    Ok(Ok(id))
}

/// Says anew when a supplier was recruited, joined and left; or says what is refused.
pub async fn date(act: &mut Act, kept: &Supplier, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge(act);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update market_supplier set recruited_on = $2, joined_on = $3, left_on = $4, left_why = $5 where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.recruited_on.trim())
    .bind(said(&typed.joined_on))
    .bind(said(&typed.left_on))
    .bind(typed.left_why.trim())
    .execute(act.rows())
    .await?;
    let verb = match (said(&typed.left_on), said(&typed.joined_on)) {
        (Some(_), _) if kept.left_on.is_none() => "market.supplier-left",
        (None, Some(_)) if kept.joined_on.is_none() => "market.supplier-joined",
        _ => "market.supplier-dated",
    };
    act.record(verb, "market-edition", &kept.edition_id, &kept.id).await?;
    Ok(Ok(()))
}
