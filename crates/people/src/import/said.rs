//! What a line says of an organization, value by value.
use serde::{Deserialize, Serialize};

/// The values a list may give, in the order they are kept.
pub const VALUES: [&str; 12] = [
    "name",
    "legal_form",
    "neq",
    "address",
    "municipality",
    "postal_code",
    "mrc",
    "phone",
    "email",
    "website",
    "sector",
    "about",
];
pub const NAME: usize = 0;
pub const LEGAL_FORM: usize = 1;
pub const NEQ: usize = 2;
pub const ADDRESS: usize = 3;
pub const MUNICIPALITY: usize = 4;
pub const POSTAL_CODE: usize = 5;
pub const MRC: usize = 6;
pub const PHONE: usize = 7;
pub const EMAIL: usize = 8;
pub const WEBSITE: usize = 9;
pub const SECTOR: usize = 10;
pub const ABOUT: usize = 11;

/// One text for each of [`VALUES`]; "" where nothing is said.
pub type Values = [String; VALUES.len()];

/// A name and what tells it from its likes.
pub fn told(values: &Values) -> String {
    let parts = [NAME, ADDRESS, MUNICIPALITY, POSTAL_CODE, PHONE, EMAIL].map(|at| values[at].as_str());
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// What a line says: its values, and what the organization is to the pole (none said means an enterprise).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub values: Values,
    pub role: Vec<String>,
}

impl Said {
    /// As rows keep it.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The fields that an organization now has as this says them, by the names under which they are confirmed.
    pub fn confirms(&self, kept: &Values) -> String {
        let same = |at: &usize| !self.values[*at].is_empty() && self.values[*at] == kept[*at];
        let named = |at: usize| if at == SECTOR { "scian".to_owned() } else { VALUES[at].replace('_', "-") };
        (0..VALUES.len()).filter(same).map(named).collect::<Vec<_>>().join(" ")
    }

    /// As rows kept it; nothing when they kept something else.
    pub fn read(text: &str) -> Option<Said> {
        serde_json::from_str(text).ok()
    }
}
