//! The organization: an enterprise, a buyer, a support body, with its legal form and its place.
use crate::neq;
use db::{Act, Connection, Db, Fault};
use page::Refusals;
use serde::Deserialize;
use sqlx::FromRow;

/// The legal forms a pole meets (RLRQ E-1.1.1; C-67.2 for co-operatives).
pub const FORMS: [&str; 6] = ["nonprofit", "cooperative", "mutual", "emerging", "public", "other"];

/// What an organization may be to a pole, several at once.
pub const ROLES: [&str; 7] = ["enterprise", "buyer", "support", "funder", "partner", "media", "network"];

#[derive(Clone, Debug, FromRow)]
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
    pub recorded_at: String,
    pub recorded_by: String,
}

/// What was typed of an organization.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub legal_form: String,
    pub neq: String,
    pub address: String,
    pub municipality: String,
    pub postal_code: String,
    /// Chosen by the person; "" to let the address say.
    pub mrc: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub sector: String,
    pub about: String,
    /// What it is to the pole; none typed means an enterprise.
    pub role: Vec<String>,
}

impl Typed {
    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let name = self.name.trim();
        refusals.unless(!name.is_empty(), "name", "people-refusal-name");
        refusals.unless(name.chars().count() <= 300, "name", "people-refusal-long");
        refusals.unless(FORMS.contains(&self.legal_form.as_str()), "legal_form", "people-refusal-form");
        let neq = neq::digits(&self.neq);
        refusals.unless(neq.is_empty() || neq::shape(&neq) != neq::Shape::Wrong, "neq", "people-refusal-neq");
        let texts = [
            ("address", &self.address, 300),
            ("municipality", &self.municipality, 200),
            ("phone", &self.phone, 60),
            ("email", &self.email, 254),
            ("website", &self.website, 500),
            ("about", &self.about, 10_000),
        ];
        for (field, text, most) in texts {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        let postal = self.postal_code.trim();
        let sound = postal.is_empty() || territory::PostalCode::parse(postal).is_ok();
        refusals.unless(sound, "postal_code", "people-refusal-postal");
        let email = self.email.trim();
        refusals.unless(email.is_empty() || looks_like_email(email), "email", "people-refusal-email");
        refusals.unless(
            self.mrc.is_empty() || territory::mrc(&self.mrc).is_some(),
            "mrc",
            "people-refusal-mrc",
        );
        let sector = self.sector.trim();
        refusals.unless(
            sector.is_empty() || territory::scian(sector).is_some(),
            "sector",
            "people-refusal-sector",
        );
        let roles = self.role.iter().all(|role| ROLES.contains(&role.as_str()));
        refusals.unless(roles, "role", "people-refusal-role");
        refusals
    }

    /// The MRC chosen, or the one its address tells.
    pub fn placed(&self) -> String {
        if !self.mrc.is_empty() {
            return self.mrc.clone();
        }
        let given = |text: &'_ str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let (postal, municipality) = (given(&self.postal_code), given(&self.municipality));
        let located = territory::locate(postal.as_deref(), municipality.as_deref(), None);
        located.mrc.map(|mrc| mrc.code.to_owned()).unwrap_or_default()
    }
}

/// Something before and after one `@`, and no space: the letter itself tells whether it arrives.
pub fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let sound = |part: &str| !part.is_empty() && !part.contains(['@', ' ', '\n', '<', '>', ',']);
    sound(name) && sound(host) && host.contains('.')
}

/// By which names are found to be the same: words in lower case, without accents, plural or marks.
pub fn name_key(name: &str) -> String {
    sheets::fold(name)
}

/// Adds an organization, or says what is refused.
pub async fn add(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    let neq = Some(neq::digits(&typed.neq)).filter(|neq| !neq.is_empty());
    let taken: Option<(String,)> = sqlx::query_as("select id from organization where neq = $1")
        .bind(&neq)
        .fetch_optional(&mut *act.rows())
        .await?;
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
    act.record("organization.added", "organization", &id, "").await?;
    Ok(Ok(id))
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

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select o.id, o.name, o.legal_form, o.neq, o.address, o.municipality, o.postal_code, o.mrc, o.phone, \
             o.email, o.website, o.sector, o.about, o.recorded_at, o.recorded_by from organization o ",
            $rest
        )
    };
}

/// Every organization, in no order: sort them for the eye.
pub async fn all(db: &Db) -> Result<Vec<Organization>, Fault> {
    sqlx::query_as(columns!("where o.merged_into is null")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Organization>, Fault> {
    sqlx::query_as(columns!("where o.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Whether a pole knows an organization by this id.
pub async fn is_known(rows: &mut Connection, id: &str) -> Result<bool, Fault> {
    let known: Option<(String,)> =
        sqlx::query_as("select id from organization where id = $1").bind(id).fetch_optional(rows).await?;
    Ok(known.is_some())
}
