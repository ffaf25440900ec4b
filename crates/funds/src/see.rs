//! One fund, whole: what it gives, where it is in each MRC today, and the steps that were taken to open it there.
use crate::{
    KEEP, choices,
    fund::Fund,
    shape::found,
    step::{self, STEPS, Step, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::{
    place::{self, ByRegion},
    told::{self as history, Told},
};

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Fund,
    /// Where it opens on the web, if it says so.
    link: Option<String>,
    /// The latest step in each MRC.
    places: Vec<Step>,
    steps: Vec<Step>,
    typed: Typed,
    refusals: Refusals,
    choices: Vec<Choice>,
    mrcs: ByRegion,
    told: Vec<Told>,
}

impl See {
    fn money(&self, cents: &i64) -> String {
        page::money(*cents, self.v.language())
    }

    fn place(&self, code: &str) -> String {
        choices::place(code).to_owned()
    }
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { day: visit.db().today().to_string(), ..Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

/// Takes a step to open the fund in an MRC.
pub async fn take(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = step::take(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fonds/{id}?avis=people-saved"))))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let fund = step::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/fonds/{fund}?avis=fund-step-withdrawn"))))
}

async fn show(visit: Visit, one: Fund, typed: Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let steps = step::of(visit.db(), &one.id).await?;
    let mut places: Vec<Step> = vec![];
    for step in steps.iter().filter(|step| step.day <= today) {
        if !places.iter().any(|known| known.mrc == step.mrc) {
            places.push(step.clone());
        }
    }
    page::sort_by_text(&mut places, |step| choices::place(&step.mrc));
    let see = See {
        v: visit.clone(),
        link: people::organization::web_address(&one.link),
        places,
        steps,
        typed,
        refusals,
        choices: choices::family(&visit, "fund-step", STEPS),
        mrcs: place::by_region(&visit),
        told: history::about(&visit, "fund", &one.id).await?,
        one,
    };
    visit.page(&see.one.name, &see)
}
