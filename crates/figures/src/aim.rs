//! What a figure was to reach: known by a plan, handed to whoever tells the figure.
use crate::Only;
use db::{Db, Fault, FromRow};
use futures_util::future::BoxFuture;
use jiff::civil::Date;

/// A figure and its target, in the figure's own unit.
#[derive(Clone, Debug, FromRow, PartialEq, Eq)]
pub struct Aim {
    /// The figure's key.
    pub figure: String,
    /// What its rows are narrowed to, each "" where they are not.
    pub only_kind: String,
    pub only_programme: String,
    pub only_mrc: String,
    pub only_action: String,
    /// The codes of the MRC that are each to reach a share, parted by spaces.
    pub each_mrc: String,
    pub target: i64,
    /// The plan's first day, and its last: the day by which the target is due.
    pub from_on: String,
    pub due_on: String,
}

impl Aim {
    pub fn only(&self) -> Only {
        Only {
            kind: self.only_kind.clone(),
            programme: self.only_programme.clone(),
            mrc: self.only_mrc.clone(),
            action: self.only_action.clone(),
        }
    }

    /// The codes of the MRC that it names.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let one = Some(self.only_mrc.as_str()).filter(|code| !code.is_empty());
        self.each_mrc.split_whitespace().chain(one)
    }

    /// Whether it is of the whole figure, not of a part of its rows.
    pub fn is_whole(&self) -> bool {
        self.only() == Only::default()
    }
}

/// How the targets of the plan that covers some days, both included, are asked for.
pub type Aims = fn(Db, Date, Date) -> BoxFuture<'static, Result<Vec<Aim>, Fault>>;
