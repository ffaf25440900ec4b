//! Joining: what is seen begins a contract of its own; what is surely one is joined, the rest as a person says, and all
//! of it can be parted again.
use crate::{
    declaration::Place,
    reconcile::{Pair, propose},
    seen::{self, Seen},
};
use db::{Act, Connection, Db, Fault};
use page::Refusals;
use std::collections::BTreeSet;

/// What is seen, to be placed: its source and its mark, and what the mark is made of.
struct Mark<'a> {
    source: &'a str,
    mark: &'a str,
    declaration: Option<&'a str>,
    /// Notice, award and supplier of the site.
    award: [&'a str; 3],
}

/// Lets a declaration be seen: in the contract that it answers for, or in one of its own that is joined to what it
/// surely is.
pub async fn see(act: &mut Act, declaration: &str, side: &str, seen: Place<'_>) -> Result<(), Fault> {
    let mark = Mark { source: side, mark: declaration, declaration: Some(declaration), award: [""; 3] };
    if let Place::Answer(contract) = seen {
        place(act, contract, &mark, "answer").await?;
        return act.record("contract.joined", "contract", contract, declaration).await;
    }
    let contract = begin(act).await?;
    place(act, &contract, &mark, "alone").await?;
    if matches!(seen, Place::Own) { reconcile(act, &contract).await } else { Ok(()) }
}

async fn begin(act: &mut Act) -> Result<String, Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query("insert into contract (id, aside_why, recorded_at, recorded_by) values ($1, '', $2, $3)")
        .bind(&id)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    Ok(id)
}

