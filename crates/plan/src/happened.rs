//! What is accounted for to an organization that funds, as its page and its agreements lead to it.
use crate::READ;
use page::{Fact, Timeline};

/// From the day it begins, or was agreed where that is earlier.
const ACCOUNTS: &str = concat!(
    "select x.id, x.day, 'accounted' as what, x.title as said, '' as also, cast(0 as bigint) as amount, \
     '/redditions/' || x.id as place from (select p.id, case when p.adopted_on < p.from_on then p.adopted_on \
     else p.from_on end as day, p.title, f.organization_id from plan p join plan_funder f on f.plan_id = p.id) x \
     where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "accounts",
    words: "plan-accounts",
    of: "organization",
    right: READ,
    sql: |_| ACCOUNTS,
    told: Fact::plain,
}];
