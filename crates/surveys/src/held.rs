//! What surveys hold of persons: the mailboxes they were written to.
use page::{Fate, Held};

pub const HELD: [Held; 2] = [
    Held {
        table: "invitation",
        columns: &["email", "answered_on", "channel"],
        of: concat!("lower(email) in ", people::email_of!()),
        fate: Fate::Emptied(&["email"], "asked"),
    },
    Held {
        table: "survey_letters_ended",
        columns: &["email", "ended_at"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Kept("stopped"),
    },
];
