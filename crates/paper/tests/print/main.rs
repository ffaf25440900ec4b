//! What is printed: pages that every reader can read, whatever was written in them.
#![allow(clippy::unwrap_used)]

mod hostile;
mod pdf;
mod structure;
mod village;
