//! The document of an assembly: what members read before it, at an address or as a PDF kept here.
use crate::assembly::Assembly;
use concertation::document::Binder;
pub use concertation::document::{Document, LARGEST, Typed};
use db::{Act, Fault};
use page::{Refusals, Upload};

/// The documents of assemblies.
pub const KEPT: Binder = Binder {
    table: "assembly_document",
    whose: "assembly_id",
    kind: "assembly",
    added: "assembly.document-added",
    withdrawn: "assembly.document-withdrawn",
};

/// Adds a document to an assembly that is not lifted, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Assembly,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let ended = ["off", "closed"].contains(&one.state());
    refusals.unless(!ended, "title", "assembly-refusal-over");
    KEPT.add(act, &one.id, (typed, upload), refusals).await
}
