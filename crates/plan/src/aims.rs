//! What the plans that the board adopted aim at, figure by figure, for whoever tells a number beside its target.
use db::{Db, Fault};
use figures::Aim;
use jiff::civil::Date;

/// What figures are to reach by the plans that the board adopted and that cover these days: that of the nearest days
/// comes last.
pub async fn of(db: Db, from: Date, to: Date) -> Result<Vec<Aim>, Fault> {
    sqlx::query_as(
        "select i.figure, i.only_kind, i.only_programme, i.only_mrc, i.only_action, i.each_mrc, i.target, \
         p.from_on, p.to_on as due_on from plan_indicator i join plan p on p.id = i.plan_id \
         where i.dropped_at is null and p.adopted_on is not null and p.from_on <= $1 and p.to_on >= $2 \
         and not exists (select f.plan_id from plan_funder f where f.plan_id = p.id) \
         order by p.to_on desc, p.from_on, i.id",
    )
    .bind(from.to_string())
    .bind(to.to_string())
    .fetch_all(db.rows())
    .await
}
