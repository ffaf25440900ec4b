//! What happened in concertation to an organization and to a person: mandates, collaborations, agreements,
//! representations.
use crate::READ;
use page::{Detail, Fact, Happened, Timeline, Visit};

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.also, cast(0 as bigint) as amount, x.place from (\
     select m.id, m.from_on as day, 'seated' as what, b.name as said, m.title as also, \
     '/concertation/' || b.id as place, \
     m.organization_id from concertation_mandate m join concertation_body b on b.id = m.body_id \
     union all select m.id, m.until_on, 'unseated', b.name, m.title, '/concertation/' || b.id, m.organization_id \
     from concertation_mandate m join concertation_body b on b.id = m.body_id where m.until_on is not null \
     union all select c.id, c.begun_on, 'collaborated', c.what, cast('' as text), \
     '/concertation/collaborations/' || c.id, \
     c.organization_id from collaboration c where c.withdrawn_at is null \
     union all select c.id, c.result_on, 'concluded', c.result, cast('' as text), \
     '/concertation/collaborations/' || c.id, \
     c.organization_id from collaboration c where c.withdrawn_at is null and c.result_on is not null \
     union all select a.id, a.signed_on, 'agreed', a.title, cast('' as text), '/concertation/ententes/' || a.id, \
     p.organization_id from agreement a join agreement_party p on p.agreement_id = a.id where a.withdrawn_at is null \
     and p.withdrawn_at is null \
     union all select r.id, r.day, 'represented', r.met, cast('' as text), '/concertation/representations/' || r.id, \
     r.organization_id from representation r where r.withdrawn_at is null) x \
     where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

const OF_PERSON: &str = "select x.id, x.day, x.what, x.said, x.also, cast(0 as bigint) as amount, x.place from (\
     select m.id, m.from_on as day, 'seated' as what, b.name as said, m.title as also, \
     '/concertation/' || b.id as place, \
     m.person_id from concertation_mandate m join concertation_body b on b.id = m.body_id \
     union all select m.id, m.until_on, 'unseated', b.name, m.title, '/concertation/' || b.id, m.person_id \
     from concertation_mandate m join concertation_body b on b.id = m.body_id where m.until_on is not null \
     union all select p.meeting_id, m.day, 'attended', b.name, cast('' as text), '/concertation/rencontres/' || m.id, \
     p.person_id from concertation_presence p join concertation_meeting m on m.id = p.meeting_id \
     join concertation_body b on b.id = m.body_id where p.how in ('present', 'remote') and m.cancelled_on is null) x \
     where x.person_id = $1 and x.day <= $2";

fn told(_: &Visit, fact: Fact) -> Happened {
    let happened = fact.bare().with(Detail::Text(fact.said));
    if fact.also.is_empty() { happened } else { happened.with(Detail::Word("concertation-title", fact.also)) }
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "concertation",
        words: "concertation-menu",
        of: "organization",
        right: READ,
        sql: |_| OF_ORGANIZATION,
        told,
    },
    Timeline {
        kind: "concertation",
        words: "concertation-menu",
        of: "person",
        right: READ,
        sql: |_| OF_PERSON,
        told,
    },
];
