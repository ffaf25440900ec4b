//! What accompaniment counts: enterprises served, acts, hours, promoters, referrals and requests.
use crate::topic;
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each enterprise of each standing act, and for each referral of an enterprise, in the period.
/// Two that turned out to be one are one row of an act; most never did, which is asked first: it is quick.
/// What is told of the enterprise is asked last and by itself, so that a count alone never reads it. A count reads no
/// act either: only one index, which `> ''` makes SQLite walk in the order of the enterprises.
const SERVED: &str = concat!(
    "select x.id, x.day, ",
    people::keeper!("x.organization_id"),
    " as organization_id, cast(null as text) as person_id, \
     ",
    people::mrc_on!("x.organization_id", "x.day"),
    " as mrc, x.action, \
     cast(1 as bigint) as amount, (select o.name from organization o where o.id = ",
    people::keeper!("x.organization_id"),
    ") as label, \
     x.place || x.id as path, \
     x.recorded_by, x.kind, '' as programme from (select p.act_id as id, p.day, p.organization_id, a.action, \
     a.recorded_by, a.topic as kind, '/accompagnement/' as place from service_act_party p left join service_act a on \
     a.id = p.act_id where p.organization_id > '' and p.day between $1 and $2 and p.act_id not in (select n.id from \
     service_act n where n.withdrawn_at is not null or n.replaced_by is not null) and (p.organization_id not in (select f.merged_id from organization_merge f where f.undone_at is null) or not exists \
     (select 1 from organization_merge m join service_act_party w on w.act_id = p.act_id and (w.organization_id = \
     m.standing_id or (w.organization_id < p.organization_id and w.organization_id in (select l.merged_id \
     from organization_merge l where l.standing_id = m.standing_id and l.undone_at is null))) \
     where m.merged_id = p.organization_id and m.undone_at is null)) \
     union all select r.id, r.day, r.organization_id, r.action, r.recorded_by, 'referral', \
     '/accompagnement/referencements/' from referral r where r.day between $1 and $2 and r.withdrawn_at is null \
     and r.organization_id is not null) x"
);

/// One row for each standing act in the period, whatever the number of its enterprises; on an MRC when all
/// of them are there.
const ACTS: &str = concat!(
    "select a.id, a.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     (select case when count(distinct y.mrc) = 1 then min(y.mrc) end from (select ",
    people::mrc_on!("p.organization_id", "a.day"),
    " as mrc \
     from service_act_party p where p.act_id = a.id) y) as mrc, \
     a.action, a.minutes as amount, coalesce((select case when count(distinct o.id) > 1 then min(o.name) || ' +' || \
     cast(count(distinct o.id) - 1 as text) else min(o.name) end from service_act_party p \
     join organization o on o.id = ",
    people::keeper!("p.organization_id"),
    " where p.act_id = a.id), (select min(",
    people::code_of!("p.promoter_id"),
    ") from service_act_promoter p where p.act_id = a.id), '—') as label, \
     '/accompagnement/' || a.id as path, a.recorded_by, a.topic as kind, '' as programme \
     from service_act a where a.day between $1 and $2 and a.withdrawn_at is null and a.replaced_by is null"
);

/// One row for each standing act for a promoter, told by a code: a report holds no one's name.
const PROMOTERS: &str = concat!(
    "select a.id, a.day, cast(null as text) as organization_id, p.promoter_id as person_id, \
     cast(null as text) as mrc, '3.4' as action, cast(1 as bigint) as amount, ",
    people::code_of!("p.promoter_id"),
    " as label, \
     '/accompagnement/promoteurs/' || p.promoter_id as path, a.recorded_by, p.stage as kind, '' as programme \
     from service_act a join service_act_promoter p on p.act_id = a.id \
     where a.day between $1 and $2 and a.withdrawn_at is null and a.replaced_by is null"
);

