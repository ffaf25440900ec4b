//! What a figure was to reach: known by a plan, handed to whoever tells the figure.
use db::{Db, Fault, FromRow};
use futures_util::future::BoxFuture;
use jiff::civil::Date;

/// A figure and its target, in the figure's own unit.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Aim {
    /// The figure's key.
    pub figure: String,
    pub target: i64,
}

/// How the targets of some days, both included, are asked for: those of whole figures, not of a part of their rows.
pub type Aims = fn(Db, Date, Date) -> BoxFuture<'static, Result<Vec<Aim>, Fault>>;
