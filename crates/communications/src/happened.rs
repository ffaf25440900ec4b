//! What happened in communications to an organization and to a person: ads, press and news; bulletins sent.
use crate::READ;
use page::{Fact, Timeline};

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, x.place from (\
     select a.id, a.day, 'featured' as what, c.name as said, '/communications/publicites/' || a.id as place, \
     f.organization_id from ad_feature f join campaign_ad a on a.id = f.ad_id join campaign c on c.id = a.campaign_id \
     where a.withdrawn_at is null and c.withdrawn_at is null \
     union all select p.id, p.day, 'quoted', cast(p.medium || ', ' || p.title as text), \
     '/communications/presse/' || p.id, \
     p.organization_id from press_mention p where p.withdrawn_at is null \
     union all select n.id, n.published_on, 'announced', n.title_fr, '/communications/nouvelles/' || n.id, \
     f.organization_id from news_organization f join news n on n.id = f.news_id \
     where n.withdrawn_at is null and n.published_on is not null) x \
     where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

const OF_PERSON: &str = "select s.id, b.sent_on as day, 'bulletin' as what, b.title_fr as said, '' as also, \
     cast(0 as bigint) as amount, '/communications/infolettres/' || b.id as place from bulletin_sending s \
     join bulletin b on b.id = s.bulletin_id \
     where s.person_id = $1 and s.letter_id is not null and b.sent_on <= $2";

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "communications",
        words: "com-menu",
        of: "organization",
        right: READ,
        sql: |_| OF_ORGANIZATION,
        told: Fact::plain,
    },
    Timeline {
        kind: "communications",
        words: "com-menu",
        of: "person",
        right: READ,
        sql: |_| OF_PERSON,
        told: Fact::plain,
    },
];
