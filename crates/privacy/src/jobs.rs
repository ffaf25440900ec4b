//! What is kept long enough is forgotten each night.
use crate::retention;
use db::Who;
use jobs::{Kinds, Outcome};
use page::Retention;

const KIND: &str = "privacy.forget";

/// The kind of job that forgets, in the small hours at the pole.
pub fn kinds(retentions: Vec<Retention>) -> Kinds {
    Kinds::new().every(KIND, "40 3 * * *", move |db, _| {
        let retentions = retentions.clone();
        async move {
            retention::apply(&db, &retentions, &Who::Job(KIND)).await?;
            Ok(Outcome::Done)
        }
    })
}
