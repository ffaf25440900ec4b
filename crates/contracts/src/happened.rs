//! What happened to an organization among contracts: those that it bought or sold, without an amount, and declarations.
use crate::{READ, contract::contracts};
use page::{Detail, Fact, Happened, Timeline, Visit};

const CONTRACTS: &str = concat!(
    "select k.id, k.day, case when k.buyer_id in ",
    people::whose!(),
    " then 'contract-bought' else 'contract-sold' end as what, case when k.buyer_id in ",
    people::whose!(),
    " then p.name else b.name end as said, k.state as also, cast(0 as bigint) as amount, \
     '/contrats/' || k.id as place \
     from ",
    contracts!(),
    " k join organization b on b.id = k.buyer_id join organization p on p.id = k.supplier_id where k.state <> 'aside' \
     and k.day <= $2 and (k.buyer_id in ",
    people::whose!(),
    " or k.supplier_id in ",
    people::whose!(),
    ")"
);

fn told(_: &Visit, fact: Fact) -> Happened {
    fact.bare().with(Detail::Text(fact.said)).with(Detail::Word("contract-state", fact.also))
}

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "declared-contracts",
    words: "contract-menu",
    of: "organization",
    right: READ,
    sql: |_| CONTRACTS,
    told,
}];
