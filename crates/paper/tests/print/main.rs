//! What is printed: pages that every reader can read, whatever was written in them.

mod hostile;
mod pdf;
mod structure;
mod village;
