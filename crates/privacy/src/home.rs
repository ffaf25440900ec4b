//! The page of privacy: requests to answer, whose file to open, what is kept how long, and incidents.
use crate::{
    dossier,
    request::{self, KINDS, OUTCOMES, Request, Typed},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit};
use people::person::Person;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    v: Visit,
    today: String,
    requests: Vec<Request>,
    typed: Typed,
    refusals: Refusals,
    /// Those who may be the one who asks.
    likely: Vec<Person>,
    kinds: Vec<Choice>,
    outcomes: Vec<Choice>,
    /// Whose file is looked for, and who answers to that name.
    q: String,
    found: Vec<Person>,
    /// The request whose answer was refused, or "".
    answered: String,
    officer: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
}

impl Home {
    fn refused(&self, request: &Request) -> bool {
        self.answered == request.id
    }

    fn late(&self, request: &Request) -> bool {
        request.is_late(&self.today)
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let typed = Typed { received_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, &asked.q, typed, Refusals::default(), vec![], "").await
}

/// Shows the page with what is refused of a request, or of the answer to one (its id).
pub async fn show(
    visit: Visit,
    q: &str,
    typed: Typed,
    refusals: Refusals,
    likely: Vec<Person>,
    answered: &str,
) -> Answer {
    let db = visit.db();
    let choices = |family: &str, of: &[&str]| {
        of.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let home = Home {
        today: db.today().to_string(),
        requests: request::all(db).await?,
        kinds: choices("privacy-request", &KINDS),
        outcomes: choices("privacy-outcome", &OUTCOMES),
        found: dossier::named(db, q).await?,
        q: q.to_owned(),
        officer: visit.pole().settings().get("pole.privacy-name").to_owned(),
        answered: answered.to_owned(),
        v: visit.clone(),
        typed,
        refusals,
        likely,
    };
    visit.page(&visit.t("privacy-menu"), &home)
}
