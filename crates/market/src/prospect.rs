//! The prospect: a buyer whom the pole would have engage, by dated steps, each with what comes next, when and by whom.
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use people::role::{AGENT, COMMUNICATIONS, DIRECTION};
use serde::Deserialize;

/// From the first name on a list to a signature, or to a refusal.
pub const STAGES: [&str; 6] = ["to-contact", "contacted", "met", "weighing", "engaged", "declined"];

#[derive(Clone, Debug, FromRow)]
pub struct Prospect {
    pub id: String,
    pub edition_id: String,
    pub edition: String,
    pub organization_id: String,
    pub organization: String,
    /// Where its latest step left it.
    pub day: String,
    pub stage: String,
    pub next: String,
    pub next_on: Option<String>,
    pub owner: String,
}

impl Prospect {
    /// Whether nothing more is to be done.
    pub fn is_over(&self) -> bool {
        matches!(self.stage.as_str(), "engaged" | "declined")
    }

    pub fn is_late(&self, today: &str) -> bool {
        !self.is_over() && self.next_on.as_deref().is_some_and(|day| day < today)
    }
}

/// One step, as it was noted.
#[derive(Clone, Debug, FromRow)]
pub struct Step {
    pub day: String,
    pub stage: String,
    pub note: String,
    pub next: String,
    pub next_on: Option<String>,
    pub owner_id: String,
    pub owner: String,
}

/// What was typed of a prospect and of a step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub edition: String,
    pub who: String,
    pub organization: Vec<String>,
    pub day: String,
    pub stage: String,
    pub note: String,
    pub next: String,
    pub next_on: String,
    pub owner: String,
}

impl Typed {
    fn next_on(&self) -> Option<&str> {
        Some(self.next_on.trim()).filter(|day| !day.is_empty())
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        refusals.unless(STAGES.contains(&self.stage.as_str()), "stage", "market-refusal-stage");
        refusals.unless(self.note.chars().count() <= 2_000, "note", "market-refusal-long");
        refusals.unless(self.next.chars().count() <= 500, "next", "market-refusal-long");
        let day = refusals.day("day", &self.day);
        refusals.unless(day.is_none_or(|day| day <= act.today()), "day", "market-refusal-future");
        let open = !matches!(self.stage.as_str(), "engaged" | "declined");
        // What is not over says what comes next, or it is forgotten.
        refusals.unless(!open || is_seen(&self.next), "next", "market-refusal-next");
        if open || self.next_on().is_some() {
            let next = refusals.day("next_on", &self.next_on);
            let after = day.is_none_or(|day| next.is_none_or(|next| day <= next));
            refusals.unless(after, "next_on", "day-refusal-order");
        }
        let today = act.today().to_string();
        let owned = owners(act.rows(), &today).await?.iter().any(|(id, _)| *id == self.owner);
        refusals.unless(owned, "owner", "market-refusal-owner");
        Ok(refusals)
    }
}

/// Those of the pole who may see to a prospect on a day, as account and name.
pub async fn owners(rows: &mut Connection, day: &str) -> Result<Vec<(String, String)>, Fault> {
    let mut all: Vec<(String, String)> = sqlx::query_as(
        "select distinct a.id, a.name from account a join account_role r on r.account_id = a.id \
         where a.closed_at is null and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
         and r.role in ($2, $3, $4)",
    )
    .bind(day)
    .bind(DIRECTION)
    .bind(AGENT)
    .bind(COMMUNICATIONS)
    .fetch_all(rows)
    .await?;
    page::sort_by_text(&mut all, |(_, name)| name);
    Ok(all)
}

macro_rules! prospects {
    ($rest:literal) => {
        concat!(
            "select p.id, p.edition_id, e.name as edition, o.id as organization_id, o.name as organization, s.day, s.stage, \
             s.next, s.next_on, coalesce(a.name, '') as owner from market_prospect p \
             join market_edition e on e.id = p.edition_id \
             join market_step s on s.prospect_id = p.id and not exists (select l.id from market_step l \
             where l.prospect_id = p.id and (l.day > s.day or (l.day = s.day and l.id > s.id))) \
             left join account a on a.id = s.owner_id join organization o on o.id = ",
            people::keeper!("p.organization_id"),
            $rest
        )
    };
}

/// All, those whose next step is the most overdue first, and last those that are over.
pub async fn all(db: &Db) -> Result<Vec<Prospect>, Fault> {
    sqlx::query_as(prospects!(
        " order by case when s.stage in ('engaged', 'declined') then 1 else 0 end, coalesce(s.next_on, '9'), p.id \
         limit 1000"
    ))
    .fetch_all(db.rows())
    .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Prospect>, Fault> {
    sqlx::query_as(prospects!(" where p.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// How many have a next step that is overdue.
pub async fn late(db: &Db) -> Result<usize, Fault> {
    let today = db.today().to_string();
    Ok(all(db).await?.iter().filter(|one| one.is_late(&today)).count())
}

/// The steps of one, the latest first.
pub async fn steps(db: &Db, id: &str) -> Result<Vec<Step>, Fault> {
    sqlx::query_as(
        "select s.day, s.stage, s.note, s.next, s.next_on, s.owner_id, coalesce(a.name, '') as owner from market_step s \
         left join account a on a.id = s.owner_id where s.prospect_id = $1 order by s.day desc, s.id desc",
    )
    .bind(id)
    .fetch_all(db.rows())
    .await
}

/// Puts a buyer on the list, with its first step; or says what is refused.
pub async fn approach(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act).await?;
    let edition: Option<(String,)> = sqlx::query_as("select id from market_edition where id = $1")
        .bind(&typed.edition)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(edition.is_some(), "edition", "market-refusal-edition");
    let organization = typed.organization.last().map(String::as_str).unwrap_or_default();
    let known = people::organization::is_known(act.rows(), organization).await?;
    refusals.unless(known, "who", "market-refusal-organization");
    let there: Option<(String,)> = sqlx::query_as(concat!(
        "select p.id from market_prospect p where p.edition_id = $1 and p.organization_id in ",
        people::whole!("$2"),
        " limit 1"
    ))
    .bind(&typed.edition)
    .bind(organization)
    .fetch_optional(act.rows())
    .await?;
    refusals.unless(there.is_none(), "who", "market-refusal-prospect");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_prospect (id, edition_id, organization_id, opened_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&typed.edition)
    .bind(organization)
    .bind(typed.day.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    note(act, &id, typed).await?;
    Ok(Ok(id))
}

/// Notes a step, or says what is refused.
pub async fn step(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge(act).await?;
    let (last,): (String,) =
        sqlx::query_as("select coalesce(max(day), '') from market_step where prospect_id = $1")
            .bind(id)
            .fetch_one(act.rows())
            .await?;
    refusals.unless(last.as_str() <= typed.day.trim(), "day", "day-refusal-order");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    note(act, id, typed).await?;
    Ok(Ok(()))
}

async fn note(act: &mut Act, prospect: &str, typed: &Typed) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into market_step (id, prospect_id, day, stage, note, next, next_on, owner_id, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(id)
    .bind(prospect)
    .bind(typed.day.trim())
    .bind(&typed.stage)
    .bind(typed.note.trim())
    .bind(typed.next.trim())
    .bind(typed.next_on())
    .bind(&typed.owner)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("market.prospect-stepped", "market-prospect", prospect, &typed.stage).await
}
