//! What happened to an organization and to a person at gatherings: who came from it, where they came and spoke.
use crate::READ;
use page::{Fact, Timeline};
use people::MEET;

/// The gatherings to which somebody came from an organization, and those where somebody spoke for it.
const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, x.place from (\
     select g.id, min(s.day) as day, 'came' as what, g.title_fr as said, '/programmation/' || g.id as place \
     from presence p join gathering_session s on s.id = p.session_id \
     join gathering g on g.id = s.gathering_id join registration r on r.id = p.registration_id \
     where p.withdrawn_at is null and r.organization_id in ",
    people::whose!(),
    " group by g.id, g.title_fr, r.organization_id \
     union all select k.id, s.day, 'spoke', s.title_fr, '/programmation/' || s.gathering_id \
     from session_speaker k join gathering_session s on s.id = k.session_id where k.organization_id in ",
    people::whose!(),
    ") x where x.day <= $2"
);

/// The gatherings to which a person came, and those where they spoke.
const OF_PERSON: &str = "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, x.place from (\
     select g.id, min(s.day) as day, 'came' as what, g.title_fr as said, '/programmation/' || g.id as place \
     from presence p join gathering_session s on s.id = p.session_id \
     join gathering g on g.id = s.gathering_id join registration r on r.id = p.registration_id \
     join participant w on w.id = r.participant_id \
     where p.withdrawn_at is null and w.person_id = $1 group by g.id, g.title_fr \
     union all select k.id, s.day, 'spoke', s.title_fr, '/programmation/' || s.gathering_id \
     from session_speaker k join gathering_session s on s.id = k.session_id where k.person_id = $1) x \
     where x.day <= $2";

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "events",
        words: "event-menu",
        of: "organization",
        right: READ,
        sql: |_| OF_ORGANIZATION,
        told: Fact::plain,
    },
    Timeline {
        kind: "events",
        words: "event-menu",
        of: "person",
        right: MEET,
        sql: |_| OF_PERSON,
        told: Fact::plain,
    },
];
