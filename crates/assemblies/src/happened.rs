//! What happened at assemblies to an organization and to a person: having taken part, having stood for election.
use crate::READ;
use page::{Fact, Timeline};

const OF_ORGANIZATION: &str = concat!(
    "select v.id, a.day, 'took-part' as what, '' as said, '' as also, cast(0 as bigint) as amount, \
     '/assemblees/' || a.id as place from assembly_voter v join assembly a on a.id = v.assembly_id \
     where exists (select p.id from assembly_presence p where p.voter_id = v.id) \
     and a.closed_at is not null and a.day <= $2 and v.organization_id in ",
    people::whose!()
);

const OF_PERSON: &str = "select x.id, x.day, x.what, '' as said, '' as also, cast(0 as bigint) as amount, x.place from (\
     select distinct v.id, a.day, 'took-part' as what, '/assemblees/' || a.id as place \
     from assembly_presence p join assembly_voter v on v.id = p.voter_id join assembly a on a.id = p.assembly_id \
     where a.closed_at is not null and p.person_id = $1 \
     union all select c.id, a.day, case when c.mandate_id is null then 'stood' else 'elected' end, \
     '/assemblees/propositions/' || m.id from assembly_candidate c \
     join assembly_motion m on m.id = c.motion_id join assembly a on a.id = m.assembly_id \
     where a.closed_at is not null and c.person_id = $1) x where x.day <= $2";

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "assembly",
        words: "assembly-menu",
        of: "organization",
        right: READ,
        sql: |_| OF_ORGANIZATION,
        told: Fact::plain,
    },
    Timeline {
        kind: "assembly",
        words: "assembly-menu",
        of: "person",
        right: READ,
        sql: |_| OF_PERSON,
        told: Fact::plain,
    },
];
