//! What happened at assemblies to an organization and to a person: having taken part, having stood for election.
use crate::READ;
use db::{Db, Fault, FromRow};
use page::{Happened, Timeline};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    path: String,
}

const OF_ORGANIZATION: &str = concat!(
    "select v.id, a.day, 'took-part' as what, '/assemblees/' || a.id as path from assembly_voter v \
     join assembly a on a.id = v.assembly_id where exists (select p.id from assembly_presence p where p.voter_id = v.id) \
     and a.closed_at is not null and a.day <= $2 and v.organization_id in ",
    people::whole!("$1"),
    " order by a.day desc, v.id desc limit $3"
);

const OF_PERSON: &str = "select x.id, x.day, x.what, x.path from (\
     select distinct v.id, a.day, 'took-part' as what, '/assemblees/' || a.id as path, p.person_id \
     from assembly_presence p join assembly_voter v on v.id = p.voter_id join assembly a on a.id = p.assembly_id \
     where a.closed_at is not null \
     union all select c.id, a.day, case when c.mandate_id is null then 'stood' else 'elected' end, \
     '/assemblees/propositions/' || m.id, c.person_id from assembly_candidate c \
     join assembly_motion m on m.id = c.motion_id join assembly a on a.id = m.assembly_id \
     where a.closed_at is not null) x where x.person_id = $1 and x.day <= $2 order by x.day desc, x.id desc limit $3";

async fn told(db: &Db, sql: &'static str, subject: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(db, sql, subject, most, |row: Row| {
        Happened::new(&row.day, &row.id, &row.what).at(row.path)
    })
    .await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "assembly",
        words: "assembly-menu",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_ORGANIZATION, id, most)),
    },
    Timeline {
        kind: "assembly",
        words: "assembly-menu",
        of: "person",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_PERSON, id, most)),
    },
];