/// One row for each referral in the period, with its outcome by the period's end; 1 when there is one.
const REFERRALS: &str = concat!(
    "select r.id, r.day, ",
    people::keeper!("r.organization_id"),
    " as organization_id, r.promoter_id as person_id, ",
    people::mrc_on!("r.organization_id", "r.day"),
    " as mrc, r.action, \
     cast(case when x.id is null then 0 else 1 end as bigint) as amount, \
     coalesce(o.name, ",
    people::code_of!("r.promoter_id"),
    ") || ' → ' || t.name as label, \
     '/accompagnement/referencements/' || r.id as path, r.recorded_by, coalesce(x.outcome, 'open') as kind, \
     '' as programme from referral r join organization t on t.id = ",
    people::keeper!("r.to_organization_id"),
    " \
     left join organization o on o.id = ",
    people::keeper!("r.organization_id"),
    " left join referral_outcome x on x.id = (select y.id \
     from referral_outcome y where y.referral_id = r.id and y.day <= $2 and y.withdrawn_at is null \
     order by y.day desc, y.id desc limit 1) \
     where r.day between $1 and $2 and r.withdrawn_at is null"
);

/// One row for each request received in the period.
const REQUESTS: &str = concat!(
    "select q.id, q.day, ",
    people::keeper!("q.organization_id"),
    " as organization_id, q.promoter_id as person_id, ",
    people::mrc_on!("q.organization_id", "q.day"),
    " as mrc, q.action, \
     cast(1 as bigint) as amount, coalesce(o.name, ",
    people::code_of!("q.promoter_id"),
    ") as label, \
     '/accompagnement/demandes/' || q.id as path, q.recorded_by, q.topic as kind, '' as programme \
     from service_request q left join organization o on o.id = ",
    people::keeper!("q.organization_id"),
    " where q.day between $1 and $2"
);

/// One row for each request received in the period that was answered or due by its end; 1 when in time.
const IN_TIME: &str = concat!(
    "select q.id, q.day, ",
    people::keeper!("q.organization_id"),
    " as organization_id, q.promoter_id as person_id, ",
    people::mrc_on!("q.organization_id", "q.day"),
    " as mrc, q.action, \
     cast(case when q.answered_on <= q.due_on then 1 else 0 end as bigint) as amount, \
     coalesce(o.name, ",
    people::code_of!("q.promoter_id"),
    ") as label, '/accompagnement/demandes/' || q.id as path, \
     q.recorded_by, q.topic as kind, '' as programme from (select s.*, (select min(t.day) \
     from service_request_state t where t.request_id = s.id and t.state in ('answered', 'closed') and t.day <= $2) \
     as answered_on from service_request s where s.day between $1 and $2) q \
     left join organization o on o.id = ",
    people::keeper!("q.organization_id"),
    " where q.answered_on is not null or q.due_on <= $2"
);

const TOPICS: Kinds = Kinds::Either("act-topic", topic::NAMES);
const STAGES: Kinds = Kinds::Words("act-stage");
const OUTCOMES: Kinds = Kinds::Words("act-outcome");

/// The rows of a figure, and how their kinds are said.
type Counted = (&'static str, Kinds);

const fn figure(
    key: &'static str,
    fold: Fold,
    unit: Unit,
    axis: &'static str,
    (sql, kinds): Counted,
) -> Figure {
    Figure { key, fold, unit, span: Span::Period, axis, kinds, own: false, sql }
}

pub const FIGURES: [Figure; 8] = [
    figure("accompaniment.organizations-served", Fold::Organizations, Unit::Count, "2", (SERVED, TOPICS)),
    figure("accompaniment.acts", Fold::Count, Unit::Count, "2", (ACTS, TOPICS)),
    figure("accompaniment.hours", Fold::Sum, Unit::Minutes, "2", (ACTS, TOPICS)),
    figure("accompaniment.promoters-accompanied", Fold::People, Unit::Count, "3", (PROMOTERS, STAGES)),
    figure("accompaniment.referrals", Fold::Count, Unit::Count, "3", (REFERRALS, OUTCOMES)),
    figure("accompaniment.referrals-concluded", Fold::Share, Unit::Percent, "3", (REFERRALS, OUTCOMES)),
    figure("accompaniment.requests", Fold::Count, Unit::Count, "3", (REQUESTS, TOPICS)),
    figure("accompaniment.requests-in-time", Fold::Share, Unit::Percent, "3", (IN_TIME, TOPICS)),
];
