//! Which enterprises are meant in a form: those chosen by touch, and one more found by the name that was typed.
use db::{Db, Fault};
use page::Refusals;
use people::organization::{self, Heard, Named};

/// What a form shows of the enterprises meant.
#[derive(Clone, Debug, Default)]
pub struct Featured {
    pub text: String,
    pub chosen: Vec<Named>,
    /// Those that a typed name may mean.
    pub candidates: Vec<Named>,
}

/// The enterprises meant; refused on `who` when a name is not to be found, or may mean several.
pub async fn hear(
    db: &Db,
    who: &str,
    ids: &mut Vec<String>,
    refusals: &mut Refusals,
) -> Result<Featured, Fault> {
    let mut featured = Featured::default();
    ids.retain(|id| !id.is_empty());
    let mut rows = db.rows().acquire().await?;
    match organization::hear(&mut rows, who, "").await? {
        Heard::Nothing => {}
        Heard::One(found) => ids.push(found.id),
        Heard::Several(several) if several.iter().any(|one| ids.contains(&one.id)) => {}
        Heard::Several(several) => {
            refusals.refuse("who", "com-refusal-several");
            featured.text = who.to_owned();
            featured.candidates = several;
        }
        Heard::Unknown => {
            refusals.refuse("who", "com-refusal-unknown");
            featured.text = who.to_owned();
        }
    }
    drop(rows);
    let mut known: Vec<String> = vec![];
    for id in ids.iter() {
        if let Some(found) = organization::find(db, id).await?.filter(|found| !known.contains(&found.id)) {
            known.push(found.id.clone());
            featured.chosen.push(Named { id: found.id, name: found.name, municipality: found.municipality });
        }
    }
    *ids = known;
    Ok(featured)
}
