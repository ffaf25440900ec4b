//! What everyone may read of an enterprise: the one place where what was not chosen is left out.
use crate::{offer::Offer, photo::Photo, sector, spot, trade, written::Written};
use page::entry_id;
use search::Entry;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Empty where nothing is written, or it is not shown.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Public {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub municipality: String,
    /// Code and name of its MRC.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mrc: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mrc_name: String,
    /// Latitude and longitude of its municipality: never of its door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality_at: Option<(f64, f64)>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sector: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scian: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Photo>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub story_fr: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub story_en: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub website: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub neq: String,
    /// The day on which the whole of it was last said to be right, no field of it contested.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub confirmed_on: String,
    /// A member that agreed to be shown as one.
    pub member: bool,
}

impl Public {
    /// None when the sheet is not in the directory.
    pub fn of(written: Written) -> Option<Public> {
        if !written.published() {
            return None;
        }
        let shown = written.shown.fields.clone();
        let when =
            |field: &str, text: String| if shown.iter().any(|f| f == field) { text } else { String::new() };
        let shows = |field: &str| shown.iter().any(|shown| shown == field);
        let (row, sheet) = (written.row, written.sheet);
        let mrc = territory::mrc(&row.mrc);
        let known = territory::municipality_named(&row.municipality, None);
        let here = known.into_iter().find(|place| place.mrc() == mrc && mrc.is_some());
        Some(Public {
            municipality_at: here.and_then(|place| place.at),
            mrc_name: mrc.map(|mrc| mrc.name.to_owned()).unwrap_or_default(),
            serves: when("serves", sheet.serves).split_whitespace().map(str::to_owned).collect(),
            offers: if shows("offers") { written.offers } else { vec![] },
            photos: if shows("photos") { written.photos } else { vec![] },
            member: written.member && shows("member"),
            sector: when("sector", sheet.sector),
            scian: when("sector", row.scian),
            story_fr: when("story", sheet.story_fr),
            story_en: when("story", sheet.story_en),
            website: people::organization::web_address(&when("website", row.website)).unwrap_or_default(),
            phone: when("phone", row.phone),
            email: when("email", row.email),
            address: when("address", row.address),
            postal_code: when("address", row.postal_code),
            neq: when("neq", row.neq),
            confirmed_on: row.right_on,
            id: row.id,
            name: row.name,
            legal_form: row.legal_form,
            municipality: row.municipality,
            mrc: row.mrc,
        })
    }

    pub fn buyers(&self) -> bool {
        self.offers.iter().any(|offer| offer.buyers == 1)
    }

    pub fn sells(&self) -> bool {
        self.offers.iter().any(Offer::sold)
    }

    pub fn rents(&self) -> bool {
        self.offers.iter().any(Offer::rented)
    }

    /// The story in a language, or the French one.
    pub fn story(&self, language: &str) -> &str {
        if language == "en" && !self.story_en.is_empty() { &self.story_en } else { &self.story_fr }
    }

    pub fn sector_name(&self, language: &str) -> &'static str {
        sector::find(&self.sector).map_or("", |sector| sector.name(language))
    }

    /// `Gaspé (La Côte-de-Gaspé)`.
    pub fn place(&self) -> String {
        people::place::beside(&self.municipality, &self.mrc)
    }

    /// What names the spot where a map of streets shows it.
    pub fn spot(&self) -> Option<String> {
        spot::named(&self.municipality, &self.mrc, &self.postal_code)
    }

    /// What search is to know of it: everything here is for everyone.
    pub fn entry(&self) -> Entry {
        let mut facets = vec![format!("form:{}", self.legal_form)];
        for (prefix, value) in [("mrc", &self.mrc), ("sector", &self.sector)] {
            facets.extend((!value.is_empty()).then(|| format!("{prefix}:{value}")));
        }
        facets.extend(trade::levels(&self.scian).into_iter().map(|code| format!("scian:{code}")));
        facets.extend(self.spot().map(|spot| format!("at:{spot}")));
        let yes = [
            ("buyers:yes", self.buyers()),
            ("deal:sale", self.sells()),
            ("deal:rental", self.rents()),
            ("member:yes", self.member),
            ("member:no", !self.member),
        ];
        facets.extend(yes.into_iter().filter(|(_, is)| *is).map(|(facet, _)| facet.to_owned()));
        let offers: Vec<String> = self.offers.iter().map(|offer| offer.looked_for()).collect();
        let sector = sector::find(&self.sector).map(|sector| [sector.fr, sector.en].join(" "));
        let scian = territory::scian(&self.scian).map(|sector| [sector.fr, sector.en].join(" "));
        let (sector, scian) = (sector.unwrap_or_default(), scian.unwrap_or_default());
        let others = [&*sector, &scian, &self.mrc_name, &self.neq, &self.story_fr, &self.story_en];
        Entry {
            id: entry_id("sheet", &self.id),
            kind: "sheet".into(),
            title: self.name.clone(),
            subtitle: format!("{} {}", self.municipality, offers.join(" ")),
            body: others.join(" "),
            path: format!("/repertoire/{}", self.id),
            right: String::new(),
            facets,
            stored: serde_json::to_string(self).unwrap_or_default(),
        }
    }

    /// As schema.org describes an organization (<https://schema.org/Organization>), at its own address.
    pub fn described(&self, address: &str, language: &str) -> Value {
        let told = |text: &str| if text.is_empty() { Value::Null } else { json!(text) };
        let offers: Vec<Value> = self.offers.iter().map(|offer| offer.described(language)).collect();
        let place = address.strip_suffix(&self.id).unwrap_or(address);
        let photos: Vec<Value> = self.photos.iter().map(|photo| photo.described(place)).collect();
        let mut described = json!({
            "@context": "https://schema.org",
            "@type": "Organization",
            "@id": address,
            "name": self.name,
            "url": told(&self.website),
            "description": told(self.story(language)),
            "telephone": told(&self.phone),
            "email": told(&self.email),
            "identifier": if self.neq.is_empty() { Value::Null } else {
                json!({ "@type": "PropertyValue", "propertyID": "NEQ", "value": self.neq })
            },
            "naics": told(&self.scian),
            "address": {
                "@type": "PostalAddress",
                "streetAddress": told(&self.address),
                "addressLocality": told(&self.municipality),
                "addressRegion": "QC",
                "postalCode": told(&self.postal_code),
                "addressCountry": "CA",
            },
            "areaServed": self.serves.iter().map(|place| served(place, language)).collect::<Vec<_>>(),
            "makesOffer": offers,
            "image": photos,
        });
        clear(&mut described);
        described
    }
}

/// What is served, by name: `region`, `quebec` or an MRC.
pub fn served(place: &str, language: &str) -> String {
    match (place, language) {
        ("quebec", "en") => "All of Québec".to_owned(),
        ("quebec", _) => "Tout le Québec".to_owned(),
        ("region", "en") => "The whole region".to_owned(),
        ("region", _) => "Toute la région".to_owned(),
        (code, _) => territory::mrc_name(code).to_owned(),
    }
}

/// Takes out what is null or empty: a key without a value says nothing.
fn clear(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(clear);
            map.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
        }
        Value::Array(list) => list.iter_mut().for_each(clear),
        _ => {}
    }
}
