//! What a person types of an organization, and what is wrong with it.
use super::{FORMS, Organization, ROLES, web_address};
use crate::neq;
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What was typed of an organization.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub legal_form: String,
    pub neq: String,
    pub address: String,
    pub municipality: String,
    pub postal_code: String,
    /// Chosen by the person; "" to let the address say.
    pub mrc: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub sector: String,
    pub about: String,
    /// What it is to the pole; none typed means an enterprise.
    pub role: Vec<String>,
    /// When editing, the day from which it is elsewhere, or that where it was said to be was a mistake.
    pub moved_on: String,
    pub mistaken: String,
    /// When editing, the last change that the person saw.
    pub seen: String,
    /// Among those it may be: the id of the one meant, or `new` for another.
    pub same: String,
}

impl Typed {
    /// What is wrong with it, whatever the rows.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let name = self.name.trim();
        refusals.unless(is_seen(name), "name", "people-refusal-name");
        refusals.unless(name.chars().count() <= 300, "name", "people-refusal-long");
        refusals.unless(FORMS.contains(&self.legal_form.as_str()), "legal_form", "people-refusal-form");
        let neq = neq::digits(&self.neq);
        refusals.unless(neq.is_empty() || neq::shape(&neq) != neq::Shape::Wrong, "neq", "people-refusal-neq");
        let texts = [
            ("address", &self.address, 300),
            ("municipality", &self.municipality, 200),
            ("phone", &self.phone, 60),
            ("email", &self.email, 254),
            ("website", &self.website, 500),
            ("about", &self.about, 10_000),
        ];
        for (field, text, most) in texts {
            refusals.unless(text.chars().count() <= most, field, "people-refusal-long");
        }
        let postal = self.postal_code.trim();
        let sound = postal.is_empty() || territory::PostalCode::parse(postal).is_ok();
        refusals.unless(sound, "postal_code", "people-refusal-postal");
        let phone = self.phone.trim();
        refusals.unless(phone.is_empty() || looks_like_phone(phone), "phone", "people-refusal-phone");
        let email = self.email.trim();
        refusals.unless(email.is_empty() || looks_like_email(email), "email", "people-refusal-email");
        let website = self.website.trim();
        let opens = website.is_empty() || looks_like_website(website);
        refusals.unless(opens, "website", "people-refusal-website");
        refusals.unless(
            self.mrc.is_empty() || territory::mrc(&self.mrc).is_some(),
            "mrc",
            "people-refusal-mrc",
        );
        let sector = self.sector.trim();
        refusals.unless(
            sector.is_empty() || territory::scian(sector).is_some(),
            "sector",
            "people-refusal-sector",
        );
        let roles = self.role.iter().all(|role| ROLES.contains(&role.as_str()));
        refusals.unless(roles, "role", "people-refusal-role");
        refusals
    }

    /// An organization as a form shows it, to be edited. Its MRC is "" when its address says the same.
    pub fn of(organization: &Organization) -> Typed {
        let o = organization.clone();
        let mut typed = Typed {
            name: o.name,
            legal_form: o.legal_form,
            neq: o.neq.unwrap_or_default(),
            address: o.address,
            municipality: o.municipality,
            postal_code: o.postal_code,
            mrc: String::new(),
            phone: o.phone,
            email: o.email,
            website: o.website,
            sector: o.sector,
            about: o.about,
            ..Typed::default()
        };
        if typed.placed() != o.mrc {
            typed.mrc = o.mrc;
        }
        typed
    }

    /// The fields in which it differs from an organization.
    pub fn changed(&self, from: &Organization) -> Vec<&'static str> {
        let (neq, placed) = (neq::digits(&self.neq), self.placed());
        let pairs = [
            ("name", self.name.trim(), from.name.as_str()),
            ("legal-form", &self.legal_form, &from.legal_form),
            ("neq", &neq, from.neq.as_deref().unwrap_or_default()),
            ("address", self.address.trim(), &from.address),
            ("municipality", self.municipality.trim(), &from.municipality),
            ("postal-code", self.postal_code.trim(), &from.postal_code),
            ("mrc", &placed, &from.mrc),
            ("phone", self.phone.trim(), &from.phone),
            ("email", self.email.trim(), &from.email),
            ("website", self.website.trim(), &from.website),
            ("sector", self.sector.trim(), &from.sector),
            ("about", self.about.trim(), &from.about),
        ];
        pairs.into_iter().filter(|(_, typed, kept)| typed != kept).map(|(field, ..)| field).collect()
    }

    /// The MRC chosen, or the one its address tells.
    pub fn placed(&self) -> String {
        if let Some(mrc) = territory::mrc(&self.mrc) {
            return mrc.code.to_owned();
        }
        let given = |text: &'_ str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let (postal, municipality) = (given(&self.postal_code), given(&self.municipality));
        let located = territory::locate(postal.as_deref(), municipality.as_deref(), None);
        located.mrc.map(|mrc| mrc.code.to_owned()).unwrap_or_default()
    }
}

/// The changed fields by the names under which they are confirmed: a sheet has a sector of its own.
pub(crate) fn said<'a>(changed: &[&'a str]) -> Vec<&'a str> {
    changed.iter().map(|field| if *field == "sector" { "scian" } else { field }).collect()
}

/// Digits enough to be called: `211`, `418 555-1234 poste 2`, `1 800 COOP`.
pub fn looks_like_phone(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() >= 3
}

/// Something before and after one `@`, and no space: the letter itself tells whether it arrives.
pub fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let sound = |part: &str| !part.is_empty() && !part.contains(['@', ' ', '\n', '<', '>', ',']);
    sound(name) && sound(host) && host.contains('.')
}

/// An address of the web: `https://…`, or a host such as `www.coop.example/fr`.
pub fn looks_like_website(text: &str) -> bool {
    let bare = text.split_once("://").map_or(text, |(_, bare)| bare);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = !text.contains(['<', '>', '"']);
    web_address(text).is_some() && plain && host.contains('.') && !host.contains(char::is_whitespace)
}
