//! What happened in the programme to an organization, and to a person who signed for one.
use crate::READ;
use db::{Db, Fault, FromRow};
use page::{Detail, Happened, Timeline};

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    said: String,
    /// A mean or an outcome, of the family of words that follows, or "".
    word: String,
    path: String,
}

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.word, x.path from (\
     select s.id, s.joined_on as day, 'market-joined' as what, e.name as said, '' as word, \
     '/marche/editions/' || e.id as path, s.organization_id from market_supplier s \
     join market_edition e on e.id = s.edition_id where s.joined_on is not null \
     union all select s.id, s.left_on, 'market-left', e.name, '', '/marche/editions/' || e.id, s.organization_id \
     from market_supplier s join market_edition e on e.id = s.edition_id where s.left_on is not null \
     union all select g.id, g.signed_on, 'market-engaged', e.name, '', '/marche/engagements/' || g.id, g.organization_id \
     from market_engagement g join market_edition e on e.id = g.edition_id \
     union all select a.id, a.day, 'market-activity', a.title, a.mean, '/marche/activites/' || a.id, p.organization_id \
     from market_activity a join market_activity_party p on p.activity_id = a.id where a.withdrawn_at is null \
     union all select i.id, i.day, 'market-introduced', i.place, '', '/marche/maillages/' || i.id, i.first_id \
     from market_introduction i where i.withdrawn_at is null \
     union all select i.id, i.day, 'market-introduced', i.place, '', '/marche/maillages/' || i.id, i.second_id \
     from market_introduction i where i.withdrawn_at is null \
     union all select n.id, n.published_on, 'market-need', n.title, '', '/marche/besoins/' || n.id, n.organization_id \
     from market_need n where n.published_on is not null \
     union all select s.id, s.answered_on, 'market-answered', n.title, '', '/marche/besoins/' || n.id, s.organization_id \
     from market_sent s join market_need n on n.id = s.need_id where s.answered_on is not null) x \
     where x.day <= $2 and x.organization_id in ",
    people::whole!("$1"),
    " order by x.day desc, x.id desc limit $3"
);

const OF_PERSON: &str = "select g.id, g.signed_on as day, 'market-signed' as what, e.name as said, '' as word, \
     '/marche/engagements/' || g.id as path from market_engagement g join market_edition e on e.id = g.edition_id \
     where g.person_id = $1 and g.signed_on <= $2 order by g.signed_on desc, g.id desc limit $3";

async fn told(db: &Db, sql: &'static str, subject: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    Happened::read(db, sql, subject, most, |row: Row| {
        let mut happened = Happened::new(&row.day, &row.id, &row.what).with(Detail::Text(row.said));
        if !row.word.is_empty() {
            happened = happened.with(Detail::Word("market-mean", row.word));
        }
        happened.at(row.path)
    })
    .await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "market",
        words: "market-menu",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_ORGANIZATION, id, most)),
    },
    Timeline {
        kind: "market",
        words: "market-menu",
        of: "person",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), OF_PERSON, id, most)),
    },
];
