//! Selection: the applications to a cohort, one read whole, and the verdict with its reason, told by letter.
use crate::{
    application::{self, Application, VERDICTS, Verdict},
    choices,
    cohort::Cohort,
    letters, link,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Choice, Fault, Form, Refusals, Turn, Visit, redirect};

#[derive(Template)]
#[template(path = "applications.html")]
struct Applications {
    v: Visit,
    one: Cohort,
    title: String,
    today: String,
    all: Vec<Application>,
    turn: Turn,
    /// How many were selected, of the places there are.
    selected: String,
}

type Which = Path<(String, String)>;

pub async fn list(visit: Visit, Path((_, id)): Which, Form(asked): Form<AskedPage>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut all = application::of(visit.db(), &id).await?;
    let selected = all.iter().filter(|one| one.state() == "selected").count();
    let here = visit.path(&format!("/cohortes/{id}/candidatures"));
    let turn = Turn::of(&mut all, &asked.page, (&here, &[]));
    let page = Applications {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        today: visit.db().today().to_string(),
        all,
        turn,
        selected: visit.count("cohort-selected-count", selected),
        one,
    };
    visit.page(&visit.t("cohort-applications"), &page)
}

#[derive(Template)]
#[template(path = "application.html")]
struct One {
    v: Visit,
    cohort: Cohort,
    title: String,
    one: Application,
    typed: Verdict,
    refusals: Refusals,
    verdicts: Vec<Choice>,
}

async fn of(visit: &Visit, id: &str) -> Result<Application, Fault> {
    application::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = of(&visit, &id).await?;
    let typed = Verdict { verdict: one.verdict.clone(), verdict_why: one.verdict_why.clone() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn decide(visit: Visit, Path((_, id)): Which, Form(typed): Form<Verdict>) -> Answer {
    let one = of(&visit, &id).await?;
    let cohort = found(&visit, &one.cohort_id).await?;
    let mut act = visit.act().await?;
    let one = application::held(&mut act, &one.id).await?.ok_or(Fault::Absent)?;
    if let Err(refusals) = application::decide(&mut act, &cohort, &one, &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    let token = link::make(&mut act, link::To::Application(&id)).await?;
    letters::tell_decided(&visit, &mut act, &cohort, (&one, &typed), &token).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/candidatures/{id}?avis=cohort-decided"))))
}

async fn show(visit: Visit, one: Application, typed: Verdict, refusals: Refusals) -> Answer {
    // The file read is the person's where they are known, and the application's otherwise.
    let known = people::person::id_of_email(visit.db(), &one.email).await?;
    page::note_reading(&visit, known.as_deref().unwrap_or(&one.id)).await?;
    let cohort = found(&visit, &one.cohort_id).await?;
    let page = One {
        v: visit.clone(),
        title: choices::title(&visit, &cohort),
        verdicts: choices::family(&visit, "cohort-application-is", VERDICTS),
        cohort,
        one,
        typed,
        refusals,
    };
    visit.page(&page.one.name, &page)
}
