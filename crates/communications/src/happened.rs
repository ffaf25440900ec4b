//! What happened in communications to an organization and to a person: ads and press; bulletins sent.
use crate::READ;
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

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.path from (\
     select a.id, a.day, 'featured' as what, c.name as said, '/communications/publicites/' || a.id as path, \
     f.organization_id from ad_feature f join campaign_ad a on a.id = f.ad_id join campaign c on c.id = a.campaign_id \
     where a.withdrawn_at is null and c.withdrawn_at is null \
     union all select p.id, p.day, 'quoted', p.medium || ', ' || p.title, '/communications/presse/' || p.id, \
     p.organization_id from press_mention p where p.withdrawn_at is null) x \
     where x.day <= $2 and x.organization_id in ",
    people::whole!("$1"),
    " order by x.day desc, x.id desc limit $3"
);

const OF_PERSON: &str = "select s.id, b.sent_on as day, 'bulletin' as what, b.title_fr as said, \
     '/communications/infolettres/' || b.id as path from bulletin_sending s join bulletin b on b.id = s.bulletin_id \
     where s.person_id = $1 and s.letter_id is not null and b.sent_on <= $2 \
     order by b.sent_on desc, s.id desc limit $3";

async fn told(db: &Db, sql: &'static str, subject: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(db, sql, subject, most, |row: Row| {
        Happened::new(&row.day, &row.id, &row.what).with(Detail::Text(row.said)).at(row.path)
    })
    .await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "communications",
        words: "com-menu",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_ORGANIZATION, id, most)),
    },
    Timeline {
        kind: "communications",
        words: "com-menu",
        of: "person",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_PERSON, id, most)),
    },
];
