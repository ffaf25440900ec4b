//! Who was asked: each organization of a survey, whether it answered, how, and what can be done about it.
use crate::{
    follow::found,
    invitation::{self, Invitation, REASONS},
    narrow::Narrow,
    parted, portrait, question,
    results::name,
    survey::Survey,
    told,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, sort_by_text};
use serde::Deserialize;

/// Organizations on a page.
const PAGE: usize = 100;
const STATES: [&str; 6] = ["asked", "waiting", "unreached", "answered", "excluded", "merged"];

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    etat: String,
    /// Why they were taken out.
    motif: String,
    page: String,
    /// What they said to one question: a choice of it, or an amount between two bounds.
    question: String,
    choix: String,
    de: String,
    a: String,
    /// Their MRC or their sector, as the portrait parts them.
    par: String,
    valeur: String,
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
    /// What they are narrowed to, in words, or "".
    narrowed: String,
    /// What was asked, as the address of another page of them carries it.
    query: String,
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
        invited.retain(|one| one.is(&asked.etat));
    }
    let (mut narrowed, mut query) = (vec![], format!("etat={}", asked.etat));
    if REASONS.contains(&&*asked.motif) {
        invited.retain(|one| one.excluded_why == asked.motif);
        narrowed.push(visit.one_of("survey-why", &asked.motif));
        query.push_str(&format!("&motif={}", asked.motif));
    }
    let questions = question::of(visit.db(), &one.questionnaire_id).await?;
    let narrow = Narrow::read(&asked.question, &asked.choix, &asked.de, &asked.a);
    if let Some(question) = questions.iter().find(|question| question.id == narrow.question) {
        let all = told::all(&visit, &one).await?;
        invited.retain(|invited| narrow.holds(question, &all, &invited.id, one.year()));
        let choice = narrow.choice.as_ref();
        let say = |key: &str| visit.t(key).into_owned();
        narrowed.push(question.words(visit.language()).to_owned());
        narrowed.extend(choice.map(|choice| name(question, choice, visit.language(), say)));
        query = format!("{query}&{}", narrow.query());
    }
    if parted::PARTS.contains(&&*asked.par) {
        let places = parted::places(visit.db(), &id, &asked.par).await?;
        invited.retain(|one| places.get(&one.id).map(String::as_str).unwrap_or_default() == asked.valeur);
        narrowed.push(portrait::name(&visit, &asked.par, &asked.valeur));
        query = format!("{query}&par={}&valeur={}", asked.par, asked.valeur);
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
        narrowed: narrowed.join(", "),
        query,
        invited: invited.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        page,
        pages,
    };
    visit.page(&visit.t("survey-invited"), &shown)
}
