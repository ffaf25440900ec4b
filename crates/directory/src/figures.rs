//! What the directory counts: enterprises that everyone can find in it, and the share whose sheet is fresh.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// Sheets in the directory at the end of the last day. From the day on which an organization was merged into another,
/// the other's sheet alone tells of it.
macro_rules! there {
    () => {
        "where $1 <= $2 and p.field = 'sheet' and p.shown_on <= $2 and (p.hidden_on is null or p.hidden_on > $2) \
         and (o.closed_on is null or o.closed_on > $2) and not exists (select 1 from organization_merge g \
         where g.merged_id = o.id and g.undone_at is null and g.merged_on <= $2)"
    };
}

/// One row for each sheet in the directory at the end of the last day.
const PUBLISHED: &str = concat!(
    "select p.id, p.shown_on as day, coalesce(o.merged_into, o.id) as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("p.organization_id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/organisations/' || o.id as path, p.shown_by as recorded_by, o.legal_form as kind, '' as programme \
     from sheet_shown p join organization o on o.id = p.organization_id ",
    there!()
);

/// The same, 1 where the whole sheet was said to be right within the months of the rule of that day, 12 where
/// the pole has none. A row's day is the one on which it was last said.
const FRESH: &str = concat!(
    "select q.id, q.day, q.organization_id, q.person_id, q.mrc, '4.1' as action, \
     case when q.months > q.gone or (q.months = q.gone and substr(q.day, 9, 2) > substr($2, 9, 2)) \
     then cast(1 as bigint) else cast(0 as bigint) end as amount, \
     q.label, q.path, q.recorded_by, q.kind, '' as programme from (select s.*, \
     cast(substr($2, 1, 4) as bigint) * 12 + cast(substr($2, 6, 2) as bigint) \
     - cast(substr(s.day, 1, 4) as bigint) * 12 - cast(substr(s.day, 6, 2) as bigint) as gone \
     from (select p.id, coalesce((select max(c.confirmed_on) from confirmation c \
     where c.organization_id = p.organization_id and c.whole = 1 and c.confirmed_on <= $2), p.shown_on) as day, \
     coalesce(o.merged_into, o.id) as organization_id, cast(null as text) as person_id, ",
    people::mrc_on!("p.organization_id", "$2"),
    " as mrc, coalesce((select r.months from chase_rule r where r.from_on <= $2 \
     order by r.from_on desc, r.id desc limit 1), 12) as months, o.name as label, \
     '/organisations/' || o.id as path, p.shown_by as recorded_by, o.legal_form as kind \
     from sheet_shown p join organization o on o.id = p.organization_id ",
    there!(),
    ") s) q"
);

const fn figure(key: &'static str, fold: Fold, unit: Unit, sql: &'static str) -> Figure {
    Figure {
        key,
        fold,
        unit,
        span: Span::AsOf,
        axis: "4",
        kinds: Kinds::Words("people-form"),
        own: false,
        sql,
    }
}

pub const FIGURES: [Figure; 2] = [
    figure("directory.published", Fold::Organizations, Unit::Count, PUBLISHED),
    figure("directory.fresh", Fold::Share, Unit::Percent, FRESH),
];
