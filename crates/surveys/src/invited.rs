//! Who was asked: each organization of a survey, whether it answered, how, and what can be done about it.
use crate::{
    follow::found,
    invitation::{self, Invitation},
    survey::Survey,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, sort_by_text};
use serde::Deserialize;

/// Organizations on a page.
const PAGE: usize = 100;
const STATES: [&str; 3] = ["waiting", "answered", "excluded"];

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    etat: String,
    page: String,
}

#[derive(Template)]
#[template(path = "invited.html")]
struct Invited {
    v: Visit,
    one: Survey,
    state: String,
    states: Vec<Choice>,
    refusals: Refusals,
    count: String,
    invited: Vec<Invitation>,
    page: usize,
    pages: usize,
}

impl Invited {
    /// When and how it answered, why it was taken out, or how far it was written to.
    fn how(&self, one: &Invitation) -> String {
        match (&one.excluded_on, &one.answered_on) {
            (Some(day), _) => {
                format!("{}, {}", self.v.one_of("survey-why", &one.excluded_why), self.v.day(day))
            }
            (_, Some(day)) => {
                format!("{}, {}", self.v.one_of("survey-channel", &one.channel), self.v.day(day))
            }
            _ if one.email.is_empty() => self.v.t("survey-no-email").into_owned(),
            _ if one.ended > 0 => self.v.t("survey-letters-ended").into_owned(),
            _ => self.v.count("survey-letters", usize::try_from(one.letters).unwrap_or_default()),
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut invited = invitation::of(visit.db(), &id).await?;
    let mut states = vec![Choice { value: String::new(), label: visit.t("people-any").into_owned() }];
    states.extend(
        STATES.map(|state| Choice { value: state.into(), label: visit.one_of("survey-invited", state) }),
    );
    if STATES.contains(&&*asked.etat) {
        invited.retain(|one| one.state() == asked.etat);
    }
    sort_by_text(&mut invited, |one| &one.name);
    let page = asked.page.parse().unwrap_or(1_usize).clamp(1, 10_000);
    let (count, pages) = (invited.len(), invited.len().div_ceil(PAGE));
    let shown = Invited {
        v: visit.clone(),
        one,
        state: asked.etat,
        states,
        refusals: Refusals::default(),
        count: visit.count("survey-invited-count", count),
        invited: invited.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        page,
        pages,
    };
    visit.page(&visit.t("survey-invited"), &shown)
}
