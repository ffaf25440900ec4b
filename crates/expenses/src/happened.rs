//! What happened to an organization among expenses: what it was paid, and what it paid for.
use crate::READ;
use page::{Detail, Fact, Happened, Timeline, Visit};

const EXPENSES: &str = concat!(
    "select x.id, x.day, case when x.supplier_id in ",
    people::whose!(),
    " then 'expense-paid' else 'expense-funded' end as what, x.kind as said, '' as also, x.cents as amount, \
     '/depenses/' || x.id as place from expense x where x.day <= $2 \
     and x.withdrawn_at is null and x.replaced_by is null and (x.supplier_id in ",
    people::whose!(),
    " or x.funder_id in ",
    people::whose!(),
    ")"
);

fn told(_: &Visit, fact: Fact) -> Happened {
    fact.bare().with(Detail::Word("expense-kind", fact.said)).with(Detail::Cents(fact.amount))
}

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "expenses",
    words: "expense-menu",
    of: "organization",
    right: READ,
    sql: |_| EXPENSES,
    told,
}];
