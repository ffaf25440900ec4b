//! Shaping a questionnaire: its title and its questions while it is a draft; as it was asked ever after.
use crate::{
    ASK,
    model::MODELS,
    question::{self, KINDS, MEANINGS, Question},
    questionnaire::{self, Questionnaire, Typed},
    survey::{self, Survey},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::told::{self, Told};

#[derive(Template)]
#[template(path = "begin.html")]
struct Begin {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    models: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "shape.html")]
struct Shape {
    v: Visit,
    one: Questionnaire,
    typed: Typed,
    asking: question::Typed,
    refusals: Refusals,
    questions: Vec<Question>,
    surveys: Vec<Survey>,
    kinds: Vec<Choice>,
    meanings: Vec<Choice>,
    told: Vec<Told>,
}

pub async fn blank(visit: Visit) -> Answer {
    begin_again(visit, Typed::default(), Refusals::default())
}

fn begin_again(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let none = Choice { value: String::new(), label: visit.t("survey-model-none").into_owned() };
    let model = |key: &str| Choice { value: key.to_owned(), label: visit.one_of("survey-model", key) };
    let models = std::iter::once(none).chain(MODELS.iter().map(|one| model(one.key))).collect();
    visit.page(&visit.t("survey-begin"), &Begin { v: visit.clone(), typed, refusals, models })
}

pub async fn begin(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match questionnaire::begin(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            begin_again(visit, typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/questionnaires/{id}"))))
        }
    }
}

/// The questionnaire of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Questionnaire, Fault> {
    questionnaire::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed::of(&one);
    show(visit, one, typed, question::Typed::default(), Refusals::default()).await
}

pub async fn reword(visit: Visit, Path((_, id)): Path<(String, String)>, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = questionnaire::reword(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, one, typed, question::Typed::default(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/questionnaires/{id}?avis=people-saved"))))
}

pub async fn renew(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    let draft = questionnaire::renew(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/questionnaires/{draft}"))))
}

/// The choices of kinds and meanings.
pub fn choices(visit: &Visit) -> (Vec<Choice>, Vec<Choice>) {
    let kind = |kind: &&str| Choice { value: kind.to_string(), label: visit.one_of("survey-kind", kind) };
    let means = |(means, _): &(&str, &str)| Choice {
        value: means.to_string(),
        label: visit.one_of("survey-means", means),
    };
    let mut meanings =
        vec![Choice { value: String::new(), label: visit.t("survey-means-nothing").into_owned() }];
    meanings.extend(MEANINGS.iter().map(means));
    (KINDS.iter().map(kind).collect(), meanings)
}

/// Shows a questionnaire with what is refused of a form on its page.
pub async fn show(
    visit: Visit,
    one: Questionnaire,
    typed: Typed,
    asking: question::Typed,
    refusals: Refusals,
) -> Answer {
    let (kinds, meanings) = choices(&visit);
    let title = one.title(visit.language()).to_owned();
    let shape = Shape {
        questions: question::of(visit.db(), &one.id).await?,
        surveys: survey::of_series(visit.db(), &one.series).await?,
        told: told::about(&visit, "questionnaire", &one.id).await?,
        v: visit.clone(),
        one,
        typed,
        asking,
        refusals,
        kinds,
        meanings,
    };
    visit.page(&title, &shape)
}
