//! What the directory counts: enterprises that everyone can find in it.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each sheet in the directory at the end of the last day. From the day on which an organization was merged
/// into another, the other's sheet alone tells of it.
const PUBLISHED: &str = concat!(
    "select p.id, p.shown_on as day, coalesce(o.merged_into, o.id) as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("p.organization_id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/fiches/' || o.id as path, p.shown_by as recorded_by, o.legal_form as kind, '' as programme \
     from sheet_shown p join organization o on o.id = p.organization_id \
     where $1 <= $2 and p.field = 'sheet' and p.shown_on <= $2 and (p.hidden_on is null or p.hidden_on > $2) \
     and (o.closed_on is null or o.closed_on > $2) and not exists (select 1 from organization_merge g \
     where g.merged_id = o.id and g.undone_at is null and substr(g.merged_at, 1, 10) <= $2)"
);

pub const FIGURES: [Figure; 1] = [Figure {
    key: "directory.published",
    fold: Fold::Organizations,
    unit: Unit::Count,
    span: Span::AsOf,
    axis: "4",
    kinds: Kinds::Words("people-form"),
    sql: PUBLISHED,
}];
