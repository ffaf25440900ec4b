//! What search knows of organizations, persons and posts.
use crate::{MEET, SEE, organization};
use db::{Db, Fault, FromRow, among};
use page::{Entry, entry_id};
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
    let rows: Vec<Organization> = among(
        db,
        "select id, name, legal_form, coalesce(neq, '') as neq, address, municipality, postal_code, mrc, phone, \
         email, website, sector, about from organization where merged_into is null and id in ",
        ids,
    )
    .await?;
    let mut roles: HashMap<String, Vec<String>> = HashMap::new();
    let merged = organization::merged_into(db, ids).await?;
    let mut whole = ids.to_vec();
    whole.extend(merged.iter().map(|(id, _)| id.clone()));
    let standing: HashMap<String, String> = merged.into_iter().collect();
    let held: Vec<(String, String)> = among(
        db,
        &format!(
            "select organization_id, role from organization_role \
             where from_on <= '{today}' and coalesce(until_on, '9999') >= '{today}' and organization_id in ",
            today = db.today()
        ),
        &whole,
    )
    .await?;
    for (organization, role) in held {
        let standing = standing.get(&organization).cloned().unwrap_or(organization);
        let roles = roles.entry(standing).or_default();
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let mut entries: Vec<Entry> = rows
        .into_iter()
        .map(|row| {
            let roles = roles.remove(&row.id).unwrap_or_default();
            row.entry(&roles)
        })
        .collect();
    let people: Vec<(String,)> =
        among(db, "select distinct person_id from person_role where organization_id in ", &whole).await?;
    let people: Vec<String> = people.into_iter().map(|(person,)| person).collect();
    entries.extend(persons(db, &people).await?);
    Ok(entries)
}

impl Organization {
    fn entry(self, roles: &[String]) -> Entry {
        let mrc = territory::mrc_name(&self.mrc);
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
        among(db, "select id, name, email, phone from person where erased_at is null and id in ", ids)
            .await?;
    let mut places: HashMap<String, Vec<(String, String)>> = HashMap::new();
    let held: Vec<(String, String, String)> = among(
        db,
        &format!(
            "select distinct r.person_id, o.id, o.name from person_role r join organization o on o.id = {keeper} \
             where r.from_on <= '{today}' and coalesce(r.until_on, '9999') >= '{today}' \
             and r.person_id in ",
            keeper = crate::keeper!("r.organization_id"),
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

/// The entries of posts, now and past, with who holds them.
pub async fn posts(db: &Db, ids: &[String]) -> Result<Vec<Entry>, Fault> {
    let rows: Vec<(String, String, String, String)> = among(
        db,
        "select t.id, t.title, p.name, t.mrc from post t join person p on p.id = t.person_id where t.id in ",
        ids,
    )
    .await?;
    let entry = |(id, title, person, mrc): (String, String, String, String)| {
        let mrc = territory::mrc_name(&mrc);
        Entry {
            path: format!("/equipe/{id}"),
            id: entry_id("post", &id),
            kind: "post".into(),
            title,
            subtitle: joined(&[&person, mrc], " · "),
            right: SEE.name.into(),
            ..Entry::default()
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The posts of some persons.
pub async fn posts_of(db: &Db, persons: &[String]) -> Result<Vec<String>, Fault> {
    let posts: Vec<(String,)> = among(db, "select id from post where person_id in ", persons).await?;
    Ok(posts.into_iter().map(|(post,)| post).collect())
}

fn joined(texts: &[&str], between: &str) -> String {
    texts.iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(between)
}
