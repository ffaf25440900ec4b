//! What people and organizations count: organizations known, the pole's own posts, and who agreed to its bulletins.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each organization known on the day and not closed. It is known from the first day it was
/// something to the pole, it or one that turned out to be it.
const ORGANIZATIONS: &str = concat!(
    "select o.id, o.since as day, o.id as organization_id, cast(null as text) as person_id, \
     ",
    crate::mrc_on!("o.id", "$2"),
    " as mrc, '2.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/organisations/' || o.id as path, o.recorded_by, o.legal_form as kind, '' as programme \
     from (select k.*, (select min(x.from_on) from (select r.from_on from organization_role r \
     where r.organization_id = k.id union all select r.from_on from organization_merge g join organization_role r \
     on r.organization_id = g.merged_id where g.standing_id = k.id and g.undone_at is null) x) \
     as since from organization k) as o \
     where $1 <= $2 and o.since <= $2 and (o.closed_on is null or o.closed_on > $2) and o.merged_into is null"
);

/// One row for each post in force on the day.
const POSTS: &str = "select p.id, p.from_on as day, cast(null as text) as organization_id, p.person_id, \
     nullif(p.mrc, '') as mrc, '4.1' as action, cast(1 as bigint) as amount, p.title as label, '/equipe/' || p.id as path, \
     p.recorded_by, '' as kind, '' as programme from post p \
     where $1 <= $2 and p.from_on <= $2 and (p.until_on is null or p.until_on >= $2)";

/// One row for each consent to bulletins that a person gave in so many words and that stands on the last day. Nothing
/// of the person goes with it but their code.
const BULLETINS: &str = concat!(
    "select c.id, c.given_on as day, cast(null as text) as organization_id, c.person_id, \
     cast(null as text) as mrc, '1.1' as action, cast(1 as bigint) as amount, ",
    crate::code_of!("c.person_id"),
    " as label, \
     '/personnes/' || c.person_id as path, c.recorded_by, c.how as kind, '' as programme from consent c \
     join person p on p.id = c.person_id \
     where $1 <= $2 and c.purpose = 'bulletin' and c.basis = 'express' and c.given_on <= $2 \
     and (c.withdrawn_on is null or c.withdrawn_on > $2) and p.erased_at is null"
);

/// One row for each organization that holds several roles at once on the day: a buyer that is a funder too.
const SEVERAL: &str = concat!(
    "select o.id, x.since as day, o.id as organization_id, cast(null as text) as person_id, ",
    crate::mrc_on!("o.id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, '/organisations/' || o.id as path, \
     o.recorded_by, o.legal_form as kind, '' as programme from organization o join (select k.organization_id, \
     count(distinct k.role) as roles, max(k.from_on) as since from (select ",
    crate::keeper!("r.organization_id"),
    " as organization_id, r.role, r.from_on from organization_role r where r.from_on <= $2 \
     and (r.until_on is null or r.until_on >= $2)) k group by k.organization_id) x on x.organization_id = o.id \
     where $1 <= $2 and x.roles > 1 and (o.closed_on is null or o.closed_on > $2)"
);

/// One row for each record merged into another between the two days, by merges that stand.
const MERGED: &str = concat!(
    "select g.id, g.merged_on as day, o.id as organization_id, cast(null as text) as person_id, ",
    crate::mrc_on!("g.standing_id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, '/organisations/' || o.id as path, \
     g.merged_by as recorded_by, o.legal_form as kind, '' as programme from organization_merge g \
     join organization o on o.id = g.standing_id \
     where g.undone_at is null and g.merged_on >= $1 and g.merged_on <= $2"
);

pub const FIGURES: [Figure; 5] = [
    Figure {
        key: "people.merged",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("people-form"),
        own: false,
        sql: MERGED,
    },
    Figure {
        key: "people.several-roles",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "4",
        kinds: Kinds::Words("people-form"),
        own: false,
        sql: SEVERAL,
    },
    Figure {
        key: "people.organizations",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "2",
        kinds: Kinds::Words("people-form"),
        own: false,
        sql: ORGANIZATIONS,
    },
    Figure {
        key: "people.posts",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "4",
        kinds: Kinds::None,
        own: true,
        sql: POSTS,
    },
    Figure {
        key: "people.bulletins",
        fold: Fold::People,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "1",
        kinds: Kinds::Words("people-way"),
        own: false,
        sql: BULLETINS,
    },
];
