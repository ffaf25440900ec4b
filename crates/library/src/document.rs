//! The document of a resource, at an address or as a PDF kept here.
use crate::shelf::Item;
use concertation::document::Binder;
pub use concertation::document::{Document, LARGEST, Typed};
use db::{Act, Fault};
use page::{Refusals, Upload};

/// The documents of resources.
pub const KEPT: Binder = Binder {
    table: "library_document",
    whose: "item_id",
    kind: "resource",
    added: "resource.document-added",
    withdrawn: "resource.document-withdrawn",
};

/// Adds a document to a resource that stands, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Item,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(one.stands(), "title", "library-refusal-withdrawn");
    KEPT.add(act, &one.id, (typed, upload), refusals).await
}
