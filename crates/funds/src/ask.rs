//! What is asked of the pole's own funds: the list, as a sheet too, and recording an application.
use crate::{
    KEEP,
    application::{self, Application, Typed},
    choices,
};
use askama::Template;
use page::{Answer, Choice, Fault, Form, Kept, Refusals, Visit, keep, redirect};
use people::pick::{self, Pick};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "applications.html")]
struct Applications {
    v: Visit,
    all: Vec<Application>,
    /// What was granted and paid of all of them, in cents.
    granted: i64,
    paid: i64,
}

impl Applications {
    fn money(&self, cents: &i64) -> String {
        page::money(*cents, self.v.language())
    }
}

pub async fn list(visit: Visit) -> Answer {
    let all = application::all(visit.db()).await?;
    let list = Applications {
        v: visit.clone(),
        granted: all.iter().map(|one| one.granted).sum(),
        paid: all.iter().map(|one| one.paid).sum(),
        all,
    };
    visit.page(&visit.t("fund-applications"), &list)
}

/// In which form a sheet is kept.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
}

/// The words of the sheet's columns.
const COLUMNS: [&str; 8] = [
    "fund-day",
    "fund-one",
    "fund-organization",
    "fund-project",
    "fund-asked",
    "fund-decision",
    "fund-granted",
    "fund-paid",
];

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let all = application::all(visit.db()).await?;
    let heads: Vec<String> = COLUMNS.iter().map(|key| visit.t(key).into_owned()).collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    for at in [4, 6, 7] {
        columns[at] = Column::money(&heads[at]);
    }
    let rows = all.into_iter().map(|one| {
        [
            one.day,
            one.fund,
            one.organization,
            one.project,
            one.cents.to_string(),
            visit.one_of("fund-outcome", &one.outcome),
            one.granted.to_string(),
            one.paid.to_string(),
        ]
    });
    let title = visit.t("fund-applications");
    keep(&visit, Kept::asked(&asked.forme), ("demandes-aux-fonds", &title), &columns, rows)
}

#[derive(Template)]
#[template(path = "ask.html")]
struct Ask {
    v: Visit,
    typed: Typed,
    organization: Pick,
    refusals: Refusals,
    funds: Vec<Choice>,
}

pub async fn blank(visit: Visit) -> Answer {
    let typed = Typed { day: visit.db().today().to_string(), ..Typed::default() };
    show(visit, typed, Refusals::default()).await
}

pub async fn record(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let mut refusals = Refusals::default();
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    match application::record(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/fonds/demandes/{id}?avis=fund-application-recorded"))))
        }
    }
}

/// The application of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Application, Fault> {
    application::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

async fn show(visit: Visit, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let organization =
        pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let ask = Ask {
        v: visit.clone(),
        typed,
        organization,
        refusals,
        funds: choices::funds(&visit, true, "fund-choose").await?,
    };
    visit.page(&visit.t("fund-ask"), &ask)
}
