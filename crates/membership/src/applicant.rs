//! The applicant: the organization that asks, recognized by staff among those the pole knows.
use crate::application::Application;
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::{
    confirmation::{Source, confirm},
    organization,
};

/// An organization that may be the one that asks.
#[derive(Clone, Debug, FromRow)]
pub struct Likely {
    pub id: String,
    pub name: String,
    pub municipality: String,
}

/// Those the pole knows by the same NEQ or by the same name.
pub async fn likely(db: &Db, application: &Application) -> Result<Vec<Likely>, Fault> {
    sqlx::query_as(
        "select id, name, municipality from organization where merged_into is null \
         and ((neq = $1 and $1 <> '') or name_key = $2) order by id limit 20",
    )
    .bind(&application.neq)
    .bind(&application.name_key)
    .fetch_all(db.rows())
    .await
}

/// Says which organization asks: one that is known, or "" to add it as it was told.
pub async fn link(
    act: &mut Act,
    application: &Application,
    known: &str,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(
        matches!(application.state(), "study" | "board"),
        "organization",
        "member-refusal-decided",
    );
    if !known.is_empty() {
        let there = organization::is_known(act.rows(), known).await?;
        refusals.unless(there, "organization", "member-refusal-organization");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let organization = if known.is_empty() {
        let typed = organization::Typed {
            name: application.name.clone(),
            legal_form: application.legal_form.clone(),
            neq: application.neq.clone(),
            municipality: application.municipality.clone(),
            ..organization::Typed::default()
        };
        match organization::add(act, &typed).await? {
            Ok(id) => {
                let told = ["name", "legal-form", "neq", "municipality"];
                confirm(act, &id, &told, Source::Form, false).await?;
                id
            }
            // The only thing that rows may refuse: its NEQ is another's, which is then the one to choose.
            Err(_) => {
                refusals.refuse("organization", "member-refusal-neq-known");
                return Ok(Err(refusals));
            }
        }
    } else {
        known.to_owned()
    };
    sqlx::query("update application set organization_id = $2 where id = $1")
        .bind(&application.id)
        .bind(&organization)
        .execute(act.rows())
        .await?;
    act.record("application.linked", "application", &application.id, &organization).await?;
    act.record("organization.applied", "organization", &organization, &application.id).await?;
    Ok(Ok(organization))
}
