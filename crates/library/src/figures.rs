//! What the library counts: resources that stand, how they are passed on, reviews in time, and who shares a framework.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each resource that stands on the day.
const ITEMS: &str = concat!(
    "select i.id, i.kept_on as day, ",
    people::keeper!("i.source_id"),
    " as organization_id, cast(null as text) as person_id, nullif(i.mrc, '') as mrc, i.action, \
     cast(1 as bigint) as amount, i.title_fr as label, '/bibliotheque/' || i.id as path, i.recorded_by, i.kind, \
     '' as programme from library_item i where $1 <= $2 and i.kept_on <= $2 \
     and (i.withdrawn_on is null or i.withdrawn_on > $2)"
);

/// One row for each time that something was passed on in the period; its kind is how.
const DIFFUSED: &str = concat!(
    "select p.id, p.day, ",
    people::keeper!("p.organization_id"),
    " as organization_id, cast(null as text) as person_id, nullif(i.mrc, '') as mrc, i.action, \
     cast(1 as bigint) as amount, i.title_fr as label, '/bibliotheque/' || i.id as path, p.recorded_by, \
     p.how as kind, '' as programme from library_passing p join library_item i on i.id = p.item_id \
     where p.day between $1 and $2 and p.withdrawn_at is null"
);

/// One row for each review that was due in the period, made or not: 1 when it was made by its day.
const REVIEWED: &str = "select r.id, r.due_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(i.mrc, '') as mrc, i.action, \
     case when r.day <= r.due_on then cast(1 as bigint) else cast(0 as bigint) end as amount, i.title_fr as label, \
     '/bibliotheque/' || i.id as path, r.recorded_by, i.kind, cast('' as text) as programme \
     from library_review r join library_item i on i.id = r.item_id where r.due_on between $1 and $2 \
     union all select i.id, i.review_by, cast(null as text), cast(null as text), nullif(i.mrc, ''), i.action, \
     cast(0 as bigint), i.title_fr, '/bibliotheque/' || i.id, i.recorded_by, i.kind, cast('' as text) \
     from library_item i where i.withdrawn_on is null and i.review_by between $1 and $2";

/// One row for each partner committed in the period to a version of a framework that was in force in it.
const PARTNERS: &str = concat!(
    "select c.id, c.from_on as day, o.id as organization_id, cast(null as text) as person_id, nullif(i.mrc, '') as mrc, \
     i.action, cast(1 as bigint) as amount, o.name as label, '/bibliotheque/versions/' || v.id as path, c.recorded_by, \
     '' as kind, '' as programme from library_commitment c join library_version v on v.id = c.version_id \
     join library_item i on i.id = v.item_id join organization o on o.id = ",
    people::keeper!("c.organization_id"),
    " where c.withdrawn_at is null and c.from_on <= $2 and (c.until_on is null or c.until_on >= $1) \
     and v.from_on <= $2 and (v.until_on is null or v.until_on >= $1) \
     and (i.withdrawn_on is null or i.withdrawn_on > $1)"
);

/// One row for each role that a version in force on the day names.
const ROLES: &str = "select r.id, v.from_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(i.mrc, '') as mrc, i.action, cast(1 as bigint) as amount, \
     r.name_fr as label, '/bibliotheque/versions/' || v.id as path, r.recorded_by, '' as kind, '' as programme \
     from library_role r join library_version v on v.id = r.version_id join library_item i on i.id = v.item_id \
     where $1 <= $2 and r.withdrawn_at is null and v.from_on <= $2 and (v.until_on is null or v.until_on >= $2) \
     and (i.withdrawn_on is null or i.withdrawn_on > $2)";

const KIND: Kinds = Kinds::Words("library-kind");

const fn rows(key: &'static str, span: Span, axis: &'static str, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold: Fold::Count, unit: Unit::Count, span, axis, kinds, own: false, sql }
}

pub const FIGURES: [Figure; 5] = [
    rows("library.items", Span::AsOf, "2", KIND, ITEMS).own(),
    rows("library.diffused", Span::Period, "2", Kinds::Words("library-way"), DIFFUSED).own(),
    Figure {
        fold: Fold::Share,
        unit: Unit::Percent,
        ..rows("library.reviewed-in-time", Span::Period, "2", KIND, REVIEWED).own()
    },
    Figure {
        fold: Fold::Organizations,
        ..rows("library.partners", Span::Period, "1", Kinds::None, PARTNERS)
    },
    rows("library.roles", Span::AsOf, "1", Kinds::None, ROLES),
];
