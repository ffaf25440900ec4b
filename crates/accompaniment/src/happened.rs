//! What happened to an organization in accompaniment: acts, requests, and referrals both ways.
use crate::{READ, about::About};
use db::{Fault, FromRow};
use page::{Detail, Happened, Timeline, Visit};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    topic: String,
    said: String,
    place: String,
    minutes: i64,
}

const ACTS: &str = concat!(
    "select a.id, a.day, 'act' as what, a.topic, coalesce(c.name, '') as said, '/accompagnement/' as place, a.minutes \
     from service_act a left join account c on c.id = a.recorded_by where a.withdrawn_at is null \
     and a.replaced_by is null and a.day <= $2 and a.id in (select act_id from service_act_party where organization_id in ",
    people::whole!("$1"),
    ") order by a.day desc, a.id desc limit $3"
);

const REQUESTS: &str = concat!(
    "select q.id, q.day, 'request' as what, q.topic, '' as said, '/accompagnement/demandes/' as place, \
     cast(0 as bigint) as minutes from service_request q where q.day <= $2 and q.organization_id in ",
    people::whole!("$1"),
    " order by q.day desc, q.id desc limit $3"
);

const REFERRALS: &str = concat!(
    "select x.id, x.day, x.what, '' as topic, x.said, '/accompagnement/referencements/' as place, \
     cast(0 as bigint) as minutes from (select r.id, r.day, 'referred' as what, o.name as said, r.organization_id \
     from referral r join organization o on o.id = ",
    people::keeper!("r.to_organization_id"),
    " where r.withdrawn_at is null \
     union all select r.id, r.day, 'received', coalesce(o.name, ",
    people::code_of!("r.promoter_id"),
    "), \
     r.to_organization_id from referral r left join organization o on o.id = ",
    people::keeper!("r.organization_id"),
    " where r.withdrawn_at is null) x where x.day <= $2 and x.organization_id in ",
    people::whole!("$1"),
    " order by x.day desc, x.id desc limit $3"
);

async fn told(
    visit: &Visit,
    sql: &'static str,
    organization: &str,
    most: i64,
) -> Result<Vec<Happened>, Fault> {
    let about = About::of(visit).await?;
    Happened::read(visit.db(), sql, organization, most, |row: Row| {
        let mut happened = Happened::new(&row.day, &row.id, &row.what);
        if !row.topic.is_empty() {
            happened = happened.with(Detail::Text(about.say(&row.topic)));
        }
        if row.minutes > 0 {
            happened = happened.with(Detail::Minutes(row.minutes));
        }
        happened.with(Detail::Text(row.said)).at(format!("{}{}", row.place, row.id))
    })
    .await
}

pub const TIMELINES: [Timeline; 3] = [
    Timeline {
        kind: "acts",
        words: "act-found-acts",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit, ACTS, id, most)),
    },
    Timeline {
        kind: "requests",
        words: "act-requests",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit, REQUESTS, id, most)),
    },
    Timeline {
        kind: "referrals",
        words: "act-referrals",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit, REFERRALS, id, most)),
    },
];
