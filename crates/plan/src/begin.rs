//! Beginning a plan: a blank year, or the one that follows another.
use crate::{
    carry, funder,
    year::{self, Typed},
};
use askama::Template;
use axum::Extension;
use figures::Figures;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "begin.html")]
struct Begin {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// The plan that is carried on, or "".
    suite: String,
    /// To whom it may be accounted for.
    funders: Vec<Choice>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    suite: String,
    title: String,
    from_on: String,
    to_on: String,
    funder: String,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let typed = match year::find(visit.db(), &asked.suite).await? {
        Some(earlier) => carry::next(&earlier),
        None => {
            let (from, to) = visit.pole().settings().year_of(visit.db().today());
            let years = match from.year() == to.year() {
                true => from.year().to_string(),
                false => format!("{}-{}", from.year(), to.year()),
            };
            Typed {
                title: visit.tf("plan-title-proposed", &[("years", years.into())]),
                from_on: from.to_string(),
                to_on: to.to_string(),
                funder: String::new(),
            }
        }
    };
    show(visit, typed, Refusals::default(), asked.suite).await
}

pub async fn send(visit: Visit, Extension(all): Extension<Arc<Figures>>, Form(asked): Form<Asked>) -> Answer {
    let typed =
        Typed { title: asked.title, from_on: asked.from_on, to_on: asked.to_on, funder: asked.funder };
    let earlier = match asked.suite.as_str() {
        "" => None,
        id => Some(year::find(visit.db(), id).await?.ok_or(Fault::Absent)?),
    };
    let mut act = visit.act().await?;
    let begun = match &earlier {
        Some(earlier) => carry::on(&mut act, visit.db(), &all, earlier, &typed).await?,
        None => year::begin(&mut act, &typed).await?,
    };
    match begun {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals, asked.suite).await
        }
        Ok(plan) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/plan/{}/modifier?avis=plan-begun", plan.id))))
        }
    }
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals, suite: String) -> Answer {
    let mut funders = vec![Choice { value: String::new(), label: visit.t("plan-funder-none").into_owned() }];
    funders.extend(funder::choices(visit.db()).await?);
    visit.page(&visit.t("plan-begin"), &Begin { v: visit.clone(), typed, refusals, suite, funders })
}
