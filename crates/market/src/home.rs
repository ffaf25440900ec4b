//! The programme at a glance: the editions under way with what was done under each mean, and what waits next.
use crate::{
    KEEP, activity, choices,
    edition::{self, Edition},
    follow, mean, need, prospect,
};
use askama::Template;
use page::{Answer, Visit};

/// What was done under one mean: its key and how many.
type Done = (&'static str, i64);
/// What was done, by objective.
pub type Objectives = Vec<(&'static str, Vec<Done>)>;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    v: Visit,
    /// Each edition under way, and what was done in it by objective.
    current: Vec<(Edition, Objectives)>,
    others: Vec<Edition>,
    late: usize,
    open: usize,
    due: usize,
}

impl Home {
    fn many(&self, count: &i64) -> usize {
        usize::try_from(*count).unwrap_or_default()
    }

    fn place(&self, edition: &Edition) -> String {
        choices::place(&self.v, &edition.mrc)
    }
}

/// What was done in an edition, by objective and mean.
pub async fn done(visit: &Visit, edition: &str) -> Result<Objectives, db::Fault> {
    let counted = activity::per_mean(visit.db(), edition).await?;
    let count = |mean: &str| counted.iter().find(|(known, _)| known == mean).map_or(0, |(_, count)| *count);
    let objective = |objective| (objective, mean::of(objective).map(|mean| (mean, count(mean))).collect());
    Ok(mean::OBJECTIVES.into_iter().map(objective).collect())
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let mut current = vec![];
    for one in edition::current(visit.db(), &today).await? {
        let done = done(&visit, &one.id).await?;
        current.push((one, done));
    }
    let mut others = edition::all(visit.db(), &today).await?;
    others.retain(|one| !current.iter().any(|(known, _)| known.id == one.id));
    let home = Home {
        v: visit.clone(),
        current,
        others,
        late: prospect::late(visit.db()).await?,
        open: need::open(visit.db()).await?.len(),
        due: follow::due(visit.db()).await?.len(),
    };
    visit.page(&visit.t("market-menu"), &home)
}
