//! What is new at the pole: told to everyone on its home page by the room that knows.
use crate::Visit;
use db::Fault;
use std::{future::Future, pin::Pin};

/// Something new, and where it is read.
#[derive(Clone, Debug)]
pub struct Newest {
    pub title: String,
    /// The tag of the language that its title is in.
    pub tag: &'static str,
    /// Day, ISO.
    pub day: String,
    pub path: String,
}

/// How a room is asked what is new, the latest first.
pub type News = fn(Visit) -> Pin<Box<dyn Future<Output = Result<Vec<Newest>, Fault>> + Send>>;
