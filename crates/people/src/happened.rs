//! What happened to an organization and to a person, as this room tells it: roles, places, people and posts.
use crate::{ADD, MEET, SEE, consent, next_step, note};
use db::{Db, Fault, FromRow};
use page::{Detail, Happened, Timeline};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    said: String,
    place: String,
}

/// Added, given roles, moved, closed.
async fn standing(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, x.said, '' as place from (\
         select id, closed_on as day, 'closed' as what, '' as said, id as whose from organization \
         where closed_on is not null \
         union all select id, from_on, 'role-given', role, organization_id from organization_role \
         union all select id, until_on, 'role-ended', role, organization_id from organization_role \
         where until_on is not null \
         union all select id, moved_on, 'moved', '', organization_id from organization_place) x \
         where x.day <= $2 and x.whose in ",
        crate::whole!("$1"),
        " order by x.day desc, x.id desc limit $3"
    );
    let mut told = Happened::read(db, sql, organization, most, |row: Row| {
        let happened = Happened::new(&row.day, &row.id, &row.what);
        if row.said.is_empty() { happened } else { happened.with(Detail::Word("people-role", row.said)) }
    })
    .await?;
    told.extend(added(db, organization).await?);
    told.sort_by(|a, b| (&b.day, &b.id).cmp(&(&a.day, &a.id)));
    told.truncate(usize::try_from(most).unwrap_or_default());
    Ok(told)
}

/// Added, on the day at the pole of the moment that was kept.
async fn added(db: &Db, organization: &str) -> Result<Vec<Happened>, Fault> {
    let sql = concat!("select id, recorded_at from organization where id in ", crate::whole!("$1"));
    let added: Vec<(String, String)> = sqlx::query_as(sql).bind(organization).fetch_all(db.rows()).await?;
    Ok(added.iter().map(|(id, at)| Happened::new(&db.day_of(at), id, "added")).collect())
}

/// Who came to an organization, and who left it.
async fn persons(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, p.name || ', ' || x.title as said, '/personnes/' || p.id as place from (\
         select id, from_on as day, 'joined' as what, person_id, title, organization_id from person_role \
         union all select id, until_on, 'left', person_id, title, organization_id from person_role \
         where until_on is not null) x \
         join person p on p.id = x.person_id where p.erased_at is null and x.day <= $2 and x.organization_id in ",
        crate::whole!("$1"),
        " order by x.day desc, x.id desc limit $3"
    );
    told(db, sql, organization, most).await
}

/// What a person did in organizations, and which posts of the pole they held.
async fn roles(db: &Db, person: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, x.said, x.place from (\
         select r.id, r.from_on as day, 'joined' as what, r.title || ', ' || o.name as said, \
         '/organisations/' || o.id as place, r.person_id from person_role r join organization o on o.id = ",
        crate::keeper!("r.organization_id"),
        " union all select r.id, r.until_on, 'left', r.title || ', ' || o.name, '/organisations/' || o.id, r.person_id \
         from person_role r join organization o on o.id = ",
        crate::keeper!("r.organization_id"),
        " where r.until_on is not null \
         union all select id, from_on, 'post-opened', title, '/equipe/' || id, person_id from post \
         union all select id, until_on, 'post-ended', title, '/equipe/' || id, person_id from post \
         where until_on is not null) x where x.person_id = $1 and x.day <= $2 order by x.day desc, x.id desc limit $3"
    );
    told(db, sql, person, most).await
}

async fn told(db: &Db, sql: &'static str, subject: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(db, sql, subject, most, |row: Row| {
        Happened::new(&row.day, &row.id, &row.what).with(Detail::Text(row.said)).at(row.place)
    })
    .await
}

pub const TIMELINES: [Timeline; 6] = [
    Timeline {
        kind: "notes",
        words: "people-notes",
        of: "organization",
        right: ADD,
        tell: |visit, id, most| Box::pin(note::happened(visit, id, most)),
    },
    Timeline {
        kind: "steps",
        words: "people-steps",
        of: "organization",
        right: ADD,
        tell: |visit, id, most| Box::pin(next_step::happened(visit.db(), id, most)),
    },
    Timeline {
        kind: "persons",
        words: "people-persons",
        of: "organization",
        right: MEET,
        tell: |visit, id, most| Box::pin(persons(visit.db(), id, most)),
    },
    Timeline {
        kind: "standing",
        words: "people-standing",
        of: "organization",
        right: SEE,
        tell: |visit, id, most| Box::pin(standing(visit.db(), id, most)),
    },
    Timeline {
        kind: "roles",
        words: "people-roles",
        of: "person",
        right: MEET,
        tell: |visit, id, most| Box::pin(roles(visit.db(), id, most)),
    },
    Timeline {
        kind: "consents",
        words: "people-consents",
        of: "person",
        right: MEET,
        tell: |visit, id, most| Box::pin(consent::happened(visit.db(), id, most)),
    },
];
