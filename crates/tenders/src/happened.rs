//! What happened to an organization among calls for tenders: the contracts that it won.
use crate::READ;
use page::{Detail, Fact, Happened, Timeline, Visit};

const WON: &str = concat!(
    "select a.id, a.awarded_on as day, 'contract-won' as what, coalesce(nullif(n.title, ''), n.number) as said, \
     coalesce(b.name, '') as also, coalesce(a.amount, 0) as amount, '/avis/' || n.id as place \
     from notice_award a join notice n on n.id = a.notice_id left join tender_party b on b.key = n.buyer_key \
     join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
     where a.status not in ('cancelled', 'unsuccessful', 'pending') and a.awarded_on <> '' \
     and a.awarded_on <= $2 and t.organization_id in ",
    people::whose!()
);

const TOLD: &str = concat!(
    "select s.id, s.sent_on as day, 'notice-told' as what, coalesce(nullif(n.title, ''), n.number) as said, \
     '' as also, cast(0 as bigint) as amount, '/avis/' || n.id as place from alert_notice s \
     join notice n on n.id = s.notice_id where s.sent_on <= $2 and s.organization_id in ",
    people::whose!(),
    " union all select r.id, r.said_on, 'notice-refused', coalesce(nullif(n.title, ''), n.number), \
     '', cast(0 as bigint), '/avis/' || n.id from alert_refusal r join notice n on n.id = r.notice_id \
     where r.taken_back_at is null and r.said_on <= $2 and r.organization_id in ",
    people::whose!()
);

fn won(_: &Visit, fact: Fact) -> Happened {
    let happened = fact.bare().with(Detail::Text(fact.said)).with(Detail::Text(fact.also));
    if fact.amount > 0 { happened.with(Detail::Cents(fact.amount)) } else { happened }
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "contracts",
        words: "tender-contracts",
        of: "organization",
        right: READ,
        sql: |_| WON,
        told: won,
    },
    Timeline {
        kind: "alerts",
        words: "tender-alerts",
        of: "organization",
        right: READ,
        sql: |_| TOLD,
        told: Fact::plain,
    },
];
