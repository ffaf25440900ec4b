//! Resources as everyone may read them: all of them, narrowed by kind and words, and one with what machines read.
use crate::{
    choices,
    document::{self, Document},
    item::KINDS,
    list::Asked,
    see::Which,
    shared_role::{self, Role},
    shelf::{self, Filter, Item},
    version::{self, Version},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Turn, Visit, file, prose};
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "open.html")]
struct Open {
    v: Visit,
    asked: Asked,
    none_at_all: bool,
    count: String,
    all: Vec<Item>,
    turn: Turn,
    kinds: Vec<Choice>,
    refusals: Refusals,
}

#[derive(Template)]
#[template(path = "one.html")]
struct One {
    v: Visit,
    one: Item,
    title: String,
    about: String,
    documents: Vec<Document>,
    /// The version in force, with the roles that its partners share.
    version: Option<Version>,
    roles: Vec<Role>,
    /// For machines: JSON in which no `<` stands, so that nothing typed can end it.
    described: String,
}

pub async fn list(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut known = shelf::list(visit.db(), &Filter::default()).await?;
    known.retain(Item::is_open);
    let some = KINDS.into_iter().filter(|kind| known.iter().any(|one| one.kind == *kind));
    let mut kinds = choices::family(&visit, "library-kind", some);
    kinds.insert(0, choices::none(&visit, "library-any"));
    let none_at_all = known.is_empty();
    let filter = Filter { kind: asked.genre.clone(), words: asked.mots.clone(), late: false };
    let mut all = shelf::list(visit.db(), &filter).await?;
    all.retain(Item::is_open);
    let narrowed = [("genre", asked.genre.as_str()), ("mots", asked.mots.as_str())];
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/ressources"), &narrowed));
    let count = visit.count("library-count", turn.count);
    let refusals = Refusals::default();
    let open = Open { v: visit.clone(), none_at_all, count, all, turn, kinds, refusals, asked };
    visit.page(&visit.t("library-open"), &open)
}

/// A resource that everyone may read.
async fn opened(visit: &Visit, id: &str) -> Result<Item, Fault> {
    shelf::find(visit.db(), id).await?.filter(Item::is_open).ok_or(Fault::Absent)
}

/// What machines read of it (schema.org, CreativeWork).
fn described(visit: &Visit, one: &Item) -> Value {
    let here = format!("{}{}", visit.house().origin, visit.path(&format!("/ressources/{}", one.id)));
    let mut told = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": here,
        "url": here,
        "name": one.title(visit.language()),
        "description": one.about(visit.language()),
        "genre": visit.one_of("library-kind", &one.kind),
        "datePublished": one.day,
        "keywords": one.topics,
        "inLanguage": visit.language().tag(),
        "sdPublisher": { "@type": "Organization", "name": visit.pole().name(),
            "url": format!("{}{}", visit.house().origin, visit.path("")) },
    });
    if !one.source.is_empty() {
        told["author"] = json!({ "@type": "Organization", "name": one.source });
    }
    if !one.link.is_empty() {
        told["sameAs"] = one.link.clone().into();
    }
    told
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = opened(&visit, &id).await?;
    let today = visit.db().today().to_string();
    let versions = version::of(visit.db(), &one.id).await?;
    let in_force = |version: &Version| {
        version.from_on <= today && version.until_on.as_ref().is_none_or(|until| *until >= today)
    };
    let version = versions.into_iter().find(in_force);
    let roles = match &version {
        Some(version) => shared_role::of(visit.db(), &version.id).await?,
        None => vec![],
    };
    let title = one.title(visit.language()).to_owned();
    let page = One {
        v: visit.clone(),
        title: title.clone(),
        about: prose::html(one.about(visit.language())),
        documents: document::KEPT.of(visit.db(), &one.id).await?,
        version,
        roles,
        described: described(&visit, &one).to_string().replace('<', "\\u003c"),
        one,
    };
    visit.page(&title, &page)
}

/// A PDF of a resource that everyone may read.
pub async fn document(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    let one = opened(&visit, &id).await?;
    let bytes = document::KEPT.bytes(visit.db(), &one.id, &document).await?.ok_or(Fault::Absent)?;
    Ok(file(bytes, "application/pdf", &format!("document-{document}.pdf")))
}