async fn place(act: &mut Act, contract: &str, mark: &Mark<'_>, basis: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    let [notice, award, supplier] = mark.award;
    sqlx::query(
        "insert into contract_sighting (id, contract_id, source, mark, declaration_id, notice_id, award, supplier_key, \
         basis, joined_at, joined_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(id)
    .bind(contract)
    .bind(mark.source)
    .bind(mark.mark)
    .bind(mark.declaration)
    .bind(notice)
    .bind(award)
    .bind(supplier)
    .bind(basis)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Sees every award between two organizations that the pole knows and that was not seen yet. How many.
pub async fn see_awards(act: &mut Act) -> Result<usize, Fault> {
    let new: Vec<(String, String, String)> = sqlx::query_as(concat!(
        "select a.notice_id, a.award, a.supplier_key from ",
        tenders::between_known!(),
        " a where exists (select 1 from organization_role r where r.role = 'enterprise' and r.organization_id in ",
        people::whole!("a.supplier_id"),
        ") and not exists (select 1 from contract_sighting s where s.source = 'seao' and s.left_at is null \
         and s.mark = a.notice_id || ' ' || a.award || ' ' || a.supplier_key) order by a.day, a.notice_id, a.award"
    ))
    .fetch_all(act.rows())
    .await?;
    for (notice, award, supplier) in &new {
        let contract = begin(act).await?;
        let mark = format!("{notice} {award} {supplier}");
        let mark = Mark { source: "seao", mark: &mark, declaration: None, award: [notice, award, supplier] };
        place(act, &contract, &mark, "alone").await?;
    }
    Ok(new.len())
}

/// Joins what is surely one around a contract.
async fn reconcile(act: &mut Act, contract: &str) -> Result<(), Fault> {
    let Some(seen) = seen::of(act.rows(), contract).await?.into_iter().next() else { return Ok(()) };
    join_sure(act, &seen.buyer_id, &seen.supplier_id).await?;
    Ok(())
}

/// Sees new awards, and joins everything that is surely one. How many were joined.
pub async fn reconcile_all(act: &mut Act) -> Result<usize, Fault> {
    see_awards(act).await?;
    join_sure(act, "", "").await
}

async fn join_sure(act: &mut Act, buyer: &str, supplier: &str) -> Result<usize, Fault> {
    let mut joined = 0;
    // A contract has three who see it at most: two rounds join all of them, and a third finds nothing.
    for _ in 0..3 {
        let (_, pairs) = proposals(act.rows(), buyer, supplier).await?;
        let mut touched: BTreeSet<String> = BTreeSet::new();
        for pair in pairs.iter().filter(|pair| pair.sure) {
            if pair.contracts.iter().any(|contract| touched.contains(contract)) {
                continue;
            }
            unite(act, &pair.contracts[0], &pair.contracts[1], "sure").await?;
            touched.extend(pair.contracts.clone());
            joined += 1;
        }
        if touched.is_empty() {
            break;
        }
    }
    Ok(joined)
}

/// Pairs that are likely one between two organizations, or all of them for ""; and what is seen, by its place.
pub async fn proposals(
    rows: &mut Connection,
    buyer: &str,
    supplier: &str,
) -> Result<(Vec<Seen>, Vec<Pair>), Fault> {
    let seen = match buyer {
        "" => seen::doubtful(rows).await?,
        _ => seen::between(rows, buyer, supplier).await?,
    };
    judged(rows, seen).await
}

/// The pairs that are likely one around an organization, and what is seen there.
pub async fn around(rows: &mut Connection, organization: &str) -> Result<(Vec<Seen>, Vec<Pair>), Fault> {
    let seen = seen::around(rows, organization).await?;
    judged(rows, seen).await
}

async fn judged(rows: &mut Connection, seen: Vec<Seen>) -> Result<(Vec<Seen>, Vec<Pair>), Fault> {
    let apart: Vec<(String, String)> =
        sqlx::query_as("select first_mark, second_mark from contract_apart").fetch_all(rows).await?;
    let apart = apart.into_iter().collect();
    let sightings: Vec<_> = seen.iter().map(Seen::sighting).collect();
    let pairs = propose(&sightings, &apart);
    Ok((seen, pairs))
}

/// The pairs that wait for a person, and what is seen.
pub async fn waiting(db: &Db) -> Result<(Vec<Seen>, Vec<Pair>), Fault> {
    proposals(&mut *db.rows().acquire().await?, "", "").await
}

/// Brings what is seen of the second contract into the first.
async fn unite(act: &mut Act, kept: &str, other: &str, basis: &str) -> Result<(), Fault> {
    type Placed = (String, String, String, Option<String>, String, String, String);
    let placed: Vec<Placed> = sqlx::query_as(
        "select id, source, mark, declaration_id, notice_id, award, supplier_key from contract_sighting \
         where contract_id = $1 and left_at is null order by id",
    )
    .bind(other)
    .fetch_all(act.rows())
    .await?;
    for (id, source, mark, declaration, notice, award, supplier) in &placed {
        leave(act, id).await?;
        let mark =
            Mark { source, mark, declaration: declaration.as_deref(), award: [notice, award, supplier] };
        place(act, kept, &mark, basis).await?;
    }
    act.record("contract.joined", "contract", kept, other).await
}

async fn leave(act: &mut Act, sighting: &str) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    sqlx::query("update contract_sighting set left_at = $2, left_by = $3 where id = $1 and left_at is null")
        .bind(sighting)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Joins two contracts as a person of the pole says, or the answer of a party; or says what is refused: they are of the
/// same two organizations, and each side sees a contract once.
pub async fn together(
    act: &mut Act,
    first: &str,
    second: &str,
    basis: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let (ones, others) = (seen::of(act.rows(), first).await?, seen::of(act.rows(), second).await?);
    let same = |a: &Seen, b: &Seen| a.buyer_id == b.buyer_id && a.supplier_id == b.supplier_id;
    let known = first != second && !ones.is_empty() && !others.is_empty();
    refusals.unless(known, "other", "contract-refusal-other");
    let alike = ones.iter().all(|a| others.iter().all(|b| same(a, b)));
    refusals.unless(alike, "other", "contract-refusal-not-same");
    let twice = ones.iter().any(|a| others.iter().any(|b| a.source == b.source));
    refusals.unless(!twice, "other", "contract-refusal-twice");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (kept, other) = if first <= second { (first, second) } else { (second, first) };
    unite(act, kept, other, basis).await?;
    Ok(Ok(()))
}

/// Says that two contracts are not one, so that it is proposed no more.
pub async fn tell_apart(act: &mut Act, first: &str, second: &str) -> Result<bool, Fault> {
    let (ones, others) = (seen::of(act.rows(), first).await?, seen::of(act.rows(), second).await?);
    for a in &ones {
        for b in &others {
            keep_apart(act, &a.mark, &b.mark).await?;
        }
    }
    let told = first != second && !ones.is_empty() && !others.is_empty();
    if told {
        act.record("contract.told-apart", "contract", first, second).await?;
    }
    Ok(told)
}

async fn keep_apart(act: &mut Act, a: &str, b: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into contract_apart (id, first_mark, second_mark, said_at, said_by) values ($1, $2, $3, $4, $5) \
         on conflict (first_mark, second_mark) do nothing",
    )
    .bind(id)
    .bind(a.min(b))
    .bind(a.max(b))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Parts one who sees a contract from the others: a contract of its own, which is not joined again by itself. Gives it;
/// none when there is nobody to part from.
pub async fn part(act: &mut Act, contract: &str, sighting: &str) -> Result<Option<String>, Fault> {
    let all = seen::of(act.rows(), contract).await?;
    let Some(gone) = all.iter().find(|one| one.id == sighting).filter(|_| all.len() > 1) else {
        return Ok(None);
    };
    let own = begin(act).await?;
    leave(act, sighting).await?;
    let award: (String, String, String) =
        sqlx::query_as("select notice_id, award, supplier_key from contract_sighting where id = $1")
            .bind(sighting)
            .fetch_one(act.rows())
            .await?;
    let declaration = Some(gone.declaration_id.as_str()).filter(|id| !id.is_empty());
    let award = [award.0.as_str(), &award.1, &award.2];
    let mark = Mark { source: &gone.source, mark: &gone.mark, declaration, award };
    place(act, &own, &mark, "parted").await?;
    for other in all.iter().filter(|one| one.id != sighting) {
        keep_apart(act, &gone.mark, &other.mark).await?;
    }
    act.record("contract.parted", "contract", contract, &own).await?;
    Ok(Some(own))
}
