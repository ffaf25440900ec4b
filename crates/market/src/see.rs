//! An edition, whole, as of a day: its suppliers, the buyers engaged, and what was done under each mean.
use crate::{
    KEEP, choices,
    edition::Edition,
    engagement::{self, Engagement},
    home::{Objectives, done},
    sent::{self, Heard},
    shape::found,
    supplier::{self, Supplier},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Form, Kept, Refusals, Visit, keep, percent, read_day};
use people::told::{self as history, Told};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Edition,
    place: String,
    jour: String,
    suppliers: Vec<Supplier>,
    buyers: Vec<Engagement>,
    objectives: Objectives,
    /// Why its needs were declined: each reason, how many said it, and their share.
    declined: Vec<(String, i64, i64)>,
    /// What each supplier answered to its needs, and all of them together.
    heard: Vec<Heard>,
    whole: Heard,
    refusals: Refusals,
    told: Vec<Told>,
}

impl See {
    fn share(&self, share: &i64) -> String {
        percent(*share, self.v.language())
    }

    /// The share answered, or nothing while all may still be.
    fn rate(&self, of: &Heard) -> String {
        of.share().map(|share| percent(share, self.v.language())).unwrap_or_default()
    }

    fn silent(&self, of: &Heard) -> String {
        self.v.number(&of.silent())
    }

    fn in_state(&self, state: &str) -> usize {
        self.suppliers.iter().filter(|one| one.state(&self.jour) == state).count()
    }
}

/// As of which day an edition is asked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    jour: String,
    forme: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    let today = visit.db().today();
    if !asked.jour.is_empty() {
        refusals.day("jour", &asked.jour);
    }
    let jour = read_day(&asked.jour).unwrap_or(today).to_string();
    let title = one.name.clone();
    let heard = sent::heard(visit.db(), &id).await?;
    let see = See {
        v: visit.clone(),
        place: choices::place(&visit, &one.mrc),
        suppliers: supplier::of(visit.db(), &id).await?,
        buyers: engagement::of(visit.db(), &id).await?,
        objectives: done(&visit, &id).await?,
        declined: sent::because(
            sent::declined(visit.db(), &id).await?.iter().map(|one| (one.because.as_str(), one.count)),
        ),
        whole: Heard::whole(&heard),
        heard,
        told: history::about(&visit, "market-edition", &id).await?,
        one,
        jour,
        refusals,
    };
    visit.page(&title, &see)
}

/// The edition's suppliers, to keep as a sheet.
pub async fn export(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let day = read_day(&asked.jour).unwrap_or(visit.db().today()).to_string();
    let heads = [
        "market-supplier",
        "market-state",
        "market-recruited",
        "market-joined",
        "market-left",
        "market-activities",
    ]
    .map(|key| visit.t(key).into_owned());
    let columns = [
        Column::text(&heads[0]),
        Column::text(&heads[1]),
        Column::date(&heads[2]),
        Column::date(&heads[3]),
        Column::date(&heads[4]),
        Column::number(&heads[5]),
    ];
    let rows = supplier::of(visit.db(), &id).await?.into_iter().map(|one| {
        let state = visit.one_of("market-is", one.state(&day));
        let (joined, left) = (one.joined_on.unwrap_or_default(), one.left_on.unwrap_or_default());
        [one.organization, state, one.recruited_on, joined, left, one.done.to_string()]
    });
    keep(&visit, Kept::asked(&asked.forme), ("fournisseurs", &one.name), &columns, rows)
}

/// Why needs of the edition were declined, need by need, to keep as a sheet.
pub async fn declined(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let heads = [
        "market-need",
        "market-buyer",
        "market-declined-because",
        "market-declined-count",
        "market-declined-share",
    ]
    .map(|key| visit.t(key).into_owned());
    let columns = [
        Column::text(&heads[0]),
        Column::text(&heads[1]),
        Column::text(&heads[2]),
        Column::number(&heads[3]),
        Column::text(&heads[4]),
    ];
    let all = sent::declined(visit.db(), &id).await?;
    let count: i64 = all.iter().map(|one| one.count).sum();
    let rows = all.into_iter().map(|one| {
        // Rows say the share of all that the edition's suppliers declined, half up.
        let share = (one.count * 20_000 + count) / (2 * count.max(1));
        let because = visit.one_of("market-because", &one.because);
        [one.title, one.buyer, because, one.count.to_string(), percent(share, visit.language())]
    });
    keep(&visit, Kept::asked(&asked.forme), ("refus", &one.name), &columns, rows)
}
