//! What waits in cohorts: applications to decide, sessions of which nobody said who was there, projects and
//! enterprises to ask after.
use crate::{KEEP, alive, application, enterprise, session};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let wait =
        |words, count, path: &str, late| Waiting { words, count, path: path.into(), right: KEEP, late };
    let undecided = usize::try_from(application::undecided(&db).await?).unwrap_or_default();
    let untold = session::untold(&db).await?.len();
    let asked = alive::asked(&db).await?.len();
    let alumni = enterprise::asked(&db).await?.len();
    Ok(vec![
        wait("cohort-waiting-applications", undecided, "/cohortes", false),
        wait("cohort-waiting-presence", untold, "/cohortes#presences", true),
        wait("cohort-waiting-alive", asked, "/cohortes/projets#suites", false),
        wait("cohort-waiting-alumni", alumni, "/cohortes/projets#suites", false),
    ])
}
