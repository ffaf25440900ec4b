//! What happened in the programme to an organization, and to a person who signed for one.
use crate::READ;
use page::{Detail, Fact, Happened, Timeline, Visit};

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.also, cast(0 as bigint) as amount, x.place from (\
     select s.id, s.joined_on as day, 'market-joined' as what, e.name as said, cast('' as text) as also, \
     '/marche/editions/' || e.id as place, s.organization_id from market_supplier s \
     join market_edition e on e.id = s.edition_id where s.joined_on is not null \
     union all select s.id, s.left_on, 'market-left', e.name, cast('' as text), \
     '/marche/editions/' || e.id, s.organization_id \
     from market_supplier s join market_edition e on e.id = s.edition_id where s.left_on is not null \
     union all select g.id, g.signed_on, 'market-engaged', e.name, cast('' as text), \
     '/marche/engagements/' || g.id, g.organization_id \
     from market_engagement g join market_edition e on e.id = g.edition_id \
     union all select a.id, a.day, 'market-activity', a.title, a.mean, '/marche/activites/' || a.id, \
     p.organization_id \
     from market_activity a join market_activity_party p on p.activity_id = a.id where a.withdrawn_at is null \
     union all select i.id, i.day, 'market-introduced', i.place, cast('' as text), \
     '/marche/maillages/' || i.id, i.first_id \
     from market_introduction i where i.withdrawn_at is null \
     union all select i.id, i.day, 'market-introduced', i.place, cast('' as text), \
     '/marche/maillages/' || i.id, i.second_id \
     from market_introduction i where i.withdrawn_at is null \
     union all select n.id, n.published_on, 'market-need', n.title, cast('' as text), \
     '/marche/besoins/' || n.id, n.organization_id \
     from market_need n where n.published_on is not null \
     union all select s.id, s.answered_on, 'market-answered', n.title, cast('' as text), \
     '/marche/besoins/' || n.id, s.organization_id \
     from market_sent s join market_need n on n.id = s.need_id where s.answered_on is not null) x \
     where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

const OF_PERSON: &str = "select g.id, g.signed_on as day, 'market-signed' as what, e.name as said, '' as also, \
     cast(0 as bigint) as amount, '/marche/engagements/' || g.id as place from market_engagement g \
     join market_edition e on e.id = g.edition_id where g.person_id = $1 and g.signed_on <= $2";

fn told(_: &Visit, fact: Fact) -> Happened {
    let happened = fact.bare().with(Detail::Text(fact.said));
    if fact.also.is_empty() { happened } else { happened.with(Detail::Word("market-mean", fact.also)) }
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "market",
        words: "market-menu",
        of: "organization",
        right: READ,
        sql: |_| OF_ORGANIZATION,
        told,
    },
    Timeline { kind: "market", words: "market-menu", of: "person", right: READ, sql: |_| OF_PERSON, told },
];
