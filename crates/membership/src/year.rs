//! The year of dues: what it asks of a member, what was paid of it, and how it stands on a day.
use jiff::civil::Date;

/// What a year asks, in cents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub cents: i64,
    pub gst: i64,
    pub qst: i64,
    /// The last day on which it is not late.
    pub grace: Date,
}

impl Asked {
    pub fn total(&self) -> i64 {
        self.cents + self.gst + self.qst
    }
}

/// A year as a member owes and pays it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    pub from: Date,
    pub to: Date,
    /// None where no rule says.
    pub asked: Option<Asked>,
    /// Cents received within the year.
    pub paid: i64,
}

impl Year {
    /// Cents received beyond what the year asks; none where it asks nothing that is known.
    pub fn over(&self) -> Option<i64> {
        let asked = self.asked.as_ref()?;
        Some(self.paid - asked.total()).filter(|over| *over > 0)
    }

    /// How its dues stand on a day: `none` where no rule says, `free`, `paid`, `grace` or `late`; `before` for a
    /// year that was over, its payments unknown, when the member entered this register (on `kept`, a day).
    pub fn state(&self, day: Date, kept: &str) -> &'static str {
        match &self.asked {
            None => "none",
            Some(asked) if asked.total() == 0 => "free",
            Some(asked) if self.paid >= asked.total() => "paid",
            Some(_) if self.paid == 0 && self.to.to_string().as_str() < kept => "before",
            Some(asked) if day <= asked.grace => "grace",
            Some(_) => "late",
        }
    }
}
