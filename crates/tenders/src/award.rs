//! The award: who holds a contract of a notice, and what an organization has won.
use crate::{told::Told, write::BINDS};
use db::{Act, Db, Fault, FromRow};
use people::import::many::places;
use sqlx::AssertSqlSafe;

/// A contract as a notice's page tells it.
#[derive(Clone, Debug, FromRow)]
pub struct Award {
    pub supplier_key: String,
    pub supplier: String,
    pub organization_id: Option<String>,
    pub awarded_on: String,
    pub amount: Option<i64>,
    pub currency: String,
    pub status: String,
}

/// A contract as an organization's page tells it.
#[derive(Clone, Debug, FromRow)]
pub struct Contract {
    pub notice_id: String,
    pub title: String,
    pub number: String,
    pub buyer: String,
    pub awarded_on: String,
    pub amount: Option<i64>,
    pub currency: String,
}

/// SQL: the contracts that stand between a buyer and an enterprise that the pole both knows, in dollars of Canada: one
/// row for each award and supplier, whatever a notice says twice. What names it for good is the notice, the award and
/// the supplier: a later publication writes its rows anew.
#[macro_export]
macro_rules! between_known {
    () => {
        "(select a.notice_id, a.award, a.supplier_key, b.organization_id as buyer_id, t.organization_id as supplier_id, \
         cast(sum(a.amount) as bigint) as cents, min(a.awarded_on) as day, max(n.title) as title, max(n.number) as number, \
         max(n.ocid) as ocid from notice_award a join notice n on n.id = a.notice_id \
         join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
         join tender_tie b on b.party_key = n.buyer_key and b.undone_at is null \
         where a.status not in ('cancelled', 'unsuccessful', 'pending') and a.amount > 0 \
         and a.currency in ('', 'CAD') and a.awarded_on <> '' \
         group by a.notice_id, a.award, a.supplier_key, b.organization_id, t.organization_id)"
    };
}

/// Contracts won by organizations that the pole knows from buyers that it does not recognise yet.
pub async fn of_unknown_buyers(db: &Db) -> Result<i64, Fault> {
    let (count,): (i64,) = sqlx::query_as(
        "select count(*) from notice_award a join notice n on n.id = a.notice_id \
         join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
         where a.status not in ('cancelled', 'unsuccessful', 'pending') and not exists (select 1 from tender_tie b \
         where b.party_key = n.buyer_key and b.undone_at is null)",
    )
    .fetch_one(db.rows())
    .await?;
    Ok(count)
}

/// Who holds the contracts of a notice.
pub async fn of_notice(db: &Db, notice: &str) -> Result<Vec<Award>, Fault> {
    sqlx::query_as(concat!(
        "select a.supplier_key, coalesce(p.name, a.supplier_key) as supplier, ",
        people::keeper!("t.organization_id"),
        " as organization_id, a.awarded_on, a.amount, a.currency, a.status from notice_award a \
         left join tender_party p on p.key = a.supplier_key \
         left join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
         where a.notice_id = $1 order by a.id"
    ))
    .bind(notice)
    .fetch_all(db.rows())
    .await
}

/// The contracts that an organization has won, the latest first.
pub async fn of_organization(db: &Db, organization: &str) -> Result<Vec<Contract>, Fault> {
    sqlx::query_as(concat!(
        "select n.id as notice_id, n.title, n.number, coalesce(b.name, '') as buyer, a.awarded_on, a.amount, a.currency \
         from notice_award a join notice n on n.id = a.notice_id left join tender_party b on b.key = n.buyer_key \
         join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
         where a.status not in ('cancelled', 'unsuccessful', 'pending') and t.organization_id in ",
        people::whole!("$1"),
        " order by a.awarded_on desc, a.id desc limit 200"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// Keeps who won notices, each with the id of its row.
pub async fn keep(act: &mut Act, notices: &[(String, Told)]) -> Result<(), Fault> {
    let won: Vec<_> =
        notices.iter().flat_map(|(id, told)| told.awards.iter().map(move |won| (id, won))).collect();
    for some in won.chunks(BINDS / 8) {
        let sql = format!(
            "insert into notice_award (id, notice_id, award, supplier_key, awarded_on, amount, currency, status) \
             values {}",
            places(some.len(), 8)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (notice, won) in some {
            query = query
                .bind(act.id())
                .bind(notice.as_str())
                .bind(won.award.as_str())
                .bind(won.supplier_key.as_str())
                .bind(won.awarded_on.as_str())
                .bind(won.amount)
                .bind(won.currency.as_str())
                .bind(won.status.as_str());
        }
        query.execute(&mut *act.rows()).await?;
    }
    Ok(())
}
