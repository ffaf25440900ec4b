//! Forgetting promoters of whom nothing was heard for the time that the pole keeps their requests.
use crate::promoter;
use db::{Act, Db, Fault};
use page::{Old, Retention};

/// The promoters last heard of before a day, and not forgotten.
async fn old(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select p.id, max(x.day) as day from promoter p join (\
         select promoter_id, day from service_request where promoter_id is not null \
         union all select promoter_id, day from referral where promoter_id is not null \
         union all select q.promoter_id, t.day from service_request_state t \
         join service_request q on q.id = t.request_id where q.promoter_id is not null \
         union all select r.promoter_id, y.day from referral_outcome y join referral r on r.id = y.referral_id \
         where r.promoter_id is not null \
         union all select y.promoter_id, a.day from service_act_promoter y join service_act a on a.id = y.act_id) x \
         on x.promoter_id = p.id where p.erased_at is null group by p.id having max(x.day) < $1 \
         order by 2, 1 limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db.rows())
    .await?;
    let path = |id: &str| format!("/accompagnement/promoteurs/{id}");
    Ok(rows.into_iter().map(|(id, day)| Old { path: path(&id), id, day }).collect())
}

async fn forget(act: &mut Act, id: &str) -> Result<(), Fault> {
    promoter::erase(act, id).await.map(|_| ())
}

pub const RETENTIONS: [Retention; 1] = [Retention {
    kind: "promoters",
    usual: 60,
    old: |db, before, most| Box::pin(old(db, before, most)),
    forget: |act, id| Box::pin(forget(act, id)),
}];
