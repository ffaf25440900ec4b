//! The agreement: who of a member has the mailbox that its update tells, and whether they agree to bulletins.
use crate::update::Update;
use db::{Act, Db, Fault};
use people::{
    consent,
    organization::Organization,
    person::{self, Whom},
    person_role,
};

/// Who of an organization has a mailbox.
pub async fn reached(act: &mut Act, organization: &str, email: &str) -> Result<Option<String>, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select p.id from person p join person_role r on r.person_id = p.id where p.erased_at is null \
         and p.email <> '' and p.email = $2 and r.from_on <= $3 and (r.until_on is null or r.until_on >= $3) \
         and r.organization_id in ",
        people::whole!("$1"),
        " order by p.id limit 1"
    ))
    .bind(organization)
    .bind(email.trim().to_lowercase())
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    Ok(found.map(|(id,)| id))
}

/// The mailboxes of those who are in an organization today.
pub async fn mailboxes(db: &Db, organization: &str) -> Result<Vec<String>, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(concat!(
        "select distinct p.email from person p join person_role r on r.person_id = p.id where p.erased_at is null \
         and p.email <> '' and r.from_on <= $2 and (r.until_on is null or r.until_on >= $2) and r.organization_id in ",
        people::whole!("$1"),
    ))
    .bind(organization)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().map(|(email,)| email).collect())
}

/// Notes that a person agrees to bulletins from a day, with what proves it, or withdraws what they agreed to before
/// (S.C. 2010, c. 23, ss. 6 and 11). Nothing when nothing was said.
pub async fn agree(act: &mut Act, person: &str, said: &str, day: &str, evidence: &str) -> Result<(), Fault> {
    let mut given = consent::of_person(&mut *act.rows(), person).await?;
    let today = act.today().to_string();
    given.retain(|one| one.purpose == "bulletin" && one.state(&today) == "given");
    match said {
        "yes" if !given.iter().any(|one| one.basis == "express") => {
            let typed = consent::Typed {
                purpose: "bulletin".into(),
                basis: "express".into(),
                how: "form".into(),
                evidence: evidence.chars().take(500).collect(),
                given_on: day.into(),
            };
            // Nothing of it was typed: nothing of it is refused.
            let _ = consent::give(act, person, &typed).await?;
        }
        "no" => {
            for one in given {
                consent::withdraw(act, &one.id).await?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// The person whom an update tells of, in the organization from the day it was received; none when it tells no name.
pub async fn meet(
    act: &mut Act,
    known: &Organization,
    update: &Update,
    title: &str,
) -> Result<Option<String>, Fault> {
    if let Some(person) = reached(act, &known.id, &update.email).await? {
        return Ok(Some(person));
    }
    let mut typed = person::Typed {
        name: update.contact_name.clone(),
        email: update.email.clone(),
        phone: update.phone.clone(),
        ..person::Typed::default()
    };
    let mut whom = person::whom(act, &typed).await?;
    if let Whom::Likely(likely) = &whom {
        let email = update.email.to_lowercase();
        typed.person =
            likely.iter().find(|one| one.email == email).map_or("new".into(), |one| one.id.clone());
        whom = person::whom(act, &typed).await?;
    }
    let Whom::Known(person) = whom else { return Ok(None) };
    person_role::give(act, &person, &known.id, title, &update.received_on).await?;
    Ok(Some(person))
}
