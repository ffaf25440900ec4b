//! Whom bulletins reach: who may be written to today and why, and to whom one issue went.
use crate::{
    bulletin,
    sending::{self, Told},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Kept, Visit, keep};
use people::consent::Agreeing;
use serde::Deserialize;
use sheets::Column;

/// Lines of a page.
const PAGE: usize = 100;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
    forme: String,
}

impl Asked {
    fn page(&self) -> usize {
        self.page.parse().unwrap_or(1_usize).clamp(1, 100_000)
    }
}

#[derive(Template)]
#[template(path = "readers.html")]
struct Readers {
    v: Visit,
    count: String,
    all: Vec<Agreeing>,
    page: usize,
    pages: usize,
}

#[derive(Template)]
#[template(path = "sendings.html")]
struct Sendings {
    v: Visit,
    id: String,
    title: String,
    all: Vec<Told>,
    page: usize,
    pages: usize,
}

async fn agreeing(visit: &Visit) -> Result<Vec<Agreeing>, Fault> {
    let mut rows = visit.db().rows().acquire().await?;
    Ok(sending::recipients(&mut rows, &visit.db().today().to_string()).await?)
}

pub async fn readers(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (all, page) = (agreeing(&visit).await?, asked.page());
    let readers = Readers {
        count: visit.count("com-readers", all.len()),
        pages: all.len().div_ceil(PAGE),
        all: all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        page,
        v: visit.clone(),
    };
    visit.page(&visit.t("com-subscribers"), &readers)
}

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let heads = ["com-person", "com-email", "com-language", "com-since", "com-basis", "com-holds-until"]
        .map(|key| visit.t(key).into_owned());
    let columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    let rows = agreeing(&visit).await?.into_iter().map(|one| {
        let basis = visit.one_of("people-basis", &one.consent.basis);
        let until = one.consent.ends_on().unwrap_or_default();
        [one.person.name, one.person.email, one.person.language, one.consent.given_on, basis, until]
    });
    let title = visit.t("com-subscribers");
    keep(&visit, Kept::asked(&asked.forme), ("abonnes-infolettre", &title), &columns, rows)
}

pub async fn sendings(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Answer {
    let one = bulletin::find(visit.db().rows(), &id).await?.ok_or(Fault::Absent)?;
    let page = asked.page();
    let most = i64::try_from(PAGE).unwrap_or_default();
    let skip = i64::try_from((page - 1) * PAGE).unwrap_or_default();
    let sendings = Sendings {
        title: one.title(visit.language()).to_owned(),
        all: sending::of(visit.db(), &id, skip, most).await?,
        pages: usize::try_from(one.wanted).unwrap_or_default().div_ceil(PAGE),
        page,
        id,
        v: visit.clone(),
    };
    visit.page(&visit.t("com-sendings"), &sendings)
}
