//! Likely ties: parties of notices whose name is near that of an organization, for a person to confirm or refuse.
use db::{Db, Fault, FromRow};
use people::likely::{Crowd, Facts, Reason};
use std::collections::{BTreeMap, HashSet};

/// Proposals shown at once.
pub const MOST: usize = 50;
/// A word that more parties than this bear tells nothing alone.
const COMMON: usize = 400;

/// One proposal.
#[derive(Clone, Debug)]
pub struct Likely {
    pub party: Known,
    pub organization: Known,
    pub reasons: Vec<Reason>,
}

#[derive(Clone, Debug, FromRow)]
pub struct Known {
    /// Key of a party, or id of an organization.
    pub id: String,
    pub name: String,
    pub neq: String,
    pub municipality: String,
    pub postal_code: String,
}

impl Known {
    fn facts(&self) -> Facts<'_> {
        Facts {
            name: &self.name,
            neq: &self.neq,
            municipality: &self.municipality,
            postal_code: &self.postal_code,
            ..Facts::default()
        }
    }

    fn words(&self) -> Vec<String> {
        let folded = territory::fold(&self.name);
        folded.split(' ').filter(|word| word.len() > 3).map(str::to_owned).collect()
    }
}

/// The proposals, likeliest first.
pub async fn likely(db: &Db) -> anyhow::Result<Vec<Likely>> {
    let parties: Vec<Known> = sqlx::query_as(
        "select p.key as id, p.name, p.neq, p.municipality, p.postal_code from tender_party p \
         where not exists (select 1 from tender_tie t where t.party_key = p.key and t.undone_at is null) order by p.key",
    )
    .fetch_all(db.rows())
    .await?;
    let organizations: Vec<Known> = sqlx::query_as(
        "select id, name, coalesce(neq, '') as neq, municipality, postal_code from organization \
         where merged_into is null order by id",
    )
    .fetch_all(db.rows())
    .await?;
    let apart = apart(db).await?;
    Ok(tokio::task::spawn_blocking(move || among(parties, organizations, &apart)).await?)
}

async fn apart(db: &Db) -> Result<HashSet<(String, String)>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(concat!(
        "select party_key, ",
        people::keeper!("organization_id"),
        " from tender_apart union select party_key, ",
        people::keeper!("organization_id"),
        " from tender_tie where undone_at is not null"
    ))
    .fetch_all(db.rows())
    .await?;
    Ok(rows.into_iter().collect())
}

fn among(parties: Vec<Known>, organizations: Vec<Known>, apart: &HashSet<(String, String)>) -> Vec<Likely> {
    let parties = near(parties, &organizations);
    let first = organizations.len();
    let all: Vec<&Known> = organizations.iter().chain(&parties).collect();
    let crowd = Crowd::of(all.iter().map(|one| one.facts()));
    let mut found = vec![];
    for pair in crowd.pairs() {
        let (organization, party) = (all[pair.first], all[pair.second]);
        // Two numbers of the register that differ are two enterprises, whatever their names.
        let other = !organization.neq.is_empty() && !party.neq.is_empty() && organization.neq != party.neq;
        let crosses = pair.first < first && pair.second >= first;
        if crosses && !other && !apart.contains(&(party.id.clone(), organization.id.clone())) {
            found.push(Likely {
                party: party.clone(),
                organization: organization.clone(),
                reasons: pair.likeness.reasons,
            });
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// The parties that share a telling word with some organization: the others need not be compared.
fn near(parties: Vec<Known>, organizations: &[Known]) -> Vec<Known> {
    let borne: HashSet<String> = organizations.iter().flat_map(Known::words).collect();
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for word in parties.iter().flat_map(Known::words).filter(|word| borne.contains(word)) {
        *bearers.entry(word).or_default() += 1;
    }
    let tells = |word: &String| bearers.get(word).is_some_and(|count| *count <= COMMON);
    parties.into_iter().filter(|party| party.words().iter().any(tells)).collect()
}
