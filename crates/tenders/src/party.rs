//! The party: who buys or bids, as the site names them.
use crate::{told::Party, write::BINDS};
use db::{Act, Db, Fault, among};
use people::import::many::places;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// The names of some parties, by key, with the organization that each is known to be.
pub async fn named(db: &Db, keys: &[String]) -> Result<BTreeMap<String, (String, Option<String>)>, Fault> {
    let mut all = BTreeMap::new();
    for some in keys.chunks(200) {
        let sql = concat!(
            "select p.key, p.name, ",
            people::keeper!("t.organization_id"),
            " from tender_party p left join tender_tie t on t.party_key = p.key and t.undone_at is null where p.key in "
        );
        let rows: Vec<(String, String, Option<String>)> = among(db, sql, some).await?;
        all.extend(rows.into_iter().map(|(key, name, organization)| (key, (name, organization))));
    }
    Ok(all)
}

/// Keeps what is said of parties; where nothing is said, what was known stays.
pub async fn keep(act: &mut Act, parties: &[Party]) -> Result<(), Fault> {
    // One statement may not write one row twice: the last that is said of a party stands.
    let last: BTreeMap<&str, &Party> = parties.iter().map(|party| (party.key.as_str(), party)).collect();
    let last: Vec<&Party> = last.into_values().collect();
    for some in last.chunks(BINDS / 5) {
        let sql = format!(
            "insert into tender_party (key, name, neq, municipality, postal_code) values {} \
             on conflict (key) do update set \
             name = coalesce(nullif(excluded.name, ''), tender_party.name), \
             neq = coalesce(nullif(excluded.neq, ''), tender_party.neq), \
             municipality = coalesce(nullif(excluded.municipality, ''), tender_party.municipality), \
             postal_code = coalesce(nullif(excluded.postal_code, ''), tender_party.postal_code)",
            places(some.len(), 5)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for party in some {
            for text in [&party.key, &party.name, &party.neq, &party.municipality, &party.postal_code] {
                query = query.bind(text.as_str());
            }
        }
        query.execute(&mut *act.rows()).await?;
    }
    Ok(())
}
