//! Paper: a document printed to an accessible PDF.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod anchor;
mod colour;
mod document;
mod docx;
mod font;
mod galley;
mod legible;
mod markdown;
mod picture;
mod press;
mod print;
mod quote;
mod table;
mod words;

pub use document::{Cell, Document, Language, Look, Number, Part};
pub use docx::docx;
pub use legible::undrawn;
pub use print::{Fault, print};
