//! The signed document of an agreement, at an address or as a PDF kept here.
use crate::{
    agreement::Agreement,
    document::{Binder, Typed},
};
use db::{Act, Fault};
use page::{Refusals, Upload};

/// The documents of agreements.
pub const KEPT: Binder = Binder {
    table: "agreement_document",
    whose: "agreement_id",
    kind: "agreement",
    added: "agreement.document-added",
    withdrawn: "agreement.document-withdrawn",
};

/// Adds a document to an agreement that is not withdrawn, or says what is refused.
pub async fn add(
    act: &mut Act,
    one: &Agreement,
    typed: &Typed,
    upload: &Upload,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(one.withdrawn_at.is_none(), "title", "concertation-refusal-withdrawn");
    KEPT.add(act, &one.id, (typed, upload), refusals).await
}
