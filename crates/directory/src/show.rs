//! One enterprise as everyone may read it, with its card for an address book and what machines read.
use crate::{
    KEEP,
    browse::kept_a_moment,
    public::{Public, served},
    written,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit, file, moved, prose};
use people::{
    organization,
    person_shown::{self, Public as Person},
};

#[derive(Template)]
#[template(path = "sheet.html")]
struct Show {
    v: Visit,
    sheet: Public,
    sector: String,
    serves: String,
    story: String,
    /// Those who chose to be shown, as far as they did.
    persons: Vec<Person>,
    /// For machines: JSON in which no `<` stands, so that nothing typed can end it.
    described: String,
}

pub async fn published(visit: &Visit, id: &str) -> Result<Public, Fault> {
    written::find(visit.db(), id).await?.and_then(Public::of).ok_or(Fault::Absent)
}

fn address(visit: &Visit, id: &str) -> String {
    format!("{}{}", visit.house().origin, visit.path(&format!("/repertoire/{id}")))
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let sheet = match published(&visit, &id).await {
        Err(Fault::Absent) => return onward(&visit, &id, "").await,
        found => found?,
    };
    let language = visit.language().code();
    let scian = territory::scian(&sheet.scian).map(|sector| sector.title(language)).unwrap_or_default();
    let sectors = [sheet.sector_name(language), scian];
    let serves: Vec<String> = sheet.serves.iter().map(|place| served(place, language)).collect();
    let show = Show {
        sector: sectors.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · "),
        serves: serves.join(", "),
        persons: person_shown::in_organization(visit.db(), &id).await?,
        story: prose::html(sheet.story(language)),
        described: sheet.described(&address(&visit, &id), language).to_string().replace('<', "\\u003c"),
        v: visit.clone(),
        sheet,
    };
    Ok(kept_a_moment(&visit, visit.page(&show.sheet.name.clone(), &show)?))
}

/// Leads from the sheet of an organization that turned out to be another to the same of the other's, when everyone may
/// read it.
pub async fn onward(visit: &Visit, id: &str, rest: &str) -> Answer {
    let merged = organization::find(visit.db(), id).await?.and_then(|one| one.merged_into);
    let keeper = merged.ok_or(Fault::Absent)?;
    published(visit, &keeper).await?;
    Ok(moved(&visit.path(&format!("/repertoire/{keeper}{rest}"))))
}

pub async fn card(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let sheet = match published(&visit, &id).await {
        Err(Fault::Absent) => return onward(&visit, &id, "/carte.vcf").await,
        found => found?,
    };
    let card = sheet.card(&address(&visit, &id));
    Ok(kept_a_moment(&visit, file(card.into_bytes(), "text/vcard; charset=utf-8", "carte.vcf")))
}
