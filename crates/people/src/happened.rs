//! What happened to an organization and to a person, as this room tells it: roles, places, people and posts.
use crate::{ADD, MEET, SEE, consent, next_step, note};
use page::{Detail, Fact, Happened, Timeline, Visit};

/// Added, given roles, moved, closed. It was added at the moment that was kept, not before its day at the pole.
const STANDING: &str = concat!(
    "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, '' as place from (\
     select id, closed_on as day, 'closed' as what, cast('' as text) as said, id as whose from organization \
     where closed_on is not null \
     union all select id, from_on, 'role-given', role, organization_id from organization_role \
     union all select id, until_on, 'role-ended', role, organization_id from organization_role \
     where until_on is not null \
     union all select id, moved_on, 'moved', cast('' as text), organization_id from organization_place) x \
     where x.day <= $2 and x.whose in ",
    crate::whose!(),
    " union all select o.id, o.recorded_at, 'added', '', '', cast(0 as bigint), '' from organization o where o.id in ",
    crate::whose!()
);

/// Who came to an organization, and who left it.
const PERSONS: &str = concat!(
    "select x.id, x.day, x.what, p.name || ', ' || x.title as said, '' as also, cast(0 as bigint) as amount, \
     '/personnes/' || p.id as place from (\
     select id, from_on as day, 'joined' as what, person_id, title, organization_id from person_role \
     union all select id, until_on, 'left', person_id, title, organization_id from person_role \
     where until_on is not null) x \
     join person p on p.id = x.person_id where p.erased_at is null and x.day <= $2 and x.organization_id in ",
    crate::whose!()
);

/// What a person did in organizations, and which posts of the pole they held.
const ROLES: &str = concat!(
    "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, x.place from (\
     select r.id, r.from_on as day, 'joined' as what, r.title || ', ' || o.name as said, \
     '/organisations/' || o.id as place, r.person_id from person_role r join organization o on o.id = ",
    crate::keeper!("r.organization_id"),
    " union all select r.id, r.until_on, 'left', r.title || ', ' || o.name, '/organisations/' || o.id, r.person_id \
     from person_role r join organization o on o.id = ",
    crate::keeper!("r.organization_id"),
    " where r.until_on is not null \
     union all select id, from_on, 'post-opened', title, '/equipe/' || id, person_id from post \
     union all select id, until_on, 'post-ended', title, '/equipe/' || id, person_id from post \
     where until_on is not null) x where x.person_id = $1 and x.day <= $2"
);

fn standing(visit: &Visit, fact: Fact) -> Happened {
    let happened = Happened::new(&visit.db().day_of(&fact.day), &fact.id, &fact.what);
    if fact.said.is_empty() { happened } else { happened.with(Detail::Word("people-role", fact.said)) }
}

pub const TIMELINES: [Timeline; 6] = [
    Timeline {
        kind: "notes",
        words: "people-notes",
        of: "organization",
        right: ADD,
        sql: note::happened,
        told: note::told,
    },
    Timeline {
        kind: "steps",
        words: "people-steps",
        of: "organization",
        right: ADD,
        sql: |_| next_step::HAPPENED,
        told: next_step::told,
    },
    Timeline {
        kind: "persons",
        words: "people-persons",
        of: "organization",
        right: MEET,
        sql: |_| PERSONS,
        told: Fact::plain,
    },
    Timeline {
        kind: "standing",
        words: "people-standing",
        of: "organization",
        right: SEE,
        sql: |_| STANDING,
        told: standing,
    },
    Timeline {
        kind: "roles",
        words: "people-roles",
        of: "person",
        right: MEET,
        sql: |_| ROLES,
        told: Fact::plain,
    },
    Timeline {
        kind: "consents",
        words: "people-consents",
        of: "person",
        right: MEET,
        sql: |_| consent::HAPPENED,
        told: consent::told,
    },
];
