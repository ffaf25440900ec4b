//! What a pole settles for itself: its name, colour, language, address, region, year, and who answers for privacy.
use crate::{organization::looks_like_email, place::REGION, settle_logo};
use askama::Template;
use db::{Settings, YEAR_START, is_year_start};
use page::{Answer, Choice, Form, Refusals, Visit, is_readable, is_seen, logo, redirect, sort_by_text};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    name: String,
    colour: String,
    language: String,
    address: String,
    region: String,
    /// The day on which the pole's year begins: its month and its number, of two digits.
    year_month: String,
    year_day: String,
    privacy_name: String,
    privacy_email: String,
}

#[derive(Template)]
#[template(path = "settings.html")]
struct Page {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// The logo that the pole bears: where it is shown from, and the words that stand for it.
    borne: Option<(String, String)>,
    logo: settle_logo::Typed,
    languages: Vec<Choice>,
    regions: Vec<Choice>,
    months: Vec<Choice>,
    days: Vec<Choice>,
}

/// What a form that was refused brings back to the page; the settings stand as they are where it was not theirs.
#[derive(Default)]
pub struct Given {
    pub typed: Option<Typed>,
    pub logo: settle_logo::Typed,
    pub refusals: Refusals,
}

impl Typed {
    fn of(settings: &Settings) -> Typed {
        let get = |name: &str| settings.get(name).to_owned();
        let or = |name: &str, usual: &'static str| {
            Some(get(name)).filter(|said| !said.is_empty()).unwrap_or(usual.to_owned())
        };
        let start = or("pole.year-start", YEAR_START);
        let (month, day) = start.split_once('-').unwrap_or_default();
        Typed {
            name: get("pole.name"),
            colour: or("pole.colour", page::COLOUR),
            language: get("pole.language"),
            address: get("pole.address"),
            region: get(REGION),
            year_month: month.to_owned(),
            year_day: day.to_owned(),
            privacy_name: get("pole.privacy-name"),
            privacy_email: get("pole.privacy-email"),
        }
    }

    /// The first day of the year as it is kept (`04-01`), or "" where none was chosen.
    fn year_start(&self) -> String {
        match (self.year_month.trim(), self.year_day.trim()) {
            ("", "") => String::new(),
            (month, day) => format!("{month}-{day}"),
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
        let region = self.region.trim();
        refusals.unless(
            region.is_empty() || territory::region(region).is_some(),
            "region",
            "settings-refusal-region",
        );
        let start = self.year_start();
        refusals.unless(start.is_empty() || is_year_start(&start), "year_day", "settings-refusal-year-start");
        let email = self.privacy_email.trim();
        refusals.unless(email.is_empty() || looks_like_email(email), "privacy_email", "people-refusal-email");
        refusals
    }
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Given::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let refusals = typed.judge();
    if !refusals.none() {
        return show(visit, Given { typed: Some(typed), refusals, ..Given::default() });
    }
    let mut act = visit.act().await?;
    for (name, value) in [
        ("pole.name", &typed.name),
        ("pole.colour", &typed.colour),
        ("pole.language", &typed.language),
        ("pole.address", &typed.address),
        (REGION, &typed.region),
        ("pole.year-start", &typed.year_start()),
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

pub fn show(visit: Visit, given: Given) -> Answer {
    let typed = given.typed.unwrap_or_else(|| Typed::of(&visit.pole().settings()));
    let languages = ["fr", "en"]
        .map(|code| Choice { value: code.into(), label: visit.one_of("settings-language", code) });
    let languages = languages.into();
    let any = Choice { value: String::new(), label: visit.t("settings-region-none").into_owned() };
    let mut regions: Vec<Choice> = territory::regions()
        .iter()
        .map(|region| Choice { value: region.code.to_owned(), label: region.name.to_owned() })
        .collect();
    sort_by_text(&mut regions, |region| &region.label);
    regions.insert(0, any);
    let two = |number: i8, label: String| Choice { value: format!("{number:02}"), label };
    let months = (1..=12).map(|month| two(month, page::whole_month(month, visit.language()).to_owned()));
    let page = Page {
        v: visit.clone(),
        typed,
        refusals: given.refusals,
        borne: visit.pole().logo().map(|borne| (logo::inline(&borne), borne.1.clone())),
        logo: given.logo,
        languages,
        regions,
        months: months.collect(),
        days: (1..=31).map(|day| two(day, day.to_string())).collect(),
    };
    visit.page(&visit.t("settings"), &page)
}
