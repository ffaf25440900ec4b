//! Who is meant in a form: an organization or a person, chosen by touch or found by the name that was typed.
use crate::{
    organization::{self, Heard, Named, name_key},
    person::{self, Whom},
};
use db::{Act, Db, Fault};
use page::Refusals;

/// Persons offered under one name, at most.
const OFFERED: i64 = 8;

/// What a form shows of whom is meant.
#[derive(Clone, Debug, Default)]
pub struct Pick {
    pub text: String,
    pub chosen: Vec<Named>,
    /// Those that a typed name may mean.
    pub candidates: Vec<Named>,
}

/// The organization meant: chosen, or found by its name; refused on `who` when it is not to be found.
pub async fn organization(
    db: &Db,
    who: &str,
    ids: &mut Vec<String>,
    refusals: &mut Refusals,
) -> Result<Pick, Fault> {
    let mut pick = Pick::default();
    ids.retain(|id| !id.is_empty());
    let mut rows = db.rows().acquire().await?;
    match organization::hear(&mut rows, who, "").await? {
        Heard::Nothing => {}
        Heard::One(found) => ids.push(found.id),
        Heard::Several(several) if several.iter().any(|one| ids.contains(&one.id)) => {}
        Heard::Several(several) => {
            refusals.refuse("who", "people-refusal-several");
            pick.text = who.to_owned();
            pick.candidates = several;
        }
        Heard::Unknown => {
            refusals.refuse("who", "people-refusal-unknown");
            pick.text = who.to_owned();
        }
    }
    drop(rows);
    for id in ids.iter() {
        if let Some(found) = organization::find(db, id).await? {
            let named = Named { id: found.id, name: found.name, municipality: found.municipality };
            pick.chosen.retain(|one| one.id != named.id);
            pick.chosen.push(named);
        }
    }
    pick.chosen = pick.chosen.split_off(pick.chosen.len().saturating_sub(1));
    Ok(pick)
}

/// The person meant: chosen, or found by their name. A name that nobody bears stays as it was typed; one that several
/// bear is refused on `name` until one of them is chosen.
pub async fn person(
    db: &Db,
    name: &str,
    ids: &mut Vec<String>,
    refusals: &mut Refusals,
) -> Result<Pick, Fault> {
    let mut pick = Pick { text: name.trim().to_owned(), ..Pick::default() };
    ids.retain(|id| !id.is_empty());
    if !pick.text.is_empty() {
        let known = named(db, name).await?;
        match &known[..] {
            [] => {}
            [only] => {
                ids.push(only.id.clone());
                pick.text.clear();
            }
            several if several.iter().any(|one| ids.contains(&one.id)) => pick.text.clear(),
            _ => {
                refusals.refuse("name", "people-refusal-persons");
                pick.candidates = known.clone();
            }
        }
    }
    for id in ids.iter() {
        if let Some(found) = person::find(db, id).await? {
            pick.chosen = vec![Named { id: found.id, name: found.name, municipality: String::new() }];
        }
    }
    Ok(pick)
}

/// The persons who bear this very name, accents aside.
async fn named(db: &Db, name: &str) -> Result<Vec<Named>, Fault> {
    let (_, persons) = person::list(db, name, 0, OFFERED).await?;
    let same = persons.into_iter().filter(|person| name_key(&person.name) == name_key(name));
    Ok(same.map(|person| Named { id: person.id, name: person.name, municipality: String::new() }).collect())
}

/// The person a form means, met now when nobody bears the name; refused on `name`.
pub async fn meet(
    act: &mut Act,
    name: &str,
    ids: &[String],
    refusals: &mut Refusals,
) -> Result<Option<String>, Fault> {
    let name = name.trim();
    if let Some(id) = ids.last() {
        let known: Option<(String,)> =
            sqlx::query_as("select id from person where id = $1 and erased_at is null")
                .bind(id)
                .fetch_optional(act.rows())
                .await?;
        refusals.unless(known.is_some(), "name", "people-refusal-person");
        return Ok(known.map(|(id,)| id));
    }
    let typed = person::Typed { name: name.to_owned(), person: "new".into(), ..person::Typed::default() };
    if !typed.judge().none() {
        refusals.refuse("name", "people-refusal-person");
    }
    if !refusals.none() {
        return Ok(None);
    }
    match person::whom(act, &typed).await? {
        Whom::Known(id) => Ok(Some(id)),
        Whom::Likely(_) | Whom::Refused(_) => {
            refusals.refuse("name", "people-refusal-person");
            Ok(None)
        }
    }
}

/// The same where somebody may be named or nobody: none when nobody is.
pub async fn meet_if_named(
    act: &mut Act,
    name: &str,
    ids: &[String],
    refusals: &mut Refusals,
) -> Result<Option<String>, Fault> {
    if name.trim().is_empty() && ids.is_empty() {
        return Ok(None);
    }
    meet(act, name, ids, refusals).await
}
