//! What happened in concertation to an organization and to a person: mandates, collaborations, agreements,
//! representations.
use crate::READ;
use db::{Db, Fault, FromRow};
use page::{Detail, Happened, Timeline};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    said: String,
    /// A title or a kind, of this family of words, or "".
    word: String,
    path: String,
}

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.word, x.path from (\
     select m.id, m.from_on as day, 'seated' as what, b.name as said, m.title as word, '/concertation/' || b.id as path, \
     m.organization_id from concertation_mandate m join concertation_body b on b.id = m.body_id \
     union all select m.id, m.until_on, 'unseated', b.name, m.title, '/concertation/' || b.id, m.organization_id \
     from concertation_mandate m join concertation_body b on b.id = m.body_id where m.until_on is not null \
     union all select c.id, c.begun_on, 'collaborated', c.what, '', '/concertation/collaborations/' || c.id, \
     c.organization_id from collaboration c where c.withdrawn_at is null \
     union all select c.id, c.result_on, 'concluded', c.result, '', '/concertation/collaborations/' || c.id, \
     c.organization_id from collaboration c where c.withdrawn_at is null and c.result_on is not null \
     union all select a.id, a.signed_on, 'agreed', a.title, '', '/concertation/ententes/' || a.id, p.organization_id \
     from agreement a join agreement_party p on p.agreement_id = a.id where a.withdrawn_at is null \
     union all select r.id, r.day, 'represented', r.met, '', '/concertation/representations/' || r.id, \
     r.organization_id from representation r where r.withdrawn_at is null) x \
     where x.day <= $2 and x.organization_id in ",
    people::whole!("$1"),
    " order by x.day desc, x.id desc limit $3"
);

const OF_PERSON: &str = "select x.id, x.day, x.what, x.said, x.word, x.path from (\
     select m.id, m.from_on as day, 'seated' as what, b.name as said, m.title as word, '/concertation/' || b.id as path, \
     m.person_id from concertation_mandate m join concertation_body b on b.id = m.body_id \
     union all select m.id, m.until_on, 'unseated', b.name, m.title, '/concertation/' || b.id, m.person_id \
     from concertation_mandate m join concertation_body b on b.id = m.body_id where m.until_on is not null \
     union all select p.meeting_id, m.day, 'attended', b.name, '', '/concertation/rencontres/' || m.id, p.person_id \
     from concertation_presence p join concertation_meeting m on m.id = p.meeting_id \
     join concertation_body b on b.id = m.body_id where p.how in ('present', 'remote') and m.cancelled_on is null) x \
     where x.person_id = $1 and x.day <= $2 order by x.day desc, x.id desc limit $3";

async fn told(db: &Db, sql: &'static str, subject: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(db, sql, subject, most, |row: Row| {
        let mut happened = Happened::new(&row.day, &row.id, &row.what).with(Detail::Text(row.said));
        if !row.word.is_empty() {
            happened = happened.with(Detail::Word("concertation-title", row.word));
        }
        happened.at(row.path)
    })
    .await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "concertation",
        words: "concertation-menu",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_ORGANIZATION, id, most)),
    },
    Timeline {
        kind: "concertation",
        words: "concertation-menu",
        of: "person",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_PERSON, id, most)),
    },
];
