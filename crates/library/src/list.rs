//! What the library keeps, narrowed by kind, by words and to what is late to be reviewed; and the same as a sheet.
use crate::{
    KEEP, choices,
    item::KINDS,
    shelf::{self, Filter, Item},
};
use askama::Template;
use page::{Answer, Choice, Form, Kept, Refusals, Turn, Visit, keep};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    asked: Asked,
    all: Vec<Item>,
    turn: Turn,
    today: String,
    kinds: Vec<Choice>,
    reviews: Vec<Choice>,
    refusals: Refusals,
}

/// What a list is narrowed to; "" is all.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub genre: String,
    pub mots: String,
    revision: String,
    pub page: String,
    forme: String,
}

/// What narrows a list to what is late to be reviewed.
const LATE: &str = "retard";

impl Asked {
    fn filter(&self) -> Filter {
        Filter { kind: self.genre.clone(), words: self.mots.clone(), late: self.revision == LATE }
    }

    /// What narrows the list, as addresses carry it.
    fn narrowed(&self) -> [(&str, &str); 3] {
        [("genre", self.genre.as_str()), ("mots", self.mots.as_str()), ("revision", self.revision.as_str())]
    }
}

impl List {
    /// Where the sheet is, in a form.
    fn sheet(&self, form: &str) -> String {
        let said: Vec<_> = self.asked.narrowed().into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(said).unwrap_or_default();
        self.v.path(&format!("/bibliotheque/exporter?{query}&forme={form}"))
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut all = shelf::list(visit.db(), &asked.filter()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/bibliotheque"), &asked.narrowed()));
    let mut kinds = choices::family(&visit, "library-kind", KINDS);
    kinds.insert(0, choices::none(&visit, "library-any"));
    let late = Choice { value: LATE.to_owned(), label: visit.t("library-late-only").into_owned() };
    let list = List {
        v: visit.clone(),
        all,
        turn,
        today: visit.db().today().to_string(),
        kinds,
        reviews: vec![choices::none(&visit, "library-any"), late],
        refusals: Refusals::default(),
        asked,
    };
    visit.page(&visit.t("library-menu"), &list)
}

/// The words of the sheet's columns, which bringing a file recognizes.
const COLUMNS: [&str; 14] = [
    "library-day",
    "library-kind",
    "library-title-fr",
    "library-title-en",
    "library-about-fr",
    "library-about-en",
    "library-source",
    "library-action",
    "library-place",
    "library-link",
    "library-topics",
    "library-carer",
    "library-review-by",
    "library-open-since",
];

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let all = shelf::list(visit.db(), &asked.filter()).await?;
    let heads: Vec<String> = COLUMNS.iter().map(|key| visit.t(key).into_owned()).collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    for dated in [0, 12, 13] {
        columns[dated] = Column::date(&heads[dated]);
    }
    let rows = all.into_iter().map(|one| {
        let place = if one.mrc.is_empty() { String::new() } else { choices::place(&visit, &one.mrc) };
        [
            one.day,
            visit.one_of("library-kind", &one.kind),
            one.title_fr,
            one.title_en,
            one.about_fr,
            one.about_en,
            one.source,
            choices::action(&visit, &one.action),
            place,
            one.link,
            one.topics,
            one.carer,
            one.review_by.unwrap_or_default(),
            one.open_since.unwrap_or_default(),
        ]
    });
    let title = visit.t("library-menu");
    keep(&visit, Kept::asked(&asked.forme), ("ressources", &title), &columns, rows)
}
