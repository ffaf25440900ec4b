//! One's own voice by the link of a letter, without an account.
use super::{Place, come, open, vote};
use crate::{see::hand, voter};
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};

type Here = Path<(String, String)>;

async fn led(visit: &Visit, token: &str) -> Result<Place, Fault> {
    let voter = voter::by_token(visit.db(), token).await?.ok_or(Fault::Absent)?;
    Ok(Place { voter, base: visit.path(&format!("/ma-voix/{token}")), person: String::new() })
}

pub async fn page(visit: Visit, Path((_, token)): Here) -> Answer {
    open(&visit, led(&visit, &token).await?).await
}

pub async fn cast(visit: Visit, Path((_, token)): Here, Form(form): Form<Vec<(String, String)>>) -> Answer {
    vote(&visit, led(&visit, &token).await?, form).await
}

pub async fn arrive(visit: Visit, Path((_, token)): Here) -> Answer {
    come(&visit, led(&visit, &token).await?).await
}

pub async fn document(visit: Visit, Path((_, token, id)): Path<(String, String, String)>) -> Answer {
    let here = led(&visit, &token).await?;
    hand(&visit, &here.voter.assembly_id, &id).await
}
