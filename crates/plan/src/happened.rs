//! What is accounted for to an organization that funds, as its page and its agreements lead to it.
use crate::READ;
use db::{Fault, FromRow};
use page::{Detail, Happened, Timeline, Visit};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    title: String,
}

/// From the day it begins, or was agreed where that is earlier.
const ACCOUNTS: &str = concat!(
    "select x.id, x.day, x.title from (select p.id, case when p.adopted_on < p.from_on then p.adopted_on \
     else p.from_on end as day, p.title, f.organization_id from plan p join plan_funder f on f.plan_id = p.id) x \
     where x.day <= $2 and x.organization_id in ",
    people::whole!("$1"),
    " order by x.day desc, x.id desc limit $3"
);

async fn accounts(visit: &Visit, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(visit.db(), ACCOUNTS, organization, most, |row: Row| {
        let happened = Happened::new(&row.day, &row.id, "accounted").with(Detail::Text(row.title));
        happened.at(format!("/redditions/{}", row.id))
    })
    .await
}

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "accounts",
    words: "plan-accounts",
    of: "organization",
    right: READ,
    tell: |visit, id, most| Box::pin(accounts(visit, id, most)),
}];
