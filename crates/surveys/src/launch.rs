//! Opening a survey: to whom, from which day to which, and when those who have not answered are reminded.
use crate::{
    letters,
    questionnaire::Questionnaire,
    shape::found,
    survey::{self, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};
use people::organization::{self, ROLES};

#[derive(Template)]
#[template(path = "launch.html")]
struct Launch {
    v: Visit,
    one: Questionnaire,
    typed: Typed,
    refusals: Refusals,
    audiences: Vec<Choice>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { opens_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match survey::launch(visit.db(), &mut act, &one, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, typed, refusals).await
        }
        Ok(survey) => {
            letters::ask(&mut act).await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/sondages/{survey}?avis=survey-launched"))))
        }
    }
}

async fn show(visit: Visit, one: Questionnaire, typed: Typed, refusals: Refusals) -> Answer {
    let told = |value: String| Choice { label: letters::audience(&visit, &value), value };
    let mut audiences: Vec<Choice> =
        ["members", "directory"].into_iter().map(|value| told(value.to_owned())).collect();
    audiences
        .extend(ROLES.iter().filter(|role| **role != "enterprise").map(|role| told(format!("role:{role}"))));
    let codes = organization::places(visit.db()).await?;
    let known = codes.into_iter().filter(|code| territory::mrc(code).is_some());
    let mut places: Vec<Choice> = known.map(|code| told(format!("mrc:{code}"))).collect();
    sort_by_text(&mut places, |place| &place.label);
    audiences.extend(places);
    visit.page(&visit.t("survey-launch"), &Launch { v: visit.clone(), one, typed, refusals, audiences })
}
