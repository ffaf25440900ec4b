//! What a list changed, and setting it back: each field as it was, unless somebody changed it since.
use super::{
    said::{NEQ, VALUES, Values},
    undo::Told,
};
use crate::{
    confirmation::{Source, confirm},
    organization::{self, Organization},
};
use db::{Act, Fault, FromRow};
use std::collections::{BTreeMap, BTreeSet};

#[derive(FromRow)]
struct Change {
    organization_id: String,
    became: String,
    name: String,
    legal_form: String,
    neq: String,
    address: String,
    municipality: String,
    postal_code: String,
    mrc: String,
    phone: String,
    email: String,
    website: String,
    sector: String,
    about: String,
}

impl Change {
    fn was(&self) -> Values {
        let Change { name, legal_form, neq, address, municipality, postal_code, mrc, .. } = self;
        let Change { phone, email, website, sector, about, .. } = self;
        [name, legal_form, neq, address, municipality, postal_code, mrc, phone, email, website, sector, about]
            .map(Clone::clone)
    }

    fn became(&self) -> Values {
        serde_json::from_str(&self.became).unwrap_or_default()
    }
}

/// Keeps what an organization says, before a list makes it say something else.
pub async fn note(act: &mut Act, import: &str, organization: &str, became: &Values) -> Result<(), Fault> {
    let id = act.id();
    sqlx::query(
        "insert into import_change (id, import_id, organization_id, became, name, legal_form, neq, address, \
         municipality, postal_code, mrc, phone, email, website, sector, about) \
         select $1, $2, id, $3, name, legal_form, coalesce(neq, ''), address, municipality, postal_code, mrc, phone, \
         email, website, sector, about from organization where id = $4",
    )
    .bind(id)
    .bind(import)
    .bind(serde_json::to_string(became).unwrap_or_default())
    .bind(organization)
    .execute(act.rows())
    .await?;
    Ok(())
}

/// Sets back what a list changed, and tells what came of it.
pub async fn set_back(act: &mut Act, import: &str) -> Result<Vec<Told>, Fault> {
    let changes: Vec<Change> = sqlx::query_as(
        "select c.organization_id, c.became, c.name, c.legal_form, c.neq, c.address, c.municipality, c.postal_code, \
         c.mrc, c.phone, c.email, c.website, c.sector, c.about from import_change c join organization o \
         on o.id = c.organization_id where c.import_id = $1 and o.import_id <> $1 order by c.id",
    )
    .bind(import)
    .fetch_all(act.rows())
    .await?;
    let mut by_organization: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for change in &changes {
        by_organization.entry(&change.organization_id).or_default().push(change);
    }
    let mut told = vec![];
    for (id, changes) in by_organization {
        let Some(known) = organization::find_in(&mut *act.rows(), id).await? else { continue };
        told.extend(set_one_back(act, &known, &changes).await?);
    }
    Ok(told)
}

async fn set_one_back(act: &mut Act, known: &Organization, changes: &[&Change]) -> Result<Vec<Told>, Fault> {
    let mut values = known.values();
    let (mut back, mut left) = (BTreeSet::new(), BTreeSet::new());
    let pairs: Vec<(Values, Values)> = changes.iter().map(|change| (change.was(), change.became())).collect();
    let of = |(was, became): &(Values, Values), nth: usize| {
        let fields: Vec<_> =
            (0..VALUES.len()).filter(|at| was[*at] != became[*at]).map(|at| (nth, at)).collect();
        fields
    };
    let mut due: Vec<(usize, usize)> =
        pairs.iter().enumerate().flat_map(|(nth, pair)| of(pair, nth)).collect();
    // One list may have changed a field twice: whichever made it what it is now is set back first.
    while let Some(place) = due.iter().position(|(nth, at)| values[*at] == pairs[*nth].1[*at]) {
        let (nth, at) = due.remove(place);
        values[at].clone_from(&pairs[nth].0[at]);
        back.insert(at);
    }
    left.extend(due.into_iter().map(|(_, at)| at));
    let neq = Some(values[NEQ].clone()).filter(|neq| !neq.is_empty() && back.contains(&NEQ));
    let bears = organization::bears_neq(act.rows(), &neq).await?;
    let taken = bears.is_some_and(|bears| bears != known.id);
    left.extend(taken.then_some(NEQ));
    for at in &left {
        values[*at].clone_from(&known.values()[*at]);
        back.remove(at);
    }
    if known.merged_into.is_some() {
        left.append(&mut back);
    }
    let id = known.id.clone();
    let mut told: Vec<Told> = vec![];
    if !back.is_empty() {
        organization::write_values(act, &id, &values).await?;
        let fields = named(&back);
        let said: Vec<&str> = fields.split(' ').collect();
        // From now on it says so because someone took the list back.
        confirm(act, &id, &said, Source::Staff, false).await?;
        act.record("organization.import-returned", "organization", &id, &fields).await?;
        told.push((id.clone(), "returned", fields, ""));
    }
    if !left.is_empty() {
        let why = match (&known.merged_into, taken) {
            (Some(_), _) => "merged",
            (None, true) => "neq",
            (None, false) => "edited",
        };
        told.push((id, "kept", named(&left), why));
    }
    Ok(told)
}

/// Fields by the names under which they are confirmed.
fn named(places: &BTreeSet<usize>) -> String {
    let name = |at: &usize| match VALUES[*at] {
        "sector" => "scian".to_owned(),
        field => field.replace('_', "-"),
    };
    places.iter().map(name).collect::<Vec<_>>().join(" ")
}
