//! What search knows of applications, and what a member finds of its own membership; never whom to reach.
use crate::{READ, document::called};
use db::{Db, Fault, among};
use page::{Entry, entry_id, own_right};
use people::{organization, role::MEMBER};
use std::collections::HashMap;

/// The entries of applications.
pub async fn applications(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    type Row = (String, String, String, String, String);
    let rows: Vec<Row> =
        among(db, "select id, name, neq, municipality, received_on from application where id in ", ids)
            .await?;
    let entry = |(id, name, neq, municipality, received_on): Row| Entry {
        id: entry_id("application", &id),
        kind: "application".into(),
        title: name,
        subtitle: if municipality.is_empty() {
            received_on
        } else {
            format!("{municipality} · {received_on}")
        },
        body: neq,
        path: format!("/adhesions/{id}"),
        right: READ.name.into(),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The memberships of some organizations, those merged into them included: a merge changes whose they are.
pub async fn memberships_of(db: &Db, organizations: &[String]) -> Result<Vec<String>, Fault> {
    let whole = organization::with_merged(db, organizations).await?;
    let all: Vec<(String,)> =
        among(db, "select id from membership where organization_id in ", &whole).await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// The entries of memberships, each for those of its own organization alone, found also by its papers' numbers.
pub async fn memberships(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String, String)> = among(
        db,
        concat!(
            "select m.id, o.id, o.name, m.joined_on from membership m join organization o on o.id = ",
            people::keeper!("m.organization_id"),
            " where m.id in "
        ),
        ids,
    )
    .await?;
    let mut papers: HashMap<String, Vec<String>> = HashMap::new();
    let numbers: Vec<(String, String, i64, i64)> =
        among(db, "select membership_id, kind, year, number from dues_document where membership_id in ", ids)
            .await?;
    for (member, kind, year, number) in numbers {
        papers.entry(member).or_default().push(called(&kind, year, number));
    }
    let entry = |(id, organization, name, joined): (String, String, String, String)| Entry {
        id: entry_id("membership", &id),
        kind: "membership".into(),
        title: name,
        subtitle: joined,
        body: papers.remove(&id).unwrap_or_default().join(" "),
        path: "/mon-espace".into(),
        right: own_right(MEMBER, &organization),
        ..Entry::default()
    };
    Ok(rows.into_iter().map(entry).collect())
}
