//! What happened in cohorts and labs to an organization and to a person.
use crate::{KEEP, READ};
use db::{Db, Fault, FromRow};
use page::{Detail, Happened, Timeline};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    said: String,
    path: String,
}

/// SQL: what happened, with the organization and the person of each.
macro_rules! all {
    () => {
        "select x.id, x.day, x.what, x.said, x.path from (\
         select t.id, t.joined_on as day, 'cohort-joined' as what, g.name_fr || ' ' || cast(c.number as text) as said, \
         '/cohortes/' || c.id as path, t.organization_id, t.person_id from cohort_participant t \
         join cohort c on c.id = t.cohort_id join programme g on g.id = c.programme_id \
         union all select t.id || '-left', t.left_on, 'cohort-left', g.name_fr || ' ' || cast(c.number as text), \
         '/cohortes/' || c.id, t.organization_id, t.person_id from cohort_participant t \
         join cohort c on c.id = t.cohort_id join programme g on g.id = c.programme_id where t.left_on is not null \
         union all select j.id, coalesce(j.incorporated_on, j.begun_on), 'project-became', j.name, \
         '/cohortes/projets/' || j.id, j.organization_id, cast(null as text) from project j \
         where j.organization_id is not null \
         union all select n.id, n.joined_on, 'lab-joined', l.issue, '/cohortes/laboratoires/' || l.id, \
         n.organization_id, n.person_id from lab_person n join lab l on l.id = n.lab_id where n.withdrawn_on is null) x \
         where x.day <= $2 and "
    };
}

const OF_ORGANIZATION: &str = concat!(
    all!(),
    "x.organization_id in ",
    people::whole!("$1"),
    " order by x.day desc, x.id desc limit $3"
);
const OF_PERSON: &str = concat!(all!(), "x.person_id = $1 order by x.day desc, x.id desc limit $3");

async fn told(db: &Db, sql: &'static str, subject: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(db, sql, subject, most, |row: Row| {
        Happened::new(&row.day, &row.id, &row.what).with(Detail::Text(row.said)).at(row.path)
    })
    .await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "cohorts",
        words: "cohort-menu",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_ORGANIZATION, id, most)),
    },
    Timeline {
        kind: "cohorts",
        words: "cohort-menu",
        of: "person",
        right: KEEP,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_PERSON, id, most)),
    },
];
