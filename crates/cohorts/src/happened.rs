//! What happened in cohorts and labs to an organization and to a person.
use crate::{KEEP, READ};
use page::{Fact, Timeline};

/// SQL: what happened, with the organization and the person of each.
macro_rules! all {
    () => {
        "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, x.place from (\
         select t.id, t.joined_on as day, 'cohort-joined' as what, \
         cast(g.name_fr || ' ' || cast(c.number as text) as text) as said, '/cohortes/' || c.id as place, \
         t.organization_id, t.person_id from cohort_participant t \
         join cohort c on c.id = t.cohort_id join programme g on g.id = c.programme_id \
         union all select cast(t.id || '-left' as text), t.left_on, 'cohort-left', \
         cast(g.name_fr || ' ' || cast(c.number as text) as text), '/cohortes/' || c.id, t.organization_id, \
         t.person_id from cohort_participant t join cohort c on c.id = t.cohort_id \
         join programme g on g.id = c.programme_id where t.left_on is not null \
         union all select j.id, cast(coalesce(j.incorporated_on, j.begun_on) as text), 'project-became', j.name, \
         '/cohortes/projets/' || j.id, j.organization_id, cast(null as text) from project j \
         where j.organization_id is not null \
         union all select y.id, y.since_on, 'cohort-' || y.part, \
         cast(g.name_fr || ' ' || cast(c.number as text) as text), '/cohortes/' || c.id, y.organization_id, \
         cast(null as text) from cohort_ally y join cohort c on c.id = y.cohort_id \
         join programme g on g.id = c.programme_id where y.withdrawn_on is null \
         union all select n.id, n.joined_on, 'lab-joined', l.issue, '/cohortes/laboratoires/' || l.id, \
         n.organization_id, n.person_id from lab_person n join lab l on l.id = n.lab_id \
         where n.withdrawn_on is null) x where x.day <= $2 and "
    };
}

const OF_ORGANIZATION: &str = concat!(all!(), "x.organization_id in ", people::whose!());
const OF_PERSON: &str = concat!(all!(), "x.person_id = $1");

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "cohorts",
        words: "cohort-menu",
        of: "organization",
        right: READ,
        sql: |_| OF_ORGANIZATION,
        told: Fact::plain,
    },
    Timeline {
        kind: "cohorts",
        words: "cohort-menu",
        of: "person",
        right: KEEP,
        sql: |_| OF_PERSON,
        told: Fact::plain,
    },
];
