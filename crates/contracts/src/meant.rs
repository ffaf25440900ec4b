//! Who is meant: the organization that a person names, by its NEQ or its name, or chooses among those it may be.
use db::{Connection, Db, Fault};
use people::{
    neq,
    organization::{self, Heard, Named, Wanted},
};

/// Names offered while one types, at most.
const OFFERED: usize = 300;

/// What was understood of a name.
#[derive(Clone, Debug, Default)]
pub struct Meant {
    /// The organization, or "".
    pub id: String,
    /// Those that it may be.
    pub candidates: Vec<Named>,
    /// Why none was understood, or "".
    pub refused: &'static str,
}

/// Which organization is meant by what was typed; one chosen before stands as long as the name may be its own.
pub async fn organization(rows: &mut Connection, typed: &str, chosen: &str) -> Result<Meant, Fault> {
    let one = |id: String| Meant { id, ..Meant::default() };
    if let Some(id) = with_neq(rows, typed).await? {
        return Ok(one(id));
    }
    Ok(match organization::hear(rows, typed, chosen).await? {
        Heard::One(found) => one(found.id),
        Heard::Several(candidates) => {
            Meant { candidates, refused: "contract-refusal-several", ..Meant::default() }
        }
        Heard::Nothing if !chosen.is_empty() => one(chosen.to_owned()),
        Heard::Nothing => Meant { refused: "contract-refusal-organization", ..Meant::default() },
        Heard::Unknown => Meant { refused: "contract-refusal-unknown", ..Meant::default() },
    })
}

/// The organization that bears a NEQ, under which it stands; none when that is no NEQ, or nobody's.
pub async fn with_neq(rows: &mut Connection, typed: &str) -> Result<Option<String>, Fault> {
    let neq = neq::digits(typed);
    if neq::shape(&neq) == neq::Shape::Wrong {
        return Ok(None);
    }
    let found: Option<(String,)> = sqlx::query_as(concat!(
        "select ",
        people::keeper!("o.id"),
        " as id from organization o where o.neq = $1"
    ))
    .bind(neq)
    .fetch_optional(rows)
    .await?;
    Ok(found.map(|(id,)| id))
}

/// The names of those who may stand on a side, to be offered while one types: buyers, or enterprises.
pub async fn names(db: &Db, side: &str) -> Result<Vec<String>, Fault> {
    let role = if side == "buyer" { "buyer" } else { "enterprise" };
    let wanted = Wanted { role: role.to_owned(), ..Wanted::default() };
    let mut names: Vec<String> =
        organization::whole(db, &wanted).await?.into_iter().map(|one| one.name).collect();
    page::sort_by_text(&mut names, |name| name);
    names.truncate(OFFERED);
    Ok(names)
}
