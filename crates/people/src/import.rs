//! Import: a list of organizations brought from a file, looked at first, then taken whole or not at all.
mod aside;
pub mod batch;
mod beside;
mod candidate;
mod carry;
mod column;
mod compare;
mod duplicate;
mod fate;
mod forget;
mod form;
pub mod given;
mod heading;
mod homonym;
mod known;
mod likeness;
mod line;
pub mod many;
mod notice;
mod offer;
mod outcome;
mod plan;
mod preview;
mod reason;
pub mod row;
mod said;
mod set_back;
mod take_back;
mod understood;
mod undo;
mod wanted;
pub mod whole;
pub mod written_day;

pub use batch::{Batch, begin, find, give_role};
pub use carry::{Progress, Step, Taking, carry_out};
pub use column::{Columns, Unsaid, digest, fields, key_of, remember, remembered, remembered_by};
pub use fate::Counts;
pub use form::{legal_form, roles};
pub use heading::{Heading, headings, offered, short, worksheets};
pub use line::as_written;
pub use notice::notices;
pub use reason::{of_file, reason};
pub use row::{Row, given_back, head_of_refused, likely, refused_cells};
pub use said::{MUNICIPALITY, NAME, NEQ, VALUES, Values};
pub use understood::understood;
pub use undo::undo;

use crate::role::{ADMINISTRATOR, AGENT, DIRECTION};
use jobs::Kinds;
use page::{House, Right, Routes};
use std::sync::Arc;

/// To import a list of organizations.
pub const IMPORT: Right = Right { name: "people.import", roles: &[DIRECTION, AGENT, ADMINISTRATOR] };

pub const WORDS: (&str, &str) = (include_str!("import/fr.ftl"), include_str!("import/en.ftl"));

/// The largest file, in bytes, and a little for the form around it.
const LARGEST: usize = sheets::TEXT_LIMIT + 64 * 1024;

/// Every kind of job of lists.
pub(crate) fn kinds(house: Arc<House>) -> Kinds {
    aside::kinds().and(take_back::kinds(house))
}

pub fn routes() -> Routes {
    Routes::new()
        .get("/organisations/importer", IMPORT, offer::page)
        .upload("/organisations/importer", IMPORT, LARGEST, offer::send)
        .get("/organisations/importer/{id}", IMPORT, preview::page)
        .post("/organisations/importer/{id}", IMPORT, preview::send)
        .get("/organisations/importer/{id}/refus.csv", IMPORT, outcome::file)
        .post("/organisations/importer/{id}/doublon", IMPORT, outcome::settle)
        .get("/organisations/importer/{id}/annuler", IMPORT, take_back::page)
        .post("/organisations/importer/{id}/annuler", IMPORT, take_back::send)
}
