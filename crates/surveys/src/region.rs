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
    sqlx::query_as(concat!(
        "select o.id, o.name, o.legal_form, o.mrc, coalesce(s.sector, '') as sector from organization o \
         left join sheet s on s.organization_id = o.id where o.merged_into is null \
         and (o.closed_on is null or o.closed_on > $1) and exists (select 1 from organization_role r \
         where r.role = 'enterprise' and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1) \
         and r.organization_id in ",
        people::whole!("o.id"),
        ")"
    ))
    .bind(day)
    .fetch_all(db.rows())
    .await
}

/// The latest survey over before a day that asked what the portrait reads, if any.
pub async fn yearly(db: &Db, day: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select s.id from survey s where s.closes_on < $1 and exists (select 1 from question q \
         where q.questionnaire_id = s.questionnaire_id and q.means in ('jobs', 'revenue', 'founded')) \
         order by s.closes_on desc, s.id desc limit 1",
    )
    .bind(day)
    .fetch_optional(db.rows())
    .await?;
    Ok(found.map(|(id,)| id))
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
