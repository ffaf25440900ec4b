//! What search knows of organizations and persons.
use crate::{MEET, SEE};
use db::{Db, Fault};
use page::entry_id;
use search::Entry;
use sqlx::{Any, AssertSqlSafe, FromRow, any::AnyRow};
use std::collections::HashMap;

/// Words that a legal form is also asked for by.
const FORM_WORDS: [(&str, &str); 5] = [
    ("nonprofit", "OBNL OSBL organisme à but non lucratif nonprofit"),
    ("cooperative", "coop coopérative cooperative"),
    ("mutual", "mutuelle mutual"),
    ("emerging", "groupe en émergence emerging"),
    ("public", "organisme public public body"),
];

#[derive(FromRow)]
struct Organization {
    id: String,
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

#[derive(FromRow)]
struct Person {
    id: String,
    name: String,
    email: String,
    phone: String,
}

/// The entries of organizations, and of the persons who show their names.
pub async fn organizations(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<Organization> = of(
        db,
        "select id, name, legal_form, coalesce(neq, '') as neq, address, municipality, postal_code, mrc, phone, \
         email, website, sector, about from organization where merged_into is null and id in ",
        ids,
    )
    .await?;
    let mut roles: HashMap<String, Vec<String>> = HashMap::new();
    let held: Vec<(String, String)> = of(
        db,
        &format!(
            "select organization_id, role from organization_role \
             where from_on <= '{today}' and coalesce(until_on, '9999') >= '{today}' and organization_id in ",
            today = db.today()
        ),
        ids,
    )
    .await?;
    for (organization, role) in held {
        roles.entry(organization).or_default().push(role);
    }
    let mut entries: Vec<Entry> = rows
        .into_iter()
        .map(|row| {
            let roles = roles.remove(&row.id).unwrap_or_default();
            row.entry(&roles)
        })
        .collect();
    let people: Vec<(String,)> =
        of(db, "select distinct person_id from person_role where organization_id in ", ids).await?;
    let people: Vec<String> = people.into_iter().map(|(person,)| person).collect();
    entries.extend(persons(db, &people).await?);
    Ok(entries)
}

impl Organization {
    fn entry(self, roles: &[String]) -> Entry {
        let mrc = territory::mrc(&self.mrc).map(|mrc| mrc.name).unwrap_or_default();
        let place = [self.municipality.as_str(), mrc];
        let form =
            FORM_WORDS.iter().find(|(form, _)| *form == self.legal_form).map_or("", |(_, words)| words);
        let sector = territory::scian(&self.sector).map(|sector| sector.fr).unwrap_or_default();
        let others = [
            &self.neq,
            form,
            sector,
            &self.address,
            &self.postal_code,
            &self.phone,
            &self.email,
            &self.website,
            &self.about,
        ];
        let mut facets = vec![format!("form:{}", self.legal_form)];
        facets.extend(roles.iter().map(|role| format!("role:{role}")));
        if !self.mrc.is_empty() {
            facets.push(format!("mrc:{}", self.mrc));
        }
        Entry {
            id: entry_id("organization", &self.id),
            kind: "organization".into(),
            subtitle: joined(&place, " · "),
            body: joined(&others, " "),
            path: format!("/organisations/{}", self.id),
            right: SEE.name.into(),
            facets,
            title: self.name,
            stored: String::new(),
        }
    }
}

/// The entries of persons, with where they work, for those who write to them. The erased have none.
pub async fn persons(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<Person> =
        of(db, "select id, name, email, phone from person where erased_at is null and id in ", ids).await?;
    let mut places: HashMap<String, Vec<(String, String)>> = HashMap::new();
    let held: Vec<(String, String, String)> = of(
        db,
        &format!(
            "select r.person_id, o.id, o.name from person_role r join organization o on o.id = r.organization_id \
             where r.from_on <= '{today}' and coalesce(r.until_on, '9999') >= '{today}' \
             and o.merged_into is null and r.person_id in ",
            today = db.today()
        ),
        ids,
    )
    .await?;
    for (person, id, name) in held {
        places.entry(person).or_default().push((id, name));
    }
    let entry = |person: Person| {
        let places = places.remove(&person.id).unwrap_or_default();
        let names: Vec<&str> = places.iter().map(|(_, name)| name.as_str()).collect();
        Entry {
            id: entry_id("person", &person.id),
            kind: "person".into(),
            subtitle: joined(&names, ", "),
            body: joined(&[&person.email, &person.phone], " "),
            path: format!("/personnes/{}", person.id),
            right: MEET.name.into(),
            facets: places.iter().map(|(id, _)| format!("organization:{id}")).collect(),
            title: person.name,
            stored: String::new(),
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}

fn joined(texts: &[&str], between: &str) -> String {
    texts.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(between)
}

/// The rows of some ids, by SQL that ends where the list of them begins.
async fn of<T>(db: &Db, sql: &str, ids: &[String]) -> Result<Vec<T>, Fault>
where
    T: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
{
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let places: Vec<String> = (1..=ids.len()).map(|at| format!("${at}")).collect();
    let mut query = sqlx::query_as::<Any, T>(AssertSqlSafe(format!("{sql}({})", places.join(", "))));
    for id in ids {
        query = query.bind(id);
    }
    query.fetch_all(db.rows()).await
}
