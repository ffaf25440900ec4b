//! Who answers for privacy at the pole: their title and how they are reached, published for everyone.
use askama::Template;
use db::Settings;
use page::{Answer, Form, Refusals, Visit, is_seen, redirect};
use people::organization::{looks_like_email, looks_like_phone};
use serde::Deserialize;

/// Each field, and the setting that keeps it.
pub const SETTINGS: [(&str, &str); 4] = [
    ("name", "pole.privacy-name"),
    ("title", "pole.privacy-title"),
    ("email", "pole.privacy-email"),
    ("phone", "pole.privacy-phone"),
];

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub title: String,
    pub email: String,
    pub phone: String,
}

#[derive(Template)]
#[template(path = "officer.html")]
struct Page {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
}

impl Typed {
    pub fn of(settings: &Settings) -> Typed {
        let [name, title, email, phone] = SETTINGS.map(|(_, setting)| settings.get(setting).to_owned());
        Typed { name, title, email, phone }
    }

    fn values(&self) -> [&str; 4] {
        [self.name.trim(), self.title.trim(), self.email.trim(), self.phone.trim()]
    }

    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.name), "name", "people-refusal-person-name");
        refusals.unless(is_seen(&self.title), "title", "people-refusal-title");
        for ((field, _), value) in SETTINGS.iter().zip(self.values()) {
            refusals.unless(value.chars().count() <= 200, field, "people-refusal-long");
        }
        let [.., email, phone] = self.values();
        refusals.unless(looks_like_email(email), "email", "people-refusal-email");
        refusals.unless(phone.is_empty() || looks_like_phone(phone), "phone", "people-refusal-phone");
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
    for ((_, setting), value) in SETTINGS.iter().zip(typed.values()) {
        if visit.pole().settings().get(setting) != value {
            Settings::set(&mut act, setting, value).await?;
        }
    }
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/vie-privee?avis=privacy-officer-saved")))
}

fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    visit.page(&visit.t("privacy-officer"), &Page { v: visit.clone(), typed, refusals })
}
