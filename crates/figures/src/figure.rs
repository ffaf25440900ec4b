//! The figure: a question whose answer is rows, folded into one number.
use crate::Kinds;

/// How rows become a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// How many rows.
    Count,
    /// The sum of their amounts.
    Sum,
    /// How many distinct organizations.
    Organizations,
    /// How many distinct people.
    People,
    /// How many distinct MRC.
    Places,
    /// Of the rows, the share whose amount is 1 (the others' is 0), in hundredths of a percent, half up.
    Share,
    /// The mean of their amounts, half up.
    Mean,
}

impl Fold {
    /// Whether it tells how rows are, rather than how much they come to: of no rows it is no nought.
    pub fn is_rate(self) -> bool {
        matches!(self, Fold::Share | Fold::Mean)
    }

    /// The aggregate, over rows named `counted`, the same on both engines.
    pub fn sql(self) -> &'static str {
        match self {
            Fold::Count => "count(*)",
            Fold::Sum => "coalesce(cast(sum(counted.amount) as bigint), 0)",
            Fold::Organizations => "count(distinct counted.organization_id)",
            Fold::People => "count(distinct counted.person_id)",
            Fold::Places => "count(distinct nullif(counted.mrc, ''))",
            // Amounts may be below nought, and both engines part whole numbers towards it.
            Fold::Mean => {
                "case when count(*) = 0 then 0 else (cast(sum(counted.amount) as bigint) * 2 \
                 + count(*) * 2000001) / (2 * count(*)) - 1000000 end"
            }
            Fold::Share => {
                "case when count(*) = 0 then 0 else \
                 (cast(sum(counted.amount) as bigint) * 20000 + count(*)) / (2 * count(*)) end"
            }
        }
    }
}

/// What the number is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things counted.
    Count,
    /// Amounts in minutes, told in hours.
    Minutes,
    /// Amounts in cents, told in dollars.
    Cents,
    /// Hundredths of a percent.
    Percent,
    /// Hundredths of a grade, from 1 to 5.
    Grade,
}

impl Unit {
    pub fn name(self) -> &'static str {
        match self {
            Unit::Count => "count",
            Unit::Minutes => "minutes",
            Unit::Cents => "cents",
            Unit::Percent => "hundredths of a percent",
            Unit::Grade => "hundredths of a grade",
        }
    }
}

/// Over which days a figure is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Between two days, both included: the SQL's `$1` and `$2`.
    Period,
    /// As of one day: the SQL's `$2`, the last of the period.
    AsOf,
}

/// A figure, declared by a room.
///
/// `sql` returns the rows themselves, never a bare number, with these columns: `id`, `day`,
/// `organization_id`, `person_id`, `mrc`, `action`, `amount` (bigint in the unit, 1 for a count), `label`
/// (text for the eye), `path` (where the row opens, within the pole), `recorded_by`, `kind` and `programme`
/// ("" where there is none): all text but `amount`. `$1` is the first day, `$2` the last, both included.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// `room.what-is-counted`; its words are `figure-room-what-is-counted` and `…-definition`.
    pub key: &'static str,
    pub fold: Fold,
    pub unit: Unit,
    pub span: Span,
    /// The axis of the frame under which a report tells it: `2`.
    pub axis: &'static str,
    /// How the kinds of its rows are said.
    pub kinds: Kinds,
    /// Whether it counts what the pole itself is or does, in public: its team, its tasks. The persons of its rows are then
    /// no persons served, and few of them are no secret.
    pub own: bool,
    pub sql: &'static str,
}

impl Figure {
    /// The same, of what the pole itself is or does.
    pub const fn own(self) -> Figure {
        Figure { own: true, ..self }
    }

    /// Key of the words that name it.
    pub fn words(&self) -> String {
        format!("figure-{}", self.key.replace('.', "-"))
    }

    /// Key of the words that define it.
    pub fn definition(&self) -> String {
        format!("{}-definition", self.words())
    }
}
