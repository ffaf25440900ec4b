//! The change: what a plan said before, when it is amended after the board adopted it.
use db::{Act, Db, Fault, FromRow};

#[derive(Clone, Debug, FromRow)]
pub struct Change {
    pub day: String,
    /// `plan`, `objective`, `action` or `indicator`.
    pub subject: String,
    /// `added`, `changed` or `dropped`.
    pub deed: String,
    pub was: String,
    pub became: String,
    /// The name of who changed it, or "".
    pub changed_by: String,
}

impl Change {
    /// The keys of the figures that it names.
    pub fn figures(&self) -> impl Iterator<Item = &str> {
        let said = [&self.was, &self.became].into_iter().filter(move |_| self.subject == "indicator");
        said.filter_map(|said| said.split_once(": ")).map(|(key, _)| key)
    }
}

/// Keeps what a change replaced, where the plan was already adopted.
pub async fn note(
    act: &mut Act,
    plan: &str,
    subject: &str,
    deed: &str,
    was: &str,
    became: &str,
) -> Result<(), Fault> {
    if was == became {
        return Ok(());
    }
    let (id, day, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into plan_change (id, plan_id, subject, deed, was, became, day, recorded_at, recorded_by) \
         select $1, p.id, $3, $4, $5, $6, $7, $8, $9 from plan p where p.id = $2 and p.adopted_on is not null",
    )
    .bind(id)
    .bind(plan)
    .bind(subject)
    .bind(deed)
    .bind(was)
    .bind(became)
    .bind(day)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// What was changed in a plan since it was adopted, the latest first.
pub async fn of_plan(db: &Db, plan: &str) -> Result<Vec<Change>, Fault> {
    sqlx::query_as(
        "select c.day, c.subject, c.deed, c.was, c.became, coalesce(a.name, '') as changed_by \
         from plan_change c left join account a on a.id = c.recorded_by where c.plan_id = $1 order by c.id desc",
    )
    .bind(plan)
    .fetch_all(db.rows())
    .await
}
