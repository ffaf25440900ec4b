//! The trace: each field of a sheet with where it came from and when it was last said to be right, in words.
use crate::written::Written;
use db::Fault;
use page::Visit;
use people::confirmation;

/// The fields that are confirmed: those of the organization, then those of its sheet.
pub const FIELDS: [&str; 16] = [
    "name",
    "legal-form",
    "neq",
    "address",
    "municipality",
    "postal-code",
    "mrc",
    "phone",
    "email",
    "website",
    "scian",
    "sector",
    "serves",
    "story-fr",
    "story-en",
    "offers",
];

/// One field as the page tells it.
pub struct Traced {
    pub label: String,
    pub source: String,
    /// The day, or "" when nothing is known of it.
    pub on: String,
}

/// Every field that holds something.
pub async fn of(visit: &Visit, written: &Written) -> Result<Vec<Traced>, Fault> {
    let known = confirmation::of(visit.db(), &written.row.id).await?;
    let traced = |field: &str| {
        let known = known.get(field);
        Traced {
            label: visit.t(&words(field)).into_owned(),
            source: visit.one_of("dir-source", known.map_or("unknown", |known| known.source.as_str())),
            on: known.map(|known| known.on.clone()).unwrap_or_default(),
        }
    };
    Ok(FIELDS.into_iter().filter(|field| holds(written, field)).map(traced).collect())
}

/// Key of what a field is called.
pub fn words(field: &str) -> String {
    match field {
        "scian" => "dir-trace-scian".to_owned(),
        "sector" | "serves" | "story-fr" | "story-en" | "offers" => format!("dir-field-{field}"),
        field => format!("people-field-{field}"),
    }
}

/// Whether anything is written in a field.
fn holds(written: &Written, field: &str) -> bool {
    let (row, sheet) = (&written.row, &written.sheet);
    let text = match field {
        "legal-form" => &row.legal_form,
        "neq" => &row.neq,
        "address" => &row.address,
        "municipality" => &row.municipality,
        "postal-code" => &row.postal_code,
        "mrc" => &row.mrc,
        "phone" => &row.phone,
        "email" => &row.email,
        "website" => &row.website,
        "scian" => &row.scian,
        "sector" => &sheet.sector,
        "serves" => &sheet.serves,
        "story-fr" => &sheet.story_fr,
        "story-en" => &sheet.story_en,
        "offers" => return !written.offers.is_empty(),
        _ => &row.name,
    };
    !text.is_empty()
}
