//! Checking a secret ballot by its code: whether it was counted, never what it says.
use crate::ballot::{self, Counted};
use askama::Template;
use page::{Answer, Form, Refusals, Visit};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "check.html")]
struct Check {
    v: Visit,
    /// What was typed, when it was refused.
    code: String,
    counted: Option<Counted>,
    refusals: Refusals,
}

impl Check {
    fn told(&self, counted: &Counted) -> String {
        let things = [
            ("votes", counted.votes.into()),
            ("day", self.v.day(&counted.day).into()),
            ("motion", counted.text.as_str().into()),
        ];
        self.v.tf("assembly-counted", &things)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    code: String,
}

pub async fn page(visit: Visit) -> Answer {
    let check = Check { v: visit.clone(), code: String::new(), counted: None, refusals: Refusals::default() };
    visit.page(&visit.t("assembly-check"), &check)
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let counted = ballot::counted(visit.db(), &typed.code).await?;
    let title = visit.t("assembly-check").into_owned();
    let mut refusals = Refusals::default();
    refusals.unless(counted.is_some(), "code", "assembly-refusal-unknown-code");
    let code = if counted.is_some() { String::new() } else { typed.code };
    let check = Check { v: visit.clone(), code, counted, refusals };
    if check.refusals.none() { visit.taken(&title, &check) } else { visit.page(&title, &check) }
}
