//! Ledgers brought before: those of a party that were taken, where what was refused of them is given back.
use crate::party::Party;
use db::{Db, Fault, FromRow};

#[derive(Clone, Debug, FromRow)]
pub struct Brought {
    pub id: String,
    pub file_name: String,
    pub ended_at: String,
    pub refused: i64,
}

/// The ledgers of a party that were taken, the latest first.
pub async fn of(db: &Db, party: &Party) -> Result<Vec<Brought>, Fault> {
    sqlx::query_as(concat!(
        "select i.id, i.file_name, i.ended_at, i.refused from contract_ledger l join import i on i.id = l.import_id \
         where i.ended_at is not null and l.campaign_id = $1 and l.side = $2 and l.organization_id in ",
        people::whole!("$3"),
        " order by i.ended_at desc, i.id desc limit 20"
    ))
    .bind(&party.campaign_id)
    .bind(&party.side)
    .bind(&party.organization_id)
    .fetch_all(db.rows())
    .await
}
