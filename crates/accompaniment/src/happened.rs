//! What happened to an organization in accompaniment: acts, requests, and referrals both ways.
use crate::READ;
use page::{Detail, Fact, Happened, Language, Timeline, Visit};

/// SQL: what a topic of the pole's own is called: the latest name it was given.
macro_rules! named {
    ($topic:literal) => {
        concat!(
            "left join own_topic_name n on n.id = (select max(m.id) from own_topic_name m where m.topic_id = ",
            $topic,
            ")"
        )
    };
}

/// SQL: the acts, about a topic of every pole or, told apart by `-own`, one of this one as it is called in a language.
macro_rules! acts {
    ($name:literal) => {
        concat!(
            "select a.id, a.day, case when n.id is null then 'act' else 'act-own' end as what, coalesce(",
            $name,
            ", a.topic) as said, coalesce(c.name, '') as also, a.minutes as amount, \
             '/accompagnement/' || a.id as place \
             from service_act a left join account c on c.id = a.recorded_by ",
            named!("a.topic"),
            " where a.withdrawn_at is null and a.replaced_by is null and a.day <= $2 \
             and a.id in (select act_id from service_act_party where organization_id in ",
            people::whose!(),
            ")"
        )
    };
}

/// SQL: the requests, in the same way.
macro_rules! requests {
    ($name:literal) => {
        concat!(
            "select q.id, q.day, case when n.id is null then 'request' else 'request-own' end as what, coalesce(",
            $name,
            ", q.topic) as said, '' as also, cast(0 as bigint) as amount, \
             '/accompagnement/demandes/' || q.id as place \
             from service_request q ",
            named!("q.topic"),
            " where q.day <= $2 and q.organization_id in ",
            people::whose!()
        )
    };
}

const ACTS: [&str; 2] = [acts!("n.french"), acts!("n.english")];

const REQUESTS: [&str; 2] = [requests!("n.french"), requests!("n.english")];

const REFERRALS: &str = concat!(
    "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, \
     '/accompagnement/referencements/' || x.id as place from (\
     select r.id, r.day, 'referred' as what, o.name as said, r.organization_id \
     from referral r join organization o on o.id = ",
    people::keeper!("r.to_organization_id"),
    " where r.withdrawn_at is null \
     union all select r.id, r.day, 'received', coalesce(o.name, ",
    people::code_of!("r.promoter_id"),
    "), \
     r.to_organization_id from referral r left join organization o on o.id = ",
    people::keeper!("r.organization_id"),
    " where r.withdrawn_at is null) x where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

fn in_language(visit: &Visit, [french, english]: [&'static str; 2]) -> &'static str {
    if visit.language() == Language::French { french } else { english }
}

fn told(_: &Visit, fact: Fact) -> Happened {
    let (what, topic) = match fact.what.strip_suffix("-own") {
        Some(what) => (what, Detail::Text(fact.said)),
        None => (fact.what.as_str(), Detail::Word("act-topic", fact.said)),
    };
    let happened = Happened::new(&fact.day, &fact.id, what).at(fact.place).with(topic);
    let happened = if fact.amount > 0 { happened.with(Detail::Minutes(fact.amount)) } else { happened };
    happened.with(Detail::Text(fact.also))
}

pub const TIMELINES: [Timeline; 3] = [
    Timeline {
        kind: "acts",
        words: "act-found-acts",
        of: "organization",
        right: READ,
        sql: |visit| in_language(visit, ACTS),
        told,
    },
    Timeline {
        kind: "requests",
        words: "act-requests",
        of: "organization",
        right: READ,
        sql: |visit| in_language(visit, REQUESTS),
        told,
    },
    Timeline {
        kind: "referrals",
        words: "act-referrals",
        of: "organization",
        right: READ,
        sql: |_| REFERRALS,
        told: Fact::plain,
    },
];
