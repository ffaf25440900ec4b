//! What a pole settles for itself: its name, colour, language, address, year, and who answers for privacy.
use crate::organization::looks_like_email;
use askama::Template;
use db::{Settings, YEAR_START, is_year_start};
use page::{Answer, Choice, Form, Refusals, Visit, is_readable, is_seen, redirect};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    colour: String,
    language: String,
    address: String,
    year_start: String,
    privacy_name: String,
    privacy_email: String,
}

#[derive(Template)]
#[template(path = "settings.html")]
struct Page {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    languages: Vec<Choice>,
}

impl Typed {
    fn of(settings: &Settings) -> Typed {
        let get = |name: &str| settings.get(name).to_owned();
        Typed {
            name: get("pole.name"),
            colour: get("pole.colour"),
            language: get("pole.language"),
            address: get("pole.address"),
            year_start: match settings.get("pole.year-start") {
                "" => YEAR_START.to_owned(),
                said => said.to_owned(),
            },
            privacy_name: get("pole.privacy-name"),
            privacy_email: get("pole.privacy-email"),
        }
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let name = self.name.trim();
        refusals.unless(is_seen(name), "name", "settings-refusal-name");
        for (field, text) in
            [("name", name), ("address", &self.address), ("privacy_name", &self.privacy_name)]
        {
            refusals.unless(text.chars().count() <= 300, field, "people-refusal-long");
        }
        let colour = self.colour.trim();
        refusals.unless(colour.is_empty() || is_readable(colour), "colour", "settings-refusal-colour");
        refusals.unless(["", "fr", "en"].contains(&&*self.language), "language", "settings-refusal-language");
        let start = self.year_start.trim();
        refusals.unless(
            start.is_empty() || is_year_start(start),
            "year_start",
            "settings-refusal-year-start",
        );
        let email = self.privacy_email.trim();
        refusals.unless(email.is_empty() || looks_like_email(email), "privacy_email", "people-refusal-email");
        refusals
    }
}

pub async fn page(visit: Visit) -> Answer {
    let typed = Typed::of(&visit.pole().settings());
    show(visit, typed, Refusals::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let refusals = typed.judge();
    if !refusals.none() {
        return show(visit, typed, refusals);
    }
    let mut act = visit.act().await?;
    for (name, value) in [
        ("pole.name", &typed.name),
        ("pole.colour", &typed.colour),
        ("pole.language", &typed.language),
        ("pole.address", &typed.address),
        ("pole.year-start", &typed.year_start),
        ("pole.privacy-name", &typed.privacy_name),
        ("pole.privacy-email", &typed.privacy_email),
    ] {
        if visit.pole().settings().get(name) != value.trim() {
            Settings::set(&mut act, name, value.trim()).await?;
        }
    }
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/reglages?avis=settings-saved")))
}

fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let languages = ["fr", "en"]
        .map(|code| Choice { value: code.into(), label: visit.one_of("settings-language", code) });
    let languages = languages.into();
    visit.page(&visit.t("settings"), &Page { v: visit.clone(), typed, refusals, languages })
}
