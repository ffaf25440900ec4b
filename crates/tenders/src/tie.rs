//! The tie: a party of notices is an organization that the pole knows; by its NEQ for certain, by its name when a person
//! says so, and until somebody undoes it.
use db::{Act, Db, Fault, FromRow};

#[derive(Clone, Debug, FromRow)]
pub struct Tie {
    pub id: String,
    pub party_key: String,
    pub party: String,
    pub organization_id: String,
    pub organization: String,
    pub basis: String,
    pub tied_on: String,
}

/// Ties every party that bears the NEQ of an organization, unless that tie was once undone.
pub async fn tie_certain(act: &mut Act) -> Result<usize, Fault> {
    let certain: Vec<(String, String)> = sqlx::query_as(concat!(
        "select p.key, ",
        people::keeper!("o.id"),
        " from organization o join tender_party p on p.neq = o.neq \
         where o.neq is not null and o.neq <> '' and p.neq <> '' \
         and not exists (select 1 from tender_tie t where t.party_key = p.key) order by p.key"
    ))
    .fetch_all(act.rows())
    .await?;
    for (party, organization) in &certain {
        tie(act, party, organization, "neq").await?;
    }
    Ok(certain.len())
}

/// Ties a party to an organization by its name, as a person says. False when it is tied already, or nobody's.
pub async fn confirm(act: &mut Act, party: &str, organization: &str) -> Result<bool, Fault> {
    let free: Option<(String,)> = sqlx::query_as(
        "select p.key from tender_party p where p.key = $1 and not exists \
         (select 1 from tender_tie t where t.party_key = p.key and t.undone_at is null)",
    )
    .bind(party)
    .fetch_optional(act.rows())
    .await?;
    if free.is_none() || !people::organization::is_known(act.rows(), organization).await? {
        return Ok(false);
    }
    tie(act, party, organization, "name").await?;
    Ok(true)
}

async fn tie(act: &mut Act, party: &str, organization: &str, basis: &str) -> Result<(), Fault> {
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into tender_tie (id, party_key, organization_id, basis, tied_on, tied_at, tied_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(party)
    .bind(organization)
    .bind(basis)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("tender-tie.tied", "organization", organization, basis).await
}

/// Says that a party is not an organization, so that it is proposed no more.
pub async fn tell_apart(act: &mut Act, party: &str, organization: &str) -> Result<bool, Fault> {
    let known: Option<(String,)> = sqlx::query_as("select key from tender_party where key = $1")
        .bind(party)
        .fetch_optional(act.rows())
        .await?;
    if known.is_none() || !people::organization::is_known(act.rows(), organization).await? {
        return Ok(false);
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into tender_apart (id, party_key, organization_id, said_at, said_by) values ($1, $2, $3, $4, $5) \
         on conflict (party_key, organization_id) do nothing",
    )
    .bind(id)
    .bind(party)
    .bind(organization)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("tender-tie.told-apart", "organization", organization, "").await?;
    Ok(true)
}

/// Undoes a tie; it is not made again by itself.
pub async fn undo(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let undone: Option<(String,)> = sqlx::query_as(
        "update tender_tie set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null \
         returning organization_id",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .fetch_optional(act.rows())
    .await?;
    if let Some((organization,)) = &undone {
        act.record("tender-tie.undone", "organization", organization, "").await?;
    }
    Ok(undone.is_some())
}

macro_rules! ties {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select t.id, t.party_key, p.name as party, o.id as organization_id, o.name as organization, t.basis, \
             t.tied_on from tender_tie t join tender_party p on p.key = t.party_key join organization o on o.id = ",
            people::keeper!("t.organization_id"),
            " where t.undone_at is null ",
            $($rest),+
        )
    };
}

/// The ties in force, the latest first.
pub async fn lately(db: &Db, most: i64) -> Result<Vec<Tie>, Fault> {
    sqlx::query_as(ties!("order by t.id desc limit $1")).bind(most).fetch_all(db.rows()).await
}

/// The parties that are an organization.
pub async fn of(db: &Db, organization: &str) -> Result<Vec<Tie>, Fault> {
    sqlx::query_as(ties!("and t.organization_id in ", people::whole!("$1"), " order by t.id"))
        .bind(organization)
        .fetch_all(db.rows())
        .await
}
