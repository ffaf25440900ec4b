//! What a signed report told: known by the room that signs, handed to whoever plans the year that follows.
use crate::Counted;
use db::{Db, Fault};
use futures_util::future::BoxFuture;

/// A signed report, its days, both included, and the figures that it tells.
#[derive(Clone, Debug)]
pub struct Past {
    pub id: String,
    pub title: String,
    pub from_on: String,
    pub to_on: String,
    pub figures: Vec<PastFigure>,
}

/// A figure as it was signed.
#[derive(Clone, Debug)]
pub struct PastFigure {
    /// The code of its axis.
    pub axis: String,
    /// The figure's key.
    pub key: String,
    pub counted: Counted,
}

/// How the signed reports are asked for, the latest first.
pub type Pasts = fn(Db) -> BoxFuture<'static, Result<Vec<Past>, Fault>>;
