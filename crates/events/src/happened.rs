//! What happened to an organization and to a person at gatherings: who came from it, where they came and spoke.
use crate::READ;
use db::{Db, Fault};
use page::{Detail, Happened, Timeline};
use people::MEET;

type Row = (String, String, String, String, String);

fn told((id, day, what, said, place): Row) -> Happened {
    Happened::new(&day, &id, &what).with(Detail::Text(said)).at(place)
}

/// The gatherings to which somebody came from an organization, and those where somebody spoke for it.
async fn of_organization(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, x.said, x.place from (\
         select g.id, min(s.day) as day, 'came' as what, g.title_fr as said, '/programmation/' || g.id as place, \
         r.organization_id from presence p join gathering_session s on s.id = p.session_id \
         join gathering g on g.id = s.gathering_id join registration r on r.id = p.registration_id \
         where p.withdrawn_at is null and r.organization_id is not null group by g.id, g.title_fr, r.organization_id \
         union all select k.id, s.day, 'spoke', s.title_fr, '/programmation/' || s.gathering_id, k.organization_id \
         from session_speaker k join gathering_session s on s.id = k.session_id) x \
         where x.day <= $2 and x.organization_id in ",
        people::whole!("$1"),
        " order by x.day desc, x.id desc limit $3"
    );
    Happened::read(db, sql, organization, most, told).await
}

/// The gatherings to which a person came, and those where they spoke.
async fn of_person(db: &Db, person: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = "select x.id, x.day, x.what, x.said, x.place from (\
         select g.id, min(s.day) as day, 'came' as what, g.title_fr as said, '/programmation/' || g.id as place, \
         w.person_id from presence p join gathering_session s on s.id = p.session_id \
         join gathering g on g.id = s.gathering_id join registration r on r.id = p.registration_id \
         join participant w on w.id = r.participant_id \
         where p.withdrawn_at is null and w.person_id is not null group by g.id, g.title_fr, w.person_id \
         union all select k.id, s.day, 'spoke', s.title_fr, '/programmation/' || s.gathering_id, k.person_id \
         from session_speaker k join gathering_session s on s.id = k.session_id) x \
         where x.person_id = $1 and x.day <= $2 order by x.day desc, x.id desc limit $3";
    Happened::read(db, sql, person, most, told).await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "events",
        words: "event-menu",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(of_organization(visit.db(), id, most)),
    },
    Timeline {
        kind: "events",
        words: "event-menu",
        of: "person",
        right: MEET,
        tell: |visit, id, most| Box::pin(of_person(visit.db(), id, most)),
    },
];
