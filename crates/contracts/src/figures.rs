//! What contracts count: how many and how much in each state of proof, apart; who declared; suppliers with contracts;
//! new markets; and what buyers declared in each campaign.
use crate::{contract::contracts, seen::seen};
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each contract of a state, on the day and with the amount of its best proof. `amount` is put where the
/// figure wants it.
macro_rules! in_state {
    ($amount:literal, $states:literal) => {
        concat!(
            "select k.id, k.day, k.supplier_id as organization_id, cast(null as text) as person_id, ",
            people::mrc_on!("k.supplier_id", "k.day"),
            " as mrc, '2.7' as action, cast(",
            $amount,
            " as bigint) as amount, p.name || ' · ' || b.name as label, '/contrats/' || k.id as path, k.recorded_by, \
             k.state as kind, '' as programme from ",
            contracts!(),
            " k join organization b on b.id = k.buyer_id join organization p on p.id = k.supplier_id \
             where k.day between $1 and $2 and k.state in ",
            $states
        )
    };
}

/// One row for each contract that a side declared, before taxes, by its campaign.
macro_rules! declared {
    ($who:literal, $other:literal, $amount:literal, $side:literal) => {
        concat!(
            "select e.declaration_id as id, e.day, e.",
            $who,
            " as organization_id, cast(null as text) as person_id, ",
            people::mrc_on!("e.supplier_id", "e.day"),
            " as mrc, '2.7' as action, cast(",
            $amount,
            " as bigint) as amount, o.name || ' · ' || w.name as label, '/contrats/' || e.contract_id as path, \
             e.recorded_by, e.campaign_id as kind, '' as programme from ",
            seen!(),
            " e join organization o on o.id = e.",
            $who,
            " join organization w on w.id = e.",
            $other,
            " join contract c on c.id = e.contract_id and c.aside_at is null \
             where e.day between $1 and $2 and e.source = ",
            $side
        )
    };
}

/// One row for each buyer and supplier, on the day of the first contract known between them: it is new then.
const NEW_MARKETS: &str = concat!(
    "select m.first_id as id, m.day, m.supplier_id as organization_id, cast(null as text) as person_id, ",
    people::mrc_on!("m.supplier_id", "m.day"),
    " as mrc, '2.7' as action, cast(1 as bigint) as amount, p.name || ' · ' || b.name as label, \
     '/contrats/' || m.first_id as path, '' as recorded_by, '' as kind, '' as programme from (\
     select k.buyer_id, k.supplier_id, min(k.day) as day, \
     substr(min(k.day || ' ' || k.id), 12) as first_id from ",
    contracts!(),
    " k where k.state not in ('denied', 'aside') group by k.buyer_id, k.supplier_id) m \
     join organization b on b.id = m.buyer_id join organization p on p.id = m.supplier_id \
     where m.day between $1 and $2"
);

const CAMPAIGNS: Kinds = Kinds::Names("select id, name, name from contract_campaign");

const fn figure(key: &'static str, fold: Fold, unit: Unit, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold, unit, span: Span::Period, axis: "2", kinds, own: false, sql }
}

const fn contracts_in(key: &'static str, sql: &'static str) -> Figure {
    figure(key, Fold::Count, Unit::Count, Kinds::None, sql)
}

const fn dollars(key: &'static str, sql: &'static str) -> Figure {
    figure(key, Fold::Sum, Unit::Cents, Kinds::None, sql)
}

/// States are never summed across: each has its own two figures.
pub const FIGURES: [Figure; 14] = [
    contracts_in("contracts.declared-by-buyer", in_state!("1", "('declared-buyer')")),
    dollars("contracts.declared-by-buyer-amount", in_state!("k.amount", "('declared-buyer')")),
    contracts_in("contracts.declared-by-supplier", in_state!("1", "('declared-supplier')")),
    dollars("contracts.declared-by-supplier-amount", in_state!("k.amount", "('declared-supplier')")),
    contracts_in("contracts.confirmed", in_state!("1", "('confirmed')")),
    dollars("contracts.confirmed-amount", in_state!("k.amount", "('confirmed')")),
    contracts_in("contracts.proved", in_state!("1", "('proved')")),
    dollars("contracts.proved-amount", in_state!("k.amount", "('proved')")),
    contracts_in("contracts.in-disagreement", in_state!("1", "('disagreement')")),
    dollars("contracts.in-disagreement-amount", in_state!("k.amount", "('disagreement')")),
    figure(
        "contracts.buyers-who-declared",
        Fold::Organizations,
        Unit::Count,
        CAMPAIGNS,
        declared!("buyer_id", "supplier_id", "1", "'buyer'"),
    ),
    figure(
        "contracts.purchases-declared",
        Fold::Sum,
        Unit::Cents,
        CAMPAIGNS,
        declared!("buyer_id", "supplier_id", "e.cents", "'buyer'"),
    ),
    figure(
        "contracts.suppliers",
        Fold::Organizations,
        Unit::Count,
        Kinds::Words("contract-state"),
        in_state!("1", "('declared-buyer', 'declared-supplier', 'confirmed', 'proved', 'disagreement')"),
    ),
    contracts_in("contracts.new-markets", NEW_MARKETS),
];
