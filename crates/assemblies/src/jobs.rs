//! What is done of assemblies by itself each morning: links that serve no more leave their letters.
use crate::link;
use db::Who;
use jobs::{Kinds, Outcome};

const DAILY: &str = "assembly.daily";

pub fn kinds() -> Kinds {
    Kinds::new().every(DAILY, "40 8 * * *", |db, job| async move {
        let mut act = db.act(Who::Job(DAILY)).await?;
        link::forget_old(&mut act).await?;
        jobs::done(&mut act, &job).await?;
        act.commit().await?;
        Ok(Outcome::Done)
    })
}
