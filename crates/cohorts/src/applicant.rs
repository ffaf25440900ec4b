//! One's own application, by the link of a letter: confirmed, seen with what was decided, or withdrawn.
use crate::{
    application::{self, Application},
    choices,
    cohort::Cohort,
    link,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit, redirect};

#[derive(Template)]
#[template(path = "applicant.html")]
struct Applicant {
    v: Visit,
    title: String,
    cohort: Cohort,
    one: Application,
    token: String,
}

type Which = Path<(String, String)>;

async fn of(visit: &Visit, token: &str) -> Result<Application, Fault> {
    link::application(visit.db(), token).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    let one = of(&visit, &token).await?;
    let cohort = found(&visit, &one.cohort_id).await?;
    let title = choices::title(&visit, &cohort);
    let page = Applicant { v: visit.clone(), title, cohort, one, token };
    visit.page(&page.title, &page)
}

pub async fn confirm(visit: Visit, Path((_, token)): Which) -> Answer {
    let one = of(&visit, &token).await?;
    let mut act = visit.act().await?;
    application::confirm(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/candidature/{token}?avis=cohort-confirmed"))))
}

pub async fn withdraw(visit: Visit, Path((_, token)): Which) -> Answer {
    let one = of(&visit, &token).await?;
    let mut act = visit.act().await?;
    application::withdraw(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/candidature/{token}?avis=cohort-application-withdrawn"))))
}
