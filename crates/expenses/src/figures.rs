//! What expenses count: all that was spent, and what was spent of each funder.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each standing expense of the period, told by its supplier where the pole knows it, else by its day: what
/// was typed of it stays on its page.
const TOTAL: &str = concat!(
    "select x.id, x.day, o.id as organization_id, cast(null as text) as person_id, nullif(x.mrc, '') as mrc, x.action, \
     x.cents as amount, coalesce(o.name, x.day) as label, '/depenses/' || x.id as path, x.recorded_by, x.kind, \
     x.programme from expense x left join organization o on o.id = ",
    people::keeper!("x.supplier_id"),
    " where x.day between $1 and $2 and x.withdrawn_at is null and x.replaced_by is null"
);

/// One row for each standing expense of the period that a funder pays for; its kind is the funder.
const OF_FUNDER: &str = concat!(
    "select x.id, x.day, o.id as organization_id, cast(null as text) as person_id, nullif(x.mrc, '') as mrc, x.action, \
     x.cents as amount, o.name as label, '/depenses/' || x.id as path, x.recorded_by, o.id as kind, x.programme \
     from expense x join organization o on o.id = ",
    people::keeper!("x.funder_id"),
    " where x.day between $1 and $2 and x.withdrawn_at is null and x.replaced_by is null"
);

/// Each funder of an expense, by its name.
const FUNDERS: &str = concat!(
    "select o.id, o.name, o.name from organization o where o.id in (select ",
    people::keeper!("x.funder_id"),
    " from expense x where x.funder_id is not null)"
);

const fn spent(key: &'static str, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold: Fold::Sum, unit: Unit::Cents, span: Span::Period, axis: "4", kinds, own: true, sql }
}

pub const FIGURES: [Figure; 2] = [
    spent("expenses.total", Kinds::Words("expense-kind"), TOTAL),
    spent("expenses.of-funder", Kinds::Names(FUNDERS), OF_FUNDER),
];
