//! What calls for tenders count: notices published, contracts won by the pole's enterprises, alerts and their answers.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each notice by the day of its last publication, where the work is.
const NOTICES: &str = "select n.id, n.published_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(n.mrc, '') as mrc, '2.7' as action, cast(1 as bigint) as amount, \
     coalesce(nullif(n.title, ''), n.number) as label, '/avis/' || n.id as path, '' as recorded_by, \
     n.method as kind, '' as programme from notice n where n.published_on between $1 and $2";

/// One row for each contract that stands, or each part of one, held by an enterprise that the pole knows. `amount`
/// is put where the figure wants it.
macro_rules! contracts {
    ($amount:literal, $where:literal) => {
        concat!(
            "select a.id, a.awarded_on as day, ",
            people::keeper!("t.organization_id"),
            " as organization_id, cast(null as text) as person_id, ",
            people::mrc_on!("t.organization_id", "a.awarded_on"),
            " as mrc, '2.7' as action, cast(",
            $amount,
            " as bigint) as amount, coalesce(nullif(n.title, ''), n.number) as label, '/avis/' || n.id as path, \
             t.tied_by as recorded_by, n.method as kind, '' as programme from notice_award a \
             join notice n on n.id = a.notice_id \
             join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
             where a.awarded_on between $1 and $2 and a.status not in ('cancelled', 'unsuccessful', 'pending') \
             and exists (select 1 from organization_role r where r.role = 'enterprise' and r.organization_id in ",
            people::whole!("t.organization_id"),
            ")",
            $where
        )
    };
}

/// One row for each notice told to a supplier, where that supplier is; `from` adds the answers, `kind` says which.
macro_rules! told {
    ($id:literal, $day:literal, $kind:literal, $from:literal) => {
        concat!(
            "select ", $id, " as id, ", $day, " as day, ",
            people::keeper!("s.organization_id"),
            " as organization_id, cast(null as text) as person_id, ",
            people::mrc_on!("s.organization_id", $day),
            " as mrc, '2.7' as action, cast(1 as bigint) as amount, \
             coalesce(nullif(n.title, ''), n.number) as label, '/avis/' || n.id as path, '' as recorded_by, ",
            $kind,
            " as kind, '' as programme from alert_notice s join notice n on n.id = s.notice_id",
            $from,
            " where ", $day, " between $1 and $2"
        )
    };
}

const SENT: &str = told!("s.id", "s.sent_on", "n.method", "");
const REFUSED: &str = told!(
    "r.id",
    "r.said_on",
    "r.kind",
    " join alert_refusal r on r.alert_notice_id = s.id and r.taken_back_at is null"
);

const fn figure(key: &'static str, fold: Fold, unit: Unit, sql: &'static str) -> Figure {
    Figure {
        key,
        fold,
        unit,
        span: Span::Period,
        axis: "2",
        kinds: Kinds::Words("tender-method"),
        own: false,
        sql,
    }
}

pub const FIGURES: [Figure; 6] = [
    figure("tenders.alerts", Fold::Count, Unit::Count, SENT),
    figure("tenders.alerted", Fold::Organizations, Unit::Count, SENT),
    Figure {
        kinds: Kinds::Words("tender-not-for-us"),
        ..figure("tenders.not-for-us", Fold::Count, Unit::Count, REFUSED)
    },
    figure("tenders.notices", Fold::Count, Unit::Count, NOTICES),
    figure("tenders.contracts-won", Fold::Count, Unit::Count, contracts!("1", "")),
    figure(
        "tenders.contracts-amount",
        Fold::Sum,
        Unit::Cents,
        contracts!("a.amount", " and a.amount is not null and a.currency in ('', 'CAD')"),
    ),
];
