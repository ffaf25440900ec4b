//! One's own assemblies, by an account of a member's.
use crate::{
    assembly::{self, Assembly},
    choices,
    see::hand,
    voice::{Place, come, open, vote},
    voter::{self, Voter},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit};
use people::role::MEMBER;

#[derive(Template)]
#[template(path = "own.html")]
struct Own {
    v: Visit,
    own: Vec<(Voter, Assembly)>,
}

impl Own {
    fn title(&self, one: &Assembly) -> String {
        choices::title(&self.v, one)
    }
}

type Here = Path<(String, String)>;

/// The voters that the organizations of the person here are or were.
async fn voters(visit: &Visit) -> Result<Vec<Voter>, Fault> {
    let roles = visit.account().map(|account| account.roles.as_slice()).unwrap_or_default();
    let mut own: Vec<Voter> = vec![];
    for (_, organization) in roles.iter().filter(|(role, of)| role == MEMBER && !of.is_empty()) {
        for voter in voter::of_organization(visit.db(), organization).await? {
            if !own.iter().any(|one| one.id == voter.id) {
                own.push(voter);
            }
        }
    }
    Ok(own)
}

/// A voter of an organization of the person here; of any other there is nothing.
async fn owned(visit: &Visit, id: &str) -> Result<Place, Fault> {
    let voter = voters(visit).await?.into_iter().find(|voter| voter.id == id).ok_or(Fault::Absent)?;
    let person = visit.account().map(|account| account.person_id.clone()).unwrap_or_default();
    Ok(Place { voter, base: visit.path(&format!("/mes-assemblees/{id}")), person })
}

pub async fn list(visit: Visit) -> Answer {
    let mut own = vec![];
    for voter in voters(&visit).await? {
        if let Some(one) = assembly::find(visit.db(), &voter.assembly_id).await? {
            own.push((voter, one));
        }
    }
    own.sort_by(|(_, a), (_, b)| b.day.cmp(&a.day));
    visit.page(&visit.t("assembly-own-menu"), &Own { v: visit.clone(), own })
}

pub async fn page(visit: Visit, Path((_, id)): Here) -> Answer {
    open(&visit, owned(&visit, &id).await?).await
}

pub async fn cast(visit: Visit, Path((_, id)): Here, Form(form): Form<Vec<(String, String)>>) -> Answer {
    vote(&visit, owned(&visit, &id).await?, form).await
}

pub async fn arrive(visit: Visit, Path((_, id)): Here) -> Answer {
    come(&visit, owned(&visit, &id).await?).await
}

pub async fn document(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    let here = owned(&visit, &id).await?;
    hand(&visit, &here.voter.assembly_id, &document).await
}
