//! What the directory counts: enterprises that everyone can find in it, the share whose sheet is fresh, what waits.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// Sheets in the directory at the end of the last day. From the day on which an organization was merged into another,
/// one sheet tells of both: the other's own, or the first of those merged into it.
macro_rules! there {
    () => {
        "from sheet_shown p join organization o on o.id = p.organization_id \
         left join organization_merge g on g.merged_id = o.id and g.undone_at is null and g.merged_on <= $2 \
         left join organization k on k.id = g.standing_id \
         where $1 <= $2 and p.field = 'sheet' and p.shown_on <= $2 and (p.hidden_on is null or p.hidden_on > $2) \
         and (o.closed_on is null or o.closed_on > $2) and (k.closed_on is null or k.closed_on > $2) \
         and (g.id is null or not exists (select 1 from sheet_shown q \
         join organization e on e.id = q.organization_id left join organization_merge m on m.merged_id = e.id \
         and m.undone_at is null and m.merged_on <= $2 where q.field = 'sheet' and q.shown_on <= $2 \
         and (q.hidden_on is null or q.hidden_on > $2) and (e.closed_on is null or e.closed_on > $2) \
         and (e.id = g.keeper_id or e.id = g.standing_id or (m.standing_id = g.standing_id and q.id < p.id))))"
    };
}

/// One row for each sheet in the directory at the end of the last day.
const PUBLISHED: &str = concat!(
    "select p.id, p.shown_on as day, coalesce(o.merged_into, o.id) as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("p.organization_id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, coalesce(k.name, o.name) as label, \
     '/organisations/' || coalesce(k.id, o.id) as path, p.shown_by as recorded_by, \
     coalesce(k.legal_form, o.legal_form) as kind, '' as programme ",
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
     where c.organization_id = coalesce(k.id, o.id) and c.whole = 1 and c.confirmed_on <= $2), p.shown_on) as day, \
     coalesce(o.merged_into, o.id) as organization_id, cast(null as text) as person_id, ",
    people::mrc_on!("p.organization_id", "$2"),
    " as mrc, coalesce((select r.months from chase_rule r where r.from_on <= $2 \
     order by r.from_on desc, r.id desc limit 1), 12) as months, coalesce(k.name, o.name) as label, \
     '/organisations/' || coalesce(k.id, o.id) as path, p.shown_by as recorded_by, \
     coalesce(k.legal_form, o.legal_form) as kind ",
    there!(),
    ") s) q"
);

/// One row for each field that an owner proposed by a link, and that waited for a decision at the end of the last day.
const WAITING: &str = concat!(
    "select p.id, p.proposed_on as day, o.id as organization_id, cast(null as text) as person_id, ",
    people::mrc_on!("p.organization_id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/organisations/' || o.id as path, '' as recorded_by, o.legal_form as kind, '' as programme \
     from sheet_proposal p join organization o on o.id = ",
    people::keeper!("p.organization_id"),
    " where $1 <= $2 and p.proposed_on <= $2 and (p.decided_on is null or p.decided_on > $2) \
     and (o.closed_on is null or o.closed_on > $2)"
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

pub const FIGURES: [Figure; 3] = [
    figure("directory.published", Fold::Organizations, Unit::Count, PUBLISHED),
    figure("directory.fresh", Fold::Share, Unit::Percent, FRESH),
    figure("directory.corrections-waiting", Fold::Count, Unit::Count, WAITING),
];
