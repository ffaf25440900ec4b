//! The pole's own actions: the list of them beside the frame's, and adding or ending one.
use crate::{
    WRITE,
    own::{self, Own, Typed},
    told,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Language, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "add_own.html")]
struct AddOwn {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    choices: Vec<Choice>,
    axes: Vec<Listed>,
}

/// An axis with the frame's actions and the pole's.
struct Listed {
    name: &'static str,
    actions: Vec<(&'static str, &'static str)>,
    own: Vec<Own>,
}

impl AddOwn {
    fn says<'a>(&self, own: &'a Own) -> &'a str {
        if self.v.language() == Language::French { &own.french } else { &own.english }
    }
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match own::add(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/plan/actions-du-pole?avis=plan-own-added")))
        }
    }
}

pub async fn end(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !own::end(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/plan/actions-du-pole?avis=plan-own-ended")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let all = own::all(visit.db()).await?;
    let french = visit.language() == Language::French;
    let listed = |axis: &'static frame::Axis| Listed {
        name: told::axis(&visit, axis),
        actions: axis.actions.iter().map(|a| (a.code, if french { a.french } else { a.english })).collect(),
        own: all.iter().filter(|own| own.axis == axis.code).cloned().collect(),
    };
    let axes: Vec<Listed> = frame::VERSIONS[frame::VERSIONS.len() - 1].axes.iter().map(listed).collect();
    let choice = |axis: &frame::Axis| Choice {
        value: axis.code.to_owned(),
        label: told::axis(&visit, axis).to_owned(),
    };
    let choices = frame::AXES.iter().map(choice).collect();
    visit.page(&visit.t("plan-own"), &AddOwn { v: visit.clone(), typed, refusals, choices, axes })
}
