//! What happened to an organization in the library: what of it is kept, what was passed on to it, what it committed to.
use crate::READ;
use page::{Fact, Timeline};

const OF_ORGANIZATION: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.also, cast(0 as bigint) as amount, x.place from (\
     select i.id, i.kept_on as day, 'resource-kept' as what, i.title_fr as said, cast('' as text) as also, \
     '/bibliotheque/' || i.id as place, i.source_id as organization_id from library_item i \
     where i.withdrawn_on is null and i.source_id is not null \
     union all select p.id, p.day, 'resource-received', i.title_fr, cast('' as text), '/bibliotheque/' || i.id, \
     p.organization_id from library_passing p join library_item i on i.id = p.item_id \
     where p.withdrawn_at is null and p.organization_id is not null \
     union all select c.id, c.from_on, 'resource-committed', i.title_fr, cast('' as text), \
     '/bibliotheque/versions/' || v.id, c.organization_id from library_commitment c \
     join library_version v on v.id = c.version_id join library_item i on i.id = v.item_id \
     where c.withdrawn_at is null and i.withdrawn_on is null) x where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "library",
    words: "library-menu",
    of: "organization",
    right: READ,
    sql: |_| OF_ORGANIZATION,
    told: Fact::plain,
}];
