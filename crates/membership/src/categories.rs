//! The categories of membership and their dues, as the pole decides them.
use crate::category::{self, Category, Typed};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};

#[derive(Template)]
#[template(path = "categories.html")]
struct Categories {
    v: Visit,
    all: Vec<Category>,
    choices: Vec<Choice>,
    typed: Typed,
    refusals: Refusals,
}

impl Categories {
    fn dues(&self, category: &Category) -> String {
        let told = |cents| money(cents, self.v.language());
        category.cents.map_or_else(|| self.v.t("member-no-rule").into_owned(), told)
    }
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

pub async fn add(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match category::add(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/adhesions/categories?avis=member-category-added")))
        }
    }
}

pub async fn rule(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match category::rule(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/adhesions/categories?avis=member-dues-set")))
        }
    }
}

pub async fn close(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !category::close(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/adhesions/categories?avis=member-category-closed")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let all = category::all(visit.db(), &visit.db().today().to_string()).await?;
    let choice =
        |one: &Category| Choice { value: one.id.clone(), label: one.name(visit.language()).to_owned() };
    let choices = all.iter().map(choice).collect();
    let page = Categories { v: visit.clone(), all, choices, typed, refusals };
    visit.page(&visit.t("member-categories"), &page)
}
