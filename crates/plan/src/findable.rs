//! What search knows of plans, their objectives and their actions.
use crate::READ;
use db::{Db, Fault, among};
use page::{Entry, entry_id};

fn entry(kind: &str, id: &str, title: String, subtitle: String, path: String) -> Entry {
    Entry {
        id: entry_id(kind, id),
        kind: kind.into(),
        title,
        subtitle,
        path,
        right: READ.name.into(),
        ..Entry::default()
    }
}

/// The entries of plans.
pub async fn plans(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String);
    let rows: Vec<Row> = among(db, "select id, title, from_on, to_on from plan where id in ", ids).await?;
    let told = |(id, title, from, to): Row| {
        entry("plan", &id, title, format!("{from} – {to}"), format!("/plan/{id}"))
    };
    Ok(rows.into_iter().map(told).collect())
}

/// The entries of objectives that stand, with the plan they belong to.
pub async fn objectives(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String);
    let sql = "select o.id, o.text, p.title, p.id from plan_objective o join plan p on p.id = o.plan_id \
         where o.dropped_at is null and o.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    let told =
        |(id, text, plan, plan_id): Row| entry("objective", &id, text, plan, format!("/plan/{plan_id}"));
    Ok(rows.into_iter().map(told).collect())
}

/// The entries of actions, with who sees to them.
pub async fn actions(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String);
    let sql = "select a.id, a.text, coalesce(c.name, a.owner_name), p.title, p.id from plan_action a \
         join plan p on p.id = a.plan_id left join account c on c.id = a.owner_account where a.id in ";
    let rows: Vec<Row> = among(db, sql, ids).await?;
    let told = |(id, text, owner, plan, plan_id): Row| {
        let path = format!("/plan/{plan_id}#action-{id}");
        entry("plan-action", &id, text, format!("{plan} · {owner}"), path)
    };
    Ok(rows.into_iter().map(told).collect())
}

/// The objectives of some plans.
pub async fn objectives_of(db: &Db, plans: &[String]) -> Result<Vec<String>, Fault> {
    of(db, "select id from plan_objective where plan_id in ", plans).await
}

/// The actions of some plans.
pub async fn actions_of(db: &Db, plans: &[String]) -> Result<Vec<String>, Fault> {
    of(db, "select id from plan_action where plan_id in ", plans).await
}

async fn of(db: &Db, sql: &str, plans: &[String]) -> Result<Vec<String>, Fault> {
    Ok(among::<(String,)>(db, sql, plans).await?.into_iter().map(|(id,)| id).collect())
}
