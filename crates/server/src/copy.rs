//! The copy: one pole's rows as one file, the same whatever engine keeps them.
//!
//! `SLUG-YYYYMMDDTHHMMSS.maillon` is gzip (RFC 1952) of lines of JSON: a header; for each table, after those
//! it leans on, its name and columns, then each row as an array; at the end the SHA-256 of all lines before.
mod file;
mod put_back;
mod tables;
mod take;

pub use file::{Header, inspect};
pub use put_back::put_back;
pub use tables::{Arrow, Table, tables};
pub use take::take;
