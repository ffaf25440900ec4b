//! The organization: an enterprise, a buyer, a support body, with its legal form and its place.
use crate::{
    confirmation::{Source, confirm},
    neq,
};
use db::{Act, Connection, Db, Fault, FromRow};
use page::Refusals;
use sqlx::{Any, Executor};

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select o.id, o.name, o.legal_form, o.neq, o.address, o.municipality, o.postal_code, o.mrc, o.phone, \
             o.email, o.website, o.sector, o.about, o.closed_on, o.merged_into, o.recorded_at, o.recorded_by \
             from organization o ",
            $rest
        )
    };
}

mod apart;
mod change;
mod heard;
mod likely;
mod merge;
mod moved;
mod register;
mod standing;
mod typed;
mod whole;

pub use apart::{Apart, ask_again, lately_apart, open, tell_apart, told_apart};
pub use change::{close, edit, edit_said, last_change, reform, reopen};
pub(crate) use heard::begins_a_word;
pub use heard::{Heard, Named, hear};
pub use likely::{Likely, likely};
pub(crate) use merge::write as write_values;
pub use merge::{Merge, Merging, merge, merges, part};
pub(crate) use moved::keep_if_elsewhere;
pub use moved::{Place, places_before};
pub use register::{Entry, PAGE, Wanted, entries, places, whole};
pub use standing::{Ended, Given, Standing, end_role, give, roles};
pub(crate) use typed::said;
pub use typed::{Typed, looks_like_email, looks_like_phone, looks_like_website};
pub use whole::{merged_into, with_merged};

/// The legal forms a pole meets (RLRQ E-1.1.1; C-67.2 for co-operatives).
pub const FORMS: [&str; 6] = ["nonprofit", "cooperative", "mutual", "emerging", "public", "other"];

/// What an organization may be to a pole, several at once.
pub const ROLES: [&str; 7] = ["enterprise", "buyer", "support", "funder", "partner", "media", "network"];

#[derive(Clone, Debug, Default, FromRow)]
pub struct Organization {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    pub neq: Option<String>,
    pub address: String,
    pub municipality: String,
    pub postal_code: String,
    /// Three digits, or "" when its place is not known.
    pub mrc: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    /// SCIAN, two to six digits, or "".
    pub sector: String,
    pub about: String,
    /// The day it ceased to be, from which it is no longer counted.
    pub closed_on: Option<String>,
    /// The organization it turned out to be, under which it stands.
    pub merged_into: Option<String>,
    pub recorded_at: String,
    pub recorded_by: String,
}

impl Organization {
    /// Where its website opens, when what was typed is an address of the web and nothing else.
    pub fn link(&self) -> Option<String> {
        web_address(&self.website)
    }

    /// Its NEQ may be a slip of the hand.
    pub fn doubtful_neq(&self) -> bool {
        self.neq.as_deref().is_some_and(|neq| neq::shape(neq) == neq::Shape::Doubtful)
    }
}

/// Where a website opens, when what was typed is an address of the web and nothing else.
pub fn web_address(site: &str) -> Option<String> {
    let scheme = site.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    if scheme.is_some_and(|scheme| ["http", "https"].contains(&scheme.as_str())) {
        return Some(site.to_owned());
    }
    let bare = !site.contains([':', ' ', '/'])
        || site.split('/').next().is_some_and(|host| !host.contains([':', ' ']));
    (bare && site.contains('.')).then(|| format!("https://{site}"))
}

/// By which names are found to be the same: words in lower case, without accents, plural or marks.
pub fn name_key(name: &str) -> String {
    sheets::fold(name)
}

/// Adds an organization, or says what is refused.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let neq = Some(neq::digits(&typed.neq)).filter(|neq| !neq.is_empty());
    let taken = bears_neq(act.rows(), &neq).await?;
    refusals.unless(taken.is_none(), "neq", "people-refusal-neq-taken");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into organization (id, name, name_key, legal_form, neq, address, municipality, postal_code, mrc, \
         phone, email, website, sector, about, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(name_key(&typed.name))
    .bind(&typed.legal_form)
    .bind(&neq)
    .bind(typed.address.trim())
    .bind(typed.municipality.trim())
    .bind(typed.postal_code.trim())
    .bind(typed.placed())
    .bind(typed.phone.trim())
    .bind(typed.email.trim())
    .bind(typed.website.trim())
    .bind(typed.sector.trim())
    .bind(typed.about.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let none = ["enterprise".to_owned()];
    for role in if typed.role.is_empty() { &none[..] } else { &typed.role } {
        give_role(act, &id, role, &today).await?;
    }
    let said: Vec<&str> = said(&typed.changed(&Organization::default()));
    let source = Source::of(act);
    confirm(act, &id, &said, source, false).await?;
    act.record("organization.added", "organization", &id, "").await?;
    Ok(Ok(id))
}

/// The organization that bears a NEQ, if any.
pub(crate) async fn bears_neq(rows: &mut Connection, neq: &Option<String>) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select id from organization where neq = $1").bind(neq).fetch_optional(rows).await?;
    Ok(found.map(|(id,)| id))
}

/// Gives an organization a role from a day on.
pub async fn give_role(act: &mut Act, organization: &str, role: &str, from: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into organization_role (id, organization_id, role, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(organization)
    .bind(role)
    .bind(from)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("organization.role-given", "organization", organization, role).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Organization>, Fault> {
    find_in(db.rows(), id).await
}

pub(crate) async fn find_in<'c>(
    rows: impl Executor<'c, Database = Any>,
    id: &str,
) -> Result<Option<Organization>, Fault> {
    sqlx::query_as(columns!("where o.id = $1")).bind(id).fetch_optional(rows).await
}

/// Whether a pole knows an organization by this id.
pub async fn is_known(rows: &mut Connection, id: &str) -> Result<bool, Fault> {
    let known: Option<(String,)> =
        sqlx::query_as("select id from organization where id = $1").bind(id).fetch_optional(rows).await?;
    Ok(known.is_some())
}
