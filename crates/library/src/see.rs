//! One resource, whole: what it is, its documents and versions, its reviews, how it was passed on, and its history.
use crate::{
    KEEP, choices,
    document::{self, Document},
    item::FRAMEWORK,
    passing::{self, Passing, WAYS},
    review::{self, Review, STATES},
    shelf::{self, Item},
    version::{self, Version},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use page::{Answer, Choice, Fault, Refusals, Visit, prose, redirect};
use people::pick::{self, Pick};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Item,
    title: String,
    about: String,
    action: String,
    place: String,
    today: String,
    documents: Vec<Document>,
    versions: Vec<Version>,
    reviews: Vec<Review>,
    passings: Vec<Passing>,
    typed: Given,
    to: Pick,
    states: Vec<Choice>,
    ways: Vec<Choice>,
    /// The documents that a version may be of.
    papers: Vec<Choice>,
    told: Vec<Told>,
    refusals: Refusals,
}

impl See {
    fn refuses(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.refusals.on(field).is_empty())
    }

    fn refuses_review(&self) -> bool {
        self.refuses(&["state", "found", "next_on"])
    }

    fn refuses_passing(&self) -> bool {
        self.refuses(&["how", "passed_on", "who", "remark"])
    }

    fn refuses_document(&self) -> bool {
        self.refuses(&["title", "url", "file"])
    }

    fn refuses_version(&self) -> bool {
        self.refuses(&["number", "from_on", "document"])
    }

    fn refuses_withdrawal(&self) -> bool {
        self.refuses(&["reason"])
    }

    fn is_framework(&self) -> bool {
        self.one.kind == FRAMEWORK
    }
}

/// What was typed in one of the forms of the page.
#[derive(Default)]
pub struct Given {
    pub review: review::Typed,
    pub passing: passing::Typed,
    pub document: document::Typed,
    pub version: version::Typed,
    pub reason: String,
}

pub type Which = Path<(String, String)>;

/// The resource of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Item, Fault> {
    shelf::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

/// On to a resource, with a notice.
pub fn onward(visit: &Visit, id: &str, notice: &str) -> Response {
    redirect(&visit.path(&format!("/bibliotheque/{id}?avis={notice}")))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, Given::default(), Refusals::default()).await
}

/// The page of a resource, with what was typed in one of its forms.
pub async fn show(visit: Visit, one: Item, mut typed: Given, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    if typed.passing.passed_on.is_empty() && refusals.on("passed_on").is_empty() {
        typed.passing.passed_on.clone_from(&today);
    }
    let mut heard = Refusals::default();
    let to = &mut typed.passing;
    let to = pick::organization(visit.db(), &to.who, &mut to.organization, &mut heard).await?;
    let title = one.title(visit.language()).to_owned();
    let documents = document::KEPT.of(visit.db(), &one.id).await?;
    let paper = |paper: &Document| Choice { value: paper.id.clone(), label: paper.title.clone() };
    let see = See {
        v: visit.clone(),
        title: title.clone(),
        about: prose::html(one.about(visit.language())),
        action: choices::action(&visit, &one.action),
        place: choices::place(&visit, &one.mrc),
        papers: std::iter::once(choices::none(&visit, "library-paper-none"))
            .chain(documents.iter().map(paper))
            .collect(),
        documents,
        versions: version::of(visit.db(), &one.id).await?,
        reviews: review::of(visit.db(), &one.id).await?,
        passings: passing::of(visit.db(), &one.id).await?,
        states: choices::family(&visit, "library-state", STATES),
        ways: choices::family(&visit, "library-way", WAYS),
        told: history::about(&visit, "resource", &one.id).await?,
        today,
        one,
        typed,
        to,
        refusals,
    };
    visit.page(&title, &see)
}
