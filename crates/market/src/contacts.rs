//! The contacts of a buyer: who is in the organization today, as what, and how each is reached.
use page::{Fault, Visit};
use people::{person, person_role};

/// Somebody of an organization.
pub struct Contact {
    pub person_id: String,
    pub name: String,
    pub title: String,
    pub email: String,
    pub phone: String,
}

/// The contacts of an organization today, by name; none for who may not open the pages of persons.
pub async fn of(visit: &Visit, organization: &str) -> Result<Option<Vec<Contact>>, Fault> {
    if !visit.may(people::MEET) {
        return Ok(None);
    }
    let (db, today) = (visit.db(), visit.db().today().to_string());
    let mut all = vec![];
    for role in person_role::of_organization(db, organization).await? {
        if role.from_on > today || role.over(&today) {
            continue;
        }
        if let Some(person) = person::find(db, &role.person_id).await? {
            let (email, phone) = (person.email, person.phone);
            all.push(Contact { person_id: person.id, name: person.name, title: role.title, email, phone });
        }
    }
    page::sort_by_text(&mut all, |one| &one.name);
    Ok(Some(all))
}
