//! Matching: which suppliers should hear of a need, which notices a supplier should hear of, and why.
//!
//! Pure: no database, no network, no clock. A [`Memory`] learns; a [`Ranker`] answers from it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod evaluate;
mod kin;
mod memory;
mod notice;
mod place;
mod plain;
mod rank;
mod ranker;
pub mod read;
mod reason;
mod refusal;
pub mod sign;
mod smallest;
pub mod together;
mod weights;
mod words;

pub use memory::Memory;
pub use notice::{Notice, Supplier};
pub use place::{By, Place};
pub use rank::Ranked;
pub use ranker::Ranker;
pub use reason::{Kind, Reason, Why};
pub use refusal::{Against, Lowered};
pub use together::{Member, Together};
pub use weights::{Points, Weights};
pub use words::{says, words as telling};
