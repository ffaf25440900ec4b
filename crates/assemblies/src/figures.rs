//! What assemblies count: those held, the members present at them, and the share of the roll that took part.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each assembly of the period that was opened and lifted.
const HELD: &str = "select a.id, a.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     nullif(a.mrc, '') as mrc, a.action, cast(1 as bigint) as amount, a.day as label, \
     '/assemblees/' || a.id as path, a.recorded_by, a.kind, '' as programme from assembly a \
     where a.day between $1 and $2 and a.closed_at is not null";

/// One row for each member on the roll of an assembly of the period, of 1 when it took part, itself or by proxy.
macro_rules! roll {
    ($test:literal) => {
        concat!(
            "select v.id, a.day, o.id as organization_id, cast(null as text) as person_id, \
             nullif(a.mrc, '') as mrc, a.action, cast(case when exists (select p.id from assembly_presence p \
             where p.voter_id = v.id) then 1 else 0 end as bigint) as amount, o.name as label, \
             '/assemblees/' || a.id || '/liste' as path, a.recorded_by, a.kind, '' as programme \
             from assembly_voter v join assembly a on a.id = v.assembly_id join organization o on o.id = ",
            people::keeper!("v.organization_id"),
            " where a.day between $1 and $2 and a.closed_at is not null",
            $test
        )
    };
}

const fn rows(key: &'static str, fold: Fold, unit: Unit, sql: &'static str) -> Figure {
    Figure {
        key,
        fold,
        unit,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("assembly-kind"),
        own: false,
        sql,
    }
}

pub const FIGURES: [Figure; 3] = [
    rows("assemblies.held", Fold::Count, Unit::Count, HELD),
    rows(
        "assemblies.members-present",
        Fold::Count,
        Unit::Count,
        roll!(" and exists (select s.id from assembly_presence s where s.voter_id = v.id)"),
    ),
    rows("assemblies.participation", Fold::Share, Unit::Percent, roll!("")),
];
