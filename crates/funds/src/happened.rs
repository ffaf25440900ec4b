//! What happened to an organization among funds: a fund that it holds, what it asked, what was granted and paid.
use crate::{FOLLOW, READ};
use page::{Detail, Fact, Happened, Timeline, Visit};

const HELD: &str = concat!(
    "select f.id, f.from_on as day, 'fund-held' as what, f.name as said, '' as also, cast(0 as bigint) as amount, \
     '/fonds/' || f.id as place from fund f where f.from_on <= $2 and f.holder_id in ",
    people::whose!()
);

const ASKED: &str = concat!(
    "select a.id, a.day, 'fund-applied' as what, '' as said, '' as also, a.cents as amount, \
     '/fonds/demandes/' || a.id as place from fund_application a where a.day <= $2 and a.withdrawn_at is null \
     and a.organization_id in ",
    people::whose!(),
    " union all select d.id, d.day, case when d.outcome = 'granted' then 'fund-granted' else 'fund-refused' end, '', '', \
     d.cents, '/fonds/demandes/' || a.id from fund_decision d join fund_application a on a.id = d.application_id \
     where d.day <= $2 and d.withdrawn_at is null and a.withdrawn_at is null and a.organization_id in ",
    people::whose!(),
    " union all select p.id, p.day, 'fund-paid', '', '', p.cents, '/fonds/demandes/' || a.id from fund_payment p \
     join fund_application a on a.id = p.application_id where p.day <= $2 and p.withdrawn_at is null \
     and a.withdrawn_at is null and a.organization_id in ",
    people::whose!()
);

fn held(_: &Visit, fact: Fact) -> Happened {
    fact.bare().with(Detail::Text(fact.said))
}

fn asked(_: &Visit, fact: Fact) -> Happened {
    let told = fact.bare();
    if fact.amount == 0 { told } else { told.with(Detail::Cents(fact.amount)) }
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "funds",
        words: "fund-menu",
        of: "organization",
        right: READ,
        sql: |_| HELD,
        told: held,
    },
    Timeline {
        kind: "fund-applications",
        words: "fund-applications",
        of: "organization",
        right: FOLLOW,
        sql: |_| ASKED,
        told: asked,
    },
];
