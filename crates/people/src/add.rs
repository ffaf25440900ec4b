//! Adding an organization to those a pole knows.
use crate::organization::{self, FORMS, Typed};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "add.html")]
struct Add {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    forms: Vec<Choice>,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match organization::add(&mut act, &typed).await? {
        Err(refusals) => show(visit, typed, refusals),
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-added"))))
        }
    }
}

fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let label = |form: &str| visit.t(&format!("people-form-{form}")).into_owned();
    let forms = FORMS.iter().map(|form| Choice { value: form.to_string(), label: label(form) }).collect();
    visit.page(&visit.t("people-add"), &Add { v: visit.clone(), typed, refusals, forms })
}
