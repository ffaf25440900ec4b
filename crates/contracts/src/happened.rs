//! What happened to an organization among contracts: those that it bought or sold, without an amount, and declarations.
use crate::{READ, contract::contracts};
use db::{Db, Fault};
use page::{Detail, Happened, Timeline};

async fn told(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select k.id, k.day, case when k.buyer_id in ",
        people::whole!("$1"),
        " then 'contract-bought' else 'contract-sold' end as what, case when k.buyer_id in ",
        people::whole!("$1"),
        " then p.name else b.name end as other, k.state from ",
        contracts!(),
        " k join organization b on b.id = k.buyer_id join organization p on p.id = k.supplier_id where k.state <> 'aside' \
         and k.day <= $2 and (k.buyer_id in ",
        people::whole!("$1"),
        " or k.supplier_id in ",
        people::whole!("$1"),
        ") order by k.day desc, k.id desc limit $3"
    );
    type Row = (String, String, String, String, String);
    Happened::read(db, sql, organization, most, |(id, day, what, other, state): Row| {
        Happened::new(&day, &id, &what)
            .with(Detail::Text(other))
            .with(Detail::Word("contract-state", state))
            .at(format!("/contrats/{id}"))
    })
    .await
}

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "declared-contracts",
    words: "contract-menu",
    of: "organization",
    right: READ,
    tell: |visit, id, most| Box::pin(told(visit.db(), id, most)),
}];
