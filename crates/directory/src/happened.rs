//! What happened to an organization in the directory: its sheet published or withdrawn, its offers made or withdrawn.
use crate::KEEP;
use page::{Fact, Timeline};

const SHEET: &str = concat!(
    "select x.id, x.day, x.what, x.said, '' as also, cast(0 as bigint) as amount, '/fiches/' || ",
    people::keeper!("x.organization_id"),
    " as place from (\
     select id, shown_on as day, 'published' as what, cast('' as text) as said, organization_id from sheet_shown \
     where field = 'sheet' union all select id, hidden_on, 'unpublished', cast('' as text), \
     organization_id from sheet_shown \
     where field = 'sheet' and hidden_on is not null \
     union all select id, offered_on, 'offered', name_fr, organization_id from offer \
     union all select id, withdrawn_on, 'offer-ended', name_fr, organization_id from offer \
     where withdrawn_on is not null) x where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "sheet",
    words: "dir-menu",
    of: "organization",
    right: KEEP,
    sql: |_| SHEET,
    told: Fact::plain,
}];
