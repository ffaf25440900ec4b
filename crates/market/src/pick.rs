//! Who is meant in a form: an organization or a person, chosen by touch or found by the name that was typed.
use db::{Act, Db, Fault};
use page::Refusals;
use people::{
    organization::{self, Heard, Named, name_key},
    person::{self, Whom},
};

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
            refusals.refuse("who", "market-refusal-several");
            pick.text = who.to_owned();
            pick.candidates = several;
        }
        Heard::Unknown => {
            refusals.refuse("who", "market-refusal-unknown");
            pick.text = who.to_owned();
        }
    }
    drop(rows);
    if let Some(id) = ids.last()
        && let Some(found) = organization::find(db, id).await?
    {
        pick.chosen = vec![Named { id: found.id, name: found.name, municipality: found.municipality }];
    }
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
        let (_, persons) = person::list(db, name, 0, OFFERED).await?;
        let same = persons.into_iter().filter(|person| name_key(&person.name) == name_key(name));
        let known: Vec<Named> =
            same.map(|one| Named { id: one.id, name: one.name, municipality: String::new() }).collect();
        match &known[..] {
            [] => {}
            [only] => {
                ids.push(only.id.clone());
                pick.text.clear();
            }
            several if several.iter().any(|one| ids.contains(&one.id)) => pick.text.clear(),
            _ => {
                refusals.refuse("name", "market-refusal-persons");
                pick.candidates = known;
            }
        }
    }
    if let Some(id) = ids.last()
        && let Some(found) = person::find(db, id).await?
    {
        pick.chosen = vec![Named { id: found.id, name: found.name, municipality: String::new() }];
    }
    Ok(pick)
}

/// The person a form means, met now when nobody bears the name; none where nobody is named; refused on `name`.
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
        refusals.unless(known.is_some(), "name", "market-refusal-person");
        return Ok(known.map(|(id,)| id));
    }
    if name.is_empty() {
        return Ok(None);
    }
    let typed = person::Typed { name: name.to_owned(), person: "new".into(), ..person::Typed::default() };
    refusals.unless(typed.judge().none(), "name", "market-refusal-person");
    if !refusals.none() {
        return Ok(None);
    }
    match person::whom(act, &typed).await? {
        Whom::Known(id) => Ok(Some(id)),
        Whom::Likely(_) | Whom::Refused(_) => {
            refusals.refuse("name", "market-refusal-person");
            Ok(None)
        }
    }
}
