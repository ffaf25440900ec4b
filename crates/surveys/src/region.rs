//! The region: its enterprises as the register knows them on a day, and from when its portrait is public.
use db::{Act, Db, Fault, FromRow};

/// One enterprise, by what the portrait parts them by.
#[derive(Clone, Debug, FromRow)]
pub struct Enterprise {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    pub mrc: String,
    /// One of the field's own sectors, or "".
    pub sector: String,
}

impl Enterprise {
    /// What it is by a part of the portrait: `mrc`, `form` or `sector`.
    pub fn by(&self, part: &str) -> &str {
        match part {
            "mrc" => &self.mrc,
            "sector" => &self.sector,
            _ => &self.legal_form,
        }
    }
}

/// The enterprises of a day, none that is closed or merged, in no order.
pub async fn enterprises(db: &Db, day: &str) -> Result<Vec<Enterprise>, Fault> {
    let mut all: Vec<Enterprise> = sqlx::query_as(concat!(
        "select o.id, o.name, o.legal_form, coalesce(",
        people::mrc_on!("o.id", "$1"),
        ", '') as mrc, '' as sector from organization o where o.merged_into is null \
         and (o.closed_on is null or o.closed_on > $1) and exists (select 1 from organization_role r \
         where r.role = 'enterprise' and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
         and r.organization_id in ",
        people::whole!("o.id"),
        ")"
    ))
    .bind(day)
    .fetch_all(db.rows())
    .await?;
    // What a record merged into it says of its sector holds, as in the directory.
    let sheets = directory::gathered::all(db).await?;
    for one in &mut all {
        one.sector = sheets.of(&one.id).sector;
    }
    Ok(all)
}

/// A survey that asked what the portrait reads, and the day it opened.
pub type Yearly = (String, String);

/// The surveys over before a day that asked what the portrait reads, the latest first.
pub async fn yearly(db: &Db, day: &str) -> Result<Vec<Yearly>, Fault> {
    sqlx::query_as(
        "select s.id, s.opens_on from survey s where s.closes_on < $1 and exists (select 1 from question q \
         where q.questionnaire_id = s.questionnaire_id and q.means in ('jobs', 'revenue', 'founded')) \
         order by s.closes_on desc, s.id desc",
    )
    .bind(day)
    .fetch_all(db.rows())
    .await
}

/// The first day on which an organization of the register was an enterprise, if any ever was.
pub async fn first_day(db: &Db) -> Result<Option<String>, Fault> {
    let (day,): (Option<String>,) =
        sqlx::query_as("select min(r.from_on) from organization_role r where r.role = 'enterprise'")
            .fetch_one(db.rows())
            .await?;
    Ok(day)
}

/// Whether the portrait is public.
pub async fn is_shown(db: &Db) -> Result<bool, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select id from portrait_shown where hidden_on is null")
        .fetch_optional(db.rows())
        .await?;
    Ok(found.is_some())
}

/// Makes the portrait public from today.
pub async fn show(act: &mut Act) -> Result<(), Fault> {
    let shown: Option<(String,)> = sqlx::query_as("select id from portrait_shown where hidden_on is null")
        .fetch_optional(act.rows())
        .await?;
    if shown.is_some() {
        return Ok(());
    }
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query("insert into portrait_shown (id, shown_on, shown_at, shown_by) values ($1, $2, $3, $4)")
        .bind(&id)
        .bind(today)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    act.record("portrait.published", "portrait", "region", "").await
}

/// Withdraws the portrait from the public.
pub async fn hide(act: &mut Act) -> Result<(), Fault> {
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    let hidden = sqlx::query(
        "update portrait_shown set hidden_on = $1, hidden_at = $2, hidden_by = $3 where hidden_on is null",
    )
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if hidden.rows_affected() > 0 {
        act.record("portrait.withdrawn", "portrait", "region", "").await?;
    }
    Ok(())
}
