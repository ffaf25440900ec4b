//! What is seen: declarations that stand and awards of the public tender site, each about a contract.
use crate::reconcile::Sighting;
use db::{Connection, Fault, FromRow};

/// SQL: everything that is seen of contracts, amounts before taxes. What was withdrawn, and awards that no longer
/// stand, are seen no more.
macro_rules! seen {
    () => {
        concat!(
            "(select s.id, s.contract_id, s.source, s.mark, s.basis, d.id as declaration_id, '' as notice_id, ",
            people::keeper!("d.buyer_id"),
            " as buyer_id, ",
            people::keeper!("d.supplier_id"),
            " as supplier_id, w.net as cents, w.day, w.until_on, w.what, w.reference, '' as ocid, d.campaign_id, \
             p.tolerance, w.recorded_by from contract_sighting s \
             join contract_declaration d on d.id = s.declaration_id and d.withdrawn_at is null \
             join contract_said w on w.declaration_id = d.id and w.replaced_at is null \
             join contract_campaign p on p.id = d.campaign_id where s.left_at is null \
             union all select s.id, s.contract_id, s.source, s.mark, s.basis, '' as declaration_id, a.notice_id, ",
            people::keeper!("a.buyer_id"),
            " as buyer_id, ",
            people::keeper!("a.supplier_id"),
            " as supplier_id, a.cents, a.day, '' as until_on, a.title as what, a.number as reference, a.ocid, \
             '' as campaign_id, cast(0 as bigint) as tolerance, s.joined_by as recorded_by from contract_sighting s join ",
            tenders::between_known!(),
            " a on a.notice_id = s.notice_id and a.award = s.award and a.supplier_key = s.supplier_key \
             where s.source = 'seao' and s.left_at is null)"
        )
    };
}
pub(crate) use seen;

/// One who saw a contract, as its page tells it.
#[derive(Clone, Debug, FromRow)]
pub struct Seen {
    pub id: String,
    pub contract_id: String,
    /// buyer, supplier or seao.
    pub source: String,
    pub mark: String,
    /// How it came to this contract.
    pub basis: String,
    /// "" where there is none.
    pub declaration_id: String,
    pub notice_id: String,
    pub buyer_id: String,
    pub supplier_id: String,
    pub cents: i64,
    pub day: String,
    pub until_on: String,
    pub what: String,
    pub reference: String,
    pub ocid: String,
    /// The campaign it was declared in, or "".
    pub campaign_id: String,
    pub tolerance: i64,
}

impl Seen {
    /// As it is compared with others.
    pub fn sighting(&self) -> Sighting {
        // The last part of an ocid is the number of the notice on the site, which people call it by.
        let site = self.ocid.rsplit('-').next().unwrap_or_default().to_owned();
        let references = [self.reference.clone(), self.ocid.clone(), site];
        Sighting {
            mark: self.mark.clone(),
            contract: self.contract_id.clone(),
            source: self.source.clone(),
            buyer: self.buyer_id.clone(),
            supplier: self.supplier_id.clone(),
            cents: self.cents,
            from_on: self.day.clone(),
            until_on: if self.until_on.is_empty() { self.day.clone() } else { self.until_on.clone() },
            references: references.into_iter().filter(|one| !one.is_empty()).collect(),
            what: self.what.clone(),
            tolerance: self.tolerance,
        }
    }
}

macro_rules! rows {
    ($rest:literal) => {
        concat!(
            "select e.id, e.contract_id, e.source, e.mark, e.basis, e.declaration_id, e.notice_id, e.buyer_id, \
             e.supplier_id, e.cents, e.day, e.until_on, e.what, e.reference, e.ocid, e.campaign_id, e.tolerance from ",
            seen!(),
            " e ",
            $rest
        )
    };
}

/// Those who saw a contract: its buyer, its supplier, the site.
pub async fn of(rows: &mut Connection, contract: &str) -> Result<Vec<Seen>, Fault> {
    sqlx::query_as(rows!("where e.contract_id = $1 order by e.source, e.id"))
        .bind(contract)
        .fetch_all(rows)
        .await
}

/// Everything seen between two organizations, but what was set aside.
pub async fn between(rows: &mut Connection, buyer: &str, supplier: &str) -> Result<Vec<Seen>, Fault> {
    sqlx::query_as(rows!(
        "join contract c on c.id = e.contract_id where c.aside_at is null \
         and e.buyer_id = $1 and e.supplier_id = $2 order by e.contract_id, e.id"
    ))
    .bind(buyer)
    .bind(supplier)
    .fetch_all(rows)
    .await
}

/// Everything seen between organizations that several contracts are seen between, by several: what may be one.
pub async fn doubtful(rows: &mut Connection) -> Result<Vec<Seen>, Fault> {
    sqlx::query_as(concat!(
        "with e as (select x.* from ",
        seen!(),
        " x join contract c on c.id = x.contract_id where c.aside_at is null) \
         select e.id, e.contract_id, e.source, e.mark, e.basis, e.declaration_id, e.notice_id, e.buyer_id, e.supplier_id, \
         e.cents, e.day, e.until_on, e.what, e.reference, e.ocid, e.campaign_id, e.tolerance from e join (\
         select buyer_id, supplier_id from e group by buyer_id, supplier_id \
         having count(distinct contract_id) > 1 and count(distinct source) > 1) m \
         on m.buyer_id = e.buyer_id and m.supplier_id = e.supplier_id order by e.contract_id, e.id"
    ))
    .fetch_all(rows)
    .await
}

/// Everything seen of an organization on either side, but what was set aside.
pub async fn around(rows: &mut Connection, organization: &str) -> Result<Vec<Seen>, Fault> {
    sqlx::query_as(rows!(
        "join contract c on c.id = e.contract_id where c.aside_at is null \
         and (e.buyer_id = $1 or e.supplier_id = $1) order by e.contract_id, e.id"
    ))
    .bind(organization)
    .fetch_all(rows)
    .await
}

/// The contract that a declaration is about now, or "".
pub async fn contract_of(rows: &mut Connection, declaration: &str) -> Result<String, Fault> {
    let found: Option<(String,)> = sqlx::query_as(
        "select contract_id from contract_sighting where declaration_id = $1 and left_at is null",
    )
    .bind(declaration)
    .fetch_optional(rows)
    .await?;
    Ok(found.map(|(id,)| id).unwrap_or_default())
}
