//! What membership counts: members of a day and the jobs they tell, who joined and who left, dues received.
use crate::fold::{beside, stands};
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each membership that the board granted in the period to an organization that was no member yet.
const ADMITTED: &str = concat!(
    "select m.id, m.joined_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "m.joined_on"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/membres/' || m.id as path, m.recorded_by, coalesce((select h.category_id from membership_held h \
      where h.membership_id = m.id and h.from_on <= m.joined_on order by h.from_on desc, h.id desc limit 1), '') as kind, \
     '' as programme from membership m join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " \
     where m.joined_on between $1 and $2 and m.resolution <> '' and ",
    stands!("m.joined_on")
);

/// One row for each member of the last day.
const IN_FORCE: &str = concat!(
    "select m.id, m.joined_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "$2"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/membres/' || m.id as path, m.recorded_by, coalesce((select h.category_id from membership_held h \
      where h.membership_id = m.id and h.from_on <= $2 order by h.from_on desc, h.id desc limit 1), '') as kind, \
     '' as programme from membership m join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " \
     where $1 <= $2 and m.joined_on <= $2 and (m.left_on is null or m.left_on > $2) and ",
    stands!("$2")
);

/// One row for each membership that ended in the period and left its organization without any.
const LEFT: &str = concat!(
    "select m.id, m.left_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "m.left_on"),
    " as mrc, '4.1' as action, cast(1 as bigint) as amount, o.name as label, \
     '/membres/' || m.id as path, m.recorded_by, m.left_reason as kind, '' as programme \
     from membership m join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " where m.left_on between $1 and $2 and not exists (select 1 from membership n where n.id <> m.id \
     and n.organization_id in ",
    people::whole!("m.organization_id"),
    " and n.joined_on < m.left_on and (n.left_on is null or n.left_on > m.left_on or (n.left_on = m.left_on \
     and (n.joined_on < m.joined_on or (n.joined_on = m.joined_on and n.id < m.id)))))"
);

/// One row for each member of the eve of the period: 1 when its organization is a member on the last day.
const RETAINED: &str = concat!(
    "select m.id, m.joined_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "$1"),
    " as mrc, '4.1' as action, cast(case when exists (select n.id from membership n \
      where n.organization_id in ",
    people::whole!("m.organization_id"),
    " and n.joined_on <= $2 and (n.left_on is null or n.left_on > $2)) \
      then 1 else 0 end as bigint) as amount, o.name as label, '/membres/' || m.id as path, m.recorded_by, \
     case when m.left_on <= $2 then m.left_reason else '' end as kind, '' as programme \
     from membership m join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " \
     where m.joined_on < $1 and (m.left_on is null or m.left_on >= $1) and not exists (select 1 from membership e \
     where e.organization_id in ",
    people::whole!("m.organization_id"),
    " and e.joined_on < $1 and (e.left_on is null or e.left_on >= $1) \
     and (e.joined_on < m.joined_on or (e.joined_on = m.joined_on and e.id < m.id)))"
);

/// One row for each payment received in the period.
const DUES: &str = concat!(
    "select p.id, p.day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "p.day"),
    " as mrc, '4.1' as action, p.cents as amount, o.name as label, \
     '/membres/' || m.id as path, p.recorded_by, p.method as kind, '' as programme \
     from dues_paid p join membership m on m.id = p.membership_id join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " \
     where p.day between $1 and $2 and p.withdrawn_at is null"
);

/// One row for each invoice and each credit note of the period, taxes included.
const INVOICED: &str = concat!(
    "select d.id, d.issued_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "d.issued_on"),
    " as mrc, '4.1' as action, d.cents + d.gst + d.qst as amount, o.name as label, \
     '/membres/' || m.id as path, d.recorded_by, d.kind, '' as programme \
     from dues_document d join membership m on m.id = d.membership_id join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " where d.kind in ('invoice', 'credit') and d.issued_on between $1 and $2"
);

/// One row for each invoice that stands whose last day was in the period: 1 when it was paid by then.
const ON_TIME: &str = concat!(
    "select d.id, d.due_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "d.due_on"),
    " as mrc, '4.1' as action, cast(case when (select coalesce(sum(p.cents), 0) from dues_paid p \
      where p.membership_id in ",
    beside!("m.id"),
    " and p.withdrawn_at is null and p.day <= d.due_on \
      and coalesce(p.year_on, p.day) between d.year_from and d.year_to) >= d.cents + d.gst + d.qst \
      then 1 else 0 end as bigint) as amount, o.name as label, '/membres/' || m.id as path, d.recorded_by, \
     '' as kind, '' as programme \
     from dues_document d join membership m on m.id = d.membership_id join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " where d.kind = 'invoice' and d.due_on between $1 and $2 \
     and not exists (select 1 from dues_document c where c.kind = 'credit' and c.about_id = d.id)"
);

/// One row for each member of the last day that told its jobs by then: as many as it told last.
const JOBS: &str = concat!(
    "select u.id, u.received_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("m.organization_id", "$2"),
    " as mrc, '4.1' as action, u.jobs as amount, o.name as label, '/membres/' || m.id as path, u.recorded_by, \
     '' as kind, '' as programme from membership m join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " join member_update u on u.id = (select l.id from member_update l where l.jobs is not null \
     and l.received_on <= $2 and l.membership_id in ",
    beside!("m.id"),
    " order by l.received_on desc, l.id desc limit 1) \
     where $1 <= $2 and m.joined_on <= $2 and (m.left_on is null or m.left_on > $2) and ",
    stands!("$2")
);

/// The categories, which each pole names as it wants.
const CATEGORIES: Kinds = Kinds::Names("select id, name_fr, name_en from membership_category");
const REASONS: Kinds = Kinds::Words("member-left");

pub const FIGURES: [Figure; 8] = [
    Figure {
        key: "membership.in-force",
        fold: Fold::Organizations,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "4",
        kinds: CATEGORIES,
        own: false,
        sql: IN_FORCE,
    },
    Figure {
        key: "membership.admitted",
        fold: Fold::Organizations,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: CATEGORIES,
        own: false,
        sql: ADMITTED,
    },
    Figure {
        key: "membership.left",
        fold: Fold::Count,
        unit: Unit::Count,
        span: Span::Period,
        axis: "4",
        kinds: REASONS,
        own: false,
        sql: LEFT,
    },
    Figure {
        key: "membership.retained",
        fold: Fold::Share,
        unit: Unit::Percent,
        span: Span::Period,
        axis: "4",
        kinds: REASONS,
        own: false,
        sql: RETAINED,
    },
    Figure {
        key: "membership.dues",
        fold: Fold::Sum,
        unit: Unit::Cents,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("member-method"),
        own: false,
        sql: DUES,
    },
    Figure {
        key: "membership.invoiced",
        fold: Fold::Sum,
        unit: Unit::Cents,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::Words("member-kind"),
        own: false,
        sql: INVOICED,
    },
    Figure {
        key: "membership.paid-on-time",
        fold: Fold::Share,
        unit: Unit::Percent,
        span: Span::Period,
        axis: "4",
        kinds: Kinds::None,
        own: false,
        sql: ON_TIME,
    },
    Figure {
        key: "membership.jobs",
        fold: Fold::Sum,
        unit: Unit::Count,
        span: Span::AsOf,
        axis: "4",
        kinds: Kinds::None,
        own: false,
        sql: JOBS,
    },
];
